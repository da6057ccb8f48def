import { decideDisposition, prepareRelief, prepareTriage, readAnswers } from "@supple/engine";
import type { Content, Question } from "@supple/knowledge";
import type { Counterexample } from "./claim.ts";

/** A counterexample as a case that a clinician can read: who it is, in the words of the questions, and what the engine says. */
export function showCounterexample(content: Content, { what, region, answers }: Counterexample): string {
  if (answers === undefined) return what;
  const questions = [...content.triage.questions, ...content.relief.questions];
  const place = region ?? content.regions.regions[0]?.id ?? "other";
  const said = questions.flatMap((question) => (question.id in answers ? [`    ${inWords(question, answers[question.id] as string | number)}`] : []));
  return [what, `  in ${content.regions.regions.find((known) => known.id === place)?.name ?? place}:`, ...(said.length > 0 ? said : ["    nothing answered"]), `  the engine: ${engineSays(content, place, answers)}`].join("\n");
}

function inWords(question: Question, answer: string | number): string {
  const words = question.kind === "sign" ? question.label : question.text;
  if (answer === "not-sure") return `${question.id}: ${words} NOT SURE`;
  if (question.kind === "number") return `${question.id}: ${words} ${answer} ${question.unit}`;
  return `${question.id}: ${words} ${question.kind === "choice" ? (question.options.find((option) => option.id === answer)?.text ?? answer) : String(answer).toUpperCase()}`;
}

function engineSays(content: Content, region: string, answers: NonNullable<Counterexample["answers"]>): string {
  const read = readAnswers(prepareRelief(content.triage, content.relief, region).questions, answers);
  if (!read.ok) return "cannot read it";
  const { lowest, highest, standing, holds } = decideDisposition(prepareTriage(content.triage, region), read.value);
  return `between ${lowest} and ${highest}, told ${standing}${holds.length > 0 ? `, because of ${holds.map(({ rule, grade }) => `${rule}/${grade}`).join(", ")}` : ""}`;
}
