import { milligrams, minute, type Milligrams } from "../log/amount.ts";
import type { Prescription } from "../log/dose-log.ts";
import type { Limits } from "../content/limits.ts";
import { prescribedDay } from "./prescribed-day.ts";

/**
 * As a prescriber wants it, in place of the label: nothing here says that a prescribed dose is wrong.
 *
 * `shareTooEarly`: of the prescribed hours less than this share between two doses is too early to say nothing. `shortestOfLabel`: hours that no label goes below stay too early for a prescription that keeps to them. Milliseconds.
 */
export function prescribedLimits(perDose: Milligrams | undefined, { units, unitsADay, intervalMinutes }: Pick<Prescription, "units" | "unitsADay" | "intervalMinutes">, { shortestOfLabel, shareTooEarly }: { readonly shortestOfLabel: number | undefined; readonly shareTooEarly: number }): Limits {
  const day = perDose === undefined ? undefined : milligrams(Math.floor(prescribedDay(perDose, { units, unitsADay })));
  const interval = intervalMinutes * minute;
  const half = interval * shareTooEarly;
  return {
    opens: false,
    single: perDose,
    first: undefined,
    interval,
    shortest: shortestOfLabel === undefined || shortestOfLabel > interval ? half : Math.max(half, shortestOfLabel),
    day,
    ownDay: day,
    ownDayStrengths: undefined,
    ownAtOnce: undefined,
    dosesADay: perDose === undefined ? Math.max(1, Math.floor(unitsADay / units)) : undefined,
    daysInARow: undefined,
  };
}
