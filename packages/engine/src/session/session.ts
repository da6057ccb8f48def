import type { Exercise, Need, Phase, ReliefAction, Relaxation, SessionReasonId, Disposition } from "@supple/knowledge";
import type { PlannedActivity } from "../plan/plan-activities.ts";
import type { ExerciseHistory } from "./exercise-history.ts";

/** Why something is in a session or is not: an id of the content, and its words. */
export interface SessionWhy {
  readonly id: string;
  readonly text: string;
}

/** One part of a session, in order. Seconds are whole. */
export type SessionItem =
  | { readonly kind: "position"; readonly action: ReliefAction; readonly seconds: number; readonly because: readonly SessionWhy[] }
  | { readonly kind: "pack"; readonly action: ReliefAction; readonly seconds: number; readonly because: readonly SessionWhy[] }
  | { readonly kind: "relaxation"; readonly relaxation: Relaxation; readonly seconds: number; readonly because: readonly SessionWhy[] }
  | ExerciseItem;

/** Lying or kneeling, or sitting and standing. */
export type Place = "down" | "up";

export interface ExerciseItem {
  readonly kind: "exercise";
  readonly exercise: Exercise;
  /** Counts from 0, the gentlest. */
  readonly level: number;
  readonly form: "usual" | "easier";
  /** Where somebody is when it begins, where the parts before do not say: it was eased half-way. */
  readonly from?: Place | undefined;
  readonly because: readonly SessionWhy[];
}

/** What is not in it, and why. `waitsFor` are questions of relief or sessions that would settle it. */
export interface Omission {
  readonly id: string;
  readonly title: string;
  readonly status: "left-out" | "withheld" | "ask-first" | "check-first";
  readonly why: readonly SessionWhy[];
  readonly waitsFor: readonly string[];
}

export interface Session {
  readonly items: readonly SessionItem[];
  readonly omitted: readonly Omission[];
  /** Questions to ask before it begins: answering them may add moves. In the content's order. */
  readonly asksFirst: readonly string[];
  /** How long it takes. The minutes there are were for its parts: getting up and down for them comes on top, and may be skipped. */
  readonly seconds: number;
}

export type Area = "low" | "upper";

/** What a session is made for. `minutes` are what there is; `at` the present moment in milliseconds. */
export interface SessionSituation {
  readonly disposition: Disposition | "unfinished";
  readonly phase: Phase;
  readonly day: number;
  readonly minutes: number;
  readonly atHand: ReadonlySet<Need>;
  /** Where it hurts. `upper`: the upper back or the neck alone. */
  readonly area: Area;
  readonly pack: "cold" | "heat" | "none";
  /** The plan's own judgement of positions, cold and heat. */
  readonly activities: readonly PlannedActivity[];
  readonly history: ReadonlyMap<string, ExerciseHistory>;
  /** When a pack may go on again, by action; absent when at once. */
  readonly packRests: ReadonlyMap<string, number>;
  readonly at: number;
}

export type ReasonText = (id: SessionReasonId) => SessionWhy;
