import * as v from "valibot";

/**
 * The tombstone of an erased entry: it keeps the entry's id and nothing of its body,
 * so that a merge with an older copy does not bring the entry back.
 *
 * `erasedAt`: when it was erased, by the clock of the device that did; the
 * envelope still has the instant of what was erased. Null in a tombstone of
 * version 1, which did not say when.
 */
export const erased = {
  kind: "erased",
  version: 2,
  reads: [1],
  body: v.nullable(v.strictObject({ erasedAt: v.pipe(v.number(), v.integer()) })),
} as const;
