import type { Disposition, Finding, List, Phase, Question, ReliefAction, ReliefContent, TriageContent } from "@supple/knowledge";
import type { Answers } from "../answers/answer.ts";
import { Assessment, prepareVocabulary, type Node, type Vocabulary } from "../logic/assessment.ts";
import { holdsIfUnsureIsYes, truthOf } from "../logic/readings.ts";
import { nothingKnown, questionsBehind } from "../triage/open-questions.ts";

/** Relief made ready: its own short checks stand behind the questions of the danger check. */
export interface PreparedRelief {
  readonly vocabulary: Vocabulary;
  readonly questions: readonly Question[];
  readonly lists: readonly List[];
  readonly actions: readonly { readonly action: ReliefAction; readonly withhold: readonly PreparedReason[]; readonly ask: readonly PreparedReason[] }[];
}

interface PreparedReason {
  readonly id: string;
  readonly reason: string;
  readonly node: Node;
}

/** An action and why it is, or is not, for this person now. */
export interface PlannedActivity {
  readonly action: ReliefAction;
  readonly status: "offered" | "check-first" | "withheld";
  /** Why it is withheld, or whom to ask first. Empty when offered or only waiting for answers. */
  readonly reasons: readonly { readonly id: string; readonly reason: string }[];
  /** Questions that would settle it. */
  readonly waitsFor: readonly string[];
}

export function prepareRelief(triage: TriageContent, relief: ReliefContent, region: string): PreparedRelief {
  const questions = [...triage.questions, ...relief.questions];
  const lists = [...triage.lists, ...relief.lists];
  const findings: Finding[] = [...triage.findings, ...relief.findings];
  const vocabulary = prepareVocabulary({ questions, lists, findings }, region);
  const prepared = (reasons: ReliefAction["withhold"]) => reasons.map(({ id, when, reason }) => ({ id, reason, node: vocabulary.prepareCondition(when) }));
  return { vocabulary, questions, lists, actions: relief.actions.map((action) => ({ action, withhold: prepared(action.withhold), ask: prepared(action.ask) })) };
}

/** The order of a day in pain: first what can be done lying down. */
const groupOrder: readonly ReliefAction["group"][] = ["position", "breathing", "cold", "heat", "walking", "movement", "rest", "sleep", "work", "check-in"];

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
 * and changes nothing else.
 *
 * Source: facts.md section 4; design.md, decisions.
 */
export function planActivities(relief: PreparedRelief, answers: Answers, situation: { readonly disposition: Disposition | "unfinished"; readonly phase: Phase; readonly preference?: "cold" | "heat" | undefined }): PlannedActivity[] {
  const assessment = new Assessment(relief.vocabulary, answers);
  const groups = situation.disposition === "emergency" ? onlyBreathing : situation.disposition === "same-day" || situation.disposition === "unfinished" ? comfort : undefined;
  const planned = [...relief.actions]
    .sort((left, right) => groupOrder.indexOf(left.action.group) - groupOrder.indexOf(right.action.group))
    .filter(({ action }) => action.phases.includes(situation.phase) && (groups?.has(action.group) ?? true))
    .map(({ action, withhold, ask }) => judge(relief, assessment, action, withhold, ask));
  const preferred = (one: PlannedActivity) => (situation.preference !== undefined && one.action.group === situation.preference ? 0 : 1);
  const pair = planned.filter((one) => one.action.group === "cold" || one.action.group === "heat").sort((left, right) => preferred(left) - preferred(right));
  return planned.map((one) => (one.action.group === "cold" || one.action.group === "heat" ? (pair.shift() ?? one) : one));
}

function judge(relief: PreparedRelief, assessment: Assessment, action: ReliefAction, withhold: readonly PreparedReason[], ask: readonly PreparedReason[]): PlannedActivity {
  const holding = (reasons: readonly PreparedReason[]) => reasons.filter((reason) => truthOf(assessment.read(reason.node)) === "true").map(({ id, reason }) => ({ id, reason }));
  const barred = holding(withhold);
  if (barred.length > 0) return { action, status: "withheld", reasons: barred, waitsFor: [] };
  const open = [...withhold, ...ask].filter((reason) => truthOf(assessment.read(reason.node)) === "unknown");
  const toAsk = holding(ask);
  const unsure = open.filter((reason) => holdsIfUnsureIsYes(assessment.read(reason.node))).map(({ id, reason }) => ({ id, reason }));
  const known = nothingKnown();
  const waitsFor = new Set(open.flatMap((reason) => questionsBehind(relief.vocabulary, assessment, reason.node, false, known)));
  const settled = toAsk.length === 0 && open.length === 0;
  return { action, status: settled ? "offered" : "check-first", reasons: [...toAsk, ...unsure], waitsFor: relief.questions.map((question) => question.id).filter((id) => waitsFor.has(id)) };
}
