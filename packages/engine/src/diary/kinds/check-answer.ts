import * as v from "valibot";

/**
 * One answer in one danger check or short relief check.
 *
 * `answer` is `yes`, `no`, `not-sure`, an option's id or a whole number in the
 * question's unit; it is read against the content when it is used, since the
 * content may have changed since. An unticked box writes nothing.
 */
export const checkAnswer = {
  kind: "check-answer",
  version: 1,
  body: v.strictObject({
    check: v.pipe(v.string(), v.nonEmpty()),
    question: v.pipe(v.string(), v.nonEmpty()),
    answer: v.union([v.pipe(v.string(), v.nonEmpty()), v.pipe(v.number(), v.integer())]),
  }),
} as const;
