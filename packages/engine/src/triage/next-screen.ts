import type { ChoiceQuestion, List, NumberQuestion, SignQuestion } from "@supple/knowledge";
import type { Answers } from "../answers/answer.ts";
import { Assessment } from "../logic/assessment.ts";
import { holdsIfUnsureIsYes } from "../logic/readings.ts";
import { decideAssessment } from "./decide-disposition.ts";
import type { PreparedTriage } from "./prepare-triage.ts";

/** What to ask next: a list with the signs of it that still matter, or one question. */
export type Screen = { readonly kind: "list"; readonly list: List; readonly signs: readonly SignQuestion[] } | { readonly kind: "question"; readonly question: SignQuestion | ChoiceQuestion | NumberQuestion };

/**
 * The next screen of the danger check, or undefined when nothing asked could change the result.
 *
 * The order is the content's; what could not change what the person is told is left out.
 */
export function nextScreen(triage: PreparedTriage, answers: Answers): Screen | undefined {
  const assessment = new Assessment(triage.vocabulary, answers);
  const matters = new Set(decideAssessment(triage, assessment).open.flatMap((rule) => rule.waitsFor));
  if (matters.size === 0) return undefined;
  const questionById = (id: string) => triage.vocabulary.questions[triage.vocabulary.indexById.get(id) ?? -1];
  for (const id of triage.order) {
    const list = triage.listById.get(id);
    if (list === undefined) {
      const single = questionById(id);
      if (single !== undefined && matters.has(id)) return { kind: "question", question: single.question };
      continue;
    }
    const signs = list.signs.flatMap((sign) => {
      const prepared = questionById(sign);
      const asked = prepared !== undefined && matters.has(sign) && holdsIfUnsureIsYes(assessment.gate(triage.vocabulary.indexById.get(sign) ?? -1));
      return asked && prepared.question.kind === "sign" ? [prepared.question] : [];
    });
    if (signs.length > 0) return { kind: "list", list, signs };
  }
  return undefined;
}
