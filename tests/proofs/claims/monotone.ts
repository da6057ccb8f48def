import type { Bound } from "@supple/engine";
import { enough, kindsOfRegion, inRegions, type Claim, type Counterexample } from "../claim.ts";
import { withSign } from "../leaves.ts";
import { Prover } from "../prover.ts";
import { Reader } from "../reader.ts";
import { assessmentSpace, proverLogic, startProver } from "../space.ts";
import { degreesIn, reaches } from "../tiers.ts";

const bounds: readonly Bound[] = ["lowest", "highest", "standing"];
const steps = [["no", "not-sure"], ["not-sure", "yes"]] as const;

export const monotone: Claim = {
  id: "monotone",
  says: "For every sign, no is at most as urgent as not sure, and not sure at most as urgent as yes, whatever else is answered or left open.",
  prove: async ({ content, leafTable, combining }) => {
    const z3 = await startProver();
    const logic = proverLogic(z3);
    const { triage } = content;
    const signs = triage.questions.filter((question) => question.kind === "sign");
    const kinds = kindsOfRegion({ content });
    const counterexamples: Counterexample[] = [];
    for (const { region } of kinds) {
      const degrees = degreesIn(triage, region, combining);
      const space = assessmentSpace(z3, triage.questions, "a");
      const prover = new Prover(z3, space);
      const base = new Reader(triage, region, logic, space.leaves, leafTable);
      for (const { id } of signs) {
        if (counterexamples.length >= enough) break;
        const said = (says: "no" | "not-sure" | "yes") => base.overBut(id, withSign(space.leaves, logic, id, says));
        const readers = { no: said("no"), "not-sure": said("not-sure"), yes: said("yes") };
        for (const [milder, graver] of steps) {
          const falls = bounds.flatMap((bound) => [1, 2, 3].map((tier) => logic.and([reaches(readers[milder], logic, degrees, bound, tier, combining), logic.not(reaches(readers[graver], logic, degrees, bound, tier, combining))])));
          const answers = await prover.find(logic.or(falls));
          if (answers !== undefined) counterexamples.push({ what: `${id} answered ${graver} comes out less urgent than ${milder}`, region, answers: { ...answers, [id]: graver } });
        }
      }
    }
    return { covered: `${signs.length} signs, ${steps.length} steps, ${bounds.length} bounds, every other answer free, ${inRegions(kinds)}`, counterexamples };
  },
};
