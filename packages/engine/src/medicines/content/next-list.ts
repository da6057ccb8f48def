import type { List, MedicineQuestion } from "@supple/knowledge";
import type { PreparedMedicines } from "./prepare-medicines.ts";

/** The next short list of the guard's questions, with only those that could still matter; undefined when nothing is open. */
export function nextMedicineList(medicines: PreparedMedicines, waitsFor: readonly string[]): { readonly list: List; readonly signs: readonly MedicineQuestion[] } | undefined {
  for (const list of medicines.content.lists) {
    const signs = medicines.content.questions.filter((question) => list.signs.includes(question.id) && waitsFor.includes(question.id));
    if (signs.length > 0) return { list, signs };
  }
  return undefined;
}
