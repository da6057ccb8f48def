import { day } from "./amount.ts";
import type { Dose } from "./dose-log.ts";

/**
 * Which day in a row it would be, counting from 1, if one more were taken at `now`.
 *
 * Whole days of 24 hours since the first dose of the run, so that no time zone
 * changes the count. A run ends only when 48 hours pass without a dose: a
 * skipped evening is no break. `together`: what else counts into the run.
 */
export function dayInARow(doses: readonly Dose[], substance: string, now: number, together: ReadonlySet<string> = new Set()): number {
  const times = doses.filter((dose) => dose.contents.some((content) => content.substance === substance || together.has(content.substance))).flatMap((dose) => [dose.at, ...dose.alsoAt]).map((at) => Math.min(at, now)).sort((left, right) => right - left);
  let first = now;
  for (const at of times) {
    if (first - at >= 2 * day) break;
    first = at;
  }
  return Math.floor((now - first) / day) + 1;
}
