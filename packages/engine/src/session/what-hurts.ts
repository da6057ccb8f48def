import { onTheWayTo, type ItemScript } from "./cue-script.ts";
import type { PreparedSessions } from "./prepare-sessions.ts";
import type { SessionItem } from "./session.ts";

/** What is remembered as having hurt, in the words of the diary. */
export interface WhatHurts {
  readonly exercise: string;
  readonly level: number;
  readonly form: "usual" | "easier";
}

/** Whatever is done at a moment of a part: a position is remembered like a move, and getting up or down is charged to no move. Undefined when there is no such part. */
export function whatHurts(prepared: PreparedSessions, items: readonly SessionItem[], index: number, script: Pick<ItemScript, "lead">, at: number): WhatHurts | undefined {
  const item = items[index];
  if (item === undefined) return undefined;
  if (onTheWayTo(prepared, items, index, script, at) !== undefined) return { exercise: prepared.gettingUp.id, level: 0, form: "usual" };
  if (item.kind === "exercise") return { exercise: item.exercise.id, level: item.level, form: item.form };
  return { exercise: item.kind === "relaxation" ? item.relaxation.id : item.action.id, level: 0, form: "usual" };
}

/** No other move follows a part: only the way up, or nothing. */
export function isLastMove(prepared: PreparedSessions, items: readonly SessionItem[], index: number): boolean {
  return items.slice(index + 1).every((item) => item.kind === "position" && item.action.id === prepared.gettingUp.id);
}
