import { day, minute } from "../log/amount.ts";
import type { Prescription } from "../log/dose-log.ts";
import { weakestOf, type PreparedMedicines, type PreparedSubstance } from "../content/prepare-medicines.ts";
import { prescribedDay } from "./prescribed-day.ts";

/** The most that what is prescribed of one ingredient allows. Zero for none. */
export interface PrescribedAmounts {
  /** The fewest hours between two of them. */
  readonly hours: number;
  readonly atOnce: number;
  readonly day: number;
  readonly unitsAtOnce: number;
  readonly units: number;
}

export const nothingPrescribed: PrescribedAmounts = { hours: 0, atOnce: 0, day: 0, unitsAtOnce: 0, units: 0 };

/**
 * The most that what is prescribed allows of one ingredient, at once and in 24 hours.
 *
 * More than the prescriber wanted is too much, and the prescribed dose itself
 * is not. Two strengths, as of a slow tablet and one in between, add up; the
 * same written down twice does not. Believed only up to a limit: beyond it a
 * slip of the thumb would move the limit. Source: our own judgement.
 */
export function prescribedAmounts(known: PreparedSubstance, prescribed: readonly Prescription[]): PrescribedAmounts {
  const { believed, substance: { askAboveUnits = Infinity } } = known;
  const own = prescribed.flatMap((one) => one.contents.flatMap(({ substance, milligrams }) => (substance === known.substance.id ? [{ ...one, milligrams }] : [])));
  if (own.length === 0) return nothingPrescribed;
  // Of two that nobody read it is not known that they are the same.
  const alike = ({ entry, product, milligrams, units }: (typeof own)[number]) => (milligrams === undefined ? entry : `${product} ${milligrams / units}`);
  const kinds = [...new Set(own.map(alike))];
  const sum = (of: (one: (typeof own)[number]) => number) => kinds.reduce((total, kind) => total + Math.max(...own.filter((one) => alike(one) === kind).map(of)), 0);
  return {
    hours: Math.min(...own.map(({ intervalMinutes }) => intervalMinutes / 60)),
    atOnce: Math.min(believed.mg, sum(({ milligrams = 0 }) => milligrams)),
    day: Math.min(believed.mg, sum((one) => prescribedDay(one.milligrams ?? weakestOf(known, one.product) * one.units, one))),
    unitsAtOnce: Math.min(askAboveUnits, sum(({ units }) => units)),
    units: Math.min(believed.units, sum(({ unitsADay }) => unitsADay)),
  };
}

/**
 * The most that was prescribed at any one moment of a span.
 *
 * One that was ended before the next was entered does not add up with it.
 */
export function prescribedWithin(known: PreparedSubstance, prescribed: readonly Prescription[], from: number, to: number): PrescribedAmounts {
  const moments = [from, to, ...prescribed.map((one) => one.from).filter((at) => at > from && at < to)];
  const each = moments.map((moment) => prescribedAmounts(known, prescribed.filter((one) => one.from <= moment && (one.until ?? Infinity) >= moment)));
  const most = (of: (one: PrescribedAmounts) => number) => Math.max(...each.map(of));
  const hours = each.flatMap((one) => (one.hours > 0 ? [one.hours] : []));
  return { hours: hours.length === 0 ? 0 : Math.min(...hours), atOnce: most((one) => one.atOnce), day: most((one) => one.day), unitsAtOnce: most((one) => one.unitsAtOnce), units: most((one) => one.units) };
}

/**
 * As entered it is perhaps a slip of the thumb: more in a day than is usual on
 * prescription, more often than any label has it, or hours and number that
 * cannot both be meant.
 */
export function isUnusual(medicines: PreparedMedicines, prescription: Prescription): boolean {
  const { contents, units, unitsADay, intervalMinutes, product } = prescription;
  const { slipMinutes } = medicines.content.tooMuch;
  const dosesADay = Math.max(1, Math.floor(day / (intervalMinutes * minute)));
  if (unitsADay > units * dosesADay || unitsADay < units) return true;
  if (medicines.products.get(product)?.wornHours !== undefined && intervalMinutes < slipMinutes.patch) return true;
  return contents.some(({ substance, milligrams }) => {
    const known = medicines.substances.get(substance);
    if (known === undefined) return false;
    const { askAboveMg = Infinity, askAboveUnits = Infinity } = known.substance;
    const shortest = Math.min(known.shortestMinutes ?? (known.substance.drowsy ? slipMinutes.drowsy : 0), slipMinutes.most);
    const tooOften = intervalMinutes < shortest && unitsADay > units;
    return tooOften || unitsADay > askAboveUnits || prescribedDay(milligrams ?? weakestOf(known, product) * units, prescription) > askAboveMg;
  });
}
