import type { Holding, Question } from "@supple/knowledge";
import type { Answer, Answers } from "../answers/answer.ts";
import { readAnswer } from "../answers/read-answers.ts";
import { answersOfCheck, checksOf, type Check } from "../diary/checks.ts";
import type { Entry } from "../diary/entry.ts";
import type { PreparedCheck } from "../triage/prepare-triage.ts";

const dayLength = 24 * 60 * 60 * 1000;

/** The check under which relief's own short questions are kept. */
export const reliefCheck = "relief";

/** What the plan may lean on now. */
export interface AnswersInForce {
  readonly answers: Answers;
  /** The last danger check, and whether its danger signs are too old to lean on. */
  readonly check: Check | undefined;
  readonly checkIsOld: boolean;
}

/**
 * The answers that still hold for the plan.
 *
 * Danger signs of the last check hold for a few days and then count as not
 * asked, so that what needs them is to be checked first. Relief's short
 * questions hold for a day; what belongs to the episode or to the person holds
 * longer, but no standing answer that is older than the last danger check:
 * there it was confirmed, or it was not. A clock that jumped either way makes
 * an answer old, never fresh.
 */
export function answersInForce(triage: PreparedCheck, reliefQuestions: readonly Question[], holding: Holding, entries: readonly Entry[], subject: string, now: number): AnswersInForce {
  const checks = checksOf(entries, subject);
  const check = checks.findLast((one) => one.id !== reliefCheck && one.entryByQuestion.size > 0);
  const short = checks.find((one) => one.id === reliefCheck);
  const age = (instant: number) => Math.abs(now - instant);
  const answers = new Map<string, Answer>();
  const questions = new Map(triage.vocabulary.questions.map(({ question }) => [question.id, question]));
  if (check !== undefined) {
    for (const [id, answer] of answersOfCheck(triage, check)) {
      const keeps = questions.get(id)?.keeps ?? "never";
      const instant = check.entryByQuestion.get(id)?.instant ?? check.startedAt;
      if (age(instant) < holding[keeps] * dayLength) answers.set(id, answer);
    }
  }
  for (const question of reliefQuestions) {
    const entry = short?.entryByQuestion.get(question.id);
    const read = entry === undefined ? undefined : readAnswer(question, entry.body.answer);
    if (entry === undefined || read?.ok !== true) continue;
    const holds = question.keeps === "never" ? holding.shortCheck : holding[question.keeps];
    const unconfirmed = question.keeps === "standing" && check !== undefined && entry.instant < check.startedAt && age(entry.instant) >= holding.shortCheck * dayLength;
    if (age(entry.instant) < holds * dayLength && !unconfirmed) answers.set(question.id, read.value);
  }
  return { answers: answers as ReadonlyMap<string, Answer> as Answers, check, checkIsOld: check !== undefined && age(check.lastAnswerAt) >= holding.never * dayLength };
}
