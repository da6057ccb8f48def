import type { Move } from "@supple/knowledge";
import type { Body } from "./body.ts";
import { lowestPoints } from "./balance.ts";
import { lowOf } from "./parts.ts";
import { reachFor } from "./reach.ts";
import { acrossOf, levelPitch, satisfy, solvePose, type Contacts, type Hold, type Plant, type Solved } from "./solve-pose.ts";
import { ballsOf, limbNames, skeletonOf, socketOf, type Bend, type LimbName, type Posture, type Skeleton } from "./skeleton.ts";
import { aboutZ, blendTurns, combined } from "./turn.ts";
import { add, between, distance, minus, type Vec } from "./vector.ts";

/** A move with its keys solved for one body: solve once, draw often. */
export interface SolvedMove {
  readonly move: Move;
  readonly body: Body;
  readonly poses: Readonly<Record<string, Solved>>;
  readonly seconds: number;
}

export interface Moment {
  readonly skeleton: Skeleton;
  readonly short: Solved["short"];
  /** What holds at this moment: the contacts common to the poses on both sides. */
  readonly contacts: Contacts;
  readonly under: readonly string[];
  readonly over: readonly string[];
}

export function solveMove(move: Move, body: Body): SolvedMove {
  const poses = Object.fromEntries(Object.keys(move.poses).map((id) => [id, solvePose(move.poses, id, body)]));
  return { move, body, poses, seconds: move.keys.reduce((sum, [, reach, hold]) => sum + reach + hold, 0) };
}

/** Where a moment lies: which pose it comes from, which it goes to, and how far it is. */
export function placeInTime(move: Move, seconds: number): { from: string; to: string; share: number } {
  let left = seconds;
  let from = move.keys[0]?.[0] ?? "";
  for (const [to, reach, hold] of move.keys) {
    if (left < reach) return { from, to, share: move.linear ? left / reach : eased(left / reach) };
    left -= reach;
    if (left < hold) return { from: to, to, share: 0 };
    left -= hold;
    from = to;
  }
  return { from, to: from, share: 0 };
}

/** No jerk at either end. */
const eased = (share: number): number => share ** 3 * (10 + share * (6 * share - 15));

/** The body at a moment, in seconds from the beginning; after the end it begins anew. */
export function momentOf(solved: SolvedMove, seconds: number): Moment {
  const time = solved.seconds === 0 ? 0 : ((seconds % solved.seconds) + solved.seconds) % solved.seconds;
  const { from, to, share } = placeInTime(solved.move, time);
  return momentBetween(solved, from, to, share);
}

/** The body in a pose. */
export const poseMoment = (solved: SolvedMove, pose: string): Moment => momentBetween(solved, pose, pose, 0);

export function momentBetween({ poses, body }: SolvedMove, from: string, to: string, share: number): Moment {
  const [a, b] = [poses[from], poses[to]];
  if (a === undefined || b === undefined) throw new Error(`there is no pose ${from} or ${to}`);
  const nearer = share < 0.5 ? a : b;
  if (share <= 0 || share >= 1 || from === to) return { ...nearer, skeleton: skeletonOf(nearer.posture, body) };
  const contacts = commonContacts(a.contacts, b.contacts, share);
  const settled = settle(blendPostures(a.posture, b.posture, share), contacts, body);
  const solved = satisfy(settled, contacts, body);
  const posture = clearFloor(solved.posture, contacts, body);
  const { short } = solved;
  return { skeleton: skeletonOf(posture, body), short, contacts, under: nearer.under, over: nearer.over };
}

function blendPostures(a: Posture, b: Posture, share: number): Posture {
  const mix = (from: number, to: number) => from + (to - from) * share;
  const bend = (from: Bend, to: Bend): Bend => [mix(from[0], to[0]), mix(from[1], to[1]), mix(from[2], to[2])];
  const limb = (name: LimbName) => ({ upper: blendTurns(a.limbs[name].upper, b.limbs[name].upper, share), hinge: mix(a.limbs[name].hinge, b.limbs[name].hinge), end: blendTurns(a.limbs[name].end, b.limbs[name].end, share) });
  return {
    at: between(a.at, b.at, share),
    root: blendTurns(a.root, b.root, share),
    lumbar: bend(a.lumbar, b.lumbar),
    thoracic: bend(a.thoracic, b.thoracic),
    head: blendTurns(a.head, b.head, share),
    chin: mix(a.chin, b.chin),
    girdle: [mix(a.girdle[0], b.girdle[0]), mix(a.girdle[1], b.girdle[1])],
    breath: mix(a.breath, b.breath),
    limbs: { legR: limb("legR"), legL: limb("legL"), armR: limb("armR"), armL: limb("armL") },
  };
}

/** A planted limb that moves is lifted in a small arc. */
const lift = (from: Vec, to: Vec, share: number): Vec => [0, Math.min(6, distance(from, to) * 0.25) * 4 * share * (1 - share), 0];

function commonContacts(a: Contacts, b: Contacts, share: number): Contacts {
  const plants: Partial<Record<LimbName, Plant>> = {};
  const holds: Partial<Record<LimbName, Hold>> = {};
  for (const name of limbNames) {
    const [plantA, plantB, holdA, holdB] = [a.plants[name], b.plants[name], a.holds[name], b.holds[name]];
    if (plantA !== undefined && plantB !== undefined) {
      const pole = plantA.pole !== undefined && plantB.pole !== undefined ? between(plantA.pole, plantB.pole, share) : undefined;
      plants[name] = { target: add(between(plantA.target, plantB.target, share), lift(plantA.target, plantB.target, share)), tip: blendTurns(plantA.tip, plantB.tip, share), pole };
    }
    if (holdA !== undefined && holdB !== undefined && holdA.part === holdB.part)
      holds[name] = { ...holdA, off: between(holdA.off, holdB.off, share), fingers: holdA.fingers !== undefined && holdB.fingers !== undefined ? between(holdA.fingers, holdB.fingers, share) : undefined, pole: holdA.pole !== undefined && holdB.pole !== undefined ? between(holdA.pole, holdB.pole, share) : undefined };
  }
  const rest = a.rest.flatMap(([part, height]) => b.rest.filter(([other]) => other === part).map(([, other]) => [part, height + (other - height) * share] as const));
  const anchor = a.anchor !== undefined && b.anchor !== undefined && a.anchor[0] === b.anchor[0] && a.anchor[2] === b.anchor[2] ? ([a.anchor[0], a.anchor[1] + (b.anchor[1] - a.anchor[1]) * share, ...(a.anchor[2] === undefined ? [] : [a.anchor[2]])] as unknown as NonNullable<Contacts["anchor"]>) : undefined;
  return { rest, anchor, plants, holds };
}

/** Turns, lowers and slides a blended body until the contacts common to both poses hold. */
function settle(posture: Posture, contacts: Contacts, body: Body): Posture {
  let settled = posture;
  const at = (turn: number): Posture => ({ ...posture, root: combined(aboutZ(turn), posture.root) });
  if (contacts.rest.length === 2) settled = at(levelPitch(contacts.rest, 0, (turn) => skeletonOf(at(turn), body)));
  const move = (by: Vec) => { settled = { ...settled, at: add(settled.at, by) }; };
  const [first] = contacts.rest;
  if (first !== undefined) move([0, first[1] - lowOf(skeletonOf(settled, body), first[0]), 0]);
  // With no support in common, a body that rolls or rises is carried by whatever is lowest.
  else if (Object.keys(contacts.plants).length === 0) move([0, Math.max(0, -Math.min(...lowestPoints(skeletonOf(settled, body)).map(({ at: [, y] }) => y))), 0]);
  if (contacts.anchor !== undefined) move([contacts.anchor[1] - acrossOf(skeletonOf(settled, body), contacts.anchor), 0, 0]);
  return settled;
}

/** A free foot or hand that would pass through the floor on its way is lifted over it. */
function clearFloor(posture: Posture, contacts: Contacts, body: Body): Posture {
  const skeleton = skeletonOf(posture, body);
  const limbs = { ...posture.limbs };
  for (const name of limbNames) {
    if (contacts.plants[name] !== undefined || contacts.holds[name] !== undefined) continue;
    const low = Math.min(...ballsOf(skeleton, name).end.map(({ at, r }) => at[1] - r));
    if (low >= -0.4) continue;
    const { start, hinge, end, tip } = skeleton.limbs[name];
    limbs[name] = reachFor(name, socketOf(skeleton, name, posture.girdle), add(end, [0, -low, 0]), minus(hinge, between(start, end, 0.5)), tip).posture;
  }
  return { ...posture, limbs };
}
