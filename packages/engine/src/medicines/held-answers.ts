import type { MedicineQuestion } from "@supple/knowledge";
import { readAnswers } from "../answers/read-answers.ts";
import type { Answers } from "../answers/answer.ts";
import type { Entry, EntryOf } from "../diary/entry.ts";
import { applyCorrections, latestOf } from "../diary/merge.ts";
import { day, minute } from "./amount.ts";

/** How long an answer of the danger check counts against a medicine. */
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
  const own = applyCorrections(entries).filter((entry) => entry.subject === subject);
  const given = Object.fromEntries(questions.flatMap((question) => {
    const here = latestOf(own.filter((entry): entry is EntryOf<"medicine-answer"> => entry.kind === "medicine-answer" && entry.body.question === question.id));
    const holds = here !== undefined && isRecent(here, question.holdsHours * 60 * minute, now) ? here.body.answer : undefined;
    const says = gravest([holds, ...question.seenIn.map(({ question: id, answers }) => heardInCheck(own, id, answers, now))]);
    return says === undefined ? [] : [[question.id, says] as const];
  }));
  const read = readAnswers(questions, given);
  if (!read.ok) throw new Error("an answer of the guard does not fit its question");
  return read.value;
}

const isRecent = (entry: Entry, holds: number, now: number) => entry.instant <= now && now - entry.instant < holds;

function heardInCheck(own: readonly Entry[], question: string, answers: readonly string[], now: number): "yes" | "not-sure" | undefined {
  const answer = latestOf(own.filter((entry): entry is EntryOf<"check-answer"> => entry.kind === "check-answer" && entry.body.question === question && now - entry.instant < dangerCheckHolds))?.body.answer;
  if (!answers.some((one) => one === answer)) return undefined;
  return answer === "not-sure" ? "not-sure" : "yes";
}

function gravest(says: readonly ("yes" | "no" | "not-sure" | undefined)[]): "yes" | "no" | "not-sure" | undefined {
  return (["yes", "not-sure", "no"] as const).find((one) => says.includes(one));
}
