import * as v from "valibot";

/**
 * A cold or warm pack was on the skin until the entry's instant, for `seconds`.
 *
 * `skin` is what the last look found. Rest between packs is counted from here.
 */
export const packUsed = {
  kind: "pack-used",
  version: 1,
  body: v.strictObject({
    action: v.pipe(v.string(), v.nonEmpty()),
    seconds: v.pipe(v.number(), v.integer(), v.minValue(0)),
    skin: v.picklist(["normal", "changed", "not-looked"]),
  }),
} as const;
