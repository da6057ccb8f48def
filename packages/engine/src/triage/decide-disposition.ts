import type { Answers } from "../answers/answer.ts";
import { Assessment } from "../logic/assessment.ts";
import { holdsIfUnsureIsYes, isCertain, never, type Readings } from "../logic/readings.ts";
import type { Decision, HeldRule, OpenRule, Told } from "./decision.ts";
import { combining } from "./combining.ts";
import { dispositionOf, type PreparedGrade, type PreparedTriage, type Tier } from "./prepare-triage.ts";
import { nothingKnown, openQuestions } from "./open-questions.ts";

/**
 * How soon the person must be seen, and by whom.
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
  return decideAssessment(triage, new Assessment(triage.vocabulary, answers));
}

/** The same for an assessment that has been read already. */
export function decideAssessment(triage: PreparedTriage, assessment: Assessment): Decision {
  let [lowest, highest, standing] = [0, 0, 0];
  const held: Held[] = [];
  const undetermined: Undetermined[] = [];
  for (const prepared of triage.grades) {
    const readings = assessment.read(prepared.node);
    // Most degrees are out of the question in most assessments.
    if (readings === never) continue;
    const certain = tierIn(readings, bounds.lowest, prepared);
    const possible = tierIn(readings, bounds.highest, prepared);
    const now = tierIn(readings, bounds.standing, prepared);
    lowest = Math.max(lowest, certain);
    highest = Math.max(highest, possible);
    standing = Math.max(standing, now);
    if (possible > certain) undetermined.push({ prepared, tier: possible });
    if (now > 0) held.push({ prepared, tier: now, because: now > certain ? "qualifier-not-asked" : isCertain(readings) ? "yes" : "not-sure" });
  }
  const known = nothingKnown();
  const settled = lowest === highest;
  const unfinished = standing === 0 && !settled;
  held.sort((left, right) => right.tier - left.tier || rank(left) - rank(right) || left.prepared.askedAt - right.prepared.askedAt);
  return {
    contentVersion: triage.version,
    region: triage.region,
    lowest: dispositionOf(lowest as Tier),
    highest: dispositionOf(highest as Tier),
    settled,
    standing: unfinished ? "unfinished" : dispositionOf(standing as Tier),
    told: unfinished ? undefined : conclude(triage, standing as Tier, held[0]),
    holds: held.map(({ prepared, tier, because }) => ({ rule: prepared.rule, grade: prepared.grade.id, title: prepared.title, disposition: dispositionOf(tier), because, reason: prepared.grade.reason, sources: prepared.sources, evidence: prepared.evidence })),
    open: undetermined.filter(({ tier }) => tier > lowest).map(({ prepared, tier }): OpenRule => ({ rule: prepared.rule, grade: prepared.grade.id, disposition: dispositionOf(tier), waitsFor: openQuestions(triage.vocabulary, assessment, prepared, known) })),
    safetyNets: triage.safetyNetsByTier[standing as Tier].filter(({ node }) => node === undefined || holdsIfUnsureIsYes(assessment.read(node))).map(({ net }) => net),
  };
}

interface Held {
  readonly prepared: PreparedGrade;
  readonly tier: Tier;
  readonly because: HeldRule["because"];
}

/** A degree that could still count for more than it does for certain. */
interface Undetermined {
  readonly prepared: PreparedGrade;
  readonly tier: Tier;
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
function conclude(triage: PreparedTriage, tier: Tier, leading: Held | undefined): Told {
  const text = triage.textByTier[tier];
  const own = leading !== undefined && leading.prepared.tier === tier ? leading.prepared : undefined;
  return {
    ...(own === undefined ? text.conclusion : own.grade.conclusion),
    disposition: dispositionOf(tier),
    title: text.title,
    reason: own === undefined ? text.whenUnsure : own.grade.reason,
    from: own && { rule: own.rule, grade: own.grade.id },
    screen: own?.grade.screen,
  };
}
