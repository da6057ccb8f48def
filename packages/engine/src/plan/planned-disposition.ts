import type { Disposition } from "@supple/knowledge";
import { answersOfCheck, type Check } from "../diary/checks.ts";
import { decideDisposition } from "../triage/decide-disposition.ts";
import { graverOf } from "../triage/graver-of.ts";
import { nextScreen } from "../triage/next-screen.ts";
import { tierOf, type PreparedTriage } from "../triage/prepare-triage.ts";

/** What a plan is made for, and whether the danger check behind it has come to an end. */
export interface PlannedDisposition {
  readonly disposition: Disposition | "unfinished";
  /** False: nobody has been told a result yet, so none may be called told. */
  readonly finished: boolean;
}

/**
 * The result that the plan leans on.
 *
 * A check that was broken off is no result, whatever its answers amount to so
 * far: less than same-day counts as unfinished, and the signs not yet asked
 * may raise it. What is urgent already narrows the plan at once. An earlier
 * urgent result (`unseen`) stands until somebody has looked. A session that was
 * stopped for a danger sign (`stopped`) leaves no milder result to lean on
 * until the signs have been asked.
 */
export function plannedDisposition(triage: PreparedTriage, check: Check | undefined, unseen: Disposition | undefined, stopped: boolean): PlannedDisposition {
  if (check === undefined) return { disposition: graverOf("unfinished", unseen), finished: unseen !== undefined };
  const answers = answersOfCheck(triage, check);
  const { standing } = decideDisposition(triage, answers);
  const finished = standing !== "unfinished" && (!stopped || tierOf(standing) >= tierOf("same-day")) && (check.told?.body.disposition === standing || nextScreen(triage, answers) === undefined);
  const counts = finished || (standing !== "unfinished" && tierOf(standing) >= tierOf("same-day")) ? standing : "unfinished";
  return { disposition: graverOf(counts, unseen), finished: finished || unseen !== undefined };
}
