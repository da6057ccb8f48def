import type { Move, Movement } from "@supple/knowledge";
import { outlineOf } from "./draw-body.ts";
import { placeInTime, poseMoment, type SolvedMove } from "./timeline.ts";
import { distance } from "./vector.ts";

/** A place on the way between two poses. */
export interface Place {
  readonly from: string;
  readonly to: string;
  readonly share: number;
}

/** At its very end a move would begin anew. */
const nearlyAll = 0.999;

/** An easier form that is the same movement goes this much of the way. */
const smallerReach = 0.55;

/**
 * Where the figure of a move stands while a session leads it: the poses by name, so that a test can hold them to the words.
 *
 * The far pose is the one that is held longest before the move is home again; a move that comes home twice has one for each
 * side. Between two poses the figure takes the way that the move itself takes.
 */
export function placeInMovement(move: Move, movement: Movement, smaller = false): Place {
  const home = homeOf(move);
  if (movement.kind === "free") return placeInTime(move, movement.seconds % secondsOf(move));
  if (movement.kind === "through") return movement.reversed ? turnedRound(placeInTime(move, Math.min(1 - movement.share, nearlyAll) * secondsOf(move))) : placeInTime(move, Math.min(movement.share, nearlyAll) * secondsOf(move));
  if (movement.kind === "home") return { from: home, to: home, share: 0 };
  const far = farOf(move, movement.other);
  const near = move.paced?.back ?? home;
  const out = wayBetween(move, movement.again ? near : home, far);
  const reach = smaller ? smallerReach : 1;
  switch (movement.kind) {
    case "go": return along(move, out, movement.share * reach);
    case "hold": return along(move, out, reach);
    case "back": return smaller ? along(move, out, (1 - movement.share) * reach) : along(move, wayBetween(move, far, near), movement.share);
    case "rest": return smaller ? along(move, out, 0) : { from: near, to: near, share: 0 };
  }
}

/** The same place, on the way back. */
const turnedRound = ({ from, to, share }: Place): Place => (from === to ? { from, to, share } : { from: to, to: from, share: 1 - share });

/** Its drawing for the other side is its own, and not the first one reflected. */
export const hasOtherSide = (move: Move): boolean => roundsOf(move).length > 1;

/** The longest way that any part of the body goes at each second of a movement, in units of the drawing; 0 when it stands. */
export function speedOf({ move, body, poses }: SolvedMove, movement: Movement, smaller = false): number {
  if (!moving(movement)) return 0;
  const { from, to } = placeInMovement(move, movement, smaller);
  if (from === to && movement.kind !== "free") return 0;
  const [a, b] = [from, to].map((pose) => outlineOf(poseMoment({ move, body, poses, seconds: 0 }, pose).skeleton));
  const way = Math.max(...(a ?? []).map(({ at }, index) => distance(at, b?.[index]?.at ?? at)));
  const whole = movement.kind === "free" || movement.kind === "through" ? (move.keys.find(([pose]) => pose === to)?.[1] ?? 1) : movement.seconds;
  return way / Math.max(0.1, whole);
}

/** Whether the figure is on its way at all. */
export const moving = (movement: Movement): movement is Extract<Movement, { kind: "go" | "back" | "free" | "through" }> => movement.kind === "go" || movement.kind === "back" || movement.kind === "free" || movement.kind === "through";

const homeOf = (move: Move) => move.keys[0]?.[0] ?? "";
const secondsOf = (move: Move) => Math.max(0.1, move.keys.reduce((sum, [, reach, hold]) => sum + reach + hold, 0));

/** The keys between one stay at home and the next. */
function roundsOf(move: Move): Move["keys"][] {
  const home = homeOf(move);
  const rounds: Move["keys"][] = [[]];
  for (const key of move.keys.slice(1)) {
    if (key[0] === home) rounds.push([]);
    else rounds.at(-1)?.push(key);
  }
  return rounds.filter((round) => round.length > 0);
}

function farOf(move: Move, other: boolean): string {
  if (move.paced !== undefined) return move.paced.go;
  const rounds = roundsOf(move);
  const round = (other ? rounds[1] : undefined) ?? rounds[0] ?? [];
  return round.reduce((far, key) => (key[2] > far[2] ? key : far), round[0] ?? [homeOf(move), 0, 0])[0];
}

/** The poses after the first on the shortest way from one to another that the move takes itself, each with its seconds. */
function wayBetween({ keys }: Move, from: string, to: string): readonly (readonly [from: string, to: string, seconds: number])[] {
  let way: { start: number; end: number } | undefined;
  keys.forEach(([pose], start) => {
    if (pose !== from) return;
    const end = keys.findIndex(([other], index) => index > start && other === to);
    if (end > 0 && (way === undefined || end - start < way.end - way.start)) way = { start, end };
  });
  const { start, end } = way ?? { start: 0, end: 0 };
  if (end === start) return [[from, to, 1]];
  return keys.slice(start + 1, end + 1).map(([pose, reach], index) => [keys[start + index]?.[0] ?? from, pose, Math.max(0.1, reach)]);
}

/** A share of the whole way, in time. */
function along(move: Move, way: ReturnType<typeof wayBetween>, share: number): Place {
  let left = share * way.reduce((sum, [, , seconds]) => sum + seconds, 0);
  for (const [from, to, seconds] of way) {
    if (left < seconds) return placeInTime({ ...move, keys: [[from, 0, 0], [to, seconds, 0]] }, left);
    left -= seconds;
  }
  const last = way.at(-1)?.[1] ?? "";
  return { from: last, to: last, share: 0 };
}
