import type { Entry } from "../diary/entry.ts";
import { lagByEntry } from "./clock-lag.ts";
import { readDoseLog } from "./dose-log.ts";

/**
 * When a cream, gel, rub or patch was last put on, or undefined when none is in the diary.
 *
 * By the strict reading: one that was taken back may still be on the skin.
 */
export function lastOnSkin(entries: readonly Entry[], subject: string, now: number): number | undefined {
  return latest(readDoseLog(entries, subject, now).strict.doses.filter((dose) => dose.onSkin).map((dose) => dose.at));
}

/**
 * When heat was last laid on the skin, by the diary. `actions` are the relief actions that are heat.
 *
 * Also one that was taken back, and one written under a clock that stood back counts as late as it can have been.
 */
export function lastHeat(entries: readonly Entry[], subject: string, actions: readonly string[], now: number): number | undefined {
  const lag = lagByEntry(entries, now);
  return latest(entries.flatMap((entry) => ((entry.kind === "plan-action-done" || entry.kind === "pack-used") && entry.subject === subject && actions.includes(entry.body.action) ? [entry.instant + (lag.get(entry.id) ?? 0)] : [])));
}

const latest = (instants: readonly number[]) => (instants.length === 0 ? undefined : Math.max(...instants));
