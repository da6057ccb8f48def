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
  /** Over only with what was not read off a pack, counted at the weakest strength known. */
  readonly unsure: boolean;
}

/** How long after the last of such doses the guard keeps saying so. Harm to the liver shows days later. */
const saidFor = 3 * day;

/** What the reading of too much must know of an ingredient. */
export interface OverReading {
  readonly limits: Limits;
  /** The weakest strength that any box is known to have; undefined when none is. */
  readonly weakest: Milligrams | undefined;
}

/**
 * Every ingredient of which more than the limit was taken within some 24 hours that ended in the last three days.
 *
 * The limit is the label's here, or the strictest known; for a prescribed one
 * what was prescribed, if that is more. A tablet whose strength is not known
 * holds at least the weakest that is sold: it never counts as nothing, and what
 * is over only with it is `unsure`. Said whether or not the person feels well.
 * Source: facts.md R38; how long it is said, and what a tablet that was not read counts, are our own.
 */
export function overLimits(doses: readonly Dose[], substances: Iterable<string>, of: (substance: string) => OverReading, now: number): OverLimit[] {
  return [...substances].flatMap((substance) => {
    const { limits: { day: most }, weakest } = of(substance);
    if (most === undefined) return [];
    // A dose whose time was changed was taken at one of the times that were written: any of them may lie within the 24 hours.
    const taken = doses.flatMap((dose) => amountsOf(dose, substance, weakest).map((amount) => ({ ...amount, times: [dose.at, ...dose.alsoAt] })));
    const windows = taken.flatMap(({ times }) => times).map((from) => {
      const inside = taken.flatMap(({ times, known, atLeast }) => {
        const within = times.filter((at) => at >= from && at - from < day);
        return within.length === 0 ? [] : [{ known, atLeast, last: Math.max(...within) }];
      });
      const sum = (of: "known" | "atLeast") => inside.reduce((total, one) => total + one[of], 0);
      return { substance, most, taken: sum("atLeast"), from, to: Math.max(...inside.map(({ last }) => last)), unsure: sum("known") <= most };
    });
    const over = windows.filter((window) => window.taken > most && now - window.to < saidFor);
    const worst = over.sort((left, right) => Number(left.unsure) - Number(right.unsure) || right.taken - left.taken || left.from - right.from)[0];
    return worst === undefined ? [] : [worst];
  });
}

/** What a dose holds of an ingredient: known, and at least. Of what is put on the skin little passes, and how much nobody knows. */
function amountsOf({ contents, units, onSkin }: Dose, substance: string, weakest: Milligrams | undefined): { readonly known: number; readonly atLeast: number }[] {
  return contents.filter((content) => content.substance === substance).flatMap(({ milligrams }) => {
    if (milligrams !== undefined) return [{ known: milligrams, atLeast: milligrams }];
    return weakest === undefined || onSkin ? [] : [{ known: 0, atLeast: weakest * units }];
  });
}
