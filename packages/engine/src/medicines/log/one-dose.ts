import { minute, type Milligrams } from "./amount.ts";

/** Tablets that are swallowed within this span may be one dose. */
const oneDoseSpan = 60 * minute;

/** Some of one ingredient, at one moment. */
export interface Portion {
  readonly at: number;
  readonly milligrams: Milligrams | undefined;
}

/** Portions that count as one dose. Instants, and milligrams; Infinity where one of them is not known. */
export interface OneDoseTaken {
  readonly began: number;
  readonly ended: number;
  readonly sum: number;
}

/**
 * What was written down tablet by tablet, as the doses that it was: portions within an hour that come to no more than one dose.
 *
 * Without a known dose, or of an unknown amount, each portion is one of its
 * own. Source: our own judgement; only the count of doses and their hours rest
 * on it, never an amount.
 */
export function asDoses(portions: readonly Portion[], single = 0): readonly OneDoseTaken[] {
  const found: OneDoseTaken[] = [];
  for (const { at, milligrams = Infinity } of [...portions].sort((left, right) => left.at - right.at)) {
    const last = found.at(-1);
    if (last !== undefined && at - last.began < oneDoseSpan && last.sum + milligrams <= single) found[found.length - 1] = { began: last.began, ended: at, sum: last.sum + milligrams };
    else found.push({ began: at, ended: at, sum: milligrams });
  }
  return found;
}

/** The portions of one ingredient in a log. A dose that is read from the diary names each ingredient once. */
export function portionsOf(doses: readonly { readonly at: number; readonly contents: readonly { readonly substance: string; readonly milligrams: Milligrams | undefined }[] }[], substance: string): Portion[] {
  return doses.flatMap(({ at, contents }) => contents.filter((content) => content.substance === substance).map(({ milligrams }) => ({ at, milligrams })));
}
