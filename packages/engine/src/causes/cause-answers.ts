import { checksOf } from "../diary/checks.ts";
import type { Entry, EntryOf } from "../diary/entry.ts";
import { applyCorrections, compareEntries } from "../diary/merge.ts";

/** The person's answers about causes in this episode, or undefined. `since`: when the episode began, in milliseconds. */
export function latestCauseAnswers(entries: readonly Entry[], subject: string, since: number): EntryOf<"cause-answers"> | undefined {
  return applyCorrections(entries)
    .filter((entry): entry is EntryOf<"cause-answers"> => entry.kind === "cause-answers" && entry.subject === subject && entry.instant >= since)
    .at(-1);
}

/** Has a danger check been finished after these answers? Until then nothing about causes is shown to somebody who ticked a danger. */
export function checkedSince(entries: readonly Entry[], answers: EntryOf<"cause-answers">): boolean {
  return checksOf(entries, answers.subject).some((check) => check.told !== undefined && compareEntries(answers, check.told) < 0 && check.startedAt >= answers.instant);
}
