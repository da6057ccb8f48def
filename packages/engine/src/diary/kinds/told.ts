import * as v from "valibot";

/**
 * What the person was told, at the end of a check or when it was broken off.
 *
 * An entry of its own: rules change, and what was said must stay readable.
 * The envelope's content version says by which rules.
 */
export const told = {
  kind: "told",
  version: 1,
  body: v.strictObject({
    check: v.pipe(v.string(), v.nonEmpty()),
    region: v.pipe(v.string(), v.nonEmpty()),
    disposition: v.picklist(["self-care", "soon", "same-day", "emergency"]),
    settled: v.boolean(),
    rules: v.array(v.strictObject({ rule: v.string(), grade: v.string() })),
  }),
} as const;
