import { linesOf, type SessionItem } from "@supple/engine";
import type { Exercise } from "@supple/knowledge";

/** A form of a move has a name of its own behind that of the move: nobody on a chair reads the name of what is done lying down. */
export const formTitle = ({ title }: Pick<Exercise, "title">, form: { readonly title: string }): string => `${title}: ${form.title.charAt(0).toLocaleLowerCase()}${form.title.slice(1)}`;

/** What a part of a session is called, and its dose in words; both from the content. */
export function itemTitle(item: SessionItem): string {
  switch (item.kind) {
    case "position":
    case "pack": return item.action.title;
    case "relaxation": return item.relaxation.title;
    case "exercise": return item.form === "easier" ? formTitle(item.exercise, item.exercise.easier) : item.exercise.title;
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

/** How a part is done, line by line. A form or a level that is done otherwise has its own lines: nobody on a chair reads how to lie. */
export function itemSteps(item: SessionItem): readonly string[] {
  switch (item.kind) {
    case "position":
    case "pack": return item.action.steps;
    case "relaxation": return [item.relaxation.ready];
    case "exercise": {
      const { steps, cues } = item.exercise;
      const lines = linesOf(item);
      return lines === cues ? steps : [lines.ready, lines.go, lines.back];
    }
  }
}

/** Two places of the same name in the content would be one key: the place in the session makes them two. */
export const itemKey = (item: SessionItem, index: number): string => `${index}-${itemTitle(item)}`;
