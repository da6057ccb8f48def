import type { SessionItem } from "@supple/engine";

/** What a part of a session is called, and its dose in words; both from the content. */
export function itemTitle(item: SessionItem): string {
  switch (item.kind) {
    case "position":
    case "pack": return item.action.title;
    case "relaxation": return item.relaxation.title;
    case "exercise": return item.exercise.title;
  }
}

export function itemDose(item: SessionItem): string {
  switch (item.kind) {
    case "position":
    case "pack": return item.action.dose;
    case "relaxation": return item.relaxation.dose;
    case "exercise": return item.exercise.levels[Math.min(item.level, item.exercise.levels.length - 1)]?.text ?? "";
  }
}


/** Two places of the same name in the content would be one key: the place in the session makes them two. */
export const itemKey = (item: SessionItem, index: number): string => `${index}-${itemTitle(item)}`;
