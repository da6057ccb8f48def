import * as v from "valibot";
import { roles } from "./disposition.ts";
import { identifier, text } from "./identifier.ts";
import { provenanceEntries } from "./provenance.ts";

/**
 * What a clinician may offer, and how well it works: the effect in numbers, and
 * the doubt beside it. `worth` is what the guidelines make of it; `harms` what
 * it can cost; `ask` the questions to put. `order` is the place on the page.
 */
export const offer = v.strictObject({
  id: identifier,
  title: text,
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  worth: v.picklist(["worth-asking", "sometimes", "not-routine", "leave-out"]),
  summary: text,
  effect: text,
  doubt: text,
  harms: v.pipe(v.array(text), v.minLength(1)),
  ask: v.pipe(v.array(text), v.minLength(1)),
  who: v.pipe(v.array(v.picklist(roles)), v.minLength(1)),
  ...provenanceEntries,
});
export type Offer = v.InferOutput<typeof offer>;
