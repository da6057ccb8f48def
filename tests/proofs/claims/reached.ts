import type { Condition, Question } from "@supple/knowledge";
import { enough, kindsOfRegion, inRegions, type Claim, type Counterexample, type Subject } from "../claim.ts";
import { completed, fixedChoices } from "../completion.ts";
import { Prover } from "../prover.ts";
import { Reader } from "../reader.ts";
import { assessmentSpace, proverLogic, startProver } from "../space.ts";
import { degreeReaches, degreesIn, nameOf, reaches, type Degree } from "../tiers.ts";

const tiers = [1, 2, 3] as const;

/**
 * A completion that differs is shown by construction: for the highest tier the
 * answers that a degree asks for, and for a lower one the mildest answer to
 * each question. That such answers always do is what is proved.
 */
export const reached: Claim = {
  id: "reached",
  says: "Where lowest and highest differ, some completion reaches the highest and some other stays below it: nothing is asked in vain.",
  prove: async ({ content, leafTable, combining }: Subject) => {
    const z3 = await startProver();
    const logic = proverLogic(z3);
    const { triage } = content;
    const kinds = kindsOfRegion({ content });
    const counterexamples: Counterexample[] = [];
    let witnesses = 0;
    const routed = new Set<string>();
    for (const { region } of kinds) {
      const degrees = degreesIn(triage, region, combining);
      const space = assessmentSpace(z3, triage.questions, "given");
      const prover = new Prover(z3, space);
      const now = new Reader(triage, region, logic, space.leaves, leafTable);
      for (const degree of degrees) {
        if (counterexamples.length >= enough) break;
        const ends = gravestAnswers(triage, degree).map((answers) => completed(now, logic, space.leaves, fixedChoices(logic, answers)));
        witnesses += ends.length;
        for (const tier of new Set([degree.tier, degree.unsureTier])) {
          if (tier === 0) continue;
          const unreached = ends.map((end) => logic.not(degreeReaches(end, logic, degree, "lowest", tier, combining)));
          const answers = await prover.find(degreeReaches(now, logic, degree, "highest", tier, combining), ...unreached);
          if (answers !== undefined) counterexamples.push({ what: `${nameOf(degree)} counts as possible, and no completion was found in which it holds`, region, answers });
        }
      }
      const routing = triage.questions.filter((question) => isRouting(question, degrees, triage.findings));
      for (const { id } of routing) routed.add(id);
      const routesOpen = logic.or(routing.map(({ id }) => logic.and([logic.not(space.leaves.answered(id)), now.isAsked(id)])));
      const mild = completed(now, logic, space.leaves, fixedChoices(logic, mildestAnswers(triage.questions, degrees, triage.findings)));
      for (const tier of tiers) {
        const answers = await prover.find(
          reaches(now, logic, degrees, "highest", tier, combining),
          logic.not(reaches(now, logic, degrees, "highest", tier + 1, combining)),
          logic.not(reaches(now, logic, degrees, "lowest", tier, combining)),
          reaches(mild, logic, degrees, "standing", tier, combining),
          logic.not(routesOpen),
        );
        if (answers !== undefined) counterexamples.push({ what: `the highest result is still open, and no completion was found that stays below it`, region, answers });
      }
    }
    return { covered: `every assessment, ${witnesses} constructed completions, ${inRegions(kinds)}`, counterexamples, notes: [...routed].map((id) => `${id} is asked though each answer is as urgent: it decides whom to call`) };
  },
};

/** Every option raises the same tier, and they differ in whom to call or what to show: it is asked for that. */
export function isRouting(question: Question, degrees: readonly Degree[], findings: Vocabulary["findings"]): boolean {
  if (question.kind !== "choice") return false;
  const when = new Map(findings.map((finding) => [finding.id, finding.when]));
  const looksFor = (condition: Condition, option: string): boolean => (typeof condition === "string" ? when.has(condition) && looksFor(when.get(condition) as Condition, option) : "any" in condition ? condition.any.some((part) => looksFor(part, option)) : "choice" in condition && condition.choice === question.id && condition.is.includes(option));
  const raised = question.options.map((option) => degrees.filter((degree) => looksFor(degree.when, option.id)));
  const [first] = raised;
  return first !== undefined && first.length > 0 && raised.every((list) => list.length > 0 && list[0]?.tier === first[0]?.tier) && new Set(raised.map((list) => list.map(nameOf).join())).size > 1;
}

type Vocabulary = Subject["content"]["triage"];

/** Every answer that a degree, and the gates of what it looks at, could ask for; one list for each conflict between them. */
function gravestAnswers(triage: Vocabulary, degree: Degree): ReadonlyMap<string, string | number>[] {
  const wanted = new Map<string, Set<string | number>>();
  const gates = new Map(triage.lists.flatMap((list) => list.signs.map((sign) => [sign, list.askWhen] as const)));
  const questions = new Map(triage.questions.map((question) => [question.id, question]));
  const findings = new Map(triage.findings.map((finding) => [finding.id, finding.when]));
  const want = (id: string, answer: string | number) => {
    const known = wanted.get(id);
    if (known !== undefined) return void known.add(answer);
    wanted.set(id, new Set([answer]));
    for (const gate of [gates.get(id), questions.get(id)?.askWhen]) if (gate !== undefined) collect(gate);
  };
  const collect = (when: Condition): void => {
    if (typeof when === "string") return findings.has(when) ? collect(findings.get(when) as Condition) : want(when, "yes");
    if ("all" in when) return when.all.forEach(collect);
    if ("any" in when) return when.any.forEach(collect);
    if ("of" in when) return when.of.forEach(collect);
    if ("choice" in when) return when.is.forEach((option) => want(when.choice, option));
    want(when.number, "atLeast" in when ? when.atLeast : when.below - 1);
  };
  collect(degree.when);
  return [...wanted].reduce<Map<string, string | number>[]>((lists, [id, answers]) => lists.flatMap((list) => [...answers].map((answer) => new Map([...list, [id, answer]]))), [new Map()]);
}

/** To each question the answer that fewest degrees look for: no to a sign, for a choice and a number the least wanted value. */
function mildestAnswers(questions: readonly Question[], degrees: readonly Degree[], findings: Vocabulary["findings"]): ReadonlyMap<string, string | number> {
  const conditions = [...degrees.map((degree) => degree.when), ...findings.map((finding) => finding.when)];
  const atoms = conditions.flatMap(atomsIn);
  return new Map(questions.flatMap((question): [string, string | number][] => {
    const held = (value: string | number) => atoms.filter((atom) => ("choice" in atom ? atom.choice === question.id && atom.is.includes(String(value)) : atom.number === question.id && ("atLeast" in atom ? Number(value) >= atom.atLeast : Number(value) < atom.below))).length;
    if (question.kind === "sign") return [];
    const values = question.kind === "choice" ? question.options.map((option) => option.id) : [question.min, question.max, ...atoms.flatMap((atom) => ("number" in atom && atom.number === question.id ? ("atLeast" in atom ? [atom.atLeast - 1, atom.atLeast] : [atom.below - 1, atom.below]) : []))];
    const [mildest] = values.map((value) => ({ value, count: held(value) })).sort((left, right) => left.count - right.count);
    return mildest === undefined ? [] : [[question.id, mildest.value]];
  }));
}

type Atom = Extract<Condition, { readonly choice: string } | { readonly number: string }>;

function atomsIn(when: Condition): Atom[] {
  if (typeof when === "string") return [];
  if ("all" in when) return when.all.flatMap(atomsIn);
  if ("any" in when) return when.any.flatMap(atomsIn);
  if ("of" in when) return when.of.flatMap(atomsIn);
  return [when];
}
