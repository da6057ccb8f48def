import * as v from "valibot";

/**
 * "That hurts more", and by which stop rule. It is remembered: the exercise comes back one step down, later, or
 * only after a danger check, as the rule says.
 */
export const exerciseHurt = {
  kind: "exercise-hurt",
  version: 1,
  body: v.strictObject({
    session: v.pipe(v.string(), v.nonEmpty()),
    exercise: v.pipe(v.string(), v.nonEmpty()),
    level: v.pipe(v.number(), v.integer(), v.minValue(0)),
    form: v.picklist(["usual", "easier"]),
    rule: v.pipe(v.string(), v.nonEmpty()),
  }),
} as const;
