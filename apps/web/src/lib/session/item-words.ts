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

/** How a part is done, line by line. An easier form that is done otherwise has its own lines: nobody on a chair reads how to lie. */
export function itemSteps(item: SessionItem): readonly string[] {
  switch (item.kind) {
    case "position":
    case "pack": return item.action.steps;
    case "relaxation": return [item.relaxation.ready];
    case "exercise": {
      const { steps, easier } = item.exercise;
      return item.form === "easier" && easier.cues !== undefined ? [easier.cues.ready, easier.cues.go, easier.cues.back] : steps;
    }
  }
}

/** Two places of the same name in the content would be one key: the place in the session makes them two. */
export const itemKey = (item: SessionItem, index: number): string => `${index}-${itemTitle(item)}`;
