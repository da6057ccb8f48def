import type { MedicineContent, MedicineLabel } from "@supple/knowledge";
import { loadContent } from "@supple/knowledge/load";
import { describe, expect, test } from "vitest";
import type { Answers } from "../answers/answer.ts";
import { readAnswers } from "../answers/read-answers.ts";
import { day, milligrams, minute } from "./amount.ts";
import { classesInUse } from "./classes-in-use.ts";
import type { Dose, DoseLog, Prescription, Reading } from "./dose-log.ts";
import { contentsOfUnits, toldBody } from "./entry-bodies.ts";
import { namesOfDose } from "./exclusions.ts";
import { prepareLimits, prescribedLimits } from "./limits.ts";
import { noticed, type AskedDose } from "./log-reasons.ts";
import { isUnusual } from "./prescribed-amounts.ts";
import { prescriptionFor } from "./which-prescription.ts";
import { limitsOfSubstance, mayI, overOf, type GuardSituation } from "./may-i.ts";
import { nextMedicineList } from "./next-list.ts";
import { prepareMedicines, type PreparedMedicines } from "./prepare-medicines.ts";

const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const content: MedicineContent = loaded.content.medicines;
const gb = prepareMedicines(content, ["gb"]);
const hour = 60 * minute;
const now = 20_000 * day;

function ask(id: string, units = 1, mg?: number | null, medicines = gb): AskedDose {
  const product = medicines.products.get(id);
  if (product === undefined) throw new Error(`there is no product ${id}`);
  return { product, units, contents: contentsOfUnits(product, units, mg === undefined ? {} : Object.fromEntries(product.contents.map(({ substance }) => [substance, mg]))) };
}
function dose(id: string, hoursAgo: number, units = 1, mg?: number | null): Dose {
  const { product, contents } = ask(id, units, mg);
  return { entry: `${id}${hoursAgo}`, at: now - hoursAgo * hour, alsoAt: [], product: id, units, onSkin: product.form !== "tablet", swallowed: product.form === "tablet", contents };
}
function prescription(id: string, mg: number | null, unitsADay = 2, units = 1): Prescription {
  return { entry: id, product: id, units, contents: ask(id, units, mg).contents, intervalMinutes: Math.floor((24 * 60 * units) / unitsADay), unitsADay, from: now - 30 * day, until: undefined };
}
function answers(given: Readonly<Record<string, "yes" | "no" | "not-sure">> = {}, rest: "no" | "open" = "no"): Answers {
  const read = readAnswers(content.questions, { ...(rest === "no" ? Object.fromEntries(content.questions.map(({ id }) => [id, "no"])) : {}), ...given });
  if (!read.ok) throw new Error("the answers do not fit");
  return read.value;
}
const reading = (doses: readonly Dose[] = [], prescribed: readonly Prescription[] = [], ended: readonly Prescription[] = []): Reading => ({ doses, prescribed, ended });
const logOf = (present: Reading, more: Partial<DoseLog> = {}): DoseLog => ({ history: [], present, strict: present, erasedAt: [], latest: -Infinity, ...more });
const judge = (asked: AskedDose, situation: Partial<GuardSituation> = {}, medicines: PreparedMedicines = gb) => mayI(medicines, asked, { answers: answers(), log: logOf(reading()), now, ...situation });
const reasonsOf = (...given: Parameters<typeof judge>) => judge(...given).reasons.map((reason) => reason.id);

describe("the limits of a label", () => {
  const label = (figures: MedicineLabel["figures"], more: Partial<MedicineLabel> = {}): MedicineLabel => ({ ...(content.labels[0] as MedicineLabel), figures, ...more });
  const whole = { singleMg: 400, intervalMinutes: 360, dayMg: 1200 };
  const limits = (own: MedicineLabel | undefined, everywhere: readonly MedicineLabel[] = [], ofClass: readonly MedicineLabel[] = []) => prepareLimits(own, own === undefined ? [] : [own], everywhere, ofClass);

  test("open only where dose, hours and day were all seen, and nothing of it is unverified", () => {
    expect(limits(label(whole))).toEqual({ opens: true, single: 400, first: undefined, interval: 360 * minute, shortest: 360 * minute, day: 1200, ownDay: 1200, ownAtOnce: 400, dosesADay: undefined, daysInARow: undefined });
    for (const missing of ["singleMg", "intervalMinutes", "dayMg"] as const) expect(limits(label({ ...whole, [missing]: undefined })).opens, missing).toBe(false);
    expect(limits(label(whole, { evidence: "unverified" })).opens).toBe(false);
    expect(limits(label(whole, { unverified: ["The hours."] })).opens).toBe(false);
    expect(limitsOfSubstance(gb, "nothing that is known")).toEqual(limits(undefined));
    expect(limits(undefined)).toEqual({ opens: false, single: undefined, first: undefined, interval: undefined, shortest: undefined, day: undefined, ownDay: undefined, ownAtOnce: undefined, dosesADay: undefined, daysInARow: undefined });
  });
  test("of a whole label stand by themselves; of any other the strictest known elsewhere only closes", () => {
    const strict = label({ singleMg: 200, firstMg: 300, intervalMinutes: 720, dayMg: 600, dosesADay: 2, daysInARow: 3 });
    const mild = label({ singleMg: 800, intervalMinutes: 60, dayMg: 9000, dosesADay: 9, daysInARow: 30 });
    expect(limits(label({ ...whole, firstMg: 800, dosesADay: 3 }), [strict, mild])).toEqual({ opens: true, single: 400, first: 800, interval: 360 * minute, shortest: 360 * minute, day: 1200, ownDay: 1200, ownAtOnce: 800, dosesADay: 3, daysInARow: 3 });
    expect(limits(label(whole), [strict]).dosesADay).toBeUndefined();
    expect(limits(undefined, [mild, strict])).toEqual({ opens: false, single: 200, first: undefined, interval: 720 * minute, shortest: undefined, day: 600, ownDay: undefined, ownAtOnce: undefined, dosesADay: 2, daysInARow: 3 });
    expect(limits(label({ singleMg: 500, firstMg: 900, dosesADay: 4 }), [strict])).toMatchObject({ opens: false, single: 500, first: undefined, dosesADay: 4, day: 600 });
    expect(limits(label({ ...whole, shortestMinutes: 240 })), "of a range of hours the longer counts, and the shorter says what was too early").toMatchObject({ interval: 360 * minute, shortest: 240 * minute });
    expect(limits(label({ intervalMinutes: 300 }), [strict])).toMatchObject({ interval: 300 * minute, single: 200 });
  });
  test("where the place is not sure, the least of the labels that may be this person's is too much here", () => {
    const [most, least, part] = [label(whole), label({ singleMg: 200, intervalMinutes: 240, dayMg: 900 }), label({ dayMg: 800 })];
    expect(prepareLimits(undefined, [most, least], [most, least], [])).toMatchObject({ opens: false, ownDay: 900, ownAtOnce: 200 });
    expect(prepareLimits(undefined, [most, part], [most, part], []), "what was seen in part limits the day, and says nothing of one dose").toMatchObject({ ownDay: 800, ownAtOnce: 400 });
    for (const missing of ["singleMg", "intervalMinutes", "dayMg"] as const) expect(prepareLimits(undefined, [label({ ...whole, [missing]: undefined })], [], []).ownAtOnce, missing).toBeUndefined();
    const own = (...regions: string[]) => prepareMedicines(content, regions).substances.get("paracetamol")?.limits.ownDay;
    expect([own("gb"), own("us"), own("nz"), own("us", "gb"), own("nz", "gb")]).toEqual([4000, 3000, undefined, 3000, 4000]);
    expect([own("other"), own("other", "gb"), own()], "who is nobody knows where may be anywhere").toEqual([3000, 3000, 3000]);
  });
  test("days in a row come from the label, then the ingredient, then its class", () => {
    const days = (daysInARow: number) => label({ daysInARow });
    expect(limits(days(10), [days(3)], [days(2)]).daysInARow).toBe(10);
    expect(limits(label(whole), [days(5), days(3)], [days(2)]).daysInARow).toBe(3);
    expect(limits(label(whole), [label(whole)], [days(7), days(2)]).daysInARow).toBe(2);
  });
  test("of a prescription are its own; without an amount it counts doses", () => {
    expect(prescribedLimits(milligrams(1000), 2, 6, 480)).toEqual({ opens: false, single: 1000, first: undefined, interval: 480 * minute, shortest: 240 * minute, day: 3000, ownDay: 3000, ownAtOnce: undefined, dosesADay: undefined, daysInARow: undefined });
    expect(prescribedLimits(undefined, 2, 5, 480)).toMatchObject({ opens: false, day: undefined, dosesADay: 2 });
    expect(prescribedLimits(undefined, 3, 2, 480).dosesADay).toBe(1);
  });
});

describe("made ready for the places a person may be in", () => {
  const us = prepareMedicines(content, ["us"]);
  test("names, products and labels are the place's own", () => {
    expect([gb, us].map((place) => place.substances.get("paracetamol")?.name)).toEqual(["Paracetamol", "Acetaminophen"]);
    expect(prepareMedicines(content, ["us", "ca"]).substances.get("paracetamol")?.name).toBe("Paracetamol");
    expect(us.shown.map((product) => product.id)).not.toContain("paracetamol");
    expect(us.shown.map((product) => product.id)).toContain("cold-remedy");
    expect([gb, us].map((place) => place.substances.get("ibuprofen")?.label?.id)).toEqual(["ibuprofen-uk", "ibuprofen-us"]);
  });
  test("a label counts only where all places share it, and no place has none", () => {
    expect(prepareMedicines(content, ["gb", "us"]).substances.get("ibuprofen")?.label).toBeUndefined();
    expect(prepareMedicines(content, ["gb", "ni"]).substances.get("ibuprofen")?.limits.opens).toBe(true);
    expect(prepareMedicines(content, []).substances.get("ibuprofen")?.label).toBeUndefined();
  });
  test("days in a row are borrowed within the class, not from others", () => {
    expect(us.substances.get("naproxen")?.limits.daysInARow).toBe(10);
    expect(prepareMedicines(content, ["eu"]).substances.get("menthol")?.limits.daysInARow).toBeUndefined();
    // Aspirin is an anti-inflammatory and a salicylate: one class in common is enough.
    expect(gb.substances.get("aspirin")?.limits.daysInARow).toBe(10);
  });
  test("what is not known has no limit that opens", () => {
    expect(limitsOfSubstance(gb, "no-such")).toMatchObject({ opens: false });
  });
  test("a notice that has no words is a fault of the content", () => {
    expect(() => noticed({ ...gb, notices: new Map() }, "erased")).toThrow("the content has no notice erased");
  });
});

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

describe("what the log says against a dose", () => {
  const log = (...doses: Dose[]) => ({ log: logOf(reading(doses)) });

  test("nothing: the label allows it, from when the clock says", () => {
    expect(judge(ask("ibuprofen", 1, 400))).toMatchObject({ verdict: "label-allows", accepted: true, drowsy: false, days: { inARow: 1, most: 10 } });
    expect(judge(ask("ibuprofen", 1, 400), log(dose("ibuprofen", 5, 1, 400)))).toMatchObject({ verdict: "label-allows", accepted: false });
  });
  test("more than one dose allows asks first, with the amounts; more than a whole day allows bars", () => {
    const canada = prepareMedicines({ ...content, labels: content.labels.filter((label) => label.id === "paracetamol-ca") }, ["ca"]);
    const amountsOf = (...given: Parameters<typeof judge>) => judge(...given).reasons.map(({ id, amounts }) => [id, amounts?.asked, amounts?.atOnce, amounts?.day]);
    expect(reasonsOf(ask("ibuprofen", 2, 200))).toEqual([]);
    expect(amountsOf(ask("ibuprofen", 3, 200))).toEqual([["more-than-one-dose", 600, 400, 1200]]);
    expect(amountsOf(ask("ibuprofen", 2, 400))).toEqual([["more-than-one-dose", 800, 400, 1200]]);
    expect(amountsOf(ask("ibuprofen", 3, 400)), "three times one dose").toEqual([["more-than-one-dose", 1200, 400, 1200]]);
    expect(amountsOf(ask("paracetamol", 7))).toEqual([["far-more-than-one-dose", 3500, 1000, 4000]]);
    expect(judge(ask("paracetamol", 7)).verdict).toBe("not-for-you");
    expect(amountsOf(ask("ibuprofen", 4, 400))).toEqual([["more-than-a-day", 1600, 400, 1200]]);
    expect(judge(ask("paracetamol", 16))).toMatchObject({ verdict: "not-for-you", reasons: [{ id: "more-than-a-day", amounts: { substance: "paracetamol", asked: 8000 } }] });
    expect(reasonsOf(ask("paracetamol-plain", 1, 4000), {}, canada)).toEqual(["no-label"]);
    expect(reasonsOf(ask("paracetamol-plain", 1, 4001), {}, canada)).toEqual(["more-than-a-day", "no-label"]);
  });
  test("so does a number of tablets that nobody read, at the weakest strength; not of a box that may hold none, nor of a cream", () => {
    expect(reasonsOf(ask("paracetamol", 2, null))).toEqual(["amount-not-known", "no-label"]);
    expect(judge(ask("paracetamol", 3, null)).reasons.map(({ id, amounts }) => [id, amounts])).toContainEqual(["more-than-one-dose", undefined]);
    expect(judge(ask("paracetamol", 9, null)).verdict).toBe("not-for-you");
    expect(reasonsOf(ask("cold-remedy", 9, null))).not.toContain("more-than-a-day");
    expect(reasonsOf(ask("ibuprofen-gel", 9))).toEqual(["no-label"]);
  });
  test("figures that are borrowed from another place ask, and bar only what is more than usual on prescription", () => {
    expect(reasonsOf(ask("naproxen-uk", 1, 500))).toEqual(["naproxen-uk-prescription", "more-than-strictest-dose", "no-label"]);
    expect(reasonsOf(ask("naproxen-uk", 3, 500))).toContain("more-than-strictest-dose");
    expect(reasonsOf(ask("naproxen-uk", 4, 500))).toContain("more-than-a-day");
  });
  test("of what has no limit in milligrams the tablets are counted: half of what is usual in a day is far more than one dose", () => {
    const amount = (...given: Parameters<typeof ask>) => reasonsOf(ask(...given)).filter((id) => id.startsWith("more") || id.startsWith("far"));
    expect(amount("diazepam", 4, null)).toEqual([]);
    expect(amount("diazepam", 5, null)).toEqual(["far-more-than-one-dose"]);
    expect(amount("diazepam", 6, 5), "read: half of the usual milligrams").toEqual([]);
    expect(amount("diazepam", 7, 5)).toEqual(["far-more-than-one-dose"]);
    expect(amount("celecoxib", 2, 200), "what does not make drowsy has no such half").toEqual([]);
    expect(amount("other-opioid", 5, 5), "what stands for several is counted").toEqual(["far-more-than-one-dose"]);
    expect(amount("diazepam", 8, null)).toEqual(["far-more-than-one-dose"]);
    expect(amount("diazepam", 9, null)).toEqual(["more-than-a-day"]);
    expect(amount("codeine", 8, 15), "read in milligrams, with a limit in milligrams").toEqual([]);
    expect(amount("codeine", 9, 30)).toEqual(["more-than-a-day"]);
    expect(amount("codeine", 7, null)).toEqual(["far-more-than-one-dose"]);
    expect(amount("two-in-one", 20, null), "it may hold none").not.toContain("more-than-a-day");
    expect(amount("two-in-one", 9, 500), "all that it holds was read").toContain("more-than-a-day");
  });
  test("two doses that were closer together than the shorter of the label's hours, for the day after the second", () => {
    const us = prepareMedicines(content, ["us"]);
    const two = (first: number, second: number) => log(dose("ibuprofen", second, 1, 200), dose("ibuprofen", first, 1, 200), dose("paracetamol", second + 1));
    expect(reasonsOf(ask("ibuprofen", 1, 200), two(16, 10))).toEqual([]);
    expect(reasonsOf(ask("ibuprofen", 1, 200), two(16, 10.26))).toEqual(["too-early"]);
    expect(reasonsOf(ask("ibuprofen", 1, 200), two(16, 10.25)), "a quarter of an hour early is how clocks are read").toEqual([]);
    expect(reasonsOf(ask("ibuprofen", 1, 200), two(25, 23.9)), "the first is a day old").toEqual([]);
    expect(reasonsOf(ask("ibuprofen-na", 1, 200), two(16, 12), us), "four hours are within the label there").toEqual([]);
    expect(reasonsOf(ask("ibuprofen-na", 1, 200), two(16, 12.26), us)).toEqual(["too-early"]);
    expect(reasonsOf(ask("paracetamol", 1), log(dose("ibuprofen", 9, 1, 200), dose("ibuprofen", 8, 1, 200)))).toEqual([]);
  });
  test("a dose whose time was changed was too early if it was so at any time that was written", () => {
    const moved = { ...dose("paracetamol", 4, 1), alsoAt: [now - 22 * hour, now - 4 * hour] };
    expect(reasonsOf(ask("paracetamol", 1), log(moved, dose("paracetamol", 20, 1)))).toEqual(["too-early"]);
    expect(reasonsOf(ask("paracetamol", 1), log(moved, dose("paracetamol", 18, 1)))).toEqual([]);
    expect(reasonsOf(ask("paracetamol", 1), log(moved, dose("paracetamol", 21.5, 1))), "then both were one dose").toEqual([]);
    expect(reasonsOf(ask("paracetamol", 1), log(moved, dose("paracetamol", 21.5, 2)))).toEqual(["too-early"]);
    expect(reasonsOf(ask("paracetamol", 1), log(moved))).toEqual([]);
  });
  test("what was written down tablet by tablet is one dose, up to what is one", () => {
    const [first, second] = [dose("paracetamol", 8.2, 1), dose("paracetamol", 8, 1)];
    expect(judge(ask("paracetamol", 2), log(first, second))).toMatchObject({ verdict: "label-allows", accepted: true });
    expect(reasonsOf(ask("paracetamol", 2), log(dose("paracetamol", 8.2, 2), second)), "more than one dose").toEqual(["too-early"]);
    expect(reasonsOf(ask("paracetamol", 2), log(dose("paracetamol", 9, 1), second)), "an hour lies between").toEqual(["too-early"]);
    const six = [20, 19.9, 14, 13.9, 8, 7.9].map((ago) => dose("paracetamol", ago, 1));
    expect(judge(ask("paracetamol", 2), log(...six)).clock, "three doses of four").toMatchObject({ notBefore: undefined, full: false });
    expect(judge(ask("paracetamol", 1), log(...[20, 14, 8, 6].map((ago) => dose("paracetamol", ago, 1)))).clock.full, "four doses of one tablet each").toBe(true);
  });
  test("low-dose aspirin beside an anti-inflammatory asks, like the answer that it is taken; more of it clashes", () => {
    const asks = (mg: number | null, ago = 4) => reasonsOf(ask("ibuprofen", 1, 200), log(dose("aspirin-uk", ago, 1, mg)));
    expect(asks(75)).toEqual(["ai-low-aspirin"]);
    expect(asks(100)).toEqual(["ai-low-aspirin"]);
    expect(asks(101)).toEqual(["anti-inflammatory-clash"]);
    expect(asks(null)).toEqual(["anti-inflammatory-clash"]);
    expect(asks(75, 71), "somebody takes it each day").toEqual(["ai-low-aspirin"]);
    expect(asks(75, 72)).toEqual([]);
    expect(reasonsOf(ask("ibuprofen", 1, 200), { log: logOf(reading([], [prescription("aspirin-uk", 75, 1)])) })).toEqual(["ai-low-aspirin"]);
    expect(reasonsOf(ask("ibuprofen", 1, 200), { log: logOf(reading([], [prescription("aspirin-uk", 300, 1)])) })).toEqual(["anti-inflammatory-clash"]);
  });
  test("what was taken before it was found to be barred leads to somebody to ask", () => {
    const thinner = { answers: answers({ thinner: "yes" }) };
    expect(reasonsOf(ask("ibuprofen", 1, 200), { ...thinner, ...log(dose("ibuprofen", 23, 1, 200)) })).toEqual(["ai-thinner", "barred-taken"]);
    expect(reasonsOf(ask("ibuprofen", 1, 200), { ...thinner, ...log(dose("ibuprofen", 24, 1, 200)) })).toEqual(["ai-thinner"]);
    expect(reasonsOf(ask("ibuprofen", 1, 200), { ...thinner, ...log(dose("paracetamol", 2)) })).toEqual(["ai-thinner"]);
    expect(reasonsOf(ask("ibuprofen", 1, 200), { answers: answers({ asthma: "yes" }), ...log(dose("ibuprofen", 10, 1, 200)) }), "only to ask about").toEqual(["ai-asthma"]);
  });
  test("what gives a reason of the log is named", () => {
    const heldBy = (asked: AskedDose, ...given: Parameters<typeof reading>) => judge(asked, { log: logOf(reading(...given)) }).reasons.flatMap((reason) => reason.heldBy ?? []);
    expect(heldBy(ask("paracetamol", 1), [dose("cold-remedy", 3, 1, null), dose("paracetamol", 9)])).toEqual([{ substance: "paracetamol", product: "cold-remedy", at: now - 3 * hour }]);
    expect(heldBy(ask("paracetamol", 1), [], [prescription("co-codamol", 500)])).toEqual([{ substance: "paracetamol", product: "co-codamol" }]);
    expect(heldBy(ask("ibuprofen", 1, 200), [dose("aspirin-uk", 5)])).toEqual([{ substance: "aspirin", product: "aspirin-uk", at: now - 5 * hour }]);
    expect(heldBy(ask("ibuprofen", 1, 200), [], [prescription("naproxen-uk", 500)])).toEqual([{ substance: "naproxen", product: "naproxen-uk" }]);
    expect(heldBy(ask("ibuprofen", 3, 200))).toEqual([]);
  });
  test("an opioid patch meets others until it is off, and a day longer", () => {
    const asks = (ago: number) => judge(ask("codeine", 1, 15), log(dose("opioid-patch", ago))).reasons.map(({ id, until }) => [id, until]);
    expect(asks(191)).toContainEqual(["drowsy-clash", now + hour]);
    expect(asks(192).map(([id]) => id)).not.toContain("drowsy-clash");
  });
  test("of the doses of the last 24 hours only, and whatever else is in the box", () => {
    const reasons = (...doses: Dose[]) => reasonsOf(ask("paracetamol", 1), log(...doses)).filter((id) => id === "too-early");
    expect(reasons(dose("paracetamol", 24, 1), dose("paracetamol", 22, 1))).toEqual([]);
    expect(reasons(dose("paracetamol", 23.9, 1), dose("paracetamol", 22, 1))).toEqual(["too-early"]);
    expect(reasons(dose("co-codamol", 10, 1, 8), dose("co-codamol", 9, 1, 8))).toEqual(["too-early"]);
  });
  test("a strength that no box is known to have here: slow tablets, and those for the heart", () => {
    expect(reasonsOf(ask("paracetamol", 1, 665))).toEqual(["other-strength"]);
    expect(reasonsOf(ask("aspirin-uk", 2, 75))).toEqual(["other-strength"]);
    expect(reasonsOf(ask("ibuprofen", 1, 401))).toEqual(["more-than-one-dose", "other-strength"]);
    expect(reasonsOf(ask("ibuprofen", 1, 400))).toEqual([]);
  });
  test("the larger first dose is for the first of a run only", () => {
    const us = prepareMedicines(content, ["us"]);
    const naproxen = (hoursAgo: number, id = "naproxen-us"): Dose => ({ ...dose(id, hoursAgo, 1, 220), product: id });
    const two = ask("naproxen-us", 2);
    expect(reasonsOf(two, {}, us)).toEqual([]);
    expect(reasonsOf(two, log(naproxen(48)), us)).toEqual([]);
    expect(reasonsOf(two, log(naproxen(47.9)), us)).toEqual(["more-than-one-dose"]);
    expect(reasonsOf(two, log(dose("paracetamol", 20)), us)).toEqual([]);
    expect(reasonsOf(two, { log: logOf(reading([{ ...naproxen(30), contents: [...naproxen(30).contents, ...dose("paracetamol", 30).contents] }])) }, us)).toContain("more-than-one-dose");
  });
  test("an amount that is not known, in the log or in the hand; of a cream nobody asks it", () => {
    expect(reasonsOf(ask("ibuprofen", 1, null))).toEqual(["amount-not-known", "no-label"]);
    expect(reasonsOf(ask("ibuprofen", 1, 200), log(dose("ibuprofen", 8, 1, null)))).toEqual(["log-amount-not-known"]);
    expect(reasonsOf(ask("capsaicin-cream"))).toEqual(["no-label"]);
    expect(reasonsOf({ ...ask("naproxen-uk", 1, null), prescription: prescription("naproxen-uk", null) })).not.toContain("amount-not-known");
  });
  test("as many days in a row as are allowed", () => {
    const run = (days: number) => Array.from({ length: days }, (_, index) => dose("ibuprofen", 12 + index * 24, 1, 200));
    expect(reasonsOf(ask("ibuprofen", 1, 200), log(...run(9)))).toEqual([]);
    expect(judge(ask("ibuprofen", 1, 200), log(...run(9))).days).toEqual({ inARow: 9, most: 10 });
    expect(reasonsOf(ask("ibuprofen", 1, 200), log(...run(10))), "the last day that is allowed").toEqual([]);
    expect(reasonsOf(ask("ibuprofen", 1, 200), log(...run(11)))).toEqual(["days-in-a-row"]);
    expect(reasonsOf(ask("menthol-rub", 1, 0), log(...Array.from({ length: 40 }, (_, index) => dose("menthol-rub", 12 + index * 24, 1, 1))))).not.toContain("days-in-a-row");
  });
  test("going over to another anti-inflammatory begins no new run; to another class it does", () => {
    const ten = Array.from({ length: 10 }, (_, index) => dose("aspirin-uk", 25 + index * 24));
    expect(judge(ask("ibuprofen", 1, 200), log(...ten)).days).toEqual({ inARow: 11, most: 10 });
    expect(reasonsOf(ask("ibuprofen", 1, 200), log(...ten))).toEqual(["days-in-a-row"]);
    expect(judge(ask("paracetamol"), log(...ten)).days.inARow).toBe(1);
    // The night medicine shares a class with codeine, whose days are not counted together.
    expect(judge(ask("codeine", 1, 15), log(dose("night-remedy", 30, 1, 0))).days.inARow).toBe(1);
  });
  test("of two ingredients the one with fewer days left is shown; of none, the first day", () => {
    const doses = [12, 36, 60, 84].map((ago) => dose("ibuprofen", ago, 1, 200));
    const mixed = ask("nurofen-plus", 1, 200);
    expect(judge(mixed, log(...doses)).days).toEqual({ inARow: 1, most: 3 });
    expect(judge({ ...mixed, contents: [...mixed.contents].reverse() }, log(...[12, 36, 60, 84, 108, 132, 156, 180, 204, 228].map((ago) => dose("ibuprofen", ago, 1, 200)))).days).toEqual({ inARow: 10, most: 10 });
    expect(judge({ ...mixed, contents: [{ substance: "menthol", milligrams: undefined }, ...mixed.contents] }).days).toEqual({ inARow: 1, most: 3 });
    expect(judge({ ...mixed, contents: [] }).days).toEqual({ inARow: 1, most: undefined });
  });
  test("two strengths of what stands for several medicines may be two medicines: they must not meet", () => {
    const clash = (id: string, held: number | null, asked: number | null) => reasonsOf(ask(id, 1, asked), log(dose(id, 3, 2, held))).filter((reason) => reason.endsWith("clash"));
    expect(clash("other-opioid", 50, 40)).toEqual(["drowsy-clash"]);
    expect(clash("other-opioid", 50, 50)).toEqual([]);
    expect(clash("other-opioid", null, 50)).toEqual(["drowsy-clash"]);
    expect(clash("tramadol", 50, 100), "one medicine in two strengths").toEqual([]);
    expect(reasonsOf(ask("oxycodone", 1, 5), log(dose("tramadol", 3, 1, 50)))).toContain("drowsy-clash");
    expect(reasonsOf(ask("dexketoprofen", 1, 25), log(dose("celecoxib", 3, 1, 200)))).toContain("anti-inflammatory-clash");
  });
  test("another of a class that must not meet, for a day, or prescribed; not the same one again", () => {
    expect(reasonsOf(ask("ibuprofen", 1, 200), log(dose("aspirin-uk", 23.9)))).toEqual(["anti-inflammatory-clash"]);
    expect(reasonsOf(ask("ibuprofen", 1, 200), log(dose("aspirin-uk", 24)))).toEqual([]);
    expect(reasonsOf(ask("ibuprofen", 1, 200), log(dose("ibuprofen", 8, 1, 200), dose("paracetamol", 1)))).toEqual([]);
    expect(reasonsOf(ask("ibuprofen", 1, 200), { log: logOf(reading([], [prescription("naproxen-uk", 500)])) })).toEqual(["anti-inflammatory-clash"]);
    const night = ask("night-remedy", 1, 50);
    expect(reasonsOf(night, log(dose("night-remedy", 2, 1, 50)))).not.toContain("drowsy-clash");
    expect(reasonsOf({ ...night, contents: [...night.contents, { substance: "codeine", milligrams: milligrams(8) }] }, log(dose("night-remedy", 2, 1, 50)))).not.toContain("drowsy-clash");
    expect(reasonsOf(ask("ibuprofen", 1, 200), log({ ...dose("ibuprofen", 8, 1, 200), contents: [{ substance: "unheard-of", milligrams: milligrams(1) }] }))).toEqual([]);
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
  test("a bar that the clock ends says when: by both readings the later, and never for what is prescribed", () => {
    const untilOf = (...given: Parameters<typeof judge>) => judge(...given).reasons.map((reason) => reason.until);
    const [early, late] = [dose("aspirin-uk", 5), dose("aspirin-uk", 3)];
    expect(untilOf(ask("ibuprofen", 1, 200), log(early, late, dose("aspirin-uk", 30)))).toEqual([now + 21 * hour]);
    expect(untilOf(ask("ibuprofen", 1, 200), { log: logOf(reading([early]), { strict: reading([late]) }) })).toEqual([now + 21 * hour]);
    expect(untilOf(ask("ibuprofen", 1, 200), { log: logOf(reading([late]), { strict: reading([early]) }) })).toEqual([now + 21 * hour]);
    expect(untilOf(ask("ibuprofen", 1, 200), { log: logOf(reading([early], [prescription("naproxen-uk", 500)])) })).toEqual([undefined]);
    expect(untilOf(ask("ibuprofen", 1, 200), { log: logOf(reading([early]), { strict: reading([early], [prescription("naproxen-uk", 500)]) }) })).toEqual([now + 19 * hour]);
    expect(untilOf(ask("ibuprofen", 1, 200), { log: logOf(reading([early], [prescription("naproxen-uk", 500)]), { strict: reading([early]) }) })).toEqual([undefined]);
    expect(untilOf(ask("ibuprofen", 1, 200), { log: logOf(reading([late]), { strict: reading() }) })).toEqual([now + 21 * hour]);
    // Another reason of the strict reading has no part in it.
    expect(judge(ask("ibuprofen", 1, 200), { log: logOf(reading([early]), { strict: reading([late, dose("ibuprofen", 8, 1, null)]) }) }).reasons.map(({ id, until }) => [id, until])).toEqual([["anti-inflammatory-clash", now + 21 * hour], ["taken-back", undefined]]);
    expect(judge(ask("capsaicin-cream"), { heatAt: now - hour }).reasons.find(({ id }) => id === "heat-on-skin")?.until).toBe(now + hour);
  });
  test("what remains by class: which of it was taken, and from when another kind no longer meets it", () => {
    expect(classesInUse(gb, [dose("aspirin-uk", 5), dose("ibuprofen", 3, 1, 400), dose("ibuprofen", 2, 1, 400), dose("paracetamol", 1)], now)).toEqual([{ id: "anti-inflammatory", name: "Anti-inflammatory painkillers", substances: ["aspirin", "ibuprofen"], until: now + 22 * hour }]);
    expect(classesInUse(gb, [dose("aspirin-uk", 24), dose("paracetamol", 1)], now)).toEqual([]);
    expect(classesInUse(gb, [dose("aspirin-uk", 23.9), dose("co-codamol", 2, 1, 8)], now).map(({ id, substances }) => [id, substances])).toEqual([["anti-inflammatory", ["aspirin"]], ["drowsy", ["codeine"]]]);
    expect(classesInUse(gb, [{ ...dose("aspirin-uk", 1), contents: [{ substance: "unheard-of", milligrams: undefined }] }], now)).toEqual([]);
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
});

describe("a log that was changed, erased, or written by another clock", () => {
  const early = dose("ibuprofen", 2, 1, 400);
  test("what only the present reading allows asks first", () => {
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading(), { strict: reading([early]) }) })).toEqual(["taken-back"]);
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading([early]), { strict: reading([early]) }) })).toEqual([]);
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading(), { strict: reading([dose("aspirin-uk", 2)]) }) })).toEqual(["taken-back"]);
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading([dose("aspirin-uk", 2)])) })).toEqual(["anti-inflammatory-clash"]);
  });
  test("over the limit by the strict reading alone asks first; by both it bars", () => {
    const lot = dose("paracetamol", 30, 10);
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading(), { strict: reading([lot]) }) })).toEqual(["taken-back"]);
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading([lot])) })).toEqual(["over-limit"]);
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading([dose("paracetamol", 30, 10, null)])) }), "nobody read the strength").toEqual(["may-be-over-limit"]);
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading([lot, dose("aspirin-uk", 30, 20, null)])) }), "one of two is sure").toContain("over-limit");
    expect(judge(ask("ibuprofen", 1, 400), { log: logOf(reading([lot])) })).toMatchObject({ verdict: "not-for-you", accepted: false, over: [{ substance: "paracetamol", taken: 5000, most: 4000 }] });
  });
  test("an erased entry asks for a day; one from later than the clock asks as well", () => {
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading(), { erasedAt: [now - day + 1] }) })).toEqual(["erased"]);
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading(), { erasedAt: [now - day] }) })).toEqual([]);
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading(), { latest: now + 2 * minute + 1 }) })).toEqual(["clock-behind"]);
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading(), { latest: now + 2 * minute }) })).toEqual([]);
  });
});

describe("a prescribed dose", () => {
  const naproxen = prescription("naproxen-uk", 500);
  const asked: AskedDose = { ...ask("naproxen-uk", 1, 500), prescription: naproxen };

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
    expect(decision.reasons.map(({ id }) => id), "nobody is told to go on with it").toEqual(["over-limit", "prescribed-very-much"]);
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
    expect(codeine(2, 3)).toMatchObject([{ substance: "codeine", taken: 150, most: 120, calls: "ask-today" }]);
    expect(codeine(3, 3, 3)).toMatchObject([{ taken: 270, calls: "now" }]);
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
  test("written down twice asks first", () => {
    const [weak, strong] = [prescription("tramadol", 50, 4), prescription("tramadol", 100, 2)];
    expect(reasonsOf({ ...ask("tramadol", 1, 50), prescription: weak }, { log: logOf(reading([], [strong, weak])) })).toContain("prescribed-twice");
    expect(reasonsOf({ ...ask("tramadol", 1, 50), prescription: weak }, { log: logOf(reading([], [weak, prescription("paracetamol", 500, 4)])) })).not.toContain("prescribed-twice");
  });
  test("the gravest speaks first, and bars the prescribed dose too", () => {
    const taken = reading([dose("naproxen-uk", 2, 2, 500), dose("codeine", 1, 20, 30)], [naproxen]);
    expect(overOf(gb, reading([dose("naproxen-uk", 2, 3, 500), dose("codeine", 1, 20, 30)]), now).map(({ substance, calls }) => [substance, calls])).toEqual([["codeine", "now"], ["naproxen", "ask-today"]]);
    expect(reasonsOf(asked, { log: logOf(taken) })).toEqual(["over-limit"]);
    const mild = reading([dose("naproxen-uk", 14, 1, 500), dose("naproxen-uk", 2, 2, 500)], [naproxen]);
    expect(judge(asked, { log: logOf(mild) })).toMatchObject({ verdict: "not-for-you", reasons: [{ id: "over-strictest" }] });
  });
});

describe("what was said is kept", () => {
  test("with the places, the reasons and the time", () => {
    const asked = ask("ibuprofen", 1, 400);
    const wait = judge(asked, { log: logOf(reading([dose("ibuprofen", 2, 1, 400)])) });
    expect(toldBody(gb, asked, wait)).toEqual({ product: "ibuprofen", units: 1, regions: ["gb"], verdict: "label-allows", reasons: [], notBefore: now + 4 * hour, over: [] });
    const barred = judge(asked, { log: logOf(reading([dose("paracetamol", 30, 10)])) });
    expect(toldBody(gb, asked, barred)).toMatchObject({ verdict: "not-for-you", reasons: ["over-limit"], notBefore: null, over: ["paracetamol"] });
  });
});
