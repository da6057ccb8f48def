import { answersOfCheck, checksOf, decideDisposition, episodeTime, graverOf, planActivities, planCheckIns, prepareRelief, prepareTriage, readAnswers, unseenReferral, type Answers, type Decision, type EpisodeTime, type PlannedActivity, type PlannedCheckIn } from "@supple/engine";
import { relief } from "@supple/knowledge/compiled/relief";
import { triage } from "@supple/knowledge/compiled/triage";
import { readClock } from "#lib/diary/clock.ts";
import { diary } from "#lib/diary/diary.svelte.ts";

/** The check under which relief's own short questions are kept. */
export const reliefCheck = "relief";

export interface TodaysPlan {
  /** What is planned for: the last check, or a graver earlier result while nobody has looked. */
  readonly disposition: Decision["standing"];
  readonly time: EpisodeTime;
  readonly activities: readonly PlannedActivity[];
  readonly checkIns: readonly PlannedCheckIn[];
}

/**
 * The plan as it follows from the diary, the content and the present moment.
 *
 * Without a finished danger check the plan holds comfort only. Answers to
 * relief's short questions hold for a day: a cream from yesterday is not one from today.
 */
export function todaysPlan(region: string): TodaysPlan {
  const now = readClock().instant;
  const prepared = prepareTriage(triage, region);
  const checks = checksOf(diary.entries, diary.subject);
  const last = checks.findLast((check) => check.id !== reliefCheck && check.entryByQuestion.size > 0);
  const answers = last === undefined ? undefined : answersOfCheck(prepared, last);
  const decision = answers === undefined ? undefined : decideDisposition(prepared, answers);
  const preparedRelief = prepareRelief(triage, relief, region);
  const short = checks.find((check) => check.id === reliefCheck);
  const fresh = [...(short?.entryByQuestion ?? [])].filter(([id, entry]) => relief.questions.some((question) => question.id === id) && now - entry.instant < 24 * 60 * 60 * 1000).map(([id, entry]) => [id, entry.body.answer] as const);
  const read = readAnswers(relief.questions, Object.fromEntries(fresh));
  const all = new Map([...(answers ?? []), ...(read.ok ? read.value : [])]) as ReadonlyMap<string, unknown> as Answers;
  const preference = diary.setting("prefers", diary.subject);
  const time = episodeTime(diary.entries, diary.subject, now) ?? { beganAt: now, day: 0, phase: "P0" as const };
  const earlier = unseenReferral(diary.entries, diary.subject, now)?.body.disposition;
  const disposition = graverOf(decision?.standing ?? "unfinished", earlier);
  return {
    disposition,
    time,
    activities: planActivities(preparedRelief, all, { disposition, phase: time.phase, preference: preference === "cold" || preference === "heat" ? preference : undefined }),
    checkIns: planCheckIns(relief.checkIns, diary.entries, diary.subject, time, now),
  };
}
