import * as v from "valibot";

/**
 * After an emergency or same-day result: the person was seen, or was not.
 *
 * `by` is the kind of service, `on` the local date as 2026-11-23, `said` what
 * they were told in their own words, which may be empty.
 */
export const seenByClinician = {
  kind: "seen-by-clinician",
  version: 1,
  body: v.strictObject({
    told: v.pipe(v.string(), v.nonEmpty()),
    seen: v.boolean(),
    by: v.picklist(["emergency-department", "ambulance", "doctor", "midwife", "nurse-or-line", "pharmacist", "physiotherapist", "other", "nobody"]),
    on: v.nullable(v.pipe(v.string(), v.isoDate())),
    said: v.pipe(v.string(), v.maxLength(2000)),
  }),
} as const;
