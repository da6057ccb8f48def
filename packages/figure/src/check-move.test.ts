import type { Move } from "@supple/knowledge";
import { loadContent } from "@supple/knowledge/load";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkMove } from "./check-move.ts";
import { bodies } from "./body.ts";
import { drawFrame, drawStill, outlinesIn, pictureOf } from "./draw-move.ts";
import { partOf } from "./parts.ts";
import { momentBetween, momentOf, solveMove } from "./timeline.ts";
import { distance } from "./vector.ts";

const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const { moves } = loaded.content.poses;
const moveOf = (id: string): Move => {
  const move = moves.find((one) => one.id === id);
  if (move === undefined) throw new Error(`there is no move ${id}`);
  return move;
};

/** The move with one pose changed. */
const planted = (id: string, pose: string, change: Partial<Move["poses"][string]>, rest: Partial<Move> = {}): Move => {
  const move = moveOf(id);
  return { ...move, ...rest, poses: { ...move.poses, [pose]: { ...move.poses[pose], ...change } } };
};
const whatBreaks = (move: Move): string => checkMove(move).faults.map(({ body, moment, what }) => `${body}, ${moment}: ${what}`).join("\n");

const breaks: Record<string, readonly [Move, RegExp]> = {
  "feet planted too far away": [planted("x01-pelvic-tilt", "start", { legs: { plant: [60, 5.5], raise: 0 } }), /average, start: legR is [\d.]+ short of its place/],
  "a hand that does not reach the thigh": [planted("x04-knee-to-chest", "hug", { arms: { hold: "toeL" } }), /arm[RL] is [\d.]+ short/],
  "a knee bent backward": [planted("breathing", "out", { legs: { hip: 45, knee: -40, ankle: 0 } }), /knee of leg[RL] is -40, of 0 to 158/],
  "a knee bent too far": [planted("x10-walk", "mid-right", { legL: { hip: 18, knee: 170, ankle: 0 } }), /knee of legL is 170, of 0 to 158/],
  "a hip bent too far": [planted("x04-knee-to-chest", "hug", { legR: { hip: 150, knee: 120, ankle: 0 } }), /hip of legR is 150/],
  "a back bent too far": [planted("x02-cat-cow", "cat", { lumbar: 90 }), /low back is 90/],
  "an arm under the floor": [planted("breathing", "out", { armL: { shoulder: -40, elbow: 0, wrist: 0 } }), /armL is [\d.]+ below the floor/],
  "a support that floats": [planted("x02-cat-cow", "flat", { rest: [["kneeR", 6]] }), /nothing bears the weight|outside what bears it/],
  "a fall": [planted("position-front-lean", "rest", { at: [-30, 46, 0], arms: { shoulder: 0, elbow: 0, wrist: 0 } }), /the weight is [\d.]+ outside what bears it/],
  "a hollow back that claims to be flat": [planted("x01-pelvic-tilt", "flat", { lumbar: -8 }), /flat: lowest point of waist is/],
  "an ankle that does not reach the other knee": [planted("x15-piriformis", "cross", { legR: { hold: "kneeL", off: [60, 0, 0] } }), /cross.*: legR is [\d.]+ short/],
  "a plank that sags": [planted("x07-plank", "up", { lumbar: -30 }), /midhip off the line from midshoulder to midknee/],
  "a plank that hollows the low back": [planted("x07-plank", "up", { lumbar: 0 }), /up: bend of the low back is 0\.0/],
  "a plank that begins in an arch": [planted("x07-plank", "kneel", { lumbar: -24 }), /kneel: bend of the low back is -24/],
  "an ankle laid on this side of the other knee": [planted("x15-piriformis", "draw", { legR: { hold: "kneeL", off: [3, 5.5, 2.5] } }), /draw: ballR outside kneeL is -?[\d.]+, and should be/],
  "a body inside the ball": [planted("x09-ball-extension", "up", { at: [1, 28, 0] }), /is [\d.]+ inside the ball/],
  "a body inside the wall": [planted("x19-wall-sit", "sit", { anchor: ["pelvis", -19, "left"] }), /inside the wall/],
  "legs that swing through the bed": [planted("getting-up-bed", "side", { anchorZ: ["pelvis", -16] }), /leg[RL] is inside the bed/],
  "hips that leave the floor": [planted("x08-press-up-harder", "hands", { pitch: -60, rest: [["pelvis", 8]] }), /lowest point of pelvis is 8\.0/],
};
for (const [name, [move, expected]] of Object.entries(breaks)) test(`the check names ${name}`, () => expect(whatBreaks(move)).toMatch(expected));

test("there are moves to look at", () => expect(moves.length).toBeGreaterThan(50));
for (const move of moves) test(`${move.id} holds in both bodies`, () => expect(whatBreaks(move)).toBe(""));

test("every exercise that is no card has its figure, and so has every form that names one", () => {
  const known = new Set(moves.map(({ id }) => id));
  const { exercises } = loaded.content.sessions;
  const without = exercises.filter(({ kind, id }) => kind === "move" && !known.has(id)).map(({ id }) => id);
  expect(without).toEqual([]);
  const named = exercises.flatMap(({ easier, harder }) => [easier.figure, harder.figure]).filter((figure) => figure !== undefined);
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((figure) => !known.has(figure))).toEqual([]);
});

test("an ankle laid on the other knee stays there while that thigh is drawn in", () => {
  for (const body of bodies) {
    const solved = solveMove(moveOf("x15-piriformis"), body);
    const apart = Array.from({ length: 9 }, (_, step) => momentBetween(solved, "cross", "draw", step / 8).skeleton).map((skeleton) => distance(skeleton.limbs.legR.end, skeleton.limbs.legL.hinge));
    for (const one of apart) expect(one).toBeCloseTo(apart[0] ?? 0, 6);
  }
});

test("a close view shows the head large, and all of it", () => {
  const close = pictureOf(solveMove(moveOf("x21-chin-tuck"), "average"));
  const [left, top, width, height] = close.box;
  expect(height).toBeLessThan(60);
  for (const pose of ["ease", "tuck"]) {
    const head = partOf(momentBetween(close.solved, pose, pose, 1).skeleton, "head");
    const [x, y] = close.camera.flat(head.at);
    expect(x > left && x < left + width && y > top && y < top + height).toBe(true);
  }
});

test("the mark of a neck that tilts to the right stands on its left, which is stretched", () => {
  for (const id of ["x24-neck-stretch", "x24-neck-stretch-harder"]) {
    const picture = pictureOf(solveMove(moveOf(id), "average"));
    const { spine } = momentBetween(picture.solved, "right", "right", 1).skeleton;
    const middle = Math.max(picture.camera.flat(spine.c7.at)[0], picture.camera.flat(spine.skull.at)[0]);
    const mark = outlinesIn(drawStill(picture, "right")).find(({ look }) => look.startsWith("fig-mark-edge"))?.outline ?? "";
    expect(Number(/^M(-?[\d.]+)/.exec(mark)?.[1]) - middle, id).toBeGreaterThan(1.5);
  }
});

test("a band goes from hand to hand by way of the nape", () => {
  const drawing = drawStill(pictureOf(solveMove(moveOf("x21-chin-tuck-harder"), "average")), "tuck");
  expect(outlinesIn(drawing).filter(({ look }) => look === "fig-band")).toHaveLength(2);
});

test("a towel goes round behind the thigh: one half is beyond the leg, the other before it", () => {
  const looks = outlinesIn(drawStill(pictureOf(solveMove(moveOf("x04-knee-to-chest-easier"), "average")), "start")).map(({ look }) => look);
  const bands = looks.flatMap((look, index) => (look === "fig-band" ? [index] : []));
  expect(bands).toHaveLength(2);
  expect(looks.indexOf("fig-torso")).toBeGreaterThan(bands[0] ?? Infinity);
  expect(looks.lastIndexOf("fig-near fig-plain")).toBeLessThan(bands[1] ?? 0);
});

test("a body that rolls keeps the colours of its limbs", () => {
  for (const id of ["getting-up-bed", "getting-up-floor"]) {
    const picture = pictureOf(solveMove(moveOf(id), "average"));
    for (let second = 0; second < picture.solved.seconds; second += 0.5)
      expect(outlinesIn(drawFrame(picture, second)).filter(({ look }) => look === "fig-sleeve-far"), `${id} at ${second}`).toHaveLength(1);
  }
});

test("between the poses a planted foot and a planted hand stay where they are", () => {
  const solved = solveMove(moveOf("x01-pelvic-tilt"), "larger");
  const places = Array.from({ length: 20 }, (_, index) => momentOf(solved, index * 0.4).skeleton.limbs.legR.end);
  for (const place of places) expect(distance(place, places[0] ?? [0, 0, 0])).toBeLessThan(1e-9);
});

const css = readFileSync(new URL("figure.css", import.meta.url), "utf8");
for (const move of moves) test(`the drawing of ${move.id} has no styles, is light, and each of its classes has a colour`, () => {
  const picture = pictureOf(solveMove(move, "average"));
  const used = new Set<string>();
  for (const pose of move.stills) {
    const svg = drawStill(picture, pose, { title: 'On the "side" & still', idPrefix: "x" });
    expect(svg).not.toMatch(/style=|NaN|undefined/);
    expect(svg.length).toBeLessThan(36_000);
    for (const [, names = ""] of svg.matchAll(/class="(fig-[^"]+)"/g)) for (const name of names.split(" ")) used.add(name);
  }
  expect(used.size).toBeGreaterThan(4);
  for (const name of used) expect(css.includes(`.${name}`) || ["fig-top", "fig-side", "fig-front"].includes(name), name).toBe(true);
});

test("the other side is the drawing reflected, and named once", () => {
  const picture = pictureOf(solveMove(moveOf("x04-knee-to-chest"), "average"));
  const [right, left] = [drawFrame(picture, 3), drawFrame(picture, 3, { side: "left", title: "Left" })];
  expect(outlinesIn(left)).toEqual(outlinesIn(right));
  expect(left).toContain("matrix(-1 0 0 1");
  expect(left).toContain("<title id=");
});
