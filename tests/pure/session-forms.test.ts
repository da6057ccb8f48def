import { figureOf, linesOf, type ExerciseItem } from "@supple/engine";
import { placeInMovement } from "@supple/figure";
import { loadContent } from "@supple/knowledge/load";
import type { Exercise } from "@supple/knowledge";
import { describe, expect, test } from "vitest";
import { itemSteps, itemTitle } from "../../apps/web/src/lib/session/item-words.ts";

/** A form of a move is called what it is, and shown as it is done. */
const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const { sessions, poses } = loaded.content;
const moves = sessions.exercises.filter(({ kind }) => kind === "move");
const item = (exercise: Exercise, over: Partial<ExerciseItem> = {}): ExerciseItem => ({ kind: "exercise", exercise, level: 0, form: "usual", because: [], ...over });
const known = new Map(poses.moves.map((move) => [move.id, move]));
const called = (id: string): Exercise => moves.find((exercise) => exercise.id === id) ?? (() => { throw new Error(`there is no ${id}`); })();

test("there are moves to look at", () => expect(moves.length).toBeGreaterThan(20));

describe.each(moves)("$id", (exercise) => {
  test("its easier form has a name of its own", () => {
    const [usual, easier] = [itemTitle(item(exercise)), itemTitle(item(exercise, { form: "easier" }))];
    expect(easier.startsWith(`${usual}: `)).toBe(true);
    expect(easier.toLowerCase()).toContain(exercise.easier.title.toLowerCase());
  });
  test("its easier form has a picture, and one of its own where it is done otherwise", () => {
    const figure = figureOf(item(exercise, { form: "easier" }));
    expect(known.has(figure.id)).toBe(true);
    if (exercise.easier.cues !== undefined) expect(figure.id).not.toBe(exercise.id);
    // The same picture is the same movement, less far; or else a hold, which the words name.
    else if (figure.id === exercise.id) expect(figure.smaller || exercise.id === "x10-walk", exercise.easier.text).toBe(true);
  });
  test("each level goes where its own picture goes", () => {
    for (const [level] of exercise.levels.entries()) expect(known.has(figureOf(item(exercise, { level })).id)).toBe(true);
  });
});

test("a form shown with one limb is done on both sides", () => {
  // One-sided pictures: each shows one limb of a pair at work.
  for (const id of ["x05-both-knees", "x23-chest-stretch"]) expect(called(id).easier.sides, id).toBe("each");
  // Whatever borrows the picture of a two-sided move is two-sided too.
  for (const exercise of moves) {
    const borrowed = moves.find(({ id }) => id === exercise.easier.figure);
    if (borrowed !== undefined && borrowed.id !== exercise.id) expect((exercise.easier.sides ?? exercise.sides) === "none", exercise.id).toBe(borrowed.sides === "none");
  }
});

test("the third level of the press-up is told, read and shown as one on the hands", () => {
  const third = item(called("x08-press-up"), { level: 2 });
  expect(linesOf(third).go).toBe("Push your chest up with the arms. Hips stay down.");
  expect(itemSteps(third)).toEqual([linesOf(third).ready, linesOf(third).go, linesOf(third).back]);
  const move = known.get(figureOf(third).id);
  if (move === undefined) throw new Error("gone");
  expect(placeInMovement(move, { kind: "hold", again: false, other: false }).to).toBe("hands");
  for (const level of [0, 1]) expect(figureOf(item(called("x08-press-up"), { level }))).toEqual({ id: "x08-press-up", smaller: false });
  expect(linesOf(item(called("x08-press-up"), { level: 2, form: "easier" })).go).toBe("Come up on your elbows. Hips stay down.");
});
