import { day, milligrams, type Milligrams } from "./amount.ts";
import type { Prescription } from "./dose-log.ts";
import { prescribedLimits } from "./limits.ts";
import type { OverReading } from "./over-limit.ts";
import type { PreparedMedicines } from "./prepare-medicines.ts";

/** Up to so many times the usual number of tablets a prescription is believed: a tablet says little of what it holds. */
const believedUnits = 2;

/**
 * The most that what is prescribed allows of one ingredient, at once and in 24 hours.
 *
 * More than the prescriber wanted is too much, and the prescribed dose itself
 * is not. Believed only up to what is usual on prescription: beyond it a slip
 * of the thumb would move the limit.
 */
export function prescribedAmounts(medicines: PreparedMedicines, prescribed: readonly Prescription[], substance: string): OverReading["prescribed"] {
  const { askAboveMg = Infinity, askAboveUnits = Infinity } = medicines.substances.get(substance)?.substance ?? {};
  const own = prescribed.filter(({ contents }) => contents.some((content) => content.substance === substance));
  const most = (amounts: readonly number[], believed: number) => Math.min(believed, Math.max(0, ...amounts));
  return {
    atOnce: most(own.flatMap(({ contents }) => contents).flatMap((content) => (content.substance === substance && content.milligrams !== undefined ? [content.milligrams] : [])), askAboveMg),
    day: most(own.flatMap((one) => dayOf(medicines, one, substance)), askAboveMg),
    units: most(own.map(({ unitsADay }) => unitsADay), believedUnits * askAboveUnits),
  };
}

/** What a prescription comes to in a day; of a strength that is not known, at the weakest. */
function dayOf(medicines: PreparedMedicines, { contents, units, unitsADay, intervalMinutes }: Prescription, substance: string): Milligrams[] {
  const weakest = medicines.substances.get(substance)?.weakest;
  return contents.filter((content) => content.substance === substance).flatMap((content) => {
    const atLeast = content.milligrams ?? (weakest === undefined ? undefined : milligrams(weakest * units));
    return prescribedLimits(atLeast, units, unitsADay, intervalMinutes).day ?? [];
  });
}

/**
 * As entered it is perhaps a slip of the thumb: more in a day than is usual on
 * prescription, more often than any label has it, or hours and number that
 * cannot both be meant.
 */
export function isUnusual(medicines: PreparedMedicines, prescription: Prescription): boolean {
  const { contents, units, unitsADay, intervalMinutes } = prescription;
  const dosesADay = Math.max(1, Math.floor(day / 60_000 / intervalMinutes));
  if (unitsADay > units * dosesADay) return true;
  return contents.some(({ substance }) => {
    const known = medicines.substances.get(substance);
    const { askAboveMg = Infinity, askAboveUnits = Infinity } = known?.substance ?? {};
    const tooOften = intervalMinutes < (known?.shortestMinutes ?? 0) && unitsADay > units;
    return tooOften || unitsADay > askAboveUnits || dayOf(medicines, prescription, substance).some((amount) => amount > askAboveMg);
  });
}
