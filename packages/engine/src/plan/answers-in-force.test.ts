import { loadContent } from "@supple/knowledge/load";
import { describe, expect, test } from "vitest";
import { createEntry, type Entry } from "../diary/entry.ts";
import { prepareTriage } from "../triage/prepare-triage.ts";
import { answersInForce, reliefCheck } from "./answers-in-force.ts";

const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const { triage, relief } = loaded.content;
const prepared = prepareTriage(triage, "us");
const start = Date.UTC(2026, 10, 23, 8);
const day = 86_400_000;
const { never, shortCheck, episode, standing } = relief.holding;

let sequence = 0;
const said = (check: string, question: string, answer: string | number, at: number): Entry =>
  createEntry({ device: "phone", subject: "me", contentVersion: "1" }, { instant: at, offset: 0 }, `e${(sequence += 1)}`, sequence, { kind: "check-answer", body: { check, question, answer } });
const inForce = (entries: Entry[], now: number) => answersInForce(prepared, relief.questions, relief.holding, entries, "me", now);
const held = (entries: Entry[], now: number) => [...inForce(entries, now).answers.keys()];

test("with nothing asked nothing holds, and no check is old", () => {
  expect(inForce([], start)).toMatchObject({ check: undefined, checkIsOld: false });
  expect(held([], start)).toEqual([]);
});

describe("a danger sign of the last check", () => {
  test("holds to the day, and then counts as not asked", () => {
    const diary = [said("c1", "fever", "no", start)];
    expect(held(diary, start + never * day - 1)).toEqual(["fever"]);
    expect(inForce(diary, start + never * day - 1).checkIsOld).toBe(false);
    expect(held(diary, start + never * day)).toEqual([]);
    expect(inForce(diary, start + never * day).checkIsOld).toBe(true);
  });
  test("of an earlier check never holds", () => {
    expect(held([said("c1", "fever", "no", start), said("c2", "chest", "no", start + day)], start + day)).toEqual(["chest"]);
  });
  test("is as old as its own answer, not as the beginning of its check", () => {
    expect(held([said("c1", "chest", "no", start), said("c1", "fever", "no", start + day)], start + never * day)).toEqual(["fever"]);
  });
  test("still holds when a later check was begun and every answer in it taken back", () => {
    const begun = said("c2", "chest", "no", start + day);
    const takenBack = createEntry({ device: "phone", subject: "me", contentVersion: "1" }, { instant: start + day, offset: 0 }, "back", 900, { kind: "correction", body: { corrects: begun.id, body: null } });
    const told = createEntry({ device: "phone", subject: "me", contentVersion: "1" }, { instant: start + day, offset: 0 }, "told", 901, { kind: "told", body: { check: "c2", region: "us", disposition: "self-care", settled: true, rules: [] } });
    expect(held([said("c1", "fever", "no", start), begun, takenBack, told], start + day)).toEqual(["fever"]);
  });
  test("from a clock that was far ahead does not hold", () => {
    expect(held([said("c1", "fever", "no", start)], start - never * day)).toEqual([]);
  });
});

test("what belongs to the episode, and what stands, holds longer", () => {
  const diary = [said("c1", "fever", "no", start), said("c1", "medicine", "no", start), said("c1", "immune", "no", start)];
  expect(held(diary, start + never * day)).toEqual(["medicine", "immune"]);
  expect(held(diary, start + episode * day)).toEqual(["immune"]);
  expect(held(diary, start + standing * day)).toEqual([]);
});

describe("a short check of relief", () => {
  test("holds a day: a cream from yesterday is not one from today", () => {
    const diary = [said(reliefCheck, "cream-on", "no", start)];
    expect(held(diary, start + shortCheck * day - 1)).toEqual(["cream-on"]);
    expect(held(diary, start + shortCheck * day)).toEqual([]);
  });
  test("is no danger check", () => {
    expect(inForce([said(reliefCheck, "cream-on", "no", start)], start).check).toBeUndefined();
  });
  test("holds what stands until the next danger check, where it is confirmed or counts as not asked", () => {
    const answered = [said("c1", "fever", "no", start), said(reliefCheck, "heart-or-joint", "no", start + 1)];
    expect(held(answered, start + 3 * day)).toContain("heart-or-joint");
    const next = said("c2", "fever", "no", start + 3 * day);
    expect(held([...answered, next], start + 3 * day)).not.toContain("heart-or-joint");
    expect(held([...answered, next, said(reliefCheck, "heart-or-joint", "no", start + 3 * day + 1)], start + 3 * day + 1)).toContain("heart-or-joint");
  });
  test("holds what stands for its first day, also beside a danger check that came after it, and what belongs to the episode beyond it", () => {
    const ofEpisode = relief.questions.find(({ keeps }) => keeps === "episode")?.id;
    if (ofEpisode === undefined) throw new Error("relief asks nothing of the episode");
    const answered = [said(reliefCheck, "heart-or-joint", "no", start), said(reliefCheck, ofEpisode, "no", start), said("c1", "fever", "no", start + 1)];
    expect(new Set(held(answered, start + shortCheck * day - 1))).toEqual(new Set(["fever", "heart-or-joint", ofEpisode]));
    expect(held(answered, start + shortCheck * day)).toEqual(["fever", ofEpisode]);
  });
  test("of the very moment at which a danger check began stands", () => {
    expect(held([said("c1", "fever", "no", start), said(reliefCheck, "heart-or-joint", "no", start)], start + 2 * day)).toContain("heart-or-joint");
  });
  test("drops an answer that this content does not know", () => {
    expect(held([said(reliefCheck, "cream-on", "maybe", start)], start)).toEqual([]);
  });
});
