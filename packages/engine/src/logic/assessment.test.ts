import type { Question } from "@supple/knowledge";
import { describe, expect, test } from "vitest";
import { readAnswers } from "../answers/read-answers.ts";
import { Assessment, prepareVocabulary } from "./assessment.ts";
import { always, never, notSure, qualifierNotAsked, signNotAsked } from "./readings.ts";

const sign = (id: string, more: Partial<Extract<Question, { kind: "sign" }>> = {}): Question => ({ kind: "sign", id, label: id, text: `${id}?`, test: `Try ${id}.`, keeps: "never", ...more });
const questions: Question[] = [
  sign("leg-weak"),
  { kind: "choice", id: "leg-kind", text: "What does it do?", options: [{ id: "drops", text: "It drops" }, { id: "steady", text: "Steady" }], unsureAs: "drops", askWhen: "leg-weak", keeps: "never" },
  { kind: "number", id: "days", text: "How many days?", unit: "days", min: 0, max: 400, askWhen: "leg-weak", keeps: "episode" },
  sign("fever"),
  sign("rash"),
  sign("blades", { regions: ["gb"] }),
];
const findings = [{ id: "drops", text: "A foot that drops", when: { choice: "leg-kind", is: ["drops"] } }];
const lists = [{ id: "skin", title: "Skin?", signs: ["rash"], askWhen: "fever" }];
const vocabulary = (region = "us") => prepareVocabulary({ questions, lists, findings }, region);

/** How a condition reads, given some answers. */
function read(when: Parameters<ReturnType<typeof vocabulary>["prepareCondition"]>[0], given: Record<string, unknown>, region?: string) {
  const prepared = vocabulary(region);
  const answers = readAnswers(questions, given);
  if (!answers.ok) throw new Error(JSON.stringify(answers.error));
  return new Assessment(prepared, answers.value).read(prepared.prepareCondition(when));
}

describe("a condition", () => {
  test("on a sign holds by a yes, may hold by a not sure, and stays open while it is not asked", () => {
    expect(["yes", "no", "not-sure"].map((says) => read("fever", { fever: says }))).toEqual([always, never, notSure]);
    expect(read("fever", {})).toBe(signNotAsked);
  });
  test("on a detail holds by its options; not sure and not asked count as the graver one", () => {
    expect(["drops", "steady", "not-sure"].map((option) => read("drops", { "leg-weak": "yes", "leg-kind": option }))).toEqual([always, never, always]);
    expect(read("drops", { "leg-weak": "yes" })).toBe(qualifierNotAsked);
    expect(read({ choice: "leg-kind", is: ["steady"] }, { "leg-weak": "yes" })).toBe(signNotAsked);
    expect(read({ choice: "leg-kind", is: ["steady"] }, { "leg-weak": "yes", "leg-kind": "not-sure" })).toBe(never);
  });
  test("on a number holds from its limit on, or below it", () => {
    expect([6, 7, 8].map((days) => read({ number: "days", atLeast: 7 }, { "leg-weak": "yes", days }))).toEqual([never, always, always]);
    expect([6, 7, 8].map((days) => read({ number: "days", below: 7 }, { "leg-weak": "yes", days }))).toEqual([always, never, never]);
    expect(read({ number: "days", atLeast: 7 }, { "leg-weak": "yes", days: "not-sure" })).toBe(notSure);
    expect(read({ number: "days", atLeast: 7 }, { "leg-weak": "yes" })).toBe(qualifierNotAsked);
  });
  test("joins its parts: all of them, any of them, or so many of them", () => {
    const given = { fever: "yes", rash: "no", "leg-weak": "yes" };
    expect(read({ all: ["fever", "rash"] }, given)).toBe(never);
    expect(read({ any: ["fever", "rash"] }, given)).toBe(always);
    expect(read({ atLeast: 2, of: ["fever", "rash", "leg-weak"] }, given)).toBe(always);
    expect(read({ atLeast: 3, of: ["fever", "rash", "leg-weak"] }, given)).toBe(never);
  });
  test("that names what does not exist is refused", () => {
    expect(() => vocabulary().prepareCondition("tingling")).toThrow("the content names tingling, which is no question");
    expect(() => vocabulary().prepareCondition({ number: "weeks", atLeast: 2 })).toThrow("weeks");
  });
});

describe("a question that is not asked", () => {
  test("cannot hold behind a closed gate, of its own or of its list", () => {
    expect(read("drops", { "leg-weak": "no" })).toBe(never);
    expect(read("rash", { fever: "no" })).toBe(never);
    expect(read("rash", { fever: "yes" })).toBe(signNotAsked);
  });
  test("may count in full behind a gate that is only not sure", () => {
    expect(read("rash", { fever: "not-sure" })).toBe(4 | 8);
    expect(read("drops", { "leg-weak": "not-sure" })).toBe(4 | 8 | 32);
  });
  test("cannot hold in a region whose guidance does not ask it, and counts there once it is answered", () => {
    expect(read("blades", {})).toBe(never);
    expect(read("blades", {}, "gb")).toBe(signNotAsked);
    expect(read("blades", { blades: "yes" })).toBe(always);
  });
});

test("an assessment knows which questions are answered, and passes over what the content does not have", () => {
  const answers = readAnswers([...questions, sign("elsewhere")], { fever: "no", elsewhere: "yes" });
  if (!answers.ok) throw new Error("these are answers");
  const assessment = new Assessment(vocabulary(), answers.value);
  expect(questions.map((_question, index) => assessment.isAnswered(index))).toEqual([false, false, false, true, false, false]);
});
