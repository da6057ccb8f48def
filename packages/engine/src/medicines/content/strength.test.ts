import { expect, test } from "vitest";
import { gb } from "../guard.test-kit.ts";
import { isLikelyStrength } from "./strength.ts";

test("a strength far from those that are sold is asked for once more", () => {
  const likely = (substance: string, ...amounts: number[]) => amounts.map((mg) => isLikelyStrength(gb, substance, mg));
  expect(likely("paracetamol", 1, 49, 50, 500, 2500, 2501)).toEqual([false, false, true, true, true, false]);
  expect(likely("ibuprofen", 19, 20, 800, 2000, 2001), "200 and 400 are sold").toEqual([false, true, true, true, false]);
});
test("of what is sold in no known strength, and of what is not known, nothing is unlikely", () => {
  expect(isLikelyStrength(gb, "diazepam", 100_000)).toBe(true);
  expect(isLikelyStrength(gb, "nothing", 1)).toBe(true);
});
