import type { Assessment, Node, PreparedFinding, PreparedQuestion, Vocabulary } from "../logic/assessment.ts";
import { holdsIfUnsureIsYes, isCertain, isPossible } from "../logic/readings.ts";
import type { PreparedGrade } from "./prepare-triage.ts";

/** What each finding waits for, worked out once a decision, since several rules share a finding: where "not sure" counts for less, and where it counts in full. */
export type KnownFindings = readonly [(readonly number[])[], (readonly number[])[]];
export const nothingKnown = (): KnownFindings => [[], []];

/**
 * The unanswered questions that can still change whether a rule's degree holds.
 *
 * Walks only the parts whose truth is open: a part that is certain, or can no
 * longer hold, needs nothing more. A question whose own gate is open waits for
 * the questions of the gate. Ids come in content order, each once.
 */
export function openQuestions(vocabulary: Vocabulary, assessment: Assessment, prepared: PreparedGrade, known: KnownFindings): string[] {
  return questionsBehind(vocabulary, assessment, prepared.node, prepared.tier === prepared.unsureTier, known);
}

/** The unanswered questions that can still change whether a condition holds. `unsureIsYes`: a "not sure" settles it. */
export function questionsBehind(vocabulary: Vocabulary, assessment: Assessment, node: Node, unsureIsYes: boolean, known: KnownFindings): string[] {
  const found: number[] = [];
  collect(vocabulary, assessment, node, unsureIsYes, found, known);
  return found.sort((left, right) => left - right).map((index) => (vocabulary.questions[index] as PreparedQuestion).question.id);
}

/** `unsureIsYes`: "not sure" already counts in full here, so a part that holds by it needs nothing more. */
function collect(vocabulary: Vocabulary, assessment: Assessment, node: Node, unsureIsYes: boolean, found: number[], known: KnownFindings): void {
  const readings = assessment.read(node);
  if (isCertain(readings) || !isPossible(readings) || (unsureIsYes && holdsIfUnsureIsYes(readings))) return;
  if ("parts" in node) for (const part of node.parts) collect(vocabulary, assessment, part, unsureIsYes, found, known);
  else if (node.kind === "finding") {
    const waits = (known[unsureIsYes ? 1 : 0][node.index] ??= behindFinding(vocabulary, assessment, node.index, unsureIsYes, known));
    for (const question of waits) add(found, question);
  } else if (!assessment.isAnswered(node.question)) {
    if (holdsIfUnsureIsYes(assessment.gate(node.question))) add(found, node.question);
    else for (const part of (vocabulary.questions[node.question] as PreparedQuestion).gate) collect(vocabulary, assessment, part, true, found, known);
  }
}

/** Once each. A rule waits for a handful of questions: looking through them is cheaper than any set. */
function add(found: number[], question: number): void {
  if (!found.includes(question)) found.push(question);
}

function behindFinding(vocabulary: Vocabulary, assessment: Assessment, index: number, unsureIsYes: boolean, known: KnownFindings): readonly number[] {
  const found: number[] = [];
  collect(vocabulary, assessment, (vocabulary.findings[index] as PreparedFinding).node, unsureIsYes, found, known);
  return found;
}
