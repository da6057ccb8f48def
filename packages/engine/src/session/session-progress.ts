import type { Phase, ReliefAction } from "@supple/knowledge";
import { applyCorrections, latestOf } from "../diary/merge.ts";
import type { Entry, EntryOf } from "../diary/entry.ts";
import { cueScript, packTimes } from "./cue-script.ts";
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
  /** Seconds a pack has been on the skin: longer than its time when nobody took it off. 0 for any other part. */
  readonly onSkinSeconds: number;
  /** Its time goes on by itself: a pack lies on the skin whether the app lives or not. */
  readonly running: boolean;
  readonly painBefore: number | null;
}

/** A pack that was on the skin when its session was broken off, too long ago to go on with. */
export interface ForgottenPack {
  readonly session: string;
  readonly action: ReliefAction;
  readonly seconds: number;
}

/** Where an unended session was when something was last written of it, and how long ago that is, in milliseconds. */
interface Standing {
  readonly id: string;
  readonly items: readonly SessionItem[];
  readonly painBefore: number | null;
  readonly index: number;
  readonly atSeconds: number;
  readonly ran: boolean;
  /** The pack that is on the skin. A time beyond its last look at the skin was written once that was answered: then it is off. */
  readonly pack: Extract<SessionItem, { kind: "pack" }> | undefined;
  /** The part stops here by itself: a pack when it has to come off, any other at its end. */
  readonly endsAt: number;
  /** Since which second of its part a pack is on. */
  readonly onAt: number;
  readonly away: number;
}

/**
 * Where the last session stands, from stored moments only.
 *
 * A pack goes on while the app is gone, since it lies on the skin, also when it was paused: its end time holds, and
 * time set back does not lengthen it. It stands at the moment it has to come off until somebody has answered that it is
 * off. One of which nobody has said that it is on is not on the skin yet, and begins anew. Any other part stands still: it resumes where it would have
 * been, at most at the end of that part, and waits for the person. Undefined when there is none, it was ended, or it is too old.
 */
export function runningSession(prepared: PreparedSessions, actions: readonly ReliefAction[], entries: readonly Entry[], subject: string, phase: Phase, now: number): RunningSession | undefined {
  const standing = standingOf(prepared, actions, entries, subject, phase, now);
  if (standing === undefined || isTooOld(prepared, standing)) return undefined;
  const { id, items, index, pack, endsAt, painBefore } = standing;
  const lies = pack !== undefined;
  const passed = standing.atSeconds + (standing.ran || lies ? Math.max(0, standing.away) / 1000 : 0);
  return { id, items, item: index, atSeconds: Math.min(endsAt, passed), onSkinSeconds: lies ? passed - standing.onAt : 0, running: lies, painBefore };
}

/** The pack to ask about: whether it was taken off, and how the skin is. No longer than skin that changed would rest. */
export function forgottenPack(prepared: PreparedSessions, actions: readonly ReliefAction[], entries: readonly Entry[], subject: string, phase: Phase, now: number): ForgottenPack | undefined {
  const standing = standingOf(prepared, actions, entries, subject, phase, now);
  if (standing?.pack === undefined || !isTooOld(prepared, standing) || Math.abs(standing.away) > prepared.content.limits.changedSkinHours * hour) return undefined;
  return { session: standing.id, action: standing.pack.action, seconds: standing.pack.seconds };
}

const isTooOld = (prepared: PreparedSessions, { away }: Standing): boolean => Math.abs(away) > prepared.content.limits.brokenOffHours * hour;

function standingOf(prepared: PreparedSessions, actions: readonly ReliefAction[], entries: readonly Entry[], subject: string, phase: Phase, now: number): Standing | undefined {
  const own = applyCorrections(entries).filter((entry) => entry.subject === subject);
  const started = latestOf(own.filter((entry): entry is EntryOf<"session-started"> => entry.kind === "session-started"));
  if (started === undefined) return undefined;
  const { session: id, painBefore } = started.body;
  if (own.some((entry) => entry.kind === "session-finished" && entry.body.session === id)) return undefined;
  const begun = storedItems(prepared, actions, started);
  const hurts = own.filter((entry): entry is EntryOf<"exercise-hurt"> => entry.kind === "exercise-hurt" && entry.body.session === id);
  const items = begun?.map((item) => hurts.reduce((eased, hurt) => (eased.kind === "exercise" && eased.exercise.id === hurt.body.exercise ? (easedItem(eased) ?? eased) : eased), item));
  if (items === undefined) return undefined;
  const moved = latestOf(own.filter((entry): entry is EntryOf<"session-moved"> => entry.kind === "session-moved" && entry.body.session === id));
  const { item: reached, atSeconds, running: ran } = moved?.body ?? { item: 0, atSeconds: 0, running: false };
  const index = Math.min(reached, items.length - 1);
  const script = cueScript(prepared, items, phase)[index];
  const item = items[index];
  const away = now - (moved ?? started).instant;
  const times = script && packTimes(script);
  // Nobody has said that it is on: it begins anew, with a look at the skin.
  if (times !== undefined && atSeconds < times.onAt) return { id, items, painBefore, index, atSeconds: 0, ran: false, pack: undefined, endsAt: 0, onAt: 0, away };
  const pack = item?.kind === "pack" && atSeconds <= (times?.offAt ?? 0) ? item : undefined;
  return { id, items, painBefore, index, atSeconds, ran, pack, endsAt: (pack && times?.offAt) ?? script?.seconds ?? 0, onAt: times?.onAt ?? 0, away };
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
