import type { PartName, PropText } from "@supple/knowledge";
import { shapes } from "./body.ts";
import type { Camera, Flat } from "./camera.ts";
import { lowOf, partOf } from "./parts.ts";
import { capsule, chain, circle, hullOf, polygon } from "./shapes.ts";
import { sideOf, type Ball, type Skeleton } from "./skeleton.ts";
import { turned } from "./turn.ts";
import { add, between, distance, type Vec } from "./vector.ts";

interface Box {
  readonly kind: "box";
  readonly look: string;
  readonly from: Vec;
  readonly to: Vec;
}
interface Roll {
  readonly kind: "roll";
  readonly look: string;
  readonly from: Ball;
  readonly to: Ball;
  /** From end to end, when it is not straight. */
  readonly along?: readonly Ball[];
}
/** Drawn behind the body, amid its far and near limbs, or over it. */
export type Layer = "behind" | "amid" | "over";
export type Thing = (Box | Roll) & { readonly layer: Layer };

/** Things as plain boxes and rolls, where they are at this moment. */
export function thingsOf(props: readonly PropText[], skeleton: Skeleton): Thing[] {
  return props.flatMap((prop): Thing[] => {
    switch (prop.kind) {
      case "mat": case "ground": { const [from, to] = prop.z ?? (prop.kind === "mat" ? [-17, 17] : [-14, 14]); return [box(prop.kind, [prop.x[0], -1.2, from], [prop.x[1], -0.02, to])]; }
      case "box": return [{ ...box(prop.look, prop.from, prop.to), layer: prop.over === true ? "over" : "behind" }];
      case "chair": return chair(prop.x, prop.z ?? 0, prop.seat, prop.back);
      case "ball": return [{ kind: "roll", look: "ball", from: { at: prop.at, r: prop.r }, to: { at: prop.at, r: prop.r }, layer: prop.over === true ? "over" : "behind" }];
      case "roll": return [{ kind: "roll", look: "pillow", from: { at: prop.from, r: prop.r }, to: { at: prop.to, r: prop.r }, layer: prop.amid === true ? "amid" : "behind" }];
      case "pillow": return headPillow(skeleton, prop.floor);
      case "band": {
        const [first, middle, last] = prop.along;
        if (first !== undefined && middle !== undefined && last !== undefined && middle.startsWith("thigh")) return behindThigh(skeleton, [first, middle, last]);
        const ends = prop.along.map((name): Ball => ({ at: partOf(skeleton, name).at, r: 0.7 }));
        return ends.slice(1).map((to, index): Thing => { const from = ends[index] ?? to; return { kind: "roll", look: "band", from, to, layer: "over", ...(ends.length === 2 ? { along: hanging(from, to) } : {}) }; });
      }
      case "carried": {
        const middle = between(partOf(skeleton, "tipR").at, partOf(skeleton, "tipL").at, 0.5);
        const half: Vec = [prop.size[0] / 2, prop.size[1] / 2, prop.size[2] / 2];
        return [box("box", [middle[0] - half[0], middle[1] - half[1], middle[2] - half[2]], add(middle, half))];
      }
    }
  });
}

/** A towel behind a thigh: from one hand along the near side to the back of the thigh, and along its far side to the other hand. */
function behindThigh(skeleton: Skeleton, [first, thigh, last]: readonly [PartName, PartName, PartName]): Thing[] {
  const { at, turn } = partOf(skeleton, thigh);
  const far = 5.6 * shapes[skeleton.body].limb;
  const out = sideOf(thigh);
  const ball = (place: Vec): Ball => ({ at: place, r: 1.1 });
  const beside = (front: number, side: number): Ball => ball(add(at, turned(turn, [front * far, 0, side * out * far])));
  const half = (hand: PartName, side: 1 | -1): Ball[] => [ball(partOf(skeleton, hand).at), beside(-0.4, side), beside(-0.85, side * 0.6), beside(-1, 0)];
  const run = (along: Ball[], layer: Layer): Thing[] => { const [from, to] = [along[0], along[along.length - 1]]; return from === undefined || to === undefined ? [] : [{ kind: "roll", look: "band", from, to, along, layer }]; };
  return [...run(half(last, -1), "amid"), ...run(half(first, 1), "over")];
}

/** A band between two hands near each other hangs slack. */
function hanging(from: Ball, to: Ball): Ball[] {
  const slack = Math.max(0, 44 - distance(from.at, to.at)) * 1.4;
  return [0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => ({ at: add(between(from.at, to.at, share), [0, -slack * share * (1 - share), 0]), r: from.r }));
}

const box = (look: string, from: Vec, to: Vec): Thing => ({ kind: "box", look, from, to, layer: "behind" });

function chair(x: number, z: number, seat: number, back: "left" | "right" | "behind" | "none"): Thing[] {
  const half = 10.5;
  const leg = (dx: number, dz: number): Thing => box("furniture", [x + dx - 0.9, 0, z + dz - 0.9], [x + dx + 0.9, seat - 2, z + dz + 0.9]);
  const rest = back === "none" ? [] : back === "behind" ? [box("furniture", [x - half, seat, z - half - 1.6], [x + half, seat + 24, z - half])] : [box("furniture", [back === "left" ? x - half - 1.6 : x + half, seat - 2, z - half], [back === "left" ? x - half : x + half + 1.6, seat + 24, z + half])];
  return [...rest, leg(-half + 1, -half + 1), leg(half - 1, -half + 1), leg(-half + 1, half - 1), leg(half - 1, half - 1), box("furniture", [x - half, seat - 2, z - half], [x + half, seat, z + half])];
}

/** As thick as the gap between the head and what it lies on. */
function headPillow(skeleton: Skeleton, floor: number): Thing[] {
  const gap = lowOf(skeleton, "head") - floor;
  const { at: middle } = partOf(skeleton, "head");
  if (gap < 0.8) return [];
  const r = Math.max(0.8, (gap + 1) / 2);
  const rolls = [-4.2, 4.2].map((dx): Thing => ({ kind: "roll", look: "pillow", from: { at: [middle[0] + dx, floor + r, middle[2] - 9], r }, to: { at: [middle[0] + dx, floor + r, middle[2] + 9], r }, layer: "behind" }));
  return [...rolls, box("pillow", [middle[0] - 4.2, floor, middle[2] - 9], [middle[0] + 4.2, floor + 2 * r, middle[2] + 9])];
}

const corners = ({ from, to }: Box): Vec[] => [from[0], to[0]].flatMap((x) => [from[1], to[1]].flatMap((y) => [from[2], to[2]].map((z): Vec => [x, y, z])));

export function drawThing(thing: Thing, camera: Camera): string {
  if (thing.kind === "roll") return `<path class="fig-${thing.look}" d="${thing.along !== undefined ? chain(camera, thing.along) : thing.from.at === thing.to.at ? circle(camera.flat(thing.from.at), thing.from.r) : capsule(camera, thing.from, thing.to)}"/>`;
  const { from, to, look } = thing;
  const faces: { readonly name: string; readonly facing: Vec; readonly points: Vec[] }[] = [
    { name: "side", facing: [1, 0, 0], points: [[to[0], from[1], from[2]], [to[0], to[1], from[2]], [to[0], to[1], to[2]], [to[0], from[1], to[2]]] },
    { name: "side", facing: [-1, 0, 0], points: [[from[0], from[1], from[2]], [from[0], to[1], from[2]], [from[0], to[1], to[2]], [from[0], from[1], to[2]]] },
    { name: "top", facing: [0, 1, 0], points: [[from[0], to[1], from[2]], [to[0], to[1], from[2]], [to[0], to[1], to[2]], [from[0], to[1], to[2]]] },
    { name: "front", facing: [0, 0, 1], points: [[from[0], from[1], to[2]], [to[0], from[1], to[2]], [to[0], to[1], to[2]], [from[0], to[1], to[2]]] },
  ];
  return faces.filter(({ facing }) => camera.depth(facing) > 0.02).map(({ name, points }) => `<path class="fig-${look} fig-${name}" d="${polygon(points.map(camera.flat))}"/>`).join("");
}

/** The corners and edges that a picture must hold. */
export function thingOutline(thing: Thing, camera: Camera): Flat[] {
  if (thing.kind === "box") return hullOf(corners(thing).map(camera.flat));
  return (thing.along ?? [thing.from, thing.to]).flatMap(({ at: middle, r }) => { const [x, y] = camera.flat(middle); return [[x - r, y - r], [x + r, y + r]] as Flat[]; });
}
