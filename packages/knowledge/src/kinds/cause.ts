import * as v from "valibot";
import { roles } from "./disposition.ts";
import { identifier, text } from "./identifier.ts";
import { place } from "./place.ts";
import { provenanceEntries } from "./provenance.ts";

/** Bands, the best known first. There is no number in them: nobody can say how much a thing added in one person. */
export const causeBands = ["known-trigger", "linked", "unproven"] as const;
export type CauseBand = (typeof causeBands)[number];

/**
 * Something that may have had a part in a spasm.
 *
 * `clues`: choices on the screen that point to it. `support`: choices that speak
 * for it too, but only beside one of `clues`. `finds`: what is known, with
 * its doubt. `todo`: what to do about it. `whom`: the role to turn to, if any.
 * `see`: where in the product more stands.
 */
export const cause = v.strictObject({
  id: identifier,
  title: text,
  band: v.picklist(causeBands),
  clues: v.pipe(v.array(identifier), v.minLength(1)),
  support: v.optional(v.array(identifier), []),
  finds: text,
  todo: v.pipe(v.array(text), v.minLength(1)),
  whom: v.optional(v.picklist(roles)),
  see: v.optional(v.array(place), []),
  ...provenanceEntries,
});
export type Cause = v.InferOutput<typeof cause>;

/**
 * One choice on the screen of causes.
 *
 * `danger`: it sounds like a danger sign, and leads to the danger check, where
 * `asks` names the signs that ask about it. It never ends here. `unlessHeard`:
 * a yes to one of them says the same already; only where the danger check
 * heard otherwise, or nothing, it has to be put right there.
 */
export const clue = v.strictObject({
  id: identifier,
  label: text,
  help: v.optional(text),
  danger: v.optional(v.strictObject({ reason: text, asks: v.pipe(v.array(identifier), v.minLength(1)), unlessHeard: v.optional(v.boolean(), false) })),
});
export type Clue = v.InferOutput<typeof clue>;

/** Clues that are asked together, under one heading. */
export const clueGroup = v.strictObject({ id: identifier, title: text, lead: v.optional(text), clues: v.pipe(v.array(clue), v.minLength(1)) });
export type ClueGroup = v.InferOutput<typeof clueGroup>;
