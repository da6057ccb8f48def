import { describe, expect, test } from "vitest";
import { day, minute } from "./log/amount.ts";
import type { Dose } from "./log/dose-log.ts";
import { toldBody } from "./entry-bodies.ts";
import { answers, ask, dose, gb, hour, judge, logOf, now, prescription, reading, reasonsOf, taken } from "./guard.test-kit.ts";

describe("a log that was changed, erased, or written by another clock", () => {
  const early = dose("ibuprofen", 2, 1, 400);
  test("what only the present reading allows asks first", () => {
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading(), { strict: reading([early]) }) })).toEqual(["taken-back"]);
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading([early]), { strict: reading([early]) }) })).toEqual([]);
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading(), { strict: reading([dose("aspirin-uk", 2)]) }) })).toEqual(["taken-back"]);
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading([dose("aspirin-uk", 2)])) })).toEqual(["anti-inflammatory-clash"]);
  });
  test("a dose that was moved to an earlier time leaves no earlier time without a word", () => {
    const [later, earlier] = [dose("ibuprofen", 1, 1, 400), dose("ibuprofen", 5, 1, 400)];
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading([earlier]), { strict: reading([later]) }) })).toEqual(["taken-back"]);
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log: logOf(reading([later]), { strict: reading([earlier]) }) })).toEqual([]);
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

describe("what was taken before it was asked about, and is barred", () => {
  const thinner = { answers: answers({ thinner: "yes" }) };
  const tells = (asked: Parameters<typeof judge>[0], ...doses: Dose[]) => judge(asked, { ...thinner, ...taken(...doses) }).reasons.some(({ id }) => id === "barred-taken");
  test("leads to somebody to ask, among other doses and in whatever box", () => {
    expect(tells(ask("ibuprofen", 1, 200), dose("paracetamol", 3), dose("ibuprofen", 5, 1, 200))).toBe(true);
    expect(tells(ask("ibuprofen", 1, 200), { ...dose("ibuprofen", 5, 1, 200), contents: [...dose("paracetamol", 5).contents, ...dose("ibuprofen", 5, 1, 200).contents] })).toBe(true);
    expect(tells({ ...ask("ibuprofen", 1, 200), contents: [...ask("paracetamol").contents, ...ask("ibuprofen", 1, 200).contents] }, dose("ibuprofen", 5, 1, 200))).toBe(true);
    expect(tells(ask("ibuprofen", 1, 200))).toBe(false);
  });
  test("not what is prescribed", () => {
    const one = prescription("naproxen-uk", 500);
    expect(judge({ ...ask("naproxen-uk", 1, 500), prescription: one }, { ...thinner, log: logOf(reading([dose("naproxen-uk", 13, 1, 500)], [one])) }).reasons.map(({ id }) => id)).not.toContain("barred-taken");
  });
});

describe("after too much", () => {
  const naproxen = [dose("naproxen-uk", 14, 1, 500), dose("naproxen-uk", 3, 1, 500)];
  const says = (asked: Parameters<typeof judge>[0], ...doses: Dose[]) => { const { verdict, reasons, over } = judge(asked, taken(...doses)); return [verdict, ...reasons.map(({ id }) => id).filter((id) => id.includes("over")), over.length]; };
  test("that only asks, the same and its kind are barred for a day; of anything else it is asked first, and named", () => {
    expect(says(ask("naproxen-uk", 1, 500), ...naproxen)).toEqual(["not-for-you", "over-strictest", 1]);
    expect(says(ask("ibuprofen", 1, 200), ...naproxen), "another of its class").toEqual(["not-for-you", "over-strictest", 1]);
    expect(says(ask("paracetamol", 1), ...naproxen)).toEqual(["ask-first", "other-over-strictest", 0]);
    expect(judge(ask("paracetamol", 1), taken(...naproxen)).reasons[0]?.heldBy?.map(({ product, at }) => [product, at])).toEqual([["naproxen-uk", now - 14 * hour], ["naproxen-uk", now - 3 * hour]]);
    expect(says(ask("paracetamol", 1), dose("naproxen-uk", 36, 1, 500), dose("naproxen-uk", 24, 1, 500))).toEqual(["label-allows", 0]);
  });
  test("of two in a box one is enough; a class whose medicines may meet bars nothing", () => {
    expect(says(ask("two-in-one", 1, 200), ...naproxen)[0]).toBe("not-for-you");
    const both = { ...ask("paracetamol", 1), contents: [...ask("paracetamol", 1).contents, ...ask("naproxen-uk", 1, 250).contents] };
    expect(says(both, ...naproxen)[0]).toBe("not-for-you");
    const amitriptyline = reading([dose("amitriptyline", 3, 3, 10)], [prescription("amitriptyline", 10, 1)]);
    expect(reasonsOf(ask("celecoxib", 1, 100), { log: logOf(amitriptyline) }), "both only on prescription").toContain("other-over-strictest");
    expect(reasonsOf(ask("codeine", 1, 15), { log: logOf(amitriptyline) }), "both make drowsy").toContain("over-strictest");
    expect(says({ ...ask("paracetamol", 1), contents: [{ substance: "of a later version", milligrams: undefined }] }, ...naproxen)).toContain("other-over-strictest");
  });
  test("names what it was taken in, within that time, and nothing else", () => {
    const named = (...doses: Dose[]) => judge(ask("paracetamol", 1), taken(...doses)).reasons.find(({ id }) => id === "other-over-strictest")?.heldBy?.map(({ at = 0 }) => (now - at) / hour);
    expect(named(...naproxen)).toEqual([14, 3]);
    expect(named(dose("naproxen-uk", 50, 1, 500), ...naproxen), "not what was long before").toEqual([14, 3]);
    expect(named(...naproxen, dose("ibuprofen", 8, 1, 200)), "nor another").toEqual([14, 3]);
    expect(named(...naproxen.map((one) => ({ ...one, contents: [...one.contents, { substance: "menthol", milligrams: undefined }] })), dose("naproxen-uk", -1, 1, 1))).toEqual([14, 3]);
  });
  test("that calls everything is barred, for three days", () => {
    expect(says(ask("ibuprofen", 1, 200), dose("paracetamol", 71, 10))).toEqual(["not-for-you", "over-limit", 1]);
    expect(says(ask("ibuprofen", 1, 200), dose("paracetamol", 72, 10))).toEqual(["label-allows", 0]);
  });
  test("which was graver before it was taken back, or changed, it asks", () => {
    const lot = dose("paracetamol", 30, 20);
    const strict = reading([lot, ...naproxen]);
    expect(reasonsOf(ask("menthol-rub"), { log: logOf(reading(naproxen), { strict }) })).toContain("taken-back");
    expect(reasonsOf(ask("menthol-rub"), { log: logOf(reading(naproxen)) })).not.toContain("taken-back");
    expect(reasonsOf(ask("menthol-rub"), { log: logOf(strict, { strict: reading(naproxen) }) })).not.toContain("taken-back");
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
