import type { MedicineCase } from "@supple/knowledge";
import { createEntry, type Entry, type Happening } from "../diary/entry.ts";
import { day, minute } from "./log/amount.ts";
import { readDoseLog } from "./log/dose-log.ts";
import { contentsOfUnits, doseBody, prescriptionBody } from "./entry-bodies.ts";
import { heldAnswers } from "./log/held-answers.ts";
import type { AskedDose } from "./reasons/asked-dose.ts";
import { mayI, type GuardDecision } from "./may-i.ts";
import { prescriptionFor } from "./prescribed/which-prescription.ts";
import { prepareMedicines, type PreparedMedicines } from "./content/prepare-medicines.ts";

/** Any moment will do: a described history counts back from it. */
const askedAt = 20_000 * day;

/**
 * What the guard says to a described history.
 *
 * The history is written as the diary entries that the app would write, so
 * that a case speaks for the whole way from entry to verdict. Errors: throws
 * when it names a product that does not exist; the content checks refuse that.
 */
export function judgeHistory(content: Parameters<typeof prepareMedicines>[0], described: MedicineCase): { readonly decision: GuardDecision; readonly asked: AskedDose; readonly now: number; readonly medicines: PreparedMedicines } {
  const medicines = prepareMedicines(content, described.regions);
  const entries = entriesOf(medicines, described);
  const log = readDoseLog(entries, "me", askedAt);
  const answers = heldAnswers(content.questions, entries, "me", askedAt);
  const dose = doseOf(medicines, described.asks);
  const asked: AskedDose = { ...dose, prescription: prescriptionFor(medicines, log.present.prescribed, dose) };
  const heatAt = described.heatAgo === undefined ? undefined : askedAt - described.heatAgo * minute;
  return { decision: mayI(medicines, asked, { answers, log, heatAt, now: askedAt }), asked, now: askedAt, medicines };
}

function entriesOf(medicines: PreparedMedicines, { log, prescribed, answers, rest }: MedicineCase): Entry[] {
  const entries: Entry[] = [];
  const write = (instant: number, happening: Happening) => {
    const sequence = entries.length + 1;
    entries.push(createEntry({ device: "phone", subject: "me", contentVersion: "" }, { instant, offset: 0 }, `e${sequence}`, sequence, happening));
    return `e${sequence}`;
  };
  const before: string[] = [];
  for (const one of prescribed) before.push(write(askedAt - 30 * day, { kind: "prescribed-medicine", body: prescriptionBody(doseOf(medicines, one), one, one.beside ? before : []) }));
  const doses = log.flatMap((one) => Array.from({ length: one.times }, (_, index) => ({ one, at: askedAt - (one.ago - index * (one.every ?? 0)) * minute }))).sort((left, right) => left.at - right.at);
  for (const { one, at } of doses) {
    const id = write(at, { kind: "dose-taken", body: doseBody(doseOf(medicines, one), at) });
    if (one.takenBack) write(at, { kind: "correction", body: { corrects: id, body: null } });
  }
  const all = rest === "no" ? { ...Object.fromEntries(medicines.content.questions.map(({ id }) => [id, "no" as const])), ...answers } : answers;
  for (const [question, answer] of Object.entries(all)) write(askedAt, { kind: "medicine-answer", body: { question, answer } });
  return entries;
}

function doseOf(medicines: PreparedMedicines, { product: id, units, each = {} }: MedicineCase["asks"]): AskedDose {
  const product = medicines.products.get(id);
  if (product === undefined) throw new Error(`there is no product ${id}`);
  return { product, units, contents: contentsOfUnits(product, units, each) };
}
