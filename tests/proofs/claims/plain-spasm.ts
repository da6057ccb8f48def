import { enough, kindsOfRegion, inRegions, type Claim, type Counterexample } from "../claim.ts";
import { Prover } from "../prover.ts";
import { Reader } from "../reader.ts";
import { assessmentSpace, proverLogic, startProver } from "../space.ts";
import { degreeReaches, degreesIn, nameOf } from "../tiers.ts";

export const plainSpasm: Claim = {
  id: "plain-spasm",
  says: "With every danger sign answered no, under 7 days and under 3 episodes, the result is self-care whatever else is answered, but for the listed exceptions.",
  prove: async ({ content, leafTable, combining }) => {
    const z3 = await startProver();
    const logic = proverLogic(z3);
    const { triage, plainSpasm: plain } = content;
    const kinds = kindsOfRegion({ content });
    const counterexamples: Counterexample[] = [];
    const needed = new Set<string>();
    for (const { region } of kinds) {
      const degrees = degreesIn(triage, region, combining);
      const space = assessmentSpace(z3, triage.questions, "a");
      const reader = new Reader(triage, region, logic, space.leaves, leafTable);
      const prover = new Prover(z3, space);
      for (const question of triage.questions) {
        const { id, kind } = question;
        const { answered, unsure, yes, is, atLeast } = space.leaves;
        const asked = reader.isAsked(id);
        prover.assume(z3.Implies(asked, answered(id)), z3.Implies(answered(id), asked));
        if (kind === "sign") prover.assume(plain.may.includes(id) ? logic.not(unsure(id)) : logic.not(logic.or([yes(id), unsure(id)])));
        const harmless = plain.details[id];
        if (kind === "choice" && harmless !== undefined) prover.assume(z3.Implies(asked, logic.or(harmless.map((option) => is(id, option)))));
        const limit = plain.below[id];
        if (kind === "number" && limit !== undefined) prover.assume(logic.not(logic.or([atLeast(id, limit), unsure(id)])));
      }
      for (const degree of degrees) {
        if (counterexamples.length >= enough) break;
        const excepted = plain.exceptions.some((one) => one.rule === degree.rule && one.grade === degree.grade && (one.regions?.includes(region) ?? true));
        const raises = degreeReaches(reader, logic, degree, "highest", 1, combining);
        if (excepted) {
          if (await prover.can(raises)) needed.add(nameOf(degree));
          continue;
        }
        const answers = await prover.find(raises);
        if (answers !== undefined) counterexamples.push({ what: `${nameOf(degree)} raises a plain spasm and is no listed exception`, region, answers });
      }
    }
    for (const one of plain.exceptions) if (!needed.has(nameOf(one))) counterexamples.push({ what: `the exception ${nameOf(one)} is listed and never needed` });
    const notes = plain.exceptions.map((one) => `exception ${nameOf(one)}: ${one.who}. ${one.because} (${one.sources.join(", ")})`);
    return { covered: `every answer to ${plain.may.length} harmless signs and their details, ${triage.rules.length} rules, ${plain.exceptions.length} exceptions, ${inRegions(kinds)}`, counterexamples, notes };
  },
};
