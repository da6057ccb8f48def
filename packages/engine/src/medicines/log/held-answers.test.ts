import { loadContent } from "@supple/knowledge/load";
import { describe, expect, test } from "vitest";
import { createEntry, type Entry, type Happening } from "../../diary/entry.ts";
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
  test("holds as long as its question allows, and no longer; a no from later than now does not", () => {
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

describe("under a clock that stood ahead", () => {
  const opened = (ago: number, device = "phone") => ({ ...entry({ kind: "setting", body: { key: "opened", value: true } }, ago), device });
  /** Asked five days later, when the clock has reached what was written. */
  const later = (...entries: Entry[]) => Object.fromEntries([...heldAnswers(questions, entries, "me", now + 5 * day)].map(([question, value]) => [question, value.kind === "sign" ? value.says : undefined]));

  test("a no is void, also when the clock has reached it; another device's clock says nothing of it", () => {
    const no = says("ill", "no", -5 * day);
    expect(later(no, opened(0))).toEqual({});
    expect(later(no, opened(0, "tablet"))).toEqual({ ill: "no" });
    expect(later(no), "nothing tells it from time that passed").toEqual({ ill: "no" });
    expect(later(no, opened(-5 * day))).toEqual({ ill: "no" });
    expect(held(no, opened(0), says("ill", "no")), "given again by the right clock").toEqual({ ill: "no" });
  });
  test("a no does not put away what was said before it", () => {
    expect(held(says("liver", "yes", day), says("liver", "no", -5 * day))).toEqual({ liver: "yes" });
    expect(later(says("liver", "not-sure", day), says("liver", "no", -5 * day), opened(0))).toEqual({ liver: "not-sure" });
    expect(later(says("liver", "yes", day), says("liver", "no", -1), opened(0))).toEqual({ liver: "yes" });
  });
  test("a yes or not sure holds, as one that was given now at the latest, until it is answered anew", () => {
    const [yes, unsure] = [says("asthma", "yes", -5 * day), says("liver", "not-sure", -5 * day)];
    expect(held(yes, unsure)).toEqual({ asthma: "yes", liver: "not-sure" });
    expect(later(yes, unsure, opened(0))).toEqual({ asthma: "yes", liver: "not-sure" });
    expect(givenAnswers(questions, [yes, unsure], "me", now).map(({ at }) => at)).toEqual([now, now]);
    expect(held(yes, unsure, says("asthma", "no"))).toEqual({ asthma: "no", liver: "not-sure" });
  });
  test("what the danger check heard is void when it reassures, and else holds", () => {
    expect(held(heard("pregnant", "yes", day), heard("pregnant", "no", -5 * day))).toEqual({ expecting: "yes" });
    expect(later(heard("pregnant", "yes", hour), heard("pregnant", "no", -5 * day), opened(0))).toEqual({ expecting: "yes" });
    expect(later(heard("pregnant", "yes", hour), heard("pregnant", "no", -5 * day))).toEqual({});
    const thinner = heard("medicine-kind", "thinner", -5 * day);
    expect(held(thinner)).toEqual({ thinner: "yes" });
    expect(later(thinner, opened(0))).toEqual({ thinner: "yes" });
    expect(givenAnswers(questions, [thinner], "me", now).map(({ at }) => at)).toEqual([now]);
  });
});

describe("the answers that hold, to be looked at and put right", () => {
  const given = (...entries: Entry[]) => givenAnswers(questions, entries, "me", now).map(({ question, says: answer, at, inCheck }) => [question.id, answer, now - at, inCheck]);

  test("say when they were given, and whether the danger check heard them", () => {
    expect(given(heard("pregnant", "yes", 2 * day), says("thinner", "no", 3 * hour), says("reaction", "not-sure", hour))).toEqual([["reaction", "not-sure", hour, false], ["expecting", "yes", 2 * day, true], ["thinner", "no", 3 * hour, false]]);
  });
  test("of several for one question are the gravest", () => {
    expect(given(heard("pregnant", "not-sure", day), says("expecting", "no", hour))).toEqual([["expecting", "not-sure", day, true]]);
    expect(given(heard("pregnant", "not-sure", day), says("expecting", "yes", hour))).toEqual([["expecting", "yes", hour, false]]);
  });
});
