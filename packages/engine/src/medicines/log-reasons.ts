import type { MedicineProduct, NoticeId } from "@supple/knowledge";
import { day, milligrams, minute, type DoseContent } from "./amount.ts";
import { dayInARow } from "./days-in-a-row.ts";
import { sinceDose, useOf } from "./dose-clock.ts";
import type { Dose, Prescription, Reading } from "./dose-log.ts";
import type { HeldBy, Reason, TooMuchAtOnce } from "./exclusions.ts";
import type { Limits } from "./limits.ts";
import { mostAtOnce } from "./far-more.ts";
import { isLowDose, withoutLowDoses } from "./low-dose.ts";
import { asDoses, portionsOf } from "./one-dose.ts";
import type { PreparedMedicines } from "./prepare-medicines.ts";
import { sameStrength } from "./which-prescription.ts";

/** A dose that is asked about. `prescription`: it is the prescribed one, not something bought. */
export interface AskedDose {
  readonly product: MedicineProduct;
  readonly units: number;
  readonly contents: readonly DoseContent[];
  readonly prescription?: Prescription | undefined;
}

/** A notice of the content as a reason. */
export function noticed(medicines: PreparedMedicines, id: NoticeId): Reason {
  const notice = medicines.notices.get(id);
  if (notice === undefined) throw new Error(`the content has no notice ${id}`);
  return { id, verdict: notice.verdict, text: notice.text, sources: notice.sources, evidence: notice.evidence, ...(notice.evenIfPrescribed ? { evenIfPrescribed: true } : {}) };
}

const heldBy = (substance: string) => ({ product, at }: Dose): HeldBy => ({ substance, product, at });
const held = (reason: Reason, by: readonly HeldBy[]): Reason => (by.length === 0 ? reason : { ...reason, heldBy: by });

/** What one reading of the log, and the dose itself, speak against. */
export function logReasons(medicines: PreparedMedicines, asked: AskedDose, { doses, prescribed, ended }: Reading, limitsOf: (substance: string) => Limits, now: number): Reason[] {
  const notices = new Set<NoticeId>();
  const notLow = withoutLowDoses(medicines, doses);
  const tooMuch = new Map<NoticeId, TooMuchAtOnce>();
  const unknown: HeldBy[] = [];
  for (const { substance, milligrams } of asked.contents) {
    const limits = limitsOf(substance);
    if (wereTooEarly(limits, doses, substance, now)) notices.add("too-early");
    const use = useOf(doses, substance, limits, now);
    // Of a patch nobody counts milligrams: its number does.
    if (use.unknown && medicines.substances.get(substance)?.substance.throughSkin !== true) {
      notices.add("log-amount-not-known");
      unknown.push(...doses.filter((dose) => sinceDose(dose, now) < day && dose.contents.some((content) => content.substance === substance && content.milligrams === undefined)).map(heldBy(substance)));
    }
    const inARow = dayInARow(notLow, substance, now, medicines.substances.get(substance)?.runsWith);
    if (inARow > (limits.daysInARow ?? Infinity)) notices.add("days-in-a-row");
    const startsRun = !doses.some((dose) => dose.contents.some((content) => content.substance === substance) && sinceDose(dose, now) < 2 * day);
    const atOnce = startsRun ? (limits.first ?? limits.single) : limits.single;
    // Nor is a tablet that nobody read, of what stands for several medicines, known to be the prescribed one.
    if (milligrams === undefined && asked.product.form === "tablet" && (asked.prescription === undefined || medicines.substances.get(substance)?.substance.several === true)) notices.add("amount-not-known");
    const much = tooMuchAtOnce(medicines, asked, { substance, milligrams }, atOnce, limits);
    if (much !== undefined && !tooMuch.has(much)) tooMuch.set(much, { substance, asked: milligrams ?? 0, atOnce, day: limits.day });
  }
  const others = prescribed.filter((one) => one.product !== asked.prescription?.product);
  if (asked.prescription !== undefined && prescribed.filter((one) => one.product === asked.prescription?.product).length > 1) notices.add("prescribed-twice");
  const same = others.flatMap(({ product, contents }) => contents.filter(({ substance }) => asked.contents.some((content) => content.substance === substance)).map(({ substance }): HeldBy => ({ substance, product })));
  if (same.length > 0) notices.add("prescribed-same");
  const amounts = [...tooMuch].map(([id, much]) => (much.asked === 0 ? noticed(medicines, id) : { ...noticed(medicines, id), amounts: much }));
  return [...amounts, ...[...notices].map((id) => held(noticed(medicines, id), { "log-amount-not-known": unknown, "prescribed-same": same }[id as string] ?? [])), ...classClashes(medicines, asked, notLow, [...others, ...patchesPerhapsOn(medicines, ended, now)], now)];
}

/**
 * Whether one dose is too much by itself: for the day, far more than for once, for once, or for what was prescribed.
 *
 * Tablets that were not read hold at least the weakest strength known, unless
 * the box may hold none of it. Where nobody knows a limit in milligrams the
 * tablets are counted. A limit that is borrowed from another place asks, and
 * bars only beyond what is usual on prescription.
 */
function tooMuchAtOnce(medicines: PreparedMedicines, { product, units, prescription }: AskedDose, { substance, milligrams }: DoseContent, atOnce: number | undefined, limits: Limits): NoticeId | undefined {
  if (product.form !== "tablet" && medicines.substances.get(substance)?.substance.throughSkin !== true) return undefined;
  if (prescription !== undefined && isAsPrescribed(prescription, units, { substance, milligrams })) return undefined;
  const known = medicines.substances.get(substance);
  const may = known?.mayHold.has(product.id) === true && milligrams === undefined;
  const { askAboveMg, askAboveUnits, drowsy = false, several = false } = known?.substance ?? {};
  const atLeast = milligrams ?? (may ? 0 : (known?.weakest ?? 0) * units);
  const aDay = limits.ownDay ?? askAboveMg ?? Infinity;
  const tablets = !may && (milligrams === undefined || askAboveMg === undefined || several) ? units : 0;
  if (atLeast > aDay || tablets > (askAboveUnits ?? Infinity)) return "more-than-a-day";
  if (prescription !== undefined) return "more-than-prescribed";
  const most = mostAtOnce(limits, { drowsy, usualMg: askAboveMg, usualUnits: askAboveUnits });
  if (atLeast > most.mg || tablets > most.tablets) return "far-more-than-one-dose";
  if (atLeast <= (atOnce ?? Infinity)) return undefined;
  return limits.opens ? "more-than-one-dose" : "more-than-strictest-dose";
}

/** No more at once than was prescribed: in milligrams where both are known, else in tablets. */
function isAsPrescribed(prescription: Prescription, units: number, { substance, milligrams }: DoseContent): boolean {
  const prescribed = prescription.contents.find((one) => one.substance === substance)?.milligrams;
  return milligrams === undefined || prescribed === undefined ? units <= prescription.units : milligrams <= prescribed;
}

/** So much too early nobody need ask about: clocks are read roughly. Our own judgement. */
const fewMinutes = 15 * minute;

/** Two doses of the last 24 hours lay closer together than the label's hours. */
function wereTooEarly({ shortest = 0, single, first: firstDose = single }: Limits, doses: Reading["doses"], substance: string, now: number): boolean {
  const closer = (one: number, other: number) => Math.abs(one - other) < shortest - fewMinutes;
  const recent = doses.filter((dose) => sinceDose(dose, now) < day && dose.contents.some((content) => content.substance === substance));
  const taken = asDoses(portionsOf(recent, substance), firstDose);
  if (taken.some(([began], index) => index > 0 && closer(began?.at ?? 0, taken[index - 1]?.at(-1)?.at ?? -Infinity))) return true;
  // One whose time was changed was taken at one of the times that were written: by any of them it may have been too early.
  const moved = recent.filter(({ alsoAt }) => alsoAt.length > 0);
  return moved.some((dose) => recent.some((other) => other !== dose && dose.alsoAt.some((at) => [other.at, ...other.alsoAt].some((otherAt) => closer(at, otherAt) && asDoses(portionsOf([{ ...dose, at }, { ...other, at: otherAt }], substance), firstDose).length > 1))));
}

/** How long after it was begun a dose meets others of its class. A patch that works for days does so until it is off, and then so long as any other. Milliseconds. */
export const meetsFor = (medicines: PreparedMedicines, { product }: Pick<Dose, "product">, hours: number) => ((medicines.products.get(product)?.wornHours ?? 0) + hours) * 60 * minute;

const dayAmount = (perDose: number, units: number, unitsADay: number) => milligrams(Math.ceil((perDose * unitsADay) / units));

/** What was prescribed as a patch until not long ago may still be on, whether or not anybody wrote it down. */
const patchesPerhapsOn = (medicines: PreparedMedicines, ended: readonly Prescription[], now: number) => ended.filter((one) => {
  const worn = medicines.products.get(one.product)?.wornHours;
  return worn !== undefined && now - (one.until ?? -Infinity) < worn * 60 * minute + day;
});

/** Another ingredient of a class whose medicines must not meet was taken not long ago, or is prescribed. */
function classClashes(medicines: PreparedMedicines, asked: AskedDose, doses: Reading["doses"], prescribed: readonly Prescription[], now: number): Reason[] {
  const isOf = (substance: string, id: string) => medicines.substances.get(substance)?.substance.classes.includes(id) === true;
  return [...medicines.classes.values()].flatMap(({ id, clash, sources, evidence }): Reason[] => {
    if (clash === undefined) return [];
    const own = asked.contents.filter((content) => isOf(content.substance, id) && !isLowDose(medicines, content));
    if (own.length === 0) return [];
    // What is prescribed low each day, for the heart, has a reason of its own.
    const isLow = (held: Pick<Dose, "units" | "contents"> & { readonly unitsADay?: number }) => held.unitsADay !== undefined && held.contents.every(({ substance, milligrams }) => isLowDose(medicines, { substance, milligrams: milligrams === undefined ? undefined : dayAmount(milligrams, held.units, held.unitsADay ?? 0) }));
    const known = (substance: string) => own.some((content) => content.substance === substance);
    // Two doses of "another opioid" are of one medicine only when they are of one strength.
    const foreign = (held: Pick<Dose, "units" | "contents">) => !isLow(held) && held.contents.some(({ substance }) => isOf(substance, id) && (!known(substance) || (medicines.substances.get(substance)?.substance.several === true && !sameStrength(held, asked))));
    const reason: Reason = { id: `${id}-clash`, verdict: "not-for-you", text: clash.reason, sources, evidence };
    const ofClass = ({ contents }: Pick<Dose, "contents">) => contents.filter(({ substance }) => isOf(substance, id)).map(({ substance }) => substance);
    // What is prescribed goes on: no clock ends that.
    const prescribedOthers = prescribed.filter(foreign).flatMap((one) => ofClass(one).map((substance): HeldBy => ({ substance, product: one.product })));
    if (prescribedOthers.length > 0) return [held(reason, prescribedOthers)];
    const meets = (dose: Dose) => meetsFor(medicines, dose, clash.hours);
    const counted = doses.filter((dose) => sinceDose(dose, now) < meets(dose) && foreign(dose));
    const by = counted.flatMap((dose) => ofClass(dose).map((substance) => heldBy(substance)(dose)));
    return counted.length === 0 ? [] : [held({ ...reason, until: Math.max(...counted.map((dose) => dose.at + meets(dose))) }, by)];
  });
}
