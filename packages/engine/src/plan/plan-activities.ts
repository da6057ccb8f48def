import { reliefGroups, type Disposition, type Finding, type List, type Narrowing, type Phase, type Question, type ReliefAction, type ReliefContent, type TriageContent } from "@supple/knowledge";
import type { Answers } from "../answers/answer.ts";
import { Assessment, prepareVocabulary, type Node, type Vocabulary } from "../logic/assessment.ts";
import { holdsIfUnsureIsYes } from "../logic/readings.ts";
import { readReasons } from "./read-reasons.ts";

/** Relief made ready: its own short checks stand behind the questions of the danger check. */
export interface PreparedRelief {
  readonly vocabulary: Vocabulary;
  readonly questions: readonly Question[];
  readonly lists: readonly List[];
  readonly actions: readonly { readonly action: ReliefAction; readonly withhold: readonly PreparedReason[]; readonly ask: readonly PreparedReason[] }[];
  readonly narrowings: readonly { readonly narrowing: Narrowing; readonly node: Node }[];
}

interface PreparedReason {
  readonly id: string;
  readonly reason: string;
  readonly node: Node;
  readonly afterSkinMedicineHours: number | undefined;
  readonly whilePatchOn: boolean | undefined;
}

/** A reason in words; `until` when the diary says how long it holds. */
export interface PlannedReason {
  readonly id: string;
  readonly reason: string;
  readonly until?: number;
}

/** An action and why it is, or is not, for this person now. */
export interface PlannedActivity {
  readonly action: ReliefAction;
  readonly status: "offered" | "check-first" | "withheld";
  /** Why it is withheld, or whom to ask first. Empty when offered or only waiting for answers. */
  readonly reasons: readonly PlannedReason[];
  /** Questions that would settle it. */
  readonly waitsFor: readonly string[];
}

export function prepareRelief(triage: TriageContent, relief: ReliefContent, region: string): PreparedRelief {
  const questions = [...triage.questions, ...relief.questions];
  const lists = [...triage.lists, ...relief.lists];
  const findings: Finding[] = [...triage.findings, ...relief.findings];
  const vocabulary = prepareVocabulary({ questions, lists, findings }, region);
  const prepared = (reasons: ReliefAction["withhold"]) => reasons.map(({ id, when, reason, afterSkinMedicineHours, whilePatchOn }) => ({ id, reason, node: vocabulary.prepareCondition(when), afterSkinMedicineHours, whilePatchOn }));
  return { vocabulary, questions, lists, actions: relief.actions.map((action) => ({ action, withhold: prepared(action.withhold), ask: prepared(action.ask) })), narrowings: relief.narrowings.map((narrowing) => ({ narrowing, node: vocabulary.prepareCondition(narrowing.when) })) };
}

/** Groups that give comfort while waiting to be seen, and can do no harm on the way. */
const comfort: ReadonlySet<ReliefAction["group"]> = new Set(["position", "breathing", "rest"]);

/** After an emergency the result says how to lie or sit; to move for comfort may harm. */
const onlyBreathing: ReadonlySet<ReliefAction["group"]> = new Set(["breathing"]);

/**
 * What may ease the pain in this phase: offered, check first or withheld, each with its reason.
 *
 * Offered only when every contraindication is answered no. A yes withholds, or
 * sends to ask first; not sure and not asked mean "check first", never "no".
 * After an emergency only slow breathing is planned; after a same-day result,
 * and while the danger check is unfinished, only comfort. `preference` puts cold or heat first
 * and changes nothing else. With `recurring` the actions of PR join those of
 * the phase. `skinMedicineAt`: when a cream, gel, rub or patch
 * was last put on, by the diary: it withholds heat, and says until when,
 * whatever was answered. `patchOn`: a patch that works for days may be on.
 *
 * Source: facts.md section 4; design.md, decisions.
 */
export function planActivities(relief: PreparedRelief, answers: Answers, situation: { readonly disposition: Disposition | "unfinished"; readonly phase: Phase; readonly recurring?: boolean; readonly preference?: "cold" | "heat" | undefined; readonly skinMedicineAt?: number | undefined; readonly patchOn?: boolean; readonly now?: number }): PlannedActivity[] {
  const assessment = new Assessment(relief.vocabulary, answers);
  const groups = situation.disposition === "emergency" ? onlyBreathing : situation.disposition === "same-day" || situation.disposition === "unfinished" ? comfort : undefined;
  const planned = [...relief.actions]
    .sort((left, right) => reliefGroups.indexOf(left.action.group) - reliefGroups.indexOf(right.action.group))
    .filter(({ action }) => (action.phases.includes(situation.phase) || (situation.recurring === true && action.phases.includes("PR"))) && (groups?.has(action.group) ?? true))
    .map(({ action, withhold, ask }) => judge(relief, assessment, action, withhold, ask, situation));
  const preferred = (one: PlannedActivity) => (situation.preference !== undefined && one.action.group === situation.preference ? 0 : 1);
  const pair = planned.filter((one) => one.action.group === "cold" || one.action.group === "heat").sort((left, right) => preferred(left) - preferred(right));
  return planned.map((one) => (one.action.group === "cold" || one.action.group === "heat" ? (pair.shift() ?? one) : one));
}

/**
 * How the plan is narrower for this person, and why: each that holds, also when a
 * not sure makes it so. What is not asked is not told here; it shows as "check first".
 */
export function narrowingsOf(relief: PreparedRelief, answers: Answers): readonly Narrowing[] {
  const assessment = new Assessment(relief.vocabulary, answers);
  return relief.narrowings.filter(({ node }) => holdsIfUnsureIsYes(assessment.read(node))).map(({ narrowing }) => narrowing);
}

function judge(relief: PreparedRelief, assessment: Assessment, action: ReliefAction, withhold: readonly PreparedReason[], ask: readonly PreparedReason[], { skinMedicineAt, patchOn = false, now = -Infinity }: { readonly skinMedicineAt?: number | undefined; readonly patchOn?: boolean; readonly now?: number }): PlannedActivity {
  const read = readReasons(relief.vocabulary, assessment, withhold, ask);
  const said = ({ id, reason }: PreparedReason): PlannedReason => ({ id, reason });
  const stillOn = withhold.flatMap(({ id, reason, afterSkinMedicineHours, whilePatchOn }): PlannedReason[] => {
    // No time stands beside it: nobody knows when the patch comes off.
    if (whilePatchOn === true && patchOn) return [{ id, reason }];
    const until = skinMedicineAt === undefined || afterSkinMedicineHours === undefined ? -Infinity : skinMedicineAt + afterSkinMedicineHours * 60 * 60 * 1000;
    return until > now ? [{ id, reason, until }] : [];
  });
  const barred = [...stillOn, ...read.barred.map(said).filter(({ id }) => !stillOn.some((one) => one.id === id))];
  if (barred.length > 0) return { action, status: "withheld", reasons: barred, waitsFor: [] };
  return { action, status: read.free ? "offered" : "check-first", reasons: [...read.toAsk, ...read.unsure].map(said), waitsFor: relief.questions.map((question) => question.id).filter((id) => read.behind.has(id)) };
}
