import type { PreparedMedicines } from "./prepare-medicines.ts";

/** A strength this far from those that are sold is more likely a slip than a box: grams for milligrams, a point for a comma, a 0 too many. */
const [atLeastOneIn, atMostTimes] = [10, 5];

/**
 * Whether a tablet may well hold so much, by the strengths that boxes are known to have.
 *
 * What is not known to be sold in any strength is always likely. It decides
 * only whether the number is asked for once more. Source: our own judgement.
 */
export function isLikelyStrength(medicines: PreparedMedicines, substance: string, milligramsInOne: number): boolean {
  const strengths = medicines.substances.get(substance)?.strengths ?? [];
  return strengths.length === 0 || (milligramsInOne >= Math.min(...strengths) / atLeastOneIn && milligramsInOne <= Math.max(...strengths) * atMostTimes);
}
