import type { Prescription } from "../log/dose-log.ts";

/** What is prescribed of it in a day, from what is in one dose. Not rounded: whoever needs whole milligrams says which way. */
export const prescribedDay = (perDose: number, { units, unitsADay }: Pick<Prescription, "units" | "unitsADay">) => (perDose * unitsADay) / units;
