import { loadContent } from "@supple/knowledge/load";
import { describe, expect, test } from "vitest";
import { createEntry, type Entry, type Happening } from "../diary/entry.ts";
import { exerciseHistory } from "./exercise-history.ts";

/** What the diary says of one move, whoever and whatever else is in it. */
const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const { sessions } = loaded.content;
const noon = Date.UTC(2026, 10, 25, 12);
const hour = 60 * 60_000;

let count = 0;
const entry = (happening: Happening, instant: number, subject = "me"): Entry => createEntry({ device: "phone", subject, contentVersion: "x" }, { instant, offset: 0 }, `e${(count += 1)}`, count, happening);
const begun = (session: string, instant: number, painBefore: number | null = 4, subject = "me") => entry({ kind: "session-started", body: { session, painBefore, items: [] } }, instant, subject);
const done = (session: string, instant: number, level = 0, exercise = "tilt", subject = "me") => entry({ kind: "exercise-done", body: { session, exercise, level, form: "usual" } }, instant, subject);
const ended = (session: string, instant: number, over: Partial<{ how: "finished" | "stopped"; painAfter: number | null; feel: "easy" | "right" | null }> = {}, subject = "me") => entry({ kind: "session-finished", body: { session, how: "finished", painAfter: 4, feel: "easy", ...over } }, instant, subject);
const hurt = (rule: string, instant: number, level = 0) => entry({ kind: "exercise-hurt", body: { session: "s", exercise: "tilt", level, form: "usual", rule } }, instant);
const kept = (keep: boolean, instant: number, exercise = "tilt") => entry({ kind: "exercise-kept", body: { exercise, keep } }, instant);
const easy = (session: string, instant: number, level = 0) => [begun(session, instant), done(session, instant + 1, level), ended(session, instant + 2)];
const historyOf = (...entries: readonly Entry[]) => exerciseHistory(sessions, entries, "me", noon);
const tilt = (...entries: readonly Entry[]) => historyOf(...entries).get("tilt");

describe("a session counts as easy", () => {
  const twice = (over: Parameters<typeof ended>[2]) => tilt(...["a", "b"].flatMap((name, index) => [begun(name, noon - (9 - index) * hour), done(name, noon - (9 - index) * hour + 1), ended(name, noon - (9 - index) * hour + 2, over)]))?.change;
  test("when it was done to its end and felt easy; the pain may have been skipped", () => {
    expect(twice({})).toBe("up");
    expect(twice({ painAfter: null })).toBe("up");
    expect(twice({ how: "stopped" })).toBe("same");
    expect(twice({ feel: "right" })).toBe("same");
    expect(twice({ feel: null })).toBe("same");
  });
  test("by the last that was said of it: how it felt is said after it ended", () => {
    const said = (name: string, at: number) => [begun(name, at), done(name, at + 1), ended(name, at + 2, { feel: null, painAfter: null }), ended(name, at + 3)];
    expect(tilt(...said("a", noon - 9 * hour), ...said("b", noon - 8 * hour))?.change).toBe("up");
    const taken = (name: string, at: number) => [begun(name, at), done(name, at + 1), ended(name, at + 2), ended(name, at + 3, { feel: "right" })];
    expect(tilt(...taken("a", noon - 9 * hour), ...taken("b", noon - 8 * hour))?.change).toBe("same");
  });
  test("not when it never ended, or nothing is known of its beginning but that the move was done", () => {
    expect(tilt(done("a", noon - 9 * hour), done("b", noon - 8 * hour))).toMatchObject({ level: 0, change: "same" });
    expect(tilt(begun("a", noon - 9 * hour), done("a", noon - 9 * hour), begun("b", noon - 8 * hour), done("b", noon - 8 * hour))).toMatchObject({ level: 0, change: "same" });
  });
  test("pain that was skipped before or after is no setback", () => {
    const after = (before: number | null, later: number | null) => tilt(begun("a", noon - hour, before), done("a", noon - hour, 2), ended("a", noon - hour, { painAfter: later, feel: "right" }))?.level;
    expect([after(null, 9), after(1, null), after(null, null), after(1, 9)]).toEqual([2, 2, 2, 1]);
  });
});

describe("the order", () => {
  test("a hurt before two easy sessions is over, one after them is not", () => {
    const two = [...easy("a", noon - 9 * hour), ...easy("b", noon - 8 * hour)];
    expect(tilt(...two, hurt("a-little-more", noon - 10 * hour))).toMatchObject({ level: 0, easier: false, change: "up" });
    expect(tilt(hurt("a-little-more", noon - 7 * hour), ...two)).toMatchObject({ easier: true, change: "down" });
  });
  test("the last word on leaving it out counts, also when a clock was set back before it", () => {
    expect(tilt(kept(true, noon - hour), kept(false, noon - 2 * hour))?.leftOut).toBe(true);
    expect(tilt(kept(false, noon - hour), kept(true, noon - 2 * hour))?.leftOut).toBe(false);
  });
  test("it was done last when it was done last", () => expect(tilt(done("b", noon - hour), done("a", noon - 5 * hour))?.lastDoneAt).toBe(noon - hour));
});

describe("in a row", () => {
  test("easy sessions at different levels are not", () => {
    expect(tilt(...easy("a", noon - 9 * hour, 1), ...easy("b", noon - 8 * hour, 0))).toMatchObject({ level: 1, change: "same" });
    expect(tilt(...easy("a", noon - 9 * hour, 0), ...easy("b", noon - 8 * hour, 1))).toMatchObject({ level: 1, change: "same" });
  });
  test("two that stand below where somebody is are no step up", () => {
    expect(tilt(...easy("a", noon - 9 * hour, 2), ...easy("b", noon - 8 * hour, 0), ...easy("c", noon - 7 * hour, 0))).toMatchObject({ level: 2, change: "same" });
  });
  test("without anything done nothing changed", () => expect(tilt(kept(false, noon))).toMatchObject({ level: 0, change: "same" }));
  test("one that was not easy begins the count anew", () => {
    expect(tilt(...easy("a", noon - 9 * hour), begun("x", noon - 8 * hour), done("x", noon - 8 * hour), ended("x", noon - 8 * hour, { feel: "right" }), ...easy("b", noon - 7 * hour))).toMatchObject({ level: 0, change: "same" });
  });
  test("in the easier form they lead back to the usual one, at the same level", () => {
    expect(tilt(hurt("a-little-more", noon - 10 * hour), ...easy("a", noon - 9 * hour), ...easy("b", noon - 8 * hour))).toMatchObject({ level: 0, easier: false, change: "up" });
    expect(tilt(hurt("a-little-more", noon - 10 * hour), ...easy("a", noon - 9 * hour))).toMatchObject({ level: 0, easier: true });
  });
});

describe("what waits", () => {
  const told = (instant: number, settled = true) => [entry({ kind: "check-answer", body: { check: `c${instant}`, question: "chest", answer: "no" } }, instant), entry({ kind: "told", body: { check: `c${instant}`, region: "gb", disposition: "self-care", settled, rules: [] } }, instant)];
  test("a sign waits for a check that came to its end, at a later moment", () => {
    expect(tilt(hurt("new-weakness", noon - hour), ...told(noon - hour + 1))?.waits).toBe("no");
    expect(tilt(hurt("new-weakness", noon - hour), ...told(noon - hour))?.waits).toBe("until-checked");
    expect(tilt(hurt("new-weakness", noon - hour), ...told(noon - hour + 1, false))?.waits).toBe("until-checked");
    expect(tilt(...told(noon - 9 * hour), hurt("new-weakness", noon - hour))?.waits).toBe("until-checked");
  });
  test("one that waits is enough, however many do not", () => {
    expect(tilt(hurt("a-little-more", noon - hour), hurt("much-more", noon - hour))?.waits).toBe("two-days");
    expect(tilt(hurt("a-little-more", noon - hour), hurt("new-weakness", noon - hour), hurt("much-more", noon - hour))?.waits).toBe("until-checked");
  });
});

test("only what is the person's own, and each move by itself", () => {
  expect([...historyOf(done("a", noon, 1, "tilt", "other"), kept(false, noon, "bridge")).keys()]).toEqual(["bridge"]);
  expect(tilt(begun("a", noon - hour, 1, "other"), done("a", noon - hour, 2), ended("a", noon - hour, { painAfter: 9, feel: "right" }))?.level).toBe(2);
  expect(historyOf(hurt("new-weakness", noon - hour), done("a", noon - hour, 1, "bridge")).get("bridge")).toMatchObject({ waits: "no", level: 1, easier: false });
});
