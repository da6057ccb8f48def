import type { Vec } from "./vector.ts";

/**
 * The jointed body: lengths and thicknesses.
 *
 * Units: one is one percent of body height. Axes of the standing body: x to
 * the front, y to the head, z to its right; the middle between the hips is the origin.
 * Source: `figure.md` of the shared look, measured on 21 moves.
 */
export const lengths = { thigh: 24.5, shank: 24.6, upperArm: 18.2, forearm: 14.8, hand: 8 } as const;

export const hipHalf = 5.2;
export const shoulder = { up: 27.3, front: -1, half: 10.3 } as const;
export const ankleHeight = 3.9;
/** Below and beside the ankle: where the heel and the ball of the foot touch the floor. */
export const footPoints = { heel: [-2.6, -1.3], ball: [6.6, -2.1], toe: [9.4, -2.6] } as const;

/** Joints of the spine, front and up. Low-back bending is shared by the first two, upper-back bending by the next two. */
export const spine = { l5: [-3, 6, 0], l3: [-2.2, 11, 0], t12: [-2.4, 16.5, 0], t6: [-3.6, 23.5, 0], c7: [-3.4, 31.2, 0], skull: [-0.2, 37.2, 0] } as const satisfies Record<string, Vec>;
export type SpineJoint = keyof typeof spine;

export const head = { cranium: { at: [0.1, 4.5, 0], r: 5.3 }, face: { at: [1.7, 3.6, 0], r: 4.5 }, jaw: { at: [2.8, -0.3, 0], r: 3.1 }, nose: { at: [6.7, 1.9, 0], r: 0.7 } } as const;

export const bodies = ["average", "larger"] as const;
export type Body = (typeof bodies)[number];

/** A cross-section of the trunk: an ellipse between `back` and `front`, `half` wide to each side. */
export interface Ring {
  readonly up: number;
  readonly back: number;
  readonly front: number;
  readonly half: number;
}

const rings = (rows: readonly (readonly [number, number, number, number])[]): Ring[] => rows.map(([up, back, front, half]) => ({ up, back, front, half }));

export interface Shape {
  readonly rings: readonly Ring[];
  readonly limb: number;
  readonly neck: number;
}

/** Two bodies of equal lengths, so that one pose serves both. */
export const shapes: Readonly<Record<Body, Shape>> = {
  average: { rings: rings([[-2.4, -6.4, 4.4, 8.4], [0, -8, 6, 9.9], [4.6, -7.6, 6.7, 9.8], [8.4, -5.6, 6.9, 8.7], [12.6, -4.7, 6.5, 8], [17.6, -5.5, 6.4, 8.5], [22, -6.8, 7.2, 9.6], [26.6, -7.4, 6.8, 10.2], [31.2, -6.4, 2.6, 6.4]]), limb: 1, neck: 1 },
  larger: { rings: rings([[-2.4, -8.8, 7, 11.4], [0, -10.8, 9, 13.2], [4.6, -10.2, 12.4, 13.6], [8.4, -8.2, 13.8, 13.2], [12.6, -7.4, 13.4, 12.8], [17.6, -7.8, 11.4, 12.4], [22, -8.6, 10.4, 12.2], [26.6, -9, 9, 12.2], [31.2, -7.8, 4, 7.4]]), limb: 1.28, neck: 1.25 },
};

/** Radii along each bone: share of the bone, radius, and how far behind the axis. */
export const radii = {
  thigh: [[0, 6.6, 0], [0.45, 5.3, 0], [1, 3.7, 0]],
  shank: [[0, 3.6, 0], [0.3, 3.5, -0.9], [1, 2, 0]],
  upperArm: [[0, 3.4, 0], [1, 2.4, 0]],
  forearm: [[0, 2.6, 0], [1, 1.6, 0]],
  hand: [[0, 1.6, 0], [0.45, 1.7, 0], [1, 0.9, 0]],
} as const;

/** Feet and hands are as large on both bodies. */
export const footRadii = { ankle: 2.4, heel: 2.6, ball: 1.8, toe: 1.3 } as const;
export const handRadius = 1.7;

/** Shares of body weight, for balance. Source: rounded from segment tables in common use (Winter); `GK`. */
export const weights = { pelvis: 0.14, belly: 0.14, chest: 0.22, head: 0.08, thigh: 0.1, shank: 0.046, foot: 0.0145, upperArm: 0.028, forearm: 0.016, hand: 0.006 } as const;

/**
 * How far each joint goes, in degrees. 0 is standing; bending forward, moving
 * outward and toes up are positive. Source: `figure.md`; ankle with midfoot.
 */
export const ranges = { hip: [-30, 130], hipOut: [-30, 55], knee: [0, 158], ankle: [-65, 35], shoulder: [-60, 190], elbow: [0, 150], lumbar: [-40, 60], thoracic: [-25, 45], neck: [-50, 50] } as const;
