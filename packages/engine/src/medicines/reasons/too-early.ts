import { day, minute } from "../log/amount.ts";
import { sinceDose } from "../log/dose-clock.ts";
import type { Reading } from "../log/dose-log.ts";
import type { Limits } from "../content/limits.ts";
import { asDoses, portionsOf } from "../log/one-dose.ts";

/** A dose of the last 24 hours was more than what may be taken at once, and so stands for two. Milligrams. */
export function wasMuchAtOnce(most: number, doses: Reading["doses"], substance: string, now: number): boolean {
  return portionsOf(doses.filter((dose) => sinceDose(dose, now) < day), substance).some(({ milligrams }) => (milligrams ?? 0) > most);
}

/** Two doses of the last 24 hours lay closer together than the label's hours, or half of those that are prescribed. So much too early (`earlyMinutes`) nobody need ask about: clocks are read roughly. */
export function wereTooEarly({ shortest = 0, single, first: firstDose = single }: Limits, doses: Reading["doses"], substance: string, { now, earlyMinutes }: { readonly now: number; readonly earlyMinutes: number }): boolean {
  const closer = (one: number, other: number) => Math.abs(one - other) < shortest - earlyMinutes * minute;
  // What the clock puts into the future was just taken.
  const until = (at: number) => Math.min(at, now);
  const recent = doses.filter((dose) => sinceDose(dose, now) < day && dose.contents.some((content) => content.substance === substance)).map((dose) => ({ ...dose, at: until(dose.at), alsoAt: dose.alsoAt.map(until) }));
  const taken = asDoses(portionsOf(recent, substance), firstDose);
  if (taken.some(({ began }, index) => closer(began, taken[index - 1]?.ended ?? -Infinity))) return true;
  // One whose time was changed was taken at one of the times that were written: by any of them it may have been too early.
  return recent.some((dose) => recent.some((other) => other !== dose && dose.alsoAt.some((at) => [other.at, ...other.alsoAt].some((otherAt) => closer(at, otherAt) && asDoses(portionsOf([{ ...dose, at }, { ...other, at: otherAt }], substance), firstDose).length > 1))));
}
