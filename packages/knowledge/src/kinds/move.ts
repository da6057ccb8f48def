import * as v from "valibot";
import { identifier, text } from "./identifier.ts";

/**
 * A movement of the jointed figure, as keyed poses.
 *
 * Units: one is one percent of body height; angles in degrees, 0 standing,
 * bending forward, moving outward and toes up positive; seconds. The room: x to
 * the right of the picture, y up, z towards the viewer. Directions in the
 * picture: 0 right, 90 up. See `docs/figures/pose-language.md`.
 */
const number = v.pipe(v.number(), v.finite());
const pair = v.strictTuple([number, number]);
const triple = v.strictTuple([number, number, number]);
/** In the picture, then out of it towards the body's own side. */
const direction = v.union([number, pair]);
const bend = v.union([number, triple]);

export const limbParts = ["hip", "knee", "ankle", "heel", "ball", "toe", "shoulder", "elbow", "wrist", "tip", "thigh", "shin"] as const;
const sided = limbParts.flatMap((part) => [`${part}R`, `${part}L`] as const);
export const partNames = ["pelvis", "waist", "chest", "shoulders", "head", "chin", "belly", "breast", "nape", "feet", "midshoulder", "midhip", "midknee", "midankle", ...sided] as const;
const part = v.picklist(partNames, `a part is one of ${partNames.join(", ")}`);
export type PartName = v.InferOutput<typeof part>;

/** Joint angles; directions in the room; planted on something; or held to a part of the body. */
const leg = v.union([
  v.strictObject({ hip: v.union([number, triple]), knee: number, ankle: v.optional(number, 0) }),
  v.strictObject({ thigh: direction, shank: direction, foot: v.optional(v.union([direction, v.literal("flat")])), kneeTo: v.optional(triple) }),
  v.strictObject({ plant: v.union([pair, triple]), raise: v.optional(number, 0), toes: v.optional(number), kneeTo: v.optional(triple), wall: v.optional(v.literal(true)) }),
  v.strictObject({ hold: part, off: v.optional(triple), kneeTo: v.optional(triple) }),
]);
const arm = v.union([
  v.strictObject({ shoulder: v.union([number, triple]), elbow: number, wrist: v.optional(number, 0) }),
  v.strictObject({ upper: direction, fore: direction, fingers: v.optional(direction), elbowTo: v.optional(triple) }),
  v.strictObject({ palm: v.union([pair, triple]), fingers: v.optional(direction), elbowTo: v.optional(triple) }),
  v.strictObject({ hold: part, off: v.optional(triple), fingers: v.optional(direction), elbowTo: v.optional(triple) }),
]);
export type LegPose = v.InferOutput<typeof leg>;
export type ArmPose = v.InferOutput<typeof arm>;

const limb = v.picklist(["legR", "legL", "armR", "armL", "head"]);

const pose = v.strictObject({
  like: v.optional(v.string()),
  at: v.optional(triple),
  pitch: v.optional(number),
  roll: v.optional(number),
  yaw: v.optional(number),
  lumbar: v.optional(bend),
  thoracic: v.optional(bend),
  neck: v.optional(bend),
  /** The head's own pitch in the room, whatever the chest does. */
  headWorld: v.optional(number),
  chin: v.optional(number),
  girdle: v.optional(pair),
  breath: v.optional(number),
  /** One support moves the body down until that surface touches; two also turn it. */
  rest: v.optional(v.pipe(v.array(v.strictTuple([part, number])), v.minLength(1), v.maxLength(2))),
  /** Slides until a part, or its leftmost or rightmost surface, is at this x. */
  anchor: v.optional(v.union([v.strictTuple([part, number]), v.strictTuple([part, number, v.picklist(["left", "right"])])])),
  anchorZ: v.optional(v.strictTuple([part, number])),
  legR: v.optional(leg),
  legL: v.optional(leg),
  legs: v.optional(leg),
  armR: v.optional(arm),
  armL: v.optional(arm),
  arms: v.optional(arm),
  /** Drawn before the trunk, or after everything, against what depth alone says. */
  under: v.optional(v.array(limb)),
  over: v.optional(v.array(limb)),
});
export type PoseText = v.InferOutput<typeof pose>;

const look = v.picklist(["furniture", "bed", "wall", "pillow", "box", "step"]);
const prop = v.variant("kind", [
  v.strictObject({ kind: v.literal("mat"), x: pair, z: v.optional(pair) }),
  v.strictObject({ kind: v.literal("ground"), x: pair, z: v.optional(pair) }),
  v.strictObject({ kind: v.literal("box"), look, from: triple, to: triple, over: v.optional(v.boolean()) }),
  v.strictObject({ kind: v.literal("chair"), x: number, z: v.optional(number), seat: number, back: v.picklist(["left", "right", "behind", "none"]) }),
  /** A soft roll between two ends, `amid` between the far and the near limbs; `under` sets it beneath a part, thick enough to reach it. */
  v.strictObject({ kind: v.literal("pillow"), under: v.picklist(["head"]), floor: v.optional(number, 0) }),
  v.strictObject({ kind: v.literal("roll"), from: triple, to: triple, r: number, amid: v.optional(v.boolean()) }),
  v.strictObject({ kind: v.literal("ball"), at: triple, r: number, over: v.optional(v.boolean()) }),
  /** A stretchy band from part to part. */
  v.strictObject({ kind: v.literal("band"), along: v.pipe(v.array(part), v.minLength(2)) }),
  /** Between the two hands, wherever they are. */
  v.strictObject({ kind: v.literal("carried"), size: triple }),
]);
export type PropText = v.InferOutput<typeof prop>;

/** `on` names the pose. `follow` draws the way a part took to get there; `at` and `turn` write an arrow. */
const arrow = v.union([
  v.strictObject({ on: v.string(), follow: part, off: v.optional(pair) }),
  v.strictObject({ on: v.string(), at: part, off: v.optional(pair), turn: number, long: v.optional(number) }),
]);
export type ArrowText = v.InferOutput<typeof arrow>;

/** What the movement claims, clinically; the build holds each drawing to it. */
const claim = v.union([
  v.strictObject({ on: v.string(), line: v.strictTuple([part, part, part]), within: number }),
  v.strictObject({ on: v.string(), angle: v.strictTuple([part, part, part]), from: number, to: number }),
  v.strictObject({ on: v.string(), low: part, from: number, to: number }),
  v.strictObject({ on: v.string(), apart: v.strictTuple([part, part]), from: number, to: number }),
  /** How far a part lies to the outside of another: an ankle that is laid across has its foot beyond the other knee. */
  v.strictObject({ on: v.string(), outside: v.strictTuple([part, part]), from: number, to: number }),
  v.strictObject({ on: v.string(), higher: part, than: part, by: number }),
  v.strictObject({ on: v.string(), leans: v.picklist(["lumbar", "thoracic"]), from: number, to: number }),
]);
export type ClaimText = v.InferOutput<typeof claim>;

const muscle = v.picklist(["low-back", "belly", "glute", "ham", "quad", "hip-front", "neck", "upper-back", "breast", "flank"]);
export type MuscleName = v.InferOutput<typeof muscle>;

export const move = v.strictObject({
  id: identifier,
  name: text,
  /** Camera: turned and raised, in degrees; `close` shows only these parts, for small moves; `pale` keeps one side's limbs pale all through a move that rolls. */
  view: v.optional(v.strictObject({ turn: number, raise: number, close: v.optional(v.pipe(v.array(part), v.minLength(1))), pale: v.optional(v.picklist(["left", "right"])) }), { turn: 14, raise: 9 }),
  work: v.optional(v.array(muscle), []),
  props: v.optional(v.array(prop), []),
  poses: v.record(v.string(), pose),
  /** Pose, seconds to reach it, seconds held. */
  keys: v.pipe(v.array(v.strictTuple([v.string(), number, number])), v.minLength(1)),
  /** The keys that are drawn as stills, in order, and what each shows. */
  stills: v.pipe(v.array(v.string()), v.minLength(1)),
  /** Constant speed between the keys: for walking alone. */
  linear: v.optional(v.boolean(), false),
  /** Which poses the cues of a session lead to, where it is not the longest held one and back to the first. */
  paced: v.optional(v.strictObject({ go: v.string(), back: v.string() })),
  arrows: v.optional(v.array(arrow), []),
  must: v.optional(v.array(claim), []),
  /** Why the feet need not bear the weight: what else holds it. */
  heldBy: v.optional(text),
});
export type Move = v.InferOutput<typeof move>;

/**
 * Where the figure is while somebody is led through a move. `share` is how much of the way is done, from 0 to 1.
 *
 * `home`: before the first repetition. `go`: towards the far pose; `hold`: there. `back`: on the way to where the next
 * repetition begins; `rest`: there. `again`: not the first repetition. `other`: the other side. `free`: it goes on at its
 * own pace, in seconds since it began. `through`: once from its beginning to its end, at the pace of what is said;
 * `reversed`: from its end to its beginning, so that the way down is the way up again.
 */
export type Movement =
  | { readonly kind: "home"; readonly other: boolean }
  | { readonly kind: "go" | "back"; readonly share: number; readonly seconds: number; readonly again: boolean; readonly other: boolean }
  | { readonly kind: "hold" | "rest"; readonly again: boolean; readonly other: boolean }
  | { readonly kind: "through"; readonly share: number; readonly seconds: number; readonly reversed: boolean; readonly other: boolean }
  | { readonly kind: "free"; readonly seconds: number; readonly other: boolean };
