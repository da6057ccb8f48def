import * as v from "valibot";
import { condition } from "./condition.ts";
import { phases } from "./disposition.ts";
import { identifier, text } from "./identifier.ts";
import { provenanceEntries } from "./provenance.ts";

const contraindication = v.strictObject({ id: identifier, when: condition, reason: text });
const seconds = v.pipe(v.number(), v.integer(), v.minValue(1));

/**
 * A way to breathe or to let go, with eyes closed.
 *
 * `paced` repeats its beats until the time is over. `guided` reads its steps once. `from` on a step keeps it for a later
 * phase: no tensing of the back in the first two. `tenses` names the part that is tensed, so that a check can see it.
 */
const shared = {
  id: identifier,
  title: text,
  from: v.picklist(phases),
  ready: text,
  end: text,
  dose: text,
  limits: v.pipe(v.array(text), v.minLength(1)),
  withhold: v.optional(v.array(contraindication), []),
  ask: v.optional(v.array(contraindication), []),
  reason: text,
  ...provenanceEntries,
};
const beat = v.strictObject({ breath: v.picklist(["in", "out", "hold"]), seconds, text });
const guidedStep = v.strictObject({ text, seconds, from: v.optional(v.picklist(phases)), tenses: v.optional(v.picklist(["feet", "legs", "seat", "belly", "hands", "shoulders", "face", "back"])) });

export const relaxation = v.variant("kind", [
  v.strictObject({ ...shared, kind: v.literal("paced"), seconds, beats: v.pipe(v.array(beat), v.minLength(2)) }),
  v.strictObject({ ...shared, kind: v.literal("guided"), steps: v.pipe(v.array(guidedStep), v.minLength(3)) }),
]);
export type Relaxation = v.InferOutput<typeof relaxation>;
