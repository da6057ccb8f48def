import { numberInWords } from "#lib/words/number-in-words.ts";
import { strings, type Words } from "#lib/strings.ts";
import { signState, type Answers } from "@supple/engine";
import type { Question } from "@supple/knowledge";

/**
 * What was said, for a desk: each sign answered yes or not sure, with the
 * details that belong to it. A no, and a detail of a no, is left out.
 *
 * A number that stands for a range is said as the range: nobody typed "17 years".
 * The rule's title will not do: it names every sign that could raise the rule.
 */
export function raisedInWords(questions: readonly Question[], answers: Answers, words: Words = strings): string[] {
  return questions.flatMap((question) => {
    const answer = answers.get(question.id);
    if (answer === undefined) return [];
    if (question.kind === "sign") {
      const state = signState(answers, question.id);
      return state === "yes" ? [question.label] : state === "not-sure" ? [words.result.unsureOf(question.label)] : [];
    }
    if (answer.kind === "not-sure") return [`${question.text} ${words.check.notSure}`];
    if (question.kind === "number" && answer.kind === "number") return [`${question.text} ${numberInWords(question, answer.value, words)}`];
    const option = question.kind === "choice" && answer.kind === "choice" ? question.options.find((one) => one.id === answer.option) : undefined;
    return option === undefined ? [] : [`${question.text} ${option.text}`];
  });
}
