import * as v from "valibot";
import { condition } from "./condition.ts";
import { dispositions } from "./disposition.ts";
import { identifier, text } from "./identifier.ts";
import { place } from "./place.ts";
import { conclusion } from "./rule.ts";
import { provenanceEntries } from "./provenance.ts";

/** What each disposition means when no rule's own conclusion fits: shown, and used where "not sure" lowers a tier. */
export const dispositionText = v.strictObject({
  disposition: v.picklist(dispositions),
  title: text,
  short: text,
  /** Why, when "not sure" lowered a rule to this tier: the rule's own reason is for its own tier. */
  whenUnsure: v.optional(text),
  conclusion,
  ...provenanceEntries,
});
export type DispositionText = v.InferOutput<typeof dispositionText>;

/** What to watch for after a result, and what to do then. Every result has one; `when` adds one for some. */
export const safetyNet = v.strictObject({
  id: identifier,
  when: v.optional(condition),
  dispositions: v.pipe(v.array(v.picklist(dispositions)), v.minLength(1)),
  text,
  watchFor: v.pipe(v.array(text), v.minLength(1)),
  then: text,
  ...provenanceEntries,
});
export type SafetyNet = v.InferOutput<typeof safetyNet>;

/** What to expect, with numbers and doubt, never a promise. `fromDay` and `toDay`: whole days since it began. */
export const expectation = v.strictObject({
  id: identifier,
  text,
  detail: v.optional(text),
  fromDay: v.pipe(v.number(), v.integer(), v.minValue(0)),
  toDay: v.optional(v.pipe(v.number(), v.integer())),
  ...provenanceEntries,
});
export type Expectation = v.InferOutput<typeof expectation>;

/** Where sources disagree: who says what, what Supple does, and why. `shownOn`: the pages that show it beside their advice. */
export const disagreement = v.strictObject({
  id: identifier,
  topic: text,
  positions: v.pipe(v.array(v.strictObject({ says: text, sources: v.pipe(v.array(v.string()), v.minLength(1)) })), v.minLength(2)),
  choice: text,
  reason: text,
  rules: v.optional(v.array(v.string())),
  shownOn: v.optional(v.array(place), []),
  ...provenanceEntries,
});
export type Disagreement = v.InferOutput<typeof disagreement>;

/** A follow-up moment of the plan: day 3, 7, 14 and week 6. */
export const checkIn = v.strictObject({
  id: identifier,
  day: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: text,
  text,
  ...provenanceEntries,
});
export type CheckIn = v.InferOutput<typeof checkIn>;
