import { inDayAndTime, inTime } from "#lib/words/format.ts";

/** A time of the clock, with its day when it is not today's. An earliest time is rounded up: never before it. */
export function showTime(instant: number, now: number, round: "up" | "as-is" = "as-is"): string {
  const shown = round === "up" ? Math.ceil(instant / 60_000) * 60_000 : instant;
  return new Date(shown).toDateString() === new Date(now).toDateString() ? inTime(shown) : inDayAndTime(shown);
}
