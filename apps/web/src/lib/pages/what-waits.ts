import { graverByPresentRules, prepareTriage, unfinishedCheck, unseenReferral } from "@supple/engine";
import { triage } from "@supple/knowledge/compiled/triage";
import { readClock } from "#lib/diary/clock.ts";
import { diary } from "#lib/diary/diary.svelte.ts";
import { ruleRegion } from "#lib/region/region.svelte.ts";

/** What the next opening must ask or say first. A graver reading by today's rules goes before everything. */
export async function whatWaits(): Promise<"graver" | "seen" | "check" | undefined> {
  await diary.ready;
  const prepared = prepareTriage(triage, await ruleRegion());
  const now = readClock().instant;
  if (graverByPresentRules(prepared, diary.entries, diary.subject, now) !== undefined) return "graver";
  if (unseenReferral(diary.entries, diary.subject, now) !== undefined) return "seen";
  if (unfinishedCheck(prepared, diary.entries, diary.subject, now) !== undefined) return "check";
  return undefined;
}
