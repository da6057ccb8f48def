import { type Entry, type EntryOf, readEntry } from "../diary/entry.ts";
import { applyCorrections, compareEntries } from "../diary/merge.ts";
import { day, milligrams, type DoseContent, type Milligrams } from "./amount.ts";
import { lagByEntry } from "./clock-lag.ts";

/** One dose, at the latest instant at which it can have been taken. `alsoAt`: other instants at which it was ever written; they fill days in a row. */
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
  /** When it was entered, at the latest, and when it was ended. Instants. */
  readonly from: number;
  readonly until: number | undefined;
}

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
  /** What is no longer prescribed: doses of its time were right, and a patch of it may still be on. */
  readonly ended: readonly Prescription[];
}

/**
 * What one subject took.
 *
 * `present` is the diary as it now reads. `strict` reads each dose in the
 * gravest way anybody ever wrote it: a dose taken back still counts, of two
 * amounts the larger and of two times the later, and a prescription that was
 * ended still holds for a day. What only the present reading allows is never
 * allowed in silence. `history` keeps what each dose was before it was changed.
 * `erasedAt`: an entry was erased and could have been a dose. `latest`: the latest instant in the diary.
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
  const doses = own.filter((entry) => entry.kind === "dose-taken");
  const prescriptions = own.filter((entry) => entry.kind === "prescribed-medicine");
  const corrected = applyCorrections(entries).filter((entry) => entry.subject === subject);
  const corrections = correctionsByEntry(entries);
  const changesOf = (entry: Entry) => corrections.get(entry.id) ?? [];
  const written = doses.map((entry) => versionsOf(entry, changesOf(entry), shifted));
  const presentDoses = corrected.filter((entry) => entry.kind === "dose-taken").map((entry) => doseOf(entry, Math.max(shifted(entry), ...changesOf(entry).map(shifted))));
  const inForce = corrected.filter((entry) => entry.kind === "prescribed-medicine").map((entry) => prescriptionOf(entry, shifted(entry), undefined));
  const ended = prescriptions.filter(({ id }) => !inForce.some((one) => one.entry === id)).map((entry) => prescriptionOf(entry, shifted(entry), Math.max(...changesOf(entry).map((by) => by.instant + shifted(by)))));
  const present: Reading = { doses: presentDoses, prescribed: inForce, ended };
  // One that was ended an hour ago still meets what is taken now; one that ended last month does not.
  const endedToday = ended.filter(({ until = -Infinity }) => now - until < day);
  return {
    history: written.map(([first, ...changes]) => ({ first, changes, now: present.doses.find((dose) => dose.entry === first.entry) })),
    present,
    strict: {
      doses: written.map(gravest),
      prescribed: [...inForce, ...endedToday],
      ended,
    },
    // A dose may have been moved to a later time before it was erased: the change still tells when.
    erasedAt: own.filter((entry) => entry.kind === "erased").flatMap((entry) => [entry, ...changesOf(entry)]).map((entry) => entry.instant + shifted(entry)),
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

function prescriptionOf({ id, instant, body }: EntryOf<"prescribed-medicine">, shift: number, until: number | undefined): Prescription {
  return { from: instant + shift, until, entry: id, product: body.product, units: body.units, contents: contentsOf(body.contents), intervalMinutes: body.intervalMinutes, unitsADay: body.unitsADay };
}

const contentsOf = (contents: readonly { readonly substance: string; readonly milligrams: number | null }[]): DoseContent[] => contents.map(({ substance, milligrams: amount }) => ({ substance, milligrams: amount === null ? undefined : milligrams(amount) }));

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
  return { ...first, units: Math.max(...versions.map((version) => version.units)), at: Math.max(...times), alsoAt: times, onSkin: versions.some((version) => version.onSkin), swallowed: versions.some((version) => version.swallowed), contents: [...amounts].map(([substance, amount]) => ({ substance, milligrams: amount })) };
}
