import { cueScript, figureOf, movementAt, prepareSessions, type Cue, type ExerciseItem, type ItemScript, type SessionItem } from "@supple/engine";
import { placeInMovement } from "@supple/figure";
import { loadContent } from "@supple/knowledge/load";
import type { Exercise, Move } from "@supple/knowledge";
import { describe, expect, test } from "vitest";

/** Voice and figure have one clock: at the time of each cue the figure does what the cue says. */
const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const { content } = loaded;
const prepared = prepareSessions(content.triage, content.relief, content.sessions, "us");
const moveOf = (id: string) => content.poses.moves.find((move) => move.id === id);
const scriptOf = (item: SessionItem): ItemScript => {
  const [script] = cueScript(prepared, [item], "P3");
  if (script === undefined) throw new Error("there is no script");
  return script;
};
const exerciseItem = (exercise: Exercise, level = 0): SessionItem => ({ kind: "exercise", exercise, level, form: "usual", because: [] });
const drawn = content.sessions.exercises.filter(({ kind }) => kind === "move").flatMap((exercise) => exercise.levels.map((_, level) => {
  const item: ExerciseItem = { kind: "exercise", exercise, level, form: "usual", because: [] };
  const move = moveOf(figureOf(item).id);
  if (move === undefined) throw new Error(`${exercise.id} has no picture`);
  return { exercise, move, level, script: scriptOf(item) };
}));
const placeAt = (move: Move, script: ItemScript, at: number) => placeInMovement(move, movementAt(script, at));
/** How long the way takes; a moment less than that, where the next cue follows at once. */
const secondsOf = (cue: Cue) => cue.moves?.seconds ?? 0;

test("there are moves to look at", () => expect(new Set(drawn.map(({ move }) => move.id)).size).toBeGreaterThanOrEqual(7));

describe.each(drawn.filter(({ exercise }) => exercise.purpose !== "walking"))("$exercise.id, level $level", ({ move, script }) => {
  const home = move.keys[0]?.[0];
  const strokes = script.cues.filter((cue) => cue.moves !== undefined);
  test("stands at its first pose until the first go", () => {
    const first = strokes[0]?.at ?? 0;
    for (let at = 0; at < first; at += 0.5) expect(placeAt(move, script, at)).toEqual({ from: home, to: home, share: 0 });
    expect(first).toBeGreaterThan(0);
  });
  test("sets out when the voice says go, and arrives in its time", () => {
    for (const cue of script.cues.filter((one) => one.kind === "go")) {
      const [begins, middle, ends] = [0, secondsOf(cue) / 2, secondsOf(cue) - 0.001].map((after) => placeAt(move, script, cue.at + after));
      expect(movementAt(script, cue.at).kind).toBe("go");
      expect(begins?.share).toBe(0);
      expect([middle?.from, middle?.share]).not.toEqual([begins?.from, begins?.share]);
      expect(ends?.from === ends?.to ? 1 : ends?.share).toBeGreaterThan(0.999);
      expect(ends?.to).not.toBe(home);
    }
  });
  test("does not move while it holds", () => {
    for (const cue of script.cues.filter((one) => one.kind === "hold")) {
      const next = script.cues.find((one) => one.at > cue.at)?.at ?? script.seconds;
      for (let at = cue.at; at < next; at += 0.5) expect(placeAt(move, script, at)).toEqual(placeAt(move, script, cue.at));
      expect(movementAt(script, cue.at).kind).toBe("hold");
    }
  });
  test("comes back when the voice says so, and rests before the next number", () => {
    for (const cue of script.cues.filter((one) => one.kind === "back")) {
      expect(movementAt(script, cue.at).kind).toBe("back");
      const far = placeAt(move, script, cue.at);
      const near = placeAt(move, script, cue.at + secondsOf(cue));
      expect(near.to).not.toBe(far.from);
      expect(near.to).toBe(move.paced?.back ?? home);
      expect(movementAt(script, cue.at + secondsOf(cue)).kind).toBe("rest");
    }
  });
  test("never leaps: a tenth of a second is a small part of the way", () => {
    const homeAgain = new Set(script.cues.filter((cue) => cue.kind === "side").map((cue) => cue.at));
    for (let tick = 1; tick < script.seconds * 10; tick += 1) {
      const [before, now] = [placeAt(move, script, (tick - 1) / 10), placeAt(move, script, tick / 10)];
      if (homeAgain.has(tick / 10)) continue;
      if (before.from === now.from && before.to === now.to) expect(Math.abs(now.share - before.share), `at ${tick / 10} s`).toBeLessThan(0.25);
      else expect([before.to, before.from], `at ${tick / 10} s: ${JSON.stringify([before, now])}`).toContain(now.from);
    }
  });
});

test("knee rolls lean to the one side and then to the other, with the numbers", () => {
  const rolls = drawn.find(({ exercise, level }) => exercise.id === "x13-knee-rolls" && level === 0);
  if (rolls === undefined) throw new Error("gone");
  const sides = rolls.script.cues.filter((cue) => cue.kind === "go").map((cue) => placeAt(rolls.move, rolls.script, cue.at + secondsOf(cue)).to);
  expect(sides).toEqual(["right", "left", "right", "left", "right", "left", "right", "left", "right", "left"]);
});

test("cat and cow: round with the breath out, sag with the breath in, and not flat between", () => {
  const cat = drawn.find(({ exercise, level }) => exercise.id === "x02-cat-cow" && level === 0);
  if (cat === undefined) throw new Error("gone");
  const reached = (kind: Cue["kind"]) => cat.script.cues.filter((cue) => cue.kind === kind).map((cue) => placeAt(cat.move, cat.script, cue.at + secondsOf(cue) - 0.001).to);
  expect(new Set(reached("go"))).toEqual(new Set(["cat"]));
  expect(new Set(reached("back"))).toEqual(new Set(["cow"]));
});

test("an easier form that is the same movement goes less far, and in the same time", () => {
  const rolls = drawn.find(({ exercise }) => exercise.id === "x13-knee-rolls");
  if (rolls === undefined) throw new Error("gone");
  const cue = rolls.script.cues.find((one) => one.kind === "go") as Cue;
  const far = placeInMovement(rolls.move, movementAt(rolls.script, cue.at + secondsOf(cue)), true);
  expect(far).toMatchObject({ from: "middle", to: "right" });
  expect(far.share).toBeGreaterThan(0.4);
  expect(far.share).toBeLessThan(0.7);
});

describe("breathing", () => {
  const move = moveOf("breathing") as Move;
  const paced = content.sessions.relaxation.filter((one) => one.kind === "paced");
  test.each(paced)("$id: the belly rises with the breath in, falls with the breath out, and stays in between", (relaxation) => {
    const script = scriptOf({ kind: "relaxation", relaxation, seconds: 60, because: [] });
    const breaths = script.cues.filter((cue) => cue.kind === "breath");
    breaths.forEach((cue, index) => {
      const end = breaths[index + 1]?.at ?? script.cues.find((one) => one.kind === "done")?.at ?? 0;
      const [begins, ends] = [movementAt(script, cue.at), movementAt(script, end - 0.01)];
      if (cue.breath === "hold") expect(placeInMovement(move, begins)).toEqual(placeInMovement(move, ends));
      else {
        expect(begins).toMatchObject({ kind: cue.breath === "in" ? "go" : "back", share: 0 });
        expect(placeInMovement(move, ends).to).toBe(cue.breath === "in" ? "in" : "out");
        expect(placeInMovement(move, ends).share).toBeGreaterThan(0.95);
      }
    });
    expect(breaths.length).toBeGreaterThan(2);
  });
});

test("a walk walks from go until its time is over, and then stands", () => {
  const walk = drawn.find(({ exercise }) => exercise.purpose === "walking");
  if (walk === undefined) throw new Error("gone");
  const [go, back] = ["go", "back"].map((kind) => walk.script.cues.find((cue) => cue.kind === kind)?.at ?? 0) as [number, number];
  for (let at = go; at < back; at += 10) expect(movementAt(walk.script, at)).toMatchObject({ kind: "free", seconds: at - go });
  expect(movementAt(walk.script, walk.script.seconds).kind).toBe("rest");
});

test("on the way up from the floor the figure is where the words are, lies until the first step, and stands with the last", () => {
  const exercises = ["x01-pelvic-tilt", "x10-walk"].map((id) => content.sessions.exercises.find((exercise) => exercise.id === id));
  const script = cueScript(prepared, exercises.flatMap((exercise) => (exercise === undefined ? [] : [exerciseItem(exercise)])), "P3")[1];
  const move = moveOf(script?.cues.find((cue) => cue.shows !== undefined)?.shows ?? "");
  if (script === undefined || move === undefined) throw new Error("gone");
  const steps = script.cues.filter((cue) => cue.shows !== undefined);
  expect(placeAt(move, script, (steps[1]?.at ?? 0) - 0.1)).toEqual({ from: "side", to: "side", share: 0 });
  const reached = steps.slice(1).map((_, index) => placeAt(move, script, (steps[index + 2]?.at ?? script.lead) - 0.1).to);
  expect(reached).toEqual(["fours", "kneel", "half", "stand"]);
});

test("on the way down the figure stands until the first step, is on hands and knees before the side, and lies with the last; then it lies down on a bed", () => {
  const exercises = ["x10-walk", "x01-pelvic-tilt"].map((id) => content.sessions.exercises.find((exercise) => exercise.id === id));
  const script = cueScript(prepared, exercises.flatMap((exercise) => (exercise === undefined ? [] : [exerciseItem(exercise)])), "P3")[1];
  const [ready, floor, side, bed] = script?.cues.filter((cue) => cue.shows !== undefined) ?? [];
  if (script === undefined || ready === undefined || floor === undefined || side === undefined || bed === undefined) throw new Error("gone");
  const at = (cue: Cue, seconds: number) => { const move = moveOf(cue.shows ?? ""); return move === undefined ? undefined : placeAt(move, script, seconds); };
  expect(at(ready, floor.at - 0.1)).toMatchObject({ from: "stand", to: "stand" });
  const way = Array.from({ length: (bed.at - floor.at) * 2 }, (_, half) => at(floor, floor.at + half / 2)?.to);
  expect([...new Set(way)]).toEqual(["stand", "half", "step", "kneel", "reach", "fours", "prop", "side"]);
  expect(at(floor, side.at - 0.1)).toMatchObject({ to: "fours" });
  expect(at(side, bed.at - 0.1)).toMatchObject({ from: "side", to: "side" });
  expect(at(bed, bed.at + 0.1)).toMatchObject({ from: "sit", to: "sit" });
  expect(at(bed, script.lead - 0.1)).toMatchObject({ from: "back", to: "back" });
});

test("the way down is the way up again: at each moment the same body", () => {
  for (const id of ["getting-up-floor", "getting-up-bed"]) {
    const move = moveOf(id) as Move;
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const [up, down] = [false, true].map((reversed) => placeInMovement(move, { kind: "through", share: reversed ? 1 - share : share, seconds: 10, reversed, other: false }));
      expect([down?.from, down?.to].sort(), id).toEqual([up?.from, up?.to].sort());
      if (up?.from !== up?.to) expect(1 - (down?.share ?? 0)).toBeCloseTo(up?.share ?? -1, 9);
    }
  }
});
