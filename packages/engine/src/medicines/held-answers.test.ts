import { loadContent } from "@supple/knowledge/load";
import { describe, expect, test } from "vitest";
import { createEntry, type Entry, type Happening } from "../diary/entry.ts";
import { day, minute } from "./amount.ts";
import { givenAnswers, heldAnswers } from "./held-answers.ts";

const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const { questions } = loaded.content.medicines;
const hour = 60 * minute;
const now = 20_000 * day;

let written = 0;
function entry(happening: Happening, ago = 0, subject = "me"): Entry {
  written += 1;
  return createEntry({ device: "phone", subject, contentVersion: "" }, { instant: now - ago, offset: 0 }, `e${written}`, written, happening);
}
const says = (question: string, answer: "yes" | "no" | "not-sure", ago = 0, subject = "me") => entry({ kind: "medicine-answer", body: { question, answer } }, ago, subject);
const heard = (question: string, answer: string | number, ago = 0) => entry({ kind: "check-answer", body: { check: "c", question, answer } }, ago);
const held = (...entries: Entry[]) => Object.fromEntries([...heldAnswers(questions, entries, "me", now)].map(([question, value]) => [question, value.kind === "sign" ? value.says : undefined]));

describe("an answer of the guard", () => {
  test("holds as long as its question allows, and no longer; one from later than now is not asked", () => {
    expect(held(says("ill", "no", 12 * hour - 1))).toEqual({ ill: "no" });
    expect(held(says("ill", "no", 12 * hour))).toEqual({});
    expect(held(says("ill", "no", -1))).toEqual({});
  });
  test("of several the last counts, of this person, and one that was taken back does not", () => {
    expect(held(says("asthma", "no", hour), says("asthma", "yes"), says("liver", "not-sure"), says("pox", "yes", 0, "child"))).toEqual({ asthma: "yes", liver: "not-sure" });
    const yes = says("asthma", "yes");
    expect(held(yes, entry({ kind: "correction", body: { corrects: yes.id, body: null } }))).toEqual({});
  });
  test("is one that was given to the guard: a question of the danger check by the same name is another question, and the other way round", () => {
    expect(held(heard("liver", "no"))).toEqual({});
    expect(held(says("pregnant", "yes"))).toEqual({});
  });
});

describe("what the danger check heard", () => {
  test("counts against a medicine and never for it", () => {
    expect(held(heard("pregnant", "yes"))).toEqual({ expecting: "yes" });
    expect(held(heard("pregnant", "not-sure"))).toEqual({ expecting: "not-sure" });
    expect(held(heard("pregnant", "no"))).toEqual({});
    expect(held(heard("medicine-kind", "thinner"))).toEqual({ thinner: "yes" });
    expect(held(heard("medicine-kind", "not-sure"))).toEqual({ thinner: "not-sure" });
    expect(held(heard("pregnant", 1), heard("fever", "no"))).toEqual({});
  });
  test("stands beside the guard's own answer, the gravest first", () => {
    expect(held(says("expecting", "no"), heard("pregnant", "yes"))).toEqual({ expecting: "yes" });
    expect(held(says("expecting", "yes"), heard("pregnant", "not-sure"))).toEqual({ expecting: "yes" });
    expect(held(says("expecting", "no"), heard("pregnant", "not-sure"))).toEqual({ expecting: "not-sure" });
  });
  test("holds as long as the guard's own answer would, since then the guard asks; for 14 days at most; and its last word counts", () => {
    expect(held(heard("pregnant", "yes", 7 * day - 1))).toEqual({ expecting: "yes" });
    expect(held(heard("pregnant", "yes", 7 * day))).toEqual({});
    expect(held(heard("fever", "yes", 12 * hour - 1))).toEqual({ ill: "yes" });
    expect(held(heard("fever", "yes", 12 * hour))).toEqual({});
    expect(held(heard("medicine-kind", "thinner", 14 * day - 1))).toEqual({ thinner: "yes" });
    expect(held(heard("medicine-kind", "thinner", 14 * day))).toEqual({});
    expect(held(heard("pregnant", "yes", hour), heard("pregnant", "no"))).toEqual({});
  });
});

describe("the answers that hold, to be looked at and put right", () => {
  const given = (...entries: Entry[]) => givenAnswers(questions, entries, "me", now).map(({ question, says: answer, at, inCheck }) => [question.id, answer, now - at, inCheck]);

  test("say when they were given, and whether the danger check heard them", () => {
    expect(given(says("thinner", "no", 3 * hour), says("reaction", "not-sure", hour), heard("pregnant", "yes", 2 * day))).toEqual([["reaction", "not-sure", hour, false], ["expecting", "yes", 2 * day, true], ["thinner", "no", 3 * hour, false]]);
  });
  test("of several for one question are the gravest", () => {
    expect(given(says("expecting", "no", hour), heard("pregnant", "not-sure", day))).toEqual([["expecting", "not-sure", day, true]]);
    expect(given(says("expecting", "yes", hour), heard("pregnant", "not-sure", day))).toEqual([["expecting", "yes", hour, false]]);
  });
});
