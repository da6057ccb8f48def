import type { Answers } from "../../answers/answer.ts";
import { day, type DoseContent } from "../log/amount.ts";
import { sinceDose } from "../log/dose-clock.ts";
import type { Dose, Prescription, Reading } from "../log/dose-log.ts";
import type { PreparedMedicines } from "../content/prepare-medicines.ts";
import { prescribedDay } from "../prescribed/prescribed-day.ts";

/** So long after the last one somebody still takes it each day. */
const daily = 3 * day;

/** Low doses within this span count together. */
const near = day / 2;

/** So little of it is taken for something else than pain, such as aspirin for the heart. */
export const isLowDose = (medicines: PreparedMedicines, content: Amount) => lowDoseOf(medicines, content) !== undefined;

interface Amount {
  readonly substance: string;
  readonly milligrams: number | undefined;
}

/** What the content says of such a low dose; undefined when it is none. */
function lowDoseOf(medicines: PreparedMedicines, { substance, milligrams = Infinity }: Amount) {
  const low = medicines.substances.get(substance)?.substance.lowDose;
  return low !== undefined && milligrams <= low.mg ? low : undefined;
}

/** All that is prescribed of it for a day is low. */
export function isPrescribedLow(medicines: PreparedMedicines, one: Pick<Prescription, "contents" | "units" | "unitsADay">): boolean {
  return one.contents.every(({ substance, milligrams }) => isLowDose(medicines, { substance, milligrams: milligrams === undefined ? undefined : prescribedDay(milligrams, one) }));
}

/** Low, and not one of several that come to more: `others` are the doses of the log that are not low. */
export function isTakenLow(medicines: PreparedMedicines, others: readonly Dose[], content: DoseContent, now: number): boolean {
  return isLowDose(medicines, content) && !others.some((dose) => sinceDose(dose, now) < near && dose.contents.some(({ substance }) => substance === content.substance));
}

/** The doses of a log without those that are low: also with all that was taken within half a day of them. */
export function withoutLowDoses(medicines: PreparedMedicines, doses: readonly Dose[]): readonly Dose[] {
  const isLow = (dose: Dose) => dose.contents.every(({ substance }) => {
    const low = medicines.substances.get(substance)?.substance.lowDose;
    if (low === undefined) return false;
    const portions = doses.filter((other) => Math.abs(other.at - dose.at) < near).flatMap(({ contents }) => contents.filter((content) => content.substance === substance));
    return portions.reduce((total, { milligrams }) => total + (milligrams ?? Infinity), 0) <= low.mg;
  });
  return doses.filter((dose) => !isLow(dose));
}

/** The answers with what the log and the prescriptions already say, by the strict reading: who takes low-dose aspirin need not say so again, but for aspirin itself. A yes only. */
export function withLowDoses(medicines: PreparedMedicines, answers: Answers, { doses, prescribed }: Reading, asked: readonly DoseContent[], now: number): Answers {
  const taken = [...doses.filter((dose) => sinceDose(dose, now) < daily), ...prescribed].flatMap(({ contents }) => contents);
  const others = taken.filter(({ substance }) => !asked.some((content) => content.substance === substance));
  const yes = others.flatMap((content) => lowDoseOf(medicines, content)?.means ?? []);
  return yes.length === 0 ? answers : (new Map([...answers, ...yes.map((question) => [question, { kind: "sign", says: "yes" }] as const)]) as ReadonlyMap<string, unknown> as Answers);
}
