import { day, type Milligrams } from "./amount.ts";
import type { Dose } from "./dose-log.ts";
import type { Limits } from "./limits.ts";

/** More of an ingredient was taken within 24 hours than the limit. */
export interface OverLimit {
  readonly substance: string;
  readonly taken: number;
  readonly most: Milligrams;
  readonly from: number;
  readonly to: number;
}

/** How long after the last of such doses the guard keeps saying so. Harm to the liver shows days later. */
const saidFor = 3 * day;

/**
 * Every ingredient of which more than the limit was taken within some 24 hours that ended in the last three days.
 *
 * The limit is the label's here, or the strictest known; for a prescribed one
 * what was prescribed, if that is more. Said whether or not the person feels well.
 * Source: facts.md R38; how long it is said is our own.
 */
export function overLimits(doses: readonly Dose[], substances: Iterable<string>, limitsOf: (substance: string) => Limits, now: number): OverLimit[] {
  return [...substances].flatMap((substance) => {
    const most = limitsOf(substance).day;
    if (most === undefined) return [];
    // A dose whose time was changed was taken at one of the times that were written: any of them may lie within the 24 hours.
    const taken = doses.flatMap((dose) => dose.contents.flatMap((content) => (content.substance === substance && content.milligrams !== undefined ? [{ times: [dose.at, ...dose.alsoAt], amount: content.milligrams }] : [])));
    const windows = taken.flatMap(({ times }) => times).map((from) => {
      const inside = taken.flatMap(({ times, amount }) => {
        const within = times.filter((at) => at >= from && at - from < day);
        return within.length === 0 ? [] : [{ amount, last: Math.max(...within) }];
      });
      return { substance, most, taken: inside.reduce((sum, { amount }) => sum + amount, 0), from, to: Math.max(...inside.map(({ last }) => last)) };
    });
    const over = windows.filter((window) => window.taken > most && now - window.to < saidFor);
    const worst = over.sort((left, right) => right.taken - left.taken || left.from - right.from)[0];
    return worst === undefined ? [] : [worst];
  });
}
