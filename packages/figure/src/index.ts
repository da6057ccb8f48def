export { drawPosition } from "./draw-position.ts";
export { isPositionId, positionIds, type PositionId } from "./positions.ts";
