import { mergeDiaries, readEntry, type Entry } from "@supple/engine";

/** The diary as a file. `unreadable` carries lines this version could not read, so that nothing is lost on the way. */
interface DiaryFile {
  readonly format: "supple-diary";
  readonly version: 1;
  readonly exportedAt: string;
  readonly entries: readonly unknown[];
}

export function diaryToFile(entries: readonly Entry[], unreadable: readonly unknown[], instant: number): string {
  const file: DiaryFile = { format: "supple-diary", version: 1, exportedAt: new Date(instant).toISOString(), entries: [...mergeDiaries(entries), ...unreadable] };
  return `${JSON.stringify(file, undefined, 1)}\n`;
}

export type ImportProblem = "not-a-diary" | "newer-version" | "damaged";

/**
 * Reads a diary file.
 *
 * Errors: one that is not a diary, is from a newer version, or holds damaged
 * entries is refused as a whole with the reason, and the present diary stays as
 * it was: half a diary could hide what somebody was told.
 */
export function fileToDiary(text: string): { readonly ok: true; readonly entries: Entry[] } | { readonly ok: false; readonly problem: ImportProblem; readonly detail: string } {
  let file: Partial<DiaryFile> | null;
  try {
    file = JSON.parse(text) as Partial<DiaryFile> | null;
  } catch {
    return { ok: false, problem: "not-a-diary", detail: "" };
  }
  if (typeof file !== "object" || file === null || file.format !== "supple-diary" || !Array.isArray(file.entries)) return { ok: false, problem: "not-a-diary", detail: "" };
  if (file.version !== 1) return { ok: false, problem: "newer-version", detail: String(file.version) };
  const entries: Entry[] = [];
  for (const [index, value] of file.entries.entries()) {
    const read = readEntry(value);
    if (!read.ok) return { ok: false, problem: read.fault.kind === "not-an-entry" ? "damaged" : "newer-version", detail: `${index + 1}: ${read.fault.message}` };
    entries.push(read.entry);
  }
  return { ok: true, entries };
}
