import type { CheckContent, CheckGrade, CheckRule, TriageContent, TriageRule } from "./content.ts";
import type { Grade } from "./kinds/rule.ts";

/**
 * The words of results, apart from what asks and judges.
 *
 * The danger check needs the questions and the conditions at once, and the words only when something is told: so the
 * page that asks opens with half the bytes. Rules and degrees stand in the order of `CheckContent`.
 */
export interface TriageWords extends Pick<TriageContent, "dispositions" | "safetyNets"> {
  readonly rules: readonly RuleWords[];
}

type RuleWords = Omit<TriageRule, keyof CheckRule> & { readonly grades: readonly Omit<Grade, keyof CheckGrade>[] };

/** What asks and judges, without the words. */
export function withoutWords({ version, on, safety, questions, lists, order, findings, rules }: TriageContent): CheckContent {
  return { version, on, safety, questions, lists, order, findings, rules: rules.map((rule) => ({ id: rule.id, grades: rule.grades.map(({ id, when, disposition, notSure, screen }) => ({ id, when, disposition, notSure, ...(screen && { screen }) })) })) };
}

/** The words alone. */
export function wordsOf({ rules, dispositions, safetyNets }: TriageContent): TriageWords {
  return {
    rules: rules.map(({ title, sources, evidence, grades }) => ({ title, sources, evidence, grades: grades.map(({ conclusion, whereSameDay, reason }) => ({ conclusion, reason, ...(whereSameDay && { whereSameDay }) })) })),
    dispositions,
    safetyNets,
  };
}

/**
 * Both together again.
 *
 * Errors: throws when a rule or a degree has no words; both are made from the same content, so that it cannot happen
 * but by two builds mixed up.
 */
export function addWords(check: CheckContent, words: TriageWords): TriageContent {
  const rules = check.rules.map((rule, place): TriageRule => {
    const own = words.rules[place];
    return { ...rule, ...found(own, rule.id), grades: rule.grades.map((grade, degree) => ({ ...grade, ...found(own?.grades[degree], `${rule.id}/${grade.id}`) })) };
  });
  return { ...check, rules, dispositions: words.dispositions, safetyNets: words.safetyNets };
}

function found<T>(words: T | undefined, what: string): T {
  if (words === undefined) throw new Error(`${what} has no words: the rules and the words of this build do not belong together`);
  return words;
}
