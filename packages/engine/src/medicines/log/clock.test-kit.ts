import { day, milligrams, minute } from "./amount.ts";
import type { Dose } from "./dose-log.ts";
import type { Limits } from "../content/limits.ts";

/** Doses and limits without any content, for what only counts: hours are counted back from a noon. */
export const hour = 60 * minute;
export const noon = 20_000 * day;
export const paracetamol: Limits = { opens: true, single: milligrams(1000), first: undefined, interval: 4 * hour, shortest: 4 * hour, day: milligrams(4000), ownDay: milligrams(4000), ownDayStrengths: undefined, ownAtOnce: milligrams(1000), dosesADay: undefined, daysInARow: undefined };
export const none: Limits = { opens: false, single: undefined, first: undefined, interval: undefined, shortest: undefined, day: undefined, ownDay: undefined, ownDayStrengths: undefined, ownAtOnce: undefined, dosesADay: undefined, daysInARow: undefined };
export const limitsOf = (of: Readonly<Record<string, Limits>>) => (substance: string) => of[substance] ?? none;
export const only = limitsOf({ paracetamol });

/** A dose of one or more ingredients, so many hours before noon; null: how much is not known. */
export function dose(hoursAgo: number, contents: Readonly<Record<string, number | null>> = { paracetamol: 1000 }, alsoAt: readonly number[] = []): Dose {
  return { entry: `${hoursAgo}`, at: noon - hoursAgo * hour, alsoAt, product: "box", units: 1, onSkin: false, swallowed: true, contents: asked(contents) };
}
export const asked = (contents: Readonly<Record<string, number | null>>) => Object.entries(contents).map(([substance, mg]) => ({ substance, milligrams: mg === null ? undefined : milligrams(mg) }));
export const one = asked({ paracetamol: 1000 });
