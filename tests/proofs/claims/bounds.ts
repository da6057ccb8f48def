import { kindsOfRegion, inRegions, type Claim, type Counterexample } from "../claim.ts";
import { completed, freeChoices } from "../completion.ts";
import { Prover } from "../prover.ts";
import { Reader } from "../reader.ts";
import { assessmentSpace, proverLogic, startProver } from "../space.ts";
import { degreesIn, reaches } from "../tiers.ts";

const tiers = [1, 2, 3] as const;

export const bounds: Claim = {
  id: "bounds",
  says: "However the open questions come to be answered, the result stays between lowest and highest; so where they meet, no completion differs.",
  prove: async ({ content, leafTable, combining }) => {
    const z3 = await startProver();
    const logic = proverLogic(z3);
    const { triage } = content;
    const kinds = kindsOfRegion({ content });
    const counterexamples: Counterexample[] = [];
    for (const { region } of kinds) {
      const degrees = degreesIn(triage, region, combining);
      const [given, later] = [assessmentSpace(z3, triage.questions, "given"), assessmentSpace(z3, triage.questions, "later")];
      const { choices, answersAll } = freeChoices(triage.questions, later.leaves);
      const prover = new Prover(z3, given, later);
      prover.assume(...answersAll);
      const now = new Reader(triage, region, logic, given.leaves, leafTable);
      const whole = completed(now, logic, given.leaves, choices);
      for (const tier of tiers) {
        const end = reaches(whole, logic, degrees, "standing", tier, combining);
        const below = await prover.find(reaches(now, logic, degrees, "lowest", tier, combining), logic.not(end));
        if (below !== undefined) counterexamples.push({ what: `a completion falls below the lowest result`, region, answers: below });
        const above = await prover.find(logic.not(reaches(now, logic, degrees, "highest", tier, combining)), end);
        if (above !== undefined) counterexamples.push({ what: `a completion rises above the highest result`, region, answers: above });
        const unsettled = await prover.find(reaches(whole, logic, degrees, "highest", tier, combining), logic.not(reaches(whole, logic, degrees, "lowest", tier, combining)));
        if (unsettled !== undefined) counterexamples.push({ what: `with everything asked the bounds do not meet`, region, answers: unsettled });
      }
    }
    return { covered: `every assessment with every completion, ${tiers.length} tiers, ${inRegions(kinds)}`, counterexamples };
  },
};
