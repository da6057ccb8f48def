import * as v from "valibot";
import { text } from "./identifier.ts";

/** A guideline, trial, review, medicine label, leaflet or article that a statement rests on. `seen` says how much of it we read. */
export const source = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9:-]*$/)),
  title: text,
  publisher: v.optional(text),
  year: v.optional(v.pipe(v.number(), v.integer())),
  address: v.optional(v.pipe(v.string(), v.url("an address starts with https://"))),
  kind: v.picklist(["guideline", "review", "trial", "study", "label", "leaflet", "article", "case-report", "seed", "own-judgement", "general-knowledge"]),
  seen: v.picklist(["full", "abstract", "copy", "not-seen"]),
  note: v.optional(text),
});
export type Source = v.InferOutput<typeof source>;
