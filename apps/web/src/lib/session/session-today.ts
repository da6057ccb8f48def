import { answersForSession, buildSession, exerciseHistory, packRests, prepareSessions, prepareTriage, runningSession, type Answers, type PreparedSessions, type RunningSession, type Session } from "@supple/engine";
import { needs, type Need } from "@supple/knowledge";
import { relief } from "@supple/knowledge/compiled/relief";
import { sessions } from "@supple/knowledge/compiled/sessions";
import { triage } from "@supple/knowledge/compiled/triage";
import { readClock } from "#lib/diary/clock.ts";
import { diary } from "#lib/diary/diary.svelte.ts";
import { todaysPlan, type TodaysPlan } from "#lib/plan/todays-plan.ts";

/** What the person chose for today. */
export interface SessionWish {
  readonly minutes: number;
  readonly atHand: ReadonlySet<Need>;
  readonly pack: "cold" | "heat" | "none";
}

const usuallyAtHand: readonly Need[] = ["floor", "chair", "wall"];

/** What was said to be at hand last; at first what most rooms have. */
export function atHandNow(): ReadonlySet<Need> {
  const stored = diary.setting("at-hand", diary.subject);
  return new Set(Array.isArray(stored) ? needs.filter((need) => stored.includes(need)) : usuallyAtHand);
}

/** Session content for a place, made ready once. */
const preparedByRegion = new Map<string, PreparedSessions>();
export function preparedSessions(region: string): PreparedSessions {
  const known = preparedByRegion.get(region) ?? prepareSessions(triage, relief, sessions, region);
  preparedByRegion.set(region, known);
  return known;
}

/** The answers that still hold. */
export function answersNow(region: string, plan: TodaysPlan): Answers {
  return answersForSession(prepareTriage(triage, region), preparedSessions(region).ownQuestions, relief.holding, diary.entries, diary.subject, plan.time.beganAt, readClock().instant);
}

/** The session of today, as it follows from diary, content, wish and moment. */
export function todaysSession(region: string, plan: TodaysPlan, wish: SessionWish): Session {
  const now = readClock().instant;
  const places = diary.setting("pain-places", diary.subject);
  const upper = Array.isArray(places) && places.length > 0 && places.every((place) => /neck|shoulder|upper|blade/.test(place));
  return buildSession(preparedSessions(region), answersNow(region, plan), {
    disposition: plan.disposition,
    phase: plan.time.phase,
    day: plan.time.day,
    ...wish,
    area: upper ? "upper" : "low",
    activities: plan.activities,
    history: exerciseHistory(sessions, diary.entries, diary.subject, now),
    packRests: packRests(relief.actions, sessions.limits, diary.entries, diary.subject, now),
    at: now,
  });
}

/** A session that was broken off, if there is one to go on with. */
export function brokenOff(region: string): RunningSession | undefined {
  return runningSession(preparedSessions(region), relief.actions, diary.entries, diary.subject, todaysPlan(region).time.phase, readClock().instant);
}
