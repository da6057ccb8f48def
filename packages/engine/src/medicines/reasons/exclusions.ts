import type { MedicineProduct } from "@supple/knowledge";
import type { Answers } from "../../answers/answer.ts";
import { Assessment } from "../../logic/assessment.ts";
import { either, holdsIfUnsureIsYes, isCertain, never, type Readings } from "../../logic/readings.ts";
import { nothingKnown, questionsBehind } from "../../triage/open-questions.ts";
import { questionsIn } from "../../triage/prepare-triage.ts";
import type { DoseContent } from "../log/amount.ts";
import type { Prescription } from "../log/dose-log.ts";
import { isLowDose, isPrescribedLow } from "./low-dose.ts";
import type { PreparedMedicines } from "../content/prepare-medicines.ts";

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

/** What is asked about, as far as it matters who takes it. `prescription`: it is the prescribed dose. */
interface DoseForPerson {
  readonly product: MedicineProduct;
  readonly contents: readonly DoseContent[];
  readonly prescription?: Pick<Prescription, "contents" | "units" | "unitsADay"> | undefined;
}

/**
 * Who must not, and who must ask, by the answers given.
 *
 * A yes holds as written. A not sure asks first, whichever it was. What is not
 * asked is in `waitsFor`, in the order of the content, and keeps the gate shut.
 * An answer that was given for another medicine counts where the content says
 * so (`alsoIf`), and is never waited for. Before a prescribed dose only what
 * the content says is asked; every answer that was given counts.
 */
export function judgeExclusions(medicines: PreparedMedicines, asked: DoseForPerson, answers: Answers): { readonly reasons: readonly Reason[]; readonly waitsFor: readonly string[] } {
  const assessment = new Assessment(medicines.vocabulary, answers);
  const reasons: Reason[] = [];
  const waits = new Set<string>();
  for (const { exclusion, node } of exclusionsOf(medicines, asked)) {
    const { id, verdict, reason: text, sources, evidence, alsoIf } = exclusion;
    if (node === undefined && alsoIf.length === 0) {
      reasons.push({ id, verdict, text, sources, evidence, always: true });
      continue;
    }
    // What is not answered gives no reason; only what `when` looks at is waited for.
    const looksAt = [...(node === undefined ? [] : [node]), ...alsoIf.map((question) => medicines.vocabulary.prepareCondition(question))];
    const readings = looksAt.map((part) => assessment.read(part)).reduce<Readings>(either, never);
    if (isCertain(readings)) reasons.push({ id, verdict, text, sources, evidence, ...(exclusion.evenIfPrescribed ? { evenIfPrescribed: true } : {}) });
    else if (holdsIfUnsureIsYes(readings)) reasons.push({ id, verdict: "ask-first", text, sources, evidence, unsure: true });
    const isAsked = asked.prescription === undefined || exclusion.askIfPrescribed;
    if (node === undefined || !isAsked || isCertain(readings)) continue;
    for (const question of questionsBehind(medicines.vocabulary, assessment, node, false, nothingKnown())) waits.add(question);
  }
  return { reasons, waitsFor: inOrder(medicines, waits) };
}

/** Every question whose answer can matter for this dose, asked or not, in the order of the content. */
export function questionsFor(medicines: PreparedMedicines, asked: DoseForPerson): readonly string[] {
  return inOrder(medicines, new Set(exclusionsOf(medicines, asked).flatMap(({ exclusion, node }) => [...(node === undefined ? [] : questionsIn(medicines.vocabulary, node)), ...exclusion.alsoIf])));
}

const inOrder = (medicines: PreparedMedicines, questions: ReadonlySet<string>) => medicines.content.questions.map((question) => question.id).filter((id) => questions.has(id));

function exclusionsOf(medicines: PreparedMedicines, asked: DoseForPerson): PreparedMedicines["exclusions"] {
  const names = namesOfDose(medicines, asked);
  const low = isLowAllDay(medicines, asked);
  return medicines.exclusions.filter(({ exclusion }) => exclusion.for.some((name) => names.has(name)) && !(low && exclusion.notIfLowDose));
}

/** It is prescribed, and neither this dose nor all that is prescribed for a day is more than is taken for something else than pain. */
function isLowAllDay(medicines: PreparedMedicines, { contents, prescription }: DoseForPerson): boolean {
  return prescription !== undefined && isPrescribedLow(medicines, prescription) && contents.every((content) => isLowDose(medicines, content));
}
