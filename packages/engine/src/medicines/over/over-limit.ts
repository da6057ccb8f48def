import { day, minute } from "../log/amount.ts";
import type { Dose } from "../log/dose-log.ts";
import { mostAtOnce } from "./far-more.ts";
import { overWithin, type Amount, type OverSpan, type Span } from "./over-spans.ts";
import { overTogether } from "./over-together.ts";
import { gravityOfCalls, type Calls, type OverLimit, type OverReading } from "./too-much.ts";

/** How long after the last of such doses the guard keeps saying so. Harm to the liver shows days later; what only asks does so for the day, or as long as a patch is on. */
const saidFor = 3 * day;
const askedFor = day;

/** Doses within this span count as one. */
export const atOnceSpan = 60 * minute;

/** Clocks are read roughly: so much less than 24 hours is no day's end that was missed. Our own judgement. */
const grace = 15 * minute;

/** What is prescribed is taken early now and then: two hours, or a share of its hours, as a tablet for the night at another bedtime. Our own judgement. */
const graceIfPrescribed = 120 * minute;
const shareEarly = { tablet: 0.25, patch: 0.1 };
const mostEarly = 6 * 60 * minute;

/** A patch is on for a day at least, whatever was entered. */
const leastWornHours = 24;

/** More than so many times the prescribed day calls: of what makes drowsy however usual it is for others, of anything else where that is more than usual. */
const timesPrescribed = 2;

/** Of what makes drowsy no less than this share of a usual day calls. */
const shareThatCalls = 0.4;

/**
 * Every ingredient of which too much was taken in some span that ended in the last three days; of each the gravest. And several that make drowsy, together.
 *
 * The limit is the label's here, or the strictest known; for a prescribed one
 * what was prescribed, if that is more. A tablet whose strength is not known
 * holds at least the weakest that is sold: it never counts as nothing. Where
 * half of that is too much already, no reading of the pack can make it less.
 * Of what has no limit in milligrams the tablets are counted. A dose that the
 * clock puts into the future was just taken. Said whether or not the person
 * feels well.
 * Source: facts.md R38; how long it is said, what a tablet that was not read counts, how many tablets are too many, and what of a prescription calls, are our own.
 */
export function overLimits(doses: readonly Dose[], readings: readonly OverReading[], now: number): OverLimit[] {
  const each = readings.map((reading) => ({ reading, taken: amountsOf(doses, reading, now) }));
  const single = each.flatMap(({ reading, taken }) => {
    const over = [...overInMilligrams(taken, reading), ...overInTablets(taken, reading)].filter(({ to, calls }) => now - to < saidOf(reading, calls));
    const worst = over.sort((left, right) => gravityOfCalls.indexOf(left.calls) - gravityOfCalls.indexOf(right.calls) || right.taken - left.taken || left.from - right.from)[0];
    return worst === undefined ? [] : [{ substance: reading.substance, beside: [], ...worst }];
  });
  const calling = new Set(single.flatMap(({ substance, calls }) => (calls === "now" ? [substance] : [])));
  return [...single, ...overTogether(each.filter(({ reading }) => !calling.has(reading.substance)), now - saidFor)];
}

const saidOf = ({ wornHours }: OverReading, calls: Calls) => (calls === "ask-today" ? Math.max(askedFor, wornHours * 60 * minute) : saidFor);

type Found = Omit<OverLimit, "substance" | "beside">;

function overInMilligrams(taken: readonly Amount[], reading: OverReading): Found[] {
  const { limits, everPrescribed, drowsy } = reading;
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
function graceOf({ limits, prescribed }: OverReading, from: number): number {
  const { day: aDay, units, hours } = prescribed(from, from);
  if (units === 0 || (limits.ownDay !== undefined && aDay <= limits.ownDay)) return grace;
  return Math.min(mostEarly, Math.max(graceIfPrescribed, hours * 60 * minute * shareEarly.tablet));
}

/** Over no label that may be this person's: only over a borrowed one, that of packs of another strength, or over what was prescribed, and still usual. */
function isMild({ limits, usualMg, prescribed, drowsy }: OverReading, { taken, from, to }: OverSpan, otherPacks: boolean): boolean {
  const { day: aDay } = prescribed(from, to);
  const twice = aDay > 0 ? aDay * timesPrescribed : undefined;
  // One dose too many of what is taken once a day is no overdose, but for what makes drowsy.
  const usual = drowsy ? Math.min(usualMg ?? Infinity, twice === undefined ? Infinity : Math.max(twice, (usualMg ?? 0) * shareThatCalls)) : Math.max(usualMg ?? (twice === undefined ? Infinity : 0), twice ?? 0);
  return taken <= Math.min((otherPacks ? undefined : limits.ownDay) ?? Infinity, usual);
}

/** The tablets, or patches, of which nobody can say how many milligrams are too many. */
function overInTablets(taken: readonly Amount[], reading: OverReading): Found[] {
  const { usualMg, usualUnits, several, throughSkin, everPrescribed } = reading;
  if (usualUnits === undefined) return [];
  const counted = taken.filter(({ read, may }) => !may && (!read || usualMg === undefined || several)).map((one) => ({ ...one, read: true, atLeast: one.units }));
  const at = ({ from, to }: Span) => reading.prescribed(from, to);
  const over = (lengthFrom: (from: number) => number, most: (span: Span) => number, atOnce: boolean, calls: (over: OverSpan) => Calls) => overWithin(counted, lengthFrom, most).map((found) => foundOf(found, { counted: throughSkin ? "patches" : "tablets", atOnce, calls: calls(found) }));
  const gravely = ({ taken: count }: OverSpan) => (count > usualUnits ? "now" : "ask-today");
  const atOnce = over(() => atOnceSpan, (span) => mostAtOnce(reading, at(span)).tablets, true, () => "now");
  if (!throughSkin) return [...over((from) => day - graceOf(reading, from), (span) => at(span).units || usualUnits, false, gravely), ...atOnce];
  // Each is on for some days surely, and for some more perhaps. One that nobody prescribed calls, not one that was only entered later; where others went before it is perhaps somebody's own, and asks.
  const isFirst = ({ from, taken: count }: OverSpan) => count === 1 && everPrescribed.unitsAtOnce === 0 && !counted.some(({ times }) => times.some((time) => time < from));
  const perhapsOn = over((from) => wornFor(reading, from, reading.wornHours), (span) => Math.max(at(span).unitsAtOnce, everPrescribed.unitsAtOnce), false, (found) => (isFirst(found) ? "now" : "ask-today"));
  const surelyOn = over((from) => wornFor(reading, from, reading.changedAfterHours), (span) => Math.max(usualUnits, at(span).unitsAtOnce), false, () => "now");
  return [...surelyOn, ...perhapsOn, ...atOnce];
}

/** How long from one on patches count together: a prescribed one until it is changed, a little early now and then. Milliseconds. */
function wornFor({ prescribed, everPrescribed }: OverReading, from: number, otherwiseHours: number): number {
  const hours = prescribed(from, from).hours || everPrescribed.hours;
  const worn = (hours > 0 ? Math.max(hours, leastWornHours) : otherwiseHours) * 60 * minute;
  return worn - Math.max(graceIfPrescribed, worn * shareEarly.patch);
}

/** Of what is put on the skin little passes, and how much nobody knows; but for a patch that works like a tablet. Only what can still be said. */
function amountsOf(doses: readonly Dose[], { substance, limits, weakestIn, mayHold, throughSkin, wornHours }: OverReading, now: number): Amount[] {
  const oldest = now - saidFor - Math.max(day, 2 * wornHours * 60 * minute);
  return doses.flatMap(({ contents, units, swallowed, product, at, alsoAt }) => {
    if (!swallowed && !throughSkin) return [];
    const times = [at, ...alsoAt].map((time) => Math.min(time, now)).filter((time) => time > oldest);
    return contents.filter((content) => content.substance === substance).map(({ milligrams }): Amount => {
      if (milligrams !== undefined) return { units, atLeast: milligrams, read: true, may: false, otherPack: limits.ownDayStrengths?.every((mg) => mg * units !== milligrams) === true, times };
      return { units, atLeast: weakestIn(product) * units, read: false, may: mayHold.has(product), otherPack: false, times };
    });
  });
}
