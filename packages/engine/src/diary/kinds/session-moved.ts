import * as v from "valibot";

/**
 * Where a session stood when it was started, paused or moved on: the item, the seconds into it, and whether time runs.
 *
 * While it runs, the place now is `atSeconds` and what has passed since the entry's instant.
 */
export const sessionMoved = {
  kind: "session-moved",
  version: 1,
  body: v.strictObject({
    session: v.pipe(v.string(), v.nonEmpty()),
    item: v.pipe(v.number(), v.integer(), v.minValue(0)),
    atSeconds: v.pipe(v.number(), v.minValue(0)),
    running: v.boolean(),
  }),
} as const;
