import type { Entry, EntryOf } from "./entry.ts";
import { entryKinds, readEntry } from "./entry.ts";

/** Order of the diary: by instant, then device, then sequence; the id settles what is left. */
export function compareEntries(left: Entry, right: Entry): number {
  return left.instant - right.instant || compareText(left.device, right.device) || left.sequence - right.sequence || compareText(left.id, right.id);
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Which of several entries about one thing holds: two answers to a question, two corrections, two values of a setting.
 *
 * On one device the later count, since its clock may have been set back in
 * between; among devices the later instant. Each device speaks with its own
 * last word first, so that what it took back cannot win against another's.
 */
export function latestOf<E extends Entry>(entries: readonly E[]): E | undefined {
  const lastByDevice = new Map<string, E>();
  for (const entry of entries) {
    const other = lastByDevice.get(entry.device);
    if (other === undefined || (entry.sequence - other.sequence || compareEntries(entry, other)) > 0) lastByDevice.set(entry.device, entry);
  }
  return [...lastByDevice.values()].sort(compareEntries).at(-1);
}

/**
 * The union of diaries, in order.
 *
 * Merging twice changes nothing and the order of arrival does not matter. A
 * tombstone wins over the entry it erased; of two the one that was laid later,
 * since the guard asks for a day after it. Two different entries under one id
 * cannot come from Supple; one of them is kept, the same one everywhere.
 */
export function mergeDiaries(...diaries: readonly (readonly Entry[])[]): Entry[] {
  const byId = new Map<string, Entry>();
  for (const entry of diaries.flat()) {
    const other = byId.get(entry.id);
    if (other === undefined || prefers(entry, other)) byId.set(entry.id, entry);
  }
  return [...byId.values()].sort(compareEntries);
}

function prefers(entry: Entry, other: Entry): boolean {
  if (entry.kind === "erased" && other.kind === "erased") {
    const order = compareEntries(entry, other);
    return order < 0 || (order === 0 && (entry.body?.erasedAt ?? -Infinity) > (other.body?.erasedAt ?? -Infinity));
  }
  if (entry.kind === "erased" || other.kind === "erased") return entry.kind === "erased";
  return compareText(canonical(entry), canonical(other)) < 0;
}

/** The same text for the same entry, whatever order its keys arrived in. */
function canonical(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  return `{${Object.entries(value).sort(([left], [right]) => compareText(left, right)).map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(",")}}`;
}

/** What erasing one entry leaves behind. `erasedAt`: the present moment. */
export function eraseEntry(entry: Entry, erasedAt: number): EntryOf<"erased"> {
  return { id: entry.id, subject: entry.subject, device: entry.device, sequence: entry.sequence, instant: entry.instant, offset: entry.offset, contentVersion: entry.contentVersion, kind: "erased", kindVersion: entryKinds.erased.version, body: { erasedAt } };
}

/**
 * The diary as it now reads: corrections applied, withdrawn and erased entries left out.
 *
 * A correction whose new body does not fit the entry's kind is not applied:
 * what the person first said then stands.
 */
export function applyCorrections(entries: readonly Entry[]): Entry[] {
  const ordered = [...entries].sort(compareEntries);
  const corrections = new Map<string, EntryOf<"correction">[]>();
  for (const entry of ordered) {
    if (entry.kind !== "correction") continue;
    const others = corrections.get(entry.body.corrects);
    if (others === undefined) corrections.set(entry.body.corrects, [entry]);
    else others.push(entry);
  }
  return ordered.flatMap((entry) => {
    if (entry.kind === "correction" || entry.kind === "erased") return [];
    const correction = latestOf(corrections.get(entry.id) ?? []);
    if (correction === undefined) return [entry];
    if (correction.body.body === null) return [];
    const corrected = readEntry({ ...entry, body: correction.body.body });
    return [corrected.ok ? corrected.entry : entry];
  });
}
