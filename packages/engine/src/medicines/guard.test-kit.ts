import type { MedicineContent } from "@supple/knowledge";
import { loadContent } from "@supple/knowledge/load";
import type { Answers } from "../answers/answer.ts";
import { readAnswers } from "../answers/read-answers.ts";
import { day, minute } from "./log/amount.ts";
import type { Dose, DoseLog, EndedPrescription, Prescription, Reading } from "./log/dose-log.ts";
import { contentsOfUnits } from "./entry-bodies.ts";
import type { AskedDose } from "./reasons/asked-dose.ts";
import { mayI, type GuardSituation } from "./may-i.ts";
import { prepareMedicines, type PreparedMedicines } from "./content/prepare-medicines.ts";

/** What the guard's tests ask it, in few words: a dose, a log, a prescription, and answers. The content is the real one, the place Great Britain. */
const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
export const content: MedicineContent = loaded.content.medicines;
export const gb = prepareMedicines(content, ["gb"]);
export const hour = 60 * minute;
export const now = 20_000 * day;

/** A dose that is asked about; `mg`: what one of it was read to hold, of each ingredient. */
export function ask(id: string, units = 1, mg?: number | null, medicines = gb): AskedDose {
  const product = medicines.products.get(id);
  if (product === undefined) throw new Error(`there is no product ${id}`);
  return { product, units, contents: contentsOfUnits(product, units, mg === undefined ? {} : Object.fromEntries(product.contents.map(({ substance }) => [substance, mg]))) };
}
/** One that was taken so many hours ago. */
export function dose(id: string, hoursAgo: number, units = 1, mg?: number | null): Dose {
  const { product, contents } = ask(id, units, mg);
  return { entry: `${id}${hoursAgo}`, at: now - hoursAgo * hour, alsoAt: [], product: id, units, onSkin: product.form !== "tablet", swallowed: product.form === "tablet", contents };
}
/** Entered 30 days ago, its doses spread over the day. */
export function prescription(id: string, mg: number | null, unitsADay = 2, units = 1): Prescription {
  return { entry: id, product: id, units, contents: ask(id, units, mg).contents, intervalMinutes: Math.floor((24 * 60 * units) / unitsADay), unitsADay, from: now - 30 * day, until: undefined, beside: [] };
}
/** Every question answered no, or left open, but for those given. */
export function answers(given: Readonly<Record<string, "yes" | "no" | "not-sure">> = {}, rest: "no" | "open" = "no"): Answers {
  const read = readAnswers(content.questions, { ...(rest === "no" ? Object.fromEntries(content.questions.map(({ id }) => [id, "no"])) : {}), ...given });
  if (!read.ok) throw new Error("the answers do not fit");
  return read.value;
}
export const reading = (doses: readonly Dose[] = [], prescribed: readonly Prescription[] = [], ended: readonly EndedPrescription[] = []): Reading => ({ doses, prescribed, ended });
export const logOf = (present: Reading, more: Partial<DoseLog> = {}): DoseLog => ({ history: [], present, strict: present, erasedAt: [], latest: -Infinity, ...more });
/** Asked with no log and every question answered no, unless said otherwise. */
export const judge = (asked: AskedDose, situation: Partial<GuardSituation> = {}, medicines: PreparedMedicines = gb) => mayI(medicines, asked, { answers: answers(), log: logOf(reading()), now, ...situation });
export const reasonsOf = (...given: Parameters<typeof judge>) => judge(...given).reasons.map((reason) => reason.id);
/** A log in which these were taken, and nothing was changed. */
export const taken = (...doses: Dose[]) => ({ log: logOf(reading(doses)) });
