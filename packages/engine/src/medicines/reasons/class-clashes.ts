import { day, minute, type DoseContent } from "../log/amount.ts";
import { sinceDose } from "../log/dose-clock.ts";
import type { Dose, EndedPrescription, Prescription } from "../log/dose-log.ts";
import { heldBy, withHolders, type HeldBy, type Reason } from "./exclusions.ts";
import type { AskedDose } from "./asked-dose.ts";
import { isPrescribedLow, isTakenLow } from "./low-dose.ts";
import type { PreparedMedicines } from "../content/prepare-medicines.ts";
import { sameStrength } from "../prescribed/which-prescription.ts";

/** How long after it was begun a dose meets others of its class. A patch that works for days does so until it is off, and then so long as any other. Milliseconds. */
export const meetsFor = (medicines: PreparedMedicines, { product }: Pick<Dose, "product">, hours: number) => ((medicines.products.get(product)?.wornHours ?? 0) + hours) * 60 * minute;

/** What was prescribed as a patch until not long ago may still be on, whether or not anybody wrote it down. */
export const patchesPerhapsOn = (medicines: PreparedMedicines, ended: readonly EndedPrescription[], now: number) => ended.filter(({ product, until }) => {
  const worn = medicines.products.get(product)?.wornHours;
  return worn !== undefined && now - until < worn * 60 * minute + day;
});

/** Another ingredient of a class whose medicines must not meet was taken not long ago, or is prescribed. */
export function classClashes(medicines: PreparedMedicines, asked: AskedDose, doses: readonly Dose[], prescribed: readonly Prescription[], now: number): Reason[] {
  const isOf = (substance: string, id: string) => medicines.substances.get(substance)?.substance.classes.includes(id) === true;
  return [...medicines.classes.values()].flatMap(({ id, clash, sources, evidence }): Reason[] => {
    if (clash === undefined) return [];
    const own = asked.contents.filter((content) => isOf(content.substance, id) && !isTakenLow(medicines, doses, content, now));
    if (own.length === 0) return [];
    const among = (contents: readonly DoseContent[]) => (substance: string) => contents.some((content) => content.substance === substance);
    // Two doses of "another opioid" are of one medicine only when they are of one strength.
    const isAnother = (held: Pick<Dose, "units" | "contents">, substance: string) => !among(own)(substance) || (medicines.substances.get(substance)?.substance.several === true && !sameStrength(held, asked));
    // A box that holds both meets each of the two.
    const foreign = (held: Pick<Dose, "units" | "contents">) => held.contents.some(({ substance }) => isOf(substance, id) && (isAnother(held, substance) || own.some((content) => !among(held.contents)(content.substance))));
    const reason: Reason = { id: `${id}-clash`, verdict: "not-for-you", text: clash.reason, sources, evidence };
    const ofClass = ({ contents }: Pick<Dose, "contents">) => contents.filter(({ substance }) => isOf(substance, id)).map(({ substance }) => substance);
    // What is prescribed goes on: no clock ends that. What is prescribed low each day, for the heart, has a reason of its own.
    const prescribedOthers = prescribed.filter((one) => !isPrescribedLow(medicines, one) && foreign(one)).flatMap((one) => ofClass(one).map((substance): HeldBy => ({ substance, product: one.product })));
    if (prescribedOthers.length > 0) return [withHolders(reason, prescribedOthers)];
    const meets = (dose: Dose) => meetsFor(medicines, dose, clash.hours);
    const counted = doses.filter((dose) => sinceDose(dose, now) < meets(dose) && foreign(dose));
    const by = counted.flatMap((dose) => ofClass(dose).map((substance) => heldBy(substance)(dose)));
    return counted.length === 0 ? [] : [withHolders({ ...reason, until: Math.max(...counted.map((dose) => dose.at + meets(dose))) }, by)];
  });
}
