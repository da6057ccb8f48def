import type { Answers } from "../answers/answer.ts";
import { Assessment } from "../logic/assessment.ts";
import { always, isCertain, type Readings } from "../logic/readings.ts";
import type { Decision, HeldRule, OpenRule, Told } from "./decision.ts";
import { combining } from "./combining.ts";
import { dispositionOf, type PreparedGrade, type PreparedTriage, type Tier } from "./prepare-triage.ts";
import { openQuestions, type KnownFindings } from "./open-questions.ts";

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
  let lowest: Tier = 0;
  let highest: Tier = 0;
  let standing: Tier = 0;
  const held: { prepared: PreparedGrade; tier: Tier; because: HeldRule["because"] }[] = [];
  const undetermined: { prepared: PreparedGrade; tier: Tier }[] = [];
  for (const prepared of triage.grades) {
    const readings = assessment.read(prepared.node);
    if (readings === 0) continue;
    if (readings === always) {
      // The common case of a plain yes: no reading differs.
      if (prepared.tier > lowest) lowest = prepared.tier;
      if (prepared.tier > highest) highest = prepared.tier;
      if (prepared.tier > standing) standing = prepared.tier;
      held.push({ prepared, tier: prepared.tier, because: "yes" });
      continue;
    }
    const certain = tierIn(readings, bounds.lowest, prepared);
    const possible = tierIn(readings, bounds.highest, prepared);
    const now = tierIn(readings, bounds.standing, prepared);
    if (certain > lowest) lowest = certain;
    if (possible > highest) highest = possible;
    if (now > standing) standing = now;
    if (now > 0) held.push({ prepared, tier: now, because: now > certain ? "qualifier-not-asked" : isCertain(readings) ? "yes" : "not-sure" });
    if (possible > certain) undetermined.push({ prepared, tier: possible });
  }
  const known: KnownFindings = [];
  const settled = lowest === highest;
  const unfinished = standing === 0 && !settled;
  if (held.length > 1) held.sort((left, right) => right.tier - left.tier || rank(left) - rank(right) || left.prepared.askedAt - right.prepared.askedAt);
  return {
    contentVersion: triage.version,
    region: triage.region,
    lowest: dispositionOf(lowest),
    highest: dispositionOf(highest),
    settled,
    standing: unfinished ? "unfinished" : dispositionOf(standing),
    told: unfinished ? undefined : conclude(triage, standing, held[0]?.prepared),
    holds: held.map(({ prepared, tier, because }) => ({ rule: prepared.rule, grade: prepared.grade.id, title: prepared.title, disposition: dispositionOf(tier), because, reason: prepared.grade.reason, sources: prepared.sources, evidence: prepared.evidence })),
    open: undetermined.filter((one) => one.tier > lowest).map(({ prepared, tier }): OpenRule => ({ rule: prepared.rule, grade: prepared.grade.id, disposition: dispositionOf(tier), waitsFor: openQuestions(triage.vocabulary, assessment, prepared, known) })),
    safetyNets: triage.safetyNetsByTier[standing] ?? [],
  };
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
function rank(one: { prepared: PreparedGrade; because: HeldRule["because"] }): number {
  return (one.because === "yes" ? 0 : 2) + (one.prepared.grade.screen === "maternity" ? 0 : 1);
}

/** The leading rule's own words; a tier reached by lowering uses the words of that tier. */
function conclude(triage: PreparedTriage, tier: Tier, leading: PreparedGrade | undefined): Told {
  const text = triage.textByTier[tier];
  if (text === undefined) throw new Error(`there are no words for tier ${tier}`);
  const own = leading !== undefined && leading.tier === tier;
  return {
    ...(own ? leading.grade.conclusion : text.conclusion),
    disposition: dispositionOf(tier),
    title: text.title,
    from: own ? { rule: leading.rule, grade: leading.grade.id } : undefined,
    screen: own ? leading.grade.screen : undefined,
  };
}
