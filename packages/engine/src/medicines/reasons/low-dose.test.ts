import { describe, expect, test } from "vitest";
import { day, milligrams } from "../log/amount.ts";
import { answers, dose, gb, now, prescription, reading } from "../guard.test-kit.ts";
import { isLowDose, isTakenLow, withLowDoses, withoutLowDoses } from "./low-dose.ts";

const content = (substance: string, mg: number | undefined) => ({ substance, milligrams: mg === undefined ? undefined : milligrams(mg) });

describe("a low dose is taken for something else than pain", () => {
  test("up to what the content says, of an ingredient that has one, and only where it was read", () => {
    expect([75, 100, 101, undefined].map((mg) => isLowDose(gb, content("aspirin", mg)))).toEqual([true, true, false, false]);
    expect(isLowDose(gb, content("ibuprofen", 1))).toBe(false);
    expect(isLowDose(gb, content("of a later version", 1))).toBe(false);
  });
  test("not beside more of the same, lately, whatever else is in that", () => {
    const mixed = { ...dose("aspirin-uk", 11.9, 1, 300), contents: [content("paracetamol", 500), content("aspirin", 300)] };
    expect(isTakenLow(gb, [], content("aspirin", 75), now)).toBe(true);
    expect(isTakenLow(gb, [mixed], content("aspirin", 75), now)).toBe(false);
    expect(isTakenLow(gb, [{ ...mixed, at: now - day / 2 }], content("aspirin", 75), now)).toBe(true);
    expect(isTakenLow(gb, [dose("paracetamol", 1)], content("aspirin", 75), now)).toBe(true);
    expect(isTakenLow(gb, [], content("aspirin", 300), now)).toBe(false);
  });
});

describe("a log without its low doses", () => {
  const left = (...doses: ReturnType<typeof dose>[]) => withoutLowDoses(gb, doses).map(({ entry }) => entry);
  test("has lost those that are low also with all that was taken within half a day of them", () => {
    expect(left(dose("aspirin-uk", 30, 1, 75), dose("aspirin-uk", 6, 1, 75))).toEqual([]);
    expect(left(dose("aspirin-uk", 12, 1, 75), dose("aspirin-uk", 6, 1, 75)), "two within half a day").toHaveLength(2);
    expect(left(dose("aspirin-uk", 18, 1, 75), dose("aspirin-uk", 6, 1, 75)), "half a day apart").toEqual([]);
    expect(left(dose("aspirin-uk", 6, 1, 75), dose("paracetamol", 5)), "what else was taken does not count with it").toEqual(["paracetamol5"]);
    expect(left(dose("aspirin-uk", 6, 1, null))).toHaveLength(1);
  });
  test("keeps a box that holds something else besides", () => {
    expect(left({ ...dose("two-in-one", 6), contents: [content("aspirin", 75), content("paracetamol", 500)] })).toHaveLength(1);
  });
});

describe("who takes it each day need not say so again", () => {
  const says = (given: Parameters<typeof reading>, asked = "ibuprofen") => withLowDoses(gb, answers({}, "open"), reading(...given), [content(asked, 200)], now).get("low-aspirin");
  const yes = { kind: "sign", says: "yes" };
  test("by the log of three days, or by what is prescribed", () => {
    expect(says([[dose("aspirin-uk", 71.9, 1, 75)]])).toEqual(yes);
    expect(says([[dose("aspirin-uk", 72, 1, 75)]])).toBeUndefined();
    expect(says([[], [prescription("aspirin-uk", 75, 1)]])).toEqual(yes);
    expect(says([[dose("aspirin-uk", 5, 1, 300)]])).toBeUndefined();
    expect(says([[dose("paracetamol", 5)]])).toBeUndefined();
  });
  test("but for aspirin itself", () => {
    expect(says([[dose("aspirin-uk", 5, 1, 75)]], "aspirin")).toBeUndefined();
  });
  test("and leaves the answers as they are where there is none", () => {
    const given = answers();
    expect(withLowDoses(gb, given, reading([dose("paracetamol", 5)]), [content("ibuprofen", 200)], now)).toBe(given);
  });
});
