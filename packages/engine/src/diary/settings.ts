import { applyCorrections } from "./merge.ts";
import type { Entry, EntryOf } from "./entry.ts";

/** The latest value of a setting, or undefined. Settings of the device itself belong to the subject `device`. */
export function settingOf(entries: readonly Entry[], subject: string, key: string): EntryOf<"setting">["body"]["value"] | undefined {
  let found: EntryOf<"setting"> | undefined;
  for (const entry of applyCorrections(entries)) if (entry.kind === "setting" && entry.subject === subject && entry.body.key === key) found = entry;
  return found?.body.value;
}
