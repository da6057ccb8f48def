import { dispositions, type Condition, type Content } from "@supple/knowledge";
import type { RawContent } from "@supple/knowledge/load";

type Grade = Content["triage"]["rules"][number]["grades"][number];
type Kind = "rules" | "findings" | "questions";

/** One small wrong change to the content. `id` stays the same as long as what it changes does. */
export interface Mutant {
  readonly id: string;
  readonly what: string;
  readonly raw: RawContent;
}

/**
 * Every mutant of the rules and of what they stand on: a condition dropped,
 * `any` and `all` swapped, a limit shifted, a tier lowered or raised, the
 * meaning of "not sure" changed.
 */
export function mutantsOf(raw: RawContent): Mutant[] {
  const put = <K extends Kind>(kind: K, index: number, value: RawContent[K][number]["value"], place: string, what: string): Mutant => ({
    id: `${place}: ${what}`,
    what,
    raw: { ...raw, [kind]: raw[kind].map((entry, at) => (at === index ? { ...entry, value } : entry)) },
  });
  const rules = raw.rules.flatMap((entry, index) => entry.value.grades.flatMap((grade, at) => {
    const withGrade = (change: Partial<Grade>, what: string) => put("rules", index, { ...entry.value, grades: entry.value.grades.map((one, place) => (place === at ? { ...one, ...change } : one)) }, `${entry.value.id}/${grade.id}`, what);
    return [
      ...conditionMutants(grade.when).map(({ when, what }) => withGrade({ when }, what)),
      ...tierMutants(grade.disposition).map(({ disposition, what }) => withGrade({ disposition }, what)),
      withGrade({ notSure: grade.notSure === "as-yes" ? "one-tier-lower" : "as-yes" }, `not sure counts ${grade.notSure === "as-yes" ? "one tier lower" : "as yes"}`),
      ...(entry.value.grades.length > 1 ? [put("rules", index, { ...entry.value, grades: entry.value.grades.filter((_one, place) => place !== at) }, `${entry.value.id}/${grade.id}`, "the degree is dropped")] : []),
    ];
  }));
  const findings = raw.findings.flatMap((entry, index) => conditionMutants(entry.value.when).map(({ when, what }) => put("findings", index, { ...entry.value, when }, entry.value.id, what)));
  const atoms = [...raw.findings.map((entry) => entry.value.when), ...raw.rules.flatMap((entry) => entry.value.grades.map((grade) => grade.when))].flatMap(choicesIn);
  const questions = raw.questions.flatMap((entry, index) => {
    const question = entry.value;
    if (question.kind !== "choice") return [];
    // Options that every condition takes alike are one and the same to "not sure".
    const seenBy = (option: string) => JSON.stringify(atoms.map((atom) => atom.choice === question.id && atom.is.includes(option)));
    return question.options.filter((option) => seenBy(option.id) !== seenBy(question.unsureAs)).map((option) => put("questions", index, { ...question, unsureAs: option.id }, question.id, `not sure counts as ${option.id}`));
  });
  return [...rules, ...findings, ...questions];
}

function conditionMutants(when: Condition): { readonly when: Condition; readonly what: string }[] {
  if (typeof when === "string") return [];
  if ("choice" in when) return when.is.length < 2 ? [] : when.is.map((option) => ({ when: { ...when, is: when.is.filter((one) => one !== option) }, what: `without ${option}` }));
  if ("number" in when) return [-1, 1].map((by) => ("below" in when ? { when: { ...when, below: when.below + by }, what: `limit ${when.below + by}` } : { when: { ...when, atLeast: when.atLeast + by }, what: `limit ${when.atLeast + by}` }));
  const parts = partsOf(when);
  const inside = parts.flatMap((part, index) => conditionMutants(part).map((mutant) => ({ when: withParts(when, parts.map((one, at) => (at === index ? mutant.when : one))), what: mutant.what })));
  const dropped = parts.length < 2 ? [] : parts.map((part, index) => ({ when: withParts(when, parts.filter((_one, at) => at !== index)), what: `without ${nameOf(part)}` }));
  const swapped = parts.length < 2 || "of" in when ? [] : [{ when: "all" in when ? { any: parts } : { all: parts }, what: `${"all" in when ? "any" : "all"} of ${parts.map(nameOf).join(", ")}` }];
  return [...inside, ...dropped, ...swapped];
}

type Choice = Extract<Condition, { readonly choice: string }>;
const choicesIn = (when: Condition): Choice[] => (typeof when === "string" || "number" in when ? [] : "choice" in when ? [when] : partsOf(when).flatMap(choicesIn));

type Joined = Extract<Condition, { readonly all: unknown } | { readonly any: unknown } | { readonly of: unknown }>;
const partsOf = (when: Joined): readonly Condition[] => ("all" in when ? when.all : "any" in when ? when.any : when.of);

function withParts(when: Joined, parts: readonly Condition[]): Condition {
  return "all" in when ? { all: parts } : "any" in when ? { any: parts } : { ...when, of: parts };
}

const nameOf = (when: Condition): string => (typeof when === "string" ? when : "choice" in when ? `${when.choice} ${when.is.join("/")}` : "of" in when || "all" in when || "any" in when ? `(${partsOf(when).map(nameOf).join(", ")})` : when.number);

/** The next tier up and down; in each region that has one of its own, too. */
function tierMutants(disposition: Grade["disposition"]): { readonly disposition: Grade["disposition"]; readonly what: string }[] {
  const raised = dispositions.filter((one) => one !== "self-care");
  const beside = (tier: string) => [-1, 1].flatMap((by) => raised[raised.indexOf(tier as (typeof raised)[number]) + by] ?? []);
  if (typeof disposition === "string") return beside(disposition).map((tier) => ({ disposition: tier, what: `${tier} instead of ${disposition}` }));
  return Object.entries(disposition).flatMap(([region, tier]) => (tier === "none" ? ["soon" as const] : beside(tier)).map((other) => ({ disposition: { ...disposition, [region]: other }, what: `${other} instead of ${tier} in ${region}` })));
}
