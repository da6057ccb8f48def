import * as v from "valibot";
import { text } from "./identifier.ts";
import { place } from "./place.ts";
import { provenanceEntries } from "./provenance.ts";

export const verdicts = ["agree", "partly", "contradicted", "none"] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * A claim of the patient articles that Supple began with, and what became of it.
 *
 * `says` is the claim in our own words, `finds` what the evidence says.
 * `verdict` is the clinical fact base's; `also` the second one where it gives
 * two. `none`: no evidence was found, which is not the same as wrong. `places`
 * say where the product deals with it; `later` names the work still to come.
 */
export const claim = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^S\d{2,3}$/, "a claim's id is S and its number, such as S21")),
  says: text,
  seeds: v.pipe(v.array(v.picklist(["seed-000", "seed-001", "seed-002", "seed-003", "seed-004"])), v.minLength(1)),
  verdict: v.picklist(verdicts),
  also: v.optional(v.picklist(verdicts)),
  finds: text,
  places: v.optional(v.array(place), []),
  later: v.optional(v.picklist(["prevention"])),
  ...provenanceEntries,
});
export type Claim = v.InferOutput<typeof claim>;
