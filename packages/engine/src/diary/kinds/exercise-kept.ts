import * as v from "valibot";

/** The person leaves an exercise out for good (`keep: false`), or brings it back (`keep: true`). The later holds. */
export const exerciseKept = {
  kind: "exercise-kept",
  version: 1,
  body: v.strictObject({ exercise: v.pipe(v.string(), v.nonEmpty()), keep: v.boolean() }),
} as const;
