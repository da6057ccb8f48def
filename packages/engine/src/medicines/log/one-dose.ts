import { minute, type Milligrams } from "./amount.ts";

/** Tablets that are swallowed within this span may be one dose. */
const oneDoseSpan = 60 * minute;

/** Some of one ingredient, at one moment. */
export interface Portion {
  readonly at: number;
  readonly milligrams: Milligrams | undefined;
}

/**
 * What was written down tablet by tablet, as the doses that it was: portions within an hour that come to no more than one dose.
 *
 * Without a known dose, or of an unknown amount, each portion is one of its
 * own. Source: our own judgement; only the count of doses and their hours rest
 * on it, never an amount.
 */
export function asDoses(portions: readonly Portion[], single: Milligrams | undefined): (readonly Portion[])[] {
  const found: Portion[][] = [];
  for (const portion of [...portions].sort((left, right) => left.at - right.at)) {
    const last = found.at(-1);
    const first = last?.[0];
    const sum = [...(last ?? []), portion].reduce((total, one) => total + (one.milligrams ?? Infinity), 0);
    if (last !== undefined && first !== undefined && portion.at - first.at < oneDoseSpan && sum <= (single ?? 0)) last.push(portion);
    else found.push([portion]);
  }
  return found;
}

/** The portions of one ingredient in a log. A dose that is read from the diary names each ingredient once. */
export function portionsOf(doses: readonly { readonly at: number; readonly contents: readonly { readonly substance: string; readonly milligrams: Milligrams | undefined }[] }[], substance: string): Portion[] {
  return doses.flatMap(({ at, contents }) => contents.filter((content) => content.substance === substance).map(({ milligrams }) => ({ at, milligrams })));
}
