/** Places on the body map, back view, on a grid of 200 by 300. The list beside the picture is made from the same data. */
export interface BodyPlace {
  readonly id: string;
  readonly name: string;
  /** Rectangle with round corners: left, top, width, height. */
  readonly at: readonly [number, number, number, number];
}

export const bodyPlaces: readonly BodyPlace[] = [
  { id: "neck", name: "Neck", at: [84, 44, 32, 20] },
  { id: "upper-left", name: "Upper back, left", at: [54, 68, 36, 42] },
  { id: "between-blades", name: "Between the shoulder blades", at: [92, 68, 16, 58] },
  { id: "upper-right", name: "Upper back, right", at: [110, 68, 36, 42] },
  { id: "mid-left", name: "Side under the ribs, left", at: [58, 114, 32, 26] },
  { id: "mid-right", name: "Side under the ribs, right", at: [110, 114, 32, 26] },
  { id: "low-left", name: "Low back, left", at: [58, 144, 32, 30] },
  { id: "low-middle", name: "Low back, middle", at: [92, 130, 16, 48] },
  { id: "low-right", name: "Low back, right", at: [110, 144, 32, 30] },
  { id: "buttock-left", name: "Buttock, left", at: [56, 182, 42, 34] },
  { id: "buttock-right", name: "Buttock, right", at: [102, 182, 42, 34] },
  { id: "leg-left", name: "Back of the leg, left", at: [60, 222, 34, 72] },
  { id: "leg-right", name: "Back of the leg, right", at: [106, 222, 34, 72] },
];
