import type { Answers } from "../answers/answer.ts";
import { readAnswer } from "../answers/read-answers.ts";
import { Assessment } from "../logic/assessment.ts";
import { decideDisposition } from "../triage/decide-disposition.ts";
import type { Decision } from "../triage/decision.ts";
import { tierOf, type PreparedCheck, type PreparedTriage } from "../triage/prepare-triage.ts";
import { applyCorrections, latestOf } from "./merge.ts";
import type { Entry, EntryOf } from "./entry.ts";

/** How long a danger check that was broken off can be gone on with: its answers never hold longer. Milliseconds. */
export const checkHolds = 6 * 60 * 60 * 1000;
const day = 24 * 60 * 60 * 1000;

/** A danger check found in the diary. */
export interface Check {
  readonly id: string;
  readonly startedAt: number;
  readonly lastAnswerAt: number;
  /** The entry of the present answer to each question. */
  readonly entryByQuestion: ReadonlyMap<string, EntryOf<"check-answer">>;
  /** What the person was told last in this check. */
  readonly told: EntryOf<"told"> | undefined;
}

/** A check while its entries are being gathered. */
interface Gathered {
  readonly startedAt: number;
  lastAnswerAt: number;
  readonly answers: Map<string, EntryOf<"check-answer">[]>;
  readonly told: EntryOf<"told">[];
}

/** All checks of one subject, oldest first. A later answer to the same question replaces the earlier one. */
export function checksOf(entries: readonly Entry[], subject: string): Check[] {
  const checks = new Map<string, Gathered>();
  for (const entry of applyCorrections(entries)) {
    if (entry.subject !== subject || (entry.kind !== "check-answer" && entry.kind !== "told")) continue;
    const check: Gathered = checks.get(entry.body.check) ?? { startedAt: entry.instant, lastAnswerAt: entry.instant, answers: new Map(), told: [] };
    checks.set(entry.body.check, check);
    check.lastAnswerAt = Math.max(check.lastAnswerAt, entry.instant);
    if (entry.kind === "told") check.told.push(entry);
    else check.answers.set(entry.body.question, [...(check.answers.get(entry.body.question) ?? []), entry]);
  }
  return [...checks]
    .map(([id, check]) => ({ id, startedAt: check.startedAt, lastAnswerAt: check.lastAnswerAt, entryByQuestion: latestByQuestion(check.answers), told: latestOf(check.told) }))
    .sort((left, right) => left.startedAt - right.startedAt);
}

function latestByQuestion(answers: ReadonlyMap<string, readonly EntryOf<"check-answer">[]>): Map<string, EntryOf<"check-answer">> {
  return new Map([...answers].flatMap(([question, given]) => {
    const latest = latestOf(given);
    return latest === undefined ? [] : [[question, latest] as const];
  }));
}

/**
 * The answers of a check, as they are read today.
 *
 * Details of a sign that was taken back are left out with it. An answer that
 * this content no longer knows is left out too, and its question is then not
 * asked: open, never no.
 */
export function answersOfCheck({ vocabulary }: Pick<PreparedCheck, "vocabulary">, check: Check): Answers {
  const answers = new Map<string, NonNullable<ReturnType<Answers["get"]>>>();
  for (const [id, entry] of check.entryByQuestion) {
    const index = vocabulary.indexById.get(id);
    const prepared = index === undefined ? undefined : vocabulary.questions[index];
    const read = prepared === undefined ? undefined : readAnswer(prepared.question, entry.body.answer);
    if (read?.ok) answers.set(id, read.value);
  }
  const given = answers as ReadonlyMap<string, unknown> as Answers;
  // Again until nothing falls: a detail may stand before the detail that opens it (thinner-pain before needle-kind).
  for (let before = -1; before !== answers.size; ) {
    before = answers.size;
    const assessment = new Assessment(vocabulary, given);
    vocabulary.questions.forEach(({ question, gate }, index) => {
      if (gate.length > 0 && answers.has(question.id) && assessment.gate(index) === 0) answers.delete(question.id);
    });
  }
  return given;
}

/**
 * The check to go on with: begun recently, and nothing told in it yet.
 *
 * A check whose answers settle the result and that was never told is gone on
 * with too: a tick may be written and the phone die before the result is seen.
 * Short questions of relief stand under an id of their own, and are no danger check.
 */
export function unfinishedCheck(triage: PreparedCheck, entries: readonly Entry[], subject: string, now: number): Check | undefined {
  const last = checksOf(entries, subject).findLast((check) => answersOfCheck(triage, check).size > 0);
  return last === undefined || Math.abs(now - last.lastAnswerAt) > checkHolds || last.told !== undefined ? undefined : last;
}

/** The last check with something told. */
export function lastToldCheck(entries: readonly Entry[], subject: string): Check | undefined {
  return checksOf(entries, subject).findLast((check) => check.told !== undefined);
}

/**
 * The urgent result that still waits for "seen?", the latest first.
 *
 * An emergency or same-day result of the last 14 days without an entry saying
 * whether the person was seen.
 */
export function unseenReferral(entries: readonly Entry[], subject: string, now: number): EntryOf<"told"> | undefined {
  const answered = new Set(applyCorrections(entries).flatMap((entry) => (entry.kind === "seen-by-clinician" && entry.subject === subject ? [entry.body.told] : [])));
  return checksOf(entries, subject)
    .map((check) => check.told)
    .findLast((told) => told !== undefined && tierOf(told.body.disposition) >= 2 && now - told.instant < 14 * day && !answered.has(told.id));
}

/**
 * Present rules judge an open episode graver than what was told: the app must interrupt.
 *
 * Looks at the last told check of the past 14 days; undefined when present rules say the same or less.
 */
export function graverByPresentRules(triage: PreparedTriage, entries: readonly Entry[], subject: string, now: number): { readonly told: EntryOf<"told">; readonly decision: Decision } | undefined {
  const check = lastToldCheck(entries, subject);
  if (check?.told === undefined || now - check.told.instant > 14 * day) return undefined;
  const decision = decideDisposition(triage, answersOfCheck(triage, check));
  if (decision.standing === "unfinished" || tierOf(decision.standing) <= tierOf(check.told.body.disposition)) return undefined;
  return { told: check.told, decision };
}

/**
 * Signs that a clinician has already looked at: the yes and not-sure answers of checks whose urgent result was seen.
 *
 * They are asked as "new or worse since then?". An examined sign that is the
 * same counts as no; nothing here answers it for the person.
 */
export function examinedSigns(entries: readonly Entry[], subject: string): ReadonlySet<string> {
  const seen = new Set(applyCorrections(entries).flatMap((entry) => (entry.kind === "seen-by-clinician" && entry.subject === subject && entry.body.seen ? [entry.body.told] : [])));
  return new Set(
    checksOf(entries, subject)
      .filter((check) => check.told !== undefined && seen.has(check.told.id))
      .flatMap((check) => [...check.entryByQuestion].filter(([, entry]) => entry.body.answer === "yes" || entry.body.answer === "not-sure").map(([question]) => question)),
  );
}
