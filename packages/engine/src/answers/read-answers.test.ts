import type { Question } from "@supple/knowledge";
import { expect, test } from "vitest";
import { readAnswers } from "./read-answers.ts";

const questions: Question[] = [
  { kind: "sign", id: "fever", text: "Fever?", label: "Fever", test: "Measure.", keeps: "never" },
  { kind: "choice", id: "leg", text: "Which?", options: [{ id: "drops", text: "Drops" }, { id: "steady", text: "Steady" }], unsureAs: "drops", askWhen: "fever", keeps: "never" },
  { kind: "number", id: "days", text: "How many?", unit: "days", min: 0, max: 400, askWhen: "fever", keeps: "episode" },
];

test("answers that fit are taken, and what is missing stays not asked", () => {
  const read = readAnswers(questions, { fever: "not-sure", days: 7 });
  expect(read.ok && [...read.value]).toEqual([["fever", { kind: "sign", says: "not-sure" }], ["days", { kind: "number", value: 7 }]]);
});

for (const [given, kind] of [
  [{ fever: "maybe" }, "not-an-answer"],
  [{ fever: true }, "not-an-answer"],
  [{ fever: ["yes"] }, "not-an-answer"],
  [{ leg: "both" }, "not-an-answer"],
  [{ days: 1.5 }, "not-an-answer"],
  [{ days: Number.NaN }, "not-an-answer"],
  [{ days: "7" }, "not-an-answer"],
  [{ days: -1 }, "out-of-range"],
  [{ days: 401 }, "out-of-range"],
  [{ fevr: "yes" }, "unknown-question"],
  [JSON.parse('{"__proto__": "yes"}'), "unknown-question"],
  [{ constructor: "yes" }, "unknown-question"],
  [null, "not-an-object"],
  [[], "not-an-object"],
  ["fever", "not-an-object"],
] as const) {
  test(`${JSON.stringify(given)} is refused as ${kind}`, () => {
    const read = readAnswers(questions, given);
    expect(read.ok ? "taken" : read.error[0]?.kind).toBe(kind);
  });
}

test("one bad answer refuses all, and every fault is named", () => {
  const read = readAnswers(questions, { fever: "yes", leg: "x", days: 999 });
  expect(read.ok ? [] : read.error.map((fault) => fault.question)).toEqual(["leg", "days"]);
});

test("not sure is an answer to every kind of question", () => {
  const read = readAnswers(questions, { fever: "not-sure", leg: "not-sure", days: "not-sure" });
  expect(read.ok && [...read.value.values()]).toEqual([{ kind: "sign", says: "not-sure" }, { kind: "not-sure" }, { kind: "not-sure" }]);
});

test("each fault says which question, what was expected and what came", () => {
  const messagesOf = (given: unknown) => {
    const read = readAnswers(questions, given);
    return read.ok ? [] : read.error.map((fault) => `${fault.question}| ${fault.message}`);
  };
  expect(messagesOf({ fever: "maybe", leg: "both", days: 1.5 })).toEqual([
    'fever| fever: expected yes, no or not-sure, got "maybe"',
    'leg| leg: expected one of drops, steady, not-sure, got "both"',
    "days| days: expected a whole number of days, or not-sure, got 1.5",
  ]);
  expect(messagesOf({ days: 401 })).toEqual(["days| days: expected 0 to 400 days, got 401"]);
  expect(messagesOf({ leg: 1, fever: undefined, days: "7" })).toEqual(["leg| leg: expected one of drops, steady, not-sure, got 1", "fever| fever: expected yes, no or not-sure, got nothing", 'days| days: expected a whole number of days, or not-sure, got "7"']);
  expect(messagesOf({ fever: Symbol.iterator })).toEqual(["fever| fever: expected yes, no or not-sure, got symbol"]);
  expect(messagesOf({ fevr: "yes" })).toEqual(["fevr| there is no question fevr"]);
  expect(messagesOf("yes")).toEqual(["| answers are an object of question id to answer"]);
});
