import { describe, expect, test } from "vitest";
import { milligrams, minute } from "./amount.ts";
import { dose, hour, noon } from "./clock.test-kit.ts";
import { asDoses, portionsOf } from "./one-dose.ts";

const portion = (minutes: number, mg?: number) => ({ at: noon + minutes * minute, milligrams: mg === undefined ? undefined : milligrams(mg) });
const doses = (single: number | undefined, ...portions: ReturnType<typeof portion>[]) => asDoses(portions, single).map(({ began, ended, sum }) => [(began - noon) / minute, (ended - noon) / minute, sum]);

describe("what was written down tablet by tablet", () => {
  test("is one dose within an hour, up to what is one, in whatever order it was written", () => {
    expect(doses(1000, portion(20, 500), portion(0, 500))).toEqual([[0, 20, 1000]]);
    expect(doses(1000, portion(0, 500), portion(59, 500))).toEqual([[0, 59, 1000]]);
    expect(doses(1000, portion(0, 500), portion(60, 500))).toEqual([[0, 0, 500], [60, 60, 500]]);
    expect(doses(1000, portion(0, 500), portion(10, 501))).toEqual([[0, 0, 500], [10, 10, 501]]);
    expect(doses(1500, portion(0, 500), portion(40, 500), portion(70, 500)), "an hour from the first").toEqual([[0, 40, 1000], [70, 70, 500]]);
    expect(doses(1500, portion(0, 500), portion(10, 500), portion(20, 500), portion(30, 500))).toEqual([[0, 20, 1500], [30, 30, 500]]);
  });
  test("each by itself without a known dose, or of an unknown amount", () => {
    expect(doses(undefined, portion(0, 500), portion(1, 500))).toHaveLength(2);
    expect(doses(1000, portion(0), portion(1, 500))).toEqual([[0, 0, Infinity], [1, 1, 500]]);
    expect(doses(1000)).toEqual([]);
  });
  test("of one ingredient among others", () => {
    expect(portionsOf([dose(1, { ibuprofen: 400, paracetamol: 500 }), dose(2, { ibuprofen: 200 })], "paracetamol")).toEqual([{ at: noon - hour, milligrams: 500 }]);
  });
});
