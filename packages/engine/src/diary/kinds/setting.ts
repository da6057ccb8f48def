import * as v from "valibot";

/** A choice that lasts: region, cold or heat, where it hurts, what a subject is called. The latest of a key holds. */
export const setting = {
  kind: "setting",
  version: 1,
  body: v.strictObject({
    key: v.pipe(v.string(), v.nonEmpty()),
    value: v.union([v.string(), v.number(), v.boolean(), v.null(), v.array(v.string())]),
  }),
} as const;
