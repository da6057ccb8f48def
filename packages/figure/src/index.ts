export { bodies, type Body } from "./body.ts";
export { drawFrame, drawPlace, drawStill, outlinesIn, pictureOf, type Naming, type Picture, type Side } from "./draw-move.ts";
export { solveMove, type SolvedMove } from "./timeline.ts";
export { hasOtherSide, moving, placeInMovement, speedOf, type Place } from "./lead-move.ts";
