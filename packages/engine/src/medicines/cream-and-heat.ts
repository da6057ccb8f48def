import type { Entry } from "../diary/entry.ts";
import { lagByEntry } from "./clock-lag.ts";
import { day, minute } from "./amount.ts";
import { readDoseLog } from "./dose-log.ts";

/**
 * When a cream, gel, rub or plain patch was last put on; undefined when none is in the diary.
 *
 * By the strict reading: one that was taken back may still be there. Patches
 * that work for days (`wornHours`, by product) are `isPatchOn`'s.
 */
export function lastOnSkin(entries: readonly Entry[], subject: string, now: number, wornHours: Readonly<Record<string, number>>): number | undefined {
  return latest(readDoseLog(entries, subject, now).strict.doses.filter((dose) => dose.onSkin && wornHours[dose.product] === undefined).map((dose) => dose.at));
}

/**
 * Whether a patch that works for days may be on, or has been within a day: under heat it lets out too much at once.
 *
 * It is on for its hours after it was put on or last prescribed, and as long as
 * it is prescribed, whether or not anybody wrote it down.
 */
export function isPatchOn(entries: readonly Entry[], subject: string, now: number, wornHours: Readonly<Record<string, number>>): boolean {
  const { present, strict } = readDoseLog(entries, subject, now);
  const begun = [...strict.doses.map(({ product, at }) => ({ product, at })), ...present.ended.map(({ product, until: at = -Infinity }) => ({ product, at })), ...present.prescribed.map(({ product }) => ({ product, at: now }))];
  return begun.some(({ product, at }) => wornHours[product] !== undefined && now - at < wornHours[product] * 60 * minute + day);
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
