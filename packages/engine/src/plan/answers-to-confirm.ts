import type { Holding, Question, SignQuestion } from "@supple/knowledge";
import type { Answer } from "../answers/answer.ts";
import { readAnswer } from "../answers/read-answers.ts";
import { answersOfCheck, checksOf } from "../diary/checks.ts";
import type { Entry, EntryOf } from "../diary/entry.ts";
import { Assessment } from "../logic/assessment.ts";
import { openRules } from "../triage/decide-disposition.ts";
import type { PreparedCheck } from "../triage/prepare-triage.ts";
import { reliefCheck } from "./answers-in-force.ts";

const dayLength = 24 * 60 * 60 * 1000;

/** One answer as it was said: its question, what it says, the entry that says it, and the check it is written to when it is still true. */
export interface SaidAnswer<Q extends Question = Question> {
  readonly question: Q;
  readonly entry: string;
  readonly answer: Answer;
  readonly body: EntryOf<"check-answer">["body"];
}

/** One row of the screen "still true?": a fact about the person, with its details, said before. */
export interface AnswerToConfirm extends SaidAnswer<SignQuestion> {
  readonly details: readonly SaidAnswer[];
  /** When it was said or last confirmed, milliseconds. */
  readonly saidAt: number;
}

/**
 * What was said in earlier checks about the person, and may be confirmed now on one screen.
 *
 * Nothing here counts by itself: an answer counts in the present check once it
 * is confirmed, and is asked as usual otherwise. Rows are answers to standing
 * questions that can still change this check's result, and those that relief
 * and sessions (`otherQuestions`) lean on, said within the days that standing
 * answers hold. A "not sure", an answer that this content does not know, and
 * one from a clock that is too far off, either way, are asked again, not shown.
 */
export function answersToConfirm(triage: PreparedCheck, otherQuestions: readonly Question[], holding: Holding, entries: readonly Entry[], subject: string, present: string, now: number): AnswerToConfirm[] {
  const checks = checksOf(entries, subject);
  const here = checks.find((check) => check.id === present);
  if (here === undefined) return [];
  const matters = new Set(openRules(triage, new Assessment(triage.vocabulary, answersOfCheck(triage, here))).flatMap((rule) => rule.waitsFor));
  const entryFor = (question: Question, inRelief: boolean) => checks.findLast((check) => check.id !== present && (check.id === reliefCheck) === inRelief && check.entryByQuestion.has(question.id))?.entryByQuestion.get(question.id);

  const said = <Q extends Question>(question: Q, inRelief: boolean): (SaidAnswer<Q> & { readonly saidAt: number }) | undefined => {
    const entry = question.keeps === "standing" ? entryFor(question, inRelief) : undefined;
    if (entry === undefined || Math.abs(now - entry.instant) >= holding.standing * dayLength) return undefined;
    const read = readAnswer(question, entry.body.answer);
    if (!read.ok || entry.body.answer === "not-sure") return undefined;
    return { question, entry: entry.id, answer: read.value, saidAt: entry.instant, body: { ...entry.body, check: inRelief ? reliefCheck : present } };
  };
  const signs = triage.vocabulary.questions.map(({ question }) => question);
  const ofCheck = signs.flatMap((question) => {
    const row = question.kind === "sign" && matters.has(question.id) ? said(question, false) : undefined;
    if (row === undefined) return [];
    const details = row.body.answer === "yes" ? signs.filter((detail) => detail.askWhen === question.id).flatMap((detail) => said(detail, false) ?? []) : [];
    return [{ ...row, details }];
  });
  const ofRelief = otherQuestions.flatMap((question) => {
    const row = question.kind === "sign" ? said(question, true) : undefined;
    return row === undefined || row.saidAt >= here.startedAt ? [] : [{ ...row, details: [] }];
  });
  return [...ofCheck, ...ofRelief];
}
