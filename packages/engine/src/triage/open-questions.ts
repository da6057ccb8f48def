import type { Assessment, Node, Vocabulary } from "../logic/assessment.ts";
import { holdsIfUnsureIsYes, isCertain, isPossible } from "../logic/readings.ts";
import type { PreparedGrade } from "./prepare-triage.ts";

/** What each finding waits for, in one decision: several rules share a finding. Two places each, for the two ways of taking "not sure". */
export type KnownFindings = (readonly number[] | undefined)[];

/**
 * The unanswered questions that can still change whether a rule's degree holds.
 *
 * Walks only the parts whose truth is open: a part that is certain, or can no
 * longer hold, needs nothing more. A question whose own gate is open waits for
 * the questions of the gate. Ids come in content order, each once.
 */
export function openQuestions(vocabulary: Vocabulary, assessment: Assessment, prepared: PreparedGrade, known: KnownFindings): string[] {
  const found: number[] = [];
  collect(vocabulary, assessment, prepared.node, prepared.tier === prepared.unsureTier, found, known);
  // A rule waits for a handful of questions: sorting the numbers in place is cheaper than any set.
  if (found.length > 1) found.sort((left, right) => left - right);
  return found.map((index) => vocabulary.questions[index]?.question.id ?? "");
}

function collect(vocabulary: Vocabulary, assessment: Assessment, node: Node, unsureIsYes: boolean, found: number[], known: KnownFindings): void {
  const readings = assessment.read(node);
  if (isCertain(readings) || !isPossible(readings) || (unsureIsYes && holdsIfUnsureIsYes(readings))) return;
  switch (node.kind) {
    case "all":
    case "any":
    case "atLeast":
      for (const part of node.parts) collect(vocabulary, assessment, part, unsureIsYes, found, known);
      return;
    case "finding": {
      const place = node.index * 2 + (unsureIsYes ? 1 : 0);
      let waits = known[place];
      if (waits === undefined) {
        const collected: number[] = [];
        const finding = vocabulary.findings[node.index];
        if (finding !== undefined) collect(vocabulary, assessment, finding.node, unsureIsYes, collected, known);
        known[place] = waits = collected;
      }
      for (const question of waits) if (!found.includes(question)) found.push(question);
      return;
    }
    case "sign":
    case "choice":
    case "number": {
      if (assessment.isAnswered(node.question) || found.includes(node.question)) return;
      if (holdsIfUnsureIsYes(assessment.gate(node.question))) found.push(node.question);
      else for (const part of vocabulary.questions[node.question]?.gate ?? []) collect(vocabulary, assessment, part, true, found, known);
    }
  }
}
