import type { Dose, Prescription, Reading } from "../log/dose-log.ts";
import type { AskedDose } from "../reasons/asked-dose.ts";
import type { PreparedMedicines } from "../content/prepare-medicines.ts";

/**
 * The prescription that a dose is taken by, or undefined when it is by none.
 *
 * Of several of the same product the one of the same strength; of none, the
 * last that was entered. Only one that holds all that is in the dose: what the
 * box holds besides was not prescribed. A product that stands for several medicines ("another
 * opioid") is the prescribed one only in the prescribed strength: oxycodone is
 * not allowed by a prescription of tramadol.
 */
export function prescriptionFor(medicines: PreparedMedicines, prescribed: readonly Prescription[], asked: Omit<AskedDose, "prescription">): Prescription | undefined {
  const same = prescribed.filter((one) => one.product === asked.product.id && asked.contents.every(({ substance }) => one.contents.some((content) => content.substance === substance)));
  const alike = same.findLast((one) => sameStrength(one, asked));
  return alike ?? (isSeveral(medicines, asked) ? undefined : same.at(-1));
}

/** Two strengths of one medicine that were said to go on beside each other, as a slow tablet and one in between. */
export const isBeside = (one: Prescription, other: Prescription) => one.beside.includes(other.entry) || other.beside.includes(one.entry);

/**
 * The doses from which a prescribed dose counts its own hours: not those of another strength that is prescribed beside it.
 *
 * How much of it all is too much together is not this file's to say.
 */
export function ownDoses(prescription: Prescription | undefined, { doses, prescribed }: Reading): readonly Dose[] {
  if (prescription === undefined) return doses;
  const others = prescribed.filter((one) => one.product === prescription.product && isBeside(one, prescription));
  return doses.filter((dose) => sameStrength(dose, prescription) || !others.some((one) => dose.product === one.product && sameStrength(dose, one)));
}

type Holding = Pick<Dose, "units" | "contents">;

/** Each ingredient of both in the same amount in one unit, or unread in both. */
export function sameStrength(one: Holding, other: Holding): boolean {
  return one.contents.length === other.contents.length && one.contents.every(({ substance, milligrams }) => other.contents.some((content) => content.substance === substance && eachIn(milligrams, one.units) === eachIn(content.milligrams, other.units)));
}

const eachIn = (amount: number | undefined, units: number) => (amount === undefined ? undefined : amount / units);

/** It holds something that stands for several medicines, not told apart here. */
const isSeveral = (medicines: PreparedMedicines, { contents }: Pick<Holding, "contents">) => contents.some(({ substance }) => medicines.substances.get(substance)?.substance.several === true);
