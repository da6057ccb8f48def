import type { Node } from "../logic/assessment.ts";
import type { PreparedCheck } from "../triage/prepare-triage.ts";
import type { Answer, Answers } from "./answer.ts";

/**
 * Answers every danger sign that is not answered yet with no.
 *
 * For described people and integrators, where only what stands out is listed.
 * A sign that must be there for a given detail to be asked is yes, not no: who
 * says what kind of cancer pain it is has said that there is cancer. Signs that
 * the region does not ask stay unasked. Choices and numbers are not filled in:
 * there is no "no" to them.
 */
export function answerRestNo(triage: PreparedCheck, answers: Answers): Answers {
  const filled = new Map<string, Answer>(answers);
  const implied = new Set<number>();
  for (const { question, gate } of triage.vocabulary.questions) if (answers.has(question.id)) gate.forEach((part) => collectNeeded(triage, part, implied));
  triage.vocabulary.questions.forEach(({ question, elsewhere }, index) => {
    if (question.kind === "sign" && !filled.has(question.id) && !elsewhere) filled.set(question.id, { kind: "sign", says: implied.has(index) ? "yes" : "no" });
  });
  return filled as ReadonlyMap<string, Answer> as Answers;
}

/** Signs without which the condition cannot hold. Of several alternatives none is needed. */
function collectNeeded(triage: PreparedCheck, node: Node, needed: Set<number>): void {
  if (node.kind === "sign") needed.add(node.question);
  else if (node.kind === "all") node.parts.forEach((part) => collectNeeded(triage, part, needed));
  else if (node.kind === "finding") {
    const finding = triage.vocabulary.findings[node.index];
    if (finding !== undefined) collectNeeded(triage, finding.node, needed);
  }
}
