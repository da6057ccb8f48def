import * as v from "valibot";
import { condition } from "./condition.ts";
import { phases } from "./disposition.ts";
import { identifier, text } from "./identifier.ts";
import { provenanceEntries } from "./provenance.ts";

/** A reason not to offer an action, with the finding that raises it. */
const contraindication = v.strictObject({ id: identifier, when: condition, reason: text });

/**
 * Something that may ease the pain, with its dose and limits.
 *
 * `withhold`: any that holds withholds the action. `ask`: any that holds needs
 * a professional's word first. All answered no: offered; anything not known:
 * check first. An action with neither is reachable unchecked, and only what
 * nobody must avoid may be. `seconds` is the length of its timer.
 */
export const reliefAction = v.strictObject({
  id: identifier,
  title: text,
  group: v.picklist(["position", "breathing", "rest", "walking", "cold", "heat", "movement", "work", "sleep", "check-in"]),
  phases: v.pipe(v.array(v.picklist(phases)), v.minLength(1)),
  summary: text,
  dose: text,
  seconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  restSeconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  figure: v.optional(identifier),
  steps: v.pipe(v.array(text), v.minLength(1)),
  limits: v.pipe(v.array(text), v.minLength(1)),
  withhold: v.optional(v.array(contraindication), []),
  ask: v.optional(v.array(contraindication), []),
  reason: text,
  ...provenanceEntries,
});
export type ReliefAction = v.InferOutput<typeof reliefAction>;
