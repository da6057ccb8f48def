import { decideDisposition, planActivities, prepareRelief, prepareTriage, readAnswers, type Decision } from "@supple/engine";
import { dispositions, phases, type Condition } from "@supple/knowledge";
import { enough, type Claim, type Counterexample, type Subject } from "../claim.ts";
import { plainLeaves, type GivenAnswers } from "../leaves.ts";
import { plainLogic } from "../logic.ts";
import { randomAssessment, randomNumbers } from "../random-assessments.ts";
import { Reader } from "../reader.ts";
import { assessmentSpace, pinned, proverLogic, startProver } from "../space.ts";
import { degreeReaches, degreesIn, nameOf, reaches, tierOf } from "../tiers.ts";
import { isOffered, reliefTerms } from "./relief.ts";

const bounds = ["lowest", "highest", "standing"] as const;

/**
 * The bridge between what is proved and what is shipped: `assessments` random
 * ones are decided by the formulas, in plain truth values, and by the engine;
 * and some of them by the prover's own terms too.
 */
export const agreement = (assessments: number, seed: number): Claim => ({
  id: "agreement",
  says: "The formulas and the shipped engine say the same of every assessment tried.",
  prove: async (subject) => {
    const { content, leafTable, combining } = subject;
    const { triage, relief } = content;
    const random = randomNumbers(seed);
    const counterexamples: Counterexample[] = [];
    const terms = reliefTerms(subject);
    const limits = terms.findings.flatMap((finding) => limitsIn(finding.when));
    const settings = content.regions.regions.map(({ id: region }) => ({
      region,
      degrees: degreesIn(triage, region, combining),
      reader: new Reader(terms, region, plainLogic, plainLeaves({}), leafTable),
      prepared: prepareTriage(triage, region),
      plan: prepareRelief(triage, relief, region),
    }));
    const prover = await proverTerms(subject, settings[0]?.region ?? "other");
    let [full, byProver] = [0, 0];
    for (let count = 0; count < assessments && counterexamples.length < enough; count += 1) {
      const setting = settings[count % settings.length];
      if (setting === undefined) break;
      const { region, degrees, prepared, plan } = setting;
      const given = randomAssessment(terms.questions, limits, random);
      const read = readAnswers(plan.questions, given);
      if (!read.ok) throw new Error(`a random assessment is none: ${JSON.stringify(read.error)}`);
      const decision = decideDisposition(prepared, read.value);
      const reader = setting.reader.over(plainLeaves(given));
      const tiers = bounds.map((bound) => tierOf(reader, plainLogic, degrees, bound));
      const differs = difference(decision, tiers, degrees.filter((degree) => degreeReaches(reader, plainLogic, degree, "standing", 1, combining)).map(nameOf));
      if (differs !== undefined) counterexamples.push({ what: differs, region, answers: given });
      if (decision.settled) full += 1;
      const phase = phases[count % phases.length] ?? "P0";
      for (const { action, status } of planActivities(plan, read.value, { disposition: "self-care", phase, recurring: count % 2 === 0 })) {
        if ((status === "offered") !== isOffered(reader, plainLogic, action)) counterexamples.push({ what: `${action.id} is ${status} by the engine, and not by the formulas`, region, answers: given });
      }
      if (count % 450 === 0 && region === prover.region) {
        byProver += 1;
        const proved = await prover.tiers(given);
        if (proved.join() !== tiers.join()) counterexamples.push({ what: `the prover's terms give ${proved.join()}, the plain formulas ${tiers.join()}`, region, answers: given });
      }
    }
    return { covered: `${assessments} random assessments (seed ${seed}, ${full} of them settled), ${settings.length} regions, decisions and plans; ${byProver} through the prover`, counterexamples };
  },
});

function difference(decision: Decision, [lowest, highest, standing]: readonly number[], holding: readonly string[]): string | undefined {
  const names = [lowest, highest, standing].map((tier) => dispositions[tier ?? 0]);
  const told = standing === 0 && lowest !== highest ? "unfinished" : names[2];
  const engine = `${decision.lowest}, ${decision.highest}, told ${decision.standing}`;
  const formulas = `${names[0]}, ${names[1]}, told ${told}`;
  if (engine !== formulas) return `the engine says ${engine}; the formulas ${formulas}`;
  const held = decision.holds.map(({ rule, grade }) => nameOf({ rule, grade })).sort().join(" ");
  return held === [...holding].sort().join(" ") ? undefined : `by the engine ${held} hold; by the formulas ${holding.join(" ")}`;
}

/** The same bounds from the prover: one assessment pinned down, and its terms worked out in the model. */
async function proverTerms({ content: { triage }, leafTable, combining }: Subject, region: string) {
  const z3 = await startProver();
  const logic = proverLogic(z3);
  const space = assessmentSpace(z3, triage.questions, "a");
  const reader = new Reader(triage, region, logic, space.leaves, leafTable);
  const degrees = degreesIn(triage, region, combining);
  // One solver for all: each new one takes memory that the prover gives back late.
  const solver = new z3.Solver();
  solver.add(...space.wellFormed);
  const terms = bounds.map((bound) => [3, 2, 1].map((tier) => ({ tier, term: reaches(reader, logic, degrees, bound, tier, combining) })));
  return {
    region,
    tiers: async (given: GivenAnswers): Promise<number[]> => {
      solver.push();
      solver.add(...pinned(z3, space, triage.questions, given));
      if ((await solver.check()) !== "sat") throw new Error("the prover does not take an assessment that the engine takes");
      const model = solver.model();
      const tiers = terms.map((list) => list.find(({ term }) => model.eval(term, true).toString() === "true")?.tier ?? 0);
      solver.pop();
      return tiers;
    },
  };
}

function limitsIn(when: Condition): number[] {
  if (typeof when === "string" || "choice" in when) return [];
  if ("all" in when) return when.all.flatMap(limitsIn);
  if ("any" in when) return when.any.flatMap(limitsIn);
  if ("of" in when) return when.of.flatMap(limitsIn);
  return ["atLeast" in when ? when.atLeast : when.below];
}
