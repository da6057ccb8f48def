import { answersToConfirm, type AnswerToConfirm } from "@supple/engine";
import { relief } from "@supple/knowledge/compiled/relief";
import { sessions } from "@supple/knowledge/compiled/sessions";
import { readClock } from "#lib/diary/clock.ts";
import { diary } from "#lib/diary/diary.svelte.ts";
import type { DangerCheck } from "./danger-check.svelte.ts";

/** The screen that confirms what was said in earlier checks. Loaded when a check comes to it: nobody downloads it in a first check. */
export { default as StillTrue } from "./StillTrue.svelte";

/** What there is to confirm in this check, now. */
export function rowsToConfirm(check: DangerCheck): readonly AnswerToConfirm[] {
  return answersToConfirm(check.prepared, [...relief.questions, ...sessions.questions], relief.holding, diary.entries, diary.subject, check.id, readClock().instant);
}
