import * as v from "valibot";
import { condition } from "./condition.ts";
import { phases } from "./disposition.ts";
import { identifier, text } from "./identifier.ts";
import { provenanceEntries } from "./provenance.ts";

/** A reason to leave an exercise out, or to ask somebody first, with the finding that raises it. */
const contraindication = v.strictObject({ id: identifier, when: condition, reason: text });

const seconds = v.pipe(v.number(), v.integer(), v.minValue(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(1));

/** What must be at hand. The floor and a chair are not taken for granted: somebody may be at work, or unable to get down. */
export const needs = ["floor", "chair", "wall", "doorway", "ball", "pool", "class"] as const;
export type Need = (typeof needs)[number];

/**
 * The lines that are spoken and shown, each whole. `ready` gives the name and the start; `go`, `hold` and `back`
 * are one repetition; `goOther` is `go` towards the other side, where sides alternate.
 */
const cues = v.strictObject({ ready: text, go: text, goOther: v.optional(text), hold: v.optional(text), back: text });

/**
 * How much: repetitions with a hold, or a time. `text` says it whole, for people and for paper.
 * Levels go up from the gentlest; the first is where everybody begins. A level that is done otherwise than those before
 * it has lines and a figure of its own: nobody who should push up with the arms is told to come up on the elbows.
 */
const level = v.variant("kind", [
  v.strictObject({ kind: v.literal("repetitions"), repetitions: count, holdSeconds: v.pipe(v.number(), v.integer(), v.minValue(0)), sets: count, text, figure: v.optional(identifier), cues: v.optional(cues) }),
  v.strictObject({ kind: v.literal("time"), seconds, text }),
  v.strictObject({ kind: v.literal("card"), text }),
]);
export type ExerciseLevel = v.InferOutput<typeof level>;

/**
 * An easier or harder form: what it is called, and how it differs. `figure` names its move where it moves otherwise;
 * a form that is only smaller or slower shares the figure of the exercise.
 */
const form = v.strictObject({ title: text, text, figure: v.optional(identifier) });

const start = v.picklist(["back", "hands-and-knees", "face-down", "side", "half-kneeling", "sitting", "standing", "elsewhere"]);
const needsOf = v.array(v.picklist(needs));

/** Starts for which somebody has to get down, and up again. */
export const startsOnTheFloor: readonly v.InferOutput<typeof start>[] = ["back", "hands-and-knees", "face-down", "side", "half-kneeling"];

const sides = v.picklist(["none", "each", "alternate"]);

/**
 * `smaller`: the same movement, less far, so that the same lines lead it. An easier form that is done otherwise has
 * lines of its own: nobody who sits on a chair is told to press the back into the floor. It then says where it starts
 * and what it needs, and who must avoid it beside those who must avoid the exercise in any form.
 */
const easier = v.strictObject({
  ...form.entries,
  /** Where it is done with one limb at a time, and the exercise with both. */
  sides: v.optional(sides),
  smaller: v.optional(v.boolean(), false),
  cues: v.optional(cues),
  start: v.optional(start),
  needs: v.optional(needsOf),
  withhold: v.optional(v.array(contraindication), []),
  ask: v.optional(v.array(contraindication), []),
});

/**
 * A movement, or a card about one that is done elsewhere (a pool, a class).
 *
 * `withhold`: any that holds leaves it out; `ask`: any that holds needs a professional's word first. Offered only when
 * all are answered no. `purpose` strength is never offered in the first week. `sides`: none; each side in turn; or
 * alternating within the set. `claims` names the rows of the claims register that find their place here.
 */
export const exercise = v.strictObject({
  id: identifier,
  kind: v.picklist(["move", "card"]),
  title: text,
  purpose: v.picklist(["ease", "stretch", "strength", "walking"]),
  start,
  /** Which part of the back it is about, so that a sore neck is not given bridges. */
  area: v.picklist(["low", "upper", "all"]),
  from: v.picklist(phases),
  needs: needsOf,
  sides,
  steps: v.pipe(v.array(text), v.minLength(2)),
  cues,
  readySeconds: seconds,
  goSeconds: seconds,
  levels: v.pipe(v.array(level), v.minLength(1)),
  easier,
  harder: form,
  limits: v.pipe(v.array(text), v.minLength(1)),
  withhold: v.optional(v.array(contraindication), []),
  ask: v.optional(v.array(contraindication), []),
  claims: v.optional(v.array(v.pipe(v.string(), v.regex(/^S\d{3}$/, "a claim is a row of the register, such as S103"))), []),
  reason: text,
  ...provenanceEntries,
});
export type Exercise = v.InferOutput<typeof exercise>;
