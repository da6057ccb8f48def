import { describe, expect, test } from "vitest";
import type { Dose } from "../log/dose-log.ts";
import { contentsOfUnits } from "../entry-bodies.ts";
import { ask, content, dose, judge, logOf, reading, reasonsOf, taken } from "../guard.test-kit.ts";
import { prepareMedicines } from "../content/prepare-medicines.ts";

describe("a dose that is too much by itself", () => {
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
    expect(reasonsOf(ask("naproxen-uk", 2, 500))).toContain("more-than-strictest-dose");
    expect(reasonsOf(ask("naproxen-uk", 3, 500)), "three times the strictest that is known").toContain("far-more-than-one-dose");
    expect(reasonsOf(ask("naproxen-uk", 4, 500))).toContain("more-than-a-day");
  });
  test("of what has no limit in milligrams the tablets are counted: a share of what is usual in a day is far more than one dose", () => {
    const amount = (...given: Parameters<typeof ask>) => reasonsOf(ask(...given)).filter((id) => id.startsWith("more") || id.startsWith("far"));
    expect(amount("diazepam", 3, null)).toEqual([]);
    expect(amount("diazepam", 4, null)).toEqual(["far-more-than-one-dose"]);
    expect(amount("diazepam", 5, 5), "read: a share of the usual milligrams").toEqual([]);
    expect(amount("diazepam", 6, 5)).toEqual(["far-more-than-one-dose"]);
    expect(amount("celecoxib", 2, 200), "what does not make drowsy has no such half").toEqual([]);
    expect(amount("other-opioid", 5, 5), "what stands for several is counted").toEqual(["far-more-than-one-dose"]);
    expect(amount("diazepam", 8, null)).toEqual(["far-more-than-one-dose"]);
    expect(amount("diazepam", 9, null)).toEqual(["more-than-a-day"]);
    expect(amount("codeine", 7, 15), "read in milligrams, with a limit in milligrams").toEqual([]);
    expect(amount("codeine", 9, 30)).toEqual(["more-than-a-day"]);
    expect(amount("codeine", 6, null)).toEqual(["far-more-than-one-dose"]);
    expect(amount("two-in-one", 20, null), "it may hold none").not.toContain("more-than-a-day");
    expect(amount("two-in-one", 9, 500), "all that it holds was read").toContain("more-than-a-day");
    const remedy = ask("two-in-one").product;
    const drowsyAlone = { product: remedy, units: 9, contents: contentsOfUnits(remedy, 9, { ...Object.fromEntries(remedy.contents.map(({ substance }) => [substance, 0])), "mixed-drowsy": 25 }) };
    expect(reasonsOf(drowsyAlone), "what only some hold, and was read, is counted").toContain("more-than-a-day");
  });
  test("the larger first dose is for the first of a run only", () => {
    const us = prepareMedicines(content, ["us"]);
    const naproxen = (hoursAgo: number, id = "naproxen-us"): Dose => ({ ...dose(id, hoursAgo, 1, 220), product: id });
    const two = ask("naproxen-us", 2);
    expect(reasonsOf(two, {}, us)).toEqual([]);
    expect(reasonsOf(two, taken(naproxen(48)), us)).toEqual([]);
    expect(reasonsOf(two, taken(naproxen(47.9)), us)).toEqual(["more-than-one-dose"]);
    expect(reasonsOf(two, taken(dose("paracetamol", 20)), us)).toEqual([]);
    expect(reasonsOf(two, { log: logOf(reading([{ ...naproxen(30), contents: [...naproxen(30).contents, ...dose("paracetamol", 30).contents] }])) }, us)).toContain("more-than-one-dose");
  });
  test("a strength that no box is known to have here: slow tablets, and those for the heart", () => {
    expect(reasonsOf(ask("paracetamol", 1, 665))).toEqual(["other-strength"]);
    expect(reasonsOf(ask("aspirin-uk", 2, 75))).toEqual(["other-strength"]);
    expect(reasonsOf(ask("ibuprofen", 1, 401))).toEqual(["more-than-one-dose", "other-strength"]);
    expect(reasonsOf(ask("ibuprofen", 1, 400))).toEqual([]);
  });
});
