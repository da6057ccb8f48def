import type { Condition, Disposition, Question, Rule, TriageContent } from "@supple/knowledge";

type Named = Pick<Rule, "id" | "title">;

/** A heading of an index, and the rules under it. */
export interface Heading {
  readonly text: string;
  readonly rules: readonly Named[];
}

const urgency = ["emergency", "same-day", "soon"] as const satisfies readonly Disposition[];

/** Under each result, the rules that can lead to it anywhere; a rule of several degrees stands under each. */
export function rulesByResult(rules: readonly Rule[]): { readonly disposition: (typeof urgency)[number]; readonly rules: readonly Named[] }[] {
  const leadsTo = (rule: Rule) => rule.grades.flatMap(({ disposition }) => (typeof disposition === "string" ? [disposition] : Object.values(disposition)));
  return urgency.map((disposition) => ({ disposition, rules: rules.filter((rule) => leadsTo(rule).includes(disposition)) })).filter((one) => one.rules.length > 0);
}

/** What the rules may be a sign of, in the order of the alphabet. */
export function rulesByConcern(rules: readonly Rule[]): Heading[] {
  return [...new Set(rules.map((rule) => rule.behind))].sort((a, b) => a.localeCompare(b, "en")).map((text) => ({ text, rules: rules.filter((rule) => rule.behind === text) }));
}

/** Each question of the danger check in its order, and the rules whose conditions look at its answer, through any findings. */
export function rulesByQuestion(rules: readonly Rule[], triage: TriageContent): { readonly list: string; readonly questions: readonly Heading[] }[] {
  const findings = new Map(triage.findings.map((finding) => [finding.id, finding.when]));
  const asks = new Map(rules.map((rule) => [rule.id, new Set(rule.grades.flatMap((grade) => questionsIn(grade.when, findings)))]));
  const heading = (id: string): Heading[] => {
    const question = triage.questions.find((one) => one.id === id);
    if (question === undefined) return [];
    const looking = rules.filter((rule) => asks.get(rule.id)?.has(id));
    return looking.length === 0 ? [] : [{ text: inIndex(question, triage), rules: looking }];
  };
  const listed = new Map(triage.lists.map((list) => [list.id, list]));
  const parts: { list: string; questions: Heading[] }[] = [];
  for (const id of triage.order) {
    const list = listed.get(id);
    if (list !== undefined) parts.push({ list: list.title, questions: list.signs.flatMap(heading) });
    else (parts.at(-1)?.questions ?? []).push(...heading(id));
  }
  return parts.filter((part) => part.questions.length > 0);
}

/** A detail says little by itself ("Which one?"): the sign that it belongs to stands before it. */
function inIndex(question: Question, triage: TriageContent): string {
  if (question.kind === "sign") return question.label;
  const sign = typeof question.askWhen === "string" ? triage.questions.find((one) => one.id === question.askWhen) : undefined;
  return sign?.kind === "sign" ? `${sign.label}: ${question.text}` : question.text;
}

function questionsIn(when: Condition, findings: ReadonlyMap<string, Condition>): string[] {
  if (typeof when === "string") {
    const behind = findings.get(when);
    return behind === undefined ? [when] : questionsIn(behind, findings);
  }
  if ("all" in when) return when.all.flatMap((part) => questionsIn(part, findings));
  if ("any" in when) return when.any.flatMap((part) => questionsIn(part, findings));
  if ("of" in when) return when.of.flatMap((part) => questionsIn(part, findings));
  return ["choice" in when ? when.choice : when.number];
}
