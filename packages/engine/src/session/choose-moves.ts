import type { Phase, SessionLimits, SessionReasonId } from "@supple/knowledge";
import { itemSeconds } from "./cue-script.ts";
import type { PreparedSessions } from "./prepare-sessions.ts";
import type { ExerciseItem, SessionSituation } from "./session.ts";

/** A move that might be in the session; `lastDoneAt` is 0 when it was never done. */
export interface Candidate {
  readonly item: ExerciseItem;
  readonly lastDoneAt: number;
}
export interface Choice<T extends Candidate> {
  readonly chosen: readonly T[];
  readonly left: readonly { readonly one: T; readonly why: SessionReasonId }[];
}

/** How many moves fit a session: few at first, since none is better than another and rest is needed too. */
function movesFor({ moves, firstDaysMost }: SessionLimits, minutes: number, phase: Phase): number {
  const most = (moves.find((row) => minutes <= row.minutes) ?? moves.at(-1))?.most ?? firstDaysMost;
  return phase === "P0" ? Math.min(firstDaysMost, most) : most;
}

/**
 * Which moves there is room for, in the order of choosing, and why the others are left.
 *
 * What was not done for the longest time comes first, so that moves take turns; moves for the sore part before others.
 * Few that were never done come at once: a body that is sore the day after should know what from. A walk comes last, and
 * counts as no move. `usedSeconds` is what the parts before them take; `phase` is that of the days that have passed.
 */
export function chooseMoves<T extends Candidate>(prepared: PreparedSessions, situation: SessionSituation, phase: Phase, candidates: readonly T[], usedSeconds: number): Choice<T> {
  const { limits } = prepared.content;
  const elsewhere = ({ item }: T) => (item.exercise.area === situation.area || item.exercise.area === "all" ? 0 : 1);
  const walks = ({ item }: T) => item.exercise.purpose === "walking";
  const moves = candidates.filter((one) => !walks(one));
  moves.sort((left, right) => elsewhere(left) - elsewhere(right) || left.lastDoneAt - right.lastDoneAt || left.item.exercise.id.localeCompare(right.item.exercise.id));
  const most = movesFor(limits, situation.minutes, phase);
  const chosen: T[] = [];
  const left: { one: T; why: SessionReasonId }[] = [];
  let seconds = usedSeconds;
  for (const one of [...moves, ...candidates.filter(walks)]) {
    const own = itemSeconds(prepared, one.item, situation.phase);
    const isNew = (each: T) => each.lastDoneAt === 0 && !walks(each);
    // A first move is given even to somebody with very little time.
    if (seconds + own > situation.minutes * 60 && chosen.length > 0) left.push({ one, why: "no-time" });
    else if (chosen.length >= most && !walks(one)) left.push({ one, why: "enough-today" });
    else if (isNew(one) && chosen.filter(isNew).length >= limits.newMost) left.push({ one, why: "new-enough" });
    else {
      chosen.push(one);
      seconds += own;
    }
  }
  return { chosen, left };
}
