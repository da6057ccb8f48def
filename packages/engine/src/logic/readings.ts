import type { Truth } from "./truth.ts";

declare const readingsBrand: unique symbol;

/**
 * Under which readings of the answers a condition holds.
 *
 * Two things in an assessment can be read in more than one way: a sign
 * answered "not sure", and something not asked yet. Instead of evaluating each
 * rule once for every way of reading, one number carries all of them: bit by
 * bit, `all` is "and" and `any` is "or". No condition contains a negation, so
 * each bit can only grow as answers become graver.
 *
 * | bit | not sure counts as | sign not asked | qualifier not asked |
 * |---|---|---|---|
 * | 1 | no | no | no |
 * | 2 | yes | no | no |
 * | 4 | no | yes | yes |
 * | 8 | yes | yes | yes |
 * | 16 | no | no | graver option |
 * | 32 | yes | no | graver option |
 *
 * Bits 1 and 2 give the lowest disposition, 4 and 8 the highest, 16 and 32
 * what the person is told when they stop now. Source: design.md, decisions.
 */
export type Readings = number & { readonly [readingsBrand]: true };

export const always = 63 as Readings;
export const never = 0 as Readings;
/** A sign or number answered "not sure". */
export const notSure = (2 | 8 | 32) as Readings;
/** A sign not asked yet: open, and raises nothing until it is asked. */
export const signNotAsked = (4 | 8) as Readings;
/** A qualifier not asked yet, for the option it counts as: the sign it belongs to is already there. */
export const qualifierNotAsked = (4 | 8 | 16 | 32) as Readings;

/**
 * A question that is not answered, as far as its gate holds.
 *
 * Once asked, its answer counts in full, even when "not sure" was all that led
 * to it: so what may still come (bits 4 and 8) opens as soon as the gate may.
 */
export const unanswered = (gate: Readings, counts: Readings) => ((gate & counts) | (isPossible(gate) ? counts & (4 | 8) : 0)) as Readings;

export const both = (left: Readings, right: Readings) => (left & right) as Readings;
export const either = (left: Readings, right: Readings) => (left | right) as Readings;

/** Holds in a reading when at least `least` of the parts hold in that reading. */
export function atLeast(least: number, parts: readonly Readings[]): Readings {
  let result = 0;
  for (let bit = 1; bit <= 32; bit <<= 1) {
    let held = 0;
    for (const part of parts) if (part & bit) held += 1;
    if (held >= least) result |= bit;
  }
  return result as Readings;
}

/** Certain by the answers given, whatever the rest turns out to be. */
export const isCertain = (readings: Readings) => (readings & 1) !== 0;
/** Holds when "not sure" counts as yes, with nothing more asked. */
export const holdsIfUnsureIsYes = (readings: Readings) => (readings & 2) !== 0;
/** May still come to hold. */
export const isPossible = (readings: Readings) => (readings & 8) !== 0;

/** The three-valued truth: "not sure" and "not asked" are both unknown. */
export function truthOf(readings: Readings): Truth {
  if (isCertain(readings)) return "true";
  return isPossible(readings) ? "unknown" : "false";
}
