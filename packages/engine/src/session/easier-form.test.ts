import { loadContent } from "@supple/knowledge/load";
import { needs, startsOnTheFloor, type Need, type Question } from "@supple/knowledge";
import { describe, expect, test } from "vitest";
import { answerRestNo } from "../answers/answer-rest.ts";
import type { Answers } from "../answers/answer.ts";
import { readAnswers } from "../answers/read-answers.ts";
import { prepareTriage } from "../triage/prepare-triage.ts";
import { buildSession } from "./build-session.ts";
import { cueScript } from "./cue-script.ts";
import { easedItem, easierFits, easierIsElsewhere, needsOf, reasonsOf } from "./easier-form.ts";
import { startOf } from "./place-of.ts";
import { prepareSessions } from "./prepare-sessions.ts";
import type { ExerciseItem, SessionSituation } from "./session.ts";

/** The easier form of a move, held against this person and this room as a move of its own. */
const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const { content } = loaded;
const prepared = prepareSessions(content.triage, content.relief, content.sessions, "us");
const questions: readonly Question[] = [...content.triage.questions, ...prepared.ownQuestions];
/** Everything answered no but what the test is about; `open` is not asked. */
function answered(given: Record<string, string> = {}, open?: string): Answers {
  const rest = answerRestNo(prepareTriage(content.triage, "us"), new Map() as ReadonlyMap<string, unknown> as Answers);
  const read = readAnswers(questions, { ...Object.fromEntries(prepared.ownQuestions.map((question) => [question.id, "no"])), ...given });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const all = new Map([...rest, ...read.value]);
  if (open !== undefined) all.delete(open);
  return all as ReadonlyMap<string, unknown> as Answers;
}
const everything = new Set(needs);
const without = (...gone: Need[]) => new Set(needs.filter((need) => !gone.includes(need)));
const exerciseOf = (id: string) => {
  const found = content.sessions.exercises.find((exercise) => exercise.id === id);
  if (found === undefined) throw new Error(`${id} is gone`);
  return found;
};
const item = (over: Partial<ExerciseItem> = {}): ExerciseItem => ({ kind: "exercise", exercise: exerciseOf("x21-chin-tuck"), level: 0, form: "usual", because: [], ...over });

describe("easier", () => {
  test("is one level down, then the easier form, then nothing", () => {
    expect(easedItem(item({ level: 2 }))).toEqual(item({ level: 1, from: "up" }));
    const squeeze = item({ exercise: exerciseOf("x22-blade-squeeze") });
    expect(easedItem(squeeze)).toEqual({ ...squeeze, form: "easier", from: "up" });
    expect(easedItem({ ...squeeze, form: "easier" })).toBeUndefined();
  });
  test("begins where somebody is: the way up is not said again", () => {
    const lying = item({ exercise: exerciseOf("x01-pelvic-tilt") });
    const lead = (eased: ExerciseItem | undefined) => cueScript(prepared, [lying, ...(eased === undefined ? [] : [eased])], "P1")[1]?.lead;
    expect(lead(item({ level: 1 }))).toBeGreaterThan(0);
    expect(lead(easedItem(item({ level: 1 })))).toBe(0);
  });
  test("never takes anybody to another position in the middle of a session: such a form waits for the next", () => {
    const moves = content.sessions.exercises.filter((exercise) => exercise.kind === "move");
    const elsewhere = moves.filter((exercise) => startOf(exercise, "easier") !== exercise.start);
    expect(elsewhere.length).toBeGreaterThan(3);
    for (const exercise of moves) for (const level of exercise.levels.keys()) {
      const one = item({ exercise, level });
      const eased = easedItem(one);
      if (eased !== undefined) expect(startOf(exercise, eased.form), exercise.id).toBe(exercise.start);
      expect(eased === undefined, exercise.id).toBe(level === 0 && elsewhere.includes(exercise));
      expect(easierIsElsewhere(one), exercise.id).toBe(level === 0 && elsewhere.includes(exercise));
    }
    expect(easierIsElsewhere(item({ form: "easier" }))).toBe(false);
  });
});

describe("the easier form of the chin tuck, which is done lying down", () => {
  const fits = (answers: Answers, atHand: ReadonlySet<Need> = everything) => easierFits(prepared, answers, atHand, "x21-chin-tuck");
  test("starts on the back and needs a floor or a bed, where the usual one needs a chair", () => {
    const { exercise } = item();
    expect([startOf(exercise, "usual"), startOf(exercise, "easier")]).toEqual(["sitting", "back"]);
    expect([needsOf(exercise, "usual"), needsOf(exercise, "easier")]).toEqual([["chair"], ["floor"]]);
  });
  test("is for somebody who can lie down and has where", () => {
    expect(fits(answered())).toBe(true);
    expect(fits(answered(), without("chair"))).toBe(true);
    expect(fits(answered(), without("floor"))).toBe(false);
    expect(fits(answered({ "cannot-lie": "yes" }))).toBe(false);
    expect(fits(answered({ pregnant: "yes" }))).toBe(false);
  });
  test("not sure and not asked are never no", () => {
    expect(fits(answered({ "cannot-lie": "not-sure" }))).toBe(false);
    expect(fits(answered({}, "cannot-lie"))).toBe(false);
  });
  test("what speaks against the move in any form speaks against this one", () => expect(fits(answered({ "recent-operation": "yes" }))).toBe(false));
});

test("the easier form of the back lift is a press-up on the elbows: on the floor, without a ball", () => {
  const fits = (answers: Answers, atHand: ReadonlySet<Need> = everything) => easierFits(prepared, answers, atHand, "x09-ball-extension");
  expect(fits(answered(), without("ball", "wall"))).toBe(true);
  expect(fits(answered(), without("floor"))).toBe(false);
  expect(fits(answered({ "cannot-lie": "yes" }))).toBe(false);
});

test("the easier form of the seat stretch leans forward, which the usual one does not", () => {
  const fits = (given: Record<string, string>) => easierFits(prepared, answered(given), everything, "x15-piriformis");
  expect([fits({}), fits({ "bend-shoots": "yes" }), fits({ bone: "yes" })]).toEqual([true, false, false]);
});

test("a form that is only smaller needs what the move needs; a move that is gone has no easier form", () => {
  const { exercise } = item({ exercise: exerciseOf("x13-knee-rolls") });
  expect([startOf(exercise, "easier"), needsOf(exercise, "easier")]).toEqual([exercise.start, exercise.needs]);
  expect(easierFits(prepared, answered(), everything, "x99-gone")).toBe(false);
});

test("nobody who cannot lie down is given an easier form on the floor, whichever move it is", () => {
  const lying = content.sessions.exercises.filter((exercise) => startsOnTheFloor.includes(startOf(exercise, "easier")) && !startsOnTheFloor.includes(exercise.start));
  expect(lying.length).toBeGreaterThan(0);
  for (const { id } of lying) for (const says of ["yes", "not-sure"]) expect(easierFits(prepared, answered({ "cannot-lie": says }), everything, id), `${id} with ${says}`).toBe(false);
});

describe("a session that begins with an easier form, since the usual one hurt", () => {
  const situation: SessionSituation = { disposition: "self-care", phase: "P0", day: 0, minutes: 20, atHand: everything, area: "upper", pack: "none", activities: [], history: new Map([["x21-chin-tuck", { leftOut: false, level: 0, change: "down", easier: true, waits: "no", lastDoneAt: 0 }]]), packRests: new Map(), at: 0 };
  const chinTuck = (answers: Answers, over: Partial<SessionSituation> = {}) => {
    const made = buildSession(prepared, answers, { ...situation, ...over });
    const here = made.items.find((one) => one.kind === "exercise" && one.exercise.id === "x21-chin-tuck");
    return here === undefined ? made.omitted.find((one) => one.id === "x21-chin-tuck")?.why.map((why) => why.id) : here.kind === "exercise" && here.form;
  };
  test("has it where it fits, chair or no chair", () => {
    expect(chinTuck(answered())).toBe("easier");
    expect(chinTuck(answered(), { atHand: without("chair") })).toBe("easier");
  });
  test("leaves it out where it does not, and says why", () => {
    expect(chinTuck(answered(), { atHand: without("floor") })).toEqual(["nothing-at-hand"]);
    expect(chinTuck(answered({ "cannot-lie": "yes" }))).toEqual(["cannot-lie"]);
    expect(chinTuck(answered({}, "cannot-lie"))).toEqual(["short-check"]);
  });
});

describe("a form of a move", () => {
  test("needs all that it needs, not some of it", () => {
    const both = { ...prepared, exercises: prepared.exercises.map((one) => (one.of.id === "x21-chin-tuck" ? { ...one, of: { ...one.of, easier: { ...one.of.easier, needs: ["floor", "wall"] as const } } } : one)) } as typeof prepared;
    expect(easierFits(both, answered(), everything, "x21-chin-tuck")).toBe(true);
    expect(easierFits(both, answered(), without("wall"), "x21-chin-tuck")).toBe(false);
  });
  test("in its usual form is not held to what speaks against the easier one alone", () => {
    const move = prepared.exercises.find((one) => one.of.id === "x21-chin-tuck");
    if (move === undefined) throw new Error("the chin tuck is gone");
    expect(move.easier.withhold.length).toBeGreaterThan(0);
    expect(reasonsOf(move, "usual")).toEqual({ withhold: move.withhold, ask: move.ask });
    expect(reasonsOf(move, "easier").withhold).toEqual([...move.withhold, ...move.easier.withhold]);
  });
});
