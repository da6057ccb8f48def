import type { ClaimText, Move } from "@supple/knowledge";
import { centreOfWeight, lowestPoints } from "./balance.ts";
import { bodies, lengths, ranges, type Body } from "./body.ts";
import { thingsOf } from "./draw-props.ts";
import { lowOf, partOf } from "./parts.ts";
import { bendOfLimb } from "./solve-pose.ts";
import { hullOf } from "./shapes.ts";
import { isLeg, limbNames, reachAlong, sideOf, type Skeleton } from "./skeleton.ts";
import { momentBetween, solveMove, type Moment, type SolvedMove } from "./timeline.ts";
import { back, combined, turned } from "./turn.ts";
import { degrees, distance, dot, minus, times, unit, type Vec } from "./vector.ts";

/** What breaks in a drawing: which move, body and moment, and what. */
export interface MoveFault {
  readonly move: string;
  readonly body: Body;
  readonly moment: string;
  readonly what: string;
}

/** Units: percent of body height; a limb gives way by `sinks`, a belly or a seat by `yields`, a ball by `squashes`; a contact that is `touches` near counts. */
const allowed = { sinks: 1.3, yields: 2.2, squashes: 4.5, slips: 0.3, lifts: 0.6, touches: 2, topples: 2, jumps: 1.2, angle: 1.5 } as const;
const framesPerStep = 8;

/**
 * Holds every frame of a move, in both bodies, to what a body can do.
 *
 * Limb lengths, planted and held limbs, supports, reach, joint ranges, nothing
 * below the floor or inside a thing, balance, no jumps, and the move's own clinical claims.
 */
export function checkMove(move: Move): { faults: MoveFault[]; frames: number; claims: number } {
  const faults: MoveFault[] = [];
  let frames = 0;
  for (const body of bodies) {
    const solved = solveMove(move, body);
    const report = (moment: string, found: readonly string[]) => { for (const what of found) faults.push({ move: move.id, body, moment, what }); };
    for (const name of [...move.stills, ...move.arrows.map(({ on }) => on), ...move.must.map(({ on }) => on), ...Object.values(move.paced ?? {})]) if (solved.poses[name] === undefined) report(name, ["there is no such pose"]);
    const ways = move.keys.map(([to], index) => [move.keys[index - 1]?.[0] ?? to, to] as const);
    // The way back to the next repetition, when a session leads it.
    for (const [from, to] of move.paced === undefined ? ways : [...ways, [move.paced.back, move.paced.go] as const]) {
      if (solved.poses[from] === undefined || solved.poses[to] === undefined) continue;
      for (let step = 1; step <= framesPerStep; step += 1) {
        frames += 1;
        const share = step / framesPerStep;
        const moment = momentBetween(solved, from, to, share);
        report(from === to ? to : `${from} to ${to}, ${Math.round(share * 100)} %`, frameFaults(moment, solved));
        if (from === to) break;
      }
      if (from !== to) report(`${from} to ${to}`, jumpFaults(solved, from, to));
    }
    for (const claim of move.must) if (solved.poses[claim.on] !== undefined) report(claim.on, claimFaults(claim, momentBetween(solved, claim.on, claim.on, 1).skeleton, solved));
  }
  return { faults, frames, claims: move.must.length * bodies.length };
}

export function frameFaults(moment: Moment, { move }: SolvedMove): string[] {
  return [...lengthFaults(moment.skeleton), ...contactFaults(moment), ...rangeFaults(moment.skeleton), ...depthFaults(moment.skeleton, move), ...(move.heldBy === undefined ? balanceFaults(moment, move) : [])];
}

function lengthFaults(skeleton: Skeleton): string[] {
  return limbNames.flatMap((name) => {
    const limb = skeleton.limbs[name];
    const [upper, lower] = isLeg(name) ? [lengths.thigh, lengths.shank] : [lengths.upperArm, lengths.forearm];
    return Math.abs(distance(limb.start, limb.hinge) - upper) > 1e-6 || Math.abs(distance(limb.hinge, limb.end) - lower) > 1e-6 ? [`${name} changes its length`] : [];
  });
}

function contactFaults({ skeleton, short, contacts }: Moment): string[] {
  const reach = limbNames.flatMap((name) => ((short[name] ?? 0) > allowed.slips ? [`${name} is ${(short[name] ?? 0).toFixed(1)} short of its place`] : []));
  const rests = contacts.rest.flatMap(([part, height]) => { const gap = lowOf(skeleton, part) - height; return Math.abs(gap) > allowed.lifts ? [`${part} should rest at ${height.toFixed(1)} and is ${gap.toFixed(1)} off`] : []; });
  return [...reach, ...rests];
}

/** Between -180 and 180. */
const tidy = (angle: number): number => (angle > 180 ? angle - 360 : angle < -180 ? angle + 360 : angle);

function rangeFaults(skeleton: Skeleton): string[] {
  const found: string[] = [];
  const within = (what: string, value: number, [least, most]: readonly [number, number]) => { if (value < least - allowed.angle || value > most + allowed.angle) found.push(`${what} is ${Math.round(value)}, of ${least} to ${most}`); };
  for (const name of limbNames) {
    const limb = skeleton.limbs[name];
    const trunk = isLeg(name) ? skeleton.spine.root.turn : skeleton.spine.t6.turn;
    const { forward, outward } = bendOfLimb({ upper: combined(back(trunk), limb.upper), hinge: 0, end: [1, 0, 0, 0] }, name);
    const hinge = combined(back(limb.upper), limb.lower);
    const bend = tidy(degrees(2 * Math.atan2(hinge[3], hinge[0]))) * (isLeg(name) ? -1 : 1);
    if (isLeg(name)) {
      within(`hip of ${name}`, forward, ranges.hip);
      if (Math.abs(forward) < 100) within(`spread of ${name}`, outward, ranges.hipOut);
      within(`knee of ${name}`, bend, ranges.knee);
      const foot = combined(back(limb.lower), limb.tip);
      within(`ankle of ${name}`, tidy(degrees(2 * Math.atan2(foot[3], foot[0]))), ranges.ankle);
    } else {
      // Beside or above the head, forward and outward say the same; behind the back is what is not possible.
      if (outward < 45) within(`shoulder of ${name}`, forward < -90 ? forward + 360 : forward, ranges.shoulder);
      within(`elbow of ${name}`, bend, ranges.elbow);
    }
  }
  const bends = (low: keyof Skeleton["spine"], high: keyof Skeleton["spine"]) => { const turn = combined(back(skeleton.spine[low].turn), skeleton.spine[high].turn); return -degrees(2 * Math.atan2(turn[3], turn[0])); };
  within("low back", tidy(bends("root", "l3")), ranges.lumbar);
  within("upper back", tidy(bends("l3", "t6")), ranges.thoracic);
  within("neck", tidy(bends("t6", "skull")), ranges.neck);
  return found;
}

function depthFaults(skeleton: Skeleton, move: Move): string[] {
  const boxes = thingsOf(move.props, skeleton).flatMap((thing) => (thing.kind === "box" && !["mat", "ground", "pillow", "box"].includes(thing.look) ? [behindWall(thing, skeleton)] : []));
  const sides = skeleton.rings.flatMap((ring, index) => [0, 0.5, 1, 1.5].map((turn) => ({ name: `trunk ring ${index}`, at: reachAlong(ring, turn * Math.PI) })));
  const balls = thingsOf(move.props, skeleton).flatMap((thing) => (thing.kind === "roll" && thing.look === "ball" ? [thing.from] : []));
  return [...lowestPoints(skeleton), ...sides].flatMap(({ name, at }) => {
    if (at[1] < -(name.startsWith("trunk") ? allowed.yields : allowed.sinks)) return [`${name} is ${(-at[1]).toFixed(1)} below the floor`];
    const sunk = balls.map((ball) => ball.r - distance(at, ball.at)).find((depth) => depth > allowed.squashes + (name.startsWith("trunk") ? allowed.yields : 0));
    if (sunk !== undefined) return [`${name} is ${sunk.toFixed(1)} inside the ball`];
    const inside = boxes.find(({ from, to }) => at.every((value, axis) => value > (from[axis] ?? 0) + allowed.sinks && value < (to[axis] ?? 0) - allowed.sinks));
    return inside === undefined ? [] : [`${name} is inside the ${inside.look}`];
  });
}

/** A wall is drawn thin and is as thick as a house: what is beyond its face is inside it. A door post is no such wall. */
function behindWall<T extends { readonly look: string; readonly from: Vec; readonly to: Vec }>(thing: T, skeleton: Skeleton): T {
  if (thing.look !== "wall" || thing.to[2] - thing.from[2] < 30 || thing.to[1] < 30) return thing;
  const beyond = 60;
  return skeleton.spine.root.at[0] > (thing.from[0] + thing.to[0]) / 2 ? { ...thing, from: [thing.from[0] - beyond, thing.from[1], thing.from[2]] } : { ...thing, to: [thing.to[0] + beyond, thing.to[1], thing.to[2]] };
}

/** Where a body touches floor, things, and what it leans its hands on. */
function supportsOf({ skeleton, contacts }: Moment, move: Move): Vec[] {
  const things = thingsOf(move.props, skeleton);
  const under = (at: Vec): boolean => at[1] < allowed.touches || things.some((thing) => (thing.kind === "box" ? at[0] > thing.from[0] && at[0] < thing.to[0] && at[2] > thing.from[2] && at[2] < thing.to[2] && Math.abs(at[1] - thing.to[1]) < allowed.touches : Math.abs(at[0] - (thing.from.at[0] + thing.to.at[0]) / 2) < thing.from.r && at[1] < thing.from.at[1] + thing.from.r + allowed.touches));
  const planted = limbNames.flatMap((name) => (contacts.plants[name] === undefined ? [] : [contacts.plants[name].target]));
  return [...lowestPoints(skeleton).map(({ at }) => at).filter(under), ...planted];
}

function balanceFaults(moment: Moment, move: Move): string[] {
  const supports = supportsOf(moment, move);
  if (supports.length === 0) return ["nothing bears the weight"];
  const [x, , z] = centreOfWeight(moment.skeleton);
  const hull = hullOf(supports.map((at) => [at[0], at[2]] as const));
  if (hull.length < 3) return Math.min(...supports.map((at) => Math.hypot(at[0] - x, at[2] - z))) > 8 ? ["the weight is beside what bears it"] : [];
  const out = Math.max(...hull.map(([ax, az], index) => {
    const [bx, bz] = hull[(index + 1) % hull.length] ?? [ax, az];
    const size = Math.max(1e-6, Math.hypot(bx - ax, bz - az));
    return ((bz - az) * (x - ax) - (bx - ax) * (z - az)) / size;
  }));
  return out > allowed.topples ? [`the weight is ${out.toFixed(1)} outside what bears it`] : [];
}

/** A pose that is not where the way to it ends. */
function jumpFaults(solved: SolvedMove, from: string, to: string): string[] {
  const [before, after] = [momentBetween(solved, from, to, 0.999).skeleton, momentBetween(solved, to, to, 1).skeleton];
  const [first, start] = [momentBetween(solved, from, to, 0.001).skeleton, momentBetween(solved, from, from, 1).skeleton];
  return limbNames.flatMap((name) => (Math.max(distance(before.limbs[name].end, after.limbs[name].end), distance(first.limbs[name].end, start.limbs[name].end)) > allowed.jumps ? [`${name} jumps`] : []));
}

export function claimFaults(claim: ClaimText, skeleton: Skeleton, solved: SolvedMove): string[] {
  const at = (name: Parameters<typeof partOf>[1]) => partOf(skeleton, name).at;
  const between = (what: string, value: number, from: number, to: number) => (value < from || value > to ? [`${what} is ${value.toFixed(1)}, and should be ${from} to ${to}`] : []);
  if ("line" in claim) {
    const [a, b, c] = claim.line.map(at) as [Vec, Vec, Vec];
    const along = unit(minus(c, a));
    const off = distance(minus(b, a), times(along, dot(minus(b, a), along)));
    return between(`${claim.line[1]} off the line from ${claim.line[0]} to ${claim.line[2]}`, off, 0, claim.within);
  }
  if ("angle" in claim) {
    const [a, b, c] = claim.angle.map(at) as [Vec, Vec, Vec];
    return between(`angle at ${claim.angle[1]}`, degrees(Math.acos(dot(unit(minus(a, b)), unit(minus(c, b))))), claim.from, claim.to);
  }
  if ("low" in claim) return between(`lowest point of ${claim.low}`, lowOf(skeleton, claim.low), claim.from, claim.to);
  if ("apart" in claim) return between(`${claim.apart[0]} to ${claim.apart[1]}`, distance(at(claim.apart[0]), at(claim.apart[1])), claim.from, claim.to);
  if ("outside" in claim) {
    const [one, other] = claim.outside;
    return between(`${one} outside ${other}`, dot(minus(at(one), at(other)), turned(partOf(skeleton, other).turn, [0, 0, sideOf(other)])), claim.from, claim.to);
  }
  if ("higher" in claim) return between(`${claim.higher} above ${claim.than}`, at(claim.higher)[1] - at(claim.than)[1], claim.by, 200);
  const bend = solved.poses[claim.on]?.posture[claim.leans][0] ?? 0;
  return between(`bend of the ${claim.leans === "lumbar" ? "low" : "upper"} back`, bend, claim.from, claim.to);
}
