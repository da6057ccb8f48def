import type { OverLimit } from "@supple/engine";
import { medicineWords as words } from "./medicine-words.ts";
import { inNumber } from "#lib/words/format.ts";

/** How much was too much, of what, and beside which limit. */
export function overInWords({ counted, atOnce, taken, most, read, calls }: OverLimit, substance: string): string {
  if (counted === "patches") return words.overPatches(inNumber(taken), inNumber(most), substance);
  if (counted === "tablets") return words.overTablets(inNumber(taken), inNumber(most), substance);
  if (atOnce) return (read ? words.overAtOnce : words.maybeOverAtOnce)(inNumber(taken), inNumber(most), substance);
  if (calls === "ask-today") return words.overStrictestTaken(inNumber(taken), inNumber(most), substance);
  return (read ? words.overTaken : words.maybeOverTaken)(inNumber(taken), inNumber(most), substance);
}

/** The title of what the log found; undefined when nothing is too much. */
export const overTitle = (over: readonly OverLimit[]) => (over[0] === undefined ? undefined : { now: words.overTitle, "read-pack": words.maybeOverTitle, "ask-today": words.overStrictestTitle }[over[0].calls]);
