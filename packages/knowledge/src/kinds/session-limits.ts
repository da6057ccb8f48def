import * as v from "valibot";
import { identifier } from "./identifier.ts";
import { provenanceEntries } from "./provenance.ts";

const whole = v.pipe(v.number(), v.integer(), v.minValue(1));
const points = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10));

/**
 * The numbers by which sessions are made and progress, each with its unit in its name.
 *
 * Pain in NPRS points; `moves`: at most so many in a session of up to so many minutes, shortest first.
 */
export const sessionLimits = v.strictObject({
  painRise: points,
  painMost: points,
  /** From so many points before a session on, ease and the danger check are named first. It bars nothing. */
  painMuch: points,
  easySessions: whole,
  leftOutHours: whole,
  strengthFromDay: whole,
  changedSkinHours: whole,
  packSeconds: whole,
  packNeedsMinutes: whole,
  packOffSeconds: whole,
  /** The sign of somebody who cannot get down to lie, or up again alone. */
  cannotLie: identifier,
  /** The action whose steps lead from the floor to the feet. */
  gettingUp: identifier,
  brokenOffHours: whole,
  moves: v.pipe(v.array(v.strictObject({ minutes: whole, most: whole })), v.minLength(1)),
  firstDaysMost: whole,
  /** How many moves that were never done come into one session, beside a walk. */
  newMost: whole,
  ...provenanceEntries,
});
export type SessionLimits = v.InferOutput<typeof sessionLimits>;
