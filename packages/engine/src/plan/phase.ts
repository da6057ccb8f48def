import type { Phase } from "@supple/knowledge";
import { checksOf } from "../diary/checks.ts";
import { settingOf } from "../diary/settings.ts";
import type { Entry } from "../diary/entry.ts";

const hour = 60 * 60 * 1000;
const dayLength = 24 * hour;

/** Where a person is in an episode. Times in milliseconds since 1970; `day` counts whole days since it began, 0 first. */
export interface EpisodeTime {
  readonly beganAt: number;
  readonly day: number;
  readonly phase: Phase;
}

/** A gap this long between checks begins a new episode. */
const gap = 30 * dayLength;

/**
 * When the present episode began, and its phase.
 *
 * The earliest of: what the person set as its beginning, the first check, and
 * what an answer in days says. A clock set back cannot make an episode begin
 * in the future: it then began now.
 */
export function episodeTime(entries: readonly Entry[], subject: string, now: number): EpisodeTime | undefined {
  const checks = checksOf(entries, subject);
  if (checks.length === 0) return undefined;
  let beganAt = Infinity;
  let last = -Infinity;
  for (const check of checks) {
    if (check.startedAt - last > gap) beganAt = check.startedAt;
    last = check.lastAnswerAt;
    const days = check.entryByQuestion.get("days")?.body.answer;
    if (typeof days === "number") beganAt = Math.min(beganAt, check.startedAt - days * dayLength);
  }
  const set = settingOf(entries, subject, "episode-began");
  if (typeof set === "number" && Math.abs(set - beganAt) < gap) beganAt = set;
  const elapsed = Math.max(0, now - beganAt);
  return { beganAt: Math.min(beganAt, now), day: Math.floor(elapsed / dayLength), phase: elapsed < 48 * hour ? "P0" : "P1" };
}
