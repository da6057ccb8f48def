import { describe, expect, test } from "vitest";
import { dose as plainDose, hour, noon } from "./clock.test-kit.ts";
import { dayInARow } from "./days-in-a-row.ts";
import { ask, dose, judge, reasonsOf, taken } from "../guard.test-kit.ts";

describe("which day in a row", () => {
  test("counts whole days of 24 hours since the run began, of one ingredient", () => {
    expect(dayInARow([], "paracetamol", noon)).toBe(1);
    expect(dayInARow([plainDose(70), plainDose(40), plainDose(20)], "paracetamol", noon)).toBe(3);
    expect(dayInARow([plainDose(70, { ibuprofen: 400 }), plainDose(40, { ibuprofen: 400 }), plainDose(20)], "paracetamol", noon)).toBe(1);
    expect(dayInARow([plainDose(30, { ibuprofen: 400, paracetamol: 500 })], "paracetamol", noon)).toBe(2);
  });
  test("is broken by 48 hours without a dose, not by less", () => {
    expect(dayInARow([plainDose(48)], "paracetamol", noon)).toBe(1);
    expect(dayInARow([plainDose(47.9)], "paracetamol", noon)).toBe(2);
  });
  test("a dose in the future stands at now; a time it was once written at fills the run too", () => {
    expect(dayInARow([plainDose(-100)], "paracetamol", noon)).toBe(1);
    expect(dayInARow([plainDose(1, undefined, [noon - hour, noon - 47 * hour])], "paracetamol", noon)).toBe(2);
  });
});

describe("as many days in a row as the label allows", () => {
  test("as many days in a row as are allowed", () => {
    const run = (days: number) => Array.from({ length: days }, (_, index) => dose("ibuprofen", 12 + index * 24, 1, 200));
    expect(reasonsOf(ask("ibuprofen", 1, 200), taken(...run(9)))).toEqual([]);
    expect(judge(ask("ibuprofen", 1, 200), taken(...run(9))).days).toEqual({ inARow: 9, most: 10 });
    expect(reasonsOf(ask("ibuprofen", 1, 200), taken(...run(10))), "the last day that is allowed").toEqual([]);
    expect(reasonsOf(ask("ibuprofen", 1, 200), taken(...run(11)))).toEqual(["days-in-a-row"]);
    expect(reasonsOf(ask("menthol-rub", 1, 0), taken(...Array.from({ length: 40 }, (_, index) => dose("menthol-rub", 12 + index * 24, 1, 1))))).not.toContain("days-in-a-row");
  });
  test("going over to another anti-inflammatory begins no new run; to another class it does", () => {
    const ten = Array.from({ length: 10 }, (_, index) => dose("aspirin-uk", 25 + index * 24));
    expect(judge(ask("ibuprofen", 1, 200), taken(...ten)).days).toEqual({ inARow: 11, most: 10 });
    expect(reasonsOf(ask("ibuprofen", 1, 200), taken(...ten))).toEqual(["days-in-a-row"]);
    expect(judge(ask("paracetamol"), taken(...ten)).days.inARow).toBe(1);
    // The night medicine shares a class with codeine, whose days are not counted together.
    expect(judge(ask("codeine", 1, 15), taken(dose("night-remedy", 30, 1, 0))).days.inARow).toBe(1);
  });
  test("of two ingredients the one with fewer days left is shown; of none, the first day", () => {
    const doses = [12, 36, 60, 84].map((ago) => dose("ibuprofen", ago, 1, 200));
    const mixed = ask("nurofen-plus", 1, 200);
    expect(judge(mixed, taken(...doses)).days).toEqual({ inARow: 1, most: 3 });
    expect(judge({ ...mixed, contents: [...mixed.contents].reverse() }, taken(...[12, 36, 60, 84, 108, 132, 156, 180, 204, 228].map((ago) => dose("ibuprofen", ago, 1, 200)))).days).toEqual({ inARow: 10, most: 10 });
    expect(judge({ ...mixed, contents: [{ substance: "menthol", milligrams: undefined }, ...mixed.contents] }).days).toEqual({ inARow: 1, most: 3 });
    expect(judge({ ...mixed, contents: [] }).days).toEqual({ inARow: 1, most: undefined });
  });
});
