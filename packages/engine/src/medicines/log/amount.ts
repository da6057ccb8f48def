declare const milligramsBrand: unique symbol;

/** A whole amount of one ingredient in milligrams, the smallest unit that a label here speaks of. */
export type Milligrams = number & { readonly [milligramsBrand]: true };

/** Errors: throws on what is no whole amount; content and diary were checked before they get here. */
export function milligrams(value: number): Milligrams {
  if (!Number.isInteger(value) || value < 0) throw new Error(`${value} is no whole amount of milligrams`);
  return value as Milligrams;
}

/** What one ingredient amounts to in a dose; undefined when it is not known, which is never nothing. */
export interface DoseContent {
  readonly substance: string;
  readonly milligrams: Milligrams | undefined;
}

export const minute = 60_000;
export const day = 24 * 60 * minute;
