import * as v from "valibot";

/**
 * An earlier entry was wrong: a tick by mistake, a wrong time.
 *
 * `body` replaces the earlier body; null withdraws the entry. Of two
 * corrections of one entry the later holds. The earlier entry stays.
 */
export const correction = {
  kind: "correction",
  version: 1,
  body: v.strictObject({
    corrects: v.pipe(v.string(), v.nonEmpty()),
    body: v.nullable(v.record(v.string(), v.unknown())),
  }),
} as const;
