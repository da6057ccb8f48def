import type { Answers } from "../answers/answer.ts";
import { Assessment } from "../logic/assessment.ts";
import { holdsIfUnsureIsYes, isCertain, never, type Readings } from "../logic/readings.ts";
import type { Decision, HeldRule, OpenRule, Told, Urgency } from "./decision.ts";
import { combining } from "./combining.ts";
import { dispositionOf, type PreparedCheck, type PreparedGrade, type PreparedTriage, type SpokenGrade, type Tier } from "./prepare-triage.ts";
import { nothingKnown, openQuestions } from "./open-questions.ts";

/**
 * How soon the person must be seen, and by whom, with the words for it.
 *
 * The most urgent among the rules that hold wins; nothing lowers it. Each rule
 * counts in full when its condition holds by a yes, and by its own mapping when
 * it holds only because "not sure" counts as yes. What is not asked keeps the
 * result between `lowest` and `highest`.
 *
 * Errors: none; any answers that fit their questions have a result.
 * Source: facts.md section 1, combine rule; docs/decisions/0003-readings.md.
 */
export function decideDisposition(triage: PreparedTriage, answers: Answers): Decision {
  const assessment = new Assessment(triage.vocabulary, answers);
  const weighed = weigh(triage, assessment);
  const { standing, held } = weighed;
  return {
    ...judged(triage, weighed, held.map(({ prepared: { rule, grade }, tier, because }) => ({ rule: rule.id, grade: grade.id, title: rule.title, disposition: dispositionOf(tier), because, reason: grade.reason, sources: rule.sources, evidence: rule.evidence }))),
    contentVersion: triage.version,
    open: openIn(triage, assessment, weighed),
    told: weighed.unfinished ? undefined : conclude(triage, standing, held[0]),
    safetyNets: triage.safetyNetsByTier[standing].filter(({ node }) => node === undefined || holdsIfUnsureIsYes(assessment.read(node))).map(({ net }) => net),
  };
}

/**
 * How soon, without the words: what the danger check itself needs to know.
 *
 * Errors: none. It is the same weighing that `decideDisposition` does.
 */
export function urgencyOf(check: PreparedCheck, answers: Answers): Urgency {
  const weighed = weigh(check, new Assessment(check.vocabulary, answers));
  return judged(check, weighed, weighed.held.map(({ prepared, tier, because }) => ({ rule: prepared.rule.id, grade: prepared.grade.id, disposition: dispositionOf(tier), because })));
}

/** Every rule that could still raise the result, with what it waits for. */
export function openRules(check: PreparedCheck, assessment: Assessment): OpenRule[] {
  return openIn(check, assessment, weigh(check, assessment));
}

interface Weighed<G extends PreparedGrade> {
  readonly lowest: Tier;
  readonly highest: Tier;
  readonly standing: Tier;
  readonly settled: boolean;
  readonly unfinished: boolean;
  /** Most urgent first. */
  readonly held: readonly Held<G>[];
  readonly couldHold: readonly CouldHold[];
}

interface Held<G extends PreparedGrade = PreparedGrade> {
  readonly prepared: G;
  readonly tier: Tier;
  readonly because: HeldRule["because"];
}

/** A degree that can hold in some reading. What is certain is never above the lowest bound, and so never open. */
interface CouldHold {
  readonly prepared: PreparedGrade;
  readonly tier: Tier;
}

function weigh<G extends PreparedGrade>(check: { readonly grades: readonly G[] }, assessment: Assessment): Weighed<G> {
  let [lowest, highest, standing] = [0, 0, 0];
  const held: Held<G>[] = [];
  const couldHold: CouldHold[] = [];
  for (const prepared of check.grades) {
    const readings = assessment.read(prepared.node);
    // Most degrees are out of the question in most assessments.
    if (readings === never) continue;
    const certain = tierIn(readings, bounds.lowest, prepared);
    const possible = tierIn(readings, bounds.highest, prepared);
    const now = tierIn(readings, bounds.standing, prepared);
    lowest = Math.max(lowest, certain);
    highest = Math.max(highest, possible);
    standing = Math.max(standing, now);
    couldHold.push({ prepared, tier: possible });
    if (now > 0) held.push({ prepared, tier: now, because: now > certain ? "qualifier-not-asked" : isCertain(readings) ? "yes" : "not-sure" });
  }
  held.sort((left, right) => right.tier - left.tier || rank(left) - rank(right) || left.prepared.askedAt - right.prepared.askedAt);
  const settled = lowest === highest;
  return { lowest: lowest as Tier, highest: highest as Tier, standing: standing as Tier, settled, unfinished: standing === 0 && !settled, held, couldHold };
}

function judged<H>(check: PreparedCheck, { lowest, highest, standing, settled, unfinished }: Weighed<PreparedGrade>, holds: readonly H[]) {
  return { region: check.region, lowest: dispositionOf(lowest), highest: dispositionOf(highest), settled, standing: unfinished ? "unfinished" as const : dispositionOf(standing), holds };
}

function openIn(check: PreparedCheck, assessment: Assessment, { lowest, couldHold }: Weighed<PreparedGrade>): OpenRule[] {
  const known = nothingKnown();
  return couldHold.filter(({ tier }) => tier > lowest).map(({ prepared, tier }) => ({ rule: prepared.rule.id, grade: prepared.grade.id, disposition: dispositionOf(tier), waitsFor: openQuestions(check.vocabulary, assessment, prepared, known) }));
}

const { bounds } = combining;

function tierIn(readings: Readings, [sure, unsure]: readonly [number, number], grade: PreparedGrade): Tier {
  if (readings & sure) return grade.tier;
  return readings & unsure ? grade.unsureTier : 0;
}

/**
 * Among equals a yes speaks before a "not sure", and the maternity unit before
 * others: it takes the rest on. After that the order of asking decides, so that
 * heart, breath and vessel speak before nerves: who to call and how to wait differ.
 */
function rank({ because, prepared }: Held): number {
  return (because === "yes" ? 0 : 2) + (prepared.grade.screen === "maternity" ? 0 : 1);
}

/** The leading rule's own words; a tier reached by lowering uses the words of that tier. */
function conclude(triage: PreparedTriage, tier: Tier, leading: Held<SpokenGrade> | undefined): Told {
  const text = triage.textByTier[tier];
  const own = leading !== undefined && leading.prepared.tier === tier ? leading.prepared : undefined;
  return {
    ...(own === undefined ? text.conclusion : own.grade.conclusion),
    disposition: dispositionOf(tier),
    title: text.title,
    reason: own === undefined ? text.whenUnsure : own.grade.reason,
    from: own && { rule: own.rule.id, grade: own.grade.id },
    screen: own?.grade.screen,
  };
}
