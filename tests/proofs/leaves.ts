/** What one assessment says about each question, as terms of a logic. Questions go by their id. */
export interface Leaves<B> {
  /** It has an answer, "not sure" included. */
  answered(question: string): B;
  unsure(question: string): B;
  /** A sign answered yes. */
  yes(sign: string): B;
  is(choice: string, option: string): B;
  /** A number that was given and is at least this. */
  atLeast(number: string, least: number): B;
}

/** Answers as the app keeps them: `yes`, `no`, an option's id, a whole number, or `not-sure`. */
export type GivenAnswers = Readonly<Record<string, string | number>>;

/** The leaves of one given assessment. */
export function plainLeaves(given: GivenAnswers): Leaves<boolean> {
  return {
    answered: (question) => question in given,
    unsure: (question) => given[question] === "not-sure",
    yes: (sign) => given[sign] === "yes",
    is: (choice, option) => given[choice] === option,
    atLeast: (number, least) => typeof given[number] === "number" && given[number] >= least,
  };
}

/** The same leaves with one sign answered as given. */
export function withSign<B>(leaves: Leaves<B>, logic: { readonly yes: B; readonly no: B }, sign: string, says: "yes" | "no" | "not-sure"): Leaves<B> {
  const truth = (value: boolean) => (value ? logic.yes : logic.no);
  return {
    ...leaves,
    answered: (question) => (question === sign ? logic.yes : leaves.answered(question)),
    unsure: (question) => (question === sign ? truth(says === "not-sure") : leaves.unsure(question)),
    yes: (question) => (question === sign ? truth(says === "yes") : leaves.yes(question)),
  };
}
