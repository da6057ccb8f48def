import { createEntry, exerciseHistory, mergeDiaries, packRests, readEntry, type Entry, type Happening } from "@supple/engine";
import { loadContent } from "@supple/knowledge/load";
import { expect, test } from "vitest";
import { diaryToFile, fileToDiary } from "../../apps/web/src/lib/diary/diary-file.ts";

/** What a session leaves in the diary, through the file in which it leaves one device and comes to another. */
const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const { relief, sessions } = loaded.content;
const noon = Date.UTC(2026, 10, 25, 12);
const minute = 60_000;

const happened: readonly Happening[] = [
  { kind: "session-started", body: { session: "s1", painBefore: 4, items: [{ kind: "pack", action: "cold-pack", seconds: 600 }, { kind: "exercise", exercise: "x01-pelvic-tilt", level: 1, form: "usual" }] } },
  { kind: "session-moved", body: { session: "s1", item: 1, atSeconds: 12.5, running: true } },
  { kind: "pack-used", body: { action: "cold-pack", seconds: 600, skin: "changed" } },
  { kind: "exercise-done", body: { session: "s1", exercise: "x04-knee-to-chest", level: 0, form: "usual" } },
  { kind: "exercise-hurt", body: { session: "s1", exercise: "x01-pelvic-tilt", level: 1, form: "usual", rule: "much-more" } },
  { kind: "exercise-kept", body: { exercise: "x08-press-up", keep: false } },
  { kind: "session-finished", body: { session: "s1", how: "stopped", painAfter: 6, feel: null } },
];
const written = (device: string): Entry[] => happened.map((one, index) => createEntry({ device, subject: "me", contentVersion: "2026.11.3" }, { instant: noon + index * minute, offset: 0 }, `${device}-${index}`, index + 1, one));
const phone = written("phone");
const read = (entries: readonly Entry[]): Entry[] => {
  const back = fileToDiary(diaryToFile(entries, [], noon));
  if (!back.ok) throw new Error(`${back.problem} ${back.detail}`);
  return back.entries;
};
const after = noon + 20 * minute;

test("every kind of a session goes out as a file and comes back as it was", () => {
  expect(new Set(phone.map((entry) => entry.kind)).size).toBe(7);
  expect(read(phone)).toEqual(mergeDiaries(phone));
});

test("the other device leaves out, eases and lets the skin rest as the first one did", () => {
  const [here, there] = [phone, read(phone)].map((entries) => ({ moves: exerciseHistory(sessions, entries, "me", after), rests: packRests(relief.actions, sessions.limits, entries, "me", after) }));
  expect(there).toEqual(here);
  expect(there?.moves.get("x01-pelvic-tilt")).toMatchObject({ level: 0, change: "down", waits: "two-days" });
  expect(there?.moves.get("x08-press-up")).toMatchObject({ leftOut: true });
  expect(there?.rests.get("warm-pack")).toBe(noon + 2 * minute + sessions.limits.changedSkinHours * 60 * minute);
});

test("two devices are one diary, in whatever order and however often they meet", () => {
  const tablet = written("tablet").map((entry) => ({ ...entry, instant: entry.instant + 90 * minute }));
  const together = mergeDiaries(read(phone), read(tablet));
  expect(together).toHaveLength(2 * happened.length);
  expect(mergeDiaries(read(tablet), together, read(phone))).toEqual(together);
});

test("an entry of a newer version, or of a kind that is not known, is refused and named, never half read", () => {
  const text = diaryToFile(phone, [], noon);
  expect(fileToDiary(text.replace('"kindVersion": 1', '"kindVersion": 99'))).toMatchObject({ ok: false, problem: "newer-version" });
  expect(fileToDiary(text.replace('"exercise-hurt"', '"exercise-felt"'))).toMatchObject({ ok: false, problem: "newer-version" });
  expect(fileToDiary(text.replace('"much-more"', "7"))).toMatchObject({ ok: false, problem: "damaged" });
  for (const entry of phone) expect(readEntry(JSON.parse(JSON.stringify(entry)))).toMatchObject({ ok: true });
});
