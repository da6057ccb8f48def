import type { MedicineLabel } from "@supple/knowledge";
import { describe, expect, test } from "vitest";
import { minute } from "../log/amount.ts";
import { content, gb } from "../guard.test-kit.ts";
import { prepareLimits } from "./limits.ts";
import { prepareMedicines } from "./prepare-medicines.ts";
import { limitsFor } from "../prescribed/which-limits.ts";

describe("the limits of a label", () => {
  const label = (figures: MedicineLabel["figures"], more: Partial<MedicineLabel> = {}): MedicineLabel => ({ ...(content.labels[0] as MedicineLabel), figures, ...more });
  const whole = { singleMg: 400, intervalMinutes: 360, dayMg: 1200 };
  const limits = (own: MedicineLabel | undefined, everywhere: readonly MedicineLabel[] = [], ofClass: readonly MedicineLabel[] = []) => prepareLimits(own, own === undefined ? [] : [own], everywhere, ofClass);

  test("open only where dose, hours and day were all seen, and nothing of it is unverified", () => {
    expect(limits(label(whole))).toEqual({ opens: true, single: 400, first: undefined, interval: 360 * minute, shortest: 360 * minute, day: 1200, ownDay: 1200, ownAtOnce: 400, dosesADay: undefined, daysInARow: undefined });
    for (const missing of ["singleMg", "intervalMinutes", "dayMg"] as const) expect(limits(label({ ...whole, [missing]: undefined })).opens, missing).toBe(false);
    expect(limits(label(whole, { evidence: "unverified" })).opens).toBe(false);
    expect(limits(label(whole, { unverified: ["The hours."] })).opens).toBe(false);
    expect(limitsFor(gb, undefined)("nothing that is known")).toEqual(limits(undefined));
    expect(limits(undefined)).toEqual({ opens: false, single: undefined, first: undefined, interval: undefined, shortest: undefined, day: undefined, ownDay: undefined, ownAtOnce: undefined, dosesADay: undefined, daysInARow: undefined });
  });
  test("of a whole label stand by themselves; of any other the strictest known elsewhere only closes", () => {
    const strict = label({ singleMg: 200, firstMg: 300, intervalMinutes: 720, dayMg: 600, dosesADay: 2, daysInARow: 3 });
    const mild = label({ singleMg: 800, intervalMinutes: 60, dayMg: 9000, dosesADay: 9, daysInARow: 30 });
    expect(limits(label({ ...whole, firstMg: 800, dosesADay: 3 }), [strict, mild])).toEqual({ opens: true, single: 400, first: 800, interval: 360 * minute, shortest: 360 * minute, day: 1200, ownDay: 1200, ownAtOnce: 800, dosesADay: 3, daysInARow: 3 });
    expect(limits(label(whole), [strict]).dosesADay).toBeUndefined();
    expect(limits(undefined, [mild, strict])).toEqual({ opens: false, single: 200, first: undefined, interval: 720 * minute, shortest: undefined, day: 600, ownDay: undefined, ownDayStrengths: undefined, ownAtOnce: 300, dosesADay: 2, daysInARow: 3 });
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
  test("what a label that was seen in part says of one dose is no dose of a whole label", () => {
    expect(prepareLimits(undefined, [], [label(whole), label({ singleMg: 50, dayMg: 900 })], []).ownAtOnce).toBe(400);
    expect(prepareLimits(label({ singleMg: 50 }), [], [label(whole)], []).ownAtOnce, "nor of the one here").toBe(400);
  });
  test("the packs are those of the strictest day; where that is of any, of any", () => {
    const on = (dayMg: number, strengthsMg?: number[]) => label({ ...whole, dayMg }, { strengthsMg });
    const strengths = (...labels: MedicineLabel[]) => prepareLimits(undefined, labels, labels, []).ownDayStrengths;
    expect(strengths(on(900, [500]), on(1200, [325]))).toEqual([500]);
    expect(strengths(on(900, [500]), on(900, [325, 650]))).toEqual([500, 325, 650]);
    expect(strengths(on(900, [500]), on(900))).toBeUndefined();
    expect(strengths(on(900), on(1200, [325]))).toBeUndefined();
  });
  test("days in a row come from the label, then the ingredient, then its class", () => {
    const days = (daysInARow: number) => label({ daysInARow });
    expect(limits(days(10), [days(3)], [days(2)]).daysInARow).toBe(10);
    expect(limits(label(whole), [days(5), days(3)], [days(2)]).daysInARow).toBe(3);
    expect(limits(label(whole), [label(whole)], [days(7), days(2)]).daysInARow).toBe(2);
  });
});
