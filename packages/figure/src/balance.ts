import { weights } from "./body.ts";
import { ballsOf, headOf, isLeg, limbNames, type Skeleton } from "./skeleton.ts";
import { add, between, times, type Vec } from "./vector.ts";

/** The body's centre of weight. */
export function centreOfWeight(skeleton: Skeleton): Vec {
  const masses: (readonly [Vec, number])[] = [];
  const middle = (index: number): Vec => skeleton.rings[index]?.middle ?? skeleton.spine.root.at;
  masses.push([middle(1), weights.pelvis], [middle(4), weights.belly], [middle(6), weights.chest], [headOf(skeleton).cranium.at, weights.head]);
  for (const name of limbNames) {
    const limb = skeleton.limbs[name];
    const [upper, lower, end] = isLeg(name) ? [weights.thigh, weights.shank, weights.foot] : [weights.upperArm, weights.forearm, weights.hand];
    masses.push([between(limb.start, limb.hinge, 0.44), upper], [between(limb.hinge, limb.end, 0.43), lower], [limb.end, end]);
  }
  const whole = masses.reduce((sum, [, weight]) => sum + weight, 0);
  return times(masses.reduce((sum: Vec, [at, weight]) => add(sum, times(at, weight)), [0, 0, 0]), 1 / whole);
}

/** Everything by which a body can touch: lowest points of balls and cross-sections. */
export function lowestPoints(skeleton: Skeleton): { readonly name: string; readonly at: Vec }[] {
  const limbs = limbNames.flatMap((name) => {
    const { upper, lower, end } = ballsOf(skeleton, name);
    const below = (part: string) => ({ at, r }: { at: Vec; r: number }) => ({ name: `${part} of ${name}`, at: [at[0], at[1] - r, at[2]] as Vec });
    return [...upper.map(below("upper bone")), ...lower.map(below("lower bone")), ...end.map(below(isLeg(name) ? "foot" : "hand"))];
  });
  const rings = skeleton.rings.map(({ middle, front, right }, index) => {
    const size = Math.hypot(front[1], right[1]);
    const lean = size < 1e-9 ? ([0, 0, 0] as Vec) : add(times(front, front[1] / size), times(right, right[1] / size));
    return { name: `trunk ring ${index}`, at: add(middle, times(lean, -1)) };
  });
  const { cranium } = headOf(skeleton);
  return [...limbs, ...rings, { name: "head", at: [cranium.at[0], cranium.at[1] - cranium.r, cranium.at[2]] }];
}
