import { loadContent } from "@supple/knowledge/load";
import type { Exercise, ReliefAction, Relaxation } from "@supple/knowledge";
import { describe, expect, test } from "vitest";
import { createEntry, type Entry, type Happening } from "../diary/entry.ts";
import { cueScript, packTimes, type ItemScript } from "./cue-script.ts";
import { prepareSessions } from "./prepare-sessions.ts";
import type { SessionItem } from "./session.ts";
import { forgottenPack, itemsToStore, runningSession } from "./session-progress.ts";

/** What is written when a session begins, and read again after a call, a crash or a dead battery. */
const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const { content } = loaded;
const prepared = prepareSessions(content.triage, content.relief, content.sessions, "us");
const { actions } = content.relief;
const noon = Date.UTC(2026, 10, 25, 12);
const hour = 60 * 60_000;

const position = actions.find((action) => action.group === "position") as ReliefAction;
const cold = actions.find((action) => action.group === "cold") as ReliefAction;
const relaxation = content.sessions.relaxation[0] as Relaxation;
const [first, second] = content.sessions.exercises.filter((exercise) => exercise.kind === "move") as [Exercise, Exercise];
const items: readonly SessionItem[] = [
  { kind: "position", action: position, seconds: 60, because: [] },
  { kind: "pack", action: cold, seconds: 600, because: [] },
  { kind: "relaxation", relaxation, seconds: 120, because: [] },
  { kind: "exercise", exercise: first, level: 1, form: "usual", because: [] },
  { kind: "exercise", exercise: second, level: 0, form: "easier", because: [] },
];

/** The second of its part at which a pack is said to be on. */
const on = packTimes(cueScript(prepared, items, "P1")[1] as ItemScript)?.onAt ?? 0;

let count = 0;
const entry = (happening: Happening, instant: number, subject = "me"): Entry => createEntry({ device: "phone", subject, contentVersion: "x" }, { instant, offset: 0 }, `e${(count += 1)}`, count, happening);
const begun = (session: string, instant: number, stored = itemsToStore(items), subject = "me") => entry({ kind: "session-started", body: { session, painBefore: null, items: stored } }, instant, subject);
const moved = (session: string, item: number, instant: number, running = false, atSeconds = 0) => entry({ kind: "session-moved", body: { session, item, atSeconds, running } }, instant);
const ended = (session: string, instant: number) => entry({ kind: "session-finished", body: { session, how: "stopped", painAfter: null, feel: null } }, instant);
const found = (entries: readonly Entry[], now = noon) => runningSession(prepared, actions, entries, "me", "P1", now);

const forgotten = (entries: readonly Entry[]) => forgottenPack(prepared, actions, entries, "me", "P1", noon);

test("every kind of part comes back as it was begun, but for the reasons, which were for choosing it", () => {
  expect(found([begun("s", noon)])).toEqual({ id: "s", items, item: 0, atSeconds: 0, onSkinSeconds: 0, running: false, painBefore: null });
});

describe("where it stands", () => {
  test("at the last move that was written, of this session", () => {
    const entries = [begun("old", noon - 9000), moved("old", 4, noon - 8000), begun("s", noon - 7000), moved("s", 1, noon - 6000), moved("s", 3, noon - 5000, false, 12.5)];
    expect(found(entries)).toMatchObject({ id: "s", item: 3, atSeconds: 12.5 });
    expect(found([...entries, moved("old", 2, noon - 1000)])).toMatchObject({ id: "s", item: 3 });
  });
  test("never beyond its last part", () => expect(found([begun("s", noon), moved("s", 40, noon)])?.item).toBe(4));
  test("what ran goes on for as long as it was away, and what stood does not", () => {
    expect(found([begun("s", noon - 9000), moved("s", 1, noon - 5000, true, on + 10)])).toMatchObject({ atSeconds: on + 15, running: true });
    expect(found([begun("s", noon - 9000), moved("s", 3, noon - 5000, true, 10)])).toMatchObject({ atSeconds: 15, running: false });
    expect(found([begun("s", noon - 9000), moved("s", 3, noon - 5000, false, 10)])).toMatchObject({ atSeconds: 10, running: false });
  });
});

test("a move that was done neither eases it nor changes where the session stands", () => {
  const done = entry({ kind: "exercise-done", body: { session: "s", exercise: first.id, level: 1, form: "usual" } }, noon - 4000);
  expect(found([begun("s", noon - 9000), moved("s", 3, noon - 5000), done])).toMatchObject({ item: 3, items });
});

describe("a pack", () => {
  test("that was paused lies on the skin all the same: its time went on while Supple was gone", () => {
    expect(found([begun("s", noon - 9000), moved("s", 1, noon - 5000, false, on + 10)])).toMatchObject({ atSeconds: on + 15, running: true });
    expect(found([begun("s", noon - hour), moved("s", 1, noon - 500_000, false, on + 10)])).toMatchObject({ atSeconds: on + 510, onSkinSeconds: 510, running: true });
  });
  test("whose end has passed stands at the moment it has to come off, and knows how long it was really on", () => {
    expect(found([begun("s", noon - hour), moved("s", 1, noon - hour, true, on + 10)])).toMatchObject({ item: 1, atSeconds: on + 600, onSkinSeconds: 3610, running: true });
    expect(found([begun("s", noon - hour), moved("s", 1, noon - hour, false, on + 600)])).toMatchObject({ atSeconds: on + 600, onSkinSeconds: 4200, running: true });
  });
  test("that was said to be off is a part like any other, and asks no more", () => {
    expect(found([begun("s", noon - hour), moved("s", 1, noon - hour, true, on + 610)])).toMatchObject({ atSeconds: on + 600 + content.sessions.limits.packOffSeconds, onSkinSeconds: 0, running: false });
    expect(forgotten([begun("s", noon - 4 * hour), moved("s", 1, noon - 4 * hour, true, on + 610)])).toBeUndefined();
  });
  test("in a session too old to go on with is asked about, for as long as changed skin would rest, and once", () => {
    const lay = (at: number) => [begun("s", at), moved("s", 1, at, true, on + 10)];
    const { brokenOffHours, changedSkinHours } = content.sessions.limits;
    expect(forgotten(lay(noon - brokenOffHours * hour))).toBeUndefined();
    expect(forgotten(lay(noon - brokenOffHours * hour - 1))).toEqual({ session: "s", action: cold, seconds: 600 });
    expect(forgotten(lay(noon - changedSkinHours * hour))).toBeDefined();
    expect(forgotten(lay(noon - changedSkinHours * hour - 1))).toBeUndefined();
    expect(forgotten([...lay(noon - 4 * hour), ended("s", noon)])).toBeUndefined();
    expect(forgotten([begun("s", noon - 4 * hour), moved("s", 1, noon - 4 * hour, false, 0)])).toBeUndefined();
    expect(forgotten([begun("s", noon - 4 * hour), moved("s", 3, noon - 4 * hour, false, 10)])).toBeUndefined();
    expect(forgotten([])).toBeUndefined();
  });
  test("that only stands next is not on the skin yet, and waits: it begins anew, with a look at the skin", () => {
    for (const at of [0, 10, on - 1]) for (const ran of [true, false]) expect(found([begun("s", noon - hour), moved("s", 1, noon - hour, ran, at)]), `${at} s`).toMatchObject({ item: 1, atSeconds: 0, onSkinSeconds: 0, running: false });
    expect(forgotten([begun("s", noon - 4 * hour), moved("s", 1, noon - 4 * hour, false, on - 1)])).toBeUndefined();
    expect(found([begun("s", noon - 9000), moved("s", 1, noon - 5000, false, 0)])).toMatchObject({ atSeconds: 0, running: false });
  });
});

describe("a move that hurt", () => {
  const hurt = (session: string, exercise: string, instant = noon - 1) => entry({ kind: "exercise-hurt", body: { session, exercise, level: 1, form: "usual", rule: "a-little-more" } }, instant);
  const forms = (entries: readonly Entry[]) => found([begun("s", noon - 9000), ...entries])?.items.flatMap((item) => (item.kind === "exercise" ? [`${item.level} ${item.form}`] : []));
  test("comes back eased, once for each time, and the others as they were", () => {
    expect(forms([hurt("s", first.id)])).toEqual(["0 usual", "0 easier"]);
    // The easier form of this one is done on a chair: it waits for the next session.
    expect(forms([hurt("s", first.id), hurt("s", first.id)])).toEqual(["0 usual", "0 easier"]);
    expect(forms([hurt("s", second.id)])).toEqual(["1 usual", "0 easier"]);
  });
  test("in another session eases nothing here", () => expect(forms([hurt("old", first.id)])).toEqual(["1 usual", "0 easier"]));
});

describe("there is none", () => {
  test("when it was ended; an end of another is not its end", () => {
    expect(found([begun("s", noon), ended("s", noon)])).toBeUndefined();
    expect(found([begun("old", noon - 9000), begun("s", noon), ended("old", noon)])?.id).toBe("s");
  });
  test("when it was begun for somebody else", () => {
    expect(found([begun("s", noon, itemsToStore(items), "other")])).toBeUndefined();
    expect(found([begun("s", noon - 2), begun("t", noon, itemsToStore(items), "other")])?.id).toBe("s");
  });
  test("when it is older than the content allows, or lies as far ahead on a clock that was set back", () => {
    const away = content.sessions.limits.brokenOffHours * hour;
    expect(found([begun("s", noon - away)])).toBeDefined();
    expect(found([begun("s", noon - away - 1)])).toBeUndefined();
    expect(found([begun("s", noon + away)])).toBeDefined();
    expect(found([begun("s", noon + away + 1)])).toBeUndefined();
    expect(found([begun("s", noon - 2 * away), moved("s", 1, noon - away)])).toBeDefined();
  });
  test("when the content no longer knows a part of it, of whatever kind", () => {
    for (const gone of [{ kind: "position", action: "gone", seconds: 60 }, { kind: "pack", action: "gone", seconds: 60 }, { kind: "relaxation", relaxation: "gone", seconds: 60 }, { kind: "exercise", exercise: "gone", level: 0, form: "usual" }] as const) {
      expect(found([begun("s", noon, [...itemsToStore(items), gone])]), gone.kind).toBeUndefined();
    }
  });
});
