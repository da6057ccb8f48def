import * as v from "valibot";

/**
 * The tombstone of an erased entry: it keeps the entry's id and nothing of its body,
 * so that a merge with an older copy does not bring the entry back.
 */
export const erased = {
  kind: "erased",
  version: 1,
  body: v.null(),
} as const;
