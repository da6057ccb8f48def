import { cross, dot, radians, type Vec } from "./vector.ts";

/** A point of the drawing: x to the right, y down. */
export type Flat = readonly [x: number, y: number];

/** An orthographic camera: a ball is a circle in every view. */
export interface Camera {
  readonly flat: (point: Vec) => Flat;
  /** The room's direction that goes right in the picture, and the one that goes up. */
  readonly right: Vec;
  readonly up: Vec;
  /** How near to the viewer a point or a direction is. */
  readonly depth: (point: Vec) => number;
}

/** `turn`: degrees the viewer has walked round, to the right; `raise`: degrees above the floor. */
export function cameraOf({ turn, raise }: { readonly turn: number; readonly raise: number }): Camera {
  const toViewer: Vec = [Math.sin(radians(turn)) * Math.cos(radians(raise)), Math.sin(radians(raise)), Math.cos(radians(turn)) * Math.cos(radians(raise))];
  const right: Vec = [Math.cos(radians(turn)), 0, -Math.sin(radians(turn))];
  const up = cross(toViewer, right);
  return { right, up, flat: (point) => [dot(point, right), -dot(point, up)], depth: (point) => dot(point, toViewer) };
}
