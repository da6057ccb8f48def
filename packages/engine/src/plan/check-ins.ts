import type { CheckIn } from "@supple/knowledge";
import { checksOf } from "../diary/checks.ts";
import type { Entry } from "../diary/entry.ts";
import type { EpisodeTime } from "./phase.ts";

const dayLength = 24 * 60 * 60 * 1000;

/** A follow-up of the plan: due from its day on, done by a danger check on or after that day. `dueAt` in milliseconds. */
export interface PlannedCheckIn {
  readonly checkIn: CheckIn;
  readonly dueAt: number;
  readonly state: "to-come" | "due" | "done";
}

/** The follow-ups of this episode: day 3, 7, 14 and week 6. */
export function planCheckIns(checkIns: readonly CheckIn[], entries: readonly Entry[], subject: string, time: EpisodeTime, now: number): PlannedCheckIn[] {
  const checked = checksOf(entries, subject).map((check) => check.lastAnswerAt);
  return [...checkIns]
    .sort((left, right) => left.day - right.day)
    .map((checkIn) => {
      const dueAt = time.beganAt + checkIn.day * dayLength;
      const done = checked.some((at) => at >= dueAt && at <= now);
      return { checkIn, dueAt, state: done ? "done" : now >= dueAt ? "due" : "to-come" };
    });
}
