import { milligrams } from "../log/amount.ts";
import type { Prescription } from "../log/dose-log.ts";
import { prepareLimits, type Limits } from "../content/limits.ts";
import { prescribedLimits } from "./prescribed-limits.ts";
import type { PreparedMedicines } from "../content/prepare-medicines.ts";

/** The label's limits; for the ingredients of a prescribed dose, the prescriber's. */
export function limitsFor(medicines: PreparedMedicines, prescription: Prescription | undefined): (substance: string) => Limits {
  return (substance) => {
    const known = medicines.substances.get(substance);
    const content = prescription?.contents.find((one) => one.substance === substance);
    if (prescription === undefined || content === undefined) return known?.limits ?? nothingIsKnown;
    const limits = prescribedLimits(content.milligrams, prescription, { shortestOfLabel: known?.limits.shortest, shareTooEarly: medicines.content.tooMuch.shareOfHoursTooEarly });
    if (limits.day === undefined || known === undefined) return limits;
    // What is more than anybody believes may be a slip of the thumb: it moves no limit.
    const day = milligrams(Math.min(limits.day, known.believed.mg));
    return { ...limits, day, ownDay: day };
  };
}

const nothingIsKnown = prepareLimits(undefined, [], [], []);
