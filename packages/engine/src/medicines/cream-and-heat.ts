import type { Entry } from "../diary/entry.ts";
import { lagByEntry } from "./clock-lag.ts";
import { minute } from "./amount.ts";
import { readDoseLog } from "./dose-log.ts";

/**
 * When a cream, gel, rub or patch was last on the skin, as far as is known; undefined when none is in the diary.
 *
 * By the strict reading: one that was taken back may still be there. A patch
 * that works for days (`wornHours`, by product) is on until its hours are over,
 * and a prescribed one is on now: heat over it lets in too much at once.
 */
export function lastOnSkin(entries: readonly Entry[], subject: string, now: number, wornHours: Readonly<Record<string, number>>): number | undefined {
  const { present, strict } = readDoseLog(entries, subject, now);
  const worn = (product: string) => (wornHours[product] ?? 0) * 60 * minute;
  const put = strict.doses.filter((dose) => dose.onSkin).map((dose) => Math.max(dose.at, Math.min(now, dose.at + worn(dose.product))));
  return latest([...put, ...present.prescribed.filter((one) => worn(one.product) > 0).map(() => now)]);
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
