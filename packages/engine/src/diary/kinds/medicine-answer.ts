import * as v from "valibot";

/** One answer to a question of the medicine guard. How long it holds is content; read anew each time. */
export const medicineAnswer = {
  kind: "medicine-answer",
  version: 1,
  body: v.strictObject({ question: v.pipe(v.string(), v.nonEmpty()), answer: v.picklist(["yes", "no", "not-sure"]) }),
} as const;
