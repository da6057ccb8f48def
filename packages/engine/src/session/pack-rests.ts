import type { ReliefAction, SessionLimits } from "@supple/knowledge";
import { applyCorrections } from "../diary/merge.ts";
import type { Entry } from "../diary/entry.ts";

const hour = 60 * 60 * 1000;

/**
 * When each pack may go on again, in milliseconds since 1970; only those that must still rest at `now`.
 *
 * The rest of any pack counts for every pack: the skin is the same. A clock set back cannot make a rest longer than it is.
 */
export function packRests(actions: readonly ReliefAction[], limits: Pick<SessionLimits, "changedSkinHours">, entries: readonly Entry[], subject: string, now: number): ReadonlyMap<string, number> {
  const packs = actions.filter((action) => action.group === "cold" || action.group === "heat");
  const restOf = new Map(packs.map((action) => [action.id, (action.restSeconds ?? 0) * 1000]));
  let until = 0;
  for (const entry of applyCorrections(entries)) {
    if (entry.kind !== "pack-used" || entry.subject !== subject) continue;
    const rest = Math.max(restOf.get(entry.body.action) ?? 0, entry.body.skin === "changed" ? limits.changedSkinHours * hour : 0);
    until = Math.max(until, Math.min(entry.instant, now) + rest);
  }
  return new Map(until > now ? packs.map((action) => [action.id, until]) : []);
}
