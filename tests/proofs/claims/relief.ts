import { phases, type Condition, type ReliefAction } from "@supple/knowledge";
import { inRegions, kindsOfRegion, type Claim, type Counterexample } from "../claim.ts";
import { Prover } from "../prover.ts";
import { Reader, readingBits, type Terms } from "../reader.ts";
import { assessmentSpace, proverLogic, startProver, type Term } from "../space.ts";
import type { Logic } from "../logic.ts";
import type { Subject } from "../claim.ts";

/** The questions of the danger check and of relief's own short checks together. */
export function reliefTerms({ content: { triage, relief } }: Pick<Subject, "content">): Terms {
  return { questions: [...triage.questions, ...relief.questions], lists: [...triage.lists, ...relief.lists], findings: [...triage.findings, ...relief.findings] };
}

/** Offered: no contraindication and nothing to ask about can still come to hold. */
export function isOffered<B>(reader: Reader<B>, logic: Logic<B>, action: ReliefAction): B {
  return logic.not(logic.or([...action.withhold, ...action.ask].map((reason) => reader.read(reason.when)[readingBits.indexOf(8)] as B)));
}

export const contraindications: Claim = {
  id: "contraindications",
  says: "An action is offered only when every contraindication is answered no; heat is never offered with a cream or patch; nothing outside what a narrowing keeps is offered to whom it narrows.",
  prove: async (subject) => {
    const { z3, logic, space, reader, prover, kinds } = await reliefSetting(subject);
    const terms = reliefTerms(subject);
    const counterexamples: Counterexample[] = [];
    let [looked, narrowed] = [0, 0];
    for (const action of subject.content.relief.actions) {
      const offered = isOffered(reader, logic, action);
      for (const reason of [...action.withhold, ...action.ask]) {
        looked += 1;
        const no = answeredNo(reader, logic, space.leaves, terms, reason.when);
        const answers = await prover.find(offered, z3.Not(no));
        if (answers !== undefined) counterexamples.push({ what: `${action.id} is offered though ${reason.id} is not answered no`, answers });
      }
      for (const { id, when, keeps } of subject.content.relief.narrowings.filter((one) => !one.keeps.includes(action.group))) {
        narrowed += 1;
        const answers = await prover.find(offered, z3.Not(answeredNo(reader, logic, space.leaves, terms, when)));
        if (answers !== undefined) counterexamples.push({ what: `${action.id} is none of ${keeps.join(", ")}, and is offered though ${id} is not answered no`, answers });
      }
      if (action.group !== "heat") continue;
      const creamOn = space.leaves.yes("cream-on");
      const answers = await prover.find(offered, logic.or([creamOn, logic.not(space.leaves.answered("cream-on"))]));
      if (answers !== undefined) counterexamples.push({ what: `${action.id} is heat, and is offered with a cream or patch on, or without having asked`, answers });
    }
    return { covered: `${subject.content.relief.actions.length} actions, ${looked} contraindications, ${narrowed} of them because the plan narrows, every answer and every gap, ${inRegions(kinds)}`, counterexamples };
  },
};

export const reliefForNow: Claim = {
  id: "relief-for-now",
  says: "Every result ends in its safety net; every soon and self-care result carries relief for now, in every phase, whatever is answered.",
  prove: async (subject) => {
    const { logic, reader, prover, kinds } = await reliefSetting(subject);
    const { triage, relief } = subject.content;
    const counterexamples: Counterexample[] = [];
    for (const { disposition } of triage.dispositions) {
      const nets = triage.safetyNets.filter((net) => net.when === undefined && net.dispositions.includes(disposition) && net.watchFor.length > 0 && net.then !== "");
      if (nets.length === 0) counterexamples.push({ what: `a ${disposition} result has no safety net` });
    }
    for (const phase of phases) {
      const offered = relief.actions.filter((action) => action.phases.includes(phase)).map((action) => isOffered(reader, logic, action));
      const answers = await prover.find(logic.not(logic.or(offered)));
      if (answers !== undefined) counterexamples.push({ what: `nothing is offered in phase ${phase}`, answers });
    }
    return { covered: `${triage.dispositions.length} results, ${phases.length} phases, every answer and every gap, ${inRegions(kinds)}`, counterexamples };
  },
};

async function reliefSetting(subject: Subject) {
  const z3 = await startProver();
  const logic = proverLogic(z3);
  const terms = reliefTerms(subject);
  const kinds = kindsOfRegion(subject);
  const space = assessmentSpace(z3, terms.questions, "a");
  // Relief looks at signs that every region asks alike; the first kind of region stands for all.
  const reader = new Reader(terms, kinds[0]?.region ?? "other", logic, space.leaves, subject.leafTable);
  return { z3, logic, space, reader, prover: new Prover(z3, space), kinds };
}

/** Said no to: a sign answered no; a detail answered with another option; or, of several, enough of them. A question that is never asked needs no answer. */
function answeredNo(reader: Reader<Term>, logic: Logic<Term>, leaves: ReturnType<typeof assessmentSpace>["leaves"], terms: Terms, when: Condition): Term {
  const findings = new Map(terms.findings.map((finding) => [finding.id, finding.when]));
  const no = (part: Condition): Term => {
    if (typeof part === "string") {
      const finding = findings.get(part);
      if (finding !== undefined) return no(finding);
      const shut = logic.not(reader.gate(part)[readingBits.indexOf(8)] as Term);
      return logic.or([shut, logic.and([leaves.answered(part), logic.not(leaves.yes(part)), logic.not(leaves.unsure(part))])]);
    }
    if ("all" in part) return logic.or(part.all.map(no));
    if ("any" in part) return logic.and(part.any.map(no));
    if ("of" in part) throw new Error("no contraindication counts parts");
    const id = "choice" in part ? part.choice : part.number;
    const shut = logic.not(reader.gate(id)[readingBits.indexOf(8)] as Term);
    const other = "choice" in part ? logic.not(logic.or(part.is.map((option) => leaves.is(id, option)))) : "atLeast" in part ? logic.not(leaves.atLeast(id, part.atLeast)) : leaves.atLeast(id, part.below);
    const question = terms.questions.find((known) => known.id === id);
    const unsureIsNo = question?.kind === "choice" && "choice" in part && !part.is.includes(question.unsureAs) ? logic.yes : logic.not(leaves.unsure(id));
    return logic.or([shut, logic.and([leaves.answered(id), other, unsureIsNo])]);
  };
  return no(when);
}
