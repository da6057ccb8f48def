import type { Entry } from "../../diary/entry.ts";

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
  for (const written of byCount(entries)) {
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

/**
 * Entries that were perhaps written while the clock stood ahead: later, by its count, the same device wrote one with an earlier instant.
 *
 * They may be older than they say, and come to life when the clock reaches
 * them: a "no" of five days ago would be one of today. Whether the clock stood
 * ahead before or back after nobody can tell; either way such an entry must not
 * reassure. One after which the device wrote nothing until its clock had caught
 * up is not found: that cannot be told from time that passes (decision 0010).
 */
export function perhapsAhead(entries: readonly Entry[]): ReadonlySet<string> {
  const ahead = new Set<string>();
  for (const written of byCount(entries)) {
    let earliest = Infinity;
    for (const entry of written.reverse()) {
      if (entry.instant > earliest) ahead.add(entry.id);
      earliest = Math.min(earliest, entry.instant);
    }
  }
  return ahead;
}

/** What each device wrote, as it counted. */
function byCount(entries: readonly Entry[]): Entry[][] {
  return [...new Set(entries.map((entry) => entry.device))].map((device) => entries.filter((entry) => entry.device === device).sort((left, right) => left.sequence - right.sequence || left.instant - right.instant));
}
