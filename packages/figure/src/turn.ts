import { across, add, cross, radians, times, unit, type Vec } from "./vector.ts";

/** A rotation, as a quaternion of length one: w, x, y, z. Three angles would break the roll from back to side. */
export type Turn = readonly [w: number, x: number, y: number, z: number];

export const still: Turn = [1, 0, 0, 0];

const about = (axis: 1 | 2 | 3) => (angle: number): Turn => {
  const turn: [number, number, number, number] = [Math.cos(radians(angle) / 2), 0, 0, 0];
  turn[axis] = Math.sin(radians(angle) / 2);
  return turn;
};
/** Turns about the room's axes, in degrees. */
export const aboutX = about(1);
export const aboutY = about(2);
export const aboutZ = about(3);

/** First the last named, then the one before it, as with matrices. */
export function combined(...turns: readonly Turn[]): Turn {
  return turns.reduce(([a, b, c, d], [e, f, g, h]): Turn => [a * e - b * f - c * g - d * h, a * f + b * e + c * h - d * g, a * g - b * h + c * e + d * f, a * h + b * g - c * f + d * e]);
}

export const back = ([w, x, y, z]: Turn): Turn => [w, -x, -y, -z];

export function turned(turn: Turn, point: Vec): Vec {
  const axis: Vec = [turn[1], turn[2], turn[3]];
  const twice = times(cross(axis, point), 2);
  return add(add(point, times(twice, turn[0])), cross(axis, twice));
}

/** The shorter way from one rotation to another; `share` 0 is the first, 1 the second. */
export function blendTurns(from: Turn, to: Turn, share: number): Turn {
  let near = from[0] * to[0] + from[1] * to[1] + from[2] * to[2] + from[3] * to[3];
  const sign = near < 0 ? -1 : 1;
  near = Math.min(1, near * sign);
  const angle = Math.acos(near);
  const [a, b] = angle < 1e-4 ? [1 - share, share] : [Math.sin((1 - share) * angle) / Math.sin(angle), Math.sin(share * angle) / Math.sin(angle)];
  const mixed = from.map((value, index) => value * a + (to[index] ?? 0) * b * sign);
  const size = Math.hypot(...mixed);
  return mixed.map((value) => value / size) as unknown as Turn;
}

/** The rotation that takes a hanging bone (pointing down, its front to x) to point along `bone` with its front towards `front`. */
export function turnOfBone(bone: Vec, front: Vec): Turn {
  const y = unit(times(bone, -1));
  const sideways = across(front, y);
  const x = unit(Math.hypot(...sideways) < 1e-6 ? across([0.3, 0.1, 0.9], y) : sideways);
  return turnOfAxes(x, y, cross(x, y));
}

function turnOfAxes(x: Vec, y: Vec, z: Vec): Turn {
  const trace = x[0] + y[1] + z[2];
  if (trace > 0) {
    const s = Math.sqrt(trace + 1) * 2;
    return [s / 4, (y[2] - z[1]) / s, (z[0] - x[2]) / s, (x[1] - y[0]) / s];
  }
  if (x[0] > y[1] && x[0] > z[2]) {
    const s = Math.sqrt(1 + x[0] - y[1] - z[2]) * 2;
    return [(y[2] - z[1]) / s, s / 4, (y[0] + x[1]) / s, (z[0] + x[2]) / s];
  }
  if (y[1] > z[2]) {
    const s = Math.sqrt(1 + y[1] - x[0] - z[2]) * 2;
    return [(z[0] - x[2]) / s, (y[0] + x[1]) / s, s / 4, (z[1] + y[2]) / s];
  }
  const s = Math.sqrt(1 + z[2] - x[0] - y[1]) * 2;
  return [(x[1] - y[0]) / s, (z[0] + x[2]) / s, (z[1] + y[2]) / s, s / 4];
}

