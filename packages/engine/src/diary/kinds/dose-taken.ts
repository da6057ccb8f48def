import * as v from "valibot";

/** Milligrams of one ingredient in all units together, whole; null when the person could not say. */
const content = v.strictObject({ substance: v.pipe(v.string(), v.nonEmpty()), milligrams: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))) });

/**
 * A dose was taken: how many units of what, and when by the device's clock.
 *
 * `takenAt` may lie before the entry's own instant: a dose is often written down
 * late. What was in it stands here and not in the content, so that a later
 * release cannot change what somebody took. `onSkin`: a cream, gel, rub or patch.
 */
export const doseTaken = {
  kind: "dose-taken",
  version: 1,
  body: v.strictObject({
    product: v.pipe(v.string(), v.nonEmpty()),
    units: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
    takenAt: v.pipe(v.number(), v.integer()),
    onSkin: v.boolean(),
    contents: v.array(content),
  }),
} as const;
