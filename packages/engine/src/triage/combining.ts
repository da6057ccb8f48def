/**
 * How rules combine, as data: decisions and the proofs read the same table.
 *
 * `bounds` names the two readings behind each bound (`logic/readings.ts`): a
 * degree counts in full when it holds in the first, and by its mapping of "not
 * sure" when it holds in the second only. `notSureLowersBy` is that mapping, in
 * tiers. Across degrees the most urgent wins; there is nothing to lower it.
 *
 * Source: facts.md section 1, combine rule; docs/decisions/0003-readings.md.
 */
export const combining = {
  bounds: { lowest: [1, 2], highest: [4, 8], standing: [16, 32] },
  notSureLowersBy: { "as-yes": 0, "one-tier-lower": 1 },
} as const;
export type Bound = keyof typeof combining.bounds;
