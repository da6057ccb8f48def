import type { Assessment, Node, Vocabulary } from "../logic/assessment.ts";
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
  return [...found].sort((left, right) => left - right).map((index) => vocabulary.questions[index]?.question.id ?? "");
}

function collect(vocabulary: Vocabulary, assessment: Assessment, node: Node, unsureIsYes: boolean, found: Set<number>): void {
  const readings = assessment.read(node);
  if (isCertain(readings) || !isPossible(readings) || (unsureIsYes && holdsIfUnsureIsYes(readings))) return;
  switch (node.kind) {
    case "all":
    case "any":
    case "atLeast":
      for (const part of node.parts) collect(vocabulary, assessment, part, unsureIsYes, found);
      return;
    case "finding": {
      const finding = vocabulary.findings[node.index];
      if (finding !== undefined) collect(vocabulary, assessment, finding.node, unsureIsYes, found);
      return;
    }
    case "sign":
    case "choice":
    case "number": {
      if (assessment.isAnswered(node.question) || found.has(node.question)) return;
      if (holdsIfUnsureIsYes(assessment.gate(node.question))) found.add(node.question);
      else for (const part of vocabulary.questions[node.question]?.gate ?? []) collect(vocabulary, assessment, part, true, found);
    }
  }
}
