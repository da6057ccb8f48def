import { drawFrame, hasOtherSide, pictureOf, solveMove, type Body, type Picture } from "@supple/figure";
import { poses } from "@supple/knowledge/compiled/poses";

const movesById = new Map(poses.moves.map((move) => [move.id, move]));
const pictures = new Map<string, Picture>();

export const hasMove = (id: string): boolean => movesById.has(id);

/** Its other side is drawn as such, and need not be the first one reflected. */
export function otherSideOf(id: string): boolean {
  const move = movesById.get(id);
  return move !== undefined && hasOtherSide(move);
}

/** A move solved for a body, with its picture box: worked out once, drawn often. */
export function pictureFor(id: string, body: Body): Picture | undefined {
  const move = movesById.get(id);
  if (move === undefined) return undefined;
  const key = `${id} ${body}`;
  const picture = pictures.get(key) ?? pictureOf(solveMove(move, body));
  pictures.set(key, picture);
  return picture;
}

/** The moments of a move, half a second apart; of a quick one, twelve. */
export function framesOf(id: string, body: Body): { seconds: number; drawing: string }[] {
  const picture = pictureFor(id, body);
  if (picture === undefined) return [];
  const whole = picture.solved.seconds;
  const count = Math.max(12, Math.ceil(whole * 2));
  return Array.from({ length: count }, (_, index) => {
    const seconds = Math.round((index / count) * whole * 100) / 100;
    return { seconds, drawing: drawFrame(picture, seconds) };
  });
}
