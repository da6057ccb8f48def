import { describe, expect, test } from "vitest";
import { milligrams, minute } from "../log/amount.ts";
import type { Dose, Prescription } from "../log/dose-log.ts";
import { contentsOfUnits } from "../entry-bodies.ts";
import { answers, ask, dose, hour, judge, logOf, now, prescription, reading, reasonsOf, taken } from "../guard.test-kit.ts";
import type { AskedDose } from "./asked-dose.ts";

describe("what else the log says against a dose", () => {
  test("nothing: the label allows it, from when the clock says", () => {
    expect(judge(ask("ibuprofen", 1, 400))).toMatchObject({ verdict: "label-allows", accepted: true, drowsy: false, days: { inARow: 1, most: 10 } });
    expect(judge(ask("ibuprofen", 1, 400), taken(dose("ibuprofen", 5, 1, 400)))).toMatchObject({ verdict: "label-allows", accepted: false });
  });
  test("what was taken before it was found to be barred leads to somebody to ask", () => {
    const thinner = { answers: answers({ thinner: "yes" }) };
    expect(reasonsOf(ask("ibuprofen", 1, 200), { ...thinner, ...taken(dose("ibuprofen", 23, 1, 200)) })).toEqual(["ai-thinner", "barred-taken"]);
    expect(reasonsOf(ask("ibuprofen", 1, 200), { ...thinner, ...taken(dose("ibuprofen", 24, 1, 200)) })).toEqual(["ai-thinner"]);
    expect(reasonsOf(ask("ibuprofen", 1, 200), { ...thinner, ...taken(dose("paracetamol", 2)) })).toEqual(["ai-thinner"]);
    expect(reasonsOf(ask("ibuprofen", 1, 200), { answers: answers({ asthma: "yes" }), ...taken(dose("ibuprofen", 10, 1, 200)) }), "only to ask about").toEqual(["ai-asthma"]);
  });
  test("what gives a reason of the log is named", () => {
    const heldBy = (asked: AskedDose, ...given: Parameters<typeof reading>) => judge(asked, { log: logOf(reading(...given)) }).reasons.flatMap((reason) => reason.heldBy ?? []);
    expect(heldBy(ask("paracetamol", 1), [dose("cold-remedy", 3, 1, null), dose("paracetamol", 9)])).toEqual([{ substance: "paracetamol", product: "cold-remedy", at: now - 3 * hour }]);
    expect(heldBy(ask("paracetamol", 1), [], [prescription("co-codamol", 500)])).toEqual([{ substance: "paracetamol", product: "co-codamol" }]);
    expect(heldBy(ask("ibuprofen", 1, 200), [dose("aspirin-uk", 5)])).toEqual([{ substance: "aspirin", product: "aspirin-uk", at: now - 5 * hour }]);
    expect(heldBy(ask("ibuprofen", 1, 200), [], [prescription("naproxen-uk", 500)])).toEqual([{ substance: "naproxen", product: "naproxen-uk" }]);
    expect(heldBy(ask("ibuprofen", 3, 200))).toEqual([]);
  });
  test("an amount that is not known, in the log or in the hand; of a cream nobody asks it", () => {
    expect(reasonsOf(ask("ibuprofen", 1, null))).toEqual(["amount-not-known", "no-label"]);
    expect(reasonsOf(ask("ibuprofen", 1, 200), taken(dose("ibuprofen", 8, 1, null)))).toEqual(["log-amount-not-known"]);
    expect(reasonsOf(ask("capsaicin-cream"))).toEqual(["no-label"]);
    expect(reasonsOf({ ...ask("naproxen-uk", 1, null), prescription: prescription("naproxen-uk", null) })).not.toContain("amount-not-known");
  });
  test("the same ingredient is prescribed: in any box that holds it", () => {
    const cocodamol = prescription("co-codamol", 500);
    expect(reasonsOf(ask("paracetamol", 2), { log: logOf(reading([], [cocodamol])) })).toEqual(["prescribed-same"]);
    expect(reasonsOf(ask("ibuprofen", 1, 200), { log: logOf(reading([], [cocodamol])) })).toEqual([]);
    expect(reasonsOf(ask("nurofen-plus", 1, 200), { log: logOf(reading([], [cocodamol])) })).toContain("prescribed-same");
    // One of several prescribed ones is not its own duplicate; another with the same ingredient is.
    const naproxen = prescription("naproxen-uk", 500);
    expect(reasonsOf({ ...ask("naproxen-uk", 1, 500), prescription: naproxen }, { log: logOf(reading([], [naproxen])) })).toEqual([]);
    expect(reasonsOf({ ...ask("naproxen-uk", 1, 500), prescription: naproxen }, { log: logOf(reading([], [naproxen, prescription("naproxen-plain", 250)])) })).toContain("prescribed-same");
  });
  test("heat on the skin bars a cream for a while, never a tablet", () => {
    expect(reasonsOf(ask("capsaicin-cream"), { heatAt: now - 119 * minute })).toContain("heat-on-skin");
    expect(reasonsOf(ask("capsaicin-cream"), { heatAt: now - 120 * minute })).not.toContain("heat-on-skin");
    expect(reasonsOf(ask("ibuprofen", 1, 200), { heatAt: now })).toEqual([]);
  });
  test("it makes drowsy when anything in it does", () => {
    expect([ask("co-codamol", 1, 500), ask("paracetamol"), ask("codeine", 1, 15)].map((one) => judge(one).drowsy)).toEqual([true, false, true]);
    expect(judge({ ...ask("paracetamol"), contents: [{ substance: "unheard-of", milligrams: undefined }] }).drowsy).toBe(false);
  });
  test("nothing in it, on the skin, or a box that may hold other things, is never allowed by a label", () => {
    const remedy = ask("cold-remedy").product;
    expect(reasonsOf({ product: remedy, units: 1, contents: contentsOfUnits(remedy, 1, { paracetamol: 500, ibuprofen: 0, aspirin: 0 }) })).toEqual(["no-label"]);
    const partly = { ...ask("paracetamol").product, contents: [...ask("paracetamol").product.contents, ...remedy.contents.filter(({ substance }) => substance === "aspirin")] };
    expect(reasonsOf({ product: partly, units: 1, contents: contentsOfUnits(partly, 1, { aspirin: 0 }) }), "one thing that it may hold is enough").toEqual(["no-label"]);
    expect(reasonsOf({ ...ask("paracetamol"), contents: [] })).toEqual(["no-label"]);
    expect(reasonsOf({ ...ask("ibuprofen-gel", 1, 400) })).toContain("no-label");
    expect(reasonsOf({ ...ask("paracetamol"), contents: [{ substance: "paracetamol", milligrams: undefined }] })).toContain("no-label");
  });
  test("of an amount that nobody read the doses of the last day are named, among others", () => {
    const unread = (...doses: Dose[]) => judge(ask("ibuprofen", 1, 200), taken(...doses)).reasons.find(({ id }) => id === "log-amount-not-known")?.heldBy?.map(({ product, at = 0 }) => [product, (now - at) / hour]);
    expect(unread(dose("ibuprofen", 8, 1, null), dose("ibuprofen", 16, 1, 200), dose("ibuprofen", 24, 1, null), dose("paracetamol", 3, 1, null))).toEqual([["ibuprofen", 8]]);
    expect(unread(dose("ibuprofen", 20, 1, null), dose("cold-remedy", 8, 1, null))).toEqual([["ibuprofen", 20], ["cold-remedy", 8]]);
    const two = { ...ask("two-in-one", 1, 200), contents: [...ask("ibuprofen", 1, 200).contents, ...ask("aspirin-uk", 1).contents] };
    expect(judge(two, taken(dose("ibuprofen", 8, 1, null), dose("aspirin-uk", 9, 1, null))).reasons.find(({ id }) => id === "log-amount-not-known")?.heldBy?.map(({ substance }) => substance)).toEqual(["ibuprofen", "aspirin"]);
  });
  test("what rests on no dose names none", () => {
    const named = (asked: AskedDose, ...doses: Dose[]) => judge(asked, taken(...doses)).reasons.filter(({ heldBy }) => heldBy !== undefined).map(({ id }) => id);
    expect(named(ask("ibuprofen", 1, null), dose("ibuprofen", 8, 2, 400), dose("ibuprofen", 7, 1, 400))).toEqual([]);
    expect(named(ask("ibuprofen", 1, 200), ...Array.from({ length: 11 }, (_, index) => dose("ibuprofen", 12 + index * 24, 1, 200)))).toEqual([]);
    expect(judge(ask("paracetamol")).reasons.every((reason) => !("heldBy" in reason))).toBe(true);
  });
  test("a medicine that this version does not know, taken lately or prescribed, asks before any other", () => {
    const later = (hoursAgo: number, more: Partial<Dose> = {}): Dose => ({ ...dose("paracetamol", hoursAgo), product: "of-a-later-version", contents: [{ substance: "later", milligrams: milligrams(90_000) }], ...more });
    const asked = (...given: Parameters<typeof reading>) => judge(ask("ibuprofen", 1, 200), { log: logOf(reading(...given)) }).reasons.map(({ id, heldBy }) => [id, ...(heldBy ?? []).map(({ substance, product }) => `${substance} in ${product}`)]);
    expect(asked([later(71.9)])).toEqual([["log-not-known", "later in of-a-later-version"]]);
    expect(asked([later(72)])).toEqual([]);
    expect(asked([later(1, { product: "ibuprofen" })]), "a known box with something new in it").toEqual([["log-not-known", "later in ibuprofen"]]);
    expect(asked([later(1, { contents: [] })])).toEqual([["log-not-known", "of-a-later-version in of-a-later-version"]]);
    expect(asked([later(1, { contents: ask("paracetamol").contents })]), "how long a box that is not known works is not known either").toEqual([["log-not-known", "of-a-later-version in of-a-later-version"]]);
    expect(asked([], [{ ...prescription("paracetamol", 500), product: "of-a-later-version" }])).toHaveLength(1);
    expect(asked([dose("paracetamol", 1), dose("ibuprofen", 9, 1, 200)])).toEqual([]);
    const itself: AskedDose = { ...ask("ibuprofen", 1, 200), contents: later(1).contents };
    expect(judge(itself), "and it is never allowed itself").toMatchObject({ verdict: "ask-first", accepted: false, drowsy: false, days: { inARow: 1, most: undefined } });
    const prescribed: Prescription = { ...prescription("ibuprofen", 200), contents: itself.contents };
    expect(judge({ ...itself, prescription: prescribed }, { log: logOf(reading([later(2), later(30)], [prescribed])) }), "nor, prescribed, without asking").toMatchObject({ verdict: "ask-first", over: [] });
  });
});
