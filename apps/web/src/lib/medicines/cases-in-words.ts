import { judgeHistory } from "@supple/engine/described-history";
import type { GuardVerdict } from "@supple/engine";
import type { MedicineCase } from "@supple/knowledge";
import { medicineCases } from "@supple/knowledge/compiled/medicineCases";
import { medicines as content } from "@supple/knowledge/compiled/medicines";
import { regions } from "@supple/knowledge/compiled/regions";
import { medicineWords as words } from "./medicine-words.ts";

export type Standing = GuardVerdict | "not-yet";

/** A described history as a pharmacist reads it. What the guard says is worked out by the engine, not copied from the expectation. */
export interface HistoryInWords {
  readonly id: string;
  readonly person: string;
  readonly where: string;
  readonly asks: string;
  readonly log: readonly string[];
  readonly answers: readonly string[];
  readonly verdict: string;
  /** Under which verdict it stands; what the label allows only later has a place of its own. */
  readonly standing: Standing;
  readonly clock: string;
  readonly because: readonly string[];
}

const titleOf = (product: string) => content.products.find((one) => one.id === product)?.title ?? product;
const eachOf = (each: MedicineCase["asks"]["each"]) => Object.entries(each ?? {}).map(([substance, mg]) => `${content.substances.find((one) => one.id === substance)?.name ?? substance}: ${mg === null ? words.notSure : `${mg} mg`}`).join("; ");
const doseOf = ({ product, units, each }: MedicineCase["asks"]) => [words.unitsOf(units, titleOf(product)), eachOf(each)].filter((part) => part !== "").join(", ");

export const standingInWords = (standing: Standing): string => (standing === "not-yet" ? words.allowsThen : words.verdicts[standing]);

export function historiesInWords(): HistoryInWords[] {
  return medicineCases.map((described) => {
    const { decision, now } = judgeHistory(content, described);
    // Beside too much no time is named: it would read as leave to take it then.
    const minutes = decision.verdict === "not-for-you" ? 0 : ((decision.clock.notBefore ?? now) - now) / 60_000;
    const standing = minutes > 0 && decision.verdict === "label-allows" ? "not-yet" : decision.verdict;
    return {
      id: described.id,
      person: described.person,
      where: described.regions.map((id) => regions.regions.find((region) => region.id === id)?.name ?? id).join("; "),
      asks: doseOf(described.asks),
      log: [...described.prescribed.map((one) => `${words.prescribed}: ${doseOf(one)}; ${one.intervalMinutes / 60} h; ${one.unitsADay} / 24 h`), ...described.log.map((one) => `${words.beforeAsking(doseOf(one), words.span(one.ago))}${one.times > 1 ? ` ${words.severalTimes(one.times, words.span(one.every ?? 0))}` : ""}${one.takenBack ? ` (${words.takeBack})` : ""}`), ...(described.heatAgo === undefined ? [] : [words.beforeAsking(words.heatOn, words.span(described.heatAgo))])],
      answers: Object.entries(described.answers).map(([id, answer]) => `${content.questions.find((question) => question.id === id)?.label ?? id}: ${words.answers[answer]}`),
      verdict: standingInWords(standing),
      clock: minutes > 0 ? words.waits(words.span(minutes)) : "",
      standing,
      because: decision.reasons.map((reason) => `${reason.text} (${reason.id}; ${reason.sources.join(", ")})`),
    };
  });
}
