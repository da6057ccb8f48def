import { describe, expect, test } from "vitest";
import { milligrams } from "../log/amount.ts";
import { dose, hour, none, noon, only, paracetamol } from "../log/clock.test-kit.ts";
import type { Dose } from "../log/dose-log.ts";
import { content } from "../guard.test-kit.ts";
import { overLimits } from "./over-limit.ts";
import type { OverReading } from "./too-much.ts";
import type { PrescribedAmounts } from "../prescribed/prescribed-amounts.ts";

describe("over the limit", () => {
  const noPrescription = { hours: 0, atOnce: 0, day: 0, unitsAtOnce: 0, units: 0 };
  type Known = Partial<Omit<OverReading, "prescribed" | "everPrescribed">> & { readonly prescribed?: PrescribedAmounts; readonly everPrescribed?: PrescribedAmounts };
  const nothing: Omit<OverReading, "limits" | "ownAtOnce" | "substance" | "prescribed" | "everPrescribed"> = { figures: content.tooMuch, weakestIn: () => 0, usualMg: undefined, usualUnits: undefined, wornHours: 0, changedAfterHours: 0, drowsy: false, opioid: false, prescriptionOnly: false, throughSkin: false, several: false, mayHold: new Set() };
  const over = (doses: readonly Dose[], { prescribed = noPrescription, everPrescribed = prescribed, ...known }: Known = {}) => overLimits(doses, ["paracetamol", "ibuprofen"].map((substance) => ({ ...nothing, substance, limits: only(substance), ownAtOnce: (known.limits ?? only(substance)).ownAtOnce, ...known, prescribed: () => prescribed, everPrescribed })), content.tooMuch, noon);
  const unread = (units: number, hoursAgo = 1, of = "paracetamol"): Dose => ({ ...dose(hoursAgo, { [of]: null }), units });
  const weakest = { weakestIn: () => 500 };

  test("is more within some 24 hours, whatever the calendar says", () => {
    expect(over([dose(23), dose(15), dose(8), dose(2)])).toEqual([]);
    expect(over([dose(2), dose(25.7), dose(23), dose(15), dose(8)])).toEqual([{ substance: "paracetamol", beside: [], counted: "mg", atOnce: false, most: 4000, taken: 5000, from: noon - 25.7 * hour, to: noon - 2 * hour, calls: "now", read: true }]);
  });
  test("what is taken after it makes it no less, nor does what is prescribed after it", () => {
    const doses = [6, 4, 2].map((ago) => dose(ago, { ibuprofen: 800 }));
    const limits = { ...paracetamol, day: milligrams(1200), ownDay: milligrams(1200), ownAtOnce: undefined };
    const entered = (ago: number) => (from: number, to: number) => (to >= noon - ago * hour && from <= to ? { ...noPrescription, day: 3200, atOnce: 800, units: 4, hours: 6 } : noPrescription);
    const calls = (...taken: readonly Dose[]) => overLimits(taken, [{ ...nothing, substance: "ibuprofen", limits, ownAtOnce: undefined, prescribed: entered(1), everPrescribed: { ...noPrescription, day: 3200 } }], content.tooMuch, noon).map((one) => [one.taken, one.calls]);
    expect(calls(...doses)).toEqual([[2400, "ask-today"]]);
    expect(calls(...doses, dose(0, { ibuprofen: 800 })), "the fourth is within what is now prescribed").toEqual([[2400, "ask-today"]]);
  });
  test("a dose that the clock puts into the future was just taken", () => {
    expect(over([dose(2, { paracetamol: 2000 }), dose(-30, { paracetamol: 2500 })])).toMatchObject([{ taken: 4500, to: noon, calls: "now" }]);
  });
  test("what was too much at once long ago makes no call of what is mild today", () => {
    const onPacksOf500 = { limits: { ...paracetamol, opens: false, ownDay: milligrams(3000), ownDayStrengths: [500], ownAtOnce: undefined, day: milligrams(3000) }, usualMg: 4000 };
    const five = [20, 16, 12, 8, 4].map((ago) => ({ ...dose(ago, { paracetamol: 650 }), units: 2 }));
    expect(over([...five, { ...dose(90, { paracetamol: 3250 }), units: 10 }], onPacksOf500)).toMatchObject([{ calls: "ask-today" }]);
    expect(over([...five, { ...dose(60, { paracetamol: 3250 }), units: 10 }], onPacksOf500), "within three days it calls by itself").toMatchObject([{ to: noon - 60 * hour, calls: "now" }]);
  });
  test("a dose that is exactly a day younger is not within", () => {
    expect(over([dose(26), dose(20), dose(15), dose(8), dose(2)])).toEqual([]);
  });
  test("a changed time counts at every time it was written: a minute later does not take it out of the day that was over", () => {
    const lot = dose(30, { paracetamol: 3000 });
    const more = { paracetamol: 1500 };
    expect(over([lot, dose(6.3, more)])).toMatchObject([{ taken: 4500 }]);
    expect(over([lot, dose(6, more)])).toEqual([]);
    expect(over([lot, dose(6, more, [noon - 6.3 * hour, noon - 6 * hour])])).toMatchObject([{ taken: 4500 }]);
  });
  test("is said for three days after the last such dose", () => {
    const lot = (ago: number) => [dose(ago, { paracetamol: 4500 })];
    expect(over(lot(71.9))).toHaveLength(1);
    expect(over(lot(72))).toEqual([]);
  });
  test("of a dose with two times the three days run from the later", () => {
    const [first, moved] = [dose(80, { paracetamol: 2500 }), dose(71, { paracetamol: 2500 }, [noon - 78 * hour, noon - 71 * hour])];
    expect(over([first, moved])).toMatchObject([{ substance: "paracetamol", most: 4000, taken: 5000, from: noon - 80 * hour, to: noon - 71 * hour, calls: "now" }]);
  });
  test("is said although how much another dose held is not known", () => {
    expect(over([dose(2, { paracetamol: 4500 }), dose(1, { paracetamol: null })])).toMatchObject([{ taken: 4500 }]);
  });
  test("a tablet that nobody read counts as the weakest there is, times their number; a cream does not count", () => {
    expect(over([unread(4, 10), unread(4)], weakest)).toEqual([]);
    expect(over([unread(9)], weakest)).toMatchObject([{ taken: 4500, calls: "read-pack", read: false }]);
    expect(over([unread(9)]), "no strength is known at all").toEqual([]);
    expect(over([{ ...unread(9), onSkin: true, swallowed: false }], weakest)).toEqual([]);
    expect(over([{ ...dose(1, { paracetamol: 5000 }), onSkin: true, swallowed: false }])).toEqual([]);
  });
  test("where half of the weakest is too much already, no reading of the pack can help: call now", () => {
    expect(over([unread(8, 12), unread(8)], weakest)).toMatchObject([{ taken: 8000, calls: "read-pack" }]);
    expect(over([unread(8, 12), unread(9)], weakest)).toMatchObject([{ taken: 8500, calls: "now" }]);
    expect(over([unread(12)], weakest)).toMatchObject([{ taken: 6000, calls: "read-pack" }]);
    expect(over([unread(13)], weakest), "at once").toMatchObject([{ taken: 6500, atOnce: true, calls: "now" }]);
    expect(over([dose(2, { paracetamol: 3000 }), unread(3, 5)], weakest)).toMatchObject([{ taken: 4500, calls: "read-pack", read: false }]);
    expect(over([dose(2, { paracetamol: 3000 }), dose(6, { paracetamol: 1000 }), unread(1, 12)], weakest), "at the limit, and one more that nobody read").toMatchObject([{ taken: 4500, calls: "now" }]);
    expect(over([dose(60, { paracetamol: 4500 }), unread(12)], weakest), "what is sure comes before what is more").toMatchObject([{ taken: 4500, calls: "now" }]);
  });
  test("of a box that only may hold it nothing is sure before it was read", () => {
    expect(over([unread(40)], { ...weakest, mayHold: new Set(["box"]) })).toMatchObject([{ taken: 20_000, calls: "read-pack" }]);
    expect(over([dose(1, { paracetamol: 4500 })], { ...weakest, mayHold: new Set(["box"]) })).toMatchObject([{ calls: "now" }]);
  });
  test("far more than one dose within an hour is too much within the day's limit as well", () => {
    expect(over([dose(2, { paracetamol: 3000 })])).toEqual([]);
    expect(over([dose(2, { paracetamol: 3500 })])).toEqual([{ substance: "paracetamol", beside: [], counted: "mg", atOnce: true, taken: 3500, most: 1000, from: noon - 2 * hour, to: noon - 2 * hour, calls: "now", read: true }]);
    expect(over([dose(2, { paracetamol: 2000 }), dose(1.1, { paracetamol: 1500 })])).toMatchObject([{ atOnce: true, taken: 3500 }]);
    expect(over([dose(2, { paracetamol: 2000 }), dose(1, { paracetamol: 1500 })]), "an hour lies between").toEqual([]);
    expect(over([dose(2, { paracetamol: 4500 })]), "more than the day is said first").toMatchObject([{ atOnce: false, most: 4000 }]);
    expect(over([unread(6)], weakest)).toEqual([]);
    expect(over([unread(7)], weakest), "what nobody read is to be read: half as strong it may be less").toMatchObject([{ atOnce: true, taken: 3500, calls: "read-pack" }]);
    expect(over([dose(2, { paracetamol: 3500 })], { prescribed: { ...noPrescription, atOnce: 3500, day: 0, units: 0 } }), "as it was prescribed").toEqual([]);
    expect(over([dose(2, { paracetamol: 3500 })], { limits: { ...paracetamol, ownAtOnce: milligrams(1200) } }), "a larger first dose").toEqual([]);
    expect(over([dose(2, { paracetamol: 3500 })], { limits: { ...paracetamol, ownAtOnce: undefined } }), "borrowed figures do not say").toEqual([]);
    expect(over([dose(2, { paracetamol: 3500 })], { limits: { ...paracetamol, opens: false } }), "where the place is not sure, a label that may be this person's does").toMatchObject([{ atOnce: true }]);
  });
  test("over a limit of another place asks today, as long as it is usual on prescription", () => {
    const borrowed = { limits: { ...paracetamol, opens: false, ownDay: undefined, ownAtOnce: undefined, day: milligrams(3000) }, usualMg: 4000 };
    expect(over([dose(2, { paracetamol: 4000 })], borrowed)).toMatchObject([{ most: 3000, taken: 4000, calls: "ask-today" }]);
    expect(over([dose(2, { paracetamol: 4001 })], borrowed)).toMatchObject([{ calls: "now" }]);
    expect(over([dose(2, { paracetamol: 4000 })], { ...borrowed, prescribed: { ...noPrescription, atOnce: 0, day: 3500, units: 0 } })).toMatchObject([{ most: 3500, calls: "ask-today" }]);
    expect(over([dose(2, { paracetamol: 4000 })], { ...borrowed, limits: { ...borrowed.limits, ownDay: milligrams(3000) } }), "the label here").toMatchObject([{ calls: "now" }]);
    expect(over([dose(2, { paracetamol: 3600 })], { ...borrowed, limits: { ...borrowed.limits, ownDay: milligrams(3600) } }), "not over what is perhaps the label here").toMatchObject([{ calls: "ask-today" }]);
  });
  test("a limit that was seen on packs of one strength is only borrowed for tablets of another", () => {
    const onPacksOf500 = { limits: { ...paracetamol, opens: false, ownDay: milligrams(3000), ownDayStrengths: [500], ownAtOnce: undefined, day: milligrams(3000) }, usualMg: 4000 };
    const two = (hoursAgo: number, each: number): Dose => ({ ...dose(hoursAgo, { paracetamol: 2 * each }), units: 2 });
    const five = (each: number) => [20, 16, 12, 8, 4].map((ago) => two(ago, each));
    expect(over(five(325), onPacksOf500)).toMatchObject([{ taken: 3250, most: 3000, calls: "ask-today" }]);
    expect(over([...five(325), two(1, 325)], onPacksOf500)).toMatchObject([{ taken: 3900, calls: "ask-today" }]);
    expect(over([{ ...dose(2, { paracetamol: 3250 }), units: 10 }], onPacksOf500), "all at once").toMatchObject([{ taken: 3250, calls: "now" }]);
    expect(over([...five(325), two(1, 500)], onPacksOf500), "more than is usual").toMatchObject([{ taken: 4250, calls: "now" }]);
    expect(over([...five(325).slice(1), two(2, 500)], onPacksOf500), "one was of such a pack").toMatchObject([{ taken: 3600, calls: "now" }]);
    expect(over([20, 15, 10, 5, 3, 2, 1].map((ago) => dose(ago, { paracetamol: 500 })), onPacksOf500)).toMatchObject([{ taken: 3500, calls: "now" }]);
    expect(over([...five(325), { ...unread(1), units: 1 }], { ...onPacksOf500, ...weakest }), "nobody read the strength of one").toMatchObject([{ taken: 3750, calls: "now" }]);
  });
  test("patches that work like tablets are counted as long as they are on; other patches are not", () => {
    const patch = (hoursAgo: number): Dose => ({ ...unread(1, hoursAgo), onSkin: true, swallowed: false });
    const counts = { limits: none, usualUnits: 2, drowsy: true, opioid: true, prescriptionOnly: true, wornHours: 168, changedAfterHours: 72 };
    const counted = { ...counts, throughSkin: true };
    expect(over([patch(20), patch(10), patch(3)], counts)).toEqual([]);
    expect(over([patch(20), patch(10), patch(3)], counted)).toMatchObject([{ counted: "patches", taken: 3, most: 2, calls: "now" }]);
    expect(over([patch(60), patch(30), patch(3)], counted), "each is on for three days at least").toMatchObject([{ taken: 3, calls: "now" }]);
    expect(over([patch(200), patch(68), patch(30), patch(3)], counted), "a tenth of the hours early").toMatchObject([{ calls: "ask-today" }]);
    expect(over([patch(147), patch(75), patch(3)], counted), "one each three days, and nobody prescribed it").toMatchObject([{ taken: 3, most: 0, calls: "ask-today" }]);
    expect(over([patch(3)], counted), "the first that nobody prescribed calls").toMatchObject([{ taken: 1, most: 0, atOnce: false, calls: "now" }]);
    expect(over([patch(71)], counted)).toMatchObject([{ calls: "now" }]);
    expect(over([patch(72)], counted)).toEqual([]);
    expect(over([patch(400), patch(167)], counted), "a later one asks as long as it may be on").toMatchObject([{ taken: 1, calls: "ask-today" }]);
    expect(over([patch(400), patch(168)], counted)).toEqual([]);
    expect(over([patch(409), patch(100)], counted), "what was on two weeks ago says nothing of it").toEqual([]);
    expect(over([patch(409), patch(3)], counted)).toMatchObject([{ calls: "now" }]);
    expect(over([patch(3), patch(2.5)], counted), "two at once").toMatchObject([{ taken: 2, atOnce: true, calls: "now" }]);
    const each = (hours: number, units = 1) => ({ ...counted, prescribed: { ...noPrescription, hours, units, unitsAtOnce: units } });
    expect(over([patch(144), patch(72), patch(0)], each(72)), "as prescribed").toEqual([]);
    expect(over([patch(129.7), patch(64.9), patch(0)], each(72)), "seven hours early").toEqual([]);
    expect(over([patch(64.7), patch(0)], each(72)), "before that").toMatchObject([{ counted: "patches", taken: 2, most: 1, calls: "ask-today" }]);
    expect(over([patch(152), patch(0)], each(168)), "weekly, and 16 hours early").toEqual([]);
    expect(over([patch(50), patch(25), patch(0)], each(72))).toMatchObject([{ taken: 3, calls: "now" }]);
    expect(over([patch(20), patch(12), patch(5)], each(1)), "hours that no patch has are taken for a day").toMatchObject([{ taken: 3, calls: "now" }]);
    expect(over([patch(5), patch(5)], each(72, 2)), "two are prescribed").toEqual([]);
    const enteredLater = { ...counted, prescribed: noPrescription, everPrescribed: each(72).prescribed };
    expect(over([patch(5)], enteredLater), "put on before it was entered as prescribed").toEqual([]);
    expect(over([patch(70), patch(1)], enteredLater)).toEqual([]);
    expect(over([patch(30), patch(1)], enteredLater)).toMatchObject([{ most: 1, calls: "ask-today" }]);
    expect(over([patch(5), patch(4.9)], each(72)), "two at once, and one is prescribed").toMatchObject([{ atOnce: true, calls: "now" }]);
  });
  test("where no label limits it, what was prescribed does, or what is usual", () => {
    const usual = { limits: none, usualMg: 240 };
    expect(over([dose(2, { paracetamol: 240 })], usual)).toEqual([]);
    expect(over([dose(2, { paracetamol: 241 })], usual)).toMatchObject([{ most: 240, calls: "now" }]);
    expect(over([dose(2, { paracetamol: 150 })], { ...usual, prescribed: { ...noPrescription, atOnce: 30, day: 120, units: 0 } })).toMatchObject([{ most: 120, calls: "ask-today" }]);
    expect(over([dose(2, { paracetamol: 120 })], { ...usual, prescribed: { ...noPrescription, atOnce: 30, day: 120, units: 0 } })).toEqual([]);
  });
  test("a few minutes before the day's end are how clocks are read; of what is prescribed, two hours or a quarter of its own", () => {
    expect(over([dose(25.8), dose(20), dose(15), dose(8), dose(2)])).toEqual([]);
    expect(over([dose(25.7), dose(20), dose(15), dose(8), dose(2)])).toMatchObject([{ taken: 5000, calls: "now" }]);
    const daily = { limits: none, usualMg: 15, usualUnits: 2, prescribed: { ...noPrescription, hours: 24, day: 15, units: 1, atOnce: 15, unitsAtOnce: 1 } };
    expect(over([dose(20, { paracetamol: 15 }), dose(2, { paracetamol: 15 })], daily), "six hours early").toEqual([]);
    expect(over([dose(19.9, { paracetamol: 15 }), dose(2, { paracetamol: 15 })], daily), "one too many is no overdose").toMatchObject([{ taken: 30, most: 15, calls: "ask-today" }]);
    const often = (hours: number) => ({ ...daily, prescribed: { ...daily.prescribed, hours } });
    expect(over([dose(23, { paracetamol: 15 }), dose(2, { paracetamol: 15 })], often(12)), "three of twelve").toEqual([]);
    expect(over([dose(22.9, { paracetamol: 15 }), dose(2, { paracetamol: 15 })], often(12))).toHaveLength(1);
    expect(over([dose(24, { paracetamol: 15 }), dose(2, { paracetamol: 15 })], often(4)), "two at least").toEqual([]);
    expect(over([dose(23.9, { paracetamol: 15 }), dose(2, { paracetamol: 15 })], often(4))).toHaveLength(1);
    expect(over([dose(20, { paracetamol: 15 }), dose(2, { paracetamol: 15 })], often(168)), "and no more than six").toEqual([]);
    expect(over([dose(19.9, { paracetamol: 15 }), dose(2, { paracetamol: 15 })], often(168))).toHaveLength(1);
    expect(over([dose(19.9, { paracetamol: 15 }), dose(4, { paracetamol: 15 }), dose(2, { paracetamol: 15 })], daily)).toMatchObject([{ taken: 45, calls: "now" }]);
    const withinTheLabel = { limits: { ...paracetamol, ownAtOnce: undefined }, prescribed: { ...noPrescription, hours: 6, day: 4000, units: 8, atOnce: 1000, unitsAtOnce: 2 } };
    expect(over([25, 19, 13, 7, 2].map((ago) => dose(ago)), withinTheLabel), "a prescription within the label's day is held to the label's clock").toMatchObject([{ taken: 5000, calls: "now" }]);
    expect(over([25, 19, 13, 7, 2].map((ago) => dose(ago, { paracetamol: 1100 })), { ...withinTheLabel, prescribed: { ...withinTheLabel.prescribed, day: 4400 } }), "one above it has its own").toEqual([]);
    expect(over([dose(19.9, { paracetamol: 15 }), dose(2, { paracetamol: 15 })], { ...daily, drowsy: true }), "of what makes drowsy the usual day calls").toMatchObject([{ calls: "now" }]);
  });
  test("what was prescribed only after it was taken asks today in place of calling", () => {
    const later = { limits: { ...paracetamol, ownAtOnce: undefined }, prescribed: noPrescription, everPrescribed: { ...noPrescription, day: 6000, atOnce: 2000 } };
    expect(over([dose(20, { paracetamol: 2500 }), dose(10, { paracetamol: 2500 })], later)).toMatchObject([{ taken: 5000, calls: "ask-today" }]);
    expect(over([dose(20, { paracetamol: 2500 }), dose(10, { paracetamol: 4000 })], later)).toMatchObject([{ taken: 6500, calls: "now" }]);
  });
  test("less was prescribed than the label allows: more than that asks today", () => {
    const lower = { prescribed: { ...noPrescription, day: 1500 } };
    expect(over([dose(20), dose(10, { paracetamol: 500 })], lower)).toEqual([]);
    expect(over([dose(20), dose(10)], lower)).toMatchObject([{ taken: 2000, most: 1500, calls: "ask-today" }]);
    expect(over([dose(20), dose(16), dose(12), dose(8), dose(2)], lower), "and more than the label calls").toMatchObject([{ most: 4000, calls: "now" }]);
    expect(over([dose(20), unread(2, 10)], { ...lower, ...weakest }), "what nobody read counts as the weakest here too").toMatchObject([{ taken: 2000, calls: "ask-today", read: false }]);
  });
  test("of what makes drowsy, half of a usual day at once is far more than one dose", () => {
    const drowsy = { limits: none, drowsy: true, usualMg: 240 };
    expect(over([dose(2, { paracetamol: 120 })], drowsy)).toEqual([]);
    expect(over([dose(2, { paracetamol: 121 })], drowsy)).toMatchObject([{ atOnce: true, taken: 121, most: 120, calls: "now" }]);
    expect(over([dose(2, { paracetamol: 121 })], { ...drowsy, drowsy: false })).toEqual([]);
    expect(over([dose(2, { paracetamol: 150 })], { ...drowsy, prescribed: { ...noPrescription, atOnce: 150, day: 150 } }), "as it was prescribed").toEqual([]);
    const tablets = { limits: none, drowsy: true, usualUnits: 8 };
    expect(over([unread(4)], tablets)).toEqual([]);
    expect(over([unread(5)], tablets)).toMatchObject([{ counted: "tablets", atOnce: true, taken: 5, most: 4, calls: "now" }]);
    expect(over([unread(3, 2), unread(2, 1.1)], tablets)).toMatchObject([{ taken: 5 }]);
    expect(over([unread(3, 2), unread(2, 1)], tablets), "an hour lies between").toEqual([]);
    expect(over([unread(5)], { ...tablets, drowsy: false })).toEqual([]);
    expect(over([unread(6)], { ...tablets, prescribed: { ...noPrescription, unitsAtOnce: 6, units: 6 } })).toEqual([]);
  });
  test("of what makes drowsy, more than twice what was prescribed calls, however usual it is for others", () => {
    const prescribed = { ...noPrescription, atOnce: 40, day: 20 };
    const drowsy = { limits: none, drowsy: true, usualMg: 80, prescribed };
    expect(over([dose(2, { paracetamol: 40 })], drowsy)).toMatchObject([{ taken: 40, most: 20, calls: "ask-today" }]);
    expect(over([dose(2, { paracetamol: 21 }), dose(12, { paracetamol: 20 })], drowsy)).toMatchObject([{ taken: 41, calls: "now" }]);
    expect(over([dose(2, { paracetamol: 21 }), dose(12, { paracetamol: 20 })], { ...drowsy, drowsy: false })).toMatchObject([{ calls: "ask-today" }]);
    expect(over([dose(2, { paracetamol: 30 })], { ...drowsy, prescribed: noPrescription }), "without a prescription what is usual counts").toEqual([]);
  });
  test("what stands for several medicines is always counted in tablets", () => {
    const several = { limits: none, usualMg: 500, usualUnits: 8 };
    expect(over([{ ...dose(1, { paracetamol: 90 }), units: 9 }], several)).toEqual([]);
    expect(over([{ ...dose(1, { paracetamol: 90 }), units: 9 }], { ...several, several: true })).toMatchObject([{ counted: "tablets", taken: 9 }]);
  });
  test("of what nobody knows a limit in milligrams of, the tablets are counted", () => {
    const counted = { limits: none, usualUnits: 8 };
    expect(over([unread(4, 20), unread(4)], counted)).toEqual([]);
    expect(over([unread(4, 20), unread(5)], counted)).toEqual([{ substance: "paracetamol", beside: [], counted: "tablets", atOnce: false, taken: 9, most: 8, from: noon - 20 * hour, to: noon - hour, calls: "now", read: true }]);
    expect(over([{ ...dose(1, { paracetamol: 90 }), units: 9 }], counted), "read or not").toMatchObject([{ counted: "tablets" }]);
    expect(over([{ ...dose(1, { paracetamol: 90 }), units: 9 }], { ...counted, usualMg: 100 }), "what was read counts in milligrams, where a limit is known").toEqual([]);
    expect(over([unread(9)], { ...counted, usualMg: 100 })).toMatchObject([{ counted: "tablets" }]);
    expect(over([unread(9)], { ...counted, mayHold: new Set(["box"]) }), "the box may hold none").toEqual([]);
    expect(over([unread(9)], { limits: none })).toEqual([]);
    expect(over([unread(3)], { ...counted, prescribed: { ...noPrescription, atOnce: 0, day: 0, units: 2 } }), "more than prescribed, and still usual").toMatchObject([{ taken: 3, most: 2, calls: "ask-today" }]);
    expect(over([unread(8)], { ...counted, prescribed: { ...noPrescription, atOnce: 0, day: 0, units: 2 } })).toMatchObject([{ calls: "ask-today" }]);
    expect(over([unread(12)], { ...counted, prescribed: { ...noPrescription, atOnce: 0, day: 0, units: 12 } })).toEqual([]);
    expect(over([unread(13)], { ...counted, prescribed: { ...noPrescription, atOnce: 0, day: 0, units: 12 } })).toMatchObject([{ calls: "now" }]);
  });
  test("tablets have the same grace as milligrams", () => {
    const counted = { limits: none, usualUnits: 8 };
    expect(over([unread(5, 24.8), unread(5)], counted)).toEqual([]);
    expect(over([unread(5, 24.7), unread(5)], counted)).toMatchObject([{ taken: 10, atOnce: false }]);
    const lower = { ...counted, prescribed: { ...noPrescription, hours: 24, units: 2, unitsAtOnce: 2 } };
    expect(over([unread(2, 19), unread(2)], lower), "six hours early").toEqual([]);
    expect(over([unread(2, 18.9), unread(2)], lower)).toMatchObject([{ taken: 4, most: 2 }]);
  });
  test("a prescription that no label limits has its own clock, also without milligrams", () => {
    const prescribed = { ...noPrescription, hours: 24, day: 0, units: 1, atOnce: 0, unitsAtOnce: 1 };
    expect(over([dose(25.7), dose(20), dose(15), dose(8), dose(2)], { prescribed: { ...prescribed, units: 0, unitsAtOnce: 0 } }), "not prescribed in tablets").toHaveLength(1);
    expect(over([dose(19.5, { paracetamol: 200 }), dose(1, { paracetamol: 200 })], { limits: none, usualMg: 300, prescribed })).toEqual([]);
    expect(over([dose(18.9, { paracetamol: 200 }), dose(1, { paracetamol: 200 })], { limits: none, usualMg: 300, prescribed })).toMatchObject([{ taken: 400, most: 300, calls: "now" }]);
  });
  test("without a usual amount of it, more than twice what is prescribed calls; without either, anything that is too much", () => {
    const prescribed = { ...noPrescription, hours: 12, day: 100, units: 2, atOnce: 50, unitsAtOnce: 1 };
    expect(over([dose(9, { paracetamol: 100 }), dose(1, { paracetamol: 100 })], { limits: none, prescribed })).toMatchObject([{ taken: 200, calls: "ask-today" }]);
    expect(over([dose(9, { paracetamol: 100 }), dose(1, { paracetamol: 101 })], { limits: none, prescribed })).toMatchObject([{ taken: 201, calls: "now" }]);
    expect(over([dose(9, { paracetamol: 100 }), dose(1, { paracetamol: 100 })], { limits: none, drowsy: true, prescribed })).toMatchObject([{ taken: 200, calls: "ask-today" }]);
    const borrowed = { ...paracetamol, opens: false, ownDay: undefined, ownAtOnce: undefined, day: milligrams(150) };
    expect(over([dose(9, { paracetamol: 100 }), dose(1, { paracetamol: 100 })], { limits: borrowed }), "borrowed, and nobody knows what is usual").toMatchObject([{ taken: 200, calls: "ask-today" }]);
  });
  test("a dose that was moved counts no more once every time of it is long ago", () => {
    expect(over([dose(95, { paracetamol: 3000 }), dose(71, { paracetamol: 1500 })], { limits: { ...paracetamol, ownAtOnce: undefined } })).toEqual([]);
    expect(over([dose(94.7, { paracetamol: 3000 }), dose(71.5, { paracetamol: 1500 })], { limits: { ...paracetamol, ownAtOnce: undefined } })).toMatchObject([{ taken: 4500 }]);
  });
  test("a pack of one of several strengths is such a pack", () => {
    const onTwo = { limits: { ...paracetamol, opens: false, ownDay: milligrams(3000), ownDayStrengths: [325, 500], ownAtOnce: undefined, day: milligrams(3000) }, usualMg: 4000 };
    const six = (mg: number) => [20, 16, 12, 8, 4, 1].map((ago) => dose(ago, { paracetamol: mg }));
    expect(over([...six(500), dose(2, { paracetamol: 325 })], onTwo)).toMatchObject([{ taken: 3325, calls: "now" }]);
    expect(over([...six(650)], onTwo), "of another").toMatchObject([{ taken: 3900, calls: "ask-today" }]);
  });
  test("the worst 24 hours are shown", () => {
    const found = over([dose(60, { paracetamol: 4500 }), dose(30, { paracetamol: 6000 }), dose(1, { paracetamol: 4100 })]);
    expect(found.map((one) => one.taken)).toEqual([6000]);
    expect(over([dose(1, { paracetamol: 4500 }), dose(60, { paracetamol: 4500 })]).map((one) => one.from), "of two that are as bad, the first").toEqual([noon - 60 * hour]);
  });
  test("what is not known, or has no limit, is left to the other reasons", () => {
    expect(over([dose(1, { paracetamol: null })])).toEqual([]);
    expect(over([dose(1, { ibuprofen: 90_000 })])).toEqual([]);
    expect(over([dose(1, { paracetamol: 5000, ibuprofen: 9000 })]).map((one) => one.substance)).toEqual(["paracetamol"]);
  });
});
