import { lengths, type Segment } from "./body.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Direction of a limb in the picture, in degrees: 0 to the right, 90 up. */
export type Degrees = number;

/** A leg or arm as directions, from the trunk outward. */
export interface Limb {
  readonly upper: Degrees;
  readonly lower: Degrees;
  readonly end: Degrees;
}

/** A resting pose, as seen from the side: where the hip is and which way each part points. */
export interface Pose {
  readonly hip: Point;
  /** Pelvis, low back, chest and neck, from the hip to the head. */
  readonly spine: readonly [Degrees, Degrees, Degrees, Degrees];
  /** Which way the face looks. */
  readonly face: Degrees;
  readonly nearLeg: Limb;
  readonly farLeg: Limb;
  readonly nearArm: Limb;
  readonly farArm: Limb;
}

export interface Bone {
  readonly segment: Segment;
  readonly from: Point;
  readonly to: Point;
}

export interface Solved {
  readonly trunk: readonly Bone[];
  readonly head: Point;
  readonly nearLeg: readonly Bone[];
  readonly farLeg: readonly Bone[];
  readonly nearArm: readonly Bone[];
  readonly farArm: readonly Bone[];
}

export function pointFrom(start: Point, direction: Degrees, distance: number): Point {
  const angle = (direction * Math.PI) / 180;
  return { x: start.x + Math.cos(angle) * distance, y: start.y + Math.sin(angle) * distance };
}

/** Joints from directions. Lengths cannot change, since only directions are given. */
export function solvePose(pose: Pose): Solved {
  const chain = (start: Point, segments: readonly Segment[], directions: readonly Degrees[]): Bone[] => {
    let from = start;
    return segments.map((segment, index) => {
      const to = pointFrom(from, directions[index] ?? 0, lengths[segment]);
      const bone = { segment, from, to };
      from = to;
      return bone;
    });
  };
  const trunk = chain(pose.hip, ["pelvis", "lumbar", "chest", "neck"], pose.spine);
  const shoulder = trunk[2] === undefined ? pose.hip : pointFrom(trunk[2].to, (pose.spine[2] + 180) % 360, 2.5);
  const neckEnd = trunk[3]?.to ?? pose.hip;
  const leg = (limb: Limb) => chain(pose.hip, ["thigh", "shank", "foot"], [limb.upper, limb.lower, limb.end]);
  const arm = (limb: Limb) => chain(shoulder, ["upperArm", "forearm", "hand"], [limb.upper, limb.lower, limb.end]);
  return { trunk, head: pointFrom(neckEnd, pose.spine[3], 3.8), nearLeg: leg(pose.nearLeg), farLeg: leg(pose.farLeg), nearArm: arm(pose.nearArm), farArm: arm(pose.farArm) };
}
