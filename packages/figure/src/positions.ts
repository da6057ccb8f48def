import type { Pose } from "./pose.ts";

/** A thing the body rests on: a rectangle with round corners, from its lower left. `kind` decides its colour. */
export interface Prop {
  readonly kind: "ground" | "furniture" | "pillow" | "mat";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly round: number;
  /** Drawn over the body: a pillow held between the knees. */
  readonly over?: boolean;
}

export interface Position {
  readonly pose: Pose;
  readonly props: readonly Prop[];
  /** The part of the plane that is shown: left, bottom, width, height. */
  readonly view: readonly [number, number, number, number];
  /** Seen from above: there is no ground line to stand on. */
  readonly fromAbove?: boolean;
}

const ground = (left: number, width: number): Prop => ({ kind: "ground", x: left, y: -1.6, width, height: 1.6, round: 0.8 });

/** The positions of ease, as pose data. Directions in degrees: 0 right, 90 up. */
export const positions = {
  "side-lying": {
    // From above, aslant on a dark mat, hands at the face: straight across, with arms out, it reads as crawling.
    pose: {
      hip: { x: 10, y: 38 },
      spine: [152, 158, 164, 160],
      face: 246,
      nearLeg: { upper: 260, lower: 6, end: 318 },
      farLeg: { upper: 270, lower: 358, end: 312 },
      nearArm: { upper: 250, lower: 138, end: 140 },
      farArm: { upper: 236, lower: 148, end: 150 },
    },
    props: [
      { kind: "mat", x: -54, y: -2, width: 106, height: 74, round: 6 },
      { kind: "pillow", x: -45, y: 43, width: 26, height: 25, round: 8 },
      { kind: "pillow", x: 4, y: 13, width: 26, height: 12, round: 5.5 },
    ],
    view: [-56, -4, 110, 78],
    fromAbove: true,
  },
  "calves-on-chair": {
    pose: {
      hip: { x: 0, y: 8.6 },
      spine: [183, 180, 178, 172],
      face: 88,
      nearLeg: { upper: 84, lower: 2, end: 62 },
      farLeg: { upper: 78, lower: 4, end: 60 },
      nearArm: { upper: 344, lower: 358, end: 0 },
      farArm: { upper: 346, lower: 0, end: 2 },
    },
    props: [
      ground(-62, 124),
      { kind: "pillow", x: -50, y: 0, width: 17, height: 3.2, round: 1.5 },
      { kind: "furniture", x: 8, y: 25, width: 36, height: 4, round: 1.6 },
      { kind: "furniture", x: 10, y: 0, width: 3.2, height: 25, round: 1 },
      { kind: "furniture", x: 38, y: 0, width: 3.2, height: 25, round: 1 },
      { kind: "furniture", x: 41, y: 25, width: 3.6, height: 32, round: 1.6 },
    ],
    view: [-58, -3, 108, 62],
  },
  "on-back-knees-bent": {
    pose: {
      hip: { x: 0, y: 7.8 },
      spine: [182, 180, 178, 172],
      face: 88,
      nearLeg: { upper: 42, lower: 299.5, end: 0 },
      farLeg: { upper: 47, lower: 296, end: 0 },
      nearArm: { upper: 344, lower: 358, end: 0 },
      farArm: { upper: 346, lower: 0, end: 2 },
    },
    props: [
      ground(-62, 124),
      { kind: "pillow", x: -50, y: 0, width: 17, height: 3.2, round: 1.5 },
      { kind: "pillow", x: 10, y: 0, width: 16, height: 14, round: 6.5 },
    ],
    view: [-58, -3, 112, 44],
  },
  "front-lean": {
    pose: {
      hip: { x: 0, y: 50.4 },
      spine: [52, 36, 28, 22],
      face: 300,
      nearLeg: { upper: 282, lower: 264, end: 0 },
      farLeg: { upper: 276, lower: 258, end: 0 },
      nearArm: { upper: 262, lower: 6, end: 4 },
      farArm: { upper: 270, lower: 8, end: 4 },
    },
    props: [
      ground(-26, 96),
      { kind: "furniture", x: 20, y: 44.6, width: 44, height: 3.6, round: 1.4 },
      { kind: "furniture", x: 24, y: 0, width: 3.4, height: 44.6, round: 1 },
      { kind: "furniture", x: 57, y: 0, width: 3.4, height: 44.6, round: 1 },
    ],
    view: [-26, -3, 94, 92],
  },
  "getting-up": {
    pose: {
      hip: { x: -2, y: 28.7 },
      spine: [84, 80, 76, 72],
      face: 352,
      nearLeg: { upper: 356, lower: 270, end: 0 },
      farLeg: { upper: 262, lower: 184, end: 182 },
      nearArm: { upper: 292, lower: 322, end: 350 },
      farArm: { upper: 284, lower: 326, end: 350 },
    },
    props: [
      ground(-44, 104),
      { kind: "furniture", x: 22, y: 30, width: 26, height: 3.6, round: 1.4 },
      { kind: "furniture", x: 30, y: 0, width: 3, height: 30, round: 1 },
      { kind: "furniture", x: 43, y: 0, width: 3, height: 30, round: 1 },
      { kind: "furniture", x: 45, y: 30, width: 3.4, height: 30, round: 1.4 },
    ],
    view: [-44, -3, 100, 84],
  },
} as const satisfies Record<string, Position>;

export type PositionId = keyof typeof positions;
export const positionIds = Object.keys(positions) as PositionId[];
export const isPositionId = (id: string): id is PositionId => Object.hasOwn(positions, id);
