import { answersOfCheck, decideDisposition, lastToldCheck, prepareTriage, restsOnDoubt, type Answers, type Check, type Decision } from "@supple/engine";
import { triage } from "@supple/knowledge/compiled/triage";
import { diary } from "#lib/diary/diary.svelte.ts";

export interface LatestResult {
  readonly check: Check;
  readonly decision: Decision;
  readonly answers: Answers;
  /** The leading rule counts, but only as long as a "not sure" is not settled: it is said as a doubt, not as a fact. */
  readonly inDoubt: boolean;
}

/** The last finished check of the present subject, judged by the rules of today in the region it was told for. */
export function latestResult(region: string): LatestResult | undefined {
  const check = lastToldCheck(diary.entries, diary.subject);
  if (check === undefined) return undefined;
  const prepared = prepareTriage(triage, region);
  const answers = answersOfCheck(prepared, check);
  const decision = decideDisposition(prepared, answers);
  const leading = decision.holds[0];
  return { check, decision, answers, inDoubt: leading !== undefined && (leading.because === "not-sure" || restsOnDoubt(prepared, answers, leading)) };
}
