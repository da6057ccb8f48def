/**
 * The jointed body of the drawings: lengths and thicknesses.
 *
 * Units: one is one percent of body height. Lengths run from joint to joint;
 * radii stand at the two ends of a limb.
 * Source: `figure.md` of the shared look, measured on 21 moves.
 */
export const lengths = { thigh: 24.5, shank: 24.6, foot: 12, upperArm: 18.2, forearm: 14.8, hand: 6.5, pelvis: 8, lumbar: 8.5, chest: 16, neck: 6 } as const;

export const radii = {
  thigh: [6.2, 4.4],
  shank: [4.2, 2.5],
  foot: [2.6, 1.7],
  upperArm: [3.5, 2.7],
  forearm: [2.7, 1.9],
  hand: [2, 1.5],
  pelvis: [7.4, 6.6],
  lumbar: [6.6, 6.9],
  chest: [6.9, 6.3],
  neck: [3.3, 3],
} as const;

export const headRadius = 5.6;

export type Segment = keyof typeof lengths;
