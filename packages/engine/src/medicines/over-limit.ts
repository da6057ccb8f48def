import { day, minute, type Milligrams } from "./amount.ts";
import type { Dose } from "./dose-log.ts";
import { mostAtOnce } from "./far-more.ts";
import type { Limits } from "./limits.ts";
import { overWithin, type Amount, type Span } from "./over-spans.ts";

/** More of an ingredient was taken than the limit. */
export interface OverLimit {
  readonly substance: string;
  /** What `taken` and `most` count: tablets only where no limit in milligrams is known. */
  readonly counted: "mg" | "tablets" | "patches";
  /** Within one hour, far more than the label allows at once; otherwise within 24 hours. */
  readonly atOnce: boolean;
  readonly taken: number;
  readonly most: number;
  readonly from: number;
  readonly to: number;
  readonly calls: Calls;
  /** Every strength in it was read off a pack; otherwise it is at least so much. */
  readonly read: boolean;
}

/**
 * What too much asks for, gravest first.
 *
 * `now`: call now, whether or not the person feels well. `read-pack`: over only
 * with what was not read off a pack. `ask-today`: over only what another place
 * allows, or what was prescribed, and still usual on prescription.
 */
export type Calls = "now" | "read-pack" | "ask-today";
export const gravityOfCalls: readonly Calls[] = ["now", "read-pack", "ask-today"];

/** How long after the last of such doses the guard keeps saying so. Harm to the liver shows days later. */
const saidFor = 3 * day;

/** Doses within this span count as one. */
const atOnceSpan = 60 * minute;

/** Clocks are read roughly: so much less than 24 hours is no day's end that was missed. What is prescribed for each day is taken an hour or two early now and then. Our own judgement. */
const grace = 15 * minute;
const graceIfPrescribed = 120 * minute;

/** More than so many times the prescribed day calls: of what makes drowsy however usual it is for others, of anything else where that is more than usual. */
const timesPrescribed = 2;

export interface PrescribedAmounts {
  /** The fewest hours between two of them. */
  readonly hours: number;
  readonly atOnce: number;
  readonly day: number;
  readonly unitsAtOnce: number;
  readonly units: number;
}

/** What the reading of too much must know of an ingredient. */
export interface OverReading {
  readonly substance: string;
  readonly limits: Limits;
  /** The weakest strength that any box is known to have; undefined when none is. */
  readonly weakest: Milligrams | undefined;
  /** Milligrams and tablets in 24 hours that are unusual even on prescription. Tablets only where no label limits the milligrams. */
  readonly usualMg: number | undefined;
  readonly usualUnits: number | undefined;
  /** The most that what was prescribed in a span of time allows, in milligrams and in tablets, at once and in 24 hours, as far as it is believed; zero for none. */
  readonly prescribed: (from: number, to: number) => PrescribedAmounts;
  /** The same by what is prescribed now, also when it was entered only after the doses. */
  readonly everPrescribed: PrescribedAmounts;
  /** How long a patch of it stays on; 0 for what is no such patch. Hours. */
  readonly wornHours: number;
  readonly drowsy: boolean;
  /** A patch of it works like a tablet, and is counted. */
  readonly throughSkin: boolean;
  /** It stands for several medicines: milligrams of one say little of another, and the tablets always count. */
  readonly several: boolean;
  /** Products that hold it only in some packs. */
  readonly mayHold: ReadonlySet<string>;
}

/**
 * Every ingredient of which too much was taken in some span that ended in the last three days; of each the gravest.
 *
 * The limit is the label's here, or the strictest known; for a prescribed one
 * what was prescribed, if that is more. A tablet whose strength is not known
 * holds at least the weakest that is sold: it never counts as nothing. Where
 * half of that is too much already, no reading of the pack can make it less.
 * Of what has no limit in milligrams the tablets are counted. Said whether or
 * not the person feels well.
 * Source: facts.md R38; how long it is said, what a tablet that was not read counts, how many tablets are too many, and what of a prescription calls, are our own.
 */
export function overLimits(doses: readonly Dose[], readings: readonly OverReading[], now: number): OverLimit[] {
  return readings.flatMap((reading) => {
    const taken = doses.flatMap((dose) => amountsOf(dose, reading));
    const over = [...overInMilligrams(taken, reading), ...overInTablets(taken, reading)].filter(({ to }) => now - to < saidFor);
    const worst = over.sort((left, right) => gravityOfCalls.indexOf(left.calls) - gravityOfCalls.indexOf(right.calls) || right.taken - left.taken || left.from - right.from)[0];
    return worst === undefined ? [] : [{ substance: reading.substance, ...worst }];
  });
}

type Found = Omit<OverLimit, "substance">;

function overInMilligrams(taken: readonly Amount[], reading: OverReading): Found[] {
  const { limits, everPrescribed } = reading;
  const most = (prescribed: PrescribedAmounts) => (limits.day === undefined ? prescribed.day || reading.usualMg : Math.max(limits.day, prescribed.day)) ?? Infinity;
  const at = ({ from, to }: Span) => reading.prescribed(from, to);
  // More than the day at once is no matter of the pack.
  const allAtOnce = overWithin(taken, () => atOnceSpan, () => limits.ownDay ?? Infinity).length > 0;
  const inADay = overWithin(taken, (from) => day - graceOf(reading, from), (span) => most(at(span))).map(({ sure, otherPacks, ...found }): Found => ({ ...found, atOnce: false, calls: !sure ? "read-pack" : isMild(reading, found, otherPacks && !allAtOnce) || found.taken <= everPrescribed.day ? "ask-today" : "now" }));
  // Less was prescribed than the label allows, and for a reason: more than that is asked about.
  const overPrescribed = overWithin(taken, (from) => day - graceOf(reading, from), (span) => at(span).day || Infinity).flatMap(({ sure: _sure, otherPacks: _packs, ...found }): Found[] => (found.taken > most(at(found)) ? [] : [{ ...found, atOnce: false, calls: "ask-today" }]));
  const single = mostAtOnce(limits, reading);
  const atOnce = overWithin(taken, () => atOnceSpan, (span) => Math.max(single.mg, at(span).atOnce)).map(({ sure, otherPacks: _packs, ...found }): Found => ({ ...found, most: single.oneDose, atOnce: true, calls: !sure ? "read-pack" : found.taken <= everPrescribed.atOnce ? "ask-today" : "now" }));
  return [...inADay, ...overPrescribed, ...atOnce];
}

/** A prescription within the label's day is held to the label's clock. */
function graceOf({ limits, prescribed }: OverReading, from: number): number {
  const { day: aDay, units } = prescribed(from, from);
  return units > 0 && !(limits.ownDay !== undefined && aDay <= limits.ownDay) ? graceIfPrescribed : grace;
}

/** Over no label that may be this person's: only over a borrowed one, that of packs of another strength, or over what was prescribed, and still usual. */
function isMild({ limits, usualMg, prescribed, drowsy }: OverReading, { taken, from, to }: Span & { readonly taken: number }, otherPacks: boolean): boolean {
  const { day: aDay } = prescribed(from, to);
  const twice = aDay > 0 ? aDay * timesPrescribed : undefined;
  // One dose too many of what is taken once a day is no overdose, but for what makes drowsy.
  const usual = drowsy ? Math.min(usualMg ?? Infinity, twice ?? Infinity) : Math.max(usualMg ?? (twice === undefined ? Infinity : 0), twice ?? 0);
  return taken <= Math.min((otherPacks ? undefined : limits.ownDay) ?? Infinity, usual);
}

/** The tablets, or patches, of which nobody can say how many milligrams are too many. A patch counts as long as it is on. */
function overInTablets(taken: readonly Amount[], reading: OverReading): Found[] {
  const { limits, usualMg, usualUnits, several, throughSkin, wornHours } = reading;
  if (usualUnits === undefined) return [];
  const counted = taken.filter(({ read, may }) => !may && (!read || usualMg === undefined || several)).map((one) => ({ ...one, read: true, atLeast: one.units }));
  const over = (spanFrom: (from: number) => number, most: (span: Span) => number, atOnce: boolean, calls: (count: number) => Calls) => overWithin(counted, spanFrom, most).map(({ sure: _sure, otherPacks: _packs, ...found }): Found => ({ ...found, counted: throughSkin ? "patches" : "tablets", atOnce, calls: calls(found.taken) }));
  const gravely = (count: number) => (count > usualUnits ? "now" : "ask-today");
  const atOnce = over(() => atOnceSpan, ({ from, to }) => Math.max(mostAtOnce(limits, reading).tablets, reading.prescribed(from, to).unitsAtOnce), true, () => "now");
  if (throughSkin) return [...over((from) => wornFor(reading, from, wornHours), ({ from, to }) => reading.prescribed(from, to).unitsAtOnce || usualUnits, false, gravely), ...atOnce];
  return [...over((from) => day - graceOf(reading, from), ({ from, to }) => reading.prescribed(from, to).units || usualUnits, false, gravely), ...atOnce];
}

/** A prescribed patch is changed after its hours, and a little early now and then; any other may be on as long as any. */
function wornFor({ prescribed }: OverReading, from: number, wornHours: number): number {
  const { hours } = prescribed(from, from);
  return hours > 0 ? hours * 60 * minute - graceIfPrescribed : wornHours * 60 * minute;
}

/** Of what is put on the skin little passes, and how much nobody knows; but for a patch that works like a tablet. */
function amountsOf({ contents, units, swallowed, product, at, alsoAt }: Dose, { substance, limits, weakest, mayHold, throughSkin }: OverReading): Amount[] {
  if (!swallowed && !throughSkin) return [];
  const times = [at, ...alsoAt];
  return contents.filter((content) => content.substance === substance).map(({ milligrams }) => {
    if (milligrams !== undefined) return { units, atLeast: milligrams, read: true, may: false, otherPack: limits.ownDayStrengths?.every((mg) => mg * units !== milligrams) === true, times };
    return { units, atLeast: (weakest ?? 0) * units, read: false, may: mayHold.has(product), otherPack: false, times };
  });
}
