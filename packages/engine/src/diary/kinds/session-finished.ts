import * as v from "valibot";

const pain = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)));

/**
 * A guided session is over: done to its end, stopped by the person, or ended by a stop rule.
 *
 * `painAfter` 0 to 10 and `feel` may be skipped. Of several for one session the later holds.
 */
export const sessionFinished = {
  kind: "session-finished",
  version: 1,
  body: v.strictObject({
    session: v.pipe(v.string(), v.nonEmpty()),
    how: v.picklist(["finished", "stopped", "stop-rule"]),
    painAfter: pain,
    feel: v.nullable(v.picklist(["easy", "right", "hard"])),
  }),
} as const;
