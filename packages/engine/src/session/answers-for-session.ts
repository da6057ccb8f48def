import type { Holding, Question } from "@supple/knowledge";
import type { Answers } from "../answers/answer.ts";
import { checksOf } from "../diary/checks.ts";
import type { Entry } from "../diary/entry.ts";
import { answersInForce, reliefCheck } from "../plan/answers-in-force.ts";
import type { PreparedCheck } from "../triage/prepare-triage.ts";

/**
 * The answers that a session may lean on: those of the plan, and no answer about an episode that is over.
 *
 * Danger signs that are too old count as not asked, so that every move that must not be done with one of them waits.
 */
export function answersForSession(triage: PreparedCheck, questions: readonly Question[], holding: Holding, entries: readonly Entry[], subject: string, episodeBeganAt: number, now: number): Answers {
  const { answers } = answersInForce(triage, questions, holding, entries, subject, now);
  const given = checksOf(entries, subject).find((one) => one.id === reliefCheck)?.entryByQuestion;
  const over = new Set(questions.filter((question) => question.keeps === "episode" && (given?.get(question.id)?.instant ?? episodeBeganAt) < episodeBeganAt).map((question) => question.id));
  return new Map([...answers].filter(([id]) => !over.has(id))) as ReadonlyMap<string, unknown> as Answers;
}
