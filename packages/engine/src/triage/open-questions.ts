import type { Assessment, Node, PreparedFinding, PreparedQuestion, Vocabulary } from "../logic/assessment.ts";
import { holdsIfUnsureIsYes, isCertain, isPossible } from "../logic/readings.ts";
import type { PreparedGrade } from "./prepare-triage.ts";

/**
 * The unanswered questions that can still change whether a rule's degree holds.
 *
 * Walks only the parts whose truth is open: a part that is certain, or can no
 * longer hold, needs nothing more. A question whose own gate is open waits for
 * the questions of the gate. Ids come in content order, each once.
 */
export function openQuestions(vocabulary: Vocabulary, assessment: Assessment, prepared: PreparedGrade): string[] {
  const found = new Set<number>();
  collect(vocabulary, assessment, prepared.node, prepared.tier === prepared.unsureTier, found);
  return [...found].sort((left, right) => left - right).map((index) => (vocabulary.questions[index] as PreparedQuestion).question.id);
}

/** `unsureIsYes`: "not sure" already counts in full here, so a part that holds by it needs nothing more. */
function collect(vocabulary: Vocabulary, assessment: Assessment, node: Node, unsureIsYes: boolean, found: Set<number>): void {
  const readings = assessment.read(node);
  if (isCertain(readings) || !isPossible(readings) || (unsureIsYes && holdsIfUnsureIsYes(readings))) return;
  if ("parts" in node) for (const part of node.parts) collect(vocabulary, assessment, part, unsureIsYes, found);
  else if (node.kind === "finding") collect(vocabulary, assessment, (vocabulary.findings[node.index] as PreparedFinding).node, unsureIsYes, found);
  else if (!assessment.isAnswered(node.question)) {
    if (holdsIfUnsureIsYes(assessment.gate(node.question))) found.add(node.question);
    else for (const part of (vocabulary.questions[node.question] as PreparedQuestion).gate) collect(vocabulary, assessment, part, true, found);
  }
}
