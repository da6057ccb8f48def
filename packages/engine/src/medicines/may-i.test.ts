import { describe, expect, test } from "vitest";
import { day, minute } from "./amount.ts";
import { toldBody } from "./entry-bodies.ts";
import { ask, dose, gb, hour, judge, logOf, now, reading, reasonsOf } from "./guard.test-kit.ts";

describe("a log that was changed, erased, or written by another clock", () => {
  const early = dose("ibuprofen", 2, 1, 400);
  test("what only the present reading allows asks first", () => {
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading(), { strict: reading([early]) }) })).toEqual(["taken-back"]);
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading([early]), { strict: reading([early]) }) })).toEqual([]);
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading(), { strict: reading([dose("aspirin-uk", 2)]) }) })).toEqual(["taken-back"]);
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading([dose("aspirin-uk", 2)])) })).toEqual(["anti-inflammatory-clash"]);
  });
  test("over the limit by the strict reading alone asks first; by both it bars", () => {
    const lot = dose("paracetamol", 30, 10);
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading(), { strict: reading([lot]) }) })).toEqual(["taken-back"]);
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading([lot])) })).toEqual(["over-limit"]);
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading([dose("paracetamol", 30, 10, null)])) }), "nobody read the strength").toEqual(["may-be-over-limit"]);
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading([lot, dose("aspirin-uk", 30, 20, null)])) }), "one of two is sure").toContain("over-limit");
    expect(judge(ask("ibuprofen", 1, 400), { log: logOf(reading([lot])) })).toMatchObject({ verdict: "not-for-you", accepted: false, over: [{ substance: "paracetamol", taken: 5000, most: 4000 }] });
  });
  test("an erased entry asks for a day; one from later than the clock asks as well", () => {
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading(), { erasedAt: [now - day + 1] }) })).toEqual(["erased"]);
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading(), { erasedAt: [now - day] }) })).toEqual([]);
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading(), { latest: now + 2 * minute + 1 }) })).toEqual(["clock-behind"]);
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading(), { latest: now + 2 * minute }) })).toEqual([]);
  });
});

describe("what was said is kept", () => {
  test("with the places, the reasons and the time", () => {
    const asked = ask("ibuprofen", 1, 400);
    const wait = judge(asked, { log: logOf(reading([dose("ibuprofen", 2, 1, 400)])) });
    expect(toldBody(gb, asked, wait)).toEqual({ product: "ibuprofen", units: 1, regions: ["gb"], verdict: "label-allows", reasons: [], notBefore: now + 4 * hour, over: [] });
    const barred = judge(asked, { log: logOf(reading([dose("paracetamol", 30, 10)])) });
    expect(toldBody(gb, asked, barred)).toMatchObject({ verdict: "not-for-you", reasons: ["over-limit"], notBefore: null, over: ["paracetamol"] });
  });
});
