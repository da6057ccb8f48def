import type { Phase, ReliefAction } from "@supple/knowledge";
import { applyCorrections, latestOf } from "../diary/merge.ts";
import type { Entry, EntryOf } from "../diary/entry.ts";
import { cueScript } from "./cue-script.ts";
import type { PreparedSessions } from "./prepare-sessions.ts";
import { easedItem } from "./easier-form.ts";
import type { SessionItem } from "./session.ts";

const hour = 60 * 60 * 1000;

/** A session that was begun and not ended: what it holds, and where it stands now. */
export interface RunningSession {
  readonly id: string;
  readonly items: readonly SessionItem[];
  readonly item: number;
  /** Seconds into the item. */
  readonly atSeconds: number;
  /** Its time goes on by itself: a pack lies on the skin whether the app lives or not. */
  readonly running: boolean;
}

/**
 * Where the last session stands, from stored moments only.
 *
 * A pack goes on while the app is gone, since it lies on the skin, also when it was paused: its end time holds, and
 * time set back does not lengthen it. One that only stands next is not on the skin yet. Any other part stands still: it
 * resumes where it would have been, at most at the end of that part, and waits for the person. Undefined when there is none, it was ended, or it is too old.
 */
export function runningSession(prepared: PreparedSessions, actions: readonly ReliefAction[], entries: readonly Entry[], subject: string, phase: Phase, now: number): RunningSession | undefined {
  const own = applyCorrections(entries).filter((entry) => entry.subject === subject);
  const started = latestOf(own.filter((entry): entry is EntryOf<"session-started"> => entry.kind === "session-started"));
  if (started === undefined) return undefined;
  const id = started.body.session;
  if (own.some((entry) => entry.kind === "session-finished" && entry.body.session === id)) return undefined;
  const begun = storedItems(prepared, actions, started);
  const hurts = own.filter((entry): entry is EntryOf<"exercise-hurt"> => entry.kind === "exercise-hurt" && entry.body.session === id);
  const items = begun?.map((item) => hurts.reduce((eased, hurt) => (eased.kind === "exercise" && eased.exercise.id === hurt.body.exercise ? (easedItem(eased) ?? eased) : eased), item));
  const moved = latestOf(own.filter((entry): entry is EntryOf<"session-moved"> => entry.kind === "session-moved" && entry.body.session === id));
  const last = moved ?? started;
  if (items === undefined || Math.abs(now - last.instant) > prepared.content.limits.brokenOffHours * hour) return undefined;
  const item = Math.min(moved?.body.item ?? 0, items.length - 1);
  const lies = items[item]?.kind === "pack" && moved !== undefined && (moved.body.running || moved.body.atSeconds > 0);
  const passed = moved !== undefined && (moved.body.running || lies) ? Math.max(0, (now - moved.instant) / 1000) : 0;
  const end = cueScript(prepared, items, phase)[item]?.seconds ?? 0;
  const atSeconds = Math.min(end, (moved?.body.atSeconds ?? 0) + passed);
  return { id, items, item, atSeconds, running: lies };
}

/** The items as they were begun; undefined when the content no longer knows one of them. */
function storedItems(prepared: PreparedSessions, actions: readonly ReliefAction[], started: EntryOf<"session-started">): SessionItem[] | undefined {
  const items: SessionItem[] = [];
  for (const stored of started.body.items) {
    const read = storedItem(prepared, actions, stored);
    if (read === undefined) return undefined;
    items.push(read);
  }
  return items;
}

function storedItem(prepared: PreparedSessions, actions: readonly ReliefAction[], stored: EntryOf<"session-started">["body"]["items"][number]): SessionItem | undefined {
  switch (stored.kind) {
    case "position":
    case "pack": {
      const action = actions.find((one) => one.id === stored.action);
      return action && { kind: stored.kind, action, seconds: stored.seconds, because: [] };
    }
    case "relaxation": {
      const relaxation = prepared.content.relaxation.find((one) => one.id === stored.relaxation);
      return relaxation && { kind: "relaxation", relaxation, seconds: stored.seconds, because: [] };
    }
    case "exercise": {
      const exercise = prepared.content.exercises.find((one) => one.id === stored.exercise);
      return exercise && { kind: "exercise", exercise, level: stored.level, form: stored.form, because: [] };
    }
  }
}

/** What is stored of each item when a session begins. */
export function itemsToStore(items: readonly SessionItem[]): EntryOf<"session-started">["body"]["items"] {
  return items.map((item) => {
    switch (item.kind) {
      case "position":
      case "pack": return { kind: item.kind, action: item.action.id, seconds: item.seconds };
      case "relaxation": return { kind: item.kind, relaxation: item.relaxation.id, seconds: item.seconds };
      case "exercise": return { kind: item.kind, exercise: item.exercise.id, level: item.level, form: item.form };
    }
  });
}
