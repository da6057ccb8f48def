import { createEntry, heldAnswers, mayI, prepareMedicines, readDoseLog } from "@supple/engine";
import type { Condition, MedicineProduct } from "@supple/knowledge";
import fc from "fast-check";
import { enough, type Claim, type Counterexample, type Subject } from "../claim.ts";
import type { GivenAnswers, Leaves } from "../leaves.ts";
import { plainLeaves } from "../leaves.ts";
import { plainLogic, type Logic } from "../logic.ts";
import { histories, live } from "../medicine-histories.ts";
import { Prover } from "../prover.ts";
import { randomNumbers } from "../random-assessments.ts";
import { Reader, readingBits } from "../reader.ts";
import { assessmentSpace, proverLogic, startProver } from "../space.ts";

/**
 * What the fact base (section 5) wants, written a second time and apart from the content.
 *
 * `bars`: a yes must bar it. `asks`: unless answered no, the label is never said to allow it. `alsoBars` and `alsoAsks`: the same of an
 * answer that was given for another medicine; it need not be asked.
 */
const wanted: Readonly<Record<string, { readonly bars: readonly Condition[]; readonly asks: readonly string[]; readonly alsoBars?: readonly string[]; readonly alsoAsks?: readonly string[] }>> = {
  "anti-inflammatory": {
    bars: ["reaction", "gut-ulcer", "organ-failing", "heart-operation", "expecting", "thinner", "narrow-medicine", "ill", { all: ["water-tablet", "pril-sartan"] }],
    asks: ["sixty", "gut-or-lupus", "heart-or-kidney", "asthma", "pril-sartan", "water-tablet", "breastfeeding", "low-aspirin", "mood-or-steroid", "three-drinks", "pox"],
    alsoBars: ["warfarin"],
    alsoAsks: ["kidney", "liver"],
  },
  paracetamol: { bars: [], asks: ["light-or-poor-food", "liver", "three-drinks", "warfarin"], alsoAsks: ["organ-failing"] },
  aspirin: { bars: ["breastfeeding", "minor"], asks: [] },
  codeine: { bars: ["breastfeeding"], asks: [] },
  salicylate: { bars: ["thinner"], asks: [], alsoBars: ["warfarin"] },
  drowsy: { bars: ["alcohol-now"], asks: ["three-drinks", "slow-breath"] },
  opioid: { bars: [], asks: ["reaction"], alsoAsks: ["organ-failing", "kidney"] },
  gabapentin: { bars: [], asks: [], alsoAsks: ["organ-failing", "kidney"] },
  pregabalin: { bars: [], asks: [], alsoAsks: ["organ-failing", "kidney"] },
  tramadol: { bars: [], asks: [], alsoAsks: ["warfarin"] },
  "on-skin": { bars: ["sore-skin"], asks: [] },
  everything: { bars: [], asks: ["not-in-the-list", "minor"] },
};

/** Every name under which an exclusion, or the fact base, means a product. */
function namesOf({ content }: Pick<Subject, "content">, product: MedicineProduct): ReadonlySet<string> {
  const substances = product.contents.map((one) => one.substance);
  return new Set(["everything", product.id, product.form === "tablet" ? "by-mouth" : "on-skin", ...substances, ...substances.flatMap((id) => content.medicines.substances.find((one) => one.id === id)?.classes ?? [])]);
}

/** What the exclusions of one product come to in one region, as formulas. */
function gateOf<B>(subject: Subject, product: MedicineProduct, region: string, reader: Reader<B>, leaves: Leaves<B>, logic: Logic<B>): { readonly barred: B; readonly open: B } {
  const names = namesOf(subject, product);
  const here = subject.content.medicines.exclusions.filter((one) => one.for.some((name) => names.has(name)) && (one.regions?.includes(region) ?? true));
  // What was answered for another medicine counts, and only then.
  const given = (bit: 1 | 8, id: string) => (bit === 1 ? leaves.yes(id) : logic.or([leaves.yes(id), leaves.unsure(id)]));
  const asked = (bit: 1 | 8, when: Condition | undefined, also: readonly string[]) => (when === undefined ? (also.length === 0 ? logic.yes : logic.no) : (reader.read(when)[readingBits.indexOf(bit)] as B));
  const reads = (bit: 1 | 8, exclusions: typeof here) => logic.or(exclusions.flatMap(({ when, alsoIf }) => [asked(bit, when, alsoIf), ...alsoIf.map((id) => given(bit, id))]));
  return { barred: reads(1, here.filter((one) => one.verdict === "not-for-you")), open: logic.not(reads(8, here)) };
}

const termsOf = ({ content }: Subject) => ({ questions: content.medicines.questions, lists: content.medicines.lists, findings: [] });
const shown = (answers: GivenAnswers) => Object.entries(answers).filter(([, says]) => says !== "no").map(([id, says]) => `${id} ${says}`).join(", ");

export const medicineGates: Claim = {
  id: "medicine-gates",
  says: "The label is said to allow a medicine only when everything that the fact base bars or asks about is answered no; each bar bars by a yes, in every region.",
  prove: async (subject) => {
    const z3 = await startProver();
    const logic = proverLogic(z3);
    const terms = termsOf(subject);
    const space = assessmentSpace(z3, terms.questions, "m");
    const prover = new Prover(z3, space);
    const counterexamples: Counterexample[] = [];
    const { answered, yes, unsure } = space.leaves;
    let looked = 0;
    for (const { id: region } of subject.content.regions.regions) {
      const reader = new Reader(terms, region, logic, space.leaves, subject.leafTable);
      for (const product of subject.content.medicines.products.filter((one) => one.regions?.includes(region) ?? true)) {
        if (counterexamples.length >= enough) break;
        const { barred, open } = gateOf(subject, product, region, reader, space.leaves, logic);
        const names = namesOf(subject, product);
        for (const { bars, asks, alsoBars = [], alsoAsks = [] } of Object.entries(wanted).flatMap(([name, want]) => (names.has(name) ? [want] : []))) {
          for (const bar of [...bars, ...alsoBars]) {
            looked += 1;
            const parts = typeof bar === "string" ? [bar] : "all" in bar ? bar.all.map(String) : [];
            const through = await prover.find(...parts.map(yes), logic.not(barred));
            if (through !== undefined) counterexamples.push({ what: `${product.id} in ${region} is not barred though: ${shown(through)}` });
          }
          for (const sign of [...asks, ...bars.filter((bar) => typeof bar === "string")]) {
            looked += 1;
            const no = logic.and([answered(sign), logic.not(yes(sign)), logic.not(unsure(sign))]);
            const opened = await prover.find(open, logic.not(no));
            if (opened !== undefined) counterexamples.push({ what: `${product.id} in ${region} is let through though ${sign} is not answered no (${shown(opened)})` });
          }
          for (const sign of [...alsoBars, ...alsoAsks]) {
            looked += 1;
            const opened = await prover.find(open, logic.or([yes(sign), unsure(sign)]));
            if (opened !== undefined) counterexamples.push({ what: `${product.id} in ${region} is let through against what was answered for another medicine (${shown(opened)})` });
          }
        }
      }
    }
    return { covered: `${looked} bars and questions of ${subject.content.medicines.products.length} products in ${subject.content.regions.regions.length} regions, every answer and every gap`, counterexamples };
  },
};

/** The engine and the formulas say the same of random answers, and the answers it takes are those in the diary. */
export const medicineAgreement = (assessments: number, seed: number): Claim => ({
  id: "medicine-agreement",
  says: "The guard says of any answers, with an empty log, what the formulas say.",
  prove: async (subject) => {
    const random = randomNumbers(seed);
    const one = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
    const { medicines: content, regions } = subject.content;
    const terms = termsOf(subject);
    const prepared = new Map(regions.regions.map(({ id }) => [id, prepareMedicines(content, [id])]));
    const counterexamples: Counterexample[] = [];
    const now = 20_000 * 86_400_000;
    for (let count = 0; count < assessments && counterexamples.length < enough; count += 1) {
      const region = one(regions.regions).id;
      const medicines = prepared.get(region);
      if (medicines === undefined) throw new Error("the region was not prepared");
      const product = one(medicines.shown);
      const plain = one([0.01, 0.1, 0.4]);
      const given: Record<string, "yes" | "no" | "not-sure"> = {};
      for (const { id } of content.questions) if (random() > plain / 2) given[id] = random() > plain ? "no" : one(["yes", "not-sure"]);
      const entries = Object.entries(given).map(([question, answer], index) => createEntry({ device: "d", subject: "me", contentVersion: "" }, { instant: now, offset: 0 }, `a${index}`, index + 1, { kind: "medicine-answer", body: { question, answer } }));
      const decision = mayI(medicines, { product, units: 1, contents: product.contents.map(({ substance }) => ({ substance, milligrams: undefined })) }, { answers: heldAnswers(content.questions, entries, "me", now), log: readDoseLog([], "me", now), now });
      const leaves = plainLeaves(given);
      const gate = gateOf(subject, product, region, new Reader(terms, region, plainLogic, leaves, subject.leafTable), leaves, plainLogic);
      const open = decision.waitsFor.length === 0 && decision.reasons.every((reason) => reason.id === "no-label" || reason.id === "amount-not-known");
      if ((decision.verdict === "not-for-you") !== gate.barred || open !== gate.open) counterexamples.push({ what: `${product.id} in ${region} with ${shown(given)}: the guard says ${decision.verdict}, the formulas ${gate.barred ? "barred" : gate.open ? "open" : "ask"}` });
    }
    return { covered: `${assessments} random answers, seed ${seed}`, counterexamples };
  },
});

export const medicineHistories = (runs: number, seed: number): Claim => ({
  id: "medicine-histories",
  says: "Nothing that the guard accepts breaks a label limit in any 24 hours of true time, or a contraindication among the answers, whatever is entered late, taken back or erased, and wherever clock and time zone are moved.",
  prove: async ({ content, guard }) => {
    let accepted = 0;
    const found = fc.check(fc.property(histories(content.medicines, content.regions.regions.map(({ id }) => id)), (history) => {
      const outcome = live(content.medicines, history, guard);
      accepted += outcome.accepted;
      return outcome.wrong.length === 0;
    }), { numRuns: runs, seed });
    const [history] = found.counterexample ?? [];
    const wrong = history === undefined ? [] : live(content.medicines, history, guard).wrong;
    const counterexamples: Counterexample[] = found.failed ? [{ what: `${wrong.join("; ")}: ${JSON.stringify(history)}` }] : [];
    if (accepted === 0) counterexamples.push({ what: "no dose was accepted: the claim looked at nothing" });
    return { covered: `${runs} histories, ${accepted} accepted doses, seed ${seed}`, counterexamples };
  },
});
