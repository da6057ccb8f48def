import * as v from "valibot";
import { condition } from "./condition.ts";
import { identifier, text } from "./identifier.ts";

/** How long an answer may be used again: a danger sign never; the episode; or standing, confirmed on one screen. */
const keeps = v.picklist(["never", "episode", "standing"]);

const shared = { id: identifier, text, keeps, help: v.optional(text) };

/**
 * A danger sign, or another yes-or-no fact.
 *
 * `label` is the row in a list, `key` the words of it set bold. `text` asks it
 * singly, and `test` is the plain trial that settles "not sure". Neither says
 * "you", so the same words serve somebody who is helping. The test asks
 * nothing itself: a second question over the same Yes and No, with the safe
 * answer the other way round, would turn a danger into a no. `regions` limits
 * a sign to the regions whose guidance asks it.
 */
export const signQuestion = v.strictObject({
  ...shared,
  kind: v.literal("sign"),
  label: text,
  key: v.optional(v.array(text)),
  test: v.pipe(text, v.check((test) => !test.includes("?"), "a test asks nothing: say what is a yes, since Yes and No answer the question above it")),
  askWhen: v.optional(condition),
  regions: v.optional(v.array(identifier)),
});

/** One of several. `unsureAs` is the option that "not sure" and a missing answer count as: the graver one. */
export const choiceQuestion = v.strictObject({
  ...shared,
  kind: v.literal("choice"),
  options: v.pipe(v.array(v.strictObject({ id: identifier, text })), v.minLength(2)),
  unsureAs: identifier,
  askWhen: condition,
});

/** A whole number in the smallest unit. `presets` are the large buttons; each stands for its number. */
export const numberQuestion = v.strictObject({
  ...shared,
  kind: v.literal("number"),
  unit: v.picklist(["days", "hours", "years", "weeks", "percent", "episodes", "tablets"]),
  min: v.pipe(v.number(), v.integer()),
  max: v.pipe(v.number(), v.integer()),
  presets: v.optional(v.array(v.strictObject({ value: v.pipe(v.number(), v.integer()), text }))),
  askWhen: condition,
});

export const question = v.variant("kind", [signQuestion, choiceQuestion, numberQuestion]);
export type SignQuestion = v.InferOutput<typeof signQuestion>;
export type ChoiceQuestion = v.InferOutput<typeof choiceQuestion>;
export type NumberQuestion = v.InferOutput<typeof numberQuestion>;
export type Question = v.InferOutput<typeof question>;

/**
 * Up to six signs on one screen, ending in "None of these" and "Not sure about one".
 * `askWhen` is shared by its signs, for lists that follow a finding (fever, then the sepsis signs).
 */
export const list = v.strictObject({
  id: identifier,
  title: text,
  lead: v.optional(text),
  /** What does not count, for the pages without scripts, where no follow-up can ask. */
  notThis: v.optional(text),
  signs: v.pipe(v.array(identifier), v.minLength(1), v.maxLength(6, "a list holds at most six signs")),
  askWhen: v.optional(condition),
});
export type List = v.InferOutput<typeof list>;

/** The order of asking: ids of lists and of single questions. Routing leaves out what can no longer matter. */
export const asking = v.strictObject({ order: v.pipe(v.array(identifier), v.minLength(1)) });
