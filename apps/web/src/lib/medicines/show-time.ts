import { inDay, inDayAndTime, inTime } from "#lib/words/format.ts";

/** From so many days on the day of the week would be taken for the nearest one. */
const sixDays = 6 * 86_400_000;

/** A time of the clock, with its day when it is not today's, and its date when that is far off. An earliest time is rounded up: never before it. */
export function showTime(instant: number, now: number, round: "up" | "as-is" = "as-is"): string {
  const shown = round === "up" ? Math.ceil(instant / 60_000) * 60_000 : instant;
  if (Math.abs(shown - now) > sixDays) return `${inDay(shown)}, ${inTime(shown)}`;
  return new Date(shown).toDateString() === new Date(now).toDateString() ? inTime(shown) : inDayAndTime(shown);
}
