import * as v from "valibot";

/** A relief action was done. `seconds` when a timer ran. */
export const planActionDone = {
  kind: "plan-action-done",
  version: 1,
  body: v.strictObject({
    action: v.pipe(v.string(), v.nonEmpty()),
    seconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
} as const;
