import { day, minute } from "./amount.ts";
import type { Prescription } from "./dose-log.ts";
import type { PrescribedAmounts } from "./over-limit.ts";
import type { PreparedMedicines, PreparedSubstance } from "./prepare-medicines.ts";

/** Up to so many times the usual number of tablets a prescription is believed: a tablet says little of what it holds. */
const believedUnits = 2;

/** Where no label names hours, what makes drowsy is not prescribed closer together than this. Our own judgement. */
const drowsyShortestMinutes = 180;

/**
 * The most that what is prescribed allows of one ingredient, at once and in 24 hours.
 *
 * More than the prescriber wanted is too much, and the prescribed dose itself
 * is not. Believed only up to what is usual on prescription: beyond it a slip
 * of the thumb would move the limit.
 */
export function prescribedAmounts(known: PreparedSubstance, prescribed: readonly Prescription[]): PrescribedAmounts {
  const { askAboveMg = Infinity, askAboveUnits = Infinity } = known.substance;
  const own = prescribed.flatMap((one) => one.contents.flatMap(({ substance, milligrams }) => (substance === known.substance.id ? [{ ...one, milligrams }] : [])));
  const most = (amounts: readonly number[], believed: number) => Math.min(believed, Math.max(0, ...amounts));
  return {
    hours: own.length === 0 ? 0 : Math.min(...own.map(({ intervalMinutes }) => intervalMinutes / 60)),
    atOnce: most(own.map(({ milligrams }) => milligrams ?? 0), askAboveMg),
    day: most(own.map((one) => dayOf(known, one)), askAboveMg),
    unitsAtOnce: most(own.map(({ units }) => units), askAboveUnits),
    units: most(own.map(({ unitsADay }) => unitsADay), believedUnits * askAboveUnits),
  };
}

/** What a prescription comes to in a day, in milligrams; of a strength that is not known, at the weakest. */
function dayOf(known: PreparedSubstance, { milligrams, units, unitsADay }: Pick<Prescription, "units" | "unitsADay"> & { readonly milligrams: number | undefined }): number {
  return (milligrams === undefined ? (known.weakest ?? 0) : milligrams / units) * unitsADay;
}

/**
 * As entered it is perhaps a slip of the thumb: more in a day than is usual on
 * prescription, more often than any label has it, or hours and number that
 * cannot both be meant.
 */
export function isUnusual(medicines: PreparedMedicines, prescription: Prescription): boolean {
  const { contents, units, unitsADay, intervalMinutes } = prescription;
  const dosesADay = Math.max(1, Math.floor(day / (intervalMinutes * minute)));
  if (unitsADay > units * dosesADay) return true;
  return contents.some(({ substance, milligrams }) => {
    const known = medicines.substances.get(substance);
    if (known === undefined) return false;
    const { askAboveMg = Infinity, askAboveUnits = Infinity } = known.substance;
    const shortest = known.shortestMinutes ?? (known.substance.drowsy ? drowsyShortestMinutes : 0);
    const tooOften = intervalMinutes < shortest && unitsADay > units;
    return tooOften || unitsADay > askAboveUnits || dayOf(known, { ...prescription, milligrams }) > askAboveMg;
  });
}
