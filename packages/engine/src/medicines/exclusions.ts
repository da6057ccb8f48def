import type { MedicineProduct } from "@supple/knowledge";
import type { Answers } from "../answers/answer.ts";
import { Assessment } from "../logic/assessment.ts";
import { holdsIfUnsureIsYes, isCertain } from "../logic/readings.ts";
import { nothingKnown, questionsBehind } from "../triage/open-questions.ts";
import type { DoseContent } from "./amount.ts";
import type { PreparedMedicines } from "./prepare-medicines.ts";

/** A reason against a dose. `unsure`: it holds only if a "not sure" is a yes. `always`: it holds for everybody. `until`: the instant from which the clock alone no longer gives it. */
export interface Reason {
  readonly id: string;
  readonly verdict: "not-for-you" | "ask-first";
  readonly text: string;
  readonly sources: readonly string[];
  readonly evidence: string;
  readonly unsure?: boolean;
  readonly always?: boolean;
  readonly until?: number;
  /** It bars a prescribed dose too. */
  readonly evenIfPrescribed?: boolean;
  /** The milligrams that are too much, beside the most at once and in 24 hours. */
  readonly amounts?: TooMuchAtOnce;
  /** What in the log, or prescribed, gives it. */
  readonly heldBy?: readonly HeldBy[];
}

/** An ingredient, with the product of the log that holds it, or of what is prescribed. `at`: when it was taken. */
export interface HeldBy {
  readonly substance: string;
  readonly product: string;
  readonly at?: number;
}

export const heldBy = (substance: string) => ({ product, at }: Pick<HeldBy, "product" | "at">): HeldBy => ({ substance, product, ...(at === undefined ? {} : { at }) });
export const withHolders = (reason: Reason, by: readonly HeldBy[]): Reason => (by.length === 0 ? reason : { ...reason, heldBy: by });

export interface TooMuchAtOnce {
  readonly substance: string;
  readonly asked: number;
  readonly atOnce: number | undefined;
  readonly day: number | undefined;
}

/** Every name under which an exclusion can mean this dose. What the pack was read not to hold is not in it; what was not read is. */
export function namesOfDose(medicines: PreparedMedicines, { product, contents }: { readonly product: MedicineProduct; readonly contents: readonly DoseContent[] }): ReadonlySet<string> {
  const substances = contents.map((content) => content.substance);
  return new Set([product.id, product.form === "tablet" ? "by-mouth" : "on-skin", ...substances, ...substances.flatMap((id) => medicines.substances.get(id)?.substance.classes ?? [])]);
}

/**
 * Who must not, and who must ask, by the answers given.
 *
 * A yes holds as written. A not sure asks first, whichever it was. What is not
 * asked is in `waitsFor`, in the order of the content, and keeps the gate shut.
 */
export function judgeExclusions(medicines: PreparedMedicines, asked: { readonly product: MedicineProduct; readonly contents: readonly DoseContent[] }, answers: Answers): { readonly reasons: readonly Reason[]; readonly waitsFor: readonly string[] } {
  const names = namesOfDose(medicines, asked);
  const assessment = new Assessment(medicines.vocabulary, answers);
  const reasons: Reason[] = [];
  const waits = new Set<string>();
  for (const { exclusion, node } of medicines.exclusions) {
    if (!exclusion.for.some((name) => names.has(name))) continue;
    const { id, verdict, reason: text, sources, evidence } = exclusion;
    if (node === undefined) {
      reasons.push({ id, verdict, text, sources, evidence, always: true });
      continue;
    }
    const readings = assessment.read(node);
    if (isCertain(readings)) reasons.push({ id, verdict, text, sources, evidence });
    else if (holdsIfUnsureIsYes(readings)) reasons.push({ id, verdict: "ask-first", text, sources, evidence, unsure: true });
    for (const question of questionsBehind(medicines.vocabulary, assessment, node, false, nothingKnown())) waits.add(question);
  }
  return { reasons, waitsFor: medicines.content.questions.map((question) => question.id).filter((id) => waits.has(id)) };
}
