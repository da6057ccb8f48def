import type { Question } from "@supple/knowledge";
import type { Answer, Answers } from "../answers/answer.ts";
import { urgencyOf } from "./decide-disposition.ts";
import type { HeldDegree } from "./decision.ts";
import type { PreparedCheck } from "./prepare-triage.ts";

/**
 * Whether a degree that holds would no longer hold, had one "not sure" been an answer.
 *
 * The degree counts all the same: not sure is never no. What changes is what
 * the person says on the phone: "I am not sure, and this may be so", never a
 * doubt told as a fact. A sign unsure with its detail, and a detail unsure of
 * a sign that is certain, are both doubts.
 *
 * Errors: none. A degree that does not hold rests on nothing.
 */
export function restsOnDoubt(check: PreparedCheck, answers: Answers, { rule, grade, disposition }: Pick<HeldDegree, "rule" | "grade" | "disposition">): boolean {
  return check.vocabulary.questions.some(({ question }) => {
    const answer = answers.get(question.id);
    if (answer === undefined || !isUnsure(answer)) return false;
    return otherwise(question).some((other) => {
      const settled = new Map(answers).set(question.id, other) as ReadonlyMap<string, unknown> as Answers;
      return !urgencyOf(check, settled).holds.some((held) => held.rule === rule && held.grade === grade && held.disposition === disposition);
    });
  });
}

const isUnsure = (answer: Answer) => answer.kind === "not-sure" || (answer.kind === "sign" && answer.says === "not-sure");

/** What the person might have said, had they been sure. Of a number its ends: every condition on one has its limits between them. */
function otherwise(question: Question): readonly Answer[] {
  switch (question.kind) {
    case "sign": return [{ kind: "sign", says: "no" }];
    case "choice": return question.options.map(({ id }) => ({ kind: "choice", option: id }));
    case "number": return [{ kind: "number", value: question.min }, { kind: "number", value: question.max }];
  }
}
