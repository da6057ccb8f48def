import { day, milligrams, type DoseContent, type Milligrams } from "./amount.ts";
import type { Dose } from "./dose-log.ts";
import type { Limits } from "../content/limits.ts";
import { asDoses, portionsOf } from "./one-dose.ts";

/** What was taken of one ingredient in the 24 hours to a moment, across all products. */
export interface Use {
  readonly substance: string;
  readonly used: Milligrams;
  /** Something in these hours holds it, and how much is not known. */
  readonly unknown: boolean;
  readonly doses: number;
  readonly limits: Limits;
}

/** When the next dose may be, by the clock alone. Instants; `notBefore` is undefined when it may be now. */
export interface DoseClock {
  readonly lastAt: number | undefined;
  readonly notBefore: number | undefined;
  readonly uses: readonly Use[];
  /** This would be the last dose that the 24 hours hold; `thenNotBefore` says when there is room again. */
  readonly lastOne: boolean;
  readonly thenNotBefore: number | undefined;
  /** The 24 hours hold no more of it: a stop, whatever the hours between doses say. */
  readonly full: boolean;
}

/** Time since a dose. One that the clock puts into the future was just taken: a clock set back never makes room. */
export const sinceDose = (dose: Pick<Dose, "at">, moment: number) => Math.max(0, moment - dose.at);

/** All that the clock reads of a dose. */
type Taken = Pick<Dose, "at" | "contents">;

const holds = (dose: Taken, substance: string) => dose.contents.some((content) => content.substance === substance);
const within = (dose: Taken, moment: number) => sinceDose(dose, moment) < day;

export function useOf(doses: readonly Taken[], substance: string, limits: Limits, moment: number): Use {
  const portions = portionsOf(doses.filter((dose) => within(dose, moment)), substance);
  const known = portions.flatMap((portion) => portion.milligrams ?? []);
  return { substance, used: milligrams(known.reduce((sum, amount) => sum + amount, 0)), unknown: portions.some((portion) => portion.milligrams === undefined), doses: asDoses(portions, limits.single).length, limits };
}

/**
 * The earliest moment, from `now` on, at which one more dose keeps within every limit.
 *
 * Looked for at the only moments at which room can appear: when an interval
 * ends and when a dose is 24 hours old. Infinity when one dose alone is more
 * than the day allows.
 */
export function earliest(doses: readonly Taken[], asked: readonly DoseContent[], limitsOf: (substance: string) => Limits, now: number): number {
  const moments = doses.flatMap((dose) => [dose.at + day, ...asked.map(({ substance }) => dose.at + (limitsOf(substance).interval ?? day))]);
  const candidates = [now, ...moments.filter((moment) => moment > now)].sort((left, right) => left - right);
  return candidates.find((moment) => asked.every((content) => fits(doses, content, limitsOf(content.substance), moment))) ?? Infinity;
}

function fits(doses: readonly Taken[], { substance, milligrams: amount }: DoseContent, limits: Limits, moment: number): boolean {
  if (doses.some((dose) => holds(dose, substance) && sinceDose(dose, moment) < (limits.interval ?? 0))) return false;
  return dayHolds(useOf(doses, substance, limits, moment), amount);
}

/** One more of that amount keeps within the day. An amount that is not known counts as nothing here, and asks first elsewhere. */
function dayHolds({ used, doses, limits: { day: most, dosesADay } }: Use, amount: Milligrams | undefined): boolean {
  return used + (amount ?? 0) <= (most ?? Infinity) && doses < (dosesADay ?? Infinity);
}

/** The clock of one dose that is asked about, against a log. */
export function doseClock(doses: readonly Taken[], asked: readonly DoseContent[], limitsOf: (substance: string) => Limits, now: number): DoseClock {
  const same = doses.filter((dose) => asked.some(({ substance }) => holds(dose, substance)));
  const at = earliest(doses, asked, limitsOf, now);
  // After a dose that can never be, the search finds no moment either.
  const then = earliest([...doses, { at, contents: asked }], asked, limitsOf, at);
  const fills = asked.some(({ substance, milligrams: amount }) => !dayHolds(useOf([...doses, { at, contents: asked }], substance, limitsOf(substance), at), amount));
  const gap = Math.max(0, ...asked.map(({ substance }) => limitsOf(substance).interval ?? 0));
  const parts = asked.map(({ substance, milligrams: amount }) => ({ amount, use: useOf(doses, substance, limitsOf(substance), now) }));
  return {
    lastAt: same.length === 0 ? undefined : Math.max(...same.map((dose) => dose.at)),
    notBefore: at === now || at === Infinity ? undefined : at,
    uses: parts.map(({ use }) => use),
    lastOne: then > at + gap || (fills && then !== Infinity && then === at + gap),
    thenNotBefore: then === Infinity ? undefined : then,
    full: parts.some(({ amount, use }) => use.doses > 0 && !dayHolds(use, amount)),
  };
}
