import { checksOf } from "../diary/checks.ts";
import type { Entry, EntryOf } from "../diary/entry.ts";
import { applyCorrections, latestOf } from "../diary/merge.ts";

/**
 * A stop in a session that named danger signs, while these are not answered.
 *
 * Somebody said, in the middle of a session, that something new came: weakness, numbness, chest pain. Until a danger
 * check has come to a result after that, there is no result to lean on, whatever was told before: leaving the page does
 * not take it back. `withoutSigns` are the stop rules that ask nothing; a rule that the content no longer knows counts.
 */
export function openStop(withoutSigns: readonly string[], entries: readonly Entry[], subject: string): EntryOf<"exercise-hurt"> | undefined {
  const stopped = latestOf(applyCorrections(entries).filter((entry): entry is EntryOf<"exercise-hurt"> => entry.kind === "exercise-hurt" && entry.subject === subject && !withoutSigns.includes(entry.body.rule)));
  const checked = checksOf(entries, subject).some(({ told }) => told?.body.settled === true && stopped !== undefined && told.instant > stopped.instant);
  return checked ? undefined : stopped;
}
