/** Places on the body map, seen from behind, on a grid of 200 by 336. The list beside the picture is made from the same data. */
export interface BodyPlace {
  readonly id: string;
  readonly name: string;
  /** The outline as an SVG path; for the right side, that of the left, mirrored. */
  readonly outline: string;
  readonly mirrored: boolean;
  /** Where the tick stands. */
  readonly middle: readonly [x: number, y: number];
}

/** The picture's width, about whose middle the right side mirrors the left. */
const width = 200;

const middleColumn = (top: number, bottom: number) => `M90.5 ${top}h19q8 0 8 8V${bottom - 8}q0 8-8 8h-19q-8 0-8-8V${top + 8}q0-8 8-8z`;

const middle = (id: string, name: string, outline: string, y: number): BodyPlace => ({ id, name, outline, mirrored: false, middle: [width / 2, y] });

/** The same place on the left and on the right. */
const both = (id: string, name: string, outline: string, [x, y]: readonly [number, number]): readonly [left: BodyPlace, right: BodyPlace] => [
  { id: `${id}-left`, name: `${name}, left`, outline, mirrored: false, middle: [x, y] },
  { id: `${id}-right`, name: `${name}, right`, outline, mirrored: true, middle: [width - x, y] },
];

export const bodyPlaces: readonly BodyPlace[] = [
  middle("neck", "Neck", "M86 44q14 9 28 0 0 11 4.5 18h-37q4.5-7 4.5-18z", 56),
  ...both("upper", "Upper back", "M72 66q7-2 7 7v32q0 8-8 8H47.5c-1-5-15-6-15.5-18 0-9 3-15 10-19 9-5 20-6 30-10z", [57, 91]),
  middle("between-blades", "Between the shoulder blades", middleColumn(66, 113), 90),
  ...both("mid", "Side under the ribs", "M47.6 116.5H71q8 0 8 8v28q0 8-8 8H57.5c-4-17-8-26-9.9-44z", [64, 138]),
  middle("mid-middle", "Middle of the back", middleColumn(116.5, 160.5), 138),
  ...both("low", "Low back", "M57.8 164H71q8 0 8 8v29q0 8-8 8H46.7c4-13 12-24 11.1-45z", [65, 187]),
  middle("low-middle", "Low back, middle", middleColumn(164, 209), 187),
  ...both("buttock", "Buttock", "M45.8 212.5H90q8.4 0 8.4 8v34q0 8-8.4 8H43.6c-.6-18 0-34 2.2-50z", [71, 238]),
  ...both("leg", "Back of the leg", "M43.8 266H96l-2 26c-1 16-2 26-3 42H50c-2-24-5-43-6.2-68z", [70, 298]),
];

/** The parts that cannot be chosen: head and arms. */
export const bodyOutline = "M100 1c11 0 19 10 19 23s-8 22-19 22-19-9-19-22 8-23 19-23zM34 78c-3 3-4 8-4 12l-11 58-8 55c-2 26 17 26 14 2l13-52 10-40c-4-5-14-6-15-18 0-7 0-12 1-17zM166 78c3 3 4 8 4 12l11 58 8 55c2 26-17 26-14 2l-13-52-10-40c4-5 14-6 15-18 0-7 0-12-1-17z";

/** The faint row of vertebrae, from the blades to the low back: top edges. */
export const vertebrae: readonly number[] = Array.from({ length: 15 }, (_, index) => 71 + index * 9.3);
