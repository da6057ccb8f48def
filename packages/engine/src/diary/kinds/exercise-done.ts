import * as v from "valibot";

/** An exercise was done to its end in a session, at this level and in this form. */
export const exerciseDone = {
  kind: "exercise-done",
  version: 1,
  body: v.strictObject({
    session: v.pipe(v.string(), v.nonEmpty()),
    exercise: v.pipe(v.string(), v.nonEmpty()),
    level: v.pipe(v.number(), v.integer(), v.minValue(0)),
    form: v.picklist(["usual", "easier"]),
  }),
} as const;
