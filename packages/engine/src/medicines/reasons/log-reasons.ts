import type { NoticeId } from "@supple/knowledge";
import { day, type DoseContent } from "../log/amount.ts";
import type { AskedDose } from "./asked-dose.ts";
import { classClashes, patchesPerhapsOn } from "./class-clashes.ts";
import { dayInARow } from "../log/days-in-a-row.ts";
import { sinceDose, useOf } from "../log/dose-clock.ts";
import type { Dose, Prescription, Reading } from "../log/dose-log.ts";
import { heldBy, withHolders, type HeldBy, type Reason, type TooMuchAtOnce } from "./exclusions.ts";
import type { Limits } from "../content/limits.ts";
import { mostAtOnce } from "../over/far-more.ts";
import { withoutLowDoses } from "./low-dose.ts";
import { oneDoseOf } from "../over/over-readings.ts";
import { nothingPrescribed, prescribedAmounts, prescribedWithin, type PrescribedAmounts } from "../prescribed/prescribed-amounts.ts";
import { isBeside, ownDoses } from "../prescribed/which-prescription.ts";
import { weakestOf, type PreparedMedicines, type PreparedSubstance } from "../content/prepare-medicines.ts";
import { wasMuchAtOnce, wereTooEarly } from "./too-early.ts";

/** A notice of the content as a reason. */
export function noticed(medicines: PreparedMedicines, id: NoticeId): Reason {
  const notice = medicines.notices.get(id);
  if (notice === undefined) throw new Error(`the content has no notice ${id}`);
  return { id, verdict: notice.verdict, text: notice.text, sources: notice.sources, evidence: notice.evidence, ...(notice.evenIfPrescribed ? { evenIfPrescribed: true } : {}) };
}

/** Where nothing in the log need be named. */
const nobody: readonly HeldBy[] = [];

/** What one reading of the log, and the dose itself, speak against. */
export function logReasons(medicines: PreparedMedicines, asked: AskedDose, { doses, prescribed, ended }: Reading, limitsOf: (substance: string) => Limits, now: number): Reason[] {
  /** Each with what gives it. */
  const notices = new Map<NoticeId, readonly HeldBy[]>();
  const notLow = withoutLowDoses(medicines, doses);
  const own = ownDoses(asked.prescription, { doses, prescribed, ended });
  const tooMuch = new Map<NoticeId, TooMuchAtOnce>();
  for (const { substance, milligrams } of asked.contents) {
    const limits = limitsOf(substance);
    const known = medicines.substances.get(substance);
    const prescribedOf = known === undefined ? nothingPrescribed : prescribedAmounts(known, prescribed);
    if (wereTooEarly(limits, own, substance, { now, earlyMinutes: medicines.content.tooMuch.earlyMinutes })) notices.set("too-early", nobody);
    const mostTaken = Math.max(limits.first ?? limits.single ?? Infinity, known === undefined ? 0 : prescribedWithin(known, [...prescribed, ...ended], now - day, now).atOnce);
    if (wasMuchAtOnce(mostTaken, doses, substance, now)) notices.set("much-at-once", nobody);
    const use = useOf(doses, substance, limits, now);
    // Of a patch nobody counts milligrams: its number does.
    if (use.unknown && known?.substance.throughSkin !== true) {
      const holders = doses.filter((dose) => sinceDose(dose, now) < day && dose.contents.some((content) => content.substance === substance && content.milligrams === undefined));
      notices.set("log-amount-not-known", [...(notices.get("log-amount-not-known") ?? []), ...holders.map(heldBy(substance))]);
    }
    const inARow = dayInARow(notLow, substance, now, known?.runsWith);
    if (inARow > (limits.daysInARow ?? Infinity)) notices.set("days-in-a-row", nobody);
    const startsRun = !doses.some((dose) => dose.contents.some((content) => content.substance === substance) && sinceDose(dose, now) < 2 * day);
    const atOnce = startsRun ? (limits.first ?? limits.single) : limits.single;
    if (asked.product.form === "tablet" && isToBeRead(asked.prescription, { substance, milligrams }, known)) notices.set("amount-not-known", nobody);
    const much = tooMuchAtOnce(medicines, asked, { substance, milligrams }, { known, atOnce, limits, prescribed: prescribedOf });
    if (much !== undefined && !tooMuch.has(much)) tooMuch.set(much, { substance, asked: milligrams ?? 0, atOnce, day: limits.day });
  }
  const others = prescribed.filter((one) => one.product !== asked.prescription?.product);
  if (prescribed.some((one) => isTwice(one, asked.prescription))) notices.set("prescribed-twice", nobody);
  const unknown = [...doses.filter((dose) => sinceDose(dose, now) < unknownFor), ...prescribed].flatMap((one) => unknownIn(medicines, one));
  if (unknown.length > 0) notices.set("log-not-known", unknown);
  const same = others.flatMap(({ product, contents }) => contents.filter(({ substance }) => asked.contents.some((content) => content.substance === substance)).map(({ substance }): HeldBy => ({ substance, product })));
  if (same.length > 0) notices.set("prescribed-same", same);
  const amounts = [...tooMuch].map(([id, much]) => (much.asked === 0 ? noticed(medicines, id) : { ...noticed(medicines, id), amounts: much }));
  return [...amounts, ...[...notices].map(([id, by]) => withHolders(noticed(medicines, id), by)), ...classClashes(medicines, asked, notLow, [...others, ...patchesPerhapsOn(medicines, ended, now)], now)];
}

/** How long a medicine that this version does not know may still meet others. Our own judgement. */
const unknownFor = 3 * day;

/** What of a dose, or of what is prescribed, this version of the content does not know: it was written by a newer one. */
function unknownIn(medicines: PreparedMedicines, one: Pick<Dose, "product" | "contents"> & { readonly at?: number }): HeldBy[] {
  const substance = one.contents.find((content) => !medicines.substances.has(content.substance))?.substance;
  return substance === undefined && medicines.products.has(one.product) ? [] : [heldBy(substance ?? one.product)(one)];
}

/** Another of the same medicine goes on, and nobody said that it goes on beside it. */
const isTwice = (one: Prescription, other: Prescription | undefined) => other !== undefined && one.product === other.product && one.entry !== other.entry && one.until === undefined && !isBeside(one, other);

/**
 * Whether the strength in the hand must be read first.
 *
 * A prescribed tablet that nobody read is as it was prescribed; not of what
 * stands for several medicines, and not of what makes drowsy where one of the
 * two was read: it is sold in strengths far apart.
 */
function isToBeRead(prescription: Prescription | undefined, { substance, milligrams }: DoseContent, known: PreparedSubstance | undefined): boolean {
  const content = prescription?.contents.find((one) => one.substance === substance);
  if (content === undefined) return milligrams === undefined;
  if (known?.substance.drowsy === true && (content.milligrams === undefined) !== (milligrams === undefined)) return true;
  return milligrams === undefined && known?.substance.several === true;
}

/** What one dose of an ingredient is held against. `atOnce`: what the label, or the prescriber, has at once. */
interface HeldAgainst {
  readonly known: PreparedSubstance | undefined;
  readonly atOnce: number | undefined;
  readonly limits: Limits;
  readonly prescribed: PrescribedAmounts;
}

/**
 * Whether one dose is too much by itself: for the day, far more than for once, for once, or for what was prescribed.
 *
 * Tablets that were not read hold at least the weakest strength known, unless
 * the box may hold none of it. Where nobody knows a limit in milligrams the
 * tablets are counted. A limit that is borrowed from another place asks, and
 * bars only beyond what is usual on prescription.
 */
function tooMuchAtOnce(medicines: PreparedMedicines, { product, units, prescription }: AskedDose, { substance, milligrams }: DoseContent, { known, atOnce, limits, prescribed }: HeldAgainst): NoticeId | undefined {
  if (known === undefined || (product.form !== "tablet" && !known.substance.throughSkin)) return undefined;
  const may = known.mayHold.has(product.id) && milligrams === undefined;
  const { askAboveMg, askAboveUnits = Infinity, several } = known.substance;
  const atLeast = milligrams ?? (may ? 0 : weakestOf(known, product.id) * units);
  const tablets = !may && (milligrams === undefined || askAboveMg === undefined || several) ? units : 0;
  if (atLeast > (limits.ownDay ?? known.limits.ownDay ?? askAboveMg ?? Infinity) || tablets > askAboveUnits) return "more-than-a-day";
  const most = mostAtOnce(oneDoseOf(medicines, known), prescribed);
  if (atLeast > most.mg || tablets > most.tablets) return "far-more-than-one-dose";
  if (prescription !== undefined) return isAsPrescribed(prescription, units, { substance, milligrams }) ? undefined : "more-than-prescribed";
  if (atLeast <= (atOnce ?? Infinity)) return undefined;
  return limits.opens ? "more-than-one-dose" : "more-than-strictest-dose";
}

/** No more at once than was prescribed: in milligrams where both are known, else in tablets. */
function isAsPrescribed(prescription: Prescription, units: number, { substance, milligrams }: DoseContent): boolean {
  const prescribed = prescription.contents.find((one) => one.substance === substance)?.milligrams;
  return milligrams === undefined || prescribed === undefined ? units <= prescription.units : milligrams <= prescribed;
}
