import type { ArmPose, LegPose, PartName, PoseText } from "@supple/knowledge";
import type { Body } from "./body.ts";
import { lowOf, partOf } from "./parts.ts";
import { limbFromBones, reachFor } from "./reach.ts";
import { clearance, isLeg, limbNames, limbOf, sideOf, skeletonOf, socketOf, trunkOf, type Bend, type Frame, type LimbName, type LimbPosture, type Posture, type Skeleton, type Trunk } from "./skeleton.ts";
import { aboutX, aboutY, aboutZ, back, still, combined, turned, turnOfBone, type Turn } from "./turn.ts";
import { add, degrees, minus, radians, times, unit, type Vec } from "./vector.ts";

/** A planted foot or hand: the ankle's or wrist's place and the turn of foot or hand in the room. */
export interface Plant {
  readonly target: Vec;
  readonly tip: Turn;
  readonly pole: Vec | undefined;
}

export interface Hold {
  readonly part: PartName;
  readonly off: Vec;
  readonly fingers: Vec | undefined;
  readonly pole: Vec | undefined;
}

/** What stays true while the body moves from this pose to one that shares it. */
export interface Contacts {
  readonly rest: readonly (readonly [PartName, number])[];
  readonly anchor: readonly [PartName, number, ("left" | "right")?] | undefined;
  readonly plants: Readonly<Partial<Record<LimbName, Plant>>>;
  readonly holds: Readonly<Partial<Record<LimbName, Hold>>>;
}

export interface Solved {
  readonly posture: Posture;
  readonly contacts: Contacts;
  /** How far each planted or held limb stays from where it should be. */
  readonly short: Readonly<Partial<Record<LimbName, number>>>;
  readonly under: readonly string[];
  readonly over: readonly string[];
}

type Poses = Readonly<Record<string, PoseText>>;
type Limbs = Readonly<Record<LimbName, LegPose | ArmPose>>;

/** A pose with all that it is `like`. */
export function inheritPose(poses: Poses, id: string, seen: readonly string[] = []): PoseText {
  const pose = poses[id];
  if (pose === undefined) throw new Error(`there is no pose ${id}`);
  if (seen.includes(id)) throw new Error(`the pose ${id} is like itself`);
  if (pose.like === undefined) return pose;
  const base = { ...inheritPose(poses, pose.like, [...seen, id]) };
  // `legs` written later replaces a `legR` written earlier.
  for (const pair of ["leg", "arm"] as const) if (pose[`${pair}s`] !== undefined) { delete base[`${pair}R`]; delete base[`${pair}L`]; }
  return { ...base, ...pose };
}

const bendOf = (bend: number | readonly [number, number, number] | undefined): Bend => (bend === undefined ? [0, 0, 0] : typeof bend === "number" ? [bend, 0, 0] : bend);
const rootTurn = (pose: PoseText, pitch: number): Turn => combined(aboutY(pose.yaw ?? 0), aboutZ(pitch), aboutY(pose.roll ?? 0));

/** A direction in the picture and out of it, towards the limb's own side. */
function directionOf(direction: number | readonly [number, number], side: number): Vec {
  const [angle, out] = typeof direction === "number" ? [direction, 0] : direction;
  return [Math.cos(radians(angle)) * Math.cos(radians(out)), Math.sin(radians(angle)) * Math.cos(radians(out)), Math.sin(radians(out)) * side];
}

/**
 * A pose of the content as a solved posture: supports, anchor, then planted and held limbs.
 *
 * Two supports turn the body in the picture until both touch (secant). Errors: a
 * limb that cannot reach is left in `short`; the check names it.
 */
export function solvePose(poses: Poses, id: string, body: Body): Solved {
  const pose = inheritPose(poses, id);
  const legs = pose.legs ?? { hip: 0, knee: 0, ankle: 0 };
  const arms = pose.arms ?? { shoulder: 0, elbow: 8, wrist: 0 };
  const texts: Limbs = { legR: pose.legR ?? legs, legL: pose.legL ?? mirrored(legs), armR: pose.armR ?? arms, armL: pose.armL ?? mirrored(arms) };
  const rest = pose.rest ?? [];
  const free = (pitch: number, at: Vec): Posture => freePosture(pose, texts, pitch, at, body);
  let pitch = pose.pitch ?? 0;
  let at: Vec = pose.at ?? [0, 53, 0];
  if (rest.length === 2) pitch = levelPitch(rest, pitch, (tried) => skeletonOf(free(tried, at), body));
  const place = () => skeletonOf(free(pitch, at), body);
  if (rest[0] !== undefined) at = add(at, [0, rest[0][1] - lowOf(place(), rest[0][0]), 0]);
  if (pose.anchor !== undefined) at = add(at, [pose.anchor[1] - acrossOf(place(), pose.anchor), 0, 0]);
  if (pose.anchorZ !== undefined) at = add(at, [0, 0, pose.anchorZ[1] - partOf(place(), pose.anchorZ[0]).at[2]]);
  const posture = free(pitch, at);
  const contacts: Contacts = { rest, anchor: pose.anchor, ...contactsOf(texts, posture, body) };
  return { ...satisfy(posture, contacts, body), contacts, under: pose.under ?? [], over: pose.over ?? [] };
}

/** What both limbs share is written for the right one: its place sideways is taken outward for each. */
function mirrored<T extends LegPose | ArmPose>(text: T): T {
  const flip = <P extends readonly number[]>(point: P): P => point.map((value, index) => (index === point.length - 1 ? -value : value)) as unknown as P;
  if ("plant" in text) return { ...text, plant: flip(text.plant), ...(text.toes === undefined ? {} : { toes: -text.toes }) };
  if ("palm" in text) return { ...text, palm: flip(text.palm) };
  return text;
}

/** Where an anchored part is now, along x. */
export function acrossOf(skeleton: Skeleton, [part, , which]: NonNullable<Contacts["anchor"]>): number {
  const found = partOf(skeleton, part);
  return which === "left" ? -found.reaches([-1, 0, 0]) : which === "right" ? found.reaches([1, 0, 0]) : found.at[0];
}

/** The pitch at which both supports touch. */
export function levelPitch(rest: Contacts["rest"], start: number, at: (pitch: number) => Skeleton): number {
  const [one, two] = rest;
  if (one === undefined || two === undefined) return start;
  const gap = (pitch: number) => { const skeleton = at(pitch); return lowOf(skeleton, one[0]) - one[1] - (lowOf(skeleton, two[0]) - two[1]); };
  let [a, b] = [start, start + 2];
  let [gapA, gapB] = [gap(a), gap(b)];
  for (let step = 0; step < 14 && Math.abs(gapB) > 1e-6 && Math.abs(gapB - gapA) > 1e-9; step += 1) {
    const next = b - Math.max(-25, Math.min(25, (gapB * (b - a)) / (gapB - gapA)));
    [a, gapA, b] = [b, gapB, next];
    gapB = gap(b);
  }
  return b;
}

/** The posture before anything is planted: joint angles and directions in the room. */
function freePosture(pose: PoseText, texts: Limbs, pitch: number, at: Vec, body: Body): Posture {
  const bare = { at, root: rootTurn(pose, pitch), lumbar: bendOf(pose.lumbar), thoracic: bendOf(pose.thoracic), chin: pose.chin ?? 0, girdle: pose.girdle ?? ([0, 0] as const), breath: pose.breath ?? 0, head: still };
  const [nod, tilt, twist] = bendOf(pose.neck);
  let head = combined(aboutZ(-nod), aboutX(tilt), aboutY(-twist));
  if (pose.headWorld !== undefined) head = combined(back(trunkOf(bare, body).spine.t6.turn), rootTurn(pose, pose.headWorld), aboutX(tilt), aboutY(-twist));
  const trunk = trunkOf({ ...bare, head }, body);
  const limb = (name: LimbName) => freeLimb(name, texts[name], socketOf(trunk, name, bare.girdle), trunk);
  return { ...bare, head, limbs: { legR: limb("legR"), legL: limb("legL"), armR: limb("armR"), armL: limb("armL") } };
}

function freeLimb(name: LimbName, text: LegPose | ArmPose, socket: Frame, trunk: Trunk): LimbPosture {
  const side = sideOf(name);
  const angles = (upper: number | readonly [number, number, number]): Turn => { const [forward, out, turn] = bendOf(upper); return combined(aboutZ(forward), aboutX(-out * side), aboutY(-turn * side)); };
  if ("hip" in text) return { upper: angles(text.hip), hinge: text.knee, end: aboutZ(text.ankle) };
  if ("shoulder" in text) return { upper: angles(text.shoulder), hinge: text.elbow, end: aboutZ(text.wrist) };
  if ("thigh" in text) {
    const bones = [directionOf(text.thigh, side), directionOf(text.shank, side)] as const;
    const pole = text.kneeTo ?? turned(socket.turn, [1, 0, 0]);
    const foot = text.foot === undefined ? undefined : text.foot === "flat" ? flatFoot(bones[0], trunk) : footAlong(directionOf(text.foot, side), bones[1]);
    return limbFromBones(name, socket.turn, bones[0], bones[1], pole, foot);
  }
  if ("upper" in text) {
    const bones = [directionOf(text.upper, side), directionOf(text.fore, side)] as const;
    const pole = text.elbowTo ?? turned(socket.turn, [-1, 0, 0]);
    return limbFromBones(name, socket.turn, bones[0], bones[1], pole, text.fingers === undefined ? undefined : turnOfBone(directionOf(text.fingers, side), [0, 1, 0]));
  }
  return { upper: still, hinge: 0, end: still };
}

/** A foot whose toes point along `toes`, its sole away from the shin. */
function footAlong(toes: Vec, shin: Vec): Turn {
  const up = unit(minus(times(shin, -1), times(toes, -(shin[0] * toes[0] + shin[1] * toes[1] + shin[2] * toes[2]))));
  return turnOfBone(times(up, -1), toes);
}

/** A foot flat on the floor, its toes the way that the thigh and the pelvis face. */
function flatFoot(thigh: Vec, trunk: Trunk, heading?: number): Turn {
  const front = turned(trunk.spine.root.turn, [1, 0, 0]);
  const way: Vec = heading === undefined ? [thigh[0] * 4 + front[0], 0, thigh[2] * 4 + front[2]] : [Math.cos(radians(heading)), 0, -Math.sin(radians(heading))];
  return turnOfBone([0, -1, 0], way);
}

function contactsOf(texts: Limbs, posture: Posture, body: Body): Pick<Contacts, "plants" | "holds"> {
  const plants: Partial<Record<LimbName, Plant>> = {};
  const holds: Partial<Record<LimbName, Hold>> = {};
  const trunk = trunkOf(posture, body);
  for (const name of limbNames) {
    const text = texts[name];
    const side = sideOf(name);
    if ("plant" in text) {
      const [x, y, z] = text.plant.length === 3 ? text.plant : [text.plant[0], 0, text.plant[1]];
      const socket = socketOf(trunk, name, posture.girdle);
      const flat = text.wall === true ? turnOfBone([1, 0, 0], [0, 1, 0]) : flatFoot(unit(minus([x, socket.at[1], z], socket.at)), trunk, text.toes);
      const tip = combined(flat, aboutZ(-text.raise));
      // A raised heel turns about the ball of the foot, which stays.
      const ball: Vec = [6.6, -clearance.foot, 0];
      const sole: Vec = text.raise === 0 ? [0, -clearance.foot, 0] : ball;
      const ground: Vec = text.raise === 0 ? [x, y, z] : add([x, y, z], turned(flat, [6.6, 0, 0]));
      plants[name] = { target: minus(ground, turned(tip, sole)), tip, pole: text.kneeTo === undefined ? undefined : [text.kneeTo[0], text.kneeTo[1], text.kneeTo[2] * side] };
    } else if ("palm" in text) {
      const [x, y, z] = text.palm.length === 3 ? text.palm : [text.palm[0], 0, text.palm[1]];
      const front = turned(trunk.spine.t6.turn, [1, 0, 0]);
      const fingers = text.fingers === undefined ? unit([front[0] + (turned(trunk.spine.t6.turn, [0, 1, 0])[0]), 0, 0.05 * side]) : directionOf(text.fingers, side);
      plants[name] = { target: [x, y + clearance.hand, z], tip: turnOfBone(fingers, [0, 1, 0]), pole: text.elbowTo === undefined ? undefined : [text.elbowTo[0], text.elbowTo[1], text.elbowTo[2] * side] };
    } else if ("hold" in text) holds[name] = holdOf(text, side);
  }
  return { plants, holds };
}

/** Where a held hand or ankle belongs; an ankle keeps its foot at a right angle. */
function holdOf(text: Extract<LegPose | ArmPose, { hold: PartName }>, side: number): Hold {
  const [fingers, pole] = "kneeTo" in text ? [undefined, text.kneeTo] : "fingers" in text || "elbowTo" in text ? [text.fingers, text.elbowTo] : [undefined, undefined];
  return { part: text.hold, off: text.off ?? [0, 0, 0], fingers: fingers === undefined ? undefined : directionOf(fingers, side), pole };
}

/** Plants and holds, solved on a body that stands where it should: what is planted first, then what holds on to it, legs before hands. */
export function satisfy(posture: Posture, contacts: Pick<Contacts, "plants" | "holds">, body: Body): Pick<Solved, "posture" | "short"> {
  const trunk = trunkOf(posture, body);
  const limbs = { ...posture.limbs };
  const short: Partial<Record<LimbName, number>> = {};
  for (const name of [...limbNames].sort((a, b) => Number(contacts.holds[a] !== undefined) - Number(contacts.holds[b] !== undefined))) {
    const socket = socketOf(trunk, name, posture.girdle);
    const plant = contacts.plants[name];
    const hold = contacts.holds[name];
    if (plant !== undefined) {
      const reached = reachFor(name, socket, plant.target, plant.pole ?? poleOf(name, socket), plant.tip);
      [limbs[name], short[name]] = [reached.posture, reached.short];
    } else if (hold !== undefined) {
      const part = partOf(skeletonOf({ ...posture, limbs }, body), hold.part);
      const target = add(part.at, turned(part.turn, [hold.off[0], hold.off[1], hold.off[2] * sideOf(name)]));
      const pole = hold.pole === undefined ? poleOf(name, socket) : turned(isLeg(name) ? socket.turn : trunk.spine.t6.turn, [hold.pole[0], hold.pole[1], hold.pole[2] * sideOf(name)]);
      const reached = reachFor(name, socket, target, pole, undefined);
      limbs[name] = hold.fingers === undefined ? reached.posture : withFingers(name, socket, reached.posture, hold.fingers);
      short[name] = reached.short;
    }
  }
  return { posture: { ...posture, limbs }, short };
}

const withFingers = (name: LimbName, socket: Frame, posture: LimbPosture, fingers: Vec): LimbPosture => ({ ...posture, end: combined(back(limbOf(socket, name, posture).lower), turnOfBone(fingers, [0, 1, 0])) });

/** The way a knee or an elbow bends when nothing else is said: the front of the pelvis; behind, below and beside the chest. */
function poleOf(name: LimbName, socket: Frame): Vec {
  return turned(socket.turn, isLeg(name) ? [1, 0, 0.08 * sideOf(name)] : [-1, -0.4, 0.45 * sideOf(name)]);
}

/** Forward bend of a limb's upper bone in its trunk and how far it goes outward, in degrees. */
export function bendOfLimb(posture: LimbPosture, name: LimbName): { forward: number; outward: number } {
  const bone = turned(posture.upper, [0, -1, 0]);
  return { forward: degrees(Math.atan2(bone[0], -bone[1])), outward: degrees(Math.asin(Math.max(-1, Math.min(1, bone[2] * sideOf(name))))) };
}
