import { answersOfCheck, decideDisposition, lastToldCheck, prepareTriage, type Answers, type Check, type Decision } from "@supple/engine";
import { triage } from "@supple/knowledge/compiled/triage";
import { diary } from "#lib/diary/diary.svelte.ts";

/** The last finished check of the present subject, judged by the rules of today in the region it was told for. */
export function latestResult(region: string): { readonly check: Check; readonly decision: Decision; readonly answers: Answers } | undefined {
  const check = lastToldCheck(diary.entries, diary.subject);
  if (check === undefined) return undefined;
  const prepared = prepareTriage(triage, region);
  const answers = answersOfCheck(prepared, check);
  return { check, decision: decideDisposition(prepared, answers), answers };
}
