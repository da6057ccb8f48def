import { nextScreen, prepareTriage, readAnswers } from "@supple/engine";
import { enough, type Claim, type Counterexample } from "../claim.ts";
import { completed, type Choices } from "../completion.ts";
import type { GivenAnswers } from "../leaves.ts";
import { Prover } from "../prover.ts";
import { randomAssessment, randomNumbers } from "../random-assessments.ts";
import { Reader } from "../reader.ts";
import { assessmentSpace, pinned, proverLogic, startProver, type Term } from "../space.ts";
import { degreesIn, reaches } from "../tiers.ts";
import { isRouting } from "./reached.ts";

/**
 * Walks `checks` danger checks as the app asks them, and shows for each question
 * on each screen two ways to go on that differ in the answer to it, and in what it
 * opens, and come out with different results.
 */
export const askedForAReason = (checks: number, seed: number): Claim => ({
  id: "asked",
  says: "The app never asks a question that could not matter: each one asked has two answers with different results.",
  prove: async ({ content, leafTable, combining }) => {
    const z3 = await startProver();
    const logic = proverLogic(z3);
    const { triage } = content;
    const random = randomNumbers(seed);
    const counterexamples: Counterexample[] = [];
    let [screens, questions] = [0, 0];
    const regions = content.regions.regions.map(({ id }) => id);
    const settings = new Map(regions.map((region) => {
      const [given, one, other] = [assessmentSpace(z3, triage.questions, "given"), assessmentSpace(z3, triage.questions, "one"), assessmentSpace(z3, triage.questions, "other")];
      const prover = new Prover(z3, given, one, other);
      for (const { id } of triage.questions) prover.assume(one.leaves.answered(id), other.leaves.answered(id));
      return [region, { degrees: degreesIn(triage, region, combining), prepared: prepareTriage(triage, region), prover, given, one, other, now: new Reader(triage, region, logic, given.leaves, leafTable) }] as const;
    }));
    for (let check = 0; check < checks && counterexamples.length < enough; check += 1) {
      const region = regions[check % regions.length] as string;
      const setting = settings.get(region);
      if (setting === undefined) break;
      const { degrees, prepared, prover, given, one, other, now } = setting;
      const routing = new Set(triage.questions.filter((question) => isRouting(question, degrees, triage.findings)).map(({ id }) => id));
      const answers: Record<string, string | number> = {};
      const all = randomAssessment(triage.questions, [7, 14, 18, 60], random, { answered: 1, remarkable: 0.06 });
      for (;;) {
        const read = readAnswers(triage.questions, answers);
        if (!read.ok) throw new Error("a walk went astray");
        const screen = nextScreen(prepared, read.value);
        if (screen === undefined) break;
        screens += 1;
        const asked = screen.kind === "list" ? screen.signs : [screen.question];
        for (const { id } of asked) {
          // Which of two concerns it is decides whom to call, whatever the tier.
          if (routing.has(id)) continue;
          questions += 1;
          const differing: Choices<Term> = alternate(one.leaves, other.leaves, id);
          const [first, second] = [completed(now, logic, given.leaves, one.leaves), completed(now, logic, given.leaves, differing)];
          const differs = logic.or([1, 2, 3].map((tier) => z3.Xor(reaches(first, logic, degrees, "standing", tier, combining), reaches(second, logic, degrees, "standing", tier, combining))));
          if (!(await prover.can(...pinned(z3, given, triage.questions, answers), differs))) counterexamples.push({ what: `${id} is asked, and no answer to it makes a difference`, region, answers: { ...answers } satisfies GivenAnswers });
        }
        for (const { id } of asked) answers[id] = all[id] as string | number;
      }
    }
    return { covered: `${checks} walks (seed ${seed}), ${screens} screens, ${questions} questions asked, ${regions.length} regions`, counterexamples };
  },
});

/** The answers of `most`, but to one question those of `other`. */
function alternate(most: Choices<Term>, other: Choices<Term>, id: string): Choices<Term> {
  const from = (question: string) => (question === id ? other : most);
  return {
    unsure: (question) => from(question).unsure(question),
    yes: (question) => from(question).yes(question),
    is: (question, option) => from(question).is(question, option),
    atLeast: (question, least) => from(question).atLeast(question, least),
  };
}
