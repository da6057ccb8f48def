import type { Exercise, Need } from "@supple/knowledge";
import type { Answers } from "../answers/answer.ts";
import { Assessment } from "../logic/assessment.ts";
import { judge } from "./judge.ts";
import { placeOf, startOf } from "./place-of.ts";
import type { Judged, JudgedMove, PreparedSessions } from "./prepare-sessions.ts";
import type { ExerciseItem } from "./session.ts";

/** What must be at hand for a form of a move. An easier form that is done otherwise has its own. */
export function needsOf({ needs, easier }: Exercise, form: ExerciseItem["form"]): readonly Need[] {
  return form === "easier" ? (easier.needs ?? needs) : needs;
}

/** What speaks against a form of a move: what speaks against the move holds for both. */
export function reasonsOf({ withhold, ask, easier }: JudgedMove, form: ExerciseItem["form"]): Pick<Judged<unknown>, "withhold" | "ask"> {
  return form === "easier" ? { withhold: [...withhold, ...easier.withhold], ask: [...ask, ...easier.ask] } : { withhold, ask };
}

/**
 * The same move made easier: one level down, or in its easier form at the gentlest level. Never to nothing.
 *
 * Undefined when there is nothing easier where somebody is now: a back that just hurt more is not turned, stood up or
 * laid down for it. Such a form waits for the next session, which orders its moves by their places. Whether this person
 * may do the easier form is another question: `easierFits`. It begins where somebody is, in the middle of the move.
 */
export function easedItem(item: ExerciseItem): ExerciseItem | undefined {
  const from = placeOf(item);
  if (item.level > 0) return { ...item, level: item.level - 1, from };
  return item.form === "easier" || easierIsElsewhere(item) ? undefined : { ...item, form: "easier", from };
}

/** The easier form begins in another position than the move that is being done. */
export function easierIsElsewhere({ exercise, form, level }: ExerciseItem): boolean {
  return form === "usual" && level === 0 && startOf(exercise, "easier") !== startOf(exercise, "usual");
}

/**
 * Whether somebody may do the easier form of a move, as a move of its own: what it needs is at hand, and everything
 * that speaks against it is answered no. A smaller bridge is no other move; a chin tuck lying down is.
 */
export function easierFits(prepared: PreparedSessions, answers: Answers, atHand: ReadonlySet<Need>, id: string): boolean {
  const move = prepared.exercises.find((one) => one.of.id === id);
  if (move === undefined || !needsOf(move.of, "easier").every((need) => atHand.has(need))) return false;
  return judge(prepared, new Assessment(prepared.vocabulary, answers), reasonsOf(move, "easier")).status === "offered";
}
