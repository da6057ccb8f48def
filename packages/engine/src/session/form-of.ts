import type { Exercise, ExerciseLevel } from "@supple/knowledge";
import type { ExerciseItem } from "./session.ts";

/** How much of a move is done. */
export const levelOf = ({ exercise, level }: ExerciseItem) => exercise.levels[Math.min(level, exercise.levels.length - 1)] as ExerciseLevel;

/** The lines that lead a move as it is done: an easier form or a level that is done otherwise has its own. */
export function linesOf(item: ExerciseItem): Exercise["cues"] {
  const { exercise, form } = item;
  const level = levelOf(item);
  return (form === "easier" ? exercise.easier.cues : level.kind === "repetitions" ? level.cues : undefined) ?? exercise.cues;
}

/** The move that shows it. `smaller`: the same movement, less far. */
export function figureOf(item: ExerciseItem): { readonly id: string; readonly smaller: boolean } {
  const { exercise, form } = item;
  const level = levelOf(item);
  if (form === "easier") return { id: exercise.easier.figure ?? exercise.id, smaller: exercise.easier.smaller };
  return { id: (level.kind === "repetitions" ? level.figure : undefined) ?? exercise.id, smaller: false };
}

/** Whether it is done on one side after the other. An easier form may do with one limb what the move does with both. */
export const sidesOf = ({ exercise, form }: ExerciseItem): Exercise["sides"] => (form === "easier" ? exercise.easier.sides : undefined) ?? exercise.sides;
