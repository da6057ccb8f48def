import * as v from "valibot";

/**
 * What the medicine guard said when it was asked. The envelope's content version says by which rules.
 *
 * `reasons` are ids of exclusions and notices; `notBefore` an instant, null for
 * none; `over` the ingredients of which more than the limit was taken.
 */
export const guardTold = {
  kind: "guard-told",
  version: 1,
  body: v.strictObject({
    product: v.pipe(v.string(), v.nonEmpty()),
    units: v.pipe(v.number(), v.integer(), v.minValue(1)),
    regions: v.array(v.string()),
    verdict: v.picklist(["not-for-you", "ask-first", "label-allows", "as-prescribed"]),
    reasons: v.array(v.string()),
    notBefore: v.nullable(v.pipe(v.number(), v.integer())),
    over: v.array(v.string()),
  }),
} as const;
