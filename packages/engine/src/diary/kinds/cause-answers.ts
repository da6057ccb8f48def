import * as v from "valibot";

const ids = v.array(v.pipe(v.string(), v.nonEmpty()));

/**
 * What a person ticked on the screen of causes, and which choices were left.
 *
 * One entry for the whole screen; the latest of an episode holds. `left` were
 * shown and not ticked when the person went on: they point to nothing. A choice
 * in neither list was not shown.
 */
export const causeAnswers = {
  kind: "cause-answers",
  version: 1,
  body: v.strictObject({ chosen: ids, left: ids }),
} as const;
