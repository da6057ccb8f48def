import * as v from "valibot";

/**
 * A medicine as it was prescribed: what one dose holds, the hours between doses, and the most in 24 hours.
 *
 * `contents`: milligrams in one dose, null when not known. It holds until a
 * correction withdraws it.
 */
export const prescribedMedicine = {
  kind: "prescribed-medicine",
  version: 1,
  body: v.strictObject({
    product: v.pipe(v.string(), v.nonEmpty()),
    units: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
    contents: v.array(v.strictObject({ substance: v.pipe(v.string(), v.nonEmpty()), milligrams: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))) })),
    intervalMinutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
    unitsADay: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
  }),
} as const;
