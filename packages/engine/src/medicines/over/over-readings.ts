import type { Reading } from "../log/dose-log.ts";
import type { OneDose } from "./far-more.ts";
import { overLimits } from "./over-limit.ts";
import { gravityOfCalls, type OverLimit, type OverReading } from "./too-much.ts";
import { weakestOf, type PreparedMedicines, type PreparedSubstance } from "../content/prepare-medicines.ts";
import { prescribedAmounts, prescribedWithin } from "../prescribed/prescribed-amounts.ts";

/** Too much by one reading of the log, the gravest first. Where the label says nothing, or less, what was prescribed is the limit. */
export function overOf(medicines: PreparedMedicines, reading: Reading, now: number): OverLimit[] {
  const over = overLimits(reading.doses, [...medicines.substances.values()].map((known) => readingOf(medicines, known, reading)), medicines.content.tooMuch, now);
  return over.sort((left, right) => gravityOfCalls.indexOf(left.calls) - gravityOfCalls.indexOf(right.calls));
}

/** Whether what was taken back, or changed, was graver than what the log now holds. */
export function isGraver(one: readonly OverLimit[], other: readonly OverLimit[]): boolean {
  const gravity = ([first]: readonly OverLimit[]) => (first === undefined ? gravityOfCalls.length : gravityOfCalls.indexOf(first.calls));
  return gravity(one) < gravity(other);
}

function readingOf(medicines: PreparedMedicines, known: PreparedSubstance, { prescribed, ended }: Reading): OverReading {
  const { substance, limits, mayHold } = known;
  const patches = medicines.content.products.filter((product) => product.wornHours !== undefined && product.contents.some((one) => one.substance === substance.id));
  return {
    ...oneDoseOf(medicines, known),
    substance: substance.id,
    limits,
    mayHold,
    several: substance.several,
    weakestIn: (product) => weakestOf(known, product),
    prescribed: (from, to) => prescribedWithin(known, [...prescribed, ...ended], from, to),
    everPrescribed: prescribedAmounts(known, prescribed),
    wornHours: Math.max(0, ...patches.flatMap((product) => product.wornHours ?? [])),
    changedAfterHours: Math.max(0, ...patches.flatMap((product) => product.changedAfterHours ?? product.wornHours ?? [])),
  };
}

/** What one dose of an ingredient is held against. */
export const oneDoseOf = ({ content }: PreparedMedicines, { substance, limits }: PreparedSubstance): OneDose => ({
  figures: content.tooMuch,
  ownAtOnce: limits.ownAtOnce,
  drowsy: substance.drowsy,
  opioid: substance.classes.includes("opioid"),
  prescriptionOnly: substance.classes.includes("prescription-only"),
  throughSkin: substance.throughSkin,
  usualMg: substance.askAboveMg,
  usualUnits: substance.askAboveUnits,
});
