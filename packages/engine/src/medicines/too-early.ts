import { day, minute } from "./amount.ts";
import { sinceDose } from "./dose-clock.ts";
import type { Reading } from "./dose-log.ts";
import type { Limits } from "./limits.ts";
import { asDoses, portionsOf } from "./one-dose.ts";

/** So much too early nobody need ask about: clocks are read roughly. Our own judgement. */
const fewMinutes = 15 * minute;

/** Two doses of the last 24 hours lay closer together than the label's hours, or half of those that are prescribed. */
export function wereTooEarly({ shortest = 0, single, first: firstDose = single }: Limits, doses: Reading["doses"], substance: string, now: number): boolean {
  const closer = (one: number, other: number) => Math.abs(one - other) < shortest - fewMinutes;
  const recent = doses.filter((dose) => sinceDose(dose, now) < day && dose.contents.some((content) => content.substance === substance));
  const taken = asDoses(portionsOf(recent, substance), firstDose);
  if (taken.some(([began], index) => index > 0 && closer(began?.at ?? 0, taken[index - 1]?.at(-1)?.at ?? -Infinity))) return true;
  // One whose time was changed was taken at one of the times that were written: by any of them it may have been too early.
  const moved = recent.filter(({ alsoAt }) => alsoAt.length > 0);
  return moved.some((dose) => recent.some((other) => other !== dose && dose.alsoAt.some((at) => [other.at, ...other.alsoAt].some((otherAt) => closer(at, otherAt) && asDoses(portionsOf([{ ...dose, at }, { ...other, at: otherAt }], substance), firstDose).length > 1))));
}
