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

/** A condition of any shape over leaves, read twice: by the bits, and by Kleene's tables. */
type Read = readonly [Readings, Truth];
const { tree } = fc.letrec<{ tree: Read; leaf: Read; all: Read; any: Read; count: Read }>((tie) => {
  const parts = fc.array(tie("tree"), { minLength: 1, maxLength: 4 });
  return {
    tree: fc.oneof({ depthSize: "medium", withCrossShrink: true }, tie("leaf"), tie("all"), tie("any"), tie("count")),
    leaf: fc.constantFrom(...leaves).map((readings) => [readings, truthOf(readings)] as const),
    all: parts.map((of) => [of.map(([readings]) => readings).reduce(both, always), of.map(([, truth]) => truth).reduce((left, right) => and[left][right], "true")] as const),
    any: parts.map((of) => [of.map(([readings]) => readings).reduce(either, never), of.map(([, truth]) => truth).reduce((left, right) => or[left][right], "false")] as const),
    count: fc.tuple(fc.integer({ min: 1, max: 4 }), parts).map(([least, of]) => [atLeast(least, of.map(([readings]) => readings)), counted(least, of.map(([, truth]) => truth))] as const),
  };
});

/** At least so many, as Kleene would say it: sure when enough are true, out of the question when too few may be. */
function counted(least: number, truths: readonly Truth[]): Truth {
  if (truths.filter((truth) => truth === "true").length >= least) return "true";
  return truths.filter((truth) => truth !== "false").length >= least ? "unknown" : "false";
}

test("conditions of any depth come out as Kleene's logic says", () => {
  fc.assert(fc.property(tree, ([readings, truth]) => truthOf(readings) === truth), { numRuns: 2000 });
});

test("in every condition: what holds with not sure as no holds with it as yes; what holds now may hold later; what is sure holds now", () => {
  fc.assert(fc.property(tree, ([readings]) => {
    const implies = ([left, right]: readonly [number, number]) => (readings & left) === 0 || (readings & right) !== 0;
    return ([[1, 2], [4, 8], [16, 32], [1, 16], [16, 4], [2, 32], [32, 8]] as const).every(implies);
  }), { numRuns: 2000 });
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
