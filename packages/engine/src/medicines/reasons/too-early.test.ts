import { describe, expect, test } from "vitest";
import type { Dose } from "../log/dose-log.ts";
import { ask, content, dose, hour, judge, now, reasonsOf, taken } from "../guard.test-kit.ts";
import { prepareMedicines } from "../content/prepare-medicines.ts";

describe("two doses that lay too close together", () => {
  test("two doses that were closer together than the shorter of the label's hours, for the day after the second", () => {
    const us = prepareMedicines(content, ["us"]);
    const two = (first: number, second: number) => taken(dose("ibuprofen", second, 1, 200), dose("ibuprofen", first, 1, 200), dose("paracetamol", second + 1));
    expect(reasonsOf(ask("ibuprofen", 1, 200), two(16, 10))).toEqual([]);
    expect(reasonsOf(ask("ibuprofen", 1, 200), two(16, 10.26))).toEqual(["too-early"]);
    expect(reasonsOf(ask("ibuprofen", 1, 200), two(16, 10.25)), "a quarter of an hour early is how clocks are read").toEqual([]);
    expect(reasonsOf(ask("ibuprofen", 1, 200), two(25, 23.9)), "the first is a day old").toEqual([]);
    expect(reasonsOf(ask("ibuprofen-na", 1, 200), two(16, 12), us), "four hours are within the label there").toEqual([]);
    expect(reasonsOf(ask("ibuprofen-na", 1, 200), two(16, 12.26), us)).toEqual(["too-early"]);
    expect(reasonsOf(ask("paracetamol", 1), taken(dose("ibuprofen", 9, 1, 200), dose("ibuprofen", 8, 1, 200)))).toEqual([]);
  });
  test("a dose that the clock puts into the future was just taken", () => {
    expect(reasonsOf(ask("ibuprofen", 1, 200), taken(dose("ibuprofen", 2, 1, 400), dose("ibuprofen", -30, 1, 400)))).toContain("too-early");
    expect(reasonsOf(ask("ibuprofen", 1, 200), taken(dose("ibuprofen", 8, 1, 400), dose("ibuprofen", -30, 1, 400)))).not.toContain("too-early");
  });
  test("a dose whose time was changed was too early if it was so at any time that was written", () => {
    const moved = { ...dose("paracetamol", 4, 1), alsoAt: [now - 22 * hour, now - 4 * hour] };
    expect(reasonsOf(ask("paracetamol", 1), taken(moved, dose("paracetamol", 20, 1)))).toEqual(["too-early"]);
    expect(reasonsOf(ask("paracetamol", 1), taken(moved, dose("paracetamol", 18, 1)))).toEqual([]);
    expect(reasonsOf(ask("paracetamol", 1), taken(moved, dose("paracetamol", 21.5, 1))), "then both were one dose").toEqual([]);
    expect(reasonsOf(ask("paracetamol", 1), taken(moved, dose("paracetamol", 21.5, 2)))).toEqual(["too-early"]);
    expect(reasonsOf(ask("paracetamol", 1), taken(moved))).toEqual([]);
  });
  test("of the doses of the last 24 hours only, and whatever else is in the box", () => {
    const reasons = (...doses: Dose[]) => reasonsOf(ask("paracetamol", 1), taken(...doses)).filter((id) => id === "too-early");
    expect(reasons(dose("paracetamol", 24, 1), dose("paracetamol", 22, 1))).toEqual([]);
    expect(reasons(dose("paracetamol", 23.9, 1), dose("paracetamol", 22, 1))).toEqual(["too-early"]);
    expect(reasons(dose("co-codamol", 10, 1, 8), dose("co-codamol", 9, 1, 8))).toEqual(["too-early"]);
  });
  test("what was written down tablet by tablet is one dose, up to what is one", () => {
    const [first, second] = [dose("paracetamol", 8.2, 1), dose("paracetamol", 8, 1)];
    expect(judge(ask("paracetamol", 2), taken(first, second))).toMatchObject({ verdict: "label-allows", accepted: true });
    expect(reasonsOf(ask("paracetamol", 2), taken(dose("paracetamol", 8.2, 2), second)), "more than one dose").toEqual(["too-early"]);
    expect(reasonsOf(ask("paracetamol", 2), taken(dose("paracetamol", 9, 1), second)), "an hour lies between").toEqual(["too-early"]);
    const six = [20, 19.9, 14, 13.9, 8, 7.9].map((ago) => dose("paracetamol", ago, 1));
    expect(judge(ask("paracetamol", 2), taken(...six)).clock, "three doses of four").toMatchObject({ notBefore: undefined, full: false });
    expect(judge(ask("paracetamol", 1), taken(...[20, 14, 8, 6].map((ago) => dose("paracetamol", ago, 1)))).clock.full, "four doses of one tablet each").toBe(true);
  });
});
