import type { MedicineProduct } from "@supple/knowledge";
import type { EntryOf } from "../diary/entry.ts";
import { milligrams, type DoseContent } from "./log/amount.ts";
import type { GuardDecision } from "./may-i.ts";
import type { AskedDose } from "./reasons/asked-dose.ts";
import type { PreparedMedicines } from "./content/prepare-medicines.ts";

/**
 * What a number of units holds, from what one unit holds.
 *
 * `each`: milligrams in one unit as read off the pack; null when not known, 0
 * when the pack does not hold it, which only what some packs hold can be. A product with a single strength needs no
 * reading. What only some packs hold counts as there, in an amount that is not
 * known, until the pack was read.
 */
export function contentsOfUnits(product: MedicineProduct, units: number, each: Readonly<Record<string, number | null>>): DoseContent[] {
  return product.contents.flatMap(({ substance, mg, may }) => {
    const [only, ...more] = mg;
    const read = each[substance] === undefined && more.length === 0 ? only : each[substance];
    if (read === 0 && may) return [];
    return [{ substance, milligrams: read ? milligrams(read * units) : undefined }];
  });
}

const stored = (contents: readonly DoseContent[]) => contents.map(({ substance, milligrams: amount }) => ({ substance, milligrams: amount ?? null }));

/** The body of a dose that was taken. */
export function doseBody({ product, units, contents }: AskedDose, takenAt: number): EntryOf<"dose-taken">["body"] {
  return { product: product.id, units, takenAt, onSkin: product.form !== "tablet", contents: stored(contents) };
}

/** The body of a prescription. `beside`: the other strengths that go on beside it. */
export function prescriptionBody({ product, units, contents }: AskedDose, { intervalMinutes, unitsADay }: { readonly intervalMinutes: number; readonly unitsADay: number }, beside: readonly string[] = []): EntryOf<"prescribed-medicine">["body"] {
  return { product: product.id, units, contents: stored(contents), intervalMinutes, unitsADay, ...(beside.length === 0 ? {} : { beside: [...beside] }) };
}

/** What was said, to be kept. */
export function toldBody(medicines: PreparedMedicines, { product, units }: AskedDose, decision: GuardDecision): EntryOf<"guard-told">["body"] {
  return { product: product.id, units, regions: [...medicines.regions], verdict: decision.verdict, reasons: decision.reasons.map((reason) => reason.id), notBefore: decision.clock.notBefore ?? null, over: decision.over.map((one) => one.substance) };
}
