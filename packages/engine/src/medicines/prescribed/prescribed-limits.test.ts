import { describe, expect, test } from "vitest";
import { milligrams, minute } from "../log/amount.ts";
import { content } from "../guard.test-kit.ts";
import { prescribedLimits } from "./prescribed-limits.ts";

const shareTooEarly = content.tooMuch.shareOfHoursTooEarly;

describe("the limits of a prescription", () => {
  test("are its own; without an amount it counts doses", () => {
    expect(prescribedLimits(milligrams(1000), { units: 2, unitsADay: 6, intervalMinutes: 480 }, { shortestOfLabel: undefined, shareTooEarly })).toEqual({ opens: false, single: 1000, first: undefined, interval: 480 * minute, shortest: 240 * minute, day: 3000, ownDay: 3000, ownAtOnce: undefined, dosesADay: undefined, daysInARow: undefined });
    expect(prescribedLimits(undefined, { units: 2, unitsADay: 5, intervalMinutes: 480 }, { shortestOfLabel: undefined, shareTooEarly })).toMatchObject({ opens: false, day: undefined, dosesADay: 2 });
    expect(prescribedLimits(undefined, { units: 3, unitsADay: 2, intervalMinutes: 480 }, { shortestOfLabel: undefined, shareTooEarly }).dosesADay).toBe(1);
  });
  test("call half of its hours too early, and never less than a label's that it keeps to", () => {
    const shortest = (intervalMinutes: number, label: number | undefined) => (prescribedLimits(milligrams(500), { units: 1, unitsADay: 2, intervalMinutes }, { shortestOfLabel: label === undefined ? undefined : label * minute, shareTooEarly }).shortest ?? 0) / minute;
    expect(shortest(480, undefined)).toBe(240);
    expect(shortest(480, 300)).toBe(300);
    expect(shortest(480, 200)).toBe(240);
    expect(shortest(480, 480)).toBe(480);
    expect(shortest(480, 481), "it is closer by itself").toBe(240);
  });
  test("round a day down to whole milligrams", () => {
    expect(prescribedLimits(milligrams(17), { units: 7, unitsADay: 20, intervalMinutes: 480 }, { shortestOfLabel: undefined, shareTooEarly }).day).toBe(48);
  });
});
