import type { Entry, EntryOf } from "../../diary/entry.ts";
import { applyCorrections } from "../../diary/merge.ts";

/**
 * What a dose was before it was taken back, for when it was taken after all: as it was last changed, else as first written.
 *
 * It is what the diary would say had nobody withdrawn it, so that one tablet
 * that was changed into ten comes back as ten. Undefined when no such dose is in
 * the diary.
 */
export function doseToPutBack(entries: readonly Entry[], id: string): EntryOf<"dose-taken">["body"] | undefined {
  const notWithdrawn = entries.filter((entry) => !(entry.kind === "correction" && entry.body.corrects === id && entry.body.body === null));
  return applyCorrections(notWithdrawn).flatMap((entry) => (entry.id === id && entry.kind === "dose-taken" ? [entry.body] : []))[0];
}
