import { describe, expect, test } from "vitest";
import { contentsOfUnits } from "../entry-bodies.ts";
import { judgeExclusions, namesOfDose, questionsFor } from "./exclusions.ts";
import { answers, ask, content, gb, judge, logOf, prescription, reading, reasonsOf } from "../guard.test-kit.ts";
import type { AskedDose } from "./asked-dose.ts";
import { nextMedicineList } from "../content/next-list.ts";
import { prepareMedicines } from "../content/prepare-medicines.ts";

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

describe("what was answered for another medicine", () => {
  const [ibuprofen, paracetamol] = [ask("ibuprofen", 1, 200), ask("paracetamol", 2)];
  const person = (asked: AskedDose, given: Parameters<typeof answers>[0], rest: "no" | "open" = "no", medicines = gb) => judgeExclusions(medicines, asked, answers(given, rest));
  test("counts as it was given, and what was not is no reason and is not waited for", () => {
    expect(person(ibuprofen, { warfarin: "yes" }).reasons).toMatchObject([{ id: "ai-thinner", verdict: "not-for-you" }]);
    expect(person(ibuprofen, { warfarin: "not-sure" }).reasons).toMatchObject([{ id: "ai-thinner", verdict: "ask-first", unsure: true }]);
    expect(person(ibuprofen, { warfarin: "not-sure", thinner: "yes" }).reasons).toMatchObject([{ id: "ai-thinner", verdict: "not-for-you" }]);
    const open = person(ibuprofen, {}, "open");
    expect(open.reasons).toEqual([]);
    for (const question of ["warfarin", "kidney", "liver"]) expect(open.waitsFor).not.toContain(question);
    expect(person(ibuprofen, {}).reasons).toEqual([]);
    expect(person(paracetamol, { "organ-failing": "yes" }).reasons).toMatchObject([{ id: "para-liver", verdict: "ask-first" }]);
  });
  test("a yes leaves nothing to ask; a not sure or a no does", () => {
    const waits = (warfarin: "yes" | "no" | "not-sure") => person(ibuprofen, { warfarin }, "open").waitsFor;
    expect([waits("yes"), waits("not-sure"), waits("no")].map((questions) => questions.includes("thinner"))).toEqual([false, true, true]);
  });
  test("an exclusion that asks nothing itself speaks only by such answers, and not to everybody", () => {
    const naproxen = { ...ask("naproxen-uk", 1, 500), prescription: prescription("naproxen-uk", 500) };
    expect(person(naproxen, { liver: "yes" }).reasons.map(({ id, always }) => [id, always ?? false])).toEqual([["ai-liver", false], ["naproxen-uk-prescription", true]]);
    expect(reasonsOf(naproxen, { answers: answers({ liver: "yes" }), log: logOf(reading([], [naproxen.prescription])) })).toEqual(["ask-before-the-next", "ai-liver"]);
    expect(person(ask("morphine", 1, 10), { kidney: "yes" }).reasons.map(({ id }) => id)).toContain("opioid-organ");
    expect(person(ask("morphine", 1, 10), {}, "open").waitsFor).not.toContain("kidney");
  });
});

describe("a prescribed dose", () => {
  const prescribed = (id: string, mg: number, unitsADay: number, units = 1): AskedDose => ({ ...ask(id, units, mg), prescription: prescription(id, mg, unitsADay, units) });
  const person = (asked: AskedDose, given: Parameters<typeof answers>[0], rest: "no" | "open" = "no") => judgeExclusions(gb, asked, answers(given, rest));
  const ids = (...given: Parameters<typeof person>) => person(...given).reasons.filter(({ always }) => always !== true).map(({ id }) => id);
  test("asks only what the content asks before it, and everything that was answered counts", () => {
    expect(person(prescribed("morphine", 10, 4), {}, "open").waitsFor).toEqual(["breastfeeding", "alcohol-now", "slow-breath"]);
    expect(person(prescribed("amitriptyline", 10, 1), {}, "open").waitsFor, "no opioid").toEqual(["alcohol-now", "slow-breath"]);
    expect(person(prescribed("codeine", 30, 4), {}, "open").waitsFor).toEqual(["breastfeeding", "alcohol-now", "slow-breath"]);
    expect(person(prescribed("codeine", 30, 4), { "alcohol-now": "no", "slow-breath": "yes" }, "open").waitsFor).toEqual(["breastfeeding"]);
    expect(person(prescribed("naproxen-uk", 500, 2), {}, "open").waitsFor).toEqual([]);
    expect(person({ ...prescribed("codeine", 30, 4), prescription: undefined }, {}, "open").waitsFor.length).toBeGreaterThan(3);
    expect(ids(prescribed("naproxen-uk", 500, 2), { thinner: "yes" }, "open")).toEqual(["ai-thinner"]);
  });
  test("of codeine is barred while breastfeeding; a not sure asks, and other opioids ask", () => {
    const verdict = (asked: AskedDose, breastfeeding: "yes" | "not-sure") => judge(asked, { answers: answers({ breastfeeding }), log: logOf(reading([], asked.prescription === undefined ? [] : [asked.prescription])) });
    const barred = verdict(prescribed("codeine", 30, 4), "yes");
    expect(barred.verdict).toBe("not-for-you");
    expect(barred.reasons[0]).toMatchObject({ id: "codeine-breastfeeding", evenIfPrescribed: true });
    const unsure = verdict(prescribed("codeine", 30, 4), "not-sure");
    expect(unsure.verdict).toBe("ask-first");
    expect(unsure.reasons.find(({ id }) => id === "codeine-breastfeeding")).toMatchObject({ verdict: "ask-first", unsure: true });
    expect(unsure.reasons.every(({ evenIfPrescribed }) => evenIfPrescribed !== true)).toBe(true);
    expect(verdict(prescribed("morphine", 10, 4), "yes").verdict).toBe("ask-first");
  });
  test("that is low all day is not held against the heart, age and tablets that it is taken for; bleeding is", () => {
    const given = { "low-aspirin": "yes", "heart-or-kidney": "yes", kidney: "yes", sixty: "yes", "pril-sartan": "yes" } as const;
    expect(ids(prescribed("aspirin-uk", 75, 1), given)).toEqual([]);
    expect(ids(prescribed("aspirin-uk", 75, 1), { "water-tablet": "yes" })).toEqual([]);
    expect(ids(prescribed("aspirin-uk", 100, 1), given)).toEqual([]);
    const all = ["ai-sixty", "ai-heart", "ai-pril", "ai-low-aspirin"];
    expect(ids(prescribed("aspirin-uk", 101, 1), given)).toEqual(all);
    expect(ids(prescribed("aspirin-uk", 75, 2), given), "two a day are 150 mg").toEqual(all);
    expect(ids(prescribed("aspirin-uk", 75, 1, 2), given), "two at once, though one a day is written").toEqual(all);
    expect(ids({ ...ask("aspirin-uk", 1, 300), prescription: prescription("aspirin-uk", 75, 1) }, given), "another strength than is prescribed").toEqual(all);
    expect(ids({ ...ask("aspirin-uk", 1, 75), prescription: { ...prescription("aspirin-uk", 75, 1), contents: ask("aspirin-uk", 1, null).contents } }, given), "prescribed in a strength that nobody read").toEqual(all);
    expect(ids(ask("aspirin-uk", 1, 75), given), "nobody prescribed it").toEqual(all);
    expect(ids(prescribed("aspirin-uk", 75, 1), { reaction: "yes", "gut-ulcer": "yes", thinner: "yes", "organ-failing": "yes", "narrow-medicine": "yes" })).toEqual(["ai-reaction", "ai-ulcer", "ai-organ", "ai-thinner", "ai-narrow"]);
    expect(ids(prescribed("aspirin-uk", 75, 1), { "water-tablet": "yes", "pril-sartan": "yes" })).toEqual(["ai-triple"]);
  });
});

describe("the questions of a dose", () => {
  test("are all that can matter for it, asked or not, in the order of the content", () => {
    const questions = questionsFor(gb, ask("ibuprofen", 1, 200));
    expect(questions).toEqual(content.questions.map(({ id }) => id).filter((id) => questions.includes(id)));
    expect(questions).toEqual(expect.arrayContaining([...judge(ask("ibuprofen", 1, 200), { answers: answers({}, "open") }).waitsFor, "warfarin", "kidney", "liver"]));
    expect(questions).not.toContain("sore-skin");
    expect(new Set(questions).size).toBe(questions.length);
    expect(questionsFor(gb, ask("paracetamol", 2))).not.toContain("thinner");
  });
  test("do not hold what says nothing of a prescribed low dose", () => {
    const low = questionsFor(gb, { ...ask("aspirin-uk", 1, 75), prescription: prescription("aspirin-uk", 75, 1) });
    expect(["sixty", "low-aspirin", "heart-or-kidney", "kidney"].filter((id) => low.includes(id))).toEqual([]);
    expect(low).toEqual(expect.arrayContaining(["reaction", "gut-ulcer", "thinner", "warfarin", "pril-sartan", "water-tablet"]));
  });
});
