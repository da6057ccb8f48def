import { cameraOf, type Camera, type Flat } from "./camera.ts";
import { arrowPoints, drawArrow } from "./draw-arrow.ts";
import { drawBody, outlineOf, trunkOutline } from "./draw-body.ts";
import { drawThing, thingOutline, thingsOf, type Layer } from "./draw-props.ts";
import type { Place } from "./lead-move.ts";
import { partOf, type Part } from "./parts.ts";
import { at } from "./shapes.ts";
import { momentBetween, momentOf, type Moment, type SolvedMove } from "./timeline.ts";
import { times } from "./vector.ts";

/** Which side works. A move is written for the right; the left is the drawing reflected, so that the working limb stays near. */
export type Side = "right" | "left";

export interface Naming {
  /** Names the drawing for screen readers; without it the drawing is hidden from them. */
  readonly title?: string;
  /** Keeps its ids apart from other drawings on the page. */
  readonly idPrefix?: string;
  readonly side?: Side;
}

export interface Picture {
  readonly solved: SolvedMove;
  readonly camera: Camera;
  /** Left, top, width, height: all frames of the move lie within. */
  readonly box: readonly [number, number, number, number];
}

/** A solved move with its camera and one picture box for all its frames. */
export function pictureOf(solved: SolvedMove): Picture {
  const camera = cameraOf(solved.move.view);
  const moments: Moment[] = solved.move.keys.flatMap(([to], index) => {
    const [from] = solved.move.keys[index - 1] ?? [to];
    return [0.35, 0.65, 1].map((share) => momentBetween(solved, from, to, share));
  });
  const close = solved.move.view.close;
  const points = close !== undefined ? moments.flatMap(({ skeleton }) => close.flatMap((name) => cornersOf(partOf(skeleton, name), camera))) : moments.flatMap(({ skeleton }): Flat[] => [
    ...outlineOf(skeleton).flatMap(({ at: middle, r }) => { const [x, y] = camera.flat(middle); return [[x - r, y - r], [x + r, y + r]] as Flat[]; }),
    ...trunkOutline(skeleton, camera),
    ...thingsOf(solved.move.props, skeleton).flatMap((thing) => thingOutline(thing, camera)),
  ]);
  points.push(...solved.move.arrows.flatMap((arrow) => arrowPoints(arrow, solved, poseBefore(solved, arrow.on), camera).flatMap(([x, y]) => [[x - 2, y - 2], [x + 2, y + 2]] as Flat[])));
  const [left, right, top, bottom] = [Math.min(...points.map(([x]) => x)) - 1.5, Math.max(...points.map(([x]) => x)) + 1.5, Math.min(...points.map(([, y]) => y)) - 1.5, Math.max(...points.map(([, y]) => y)) + 1.5];
  return { solved, camera, box: [left, top, right - left, bottom - top] };
}

/** The corners of the picture that a part fills, with a little air. */
function cornersOf(part: Part, { right, up }: Camera): Flat[] {
  const air = 2;
  return [[-part.reaches(times(right, -1)) - air, -part.reaches(up) - air], [part.reaches(right) + air, part.reaches(times(up, -1)) + air]];
}

/** The key pose that comes before a pose; of the first, the last. */
export function poseBefore({ move }: SolvedMove, pose: string): string {
  const index = move.keys.findIndex(([id]) => id === pose);
  return move.keys[index - 1]?.[0] ?? move.keys[move.keys.length - 1]?.[0] ?? pose;
}

/** The move at a moment, in seconds from its beginning, as SVG text. */
export function drawFrame(picture: Picture, seconds: number, naming: Naming = {}): string {
  return wrap(picture, drawMoment(picture, momentOf(picture.solved, seconds)), naming);
}

/** A place on the way between two poses, as SVG text. */
export function drawPlace(picture: Picture, { from, to, share }: Place, naming: Naming = {}): string {
  return wrap(picture, drawMoment(picture, momentBetween(picture.solved, from, to, share)), naming);
}

/** A pose as a still: the pose before it as a ghost, and the line of movement. */
export function drawStill(picture: Picture, pose: string, naming: Naming = {}): string {
  const { solved, camera } = picture;
  const before = poseBefore(solved, pose);
  const moment = momentBetween(solved, pose, pose, 1);
  const arrows = solved.move.arrows.filter(({ on }) => on === pose);
  const ghost = arrows.length > 0 && before !== pose ? `<g class="fig-ghost">${drawBody(momentBetween(solved, before, before, 1), camera, [], { pale: solved.move.view.pale })}</g>` : "";
  return wrap(picture, drawMoment(picture, moment, ghost) + arrows.map((arrow) => drawArrow(arrowPoints(arrow, solved, before, camera))).join(""), naming);
}

/** The classes and outlines in a drawing: a player changes outlines in place, which is far cheaper than a new drawing. */
export const outlinesIn = (svg: string): { readonly look: string; readonly outline: string }[] => [...svg.matchAll(/class="([^"]+)" d="([^"]+)"/g)].map(([, look = "", outline = ""]) => ({ look, outline }));

function drawMoment({ solved, camera }: Picture, moment: Moment, ghost = ""): string {
  const things = thingsOf(solved.move.props, moment.skeleton);
  const drawn = (layer: Layer) => things.filter((thing) => thing.layer === layer).map((thing) => drawThing(thing, camera)).join("");
  return drawn("behind") + ghost + drawBody(moment, camera, solved.move.work, { amid: drawn("amid"), pale: solved.move.view.pale }) + drawn("over");
}

function wrap({ box: [left, top, width, height] }: Picture, inner: string, { title, idPrefix = "m", side = "right" }: Naming): string {
  const named = title === undefined ? 'aria-hidden="true"' : `role="img" aria-labelledby="${idPrefix}-t"`;
  const body = side === "left" ? `<g transform="matrix(-1 0 0 1 ${at([2 * left + width, 0])})">${inner}</g>` : inner;
  return `<svg class="figure" viewBox="${[left, top, width, height].map((value) => value.toFixed(1)).join(" ")}" ${named}>${title === undefined ? "" : `<title id="${idPrefix}-t">${escaped(title)}</title>`}${body}</svg>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
