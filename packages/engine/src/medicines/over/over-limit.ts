import type { TooMuchFigures } from "@supple/knowledge";
import { day, minute } from "../log/amount.ts";
import type { Dose } from "../log/dose-log.ts";
import { mostAtOnce } from "./far-more.ts";
import { overWithin, type Amount, type OverSpan, type Span } from "./over-spans.ts";
import { overTogether } from "./over-together.ts";
import { gravityOfCalls, type Calls, type OverLimit, type OverReading } from "./too-much.ts";

const hour = 60 * minute;

/** A patch is on for a day at least, whatever was entered. Hours. */
const leastWornHours = 24;

/**
 * Every ingredient of which too much was taken in some span that ended not long ago; of each the gravest. And several that make drowsy, together.
 *
 * The limit is the label's here, or the strictest known; for a prescribed one
 * what was prescribed, if that is more. A tablet whose strength is not known
 * holds at least the weakest that is sold: it never counts as nothing. Where
 * half of that is too much already, no reading of the pack can make it less.
 * Of what has no limit in milligrams the tablets are counted. A dose that the
 * clock puts into the future was just taken. Said whether or not the person
 * feels well.
 * Source: facts.md R38; how long it is said, what a tablet that was not read counts, how many tablets are too many, and what of a prescription calls, are our own and stand in the content.
 */
export function overLimits(doses: readonly Dose[], readings: readonly OverReading[], figures: TooMuchFigures, now: number): OverLimit[] {
  const each = readings.map((reading) => ({ reading, taken: amountsOf(doses, reading, now) }));
  const single = each.flatMap(({ reading, taken }) => {
    const over = [...overInMilligrams(taken, reading), ...overInTablets(taken, reading)].filter(({ to, calls }) => now - to < saidOf(reading, calls));
    const worst = over.sort((left, right) => gravityOfCalls.indexOf(left.calls) - gravityOfCalls.indexOf(right.calls) || right.taken - left.taken || left.from - right.from)[0];
    return worst === undefined ? [] : [{ substance: reading.substance, beside: [], ...worst }];
  });
  const calling = new Set(single.flatMap(({ substance, calls }) => (calls === "now" ? [substance] : [])));
  return [...single, ...overTogether(each.filter(({ reading }) => !calling.has(reading.substance)), figures, now)];
}

/** What only asks is said for the day, or as long as a patch is on. */
const saidOf = ({ wornHours, figures }: OverReading, calls: Calls) => (calls === "ask-today" ? Math.max(figures.asksForHours, wornHours) : figures.callsForHours) * hour;

type Found = Omit<OverLimit, "substance" | "beside">;

function overInMilligrams(taken: readonly Amount[], reading: OverReading): Found[] {
  const { limits, everPrescribed, drowsy, figures } = reading;
  const atOnceSpan = figures.atOnceMinutes * minute;
  const at = ({ from, to }: Span) => reading.prescribed(from, to);
  const most = (span: Span) => (limits.day === undefined ? at(span).day || reading.usualMg : Math.max(limits.day, at(span).day)) ?? Infinity;
  const aDay = (from: number) => day - graceOf(reading, from);
  // More than the day at once is no matter of the pack.
  const allAtOnce = overWithin(taken, () => atOnceSpan, () => limits.ownDay ?? Infinity);
  const isAtOnce = ({ from, to }: Span) => allAtOnce.some((one) => one.from >= from && one.to <= to);
  const inADay = overWithin(taken, aDay, most).map((over) => foundOf(over, { counted: "mg", atOnce: false, calls: !over.sure ? "read-pack" : isMild(reading, over, over.otherPacks && !isAtOnce(over)) || over.taken <= everPrescribed.day ? "ask-today" : "now" }));
  // Less was prescribed than the label allows, and for a reason: more than that is asked about; one dose of the label is no overdose of what does not make drowsy.
  const enough = drowsy ? 0 : (limits.single ?? 0);
  const overPrescribed = overWithin(taken, aDay, (span) => (at(span).day === 0 ? Infinity : Math.max(at(span).day, enough))).filter((over) => over.taken <= most(over)).map((over) => foundOf(over, { counted: "mg", atOnce: false, calls: "ask-today" }));
  const single = (span: Span) => mostAtOnce(reading, at(span));
  const atOnce = overWithin(taken, () => atOnceSpan, (span) => single(span).mg).map((over) => foundOf({ ...over, most: single(over).oneDose }, { counted: "mg", atOnce: true, calls: !over.sure ? "read-pack" : over.taken <= everPrescribed.atOnce ? "ask-today" : "now" }));
  return [...inADay, ...overPrescribed, ...atOnce];
}

const foundOf = ({ from, to, taken, most, read }: OverSpan, how: Pick<Found, "counted" | "atOnce" | "calls">): Found => ({ from, to, taken, most, read, ...how });

/** A prescription within the label's day is held to the label's clock. */
function graceOf({ limits, prescribed, figures: { earlyMinutes, earlyIfPrescribed: early } }: OverReading, from: number): number {
  const { day: aDay, units, hours } = prescribed(from, from);
  if (units === 0 || (limits.ownDay !== undefined && aDay <= limits.ownDay)) return earlyMinutes * minute;
  return Math.min(early.mostMinutes * minute, Math.max(early.leastMinutes * minute, hours * hour * early.shareOfHours));
}

/** Over no label that may be this person's: only over a borrowed one, that of packs of another strength, or over what was prescribed, and still usual. */
function isMild({ limits, usualMg, prescribed, drowsy, figures }: OverReading, { taken, from, to }: OverSpan, otherPacks: boolean): boolean {
  const { day: aDay } = prescribed(from, to);
  const twice = aDay > 0 ? aDay * figures.prescribedDays : undefined;
  // One dose too many of what is taken once a day is no overdose, but for what makes drowsy.
  const usual = drowsy ? Math.min(usualMg ?? Infinity, twice === undefined ? Infinity : Math.max(twice, (usualMg ?? 0) * figures.shareOfDayThatCalls)) : Math.max(usualMg ?? (twice === undefined ? Infinity : 0), twice ?? 0);
  return taken <= Math.min((otherPacks ? undefined : limits.ownDay) ?? Infinity, usual);
}

/** The tablets, or patches, of which nobody can say how many milligrams are too many. */
function overInTablets(taken: readonly Amount[], reading: OverReading): Found[] {
  const { usualMg, usualUnits, several, throughSkin, everPrescribed, figures } = reading;
  if (usualUnits === undefined) return [];
  const counted = taken.filter(({ read, may }) => !may && (!read || usualMg === undefined || several)).map((one) => ({ ...one, read: true, atLeast: one.units }));
  const at = ({ from, to }: Span) => reading.prescribed(from, to);
  const over = (lengthFrom: (from: number) => number, most: (span: Span) => number, atOnce: boolean, calls: (over: OverSpan) => Calls) => overWithin(counted, lengthFrom, most).map((found) => foundOf(found, { counted: throughSkin ? "patches" : "tablets", atOnce, calls: calls(found) }));
  const gravely = ({ taken: count }: OverSpan) => (count > usualUnits ? "now" : "ask-today");
  const atOnce = over(() => figures.atOnceMinutes * minute, (span) => mostAtOnce(reading, at(span)).tablets, true, () => "now");
  if (!throughSkin) return [...over((from) => day - graceOf(reading, from), (span) => at(span).units || usualUnits, false, gravely), ...atOnce];
  // Each is on for some days surely, and for some more perhaps. One that nobody prescribed calls, not one that was only entered later; where others went before it is perhaps somebody's own, and asks.
  const isFirst = ({ from, taken: count }: OverSpan) => count === 1 && everPrescribed.unitsAtOnce === 0 && !counted.some(({ times }) => times.some((time) => time < from));
  const perhapsOn = over((from) => wornFor(reading, from, reading.wornHours), (span) => Math.max(at(span).unitsAtOnce, everPrescribed.unitsAtOnce), false, (found) => (isFirst(found) ? "now" : "ask-today"));
  const surelyOn = over((from) => wornFor(reading, from, reading.changedAfterHours), (span) => Math.max(usualUnits, at(span).unitsAtOnce), false, () => "now");
  return [...surelyOn, ...perhapsOn, ...atOnce];
}

/** How long from one on patches count together: a prescribed one until it is changed, a little early now and then. Milliseconds. */
function wornFor({ prescribed, everPrescribed, figures: { earlyIfPrescribed: early } }: OverReading, from: number, otherwiseHours: number): number {
  const hours = prescribed(from, from).hours || everPrescribed.hours;
  const worn = (hours > 0 ? Math.max(hours, leastWornHours) : otherwiseHours) * hour;
  return worn - Math.max(early.leastMinutes * minute, worn * early.shareOfPatchHours);
}

/** Of what is put on the skin little passes, and how much nobody knows; but for a patch that works like a tablet. Only what can still be said. */
function amountsOf(doses: readonly Dose[], { substance, limits, weakestIn, mayHold, throughSkin, wornHours, figures }: OverReading, now: number): Amount[] {
  const oldest = now - figures.callsForHours * hour - Math.max(day, 2 * wornHours * hour);
  return doses.flatMap(({ contents, units, swallowed, product, at, alsoAt }) => {
    if (!swallowed && !throughSkin) return [];
    const times = [at, ...alsoAt].map((time) => Math.min(time, now)).filter((time) => time > oldest);
    return contents.filter((content) => content.substance === substance).map(({ milligrams }): Amount => {
      if (milligrams !== undefined) return { units, atLeast: milligrams, read: true, may: false, otherPack: limits.ownDayStrengths?.every((mg) => mg * units !== milligrams) === true, times };
      return { units, atLeast: weakestIn(product) * units, read: false, may: mayHold.has(product), otherPack: false, times };
    });
  });
}
