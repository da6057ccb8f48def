import type { Exercise, PoseContent } from "@supple/knowledge";
import { formTitle } from "#lib/session/item-words.ts";

/** One move of the sheet. `steps`: the card that says how it is done, where there is one. */
export interface SheetMove {
  readonly id: string;
  readonly name: string;
  readonly stills: readonly string[];
  readonly form: "usual" | "easier" | "harder";
  readonly steps?: string;
}
export const sheetParts = ["positions", "up", "daily", "ease", "stretch", "strength", "walking"] as const;
export type SheetPart = (typeof sheetParts)[number];
export interface SheetGroup {
  readonly part: SheetPart;
  readonly moves: readonly SheetMove[];
}

/** Where a move that is no exercise belongs. */
const partOfMove = (id: string): SheetPart => (/^(position|sleep|breathing)/.test(id) ? "positions" : /^(getting-up|chair-rise)/.test(id) ? "up" : "daily");

/** Every move once, in the order in which somebody meets them: to rest, to get up, by day, and the exercises, each with its forms behind it. */
export function contactSheet({ moves }: PoseContent, exercises: readonly Exercise[]): SheetGroup[] {
  const byId = new Map(moves.map((move) => [move.id, move]));
  const taken = new Set<string>();
  const take = (id: string | undefined, name: string | undefined, form: SheetMove["form"], steps?: string): SheetMove[] => {
    const move = id === undefined || taken.has(id) ? undefined : byId.get(id);
    if (move === undefined) return [];
    taken.add(move.id);
    return [{ id: move.id, name: name ?? move.name, stills: move.stills, form, ...(steps === undefined ? {} : { steps }) }];
  };
  const found = new Map<SheetPart, SheetMove[]>(sheetParts.map((part) => [part, []]));
  // Each exercise first: one that another borrows as its easier form is still shown under its own name.
  for (const exercise of exercises) found.get(exercise.purpose)?.push(...take(exercise.id, exercise.title, "usual", exercise.id));
  for (const exercise of exercises) {
    const group = found.get(exercise.purpose) ?? [];
    const forms = (["easier", "harder"] as const).flatMap((form) => take(exercise[form].figure, formTitle(exercise, exercise[form]), form, exercise.id));
    group.splice(group.findIndex((move) => move.id === exercise.id) + 1, 0, ...forms);
  }
  for (const { id } of moves) found.get(partOfMove(id))?.push(...take(id, undefined, "usual"));
  return sheetParts.map((part) => ({ part, moves: found.get(part) ?? [] }));
}
