import type { ChoiceQuestion, List, NumberQuestion, SignQuestion } from "@supple/knowledge";
import type { Answers } from "../answers/answer.ts";
import { Assessment } from "../logic/assessment.ts";
import { holdsIfUnsureIsYes } from "../logic/readings.ts";
import { openRules } from "./decide-disposition.ts";
import type { PreparedCheck } from "./prepare-triage.ts";

/** What to ask next: a list with the signs of it that still matter, or one question. */
export type Screen = { readonly kind: "list"; readonly list: List; readonly signs: readonly SignQuestion[] } | { readonly kind: "question"; readonly question: SignQuestion | ChoiceQuestion | NumberQuestion };

/**
 * The next screen of the danger check, or undefined when nothing asked could change the result.
 *
 * The order is the content's; what could not change what the person is told is left out.
 */
export function nextScreen(check: PreparedCheck, answers: Answers): Screen | undefined {
  const assessment = new Assessment(check.vocabulary, answers);
  const matters = new Set(openRules(check, assessment).flatMap((rule) => rule.waitsFor));
  for (const step of check.steps) {
    if (step.kind === "question") {
      if (matters.has(step.question.id)) return step;
      continue;
    }
    const signs = step.signs.filter(({ index, question }) => matters.has(question.id) && holdsIfUnsureIsYes(assessment.gate(index))).map(({ question }) => question);
    if (signs.length > 0) return { kind: "list", list: step.list, signs };
  }
  return undefined;
}
