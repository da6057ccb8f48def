import * as v from "valibot";

/**
 * A medicine as it was prescribed: what one dose holds, the hours between doses, and the most in 24 hours.
 *
 * `contents`: milligrams in one dose, null when not known. `beside`: entries of
 * other strengths of the same product that go on beside it, as the person said;
 * version 1 did not ask. It holds until a correction withdraws it.
 */
export const prescribedMedicine = {
  kind: "prescribed-medicine",
  version: 2,
  reads: [1],
  body: v.strictObject({
    product: v.pipe(v.string(), v.nonEmpty()),
    units: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
    contents: v.array(v.strictObject({ substance: v.pipe(v.string(), v.nonEmpty()), milligrams: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))) })),
    intervalMinutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
    unitsADay: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
    beside: v.optional(v.array(v.string())),
  }),
} as const;
