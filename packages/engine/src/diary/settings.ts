import { applyCorrections, latestOf } from "./merge.ts";
import type { Entry, EntryOf } from "./entry.ts";

/** The latest value of a setting, or undefined. Settings of the device itself belong to the subject `device`. */
export function settingOf(entries: readonly Entry[], subject: string, key: string): EntryOf<"setting">["body"]["value"] | undefined {
  const set = applyCorrections(entries).filter((entry): entry is EntryOf<"setting"> => entry.kind === "setting" && entry.subject === subject && entry.body.key === key);
  return latestOf(set)?.body.value;
}
