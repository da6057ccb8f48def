import * as v from "valibot";
import { condition } from "./condition.ts";
import { dispositions, phases, timePhases } from "./disposition.ts";
import { needs } from "./exercise.ts";
import { identifier, text } from "./identifier.ts";
import { provenanceEntries } from "./provenance.ts";
import { reliefGroups } from "./relief-groups.ts";

/** A reason not to offer an action, with the finding that raises it. `afterSkinMedicineHours`: also so long after a cream, gel, rub or patch in the diary. `whilePatchOn`: also while a patch that works for days may be on. */
const contraindication = v.strictObject({ id: identifier, when: condition, afterSkinMedicineHours: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))), whilePatchOn: v.optional(v.boolean()), reason: text });

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
  group: v.picklist(reliefGroups),
  phases: v.pipe(v.array(v.picklist(phases)), v.minLength(1)),
  summary: text,
  dose: text,
  seconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  restSeconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  figure: v.optional(identifier),
  /** Shown after `figure` where the steps tell of several ways: from the floor, from bed, from a chair. */
  moreFigures: v.optional(v.array(identifier), []),
  /** What must be at hand for it in a guided session. */
  needs: v.optional(v.array(v.picklist(needs)), []),
  steps: v.pipe(v.array(text), v.minLength(1)),
  limits: v.pipe(v.array(text), v.minLength(1)),
  withhold: v.optional(v.array(contraindication), []),
  ask: v.optional(v.array(contraindication), []),
  reason: text,
  ...provenanceEntries,
});
export type ReliefAction = v.InferOutput<typeof reliefAction>;

/**
 * For whom the plan narrows, and why: everything but the groups in `keeps` is
 * withheld, or asked about first. It becomes one more contraindication of those
 * actions, so that not known is never read as no here either.
 */
export const narrowing = v.strictObject({
  id: identifier,
  when: condition,
  how: v.picklist(["withhold", "ask"]),
  title: text,
  text,
  reason: text,
  keeps: v.pipe(v.array(v.picklist(reliefGroups)), v.minLength(1)),
  ...provenanceEntries,
});
export type Narrowing = v.InferOutput<typeof narrowing>;

const phaseWords = { title: text, lead: text, comes: text, ...provenanceEntries };
const atLeastOne = v.pipe(v.number(), v.integer(), v.minValue(1));

/**
 * A phase as people read it; `comes` says what it will bring. `fromDay`: its first whole day. PR goes with any day: it joins
 * when so many `episodes` began `withinDays`. Checks more than `newAfterDays` apart belong to two episodes.
 */
export const phaseText = v.variant("id", [
  v.strictObject({ id: v.picklist(timePhases), fromDay: v.pipe(v.number(), v.integer(), v.minValue(0)), ...phaseWords }),
  v.strictObject({ id: v.literal("PR"), again: v.strictObject({ episodes: atLeastOne, withinDays: atLeastOne, newAfterDays: atLeastOne }), ...phaseWords }),
]);
export type PhaseText = v.InferOutput<typeof phaseText>;

const listed = v.optional(v.array(identifier), []);

/**
 * A described person in a phase, and what the plan holds for them. `rest: no`
 * answers every other sign no, relief's short checks too; `open` leaves them not
 * asked. The lists name actions that must be there so, among others.
 */
export const reliefCase = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^P[0-3R]-[a-z0-9-]+$/, "a case of the plan is the phase and words, such as P2-thin-bones")),
  person: text,
  phase: v.picklist(timePhases),
  recurring: v.optional(v.boolean(), false),
  disposition: v.optional(v.picklist([...dispositions, "unfinished"]), "self-care"),
  answers: v.record(v.string(), v.union([v.string(), v.pipe(v.number(), v.integer())])),
  rest: v.optional(v.picklist(["no", "open"]), "no"),
  offered: listed,
  checkFirst: listed,
  withheld: listed,
  absent: listed,
  narrowed: listed,
});
export type ReliefCase = v.InferOutput<typeof reliefCase>;
