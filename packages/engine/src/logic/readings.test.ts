import fc from "fast-check";
import { expect, test } from "vitest";
import { always, atLeast, both, either, never, notSure, qualifierNotAsked, signNotAsked, truthOf, type Readings } from "./readings.ts";
import type { AnswerState } from "../answers/answer.ts";
import type { Truth } from "./truth.ts";

/** Kleene's strong three-valued logic, written out, to hold the bits against. */
const and: Record<Truth, Record<Truth, Truth>> = {
  true: { true: "true", unknown: "unknown", false: "false" },
  unknown: { true: "unknown", unknown: "unknown", false: "false" },
  false: { true: "false", unknown: "false", false: "false" },
};
const or: Record<Truth, Record<Truth, Truth>> = {
  true: { true: "true", unknown: "true", false: "true" },
  unknown: { true: "true", unknown: "unknown", false: "unknown" },
  false: { true: "true", unknown: "unknown", false: "false" },
};
const leaves: readonly Readings[] = [always, never, notSure, signNotAsked, qualifierNotAsked];

test("`all` and `any` follow Kleene's tables for every pair of leaves", () => {
  for (const left of leaves) for (const right of leaves) {
    expect(truthOf(both(left, right))).toBe(and[truthOf(left)][truthOf(right)]);
    expect(truthOf(either(left, right))).toBe(or[truthOf(left)][truthOf(right)]);
  }
});

test("at least one of the parts is `any`, at least all of them is `all`", () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...leaves), { minLength: 1, maxLength: 6 }), (parts) => {
    expect(atLeast(1, parts)).toBe(parts.reduce(either));
    expect(atLeast(parts.length, parts)).toBe(parts.reduce(both));
  }));
});

test("a missing sign raises nothing now; a missing detail counts as the graver option now", () => {
  expect(signNotAsked & 16).toBe(0);
  expect(qualifierNotAsked & 16).toBe(16);
});

test("the compiler keeps the four states of an answer and the three truth values apart", () => {
  const state: AnswerState = "not-asked";
  // @ts-expect-error a state of an answer is no truth value
  const wrong: Truth = state;
  const truth: Truth = "unknown";
  // @ts-expect-error a truth value is no state of an answer
  const alsoWrong: AnswerState = truth;
  // @ts-expect-error a number is no set of readings until it has been made one
  const notReadings: Readings = 3;
  expect([wrong, alsoWrong, notReadings]).toHaveLength(3);
});
