import { ankleHeight, footPoints, footRadii, handRadius, head as skull, hipHalf, lengths, radii, shapes, shoulder, spine, type Body, type SpineJoint } from "./body.ts";
import { aboutX, aboutY, aboutZ, back, blendTurns, still, combined, turned, type Turn } from "./turn.ts";
import { add, between, minus, times, type Vec } from "./vector.ts";

export const limbNames = ["legR", "legL", "armR", "armL"] as const;
export type LimbName = (typeof limbNames)[number];
export const isLeg = (name: LimbName): boolean => name.startsWith("leg");
/** Right is +1, left -1, along the body's own z. */
export const sideOf = (name: string): 1 | -1 => (name.endsWith("L") ? -1 : 1);

/** A limb as rotations: the upper bone in its trunk, the hinge of knee or elbow in degrees, the foot or hand on the lower bone. */
export interface LimbPosture {
  readonly upper: Turn;
  readonly hinge: number;
  readonly end: Turn;
}

/** Forward, sideways (to the right) and twist (to the right), in degrees. */
export type Bend = readonly [forward: number, sideways: number, twist: number];

/** A whole body as rotations. Lengths cannot change: none is given. */
export interface Posture {
  readonly at: Vec;
  readonly root: Turn;
  readonly lumbar: Bend;
  readonly thoracic: Bend;
  /** Head on chest. */
  readonly head: Turn;
  /** Chin drawn back (positive) or poked forward, without the head tilting: degrees. */
  readonly chin: number;
  /** Shoulder joints moved forward and up on the chest. */
  readonly girdle: readonly [forward: number, up: number];
  /** 0 breathed out, 1 in. */
  readonly breath: number;
  readonly limbs: Readonly<Record<LimbName, LimbPosture>>;
}

export interface Frame {
  readonly at: Vec;
  readonly turn: Turn;
}

export interface RingInRoom {
  readonly middle: Vec;
  /** From the middle to the front edge, and from the middle to the right edge. */
  readonly front: Vec;
  readonly right: Vec;
}

export interface LimbInRoom {
  readonly start: Vec;
  readonly hinge: Vec;
  readonly end: Vec;
  readonly upper: Turn;
  readonly lower: Turn;
  readonly tip: Turn;
}

export interface Skeleton {
  readonly body: Body;
  readonly spine: Readonly<Record<SpineJoint | "root", Frame>>;
  readonly rings: readonly RingInRoom[];
  readonly limbs: Readonly<Record<LimbName, LimbInRoom>>;
}

const bendTurn = ([forward, sideways, twist]: Bend, share: number): Turn => combined(aboutZ(-forward * share), aboutX(sideways * share), aboutY(-twist * share));

export type Trunk = Pick<Skeleton, "body" | "spine" | "rings">;

/** Forward kinematics of the trunk and head, from the pelvis up. */
export function trunkOf(posture: Omit<Posture, "limbs">, body: Body): Trunk {
  const root: Frame = { at: posture.at, turn: posture.root };
  const above = (below: Frame, from: Vec, to: Vec, turn: Turn): Frame => ({ at: add(below.at, turned(below.turn, minus(to, from))), turn: combined(below.turn, turn) });
  const half = blendTurns(still, posture.head, 0.5);
  const l5 = above(root, [0, 0, 0], spine.l5, bendTurn(posture.lumbar, 0.5));
  const l3 = above(l5, spine.l5, spine.l3, bendTurn(posture.lumbar, 0.5));
  const t12 = above(l3, spine.l3, spine.t12, bendTurn(posture.thoracic, 0.5));
  const t6 = above(t12, spine.t12, spine.t6, bendTurn(posture.thoracic, 0.5));
  const c7 = above(t6, spine.t6, spine.c7, combined(half, aboutZ(posture.chin)));
  const top = above(c7, spine.c7, spine.skull, combined(aboutZ(-posture.chin), back(half), posture.head));
  const frames = { root, l5, l3, t12, t6, c7, skull: top };
  return { body, spine: frames, rings: ringsOf(frames, body, posture.breath) };
}

function ringsOf(frames: Skeleton["spine"], body: Body, breath: number): RingInRoom[] {
  return shapes[body].rings.map((ring) => {
    const [joint, from] = ring.up < 6 ? (["root", [0, 0, 0]] as const) : ring.up < 11 ? (["l5", spine.l5] as const) : ring.up < 16.5 ? (["l3", spine.l3] as const) : ring.up < 23.5 ? (["t12", spine.t12] as const) : (["t6", spine.t6] as const);
    const frame = frames[joint];
    const belly = ring.up > 6 && ring.up < 18 ? 3 : ring.up > 3 && ring.up < 23 ? 1.5 : 0;
    const front = ring.front + belly * breath;
    const depth = (front - ring.back) / 2;
    return { middle: add(frame.at, turned(frame.turn, minus([ring.back + depth, ring.up, 0], from))), front: turned(frame.turn, [depth, 0, 0]), right: turned(frame.turn, [0, 0, ring.half]) };
  });
}

/** Where a limb begins, and the frame it turns in. */
export function socketOf(trunk: Trunk, name: LimbName, girdle: Posture["girdle"]): Frame {
  const side = sideOf(name);
  if (isLeg(name)) return { at: add(trunk.spine.root.at, turned(trunk.spine.root.turn, [0, 0, hipHalf * side])), turn: trunk.spine.root.turn };
  const { at, turn } = trunk.spine.t6;
  return { at: add(at, turned(turn, minus([shoulder.front + girdle[0], shoulder.up + girdle[1], (shoulder.half - Math.abs(girdle[0]) * 0.25) * side], spine.t6))), turn };
}

const bones = (name: LimbName): readonly [number, number] => (isLeg(name) ? [lengths.thigh, lengths.shank] : [lengths.upperArm, lengths.forearm]);
export const bonesOf = bones;

/** The turn of the lower bone on the upper: a knee bends backward, an elbow forward. */
export const hingeTurn = (name: LimbName, hinge: number): Turn => aboutZ(isLeg(name) ? -hinge : hinge);

export function limbOf(socket: Frame, name: LimbName, posture: LimbPosture): LimbInRoom {
  const [first, second] = bones(name);
  const upper = combined(socket.turn, posture.upper);
  const hinge = add(socket.at, turned(upper, [0, -first, 0]));
  const lower = combined(upper, hingeTurn(name, posture.hinge));
  return { start: socket.at, hinge, end: add(hinge, turned(lower, [0, -second, 0])), upper, lower, tip: combined(lower, posture.end) };
}

export function skeletonOf(posture: Posture, body: Body): Skeleton {
  const trunk = trunkOf(posture, body);
  const limb = (name: LimbName) => limbOf(socketOf(trunk, name, posture.girdle), name, posture.limbs[name]);
  return { ...trunk, limbs: { legR: limb("legR"), legL: limb("legL"), armR: limb("armR"), armL: limb("armL") } };
}

export interface Ball {
  readonly at: Vec;
  readonly r: number;
}

/** The balls along one limb, from the trunk outward: bones, then foot or hand. */
export function ballsOf(skeleton: Skeleton, name: LimbName): { readonly upper: Ball[]; readonly lower: Ball[]; readonly end: Ball[] } {
  const limb = skeleton.limbs[name];
  const wide = shapes[skeleton.body].limb;
  const along = (from: Vec, to: Vec, turn: Turn, rows: readonly (readonly [number, number, number])[], scale = wide): Ball[] => rows.map(([share, r, behind]) => ({ at: add(between(from, to, share), turned(turn, [behind * scale, 0, 0])), r: r * scale }));
  if (!isLeg(name)) {
    const tip = add(limb.end, turned(limb.tip, [0, -lengths.hand, 0]));
    return { upper: along(limb.start, limb.hinge, limb.upper, radii.upperArm), lower: along(limb.hinge, limb.end, limb.lower, radii.forearm), end: along(limb.end, tip, limb.tip, radii.hand, 1) };
  }
  const foot = (part: keyof typeof footPoints): Ball => ({ at: add(limb.end, turned(limb.tip, [...footPoints[part], 0])), r: footRadii[part] });
  return { upper: along(limb.start, limb.hinge, limb.upper, radii.thigh), lower: along(limb.hinge, limb.end, limb.lower, radii.shank), end: [{ at: limb.end, r: footRadii.ankle }, foot("heel"), foot("ball"), foot("toe")] };
}

/** The balls of the head: cranium, face, jaw, nose. */
export function headOf(skeleton: Trunk): { readonly cranium: Ball; readonly face: Ball; readonly jaw: Ball; readonly nose: Ball } {
  const { at, turn } = skeleton.spine.skull;
  const ball = (part: keyof typeof skull): Ball => ({ at: add(at, turned(turn, skull[part].at)), r: skull[part].r });
  return { cranium: ball("cranium"), face: ball("face"), jaw: ball("jaw"), nose: ball("nose") };
}

export const neckOf = (trunk: Trunk): Ball[] => {
  const wide = shapes[trunk.body].neck;
  const { c7, skull: top } = trunk.spine;
  return [{ at: add(c7.at, turned(c7.turn, [1.8, -1.5, 0])), r: 3.7 * wide }, { at: add(top.at, turned(top.turn, [0.4, 0.5, 0])), r: 3.3 * wide }];
};

/** From the wrist to the middle of the palm's surface, and from the ankle to the sole. */
export const clearance = { hand: handRadius, foot: ankleHeight } as const;

/** A point on a cross-section's edge: 0 in front, a quarter turn to the right. */
export const reachAlong = (ring: RingInRoom, angle: number): Vec => add(add(ring.middle, times(ring.front, Math.cos(angle))), times(ring.right, Math.sin(angle)));

/** Cross-sections between those that are given, on a smooth curve through them: a trunk without corners. */
export function smoothRings(rings: readonly RingInRoom[], parts: number): RingInRoom[] {
  const curve = (a: Vec, b: Vec, c: Vec, d: Vec, t: number): Vec => {
    const value = (i: 0 | 1 | 2) => 0.5 * (2 * b[i] + (c[i] - a[i]) * t + (2 * a[i] - 5 * b[i] + 4 * c[i] - d[i]) * t * t + (3 * b[i] - a[i] - 3 * c[i] + d[i]) * t ** 3);
    return [value(0), value(1), value(2)];
  };
  return rings.flatMap((b, index) => {
    const c = rings[index + 1];
    if (c === undefined) return [b];
    const [a, d] = [rings[index - 1] ?? b, rings[index + 2] ?? c];
    return Array.from({ length: parts }, (_, step): RingInRoom => {
      const t = step / parts;
      return { middle: curve(a.middle, b.middle, c.middle, d.middle, t), front: curve(a.front, b.front, c.front, d.front, t), right: curve(a.right, b.right, c.right, d.right, t) };
    });
  });
}
