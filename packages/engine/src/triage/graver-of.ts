import type { Disposition } from "@supple/knowledge";
import { tierOf } from "./prepare-triage.ts";

/**
 * The graver of what a check says and what an earlier one said: nothing
 * reassuring lowers a danger finding. An unfinished check stays unfinished
 * unless the earlier result is urgent.
 */
export function graverOf(standing: Disposition | "unfinished", earlier: Disposition | undefined): Disposition | "unfinished" {
  if (earlier === undefined || tierOf(earlier) === 0) return standing;
  return standing === "unfinished" || tierOf(earlier) > tierOf(standing) ? earlier : standing;
}
