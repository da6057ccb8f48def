import { figureOf, type SessionItem } from "@supple/engine";
import { drawFrame } from "@supple/figure";
import { pictureFor } from "#lib/figure/moves.ts";

/** Which move shows a part of a session. `instead`: what the cue shows, as on the way up from the floor. A pack has none. */
export function pictured(item: SessionItem, instead?: string): { readonly id: string; readonly smaller: boolean } | undefined {
  if (instead !== undefined) return { id: instead, smaller: false };
  switch (item.kind) {
    case "position": return { id: item.action.figure ?? item.action.id, smaller: false };
    case "relaxation": return { id: "breathing", smaller: false };
    case "pack": return undefined;
    case "exercise": return figureOf(item);
  }
}

/** How often a first drawing is repeated, so that the browser has made its code quick before the tap. */
const repeats = 8;

/** Works the pictures out while the person still reads, a little at a time: then the player opens at once. `ready`: what is done after that. Returns how to stop. */
export function prepareFigures(items: readonly SessionItem[], ready: () => void): () => void {
  const ids = items.flatMap((item) => pictured(item)?.id ?? []);
  const tasks = ids.flatMap((id, index) => Array.from({ length: index === 0 ? repeats : 1 }, (_, step) => () => {
    const picture = pictureFor(id, "average");
    if (picture !== undefined) drawFrame(picture, step / 4);
  }));
  let wait: ReturnType<typeof setTimeout> | undefined;
  const next = () => {
    tasks.shift()?.();
    if (tasks.length > 0) wait = setTimeout(next, 10);
    else ready();
  };
  wait = setTimeout(next, 200);
  return () => clearTimeout(wait);
}
