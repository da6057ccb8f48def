import { answersInForce, answersOfCheck, decideDisposition, episodeTime, isPatchOn, lastOnSkin, narrowingsOf, openStop, phaseOn, planActivities, planCheckIns, plannedDisposition, prepareRelief, prepareTriage, unseenReferral, type Answers, type Decision, type EpisodeTime, type PlannedActivity, type PlannedCheckIn } from "@supple/engine";
import type { Narrowing, SafetyNet } from "@supple/knowledge";
import { relief } from "@supple/knowledge/compiled/relief";
import { triage } from "@supple/knowledge/compiled/triage";
import { readClock } from "#lib/diary/clock.ts";
import { diary } from "#lib/diary/diary.svelte.ts";

export { reliefCheck } from "@supple/engine";

export interface TodaysPlan {
  /** What is planned for: the last check, or a graver earlier result while nobody has looked. */
  readonly disposition: Decision["standing"];
  /** Whether a danger check has come to its end, or was told urgent: until then nothing may be called told. */
  readonly finished: boolean;
  readonly time: EpisodeTime;
  readonly activities: readonly PlannedActivity[];
  readonly checkIns: readonly PlannedCheckIn[];
  readonly safetyNets: readonly SafetyNet[];
  readonly narrowings: readonly Narrowing[];
  /** The answers that are in force: of the danger check, and those that stand. */
  readonly answers: Answers;
  /** The danger signs were asked so long ago that the plan no longer leans on them. */
  readonly checkIsOld: boolean;
}

/**
 * The plan as it follows from the diary, the content and the present moment.
 *
 * Without a finished danger check the plan holds comfort only. Which answers
 * still hold is the engine's to say.
 */
export function todaysPlan(region: string): TodaysPlan {
  const now = readClock().instant;
  const prepared = prepareTriage(triage, region);
  const { answers, check, checkIsOld } = answersInForce(prepared, relief.questions, relief.holding, diary.entries, diary.subject, now);
  const decision = check === undefined ? undefined : decideDisposition(prepared, answersOfCheck(prepared, check));
  const preparedRelief = prepareRelief(triage, relief, region);
  const preference = diary.setting("prefers", diary.subject);
  const time = episodeTime(relief.phases, diary.entries, diary.subject, now) ?? { beganAt: now, day: 0, phase: phaseOn(relief.phases, 0), recurring: false };
  const { disposition, finished } = plannedDisposition(prepared, check, unseenReferral(diary.entries, diary.subject, now)?.body.disposition, openStop(relief.stopsWithoutSigns, diary.entries, diary.subject) !== undefined);
  return {
    disposition,
    finished,
    time,
    activities: planActivities(preparedRelief, answers, { disposition, phase: time.phase, recurring: time.recurring, now, skinMedicineAt: lastOnSkin(diary.entries, diary.subject, now, relief.wornHours), patchOn: isPatchOn(diary.entries, diary.subject, now, relief.wornHours), preference: preference === "cold" || preference === "heat" ? preference : undefined }),
    checkIns: planCheckIns(relief.checkIns, diary.entries, diary.subject, time, now),
    safetyNets: decision?.safetyNets ?? [],
    narrowings: narrowingsOf(preparedRelief, answers),
    answers,
    checkIsOld,
  };
}
