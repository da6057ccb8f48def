import * as v from "valibot";
import { identifier, text } from "./identifier.ts";
import { provenanceEntries } from "./provenance.ts";

/** Where an explainer stands on the page of questions, in this order. */
export const explainerGroups = ["basics", "now", "why", "medicine", "help", "later"] as const;

/**
 * One thing that is said, on whose word, and how sure.
 *
 * Its `checked` and `signoff` are the explainer's: an explainer is checked and signed as a whole.
 * `heading` begins a new part of the page with this statement.
 */
const explained = v.strictObject({
  heading: v.optional(text),
  text,
  sources: provenanceEntries.sources,
  evidence: provenanceEntries.evidence,
  unverified: provenanceEntries.unverified,
});

/**
 * A question that people ask about a sore back, and its answer in statements.
 *
 * `place`: order within its group. `words`: what people search for that the text does not say.
 * Where sources disagree it names the disagreement, and the page shows all positions.
 */
export const explainer = v.strictObject({
  id: identifier,
  question: text,
  group: v.picklist(explainerGroups),
  place: v.pipe(v.number(), v.integer(), v.minValue(1)),
  words: v.pipe(v.array(text), v.minLength(1)),
  statements: v.pipe(v.array(explained), v.minLength(1)),
  disagreements: v.optional(v.array(identifier), []),
  rules: v.optional(v.array(v.string()), []),
  see: v.pipe(v.array(identifier), v.minLength(1)),
  checked: provenanceEntries.checked,
  signoff: provenanceEntries.signoff,
});
export type Explainer = v.InferOutput<typeof explainer>;
