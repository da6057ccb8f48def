import type { MuscleName } from "@supple/knowledge";
import type { Camera } from "./camera.ts";
import { at, barrel, capsule, chain, circle, hullOf, polygon, ringPoints } from "./shapes.ts";
import { ballsOf, headOf, isLeg, limbNames, neckOf, reachAlong, sideOf, smoothRings, type Ball, type LimbName, type Skeleton } from "./skeleton.ts";
import { turned } from "./turn.ts";
import { add, between, minus, times, unit, type Vec } from "./vector.ts";
import type { Moment } from "./timeline.ts";

/** Parts of a body, from far to near, as SVG text. Colours are classes; `amid` is drawn between far and near limbs. */
export function drawBody({ skeleton, under, over }: Pick<Moment, "skeleton" | "under" | "over">, camera: Camera, work: readonly MuscleName[], { amid = "", pale }: { readonly amid?: string; readonly pale?: "left" | "right" | undefined } = {}): string {
  const order = depthOrder(skeleton, camera, under, over);
  const isPale = (name: LimbName, behind: boolean): boolean => (pale === undefined ? behind : (sideOf(name) < 0) === (pale === "left"));
  const limb = (name: LimbName, behind: boolean, far = isPale(name, behind)) => (isLeg(name) ? drawLeg(skeleton, camera, name, far) : drawArm(skeleton, camera, name, far)) + (behind ? "" : work.map((muscle) => drawLimbMuscle(muscle, name, skeleton, camera)).join(""));
  const headFirst = under.includes("head");
  const head = drawHead(skeleton, camera);
  const sockets = order.before.filter((name) => !isPale(name, false)).map((name) => drawSocket(skeleton, camera, name, "outlined")).join("");
  return [
    ...order.behind.map((name) => limb(name, true)),
    amid,
    headFirst ? head : "",
    sockets,
    drawTrunk(skeleton, camera),
    work.map((muscle) => drawTrunkMuscle(muscle, skeleton, camera)).join(""),
    headFirst || over.includes("head") ? "" : head,
    ...order.before.map((name) => limb(name, false)),
    over.includes("head") ? head : "",
  ].join("");
}

/** Far is decided by the body's own side axis, never by a limb's place; seen from the front, nothing is far. */
function depthOrder(skeleton: Skeleton, camera: Camera, under: readonly string[], over: readonly string[]): { behind: LimbName[]; before: LimbName[] } {
  const near = (name: LimbName): number => {
    if (under.includes(name)) return -2;
    if (over.includes(name)) return 2 + limbNames.indexOf(name) / 10;
    const frame = isLeg(name) ? skeleton.spine.root : skeleton.spine.t6;
    const side = camera.depth(turned(frame.turn, [0, 0, sideOf(name)]));
    return Math.abs(side) < 0.2 ? 0.3 + (isLeg(name) ? 0 : 0.1) : side + (isLeg(name) ? 0 : 0.05);
  };
  const sorted = [...limbNames].sort((a, b) => near(a) - near(b));
  return { behind: sorted.filter((name) => near(name) < 0), before: sorted.filter((name) => near(name) >= 0) };
}

const path = (look: string, d: string): string => `<path class="fig-${look}" d="${d}"/>`;

/** Where a limb leaves the trunk: its outline stands beneath the trunk and its colour above, so that no ball joint shows. */
function drawSocket(skeleton: Skeleton, camera: Camera, name: LimbName, how: "outlined" | "plain"): string {
  const { upper } = ballsOf(skeleton, name);
  const [first] = upper;
  const last = upper[upper.length - 1];
  if (first === undefined || last === undefined) return "";
  const look = isLeg(name) ? "near" : "sleeve";
  const until = sharedPoint(upper, isLeg(name) ? 0.45 : 0.42);
  const grown = isLeg(name) ? 1 : 1.08;
  return path(how === "plain" ? `${look} fig-plain` : look, chain(camera, [{ ...first, r: first.r * grown }, { ...until, r: until.r * grown }]));
}

const sharedPoint = (balls: readonly Ball[], share: number): Ball => {
  const [first, last] = [balls[0], balls[balls.length - 1]];
  const middle = balls.length > 2 ? balls[1] : undefined;
  if (first === undefined || last === undefined) throw new Error("a limb has two ends");
  return { at: between(first.at, last.at, share), r: middle === undefined ? first.r + (last.r - first.r) * share : middle.r };
};

function drawLeg(skeleton: Skeleton, camera: Camera, name: LimbName, far: boolean): string {
  const { upper, lower, end } = ballsOf(skeleton, name);
  const [ankle, heel, ball, toe] = end;
  if (ankle === undefined || heel === undefined || ball === undefined || toe === undefined) return "";
  const foot = chain(camera, [ankle, heel, ball, toe]) + capsule(camera, ankle, ball) + polygon(hullOf([ankle, heel, ball].map((one) => camera.flat(one.at))));
  if (far) return path("far", foot + chain(camera, [...upper, ...lower]));
  return path("near", foot + chain(camera, [...upper.slice(1), ...lower])) + drawSocket(skeleton, camera, name, "plain");
}

function drawArm(skeleton: Skeleton, camera: Camera, name: LimbName, far: boolean): string {
  const { upper, lower, end } = ballsOf(skeleton, name);
  const [shoulder, elbow] = upper;
  if (shoulder === undefined || elbow === undefined) return "";
  const cuff = sharedPoint(upper, 0.55);
  const bare = path(far ? "far" : "near", chain(camera, [cuff, elbow, ...lower, ...end]));
  if (far) return bare + path("sleeve-far", capsule(camera, { ...shoulder, r: shoulder.r * 1.08 }, { ...cuff, r: cuff.r * 1.08 }));
  const sleeve = sharedPoint(upper, 0.3);
  return bare + path("sleeve", capsule(camera, { ...sleeve, r: sleeve.r * 1.08 }, { ...cuff, r: cuff.r * 1.08 })) + drawSocket(skeleton, camera, name, "plain");
}

function drawTrunk(skeleton: Skeleton, camera: Camera): string {
  const rings = smoothRings(skeleton.rings, 2);
  // The neck stands beneath the shirt; leggings reach to the waist.
  return path("near", chain(camera, neckOf(skeleton))) + path("near", barrel(camera, rings.slice(0, 7))) + path("torso", barrel(camera, rings.slice(6)));
}

/** A plain head: hair behind, no features but the nose, so that one sees which way it looks. */
function drawHead(skeleton: Skeleton, camera: Camera): string {
  const { cranium, face, jaw, nose } = headOf(skeleton);
  const front = camera.depth(turned(skeleton.spine.skull.turn, [1, 0, 0]));
  const side = camera.depth(turned(skeleton.spine.skull.turn, [0, 0, 1]));
  const ear: Vec = add(skeleton.spine.skull.at, turned(skeleton.spine.skull.turn, [0.2, 2.6, 4.9 * Math.sign(side)]));
  const hair = path("hair", circle(camera.flat(cranium.at), cranium.r));
  const skin = path("near", chain(camera, [face, jaw]) + capsule(camera, { ...face, r: 2.6 }, nose));
  const ears = Math.abs(side) > 0.35 ? path("ear", circle(camera.flat(ear), 0.9)) : "";
  return front < -0.45 ? skin + hair : hair + skin + ears;
}

/** A muscle that works, as a line with an edge: seen in grey as in colour. */
const strip = (points: readonly Vec[], camera: Camera, width: "wide" | "bead"): string => {
  const d = `M${points.map((point) => at(camera.flat(point))).join("L")}`;
  return `<path class="fig-mark-edge fig-${width}-edge" d="${d}"/><path class="fig-mark fig-${width}" d="${d}"/>`;
};

/** On the trunk: the side that the viewer sees. Angles run from the front (0) to the back (180). */
function drawTrunkMuscle(muscle: MuscleName, skeleton: Skeleton, camera: Camera): string {
  const where: Partial<Record<MuscleName, readonly [number, number, number]>> = { "low-back": [155, 4, 10], belly: [28, 4, 11], "upper-back": [150, 11, 15], breast: [35, 11, 14], flank: [90, 4, 9] };
  const found = where[muscle];
  const facing = camera.depth(turned(skeleton.spine.t6.turn, [1, 0, 0]));
  // From the side along the neck; from the front along its left, which a tilt to the right stretches.
  if (muscle === "neck") return strip(neckOf(skeleton).map(({ at: middle }) => add(middle, turned(skeleton.spine.c7.turn, [0, 0, facing > 0.8 ? -2.8 : 0]))), camera, "wide");
  if (found === undefined) return "";
  const [angle, first, last] = found;
  const side = camera.depth(turned(skeleton.spine.l3.turn, [0, 0, 1])) >= 0 ? 1 : -1;
  const rings = smoothRings(skeleton.rings, 2).slice(first, last + 1);
  const point = (ring: (typeof rings)[number], inward: number, on = side): Vec => between(reachAlong(ring, (angle * on * Math.PI) / 180), ring.middle, inward);
  // Seen from the front or from behind, muscles beside the middle are seen on both sides.
  const sides = Math.abs(facing) > 0.8 && muscle !== "flank" ? [1, -1] as const : [side] as const;
  if (muscle !== "low-back") return sides.map((one) => strip(rings.map((ring) => point(ring, 0.14, one)), camera, "wide")).join("");
  // Five beads, as the mark has five vertebrae.
  const beads = Array.from({ length: 5 }, (_, index) => rings[Math.round((index / 4) * (rings.length - 1))]).filter((ring) => ring !== undefined);
  return beads.map((ring) => strip([point(ring, 0.1), point(ring, 0.42)], camera, "bead")).join("");
}

function drawLimbMuscle(muscle: MuscleName, name: LimbName, skeleton: Skeleton, camera: Camera): string {
  if (!isLeg(name)) return "";
  const { start, hinge, upper } = skeleton.limbs[name];
  const on = (share: number, front: number): Vec => add(between(start, hinge, share), turned(upper, [front, 0, 0]));
  switch (muscle) {
    case "quad": return strip([on(0.25, 2.8), on(0.8, 1.8)], camera, "wide");
    case "ham": return strip([on(0.3, -2.8), on(0.8, -1.6)], camera, "wide");
    case "hip-front": return strip([on(-0.12, 3), on(0.35, 3)], camera, "wide");
    case "glute": {
      const behind = add(start, turned(skeleton.spine.root.turn, [-4, 0, 0]));
      const ahead = add(behind, times(unit(minus(on(0.25, -3.4), behind)), 5));
      return strip([behind, ahead], camera, "wide");
    }
    default: return "";
  }
}

/** Everything of a body that a picture must hold. */
export function outlineOf(skeleton: Skeleton): Ball[] {
  const { cranium, jaw, nose } = headOf(skeleton);
  return [...limbNames.flatMap((name) => { const { upper, lower, end } = ballsOf(skeleton, name); return [...upper, ...lower, ...end]; }), cranium, jaw, nose];
}

export const trunkOutline = (skeleton: Skeleton, camera: Camera) => skeleton.rings.flatMap((ring) => ringPoints(camera, ring));
