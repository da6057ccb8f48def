import type { MedicineQuestion } from "@supple/knowledge";
import { readAnswers } from "../../answers/read-answers.ts";
import type { Answers } from "../../answers/answer.ts";
import type { Entry, EntryOf } from "../../diary/entry.ts";
import { applyCorrections, latestOf } from "../../diary/merge.ts";
import { day, minute } from "./amount.ts";
import { perhapsAhead } from "./clock-lag.ts";

/** How long an answer of the danger check counts against a medicine at most; no longer than the guard's own, since then it asks itself. */
const dangerCheckHolds = 14 * day;

/**
 * The guard's answers that still hold.
 *
 * One that is older than its question allows does not hold. A no that was
 * perhaps given under a clock that stood ahead, or is later than now, is void, as
 * if it had never been given: what was said before it stands. A yes or not sure
 * there holds, as one of now: nothing that reassures may come of a wrong clock.
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
  const ahead = perhapsAhead(entries);
  const own = applyCorrections(entries).filter((entry) => entry.subject === subject);
  const isVoid = (entry: Entry) => entry.instant > now || ahead.has(entry.id);
  return questions.flatMap((question) => {
    const holds = question.holdsHours * 60 * minute;
    const here = latestOf(own.filter((entry): entry is EntryOf<"medicine-answer"> => entry.kind === "medicine-answer" && entry.body.question === question.id && !(entry.body.answer === "no" && isVoid(entry))));
    const told = here !== undefined && now - here.instant < holds ? [{ question, says: here.body.answer, at: Math.min(here.instant, now), inCheck: false }] : [];
    const all = [...told, ...question.seenIn.flatMap(({ question: id, answers }) => heardInCheck(own, id, answers, Math.min(dangerCheckHolds, holds), now, isVoid).map((heard) => ({ question, ...heard, inCheck: true })))];
    return all.sort((left, right) => gravity.indexOf(left.says) - gravity.indexOf(right.says)).slice(0, 1);
  });
}

/** `answers` are those that count against a medicine; any other reassures. */
function heardInCheck(own: readonly Entry[], question: string, answers: readonly string[], holds: number, now: number, isVoid: (entry: Entry) => boolean): { readonly says: Says; readonly at: number }[] {
  const counts = ({ body }: EntryOf<"check-answer">) => answers.some((one) => one === body.answer);
  const heard = latestOf(own.filter((entry): entry is EntryOf<"check-answer"> => entry.kind === "check-answer" && entry.body.question === question && now - entry.instant < holds && (counts(entry) || !isVoid(entry))));
  if (heard === undefined || !counts(heard)) return [];
  return [{ says: heard.body.answer === "not-sure" ? "not-sure" : "yes", at: Math.min(heard.instant, now) }];
}

type Says = "yes" | "no" | "not-sure";
const gravity: readonly Says[] = ["yes", "not-sure", "no"];
