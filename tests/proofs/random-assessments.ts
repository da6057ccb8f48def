import type { Question } from "@supple/knowledge";
import type { GivenAnswers } from "./leaves.ts";

/** Numbers between 0 and 1 that the same seed always gives again (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Any assessment: from hardly begun to complete, from nearly plain to full of signs.
 *
 * How much is answered, and how much of it is yes or not sure, is itself drawn
 * for each assessment unless `share` sets it, so that plain and crowded ones both occur. `limits` are
 * the numbers that conditions compare with: half of all numbers lie beside one.
 */
export function randomAssessment(questions: readonly Question[], limits: readonly number[], random: () => number, share?: { readonly answered: number; readonly remarkable: number }): GivenAnswers {
  const one = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
  const { answered, remarkable } = share ?? { answered: one([0.1, 0.5, 0.9, 1]), remarkable: one([0.005, 0.02, 0.08, 0.4]) };
  const given: Record<string, string | number> = {};
  for (const question of questions) {
    if (random() > answered) continue;
    if (question.kind === "sign") given[question.id] = random() > remarkable ? "no" : one(["yes", "yes", "not-sure"]);
    else if (question.kind === "choice") given[question.id] = random() < 0.1 ? "not-sure" : one(question.options).id;
    else if (random() < 0.1) given[question.id] = "not-sure";
    else {
      const near = one(limits) + one([-1, 0, 1]);
      given[question.id] = random() < 0.5 && near >= question.min && near <= question.max ? near : question.min + Math.floor(random() * (Math.min(question.max, 400) - question.min + 1));
    }
  }
  return given;
}
