import * as v from "valibot";
import { identifier, text } from "./identifier.ts";
import { provenanceEntries } from "./provenance.ts";

/**
 * What to know before a painkiller: who must not, who must ask, what hides the
 * same drug twice, and when to stop. No verdict and no count: it never invites
 * a dose. `regions` limits pack names to where they are sold. Each item names
 * what of the medicine guard it says (`from`): the checks refuse a number that
 * does not stand there, and an exclusion of the guard that no item says.
 */
export const painkillerNote = v.strictObject({
  id: identifier,
  part: v.picklist(["not-for-you", "ask-first", "same-drug-twice", "stop", "creams", "prescribed"]),
  medicines: v.pipe(v.array(text), v.minLength(1)),
  regions: v.optional(v.array(identifier)),
  title: text,
  items: v.pipe(v.array(v.strictObject({ text, from: v.pipe(v.array(identifier), v.minLength(1)) })), v.minLength(1)),
  reason: text,
  ...provenanceEntries,
});
export type PainkillerNote = v.InferOutput<typeof painkillerNote>;

/** What the same medicine is called in each region, so a box can be recognised. */
export const medicineName = v.strictObject({
  id: identifier,
  regions: v.array(identifier),
  ingredient: text,
  packs: v.pipe(v.array(text), v.minLength(1)),
  ...provenanceEntries,
});
export type MedicineName = v.InferOutput<typeof medicineName>;
