import { describe, expect, test } from "vitest";
import { milligrams, minute } from "../log/amount.ts";
import { contentsOfUnits } from "../entry-bodies.ts";
import type { Dose } from "../log/dose-log.ts";
import { ask, dose, gb, hour, judge, logOf, now, prescription, reading } from "../guard.test-kit.ts";
import { overOf } from "./over-readings.ts";

/** Far more than one dose: of tramadol above 100 mg, of diazepam above 27, of pregabalin above 270, of codeine above 108. */
const over = (...given: Parameters<typeof reading>) => overOf(gb, reading(...given), now).map(({ substance, beside, counted, calls }) => [counted, calls, substance, ...beside]);

describe("several that make drowsy, within an hour", () => {
  test("are too much together when their shares of far more than one dose come to more than one", () => {
    expect(over([dose("tramadol", 1, 1, 50), dose("diazepam", 1, 1, 10)])).toEqual([]);
    expect(over([dose("tramadol", 1, 1, 75), dose("diazepam", 1, 1, 10)])).toEqual([["together", "now", "tramadol", "diazepam"]]);
    expect(over([dose("diazepam", 1, 2, 10), dose("tramadol", 1, 1, 50)]), "the largest share stands for all").toEqual([["together", "now", "diazepam", "tramadol"]]);
    expect(over([dose("tramadol", 1, 2, 50), dose("ibuprofen", 1, 2, 400)]), "what does not make drowsy has no share").toEqual([]);
  });
  test("not when an hour lies between, nor three days later", () => {
    const at = (minutes: number): Dose[] => [dose("tramadol", 2, 1, 75), { ...dose("diazepam", 2, 1, 10), at: now - 120 * minute + minutes * minute }];
    expect(over(at(59))).toHaveLength(1);
    expect(over(at(60))).toEqual([]);
    expect(over([dose("tramadol", 71.9, 1, 75), dose("diazepam", 71.9, 1, 10)])).toHaveLength(1);
    expect(over([dose("tramadol", 72, 1, 75), dose("diazepam", 72, 1, 10)])).toEqual([]);
  });
  test("as far as each is beyond what is prescribed at once", () => {
    expect(over([dose("tramadol", 1, 2, 50), dose("diazepam", 1, 2, 10)], [prescription("diazepam", 20, 1)])).toEqual([]);
    expect(over([dose("tramadol", 1, 2, 50), dose("diazepam", 1, 3, 10)], [prescription("diazepam", 20, 2)])).toEqual([["together", "now", "tramadol", "diazepam"]]);
  });
  test("in tablets where nobody read them, or where one stands for several; what a box only may hold has none", () => {
    expect(over([dose("other-drowsy", 1, 3, null), dose("other-relaxant", 1, 1, 500)])).toEqual([["together", "now", "other-drowsy", "other-relaxant"]]);
    expect(over([dose("other-drowsy", 1, 2, null), dose("other-relaxant", 1, 1, 500)])).toEqual([]);
    expect(over([dose("other-drowsy", 1, 3, null), dose("cold-remedy", 1, 2, null)])).toEqual([]);
  });
  test("only of that hour, and only what has a share, is named", () => {
    const three = [dose("pregabalin", 3, 1, 75), dose("tramadol", 1, 1, 75), dose("diazepam", 1, 1, 10), dose("gabapentin", 1, 1, 100), dose("codeine", 0.1, 1, 15)];
    expect(over(three, [prescription("gabapentin", 100, 3)])).toEqual([["together", "now", "tramadol", "diazepam", "codeine"]]);
    const moved = { ...dose("diazepam", 1, 1, 10), alsoAt: [now - 20 * hour] };
    expect(over([dose("tramadol", 1, 1, 75), moved]), "at any time that was written").toEqual([["together", "now", "tramadol", "diazepam"]]);
  });
  test("in tablets where no milligrams are usual, as far as no tablets are prescribed", () => {
    expect(over([dose("sleep-antihistamine", 1, 2, 25), dose("diazepam", 1, 1, 10)])).toEqual([["together", "now", "night-antihistamine", "diazepam"]]);
    expect(over([dose("sleep-antihistamine", 1, 2, 25), dose("diazepam", 1, 1, 5)])).toEqual([]);
    expect(over([dose("other-drowsy", 1, 2, null), dose("diazepam", 1, 3, 5)], [prescription("other-drowsy", null, 3)]), "one of two is prescribed").toEqual([]);
    expect(over([dose("other-drowsy", 1, 2, null), dose("diazepam", 1, 3, 5)])).toHaveLength(1);
    expect(over([dose("tramadol", 1, 1, null), dose("diazepam", 1, 2, 10)]), "what nobody read counts in tablets too").toHaveLength(1);
  });
  test("one alone is not several", () => {
    const later = { ...prescription("tramadol", 150, 2), from: now };
    expect(over([dose("tramadol", 1, 3, 50)], [later]), "entered as prescribed only afterwards").toEqual([["mg", "ask-today", "tramadol"]]);
  });
  test("one that is called about by itself needs no others; the worst hour of the rest stands", () => {
    expect(over([dose("tramadol", 1, 3, 50), dose("diazepam", 1, 2, 10)])).toEqual([["mg", "now", "tramadol"]]);
    const hours = overOf(gb, reading([dose("tramadol", 30, 1, 75), dose("diazepam", 30, 1, 10), dose("tramadol", 2, 2, 50), dose("diazepam", 2, 2, 10)]), now);
    expect(hours.filter(({ counted }) => counted === "together")).toMatchObject([{ to: now - 2 * 60 * minute, atOnce: true, most: 1 }]);
  });
  test("what would come to that with what was taken within the hour is barred before it is taken", () => {
    const held = { log: logOf(reading([dose("tramadol", 0.5, 1, 75)])) };
    expect(judge(ask("diazepam", 1, 10), held)).toMatchObject({ verdict: "not-for-you", callsIfTaken: true });
    expect(judge(ask("diazepam", 1, 10), held).reasons.map(({ id }) => id)).toContain("too-much-with-the-rest");
    expect(judge(ask("diazepam", 1, 5), held).callsIfTaken).toBe(false);
    expect(judge(ask("paracetamol", 3), { log: logOf(reading([dose("paracetamol", 0.5, 4)])) }), "where its own clock says to wait that is enough").toMatchObject({ callsIfTaken: false, clock: { full: false } });
    expect(judge(ask("diazepam", 1, 10), { log: logOf(reading([dose("paracetamol", 30, 20), dose("tramadol", 0.5, 1, 75)])) }).callsIfTaken, "it is to be called about already").toBe(false);
    const box = ask("two-in-one").product;
    const both = { product: box, units: 4, contents: contentsOfUnits(box, 4, { ...Object.fromEntries(box.contents.map(({ substance }) => [substance, 0])), codeine: 10, "mixed-drowsy": 25 }) };
    expect(judge(both).reasons.map(({ id }) => id), "two in one box").toContain("far-more-than-one-dose");
    expect(judge(ask("opioid-patch")).reasons.map(({ id }) => id)).toEqual(expect.not.arrayContaining(["far-more-than-one-dose", "too-much-with-the-rest"]));
    const day = { log: logOf(reading([20, 15, 10, 5].map((ago) => dose("tramadol", ago, 2, 50)))) };
    expect(judge(ask("tramadol", 1, 50), day), "and over a day, of what has no clock").toMatchObject({ verdict: "not-for-you", callsIfTaken: true });
    expect(judge(ask("ibuprofen", 1, 200), day).callsIfTaken).toBe(false);
    const patch = prescription("opioid-patch", null, 1);
    const on = { ...reading([{ ...dose("opioid-patch", 0.2), at: now - 10 * minute }], [{ ...patch, intervalMinutes: 4320 }]) };
    expect(judge({ ...ask("opioid-patch"), prescription: { ...patch, intervalMinutes: 4320 } }, { log: logOf(on) }), "the prescribed patch that was just put on").toMatchObject({ verdict: "as-prescribed", callsIfTaken: false });
    expect(judge(ask("diazepam", 9, null)).reasons.filter(({ id }) => id.startsWith("more-than-a") || id.startsWith("far"))).toHaveLength(1);
    expect(judge({ ...ask("ibuprofen-gel", 1), contents: [{ substance: "ibuprofen", milligrams: milligrams(90_000) }] }).callsIfTaken, "what is put on the skin").toBe(false);
  });
});
