import { describe, expect, test } from "vitest";
import { dose, gb, now, prescription, reading } from "../guard.test-kit.ts";
import { isGraver, overOf } from "./over-readings.ts";

describe("too much, by the real content", () => {
  const patches = (...hoursAgo: number[]) => overOf(gb, reading(hoursAgo.map((ago) => dose("opioid-patch", ago))), now).map(({ counted, taken, calls }) => [counted, taken, calls]);
  test("a patch is on for three days surely, and for seven perhaps", () => {
    expect(patches(300, 60, 30, 3)).toEqual([["patches", 3, "now"]]);
    expect(patches(300, 70, 30, 3)[0]?.[2]).toBe("ask-today");
    expect(patches(400, 160)).toEqual([["patches", 1, "ask-today"]]);
    expect(patches(400, 169)).toEqual([]);
  });
  test("what is no such patch has no hours of that kind", () => {
    expect(overOf(gb, reading([dose("lidocaine-patch", 3), dose("lidocaine-patch", 2), dose("lidocaine-patch", 1)]), now)).toEqual([]);
    expect(overOf(gb, reading([dose("celecoxib", 26, 3, 200)], [prescription("celecoxib", 200, 2)]), now), "it asks for a day, and no patch makes it longer").toEqual([]);
  });
  test("the gravest comes first", () => {
    expect(overOf(gb, reading([dose("naproxen-uk", 14, 1, 500), dose("naproxen-uk", 3, 1, 500), dose("paracetamol", 5, 20)]), now).map(({ substance, calls }) => [substance, calls])).toEqual([["paracetamol", "now"], ["naproxen", "ask-today"]]);
  });
  test("is graver by what it calls for; nothing is the least", () => {
    const [calling, asking] = [overOf(gb, reading([dose("paracetamol", 5, 20)]), now), overOf(gb, reading([dose("naproxen-uk", 14, 1, 500), dose("naproxen-uk", 3, 1, 500)]), now)];
    expect([isGraver(calling, asking), isGraver(asking, calling), isGraver(asking, []), isGraver([], asking), isGraver([], []), isGraver(calling, calling)]).toEqual([true, false, true, false, false, false]);
  });
});
