import type { MedicineQuestion } from "@supple/knowledge";
import { readAnswers } from "../answers/read-answers.ts";
import type { Answers } from "../answers/answer.ts";
import type { Entry, EntryOf } from "../diary/entry.ts";
import { applyCorrections, latestOf } from "../diary/merge.ts";
import { day, minute } from "./amount.ts";

/** How long an answer of the danger check counts against a medicine at most; no longer than the guard's own, since then it asks itself. */
const dangerCheckHolds = 14 * day;

/**
 * The guard's answers that still hold.
 *
 * One that is older than its question allows, or later than now, is not asked.
 * What the danger check heard against a medicine counts beside them, and never
 * for it: a yes there stands whatever was answered here, a not sure unless a
 * yes was.
 */
export function heldAnswers(questions: readonly MedicineQuestion[], entries: readonly Entry[], subject: string, now: number): Answers {
  const read = readAnswers(questions, Object.fromEntries(givenAnswers(questions, entries, subject, now).map(({ question, says }) => [question.id, says])));
  if (!read.ok) throw new Error("an answer of the guard does not fit its question");
  return read.value;
}

/** An answer that holds, with when it was given. `inCheck`: the danger check heard it, and only there can it be put right. */
export interface GivenAnswer {
  readonly question: MedicineQuestion;
  readonly says: Says;
  readonly at: number;
  readonly inCheck: boolean;
}

/** The answers that hold, in the order of the content, so that they can be looked at and put right. Of several the gravest. */
export function givenAnswers(questions: readonly MedicineQuestion[], entries: readonly Entry[], subject: string, now: number): GivenAnswer[] {
  const own = applyCorrections(entries).filter((entry) => entry.subject === subject);
  return questions.flatMap((question) => {
    const here = latestOf(own.filter((entry): entry is EntryOf<"medicine-answer"> => entry.kind === "medicine-answer" && entry.body.question === question.id));
    const told = here !== undefined && isRecent(here, question.holdsHours * 60 * minute, now) ? [{ question, says: here.body.answer, at: here.instant, inCheck: false }] : [];
    const all = [...told, ...question.seenIn.flatMap(({ question: id, answers }) => heardInCheck(own, id, answers, Math.min(dangerCheckHolds, question.holdsHours * 60 * minute), now).map((heard) => ({ question, ...heard, inCheck: true })))];
    return all.sort((left, right) => gravity.indexOf(left.says) - gravity.indexOf(right.says)).slice(0, 1);
  });
}

const isRecent = (entry: Entry, holds: number, now: number) => entry.instant <= now && now - entry.instant < holds;

function heardInCheck(own: readonly Entry[], question: string, answers: readonly string[], holds: number, now: number): { readonly says: Says; readonly at: number }[] {
  const heard = latestOf(own.filter((entry): entry is EntryOf<"check-answer"> => entry.kind === "check-answer" && entry.body.question === question && now - entry.instant < holds));
  if (heard === undefined || !answers.some((one) => one === heard.body.answer)) return [];
  return [{ says: heard.body.answer === "not-sure" ? "not-sure" : "yes", at: heard.instant }];
}

type Says = "yes" | "no" | "not-sure";
const gravity: readonly Says[] = ["yes", "not-sure", "no"];
