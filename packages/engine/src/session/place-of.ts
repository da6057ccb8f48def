import { startsOnTheFloor, type Exercise } from "@supple/knowledge";
import type { ExerciseItem, Place, SessionItem } from "./session.ts";

/** Where a form of a move begins. */
export function startOf({ start, easier }: Exercise, form: ExerciseItem["form"]): Exercise["start"] {
  return form === "easier" ? (easier.start ?? start) : start;
}

/** Where a part is done. Undefined where it is done as somebody is: lying, sitting, as it is easy. */
export function placeOf(item: SessionItem): Place | undefined {
  switch (item.kind) {
    case "position": return item.action.needs.includes("floor") ? "down" : "up";
    case "exercise": return startsOnTheFloor.includes(startOf(item.exercise, item.form)) ? "down" : "up";
    case "pack":
    case "relaxation": return undefined;
  }
}

/** Whether any of it is done lying or kneeling: then somebody gets down for it, and up again. */
export const goesDown = (items: readonly SessionItem[]): boolean => items.some((item) => placeOf(item) === "down");

/** Where somebody is when a part is over, as it and those before leave them. */
export const placeAfter = (items: readonly SessionItem[], index: number): Place | undefined => items.slice(0, index + 1).map(placeOf).findLast((place) => place !== undefined);

/** Where somebody is before a part: as the parts before leave them. Before the first that is done lying they are taken to be up. */
export function placeBefore(items: readonly SessionItem[], index: number): Place | undefined {
  const item = items[index];
  const known = item?.kind === "exercise" ? item.from : undefined;
  return known ?? placeAfter(items, index - 1) ?? (item !== undefined && placeOf(item) === "down" ? "up" : undefined);
}
