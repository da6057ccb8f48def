import type { Question } from "@supple/knowledge";
import { fail, ok, type Result } from "../result.ts";
import type { Answer, Answers } from "./answer.ts";

/** Why an answer cannot be used. `question` is the id as given, so that the caller can point at it. */
export interface AnswerFault {
  readonly kind: "not-an-object" | "unknown-question" | "not-an-answer" | "out-of-range";
  readonly question: string;
  readonly message: string;
}

/**
 * Checks answers from outside: a file, a stored diary, another version.
 *
 * Shape: an object of question id to `yes`, `no`, an option's id, a whole
 * number in the question's unit, or `not-sure`. What is missing is not asked.
 * Errors: every fault is named; answers come out only when there is none, since
 * leaving out the one bad answer could hide a danger sign.
 */
export function readAnswers(questions: readonly Question[], given: unknown): Result<Answers, readonly AnswerFault[]> {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return fail([{ kind: "not-an-object", question: "", message: "answers are an object of question id to answer" }]);
  const known = new Map(questions.map((question) => [question.id, question]));
  const answers = new Map<string, Answer>();
  const faults: AnswerFault[] = [];
  for (const [id, value] of Object.entries(given)) {
    const question = known.get(id);
    if (question === undefined) {
      faults.push({ kind: "unknown-question", question: id, message: `there is no question ${id}` });
      continue;
    }
    const read = readAnswer(question, value);
    if (read.ok) answers.set(id, read.value);
    else faults.push(read.error);
  }
  return faults.length > 0 ? fail(faults) : ok(answers as ReadonlyMap<string, Answer> as Answers);
}

/** One answer, checked against its question. */
export function readAnswer(question: Question, value: unknown): Result<Answer, AnswerFault> {
  const fault = (kind: AnswerFault["kind"], expected: string) => fail({ kind, question: question.id, message: `${question.id}: expected ${expected}, got ${shown(value)}` });
  switch (question.kind) {
    case "sign":
      return value === "yes" || value === "no" || value === "not-sure" ? ok({ kind: "sign", says: value }) : fault("not-an-answer", "yes, no or not-sure");
    case "choice":
      if (value === "not-sure") return ok({ kind: "not-sure" });
      return typeof value === "string" && question.options.some((option) => option.id === value) ? ok({ kind: "choice", option: value }) : fault("not-an-answer", `one of ${question.options.map((option) => option.id).join(", ")}, not-sure`);
    case "number":
      if (value === "not-sure") return ok({ kind: "not-sure" });
      if (typeof value !== "number" || !Number.isInteger(value)) return fault("not-an-answer", `a whole number of ${question.unit}, or not-sure`);
      return value >= question.min && value <= question.max ? ok({ kind: "number", value }) : fault("out-of-range", `${question.min} to ${question.max} ${question.unit}`);
  }
}

function shown(value: unknown): string {
  return value === undefined ? "nothing" : (JSON.stringify(value) ?? typeof value);
}
