import { answersForSession, buildSession, exerciseHistory, forgottenPack, packRests, prepareSessions, prepareTriage, runningSession, type Answers, type Area, type ForgottenPack, type PreparedSessions, type RunningSession, type Session } from "@supple/engine";
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

const isUpper = (place: string) => /neck|upper|blade/.test(place);

/** Where it hurts, as was said last: on the session's own page, or on the body map, where every marked place has to be an upper one. */
export function areaNow(): Area {
  const said = diary.entries.findLast((entry) => entry.kind === "setting" && entry.subject === diary.subject && (entry.body.key === "session-area" || entry.body.key === "pain-places"));
  const value = said?.kind === "setting" ? said.body.value : undefined;
  return value === "upper" || (Array.isArray(value) && value.length > 0 && value.every(isUpper)) ? "upper" : "low";
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
  return buildSession(preparedSessions(region), answersNow(region, plan), {
    disposition: plan.disposition,
    phase: plan.time.phase,
    day: plan.time.day,
    ...wish,
    area: areaNow(),
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

/** A pack of a session that is too old to go on with: nobody has said that it came off. */
export function packForgotten(region: string): ForgottenPack | undefined {
  return forgottenPack(preparedSessions(region), relief.actions, diary.entries, diary.subject, todaysPlan(region).time.phase, readClock().instant);
}
