import { kindsOfRegion, inRegions, type Claim, type Counterexample } from "../claim.ts";
import { Prover } from "../prover.ts";
import { Reader } from "../reader.ts";
import { assessmentSpace, proverLogic, startProver } from "../space.ts";
import { degreesIn, reaches } from "../tiers.ts";

export const decisive: Claim = {
  id: "decisive",
  says: "No rule is swallowed by others: each has an assessment that only it decides.",
  prove: async ({ content, leafTable, combining }) => {
    const z3 = await startProver();
    const logic = proverLogic(z3);
    const { triage } = content;
    const kinds = kindsOfRegion({ content });
    const counterexamples: Counterexample[] = [];
    const notes: string[] = [];
    for (const { id } of triage.rules) {
      let [decides, decidesWhenAsked] = [false, false];
      for (const { region } of kinds) {
        const degrees = degreesIn(triage, region, combining);
        const without = degrees.filter((degree) => degree.rule !== id);
        if (without.length === degrees.length) continue;
        const space = assessmentSpace(z3, triage.questions, "a");
        const reader = new Reader(triage, region, logic, space.leaves, leafTable);
        const differs = [1, 2, 3].map((tier) => logic.and([reaches(reader, logic, degrees, "lowest", tier, combining), logic.not(reaches(reader, logic, without, "standing", tier, combining))]));
        const prover = new Prover(z3, space);
        if (await prover.can(logic.or(differs))) decides = true;
        const onlyWhatIsAsked = triage.questions.map((question) => z3.Implies(space.leaves.answered(question.id), reader.isAsked(question.id)));
        if (decides && (await prover.can(logic.or(differs), ...onlyWhatIsAsked))) decidesWhenAsked = true;
        if (decidesWhenAsked) break;
      }
      if (decides && !decidesWhenAsked) notes.push(`${id} decides only answers that the app would not have asked for; in the order of asking it adds its words and reason to another rule's tier`);
      if (!decides) counterexamples.push({ what: `${id} is swallowed: whatever it raises, other rules raise as far` });
    }
    return { covered: `${triage.rules.length} rules, ${inRegions(kinds)}`, counterexamples, notes };
  },
};
