import { answerRestNo, decideDisposition, prepareTriage, readAnswers } from "@supple/engine";
import { cases } from "@supple/knowledge/compiled/cases";
import { regions } from "@supple/knowledge/compiled/regions";
import { triage } from "@supple/knowledge/compiled/triage";
import { strings } from "#lib/strings.ts";

/** A described person as a clinician reads it. What follows is worked out by the engine, not copied from the expectation. */
export interface CaseInWords {
  readonly id: string;
  readonly person: string;
  /** What the case shows about its rule. */
  readonly shows: string;
  readonly where: string;
  readonly answers: readonly string[];
  readonly told: string;
  readonly because: readonly string[];
  readonly open: readonly string[];
}

const shows = { fires: "The rule holds", "near-miss": "Close to it, and must not hold", "not-sure": "Not sure", missing: "A question or detail is not asked", everyday: "An everyday person" } as const;

/** The cases beside one rule, in their order. Judged in the first region that the case names, or the first of all. */
export function casesOf(rule: string): CaseInWords[] {
  return cases.filter((one) => one.id.startsWith(`${rule}-`)).map((one) => {
    const places = one.regions ?? regions.regions.map(({ id }) => id);
    const prepared = prepareTriage(triage, places[0] ?? "other");
    const read = readAnswers(triage.questions, one.answers);
    if (!read.ok) throw new Error(read.error.map((fault) => fault.message).join("; "));
    const decision = decideDisposition(prepared, one.rest === "no" ? answerRestNo(prepared, read.value) : read.value);
    return {
      id: one.id,
      person: one.person,
      shows: shows[one.kind],
      where: one.regions === undefined ? "" : one.regions.map((id) => regions.regions.find((region) => region.id === id)?.name ?? id).join("; "),
      answers: [...triage.questions.flatMap((question) => (question.id in one.answers ? [inWords(question, one.answers[question.id])] : [])), one.rest === "no" ? "Every other danger sign: no" : "Nothing else asked yet"],
      told: decision.standing === "unfinished" ? "Not finished: nothing is said yet" : strings.dispositions[decision.standing],
      because: decision.holds.map((held) => `${held.rule}: ${held.reason}`),
      // Early in a check almost every rule is open: this one is what the case is about.
      open: decision.open.filter((open) => open.rule === rule).map((open) => `${open.rule} could still say ${strings.dispositions[open.disposition].toLowerCase()}; it waits for: ${open.waitsFor.map(labelOf).join("; ")}`),
    };
  });
}

const labelOf = (id: string) => {
  const question = triage.questions.find((one) => one.id === id);
  return question === undefined ? id : question.kind === "sign" ? question.label : question.text;
};

function inWords(question: (typeof triage.questions)[number], answer: string | number | undefined): string {
  const words = question.kind === "sign" ? `${question.label}:` : question.text;
  if (answer === "not-sure") return `${words} not sure`;
  if (question.kind === "choice") return `${words} ${question.options.find((option) => option.id === answer)?.text ?? answer}`;
  return `${words} ${answer}${question.kind === "number" ? ` ${strings.units[question.unit]}` : ""}`;
}
