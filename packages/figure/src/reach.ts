import { bonesOf, hingeTurn, isLeg, type Frame, type LimbName, type LimbPosture } from "./skeleton.ts";
import { back, combined, turnOfBone, type Turn } from "./turn.ts";
import { across, add, clamp, degrees, distance, dot, minus, times, unit, type Vec } from "./vector.ts";

export interface Reached {
  readonly posture: LimbPosture;
  /** How far the wrist or ankle stays from its target: 0 when it can be reached. */
  readonly short: number;
}

/**
 * Two-bone inverse kinematics by the law of cosines.
 *
 * The hinge goes towards `pole`; so a knee or elbow cannot bend the wrong way.
 * `tip` is the foot's or hand's turn in the room.
 */
export function reachFor(name: LimbName, socket: Frame, target: Vec, pole: Vec, tip: Turn | undefined): Reached {
  const [first, second] = bonesOf(name);
  const far = distance(socket.at, target);
  const span = clamp(far, Math.abs(first - second) + 0.5, first + second - 1e-6);
  const along = unit(minus(target, socket.at));
  const out = unit(across(pole, along));
  const lean = Math.acos(clamp((first * first + span * span - second * second) / (2 * first * span), -1, 1));
  const upperBone = add(times(along, Math.cos(lean)), times(out, Math.sin(lean)));
  const hingeAt = add(socket.at, times(upperBone, first));
  const lowerBone = unit(minus(add(socket.at, times(along, span)), hingeAt));
  return { posture: limbFromBones(name, socket.turn, upperBone, lowerBone, out, tip), short: Math.abs(far - span) };
}

/** A limb from the directions of its two bones in the room. `outward` settles a straight limb's front. */
export function limbFromBones(name: LimbName, socket: Turn, upperBone: Vec, lowerBone: Vec, outward: Vec, tip: Turn | undefined): LimbPosture {
  const hinge = degrees(Math.acos(clamp(dot(upperBone, lowerBone), -1, 1)));
  const bending = across(lowerBone, upperBone);
  // A knee bends away from its front and an elbow towards it; a knee's pole is its front and an elbow's its back.
  const front = hinge > 2 ? times(bending, isLeg(name) ? -1 : 1) : times(outward, isLeg(name) ? 1 : -1);
  const upper = turnOfBone(upperBone, front);
  const lower = combined(upper, hingeTurn(name, hinge));
  return { upper: combined(back(socket), upper), hinge, end: tip === undefined ? [1, 0, 0, 0] : combined(back(lower), tip) };
}
