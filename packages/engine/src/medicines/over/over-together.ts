import type { TooMuchFigures } from "@supple/knowledge";
import { minute } from "../log/amount.ts";
import { mostAtOnce } from "./far-more.ts";
import type { OverLimit, OverReading } from "./too-much.ts";
import { overWithin, type Amount } from "./over-spans.ts";

/**
 * Several medicines that make drowsy, each less than far more than one dose, that come to more together.
 *
 * Each counts as a share of what alone would be called about; what is
 * prescribed at once counts as nothing. The one with the largest share stands
 * for all, as long as it is said. Source: our own judgement; the figures stand in the content.
 */
export function overTogether(each: readonly { readonly reading: OverReading; readonly taken: readonly Amount[] }[], { atOnceMinutes, callsForHours }: TooMuchFigures, now: number): OverLimit[] {
  const shares = each.filter(({ reading }) => reading.drowsy).flatMap(({ reading, taken }) => taken.filter(({ may }) => !may).map((one) => ({ ...one, substance: reading.substance, atLeast: shareOf(reading, one) })));
  const over = overWithin(shares, () => atOnceMinutes * minute, () => 1).filter(({ to }) => now - to < callsForHours * 60 * minute);
  return over.sort((left, right) => right.taken - left.taken).flatMap(({ from, to, taken, read }): OverLimit[] => {
    const inside = shares.filter(({ times, atLeast }) => atLeast > 0 && times.some((at) => at >= from && at <= to));
    const [largest, ...others] = [...new Set([...inside].sort((left, right) => right.atLeast - left.atLeast).map(({ substance }) => substance))];
    return largest === undefined || others.length === 0 ? [] : [{ substance: largest, beside: others, counted: "together", atOnce: true, taken, most: 1, from, to, calls: "now", read }];
  }).slice(0, 1);
}

/** What one dose is of what alone would be far more than one, beyond what is prescribed at once. */
function shareOf(reading: OverReading, { atLeast, units, read, times }: Amount): number {
  const [first = 0] = times;
  const prescribed = reading.prescribed(first, first);
  const most = mostAtOnce(reading, { atOnce: 0, unitsAtOnce: 0 });
  const inMilligrams = read && reading.usualMg !== undefined && !reading.several;
  return inMilligrams ? Math.max(0, atLeast - prescribed.atOnce) / most.mg : Math.max(0, units - prescribed.unitsAtOnce) / most.tablets;
}
