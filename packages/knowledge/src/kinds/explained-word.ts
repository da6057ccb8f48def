import * as v from "valibot";
import { identifier, text } from "./identifier.ts";

/** Body and medicine words that a screen explains: there, and only there, each counts as one syllable of its reading grade. */
export const explainedWords = v.strictObject({
  id: identifier,
  words: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z]+$/, "one word in small letters"))), v.minLength(1)),
  /** Names of screens as `tests/reading` prints them. */
  on: v.pipe(v.array(v.string()), v.minLength(1)),
  /** How the screen explains them. For reviewers. */
  explained: text,
});
