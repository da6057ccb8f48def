import type { GuardVerdict } from "@supple/engine";
import { medicineWords as words } from "./medicine-words.ts";
import { showTime } from "./show-time.ts";

/** The title when the time is the news; undefined when the verdict has the word alone. To ask always stands in it. */
export function verdictTitle(verdict: GuardVerdict, notBefore: number | undefined, now: number): string | undefined {
  if (verdict === "not-for-you" || notBefore === undefined) return undefined;
  const time = showTime(notBefore, now, "up");
  return verdict === "ask-first" ? words.askNotBefore(time) : words.notBefore(time);
}
