import { describe, expect, test } from "vitest";
import { day, milligrams } from "./amount.ts";
import { asked, dose, hour, limitsOf, noon, one, only, paracetamol } from "./clock.test-kit.ts";
import { doseClock, earliest, sinceDose, useOf } from "./dose-clock.ts";
import type { Dose } from "./dose-log.ts";

describe("an amount", () => {
  test("is whole and not below nothing", () => {
    expect([0, 200].map(milligrams)).toEqual([0, 200]);
    for (const wrong of [-1, 0.5, Number.NaN, Infinity]) expect(() => milligrams(wrong)).toThrow(`${wrong} is no whole amount`);
  });
});

describe("what was used in the 24 hours to a moment", () => {
  test("adds up across products, and leaves out what is a day old", () => {
    expect(useOf([dose(1), dose(23.9, { paracetamol: 500, codeine: 8 }), dose(24), dose(2, { ibuprofen: 400 })], "paracetamol", paracetamol, noon)).toMatchObject({ used: 1500, unknown: false, doses: 2 });
  });
  test("an amount that is not known is never nothing", () => {
    expect(useOf([dose(1, { paracetamol: null })], "paracetamol", paracetamol, noon)).toMatchObject({ used: 0, unknown: true, doses: 1 });
  });
  test("a dose that the clock puts into the future was just taken", () => {
    expect(sinceDose({ at: noon + hour }, noon)).toBe(0);
    expect(useOf([dose(-30)], "paracetamol", paracetamol, noon).used).toBe(1000);
  });
});

describe("the next time", () => {
  const clock = (doses: readonly Dose[], contents = one, limits = only) => doseClock(doses, contents, limits, noon);

  test("with an empty log there is no wait, and a whole day of room", () => {
    expect(clock([])).toMatchObject({ lastAt: undefined, notBefore: undefined, lastOne: false, thenNotBefore: noon + 4 * hour });
  });
  test("is when the hours between doses are over, counted from the last dose of the same ingredient", () => {
    const doses = [dose(3), dose(1), dose(2), dose(0.5, { ibuprofen: 400 })];
    expect(clock(doses)).toMatchObject({ lastAt: noon - hour, notBefore: noon + 3 * hour });
    expect(clock([dose(4)]).notBefore).toBeUndefined();
  });
  test("of two ingredients together, the last dose of either counts", () => {
    expect(clock([dose(6), dose(2, { codeine: 8 })], asked({ paracetamol: 500, codeine: 8 })).lastAt).toBe(noon - 2 * hour);
    expect(clock([], asked({ paracetamol: 500, codeine: 8 })).uses.map((use) => use.substance)).toEqual(["paracetamol", "codeine"]);
  });
  test("is when a dose is a day old, once the day is full; one dose before, that is said", () => {
    const four = [dose(20), dose(15), dose(10), dose(5)];
    expect(clock(four)).toMatchObject({ notBefore: noon + 4 * hour, lastOne: true, thenNotBefore: noon + 9 * hour });
    expect(clock(four.slice(1))).toMatchObject({ notBefore: undefined, lastOne: true, thenNotBefore: noon + 9 * hour });
    expect(clock(four.slice(2))).toMatchObject({ notBefore: undefined, lastOne: false, thenNotBefore: noon + 4 * hour });
  });
  test("a day that is full is a stop, whatever the hours say; one that still has room is none", () => {
    const four = [dose(20), dose(15), dose(10), dose(5)];
    expect([clock(four).full, clock(four.slice(1)).full, clock([dose(1)]).full, clock([]).full, clock([], asked({ paracetamol: 5000 })).full]).toEqual([true, false, false, false, false]);
    const thrice = limitsOf({ paracetamol: { ...paracetamol, day: undefined, dosesADay: 3 } });
    expect([clock([dose(20), dose(15), dose(10)], one, thrice).full, clock([dose(20), dose(15)], one, thrice).full]).toEqual([true, false]);
    expect(clock(four, asked({ ibuprofen: 400, paracetamol: 500 })).full).toBe(true);
    expect(clock(four, asked({ paracetamol: null })).full).toBe(false);
    expect(clock([...four, dose(2, { paracetamol: null })], one, limitsOf({})).full).toBe(false);
  });
  test("counts doses where the label does", () => {
    const thrice = limitsOf({ paracetamol: { ...paracetamol, day: undefined, dosesADay: 3 } });
    expect(clock([dose(20), dose(15), dose(10)], one, thrice).notBefore).toBe(noon + 4 * hour);
  });
  test("what has no hours and no day has no wait", () => {
    expect(clock([dose(0)], one, limitsOf({}))).toMatchObject({ notBefore: undefined, lastOne: false, thenNotBefore: noon });
  });
  test("one dose that alone is more than a day allows has none, and nothing after it", () => {
    expect(earliest([], asked({ paracetamol: 5000 }), only, noon)).toBe(Infinity);
    expect(clock([], asked({ paracetamol: 5000 }))).toMatchObject({ notBefore: undefined, lastOne: false, thenNotBefore: undefined });
  });
  test("after a dose that fills the day by itself there is room a day later", () => {
    expect(clock([], asked({ paracetamol: 4000 }))).toMatchObject({ notBefore: undefined, lastOne: true, thenNotBefore: noon + day });
  });
});
