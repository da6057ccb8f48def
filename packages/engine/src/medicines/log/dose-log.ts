import { type Entry, type EntryOf, readEntry } from "../../diary/entry.ts";
import { applyCorrections, compareEntries, latestOf } from "../../diary/merge.ts";
import { day, milligrams, type DoseContent, type Milligrams } from "./amount.ts";
import { lagByEntry } from "./clock-lag.ts";

/** One dose, at the latest instant at which it can have been taken. `alsoAt`: the other instants at which it was ever written, each once; they fill days in a row. `contents` name each ingredient once. */
export interface Dose {
  readonly entry: string;
  readonly at: number;
  readonly alsoAt: readonly number[];
  readonly product: string;
  readonly units: number;
  readonly onSkin: boolean;
  /** By one version at least it went in by the mouth. */
  readonly swallowed: boolean;
  readonly contents: readonly DoseContent[];
}

/** A medicine as its prescriber wants it taken. */
export interface Prescription {
  readonly entry: string;
  readonly product: string;
  readonly units: number;
  readonly contents: readonly DoseContent[];
  readonly intervalMinutes: number;
  readonly unitsADay: number;
  /** Entries of other strengths that go on beside it, as the person said. */
  readonly beside: readonly string[];
  /** When it was entered or last changed, at the latest, and when it was ended. Instants. */
  readonly from: number;
  readonly until: number | undefined;
}

/** One that no longer holds: it was ended, or changed into another. */
export type EndedPrescription = Prescription & { readonly until: number };

/** What became of one dose in the log: as it was first written, as each change would have it, and as it now reads; undefined when it was taken back. */
export interface DoseHistory {
  readonly first: Dose;
  readonly changes: readonly Dose[];
  readonly now: Dose | undefined;
}

/** What one reading of the diary says was taken, and is prescribed. */
export interface Reading {
  readonly doses: readonly Dose[];
  readonly prescribed: readonly Prescription[];
  /** What is no longer prescribed, or was before it was changed: doses of its time were right, and a patch of it may still be on. */
  readonly ended: readonly EndedPrescription[];
}

/**
 * What one subject took.
 *
 * `present` is the diary as it now reads. `strict` reads each dose in the
 * gravest way anybody ever wrote it: a dose taken back still counts, of two
 * amounts the larger and of two times the later, and a prescription that was
 * ended, or changed into another, still holds for a day as it was. What only
 * the present reading allows is never allowed in silence. `history` keeps what
 * each dose was before it was changed.
 * `erasedAt`: an entry was erased and could have been a dose or what was
 * prescribed; its own instant, or when it was erased if that was later.
 * `latest`: the latest instant in the diary.
 */
export interface DoseLog {
  readonly history: readonly DoseHistory[];
  readonly present: Reading;
  readonly strict: Reading;
  readonly erasedAt: readonly number[];
  readonly latest: number;
}

export function readDoseLog(entries: readonly Entry[], subject: string, now: number): DoseLog {
  const lag = lagByEntry(entries, now);
  const own = entries.filter((entry) => entry.subject === subject);
  const shifted = (entry: { readonly id: string }) => lag.get(entry.id) ?? 0;
  const writtenAt = (entry: Entry) => entry.instant + shifted(entry);
  const corrections = correctionsByEntry(entries);
  const changesOf = (entry: Entry) => corrections.get(entry.id) ?? [];
  const doses = own.filter((entry) => entry.kind === "dose-taken");
  const prescriptions = [...own].sort(compareEntries).filter((entry) => entry.kind === "prescribed-medicine").map((entry) => prescriptionsOf(entry, changesOf(entry), writtenAt));
  const corrected = applyCorrections(entries).filter((entry) => entry.subject === subject);
  const written = doses.map((entry) => versionsOf(entry, changesOf(entry), shifted));
  const presentDoses = corrected.filter((entry) => entry.kind === "dose-taken").map((entry) => doseOf(entry, Math.max(shifted(entry), ...changesOf(entry).map(shifted))));
  const inForce = prescriptions.flatMap((one) => one.inForce);
  const ended = prescriptions.flatMap((one) => one.ended);
  const present: Reading = { doses: presentDoses, prescribed: inForce, ended };
  // One that was ended an hour ago still meets what is taken now; one that ended last month does not.
  const endedToday = ended.filter(({ until }) => now - until < day);
  return {
    history: written.map(([first, ...changes]) => ({ first, changes, now: present.doses.find((dose) => dose.entry === first.entry) })),
    present,
    strict: {
      doses: written.map(gravest),
      prescribed: [...inForce, ...endedToday],
      ended,
    },
    // A dose may have been moved to a later time before it was erased: the change still tells when.
    erasedAt: own.filter((entry) => entry.kind === "erased").flatMap((entry) => [Math.max(writtenAt(entry), entry.body?.erasedAt ?? -Infinity), ...changesOf(entry).map(writtenAt)]),
    latest: entries.reduce((latest, entry) => Math.max(latest, entry.instant), -Infinity),
  };
}

function correctionsByEntry(entries: readonly Entry[]): ReadonlyMap<string, readonly EntryOf<"correction">[]> {
  const found = new Map<string, EntryOf<"correction">[]>();
  for (const entry of entries) if (entry.kind === "correction") found.set(entry.body.corrects, [...(found.get(entry.body.corrects) ?? []), entry]);
  return found;
}

function doseOf({ id, body }: EntryOf<"dose-taken">, shift: number): Dose {
  return { entry: id, at: body.takenAt + shift, alsoAt: [], product: body.product, units: body.units, onSkin: body.onSkin, swallowed: !body.onSkin, contents: contentsOf(body.contents) };
}

/**
 * What one entry prescribes: as it now reads, unless it was ended, and as it was before each change.
 *
 * One that was changed holds from its last change on, and as it was before until
 * the change that replaced it: too much is judged by what was prescribed when it
 * was taken. Changes come in the order in which they can have been written;
 * which of them holds is the diary's own rule, also that one into something that
 * is no prescription leaves what was first written.
 */
function prescriptionsOf(entry: EntryOf<"prescribed-medicine">, corrections: readonly EntryOf<"correction">[], writtenAt: (entry: Entry) => number): { readonly inForce: readonly Prescription[]; readonly ended: readonly EndedPrescription[] } {
  const changes = [...corrections].sort((left, right) => writtenAt(left) - writtenAt(right) || compareEntries(left, right));
  const versions = [{ by: entry.id, from: writtenAt(entry), body: entry.body }, ...changes.map((by) => ({ by: by.id, from: writtenAt(by), body: prescribedBy(by, entry) }))];
  const holding = latestOf(changes)?.id ?? entry.id;
  const latest = Math.max(...versions.map(({ from }) => from));
  const read = versions.flatMap(({ by, from, body }, index) => (body === undefined ? [] : [{ by, until: versions[index + 1]?.from ?? from, prescription: prescriptionOf(entry.id, body, from) }]));
  return {
    inForce: read.filter(({ by }) => by === holding).map(({ prescription }) => ({ ...prescription, from: latest })),
    ended: read.filter(({ by }) => by !== holding).map(({ until, prescription }) => ({ ...prescription, until })),
  };
}

/** What a change makes of a prescription; undefined when it ends it. */
function prescribedBy(change: EntryOf<"correction">, entry: EntryOf<"prescribed-medicine">): EntryOf<"prescribed-medicine">["body"] | undefined {
  if (change.body.body === null) return undefined;
  const read = readEntry({ ...entry, body: change.body.body });
  return read.ok && read.entry.kind === "prescribed-medicine" ? read.entry.body : entry.body;
}

function prescriptionOf(entry: string, body: EntryOf<"prescribed-medicine">["body"], from: number): Prescription {
  return { entry, from, until: undefined, product: body.product, units: body.units, contents: contentsOf(body.contents), intervalMinutes: body.intervalMinutes, unitsADay: body.unitsADay, beside: body.beside ?? [] };
}

/** One ingredient that is named twice is the sum of both, and not known when either is not. No product of ours names one twice; a diary from elsewhere may. */
function contentsOf(contents: readonly { readonly substance: string; readonly milligrams: number | null }[]): DoseContent[] {
  return [...new Set(contents.map((content) => content.substance))].map((substance) => {
    const amounts = contents.flatMap((content) => (content.substance === substance ? [content.milligrams] : []));
    return { substance, milligrams: amounts.includes(null) ? undefined : milligrams(amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0)) };
  });
}

type Versions = readonly [first: Dose, ...changes: Dose[]];

/** The dose as it was first written, and as each correction would have it, in the order of the diary. */
function versionsOf(entry: EntryOf<"dose-taken">, corrections: readonly EntryOf<"correction">[], shifted: (entry: { readonly id: string }) => number): Versions {
  const changes = [...corrections].sort(compareEntries).flatMap((by) => {
    const read = readEntry({ ...entry, body: by.body.body });
    return read.ok && read.entry.kind === "dose-taken" ? [doseOf(read.entry, Math.max(shifted(entry), shifted(by)))] : [];
  });
  return [doseOf(entry, shifted(entry)), ...changes];
}

/** Of several versions of one dose: everything any of them holds, the larger amounts and number, the latest time. */
function gravest(versions: Versions): Dose {
  const [first] = versions;
  const times = versions.map((version) => version.at);
  const amounts = new Map<string, Milligrams | undefined>();
  for (const { substance, milligrams: amount } of versions.flatMap((version) => version.contents)) {
    const other = amounts.get(substance);
    amounts.set(substance, amount === undefined || (amounts.has(substance) && other === undefined) ? undefined : milligrams(Math.max(amount, other ?? 0)));
  }
  const at = Math.max(...times);
  return { ...first, units: Math.max(...versions.map((version) => version.units)), at, alsoAt: [...new Set(times)].filter((time) => time !== at), onSkin: versions.some((version) => version.onSkin), swallowed: versions.some((version) => version.swallowed), contents: [...amounts].map(([substance, amount]) => ({ substance, milligrams: amount })) };
}
