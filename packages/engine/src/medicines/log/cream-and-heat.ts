import type { Entry } from "../../diary/entry.ts";
import { lagByEntry } from "./clock-lag.ts";
import { day, minute } from "./amount.ts";
import { readDoseLog, type Dose, type DoseLog } from "./dose-log.ts";

/**
 * When a cream, gel, rub or plain patch was last put on; undefined when none is in the diary.
 *
 * By the strict reading: one that was taken back may still be there. Patches
 * that work for days (`wornHours`, by product) are `isPatchOn`'s.
 */
export function lastOnSkin(entries: readonly Entry[], subject: string, now: number, wornHours: Readonly<Record<string, number>>): number | undefined {
  return latest(everWritten(readDoseLog(entries, subject, now)).filter(({ product, onSkin }) => onSkin && wornHours[product] === undefined).map(({ at }) => at));
}

/**
 * Whether a patch that works for days may be on, or has been within a day: under heat it lets out too much at once.
 *
 * It is on for its hours after it was put on or last prescribed, and as long as
 * it is prescribed, whether or not anybody wrote it down.
 */
export function isPatchOn(entries: readonly Entry[], subject: string, now: number, wornHours: Readonly<Record<string, number>>): boolean {
  const log = readDoseLog(entries, subject, now);
  const begun = [...everWritten(log), ...log.present.ended.map(({ product, until: at }) => ({ product, at })), ...log.present.prescribed.map(({ product }) => ({ product, at: now }))];
  return begun.some(({ product, at }) => wornHours[product] !== undefined && now - at < wornHours[product] * 60 * minute + day);
}

/**
 * Each dose as everything that it was ever written down as, at the latest time that was ever written of it.
 *
 * A tablet that is changed into a patch may be a patch, and a patch that is
 * changed into a tablet may still be on: a strict dose names only the first.
 */
function everWritten({ history }: DoseLog): Pick<Dose, "product" | "onSkin" | "at">[] {
  return history.flatMap(({ first, changes }) => {
    const versions = [first, ...changes];
    return versions.map(({ product, onSkin }) => ({ product, onSkin, at: Math.max(...versions.map(({ at }) => at)) }));
  });
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
