/** What a person says to a danger sign. */
export type SignAnswer = "yes" | "no" | "not-sure";

/** The four states of a question. `not-asked` is never stored: it is the absence of an answer. */
export type AnswerState = SignAnswer | "not-asked";

/** An answer to any question: to a sign; an option's id; a whole number in the question's unit. */
export type Answer =
  | { readonly kind: "sign"; readonly says: SignAnswer }
  | { readonly kind: "choice"; readonly option: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "not-sure" };

declare const answersBrand: unique symbol;

/** Answers known to fit their questions, by question id. Made by `readAnswers` only. */
export type Answers = ReadonlyMap<string, Answer> & { readonly [answersBrand]: true };

/** The state of one question: the only place where absence turns into a word. */
export function signState(answers: Answers, sign: string): AnswerState {
  const answer = answers.get(sign);
  if (answer === undefined) return "not-asked";
  return answer.kind === "sign" ? answer.says : "not-sure";
}
