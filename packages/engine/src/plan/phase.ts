import type { PhaseText, TimePhase } from "@supple/knowledge";
import { checksOf, type Check } from "../diary/checks.ts";
import { settingOf } from "../diary/settings.ts";
import type { Entry } from "../diary/entry.ts";

const dayLength = 24 * 60 * 60 * 1000;

/** Where a person is in an episode. Times in milliseconds since 1970; `day` counts whole days since it began, 0 first. */
export interface EpisodeTime {
  readonly beganAt: number;
  readonly day: number;
  readonly phase: TimePhase;
  /** Spasms keep coming back: the actions of PR join those of the phase. */
  readonly recurring: boolean;
}

/**
 * When the present episode began, its phase, and whether spasms keep coming back.
 *
 * It began at the earliest of: what the person set, the first check, and what
 * an answer in days says. A clock set back cannot make an episode begin in the
 * future: it then began now. The phase is the last whose first day has come.
 * Recurring: as many as the content's PR says, by the diary's own episodes or by
 * what was answered in this one; not sure counts, since it only adds to the plan.
 * Content without PR knows no second episode.
 */
export function episodeTime(phases: readonly PhaseText[], entries: readonly Entry[], subject: string, now: number): EpisodeTime | undefined {
  const again = phases.flatMap((one) => (one.id === "PR" ? [one.again] : []))[0];
  const gap = again === undefined ? Infinity : again.newAfterDays * dayLength;
  const episodes = episodesIn(checksOf(entries, subject), gap);
  const present = episodes.at(-1);
  if (present === undefined) return undefined;
  const set = settingOf(entries, subject, "episode-began");
  const beganAt = typeof set === "number" && Math.abs(set - present.beganAt) < gap ? set : present.beganAt;
  const day = Math.floor(Math.max(0, now - beganAt) / dayLength);
  const said = present.checks.findLast((check) => check.entryByQuestion.has("episodes"))?.entryByQuestion.get("episodes")?.body.answer;
  const recurring = again !== undefined && (said === "not-sure" || (typeof said === "number" && said >= again.episodes) || episodes.filter((one) => now - one.beganAt < again.withinDays * dayLength).length >= again.episodes);
  return { beganAt: Math.min(beganAt, now), day, phase: phaseOn(phases, day), recurring };
}

/** The phase of a day of an episode. Without any that has begun it is the first. */
export function phaseOn(phases: readonly PhaseText[], day: number): TimePhase {
  const begun = phases.flatMap((one) => (one.id !== "PR" && one.fromDay <= day ? [one] : []));
  return begun.sort((left, right) => left.fromDay - right.fromDay).at(-1)?.id ?? "P0";
}

/** Checks gathered into episodes, oldest first. A gap longer than `gap` milliseconds between checks begins a new one. */
function episodesIn(checks: readonly Check[], gap: number): { beganAt: number; readonly checks: Check[] }[] {
  const episodes: { beganAt: number; readonly checks: Check[] }[] = [];
  let last = -Infinity;
  for (const check of checks) {
    let present = episodes.at(-1);
    if (present === undefined || check.startedAt - last > gap) episodes.push((present = { beganAt: check.startedAt, checks: [] }));
    present.checks.push(check);
    last = check.lastAnswerAt;
    const days = check.entryByQuestion.get("days")?.body.answer;
    if (typeof days === "number") present.beganAt = Math.min(present.beganAt, check.startedAt - days * dayLength);
  }
  return episodes;
}
