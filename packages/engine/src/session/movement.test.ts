import { describe, expect, test } from "vitest";
import type { Cue } from "./cue-script.ts";
import { movementAt } from "./movement.ts";

const cue = (at: number, kind: Cue["kind"], more: Partial<Cue> = {}): Cue => ({ at, kind, text: kind, tone: "none", ...more });
const script = (...cues: Cue[]) => ({ seconds: 60, repetitions: 2, cues });
const go = (at: number, side?: Cue["side"]) => cue(at, "go", { moves: { to: "far", seconds: 4 }, ...(side && { side }) });
const back = (at: number, side?: Cue["side"]) => cue(at, "back", { moves: { to: "near", seconds: 4 }, ...(side && { side }) });

describe("one repetition and the next", () => {
  const twice = script(cue(0, "ready"), go(10), cue(14, "hold"), back(20), cue(26, "count"), go(27), back(31));
  test.each([
    [0, { kind: "home", other: false }],
    [9.9, { kind: "home", other: false }],
    [10, { kind: "go", share: 0, seconds: 4, again: false, other: false }],
    [12, { kind: "go", share: 0.5, seconds: 4, again: false, other: false }],
    [14, { kind: "hold", again: false, other: false }],
    [19.9, { kind: "hold", again: false, other: false }],
    [20, { kind: "back", share: 0, seconds: 4, again: false, other: false }],
    [23, { kind: "back", share: 0.75, seconds: 4, again: false, other: false }],
    [24, { kind: "rest", again: false, other: false }],
    [26.5, { kind: "rest", again: false, other: false }],
    [27, { kind: "go", share: 0, seconds: 4, again: true, other: false }],
    [31, { kind: "back", share: 0, seconds: 4, again: true, other: false }],
    [60, { kind: "rest", again: true, other: false }],
  ])("at %s s", (at, movement) => expect(movementAt(twice, at)).toEqual(movement));
});

test("a change of sides brings the figure home, and the other side begins anew", () => {
  const sides = script(go(0, "first"), back(4, "first"), cue(10, "side", { side: "other" }), go(18, "other"), back(22, "other"));
  expect(movementAt(sides, 8)).toEqual({ kind: "rest", again: false, other: false });
  expect(movementAt(sides, 10)).toEqual({ kind: "home", other: true });
  expect(movementAt(sides, 19)).toEqual({ kind: "go", share: 0.25, seconds: 4, again: false, other: true });
  expect(movementAt(sides, 30)).toEqual({ kind: "rest", again: false, other: true });
});

test("what goes at its own pace goes until its time is over", () => {
  const rising = script(cue(5, "say", { moves: { to: "end", seconds: 20 } }));
  expect(movementAt(rising, 4)).toEqual({ kind: "home", other: false });
  expect(movementAt(rising, 10)).toEqual({ kind: "through", share: 0.25, seconds: 20, reversed: false, other: false });
  expect(movementAt(rising, 25)).toEqual({ kind: "home", other: false });
  const sinking = script(cue(0, "ready"), cue(5, "say", { moves: { to: "start", seconds: 20 } }));
  expect(movementAt(sinking, 4), "it stands until the first step down").toEqual({ kind: "through", share: 0, seconds: 20, reversed: true, other: false });
  expect(movementAt(sinking, 10)).toEqual({ kind: "through", share: 0.25, seconds: 20, reversed: true, other: false });
  expect(movementAt(sinking, 25)).toEqual({ kind: "home", other: false });
  const walk = script(cue(5, "go", { moves: { to: "free", seconds: 20 } }));
  expect(movementAt(walk, 4)).toEqual({ kind: "home", other: false });
  expect(movementAt(walk, 5)).toEqual({ kind: "free", seconds: 0, other: false });
  expect(movementAt(walk, 24.5)).toEqual({ kind: "free", seconds: 19.5, other: false });
  expect(movementAt(walk, 25)).toEqual({ kind: "home", other: false });
});

test("what is only said moves nothing", () => expect(movementAt(script(cue(0, "say"), cue(3, "skin"), cue(5, "done")), 6)).toEqual({ kind: "home", other: false }));
