import type { Question } from "@supple/knowledge";
import type { Leaves } from "./leaves.ts";
import type { Logic } from "./logic.ts";
import type { Reader } from "./reader.ts";

/** How one open question is answered when its turn comes. */
export interface Choices<B> {
  unsure(question: string): B;
  yes(sign: string): B;
  is(choice: string, option: string): B;
  atLeast(number: string, least: number): B;
}

/**
 * An assessment brought to its end: what was answered stays, and each question
 * whose gate then holds is answered as `choices` say. What is not asked stays out.
 */
export function completed<B>(reader: Reader<B>, logic: Logic<B>, given: Leaves<B>, choices: Choices<B>): Reader<B> {
  const open = (id: string) => logic.and([logic.not(given.answered(id)), whole.isAsked(id)]);
  const whole: Reader<B> = reader.over({
    answered: (id) => logic.or([given.answered(id), whole.isAsked(id)]),
    unsure: (id) => logic.or([given.unsure(id), logic.and([open(id), choices.unsure(id)])]),
    yes: (id) => logic.or([given.yes(id), logic.and([open(id), choices.yes(id)])]),
    is: (id, option) => logic.or([given.is(id, option), logic.and([open(id), choices.is(id, option)])]),
    atLeast: (id, least) => logic.or([given.atLeast(id, least), logic.and([open(id), choices.atLeast(id, least)])]),
  });
  return whole;
}

/** Always the same answer to each question. What is not named is answered no. */
export function fixedChoices<B>(logic: Logic<B>, answers: ReadonlyMap<string, string | number>): Choices<B> {
  const truth = (value: boolean) => (value ? logic.yes : logic.no);
  return {
    unsure: () => logic.no,
    yes: (sign) => truth(answers.get(sign) === "yes"),
    is: (choice, option) => truth(answers.get(choice) === option),
    atLeast: (number, least) => truth(Number(answers.get(number)) >= least),
  };
}

/** Free answers: those of another assessment, as if every question had been put to it. */
export function freeChoices<B>(questions: readonly Question[], other: Leaves<B>): { readonly choices: Choices<B>; readonly answersAll: B[] } {
  return { choices: other, answersAll: questions.map((question) => other.answered(question.id)) };
}
