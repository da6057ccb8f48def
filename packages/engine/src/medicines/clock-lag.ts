import type { Entry } from "../diary/entry.ts";

/**
 * By how much later an entry may have been written than its clock said, in milliseconds. Entries to be trusted are left out.
 *
 * A device counts its entries up. One with a later number and an earlier
 * instant was written while the clock stood back. When that was is not known:
 * at the latest just before the next entry whose clock had caught up, or now.
 * A dose in it is moved there, so that a clock that was set back and put right
 * makes no dose older than it is.
 */
export function lagByEntry(entries: readonly Entry[], now: number): ReadonlyMap<string, number> {
  const lags = new Map<string, number>();
  for (const device of new Set(entries.map((entry) => entry.device))) {
    const written = entries.filter((entry) => entry.device === device).sort((left, right) => left.sequence - right.sequence || left.instant - right.instant);
    let reached = -Infinity;
    let behind: Entry[] = [];
    for (const entry of written) {
      if (entry.instant < reached) {
        behind.push(entry);
        continue;
      }
      for (const one of behind) lags.set(one.id, entry.instant - one.instant);
      behind = [];
      reached = entry.instant;
    }
    for (const one of behind) lags.set(one.id, Math.max(reached, now) - one.instant);
  }
  return lags;
}
