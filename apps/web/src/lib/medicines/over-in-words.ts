import type { OverLimit } from "@supple/engine";
import { guard } from "./guard.svelte.ts";
import { medicineWords as words } from "./medicine-words.ts";
import { inNumber } from "#lib/words/format.ts";

/** How much was too much, of what, and beside which limit. `nameOf`: what an ingredient is called here. */
export function overInWords({ counted, substance: id, beside, atOnce, taken, most, read, calls }: OverLimit, nameOf: (substance: string) => string): string {
  const substance = nameOf(id);
  if (counted === "together") return words.overTogether([id, ...beside].map(nameOf).join(", "));
  if (counted === "patches") return most === 0 ? words.overPatchUnprescribed(substance) : words.overPatches(inNumber(taken), inNumber(most), substance);
  if (counted === "tablets") return (atOnce ? words.overTabletsAtOnce : words.overTablets)(inNumber(taken), inNumber(Math.floor(most)), substance);
  // Where no label limits it a number would read as leave to take as much.
  if (read && calls === "now" && guard.medicines.substances.get(id)?.limits.day === undefined) return (atOnce ? words.overAtOnceUsual : words.overUsual)(inNumber(taken), substance);
  if (atOnce) return (read ? words.overAtOnce : words.maybeOverAtOnce)(inNumber(taken), inNumber(most), substance);
  if (calls === "ask-today") return words.overStrictestTaken(inNumber(taken), inNumber(most), substance);
  return (read ? words.overTaken : words.maybeOverTaken)(inNumber(taken), inNumber(most), substance);
}

/** The title of what the log found; undefined when nothing is too much. */
export const overTitle = (over: readonly OverLimit[]) => (over[0] === undefined ? undefined : { now: words.overTitle, "read-pack": words.maybeOverTitle, "ask-today": words.overStrictestTitle }[over[0].calls]);
