import { enough, kindsOfRegion, inRegions, type Claim, type Counterexample } from "../claim.ts";
import { Prover } from "../prover.ts";
import { Reader } from "../reader.ts";
import { assessmentSpace, proverLogic, startProver } from "../space.ts";
import { degreeReaches, degreesIn, nameOf, reaches } from "../tiers.ts";

export const exact: Claim = {
  id: "exact",
  says: "Every degree of every rule can hold; and when no other is as urgent, the result is exactly its own tier for the region.",
  prove: async ({ content, leafTable, combining }) => {
    const z3 = await startProver();
    const logic = proverLogic(z3);
    const { triage } = content;
    const kinds = kindsOfRegion({ content });
    const counterexamples: Counterexample[] = [];
    let looked = 0;
    for (const { region } of kinds) {
      const degrees = degreesIn(triage, region, combining);
      const space = assessmentSpace(z3, triage.questions, "a");
      const prover = new Prover(z3, space);
      const reader = new Reader(triage, region, logic, space.leaves, leafTable);
      for (const degree of degrees) {
        if (counterexamples.length >= enough) break;
        looked += 1;
        const others = degrees.filter((other) => other !== degree);
        const certain = degreeReaches(reader, logic, degree, "lowest", degree.tier, combining);
        const alone = logic.and([certain, logic.not(reaches(reader, logic, others, "standing", degree.tier, combining))]);
        if (!(await prover.can(certain))) counterexamples.push({ what: `${nameOf(degree)} can never hold`, region });
        const exactly = logic.and([reaches(reader, logic, degrees, "standing", degree.tier, combining), logic.not(reaches(reader, logic, degrees, "standing", degree.tier + 1, combining))]);
        const wrong = await prover.find(alone, logic.not(exactly));
        if (wrong !== undefined) counterexamples.push({ what: `${nameOf(degree)} alone does not come out as its own tier`, region, answers: wrong });
      }
    }
    return { covered: `${looked} degrees, ${inRegions(kinds)}`, counterexamples };
  },
};
