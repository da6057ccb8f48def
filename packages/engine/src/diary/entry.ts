import * as v from "valibot";
import { causeAnswers } from "./kinds/cause-answers.ts";
import { checkAnswer } from "./kinds/check-answer.ts";
import { correction } from "./kinds/correction.ts";
import { doseTaken } from "./kinds/dose-taken.ts";
import { erased } from "./kinds/erased.ts";
import { guardTold } from "./kinds/guard-told.ts";
import { medicineAnswer } from "./kinds/medicine-answer.ts";
import { planActionDone } from "./kinds/plan-action-done.ts";
import { prescribedMedicine } from "./kinds/prescribed-medicine.ts";
import { seenByClinician } from "./kinds/seen-by-clinician.ts";
import { exerciseDone } from "./kinds/exercise-done.ts";
import { exerciseHurt } from "./kinds/exercise-hurt.ts";
import { exerciseKept } from "./kinds/exercise-kept.ts";
import { packUsed } from "./kinds/pack-used.ts";
import { sessionFinished } from "./kinds/session-finished.ts";
import { sessionMoved } from "./kinds/session-moved.ts";
import { sessionStarted } from "./kinds/session-started.ts";
import { setting } from "./kinds/setting.ts";
import { told } from "./kinds/told.ts";

/**
 * What every entry carries.
 *
 * `instant`: milliseconds since 1970, UTC, by the device's clock. `offset`:
 * minutes that local time is ahead of UTC. `sequence`: counts up on each
 * device and never goes back, so that a clock that jumps cannot reorder what
 * one device wrote. `contentVersion`: the rules in force when it was written.
 */
const envelope = {
  id: v.pipe(v.string(), v.nonEmpty()),
  subject: v.pipe(v.string(), v.nonEmpty()),
  device: v.pipe(v.string(), v.nonEmpty()),
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
  instant: v.pipe(v.number(), v.integer()),
  offset: v.pipe(v.number(), v.integer(), v.minValue(-16 * 60), v.maxValue(16 * 60)),
  contentVersion: v.string(),
};

const kinds = [checkAnswer, causeAnswers, told, planActionDone, setting, correction, seenByClinician, exerciseDone, exerciseHurt, exerciseKept, packUsed, sessionFinished, sessionMoved, sessionStarted, doseTaken, prescribedMedicine, medicineAnswer, guardTold, erased] as const;

/** The kinds of this version, by name. A kind is one file: its body, its version, and how older versions are read. */
export const entryKinds = { "check-answer": checkAnswer, "cause-answers": causeAnswers, told, "plan-action-done": planActionDone, setting, correction, "seen-by-clinician": seenByClinician, "exercise-done": exerciseDone, "exercise-hurt": exerciseHurt, "exercise-kept": exerciseKept, "pack-used": packUsed, "session-finished": sessionFinished, "session-moved": sessionMoved, "session-started": sessionStarted, "dose-taken": doseTaken, "prescribed-medicine": prescribedMedicine, "medicine-answer": medicineAnswer, "guard-told": guardTold, erased } as const;
export type EntryKind = keyof typeof entryKinds;

type BodyOf<K extends EntryKind> = v.InferOutput<(typeof entryKinds)[K]["body"]>;
type Envelope = { readonly [P in keyof typeof envelope]: v.InferOutput<(typeof envelope)[P]> };
type Stored<K extends EntryKind> = Envelope & { readonly kind: K; readonly kindVersion: number; readonly body: BodyOf<K> };

/** One immutable line of the diary. */
export type Entry = { [K in EntryKind]: Stored<K> }[EntryKind];
export type EntryOf<K extends EntryKind> = Extract<Entry, { kind: K }>;
/** What the person did, before the device stamps it. */
export type Happening = { [K in EntryKind]: { readonly kind: K; readonly body: BodyOf<K> } }[EntryKind];

/** The version of a line. One of an older version whose body is still read as it is (`reads`) counts as of this one. */
const versionOf = (kind: { readonly version: number; readonly reads?: readonly number[] }) => v.pipe(v.picklist([...(kind.reads ?? []), kind.version]), v.transform(() => kind.version));

const entrySchema = v.variant("kind", kinds.map((kind) => v.strictObject({ ...envelope, kind: v.literal(kind.kind), kindVersion: versionOf(kind), body: kind.body })) as unknown as [v.StrictObjectSchema<{ kind: v.LiteralSchema<string, undefined> }, undefined>]);

/** Why a stored or imported line cannot be used. It is kept aside, never dropped in silence. */
export interface EntryFault {
  readonly kind: "not-an-entry" | "unknown-kind" | "newer-version";
  readonly message: string;
}

/** Checks one line from storage or a file, bringing older versions up to this one. */
export function readEntry(value: unknown): { readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly fault: EntryFault } {
  if (typeof value !== "object" || value === null || !("kind" in value) || typeof value.kind !== "string") return { ok: false, fault: { kind: "not-an-entry", message: "this is not a diary entry" } };
  const kind = Object.hasOwn(entryKinds, value.kind) ? entryKinds[value.kind as EntryKind] : undefined;
  if (kind === undefined) return { ok: false, fault: { kind: "unknown-kind", message: `this version does not know entries of kind ${value.kind}` } };
  if ("kindVersion" in value && typeof value.kindVersion === "number" && value.kindVersion > kind.version) return { ok: false, fault: { kind: "newer-version", message: `a newer version of Supple wrote this ${kind.kind}` } };
  const parsed = v.safeParse(entrySchema, value);
  if (parsed.success) return { ok: true, entry: parsed.output as unknown as Entry };
  const [issue] = parsed.issues;
  return { ok: false, fault: { kind: "not-an-entry", message: `${(issue.path ?? []).map((part) => String(part.key)).join(".") || "entry"}: ${issue.message}` } };
}

/** Who writes, and what this device wrote last. */
export interface Writer {
  readonly device: string;
  readonly subject: string;
  readonly contentVersion: string;
}

/** The present moment, as the shell read it from the one clock. */
export interface Moment {
  readonly instant: number;
  readonly offset: number;
}

/** Makes the entry; the shell saves it. `id` and `sequence` come from the shell, as chance and counting are its business. */
export function createEntry(writer: Writer, moment: Moment, id: string, sequence: number, happening: Happening): Entry {
  return { id, subject: writer.subject, device: writer.device, sequence, instant: moment.instant, offset: moment.offset, contentVersion: writer.contentVersion, kind: happening.kind, kindVersion: entryKinds[happening.kind].version, body: happening.body } as Entry;
}
