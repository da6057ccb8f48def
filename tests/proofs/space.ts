import type { Question } from "@supple/knowledge";
import type { Arith, Bool, Context, Model } from "z3-solver";
import { init } from "z3-solver";
import type { GivenAnswers, Leaves } from "./leaves.ts";
import { simplifying, type Logic } from "./logic.ts";

export type Z3 = Context<"proofs">;
export type Term = Bool<"proofs">;

let started: Promise<Z3> | undefined;

/**
 * The prover, started once: it takes about 0.2 s and 150 MB.
 *
 * Its terms are never given back: the package would do so whenever memory is
 * collected, also while the prover's own thread works on them, which destroys
 * them and ends the run (seen once in ten runs). The process is short.
 */
export function startProver(): Promise<Z3> {
  started ??= keepingTerms(() => init()).then(({ Context }) => new Context("proofs"));
  return started;
}

/** Runs with a registry that never calls back; the package makes its own while it starts. */
async function keepingTerms<T>(start: () => Promise<T>): Promise<T> {
  const collecting = globalThis.FinalizationRegistry;
  globalThis.FinalizationRegistry = class<Held> implements FinalizationRegistry<Held> {
    readonly [Symbol.toStringTag] = "FinalizationRegistry";
    register(): void { /* nothing is given back */ }
    unregister(): boolean { return false; }
  };
  try {
    return await start();
  } finally {
    globalThis.FinalizationRegistry = collecting;
  }
}

/** Formulas as terms of the prover. */
export function proverLogic(z3: Z3): Logic<Term> {
  return simplifying<Term>({
    yes: z3.Bool.val(true),
    no: z3.Bool.val(false),
    and: (parts) => z3.And(...parts),
    or: (parts) => z3.Or(...parts),
    not: (part) => z3.Not(part),
  });
}

/** Every assessment there can be, complete or not: one set of unknowns, with what makes them an assessment. */
export interface Space {
  readonly leaves: Leaves<Term>;
  /** Holds of exactly those values that are an assessment. */
  readonly wellFormed: readonly Term[];
  /** Unknowns that say what is not plain: all false means that nothing was answered but no. For the smallest counterexample. */
  readonly remarkable: readonly Term[];
  /** The assessment that the prover found. */
  answersIn(model: Model<"proofs">): GivenAnswers;
}

/** `name` keeps the unknowns of several assessments in one formula apart. */
export function assessmentSpace(z3: Z3, questions: readonly Question[], name: string): Space {
  const answered = new Map<string, Term>();
  const unsure = new Map<string, Term>();
  const yes = new Map<string, Term>();
  const options = new Map<string, Map<string, Term>>();
  const numbers = new Map<string, Arith<"proofs">>();
  const wellFormed: Term[] = [];
  const logic = proverLogic(z3);
  const at = (part: string, id: string) => z3.Bool.const(`${name} ${id} ${part}`);
  for (const question of questions) {
    const { id } = question;
    const given = at("answered", id);
    const notSure = at("not sure", id);
    answered.set(id, given);
    unsure.set(id, notSure);
    if (question.kind === "sign") {
      const says = at("yes", id);
      yes.set(id, says);
      wellFormed.push(z3.Implies(z3.Or(says, notSure), given), z3.Not(z3.And(says, notSure)));
    } else if (question.kind === "choice") {
      const chosen = new Map(question.options.map((option) => [option.id, at(option.id, id)]));
      options.set(id, chosen);
      const each = [notSure, ...chosen.values()];
      wellFormed.push(z3.Implies(given, z3.Or(...each)), ...each.map((one) => z3.Implies(one, given)));
      each.forEach((left, index) => each.slice(index + 1).forEach((right) => wellFormed.push(z3.Not(z3.And(left, right)))));
    } else {
      const value = z3.Int.const(`${name} ${id}`);
      numbers.set(id, value);
      wellFormed.push(value.ge(question.min), value.le(question.max), z3.Implies(notSure, given));
    }
  }
  const from = <T>(terms: ReadonlyMap<string, T>, id: string): T => {
    const term = terms.get(id);
    if (term === undefined) throw new Error(`there is no unknown for ${id}`);
    return term;
  };
  return {
    wellFormed,
    remarkable: [...yes.values(), ...unsure.values(), ...answered.values()],
    leaves: {
      answered: (id) => from(answered, id),
      unsure: (id) => from(unsure, id),
      yes: (id) => from(yes, id),
      is: (id, option) => options.get(id)?.get(option) ?? logic.no,
      atLeast: (id, least) => z3.And(from(answered, id), z3.Not(from(unsure, id)), from(numbers, id).ge(least)),
    },
    answersIn: (model) => {
      const holds = (term: Term | undefined) => term !== undefined && model.eval(term, true).toString() === "true";
      return Object.fromEntries(questions.flatMap(({ id, kind }): [string, string | number][] => {
        if (!holds(answered.get(id))) return [];
        if (holds(unsure.get(id))) return [[id, "not-sure"]];
        if (kind === "sign") return [[id, holds(yes.get(id)) ? "yes" : "no"]];
        if (kind === "choice") return [...(options.get(id) ?? [])].flatMap(([option, term]) => (holds(term) ? [[id, option]] : []));
        return [[id, Number(model.eval(from(numbers, id), true).toString())]];
      }));
    },
  };
}

/** Facts that pin one assessment of a space down to given answers. */
export function pinned(z3: Z3, space: Space, questions: readonly Question[], given: GivenAnswers): Term[] {
  const { answered, unsure, yes, is, atLeast } = space.leaves;
  return questions.flatMap(({ id, kind }) => {
    const answer = given[id];
    if (answer === undefined) return [z3.Not(answered(id))];
    if (answer === "not-sure") return [answered(id), unsure(id)];
    const says = kind === "sign" ? [answer === "yes" ? yes(id) : z3.Not(yes(id))] : kind === "choice" ? [is(id, String(answer))] : [atLeast(id, Number(answer)), z3.Not(atLeast(id, Number(answer) + 1))];
    return [answered(id), z3.Not(unsure(id)), ...says];
  });
}
