import { describe, expect, test } from "vitest";
import type { Prescription } from "../log/dose-log.ts";
import { gb, hour, now, prescription } from "../guard.test-kit.ts";
import { prescribedAmounts, prescribedWithin } from "./prescribed-amounts.ts";

const known = (id: string) => {
  const found = gb.substances.get(id);
  if (found === undefined) throw new Error(`there is no ingredient ${id}`);
  return found;
};

describe("what is prescribed of one ingredient", () => {
  test("nothing, of what is not prescribed", () => {
    expect(prescribedAmounts(known("morphine"), [prescription("codeine", 30)])).toEqual({ hours: 0, atOnce: 0, day: 0, unitsAtOnce: 0, units: 0 });
  });
  test("two strengths add up, as of a slow tablet and one in between; the same written down twice does not", () => {
    const [slow, between] = [prescription("morphine", 30, 2), { ...prescription("morphine", 10, 6), intervalMinutes: 240 }];
    expect(prescribedAmounts(known("morphine"), [slow, between])).toEqual({ hours: 4, atOnce: 40, day: 120, unitsAtOnce: 2, units: 8 });
    expect(prescribedAmounts(known("morphine"), [slow, { ...slow, entry: "again", unitsADay: 3 }])).toMatchObject({ atOnce: 30, day: 90, unitsAtOnce: 1, units: 3 });
    expect(prescribedAmounts(known("paracetamol"), [prescription("paracetamol", 500, 2), prescription("co-codamol", 500, 2)]), "in two boxes").toMatchObject({ atOnce: 1000, day: 2000 });
  });
  test("is told apart by what one unit holds, however many are one dose", () => {
    expect(prescribedAmounts(known("paracetamol"), [prescription("paracetamol", 500, 4, 2), { ...prescription("paracetamol", 1000, 2), entry: "again" }]), "two of 500 and one of 1,000").toMatchObject({ atOnce: 2000 });
    expect(prescribedAmounts(known("paracetamol"), [prescription("paracetamol", 500, 4, 2), { ...prescription("paracetamol", 500, 2), entry: "again" }])).toMatchObject({ atOnce: 1000 });
  });
  test("of two that nobody read it is not known that they are the same", () => {
    const patches = ["left", "right"].map((entry) => ({ ...prescription("opioid-patch", null, 1), entry }));
    expect(prescribedAmounts(known("opioid-patch"), patches)).toMatchObject({ unitsAtOnce: 2, units: 2, atOnce: 0, day: 0 });
  });
  test("is believed up to what is usual where a label limits it, and up to twice that where none does", () => {
    expect(prescribedAmounts(known("paracetamol"), [prescription("paracetamol", 500, 20, 10)])).toMatchObject({ atOnce: 4000, day: 4000 });
    expect(prescribedAmounts(known("morphine"), [prescription("morphine", 100, 2)]), "people get used to more").toMatchObject({ atOnce: 100, day: 200 });
    expect(prescribedAmounts(known("morphine"), [prescription("morphine", 500, 12, 12)])).toMatchObject({ atOnce: 240, day: 240, unitsAtOnce: 8, units: 12 });
    expect(prescribedAmounts(known("morphine"), [prescription("morphine", 5, 40, 2)])).toMatchObject({ units: 16 });
  });
  test("what nobody read is the weakest that its box, or any, is known to be", () => {
    expect(prescribedAmounts(known("ibuprofen"), [prescription("ibuprofen", null, 6, 2)])).toMatchObject({ atOnce: 0, day: 1200 });
    expect(prescribedAmounts(known("diazepam"), [prescription("diazepam", null, 3)])).toMatchObject({ day: 0, units: 3 });
  });
});

describe("what was prescribed within a span", () => {
  const lasting = (mg: number, from: number, until?: number): Prescription => ({ ...prescription("morphine", mg, 2), entry: `${mg}`, from: now - from * hour, until: until === undefined ? undefined : now - until * hour });
  const within = (from: number, to: number, ...all: Prescription[]) => prescribedWithin(known("morphine"), all, now - from * hour, now - to * hour).day;
  test("is the most at any one moment of it: one that was ended before the next does not add up with it", () => {
    expect(within(20, 2, lasting(10, 100, 12), lasting(30, 11))).toBe(60);
    expect(within(20, 2, lasting(10, 100, 10), lasting(30, 11))).toBe(80);
    expect(within(20, 2, lasting(10, 15, 8)), "begun and ended inside").toBe(20);
    expect(within(20, 2, lasting(10, 20)), "from its first moment").toBe(20);
    expect(within(20, 2, lasting(10, 2)), "to its last").toBe(20);
    expect(within(20, 2, lasting(10, 100, 20)), "until it was ended").toBe(20);
    expect(within(20, 2, lasting(10, 1))).toBe(0);
    expect(within(20, 2, lasting(10, 100, 21))).toBe(0);
  });
  test("has the fewest hours of any of them", () => {
    const often = { ...lasting(10, 50), intervalMinutes: 240 };
    const { hours } = prescribedWithin(known("morphine"), [lasting(30, 50), often], now - 10 * hour, now);
    expect(hours).toBe(4);
    expect(prescribedWithin(known("morphine"), [{ ...often, from: now - 5 * hour }], now - 10 * hour, now).hours).toBe(4);
    expect(prescribedWithin(known("morphine"), [], now - 10 * hour, now).hours).toBe(0);
  });
});
