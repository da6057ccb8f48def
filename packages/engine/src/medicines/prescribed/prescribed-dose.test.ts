import { describe, expect, test } from "vitest";
import { day, milligrams } from "../log/amount.ts";
import type { Prescription, Reading } from "../log/dose-log.ts";
import { contentsOfUnits } from "../entry-bodies.ts";
import { ask, content, dose, gb, hour, judge, logOf, now, prescription, reading, reasonsOf } from "../guard.test-kit.ts";
import type { AskedDose } from "../reasons/asked-dose.ts";
import { overOf } from "../over/over-readings.ts";
import { prepareMedicines } from "../content/prepare-medicines.ts";
import { isUnusual } from "./prescribed-amounts.ts";
import { prescriptionFor } from "./which-prescription.ts";

describe("a prescribed dose", () => {
  const naproxen = prescription("naproxen-uk", 500);
  const asked: AskedDose = { ...ask("naproxen-uk", 1, 500), prescription: naproxen };

  test("more at once than one dose stands for two: it asks for a day, whether or not a label allows it", () => {
    const label = (units: number, hoursAgo: number, mg = 400) => reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading([dose("ibuprofen", hoursAgo, units, mg)])) });
    expect(label(1, 8)).toEqual([]);
    expect(label(2, 8)).toEqual(["much-at-once"]);
    expect(label(2, 8, 200), "two of 200").toEqual([]);
    expect(label(2, 24)).toEqual([]);
    expect(reasonsOf(ask("paracetamol", 1), { log: logOf(reading([dose("ibuprofen", 8, 2, 400)])) }), "of another medicine").toEqual([]);
    const after = (units: number, more: Partial<Reading> = {}) => reasonsOf(asked, { log: logOf({ ...reading([dose("naproxen-uk", 13, units, 500)], [naproxen]), ...more }) });
    expect(after(1)).toEqual([]);
    expect(after(2)).toEqual(["ask-before-the-next", "much-at-once"]);
    expect(after(2, { ended: [{ ...prescription("naproxen-uk", 1000), from: now - 3 * day, until: now - 2 * hour }] }), "as it was prescribed then").toEqual([]);
    expect(reasonsOf(ask("naproxen-us", 2, undefined, prepareMedicines(content, ["us"])), { log: logOf(reading([{ ...dose("naproxen-us", 13, 2, 220) }])) }, prepareMedicines(content, ["us"])), "a larger first dose").not.toContain("much-at-once");
  });
  test("a label's hours stay too early for a prescription that keeps to them", () => {
    const paracetamol = { ...prescription("paracetamol", 500, 8, 2), intervalMinutes: 360 };
    const after = (apart: number) => reasonsOf({ ...ask("paracetamol", 2), prescription: paracetamol }, { log: logOf(reading([dose("paracetamol", 10, 2), dose("paracetamol", 10 - apart, 2)], [paracetamol])) });
    expect(after(3.75)).toEqual([]);
    expect(after(3.7)).toEqual(["ask-before-the-next", "too-early"]);
    const often = { ...paracetamol, intervalMinutes: 180 };
    expect(reasonsOf({ ...ask("paracetamol", 2), prescription: often }, { log: logOf(reading([dose("paracetamol", 10, 2), dose("paracetamol", 7, 2)], [often])) }), "one that is closer by itself has its own").not.toContain("too-early");
  });
  test("two of it closer together than half of its hours were too early: it asks", () => {
    const after = (first: number, second: number) => reasonsOf(asked, { log: logOf(reading([dose("naproxen-uk", first, 1, 500), dose("naproxen-uk", second, 1, 500)], [naproxen])) });
    expect(after(20, 14.3)).toEqual(["ask-before-the-next", "too-early"]);
    expect(after(20, 14), "a few hours early is how people live").toEqual([]);
  });
  test("keeps to its own clock, and is never called wrong", () => {
    expect(judge(asked, { log: logOf(reading([], [naproxen])) })).toMatchObject({ verdict: "as-prescribed", reasons: [], accepted: false });
    const clash = judge(asked, { log: logOf(reading([dose("ibuprofen", 2, 1, 400)], [naproxen])) });
    expect(clash).toMatchObject({ verdict: "ask-first", reasons: [{ id: "ask-before-the-next" }, { id: "anti-inflammatory-clash" }] });
    expect(judge(asked, { log: logOf(reading([{ ...dose("naproxen-uk", 2, 1, 500) }], [naproxen])) }).clock.notBefore).toBe(now + 10 * hour);
  });
  test("only its own ingredients have its limits", () => {
    const mixed: AskedDose = { ...asked, contents: [...asked.contents, { substance: "paracetamol", milligrams: milligrams(1000) }] };
    expect(judge(mixed, { log: logOf(reading([dose("paracetamol", 1, 2)], [naproxen])) }).clock.notBefore).toBe(now + 3 * hour);
  });
  test("more at once than is prescribed asks, by number or by amount; more than the prescribed day bars", () => {
    const reasons = (units: number, mg: number | null, of = naproxen) => reasonsOf({ ...ask("naproxen-uk", units, mg), prescription: of }, { log: logOf(reading([], [of])) });
    expect(reasons(1, 500)).toEqual([]);
    expect(reasons(1, 501)).toEqual(["ask-before-the-next", "more-than-prescribed"]);
    expect(reasons(2, 250), "the same milligrams in two tablets").toEqual([]);
    expect(reasons(3, 250)).toEqual(["ask-before-the-next", "more-than-prescribed"]);
    expect(reasons(2, 500)).toEqual(["ask-before-the-next", "more-than-prescribed"]);
    expect(reasons(3, 500)).toEqual(["more-than-a-day"]);
    expect(reasons(1, null, prescription("naproxen-uk", null))).toEqual([]);
    expect(reasons(2, null, prescription("naproxen-uk", null))).toEqual(["ask-before-the-next", "more-than-prescribed"]);
  });
  test("an amount that nobody read is not as prescribed where one of the two is known, of what makes drowsy; far more than one dose bars", () => {
    const says = (id: string, units: number, mg: number | null, of: number | null, aDay = 4) => { const one = prescription(id, of, aDay); return reasonsOf({ ...ask(id, units, mg), prescription: one }, { log: logOf(reading([], [one])) }); };
    expect(says("oxycodone", 1, 5, 5)).toEqual([]);
    expect(says("oxycodone", 1, null, 5), "perhaps 80 mg").toEqual(["ask-before-the-next", "amount-not-known"]);
    expect(says("oxycodone", 1, 80, null)).toContain("amount-not-known");
    expect(says("oxycodone", 1, 200, null)).toContain("more-than-a-day");
    expect(says("oxycodone", 1, null, null)).toEqual([]);
    expect(says("naproxen-uk", 1, null, 500, 2), "not of anything else").toEqual([]);
    expect(says("paracetamol", 1, 8000, null)).toContain("more-than-a-day");
    expect(says("ibuprofen", 4, 400, null), "the label's day, where the prescription has none that was read").toContain("more-than-a-day");
    expect(says("ibuprofen", 3, 400, null)).not.toContain("more-than-a-day");
    expect(says("oxycodone", 2, 10, 10)).toEqual(["ask-before-the-next", "more-than-prescribed"]);
    expect(says("oxycodone", 3, 10, 10), "more than two and a half").toEqual(["far-more-than-one-dose"]);
    expect(says("oxycodone", 4, 5, 5), "of a small one only from a quarter of a usual day on").toEqual(["more-than-a-day"].slice(1).concat("ask-before-the-next", "more-than-prescribed"));
    expect(says("oxycodone", 5, 5, 5, 8)).toEqual(["far-more-than-one-dose"]);
  });
  test("the prescription of a box says nothing of what else is in it", () => {
    const remedy = ask("two-in-one").product;
    const read = (each: Readonly<Record<string, number | null>>): AskedDose => ({ product: remedy, units: 1, contents: contentsOfUnits(remedy, 1, { ...Object.fromEntries(remedy.contents.map(({ substance }) => [substance, 0])), ...each }) });
    const one: Prescription = { ...prescription("two-in-one", null), contents: read({ paracetamol: 500 }).contents };
    expect(prescriptionFor(gb, [one], read({ paracetamol: 500 }))).toBe(one);
    expect(prescriptionFor(gb, [one], read({ paracetamol: 500, aspirin: 300 }))).toBeUndefined();
  });
  test("more in a day than is usual on prescription may be a slip of the thumb: it asks, and moves no limit", () => {
    const asks = (of: Prescription) => ({ ...ask(of.product, of.units), prescription: of });
    const reasons = (of: Prescription) => reasonsOf({ ...asks(of), contents: of.contents }, { log: logOf(reading([], [of])) });
    expect(reasons(prescription("paracetamol", 500, 8, 2))).toEqual([]);
    expect(reasons(prescription("paracetamol", 500, 9, 3))).toEqual(["ask-before-the-next", "prescribed-very-much"]);
    const twenty = prescription("paracetamol", 500, 80, 20);
    const taken = reading([dose("paracetamol", 1, 20)], [twenty]);
    expect(overOf(gb, taken, now)).toMatchObject([{ taken: 10_000, most: 4000, calls: "now" }]);
    const decision = judge(asks(twenty), { log: logOf(taken) });
    expect(decision).toMatchObject({ verdict: "not-for-you", waitsFor: [], accepted: false });
    expect(decision.reasons.map(({ id }) => id), "nobody is told to go on with it").toEqual(["more-than-a-day", "over-limit", "prescribed-very-much"]);
    expect(decision.clock.uses[0]?.limits.day, "the bar has the usual, not the slip").toBe(4000);
    expect(judge(asks(prescription("paracetamol", 500, 4, 2))).clock.uses[0]?.limits.day).toBe(2000);
  });
  test("so may tablets without a known limit, hours that no label has, and numbers that do not fit each other", () => {
    const unusual = (of: Prescription, intervalMinutes = of.intervalMinutes) => isUnusual(gb, { ...of, intervalMinutes });
    expect(unusual(prescription("other-opioid", 10, 8, 2))).toBe(false);
    expect(unusual(prescription("other-opioid", 10, 9, 3))).toBe(true);
    expect(unusual(prescription("paracetamol", 500, 4), 240)).toBe(false);
    expect(unusual(prescription("paracetamol", 500, 4), 239), "closer than any label").toBe(true);
    expect(unusual(prescription("paracetamol", 500, 1), 60), "once a day").toBe(false);
    expect(unusual(prescription("other-opioid", 10, 4), 179), "no label names hours: our own three").toBe(true);
    expect(unusual(prescription("other-opioid", 10, 4), 180)).toBe(false);
    expect(unusual(prescription("celecoxib", 100, 4), 60), "only of what makes drowsy").toBe(false);
    expect(unusual(prescription("ibuprofen", 200, 4), 240), "the shorter of a range").toBe(false);
    expect(unusual(prescription("naproxen-uk", 500, 2), 720)).toBe(false);
    expect(unusual(prescription("naproxen-uk", 250, 4), 360), "each six hours, where the label that is known has eight").toBe(false);
    expect(unusual(prescription("naproxen-uk", 250, 4), 359)).toBe(true);
    expect(unusual({ ...prescription("paracetamol", 500, 1, 2), intervalMinutes: 1440 }), "fewer in a day than at once").toBe(true);
    expect(unusual(prescription("opioid-patch", null, 1), 1440)).toBe(false);
    expect(unusual(prescription("opioid-patch", null, 1), 1439), "no patch is changed more often than each day").toBe(true);
    expect(unusual(prescription("lidocaine-patch", null, 1), 720), "but one for the skin alone").toBe(false);
    expect(unusual(prescription("naproxen-uk", 500, 3), 720), "three a day, 12 hours apart").toBe(true);
    expect(unusual(prescription("naproxen-uk", 500, 1), 2880), "every other day").toBe(false);
    const mixed = (aDay: number) => ({ ...prescription("co-codamol", null, aDay, 2), contents: [{ substance: "codeine", milligrams: milligrams(16) }, { substance: "paracetamol", milligrams: milligrams(1000) }] });
    expect(unusual(mixed(8), 300)).toBe(false);
    expect(unusual(mixed(9), 240), "one ingredient of two is enough").toBe(true);
    expect(unusual({ ...prescription("co-codamol", 500, 2), contents: [{ substance: "of a later version", milligrams: milligrams(9000) }] }), "what is not known").toBe(false);
  });
  test("more than the label a day, when prescribed, is the limit; less is not", () => {
    const taken = reading([dose("ibuprofen", 14, 2, 600), dose("ibuprofen", 2, 2, 600)]);
    const over = (...prescribed: Prescription[]) => overOf(gb, { ...taken, prescribed }, now);
    expect(over()).toHaveLength(1);
    expect(over(prescription("ibuprofen", 600, 4))).toEqual([]);
    expect(over(prescription("ibuprofen", 600, 1))).toMatchObject([{ most: 1200 }]);
    expect(over(prescription("paracetamol", 500, 8))).toMatchObject([{ most: 1200 }]);
    expect(over(prescription("ibuprofen", null, 4))).toMatchObject([{ most: 1200 }]);
    expect(overOf(gb, reading([dose("ibuprofen", 2, 2, 800)], [prescription("ibuprofen", 800, 4, 2)]), now), "as it was prescribed, at once").toEqual([]);
    expect(overOf(gb, reading([dose("paracetamol", 2, 7)], [prescription("paracetamol", 500, 8, 2)]), now), "far more at once than is prescribed").toMatchObject([{ atOnce: true, taken: 3500 }]);
    // Prescribed and taken alike without a strength: both count as the weakest, so what is prescribed is never too much.
    const unread = reading([dose("paracetamol", 14, 4, null), dose("paracetamol", 2, 4, null)], [prescription("paracetamol", null, 8)]);
    expect(overOf(prepareMedicines(content, ["us"]), unread, now)).toEqual([]);
    expect(overOf(prepareMedicines(content, ["us"]), { ...unread, prescribed: [] }, now)).toMatchObject([{ taken: 4000, most: 3000, calls: "read-pack" }]);
  });
  test("without a label more than was prescribed asks today; more than is usual calls", () => {
    const codeine = (...units: number[]) => overOf(gb, reading(units.map((one, index) => dose("codeine", 2 + 4 * index, one, 30)), [prescription("codeine", 30, 2), prescription("other-opioid", 10), prescription("codeine", 30, 4)]), now);
    expect(codeine(2, 2)).toEqual([]);
    expect(codeine(2, 2, 1), "the same written down twice does not add up").toMatchObject([{ substance: "codeine", taken: 150, most: 120, calls: "ask-today" }]);
    expect(codeine(2, 3), "three at once, of one").toMatchObject([{ taken: 90, most: 30, atOnce: true, calls: "now" }]);
    expect(codeine(2, 2, 2, 2, 1)).toMatchObject([{ taken: 270, calls: "now" }]);
    expect(overOf(gb, reading([dose("codeine", 2, 1, 30)], [prescription("paracetamol", 500, 4)]), now), "what is prescribed of something else allows nothing, and limits nothing").toEqual([]);
    expect(overOf(gb, reading([dose("other-opioid", 2, 9, 10)], [prescription("paracetamol", 500, 16, 4)]), now)).toMatchObject([{ most: 8 }]);
    const relaxant = (units: number, unitsADay: number) => overOf(gb, reading([dose("other-relaxant", 14, units, 75), dose("other-relaxant", 2, 1, 75)], [prescription("other-relaxant", 75, unitsADay, Math.min(8, unitsADay))]), now).map(({ most, calls }) => [most, calls]);
    expect(relaxant(2, 2)).toEqual([[150, "ask-today"]]);
    expect(relaxant(8, 12), "more than is usual, and prescribed").toEqual([]);
    expect(relaxant(16, 60), "a slip is believed up to twice the usual").toContainEqual([16, "now"].slice(0, 2));
  });
  test("night tablets count although the box may hold other things too", () => {
    expect(overOf(gb, reading([dose("night-remedy", 2, 10, null)]), now)[0]).toMatchObject({ substance: "night-antihistamine", taken: 10, counted: "tablets", calls: "now" });
  });
  test("is taken by the prescription of its strength; one that stands for several medicines by no other", () => {
    const found = (asked: AskedDose, ...prescribed: Prescription[]) => prescriptionFor(gb, prescribed, asked);
    const [weak, strong] = [prescription("tramadol", 50, 4), prescription("tramadol", 100, 2)];
    expect(found(ask("tramadol", 2, 50), strong, weak)).toBe(weak);
    expect(found(ask("tramadol", 1, 100), strong, weak)).toBe(strong);
    expect(found(ask("tramadol", 1, 150), strong, weak), "another strength of the same medicine: the last entered").toBe(weak);
    const methadone = prescription("other-opioid", 5, 2);
    expect(found(ask("other-opioid", 2, 5), methadone)).toBe(methadone);
    expect(found(ask("other-opioid", 1, 40), methadone)).toBeUndefined();
    expect(found(ask("other-opioid", 1, null), methadone)).toBeUndefined();
    const unread = prescription("other-opioid", null, 2);
    expect(reasonsOf({ ...ask("other-opioid", 1, null), prescription: unread }, { log: logOf(reading([], [unread])) }), "nobody read either: perhaps another").toContain("amount-not-known");
    expect(found(ask("ibuprofen", 1, 200), methadone)).toBeUndefined();
    expect(found(ask("tramadol", 1, 150), weak, strong)).toBe(strong);
    const both = { ...prescription("co-codamol", null, 8, 2), contents: [{ substance: "paracetamol", milligrams: milligrams(1000) }, { substance: "codeine", milligrams: milligrams(60) }] };
    const eight = { ...both, contents: [{ substance: "paracetamol", milligrams: milligrams(1000) }, { substance: "codeine", milligrams: milligrams(16) }] };
    const thirty = { ...ask("co-codamol", 1), contents: [{ substance: "codeine", milligrams: milligrams(30) }, { substance: "paracetamol", milligrams: milligrams(500) }] };
    expect(found(thirty, both, eight), "each ingredient in its strength, in whatever order").toBe(both);
    const read = { ...weak, contents: [...weak.contents, { substance: "codeine", milligrams: milligrams(8) }] };
    expect(found(ask("tramadol", 1, 50), weak, read), "with something else in it, it is another").toBe(weak);
  });
  test("two strengths that go on beside each other count their own hours; a dose of neither counts for both", () => {
    const slow: Prescription = { ...prescription("morphine", 30, 2), entry: "slow" };
    const between: Prescription = { ...prescription("morphine", 10, 6), entry: "between", intervalMinutes: 240, beside: ["slow"] };
    const log = (...doses: ReturnType<typeof dose>[]) => ({ log: logOf(reading(doses, [slow, between])) });
    const [asksSlow, asksBetween] = [{ ...ask("morphine", 1, 30), prescription: slow }, { ...ask("morphine", 1, 10), prescription: between }];
    const day = [dose("morphine", 12, 1, 30), dose("morphine", 5, 1, 10), dose("morphine", 1, 1, 10)];
    expect(judge(asksSlow, log(...day))).toMatchObject({ verdict: "as-prescribed", clock: { notBefore: undefined } });
    expect(judge(asksBetween, log(...day)), "four hours after the last of its own").toMatchObject({ verdict: "as-prescribed", clock: { notBefore: now + 3 * hour } });
    expect(judge(asksSlow, log(dose("morphine", 2, 1, 20))).clock.notBefore, "of neither strength").toBe(now + 10 * hour);
    expect(judge(asksSlow, { log: logOf(reading(day, [slow, { ...between, beside: [] }])) }).clock.notBefore, "nobody said that both go on").toBe(now + 12 * hour);
    const same: Prescription = { ...between, contents: slow.contents };
    expect(judge(asksSlow, { log: logOf(reading([dose("morphine", 2, 1, 30)], [slow, same])) }).clock.notBefore, "its own strength always counts").toBe(now + 10 * hour);
    expect(judge(asksSlow, { log: logOf(reading([dose("codeine", 1, 1, 10)], [slow, { ...between, product: "codeine", contents: ask("codeine", 1, 10).contents }])) }).reasons.map(({ id }) => id), "beside is of one product").toContain("drowsy-clash");
  });
  test("an opioid with paracetamol is the prescribed one only in its strength", () => {
    const box = ask("opioid-paracetamol").product;
    const of = (mg: number): AskedDose => ({ product: box, units: 1, contents: contentsOfUnits(box, 1, Object.fromEntries(box.contents.map(({ substance }) => [substance, substance === "paracetamol" ? 325 : mg]))) });
    const five: Prescription = { ...prescription("opioid-paracetamol", null), contents: of(5).contents };
    expect(prescriptionFor(gb, [five], of(5))).toBe(five);
    expect(prescriptionFor(gb, [five], of(10))).toBeUndefined();
  });
  test("written down twice asks first", () => {
    const [weak, strong] = [prescription("tramadol", 50, 4), { ...prescription("tramadol", 100, 2), entry: "strong" }];
    const asked = { ...ask("tramadol", 1, 50), prescription: weak };
    expect(reasonsOf(asked, { log: logOf(reading([], [strong, weak])) })).toContain("prescribed-twice");
    expect(reasonsOf(asked, { log: logOf(reading([], [weak])) })).not.toContain("prescribed-twice");
    expect(reasonsOf(asked, { log: logOf(reading([], [{ ...strong, until: now - hour }, weak])) }), "the other has ended").not.toContain("prescribed-twice");
    expect(reasonsOf(asked, { log: logOf(reading([], [{ ...strong, beside: ["tramadol"] }, weak])) }), "both go on").not.toContain("prescribed-twice");
    expect(reasonsOf({ ...asked, prescription: { ...weak, beside: ["strong"] } }, { log: logOf(reading([], [strong, { ...weak, beside: ["strong"] }])) })).not.toContain("prescribed-twice");
    expect(reasonsOf(asked, { log: logOf(reading([], [{ ...strong, beside: ["another"] }, weak])) }), "beside another").toContain("prescribed-twice");
    expect(reasonsOf({ ...ask("tramadol", 1, 50), prescription: weak }, { log: logOf(reading([], [weak, prescription("paracetamol", 500, 4)])) })).not.toContain("prescribed-twice");
  });
  test("the gravest speaks first, and bars the prescribed dose too", () => {
    const taken = reading([dose("naproxen-uk", 2, 2, 500), dose("codeine", 1, 20, 30)], [naproxen]);
    expect(overOf(gb, reading([dose("naproxen-uk", 2, 2, 500), dose("codeine", 1, 20, 30)]), now).map(({ substance, calls }) => [substance, calls])).toEqual([["codeine", "now"], ["naproxen", "ask-today"]]);
    expect(reasonsOf(asked, { log: logOf(taken) })).toEqual(["over-limit", "much-at-once"]);
    const mild = reading([dose("naproxen-uk", 14, 1, 500), dose("naproxen-uk", 2, 2, 500)], [naproxen]);
    expect(judge(asked, { log: logOf(mild) })).toMatchObject({ verdict: "not-for-you", reasons: [{ id: "over-strictest" }, { id: "much-at-once" }] });
  });
});
