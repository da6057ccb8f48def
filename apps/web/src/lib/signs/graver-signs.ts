import { answerRestNo, prepareCheck, readAnswers, urgencyOf } from "@supple/engine";
import type { Condition, List, SignQuestion } from "@supple/knowledge";
import { regions } from "@supple/knowledge/compiled/regions";
import { dangerCheck } from "@supple/knowledge/compiled/dangerCheck";
import { followUps, signsOf } from "./plain-path.ts";

/** The follow-up signs of a plain list, by what each makes of it. Signs that only prolong the check are left out. */
export interface GraverSigns {
  readonly emergency: readonly SignQuestion[];
  readonly sameDay: readonly SignQuestion[];
}

/**
 * Judged by the rules themselves, so that a page without scripts says no more
 * and no less than the check: each sign with what must be there for it to be
 * asked, in the region where it counts most.
 */
export function graverSigns(id: string): GraverSigns {
  const judged = followUps(id).flatMap((list) => signsOf(list).map((sign) => ({ sign, tier: tierWith(list, sign) })));
  return { emergency: judged.filter(({ tier }) => tier === "emergency").map(({ sign }) => sign), sameDay: judged.filter(({ tier }) => tier === "same-day").map(({ sign }) => sign) };
}

function tierWith(list: List, sign: SignQuestion): "emergency" | "same-day" | "less" {
  const opened = { ...openers(list.askWhen), ...openers(sign.askWhen) };
  const told = regions.regions.map((region) => {
    const prepared = prepareCheck(dangerCheck, region.id);
    const standing = (given: Record<string, string | number>) => {
      const read = readAnswers(dangerCheck.questions, given);
      if (!read.ok) throw new Error(read.error.map((fault) => fault.message).join("; "));
      return urgencyOf(prepared, answerRestNo(prepared, read.value)).lowest;
    };
    return { with: standing({ ...opened, [sign.id]: "yes" }), without: standing({ ...opened, [sign.id]: "no" }) };
  });
  if (told.some((one) => one.with === "emergency")) return "emergency";
  return told.some((one) => one.with === "same-day" && one.without !== "same-day") ? "same-day" : "less";
}

/** One set of answers with which a question is asked. */
function openers(when: Condition | undefined): Record<string, string | number> {
  if (when === undefined) return {};
  if (typeof when === "string") {
    const finding = dangerCheck.findings.find((one) => one.id === when);
    return finding === undefined ? { [when]: "yes" } : openers(finding.when);
  }
  if ("all" in when) return Object.assign({}, ...when.all.map(openers)) as Record<string, string | number>;
  if ("any" in when) return openers(when.any[0]);
  if ("of" in when) return Object.assign({}, ...when.of.slice(0, when.atLeast).map(openers)) as Record<string, string | number>;
  if ("choice" in when) return { [when.choice]: when.is[0] ?? "" };
  return { [when.number]: "atLeast" in when ? when.atLeast : when.below - 1 };
}
