import type { PartName } from "@supple/knowledge";
import { clearance, ballsOf, headOf, isLeg, sideOf, type Ball, type LimbName, type RingInRoom, type Skeleton } from "./skeleton.ts";
import { turned, type Turn } from "./turn.ts";
import { add, between, dot, times, type Vec } from "./vector.ts";

/** A named part of the body: where it is, how it is turned, and its surface. */
export interface Part {
  readonly at: Vec;
  readonly turn: Turn;
  /** How far the surface reaches in a direction, measured from the room's origin along it. */
  readonly reaches: (direction: Vec) => number;
}

const ringsOfPart: Readonly<Partial<Record<PartName, readonly [number, number]>>> = { pelvis: [0, 3], waist: [3, 6], chest: [5, 9], shoulders: [7, 9] };

export const reachOfRing = (ring: RingInRoom, direction: Vec): number => dot(ring.middle, direction) + Math.hypot(dot(ring.front, direction), dot(ring.right, direction));
const reachOfBalls = (balls: readonly Ball[]) => (direction: Vec): number => Math.max(...balls.map((ball) => dot(ball.at, direction) + ball.r));

export function partOf(skeleton: Skeleton, name: PartName): Part {
  const range = ringsOfPart[name];
  if (range !== undefined) {
    const rings = skeleton.rings.slice(...range);
    const frame = name === "pelvis" ? skeleton.spine.root : name === "waist" ? skeleton.spine.l3 : skeleton.spine.t6;
    const middle = rings[Math.floor(rings.length / 2)]?.middle ?? frame.at;
    return { at: name === "pelvis" ? frame.at : middle, turn: frame.turn, reaches: (direction) => Math.max(...rings.map((ring) => reachOfRing(ring, direction))) };
  }
  switch (name) {
    case "head": case "chin": {
      const { cranium, jaw, face } = headOf(skeleton);
      const ball = name === "head" ? cranium : jaw;
      return { at: ball.at, turn: skeleton.spine.skull.turn, reaches: reachOfBalls([cranium, jaw, face]) };
    }
    case "nape": return point(add(skeleton.spine.skull.at, turned(skeleton.spine.skull.turn, [-4.5, 2, 0])), skeleton.spine.skull.turn);
    case "belly": return surface(skeleton, 4);
    case "breast": return surface(skeleton, 6);
    case "midshoulder": case "midhip": case "midknee": case "midankle": {
      const joint = name.slice(3);
      const [right, left] = [limbPart(skeleton, `${joint}R` as PartName), limbPart(skeleton, `${joint}L` as PartName)];
      return { at: between(right.at, left.at, 0.5), turn: skeleton.spine.root.turn, reaches: (direction) => Math.max(right.reaches(direction), left.reaches(direction)) };
    }
    case "feet": {
      const balls = [...ballsOf(skeleton, "legR").end, ...ballsOf(skeleton, "legL").end];
      return { ...point(between(skeleton.limbs.legR.end, skeleton.limbs.legL.end, 0.5), skeleton.spine.root.turn), reaches: reachOfBalls(balls) };
    }
  }
  return limbPart(skeleton, name);
}

const point = (at: Vec, turn: Turn): Part => ({ at, turn, reaches: (direction) => dot(at, direction) });

function surface(skeleton: Skeleton, index: number): Part {
  const ring = skeleton.rings[index];
  const frame = skeleton.spine[index < 5 ? "l3" : "t12"];
  return point(ring === undefined ? frame.at : add(ring.middle, ring.front), frame.turn);
}

function limbPart(skeleton: Skeleton, name: PartName): Part {
  const side = sideOf(name) > 0 ? "R" : "L";
  const part = name.slice(0, -1);
  const limbName: LimbName = ["shoulder", "elbow", "wrist", "tip"].includes(part) ? `arm${side}` : `leg${side}`;
  const limb = skeleton.limbs[limbName];
  const balls = ballsOf(skeleton, limbName);
  const of = (turn: Turn, ball: Ball | undefined): Part => ({ at: ball?.at ?? limb.start, turn, reaches: reachOfBalls(ball === undefined ? [] : [ball]) });
  switch (part) {
    case "hip": case "shoulder": return of(limb.upper, balls.upper[0]);
    case "thigh": return { at: between(limb.start, limb.hinge, 0.55), turn: limb.upper, reaches: reachOfBalls(balls.upper) };
    case "knee": case "elbow": return { at: limb.hinge, turn: limb.upper, reaches: reachOfBalls([...balls.upper.slice(-1), ...balls.lower.slice(0, 1)]) };
    case "shin": return { at: between(limb.hinge, limb.end, 0.4), turn: limb.lower, reaches: reachOfBalls(balls.lower) };
    case "ankle": return of(limb.lower, balls.end[0]);
    case "heel": return of(limb.tip, balls.end[1]);
    case "ball": return of(limb.tip, balls.end[2]);
    case "toe": return of(limb.tip, balls.end[3]);
    case "wrist": return of(limb.tip, balls.end[0]);
    default: return of(limb.tip, balls.end[2]);
  }
}

/** The lowest point of a part's surface. */
export const lowOf = (skeleton: Skeleton, name: PartName): number => -partOf(skeleton, name).reaches([0, -1, 0]);

/** Where the sole or the palm touches. */
export function touchOf(skeleton: Skeleton, name: LimbName): Vec {
  const limb = skeleton.limbs[name];
  return isLeg(name) ? add(limb.end, turned(limb.tip, [0, -clearance.foot, 0])) : add(limb.end, times([0, -1, 0], clearance.hand));
}
