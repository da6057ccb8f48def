import type { Dose, Prescription } from "../log/dose-log.ts";
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

type Holding = Pick<Dose, "units" | "contents">;

/** Each ingredient of both in the same amount in one unit, or unread in both. */
export function sameStrength(one: Holding, other: Holding): boolean {
  return one.contents.length === other.contents.length && one.contents.every(({ substance, milligrams }) => other.contents.some((content) => content.substance === substance && eachIn(milligrams, one.units) === eachIn(content.milligrams, other.units)));
}

const eachIn = (amount: number | undefined, units: number) => (amount === undefined ? undefined : amount / units);

/** It holds something that stands for several medicines, not told apart here. */
const isSeveral = (medicines: PreparedMedicines, { contents }: Pick<Holding, "contents">) => contents.some(({ substance }) => medicines.substances.get(substance)?.substance.several === true);
