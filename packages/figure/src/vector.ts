/** A point or a direction in the room: x to the right of the picture, y up, z towards the viewer. */
export type Vec = readonly [x: number, y: number, z: number];

export const add = (a: Vec, b: Vec): Vec => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const minus = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const times = (a: Vec, factor: number): Vec => [a[0] * factor, a[1] * factor, a[2] * factor];
export const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vec, b: Vec): Vec => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
export const length = (a: Vec): number => Math.hypot(a[0], a[1], a[2]);
export const distance = (a: Vec, b: Vec): number => length(minus(a, b));
export const between = (a: Vec, b: Vec, share: number): Vec => add(a, times(minus(b, a), share));

export function unit(a: Vec): Vec {
  const size = length(a);
  return size < 1e-9 ? [0, 1, 0] : times(a, 1 / size);
}

/** What is left of `a` across the direction `along` (of length one). */
export const across = (a: Vec, along: Vec): Vec => minus(a, times(along, dot(a, along)));

export const radians = (degrees: number): number => (degrees * Math.PI) / 180;
export const degrees = (angle: number): number => (angle * 180) / Math.PI;
export const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
