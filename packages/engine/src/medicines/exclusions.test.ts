import { describe, expect, test } from "vitest";
import { contentsOfUnits } from "./entry-bodies.ts";
import { namesOfDose } from "./exclusions.ts";
import { answers, ask, content, gb, judge } from "./guard.test-kit.ts";
import type { AskedDose } from "./log-reasons.ts";
import { nextMedicineList } from "./next-list.ts";
import { prepareMedicines } from "./prepare-medicines.ts";

describe("who must not, and who must ask", () => {
  test("an exclusion can mean a product, a way, an ingredient or a class", () => {
    expect([...namesOfDose(gb, ask("aspirin-uk"))].sort()).toEqual(["anti-inflammatory", "aspirin", "aspirin-uk", "by-mouth", "salicylate"]);
    expect(namesOfDose(gb, ask("capsaicin-cream")).has("on-skin")).toBe(true);
    expect([...namesOfDose({ ...gb, substances: new Map() }, ask("paracetamol"))].sort()).toEqual(["by-mouth", "paracetamol"]);
  });
  test("what the pack was read not to hold is no reason; what was not read is", () => {
    const thinner = { answers: answers({ thinner: "yes" }) };
    const remedy = ask("cold-remedy").product;
    const read = (each: Readonly<Record<string, number | null>>): AskedDose => ({ product: remedy, units: 1, contents: contentsOfUnits(remedy, 1, each) });
    expect(judge(read({ paracetamol: 500, ibuprofen: 0, aspirin: 0 }), thinner).verdict).toBe("ask-first");
    expect(judge(read({ paracetamol: 500, ibuprofen: 0 }), thinner).verdict).toBe("not-for-you");
  });
  test("a yes bars as written; a not sure only asks, and says so; what is not asked waits", () => {
    expect(judge(ask("ibuprofen", 1, 200), { answers: answers({ thinner: "yes" }) })).toMatchObject({ verdict: "not-for-you", waitsFor: [] });
    const unsure = judge(ask("ibuprofen", 1, 200), { answers: answers({ thinner: "not-sure" }) });
    expect(unsure.verdict).toBe("ask-first");
    expect(unsure.reasons.find((reason) => reason.unsure)).toMatchObject({ verdict: "ask-first", unsure: true });
    const open = judge(ask("ibuprofen", 1, 200), { answers: answers({}, "open") });
    expect(open).toMatchObject({ verdict: "ask-first", reasons: [], accepted: false });
    expect(open.waitsFor.length).toBeGreaterThan(10);
    expect(open.waitsFor).toEqual(content.questions.map(({ id }) => id).filter((id) => open.waitsFor.includes(id)));
  });
  test("what was answered is not asked again, nor what can no longer matter", () => {
    const open = judge(ask("paracetamol", 2), { answers: answers({ liver: "no" }, "open") });
    expect(open.waitsFor).not.toContain("liver");
    expect(judge(ask("ibuprofen", 1, 200), { answers: answers({ sixty: "yes" }, "open") }).waitsFor).not.toContain("sixty");
    expect(judge(ask("ibuprofen", 1, 200), { answers: answers({ "water-tablet": "not-sure", "pril-sartan": "not-sure" }) }).waitsFor).toEqual([]);
  });
  test("a not sure does not end the questions where another yes would bar it", () => {
    const either = prepareMedicines({ ...content, exclusions: content.exclusions.filter(({ id }) => id === "ai-triple").map((one) => ({ ...one, when: { any: ["liver", "asthma"] } })) }, ["gb"]);
    expect(judge(ask("ibuprofen", 1, 200), { answers: answers({ liver: "not-sure" }, "open") }, either)).toMatchObject({ verdict: "ask-first", waitsFor: ["asthma"] });
    expect(judge(ask("ibuprofen", 1, 200), { answers: answers({ liver: "yes" }, "open") }, either)).toMatchObject({ verdict: "not-for-you", waitsFor: [] });
  });
  test("the next list is the first with an open question, and holds only those", () => {
    const { waitsFor } = judge(ask("paracetamol", 2), { answers: answers({ "not-in-the-list": "no" }, "open") });
    const first = nextMedicineList(gb, waitsFor);
    expect(first?.list.id).toBe("in-the-last-day");
    expect(first?.signs.map((sign) => sign.id)).toEqual(content.lists[0]?.signs.filter((id) => waitsFor.includes(id)));
    expect(nextMedicineList(gb, ["liver"])).toMatchObject({ list: { id: "ever" }, signs: [{ id: "liver" }] });
    expect(nextMedicineList(gb, [])).toBeUndefined();
  });
});
