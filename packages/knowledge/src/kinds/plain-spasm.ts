import * as v from "valibot";
import { identifier, ruleIdentifier, text } from "./identifier.ts";
import { provenanceEntries } from "./provenance.ts";

/**
 * What may be true of somebody with a plain spasm, who must not be sent to hospital.
 *
 * `may`: signs that may be yes because they say who the person is, or open a
 * detail that can be harmless. Every other sign is a danger sign, answered no.
 * `details`: for each detail that tells danger from harmless, the harmless
 * answers; `below`: for numbers, the first that is no longer plain. A detail
 * that is named in neither may be anything. `exceptions` are the degrees that
 * raise even so, each with the guidance that causes it. The proof `plain-spasm`
 * shows that there are no others.
 */
export const plainSpasm = v.strictObject({
  may: v.pipe(v.array(identifier), v.minLength(1)),
  details: v.record(v.string(), v.pipe(v.array(identifier), v.minLength(1))),
  below: v.record(v.string(), v.pipe(v.number(), v.integer())),
  exceptions: v.array(v.strictObject({ rule: ruleIdentifier, grade: identifier, regions: v.optional(v.array(identifier)), who: text, because: text, sources: v.pipe(v.array(v.string()), v.minLength(1)) })),
  ...provenanceEntries,
});
export type PlainSpasm = v.InferOutput<typeof plainSpasm>;
