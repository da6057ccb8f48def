import { sinceDose } from "./log/dose-clock.ts";
import type { Dose } from "./log/dose-log.ts";
import { meetsFor } from "./reasons/class-clashes.ts";
import { withoutLowDoses } from "./reasons/low-dose.ts";
import type { PreparedMedicines } from "./content/prepare-medicines.ts";

/** A class whose medicines must not meet, with what was taken of it; another kind of it waits until then. */
export interface ClassInUse {
  readonly id: string;
  readonly name: string;
  readonly substances: readonly string[];
  readonly until: number;
}

/** What remains by class: of each that must not meet, which were taken, and from when another kind no longer meets them. */
export function classesInUse(medicines: PreparedMedicines, doses: readonly Dose[], now: number): ClassInUse[] {
  return [...medicines.classes.values()].flatMap(({ id, name, clash }): ClassInUse[] => {
    if (clash === undefined) return [];
    const counted = withoutLowDoses(medicines, doses).flatMap((dose) => {
      const meets = meetsFor(medicines, dose, clash.hours);
      if (sinceDose(dose, now) >= meets) return [];
      return dose.contents.filter(({ substance }) => medicines.substances.get(substance)?.substance.classes.includes(id)).map(({ substance }) => ({ substance, until: dose.at + meets }));
    });
    if (counted.length === 0) return [];
    return [{ id, name, substances: [...new Set(counted.map(({ substance }) => substance))], until: Math.max(...counted.map(({ until }) => until)) }];
  });
}
