import type { Moment } from "@supple/engine";

/** The only place of the app that reads the clock. */
export function readClock(): Moment {
  const now = new Date();
  return { instant: now.getTime(), offset: -now.getTimezoneOffset() };
}
