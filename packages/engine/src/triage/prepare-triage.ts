import { dispositions, type CheckContent, type CheckRule, type Disposition, type DispositionText, type Grade, type List, type Question, type SafetyNet, type SignQuestion, type TriageContent, type TriageRule } from "@supple/knowledge";
import { prepareVocabulary, type Node, type PreparedFinding, type PreparedQuestion, type Vocabulary } from "../logic/assessment.ts";
import { combining } from "./combining.ts";

/** The rank of a disposition: 0 self-care to 3 emergency. */
export type Tier = 0 | 1 | 2 | 3;
export const tierOf = (disposition: Disposition) => dispositions.indexOf(disposition) as Tier;
export const dispositionOf = (tier: Tier): Disposition => dispositions[tier] as Disposition;

/** A rule's degree, ready for one region, as far as it judges. */
export interface PreparedGrade<R extends CheckRule = CheckRule> {
  readonly rule: R;
  readonly grade: R["grades"][number];
  readonly node: Node;
  readonly tier: Tier;
  /** What "not sure" counts as. */
  readonly unsureTier: Tier;
  /** The place in the order of asking of the first question it looks at. */
  readonly askedAt: number;
}

/** The same with the words of what is told. */
export type SpokenGrade = PreparedGrade<TriageRule>;

/** One step of the order of asking, with the places of its questions in the vocabulary. */
export type PreparedStep =
  | { readonly kind: "list"; readonly list: List; readonly signs: readonly { readonly index: number; readonly question: SignQuestion }[] }
  | { readonly kind: "question"; readonly question: Question };

/** What asks and judges in one region, with every name looked up. Prepare once, decide often. */
export interface PreparedCheck {
  readonly version: string;
  readonly region: string;
  readonly vocabulary: Vocabulary;
  readonly steps: readonly PreparedStep[];
  readonly grades: readonly PreparedGrade[];
}

/** The danger check of one region with the words of its results. */
export interface PreparedTriage extends PreparedCheck {
  readonly grades: readonly SpokenGrade[];
  readonly textByTier: Readonly<Record<Tier, DispositionText>>;
  /** Nets of a tier; `node` is what one of them is for, when it is not for everybody. */
  readonly safetyNetsByTier: Readonly<Record<Tier, readonly { readonly net: SafetyNet; readonly node: Node | undefined }[]>>;
}

/**
 * Makes what asks and judges ready for one region. A grade that raises nothing there is left out.
 *
 * Errors: throws on content that names what does not exist; the content checks
 * refuse it before it can get here.
 */
export function prepareCheck(content: CheckContent, region: string): PreparedCheck {
  const vocabulary = prepareVocabulary(content, region);
  const steps = content.order.map((id) => prepareStep(content, vocabulary, id));
  return { version: content.version, region, vocabulary, steps, grades: prepareGrades(content.rules, vocabulary, steps, region) };
}

/**
 * Makes the whole ready: what asks and judges, and the words.
 *
 * Errors: as `prepareCheck`; and throws when a disposition has no words.
 */
export function prepareTriage(content: TriageContent, region: string): PreparedTriage {
  const check = prepareCheck(content, region);
  const byTier = <T>(of: (disposition: Disposition) => T) => Object.fromEntries(dispositions.map((disposition, tier) => [tier, of(disposition)])) as Record<Tier, T>;
  return {
    ...check,
    grades: prepareGrades(content.rules, check.vocabulary, check.steps, region).map((prepared) => ({ ...prepared, grade: inRegion(prepared.grade, prepared.tier) })),
    textByTier: byTier((disposition) => found(content.dispositions.find((one) => one.disposition === disposition), `words for ${disposition}`)),
    safetyNetsByTier: byTier((disposition) => content.safetyNets.filter((net) => net.dispositions.includes(disposition)).map((net) => ({ net, node: net.when === undefined ? undefined : check.vocabulary.prepareCondition(net.when) }))),
  };
}

function prepareGrades<R extends CheckRule>(rules: readonly R[], vocabulary: Vocabulary, steps: readonly PreparedStep[], region: string): PreparedGrade<R>[] {
  const asked = steps.flatMap((step) => (step.kind === "list" ? step.signs.map((sign) => sign.question.id) : [step.question.id]));
  return rules.flatMap((rule) => rule.grades.flatMap((grade) => {
    const raises = typeof grade.disposition === "string" ? grade.disposition : (grade.disposition[region] ?? grade.disposition["default"]);
    if (raises === undefined || raises === "none") return [];
    const tier = tierOf(raises);
    const node = vocabulary.prepareCondition(grade.when);
    // The earliest place in the order of asking among the questions that the condition looks at.
    const askedAt = Math.min(...questionsIn(vocabulary, node).map((id) => asked.indexOf(id)));
    return [{ rule, grade, node, tier, unsureTier: (tier - combining.notSureLowersBy[grade.notSure]) as Tier, askedAt }];
  }));
}

/** Whom to see and how soon, where the region makes it same-day and others do not. */
const inRegion = (grade: Grade, tier: Tier): Grade => (dispositionOf(tier) === "same-day" ? { ...grade, conclusion: { ...grade.conclusion, ...grade.whereSameDay } } : grade);

function prepareStep(content: CheckContent, vocabulary: Vocabulary, id: string): PreparedStep {
  const questionOf = (name: string) => found(content.questions.find((question) => question.id === name), `question ${name}`);
  const list = content.lists.find((one) => one.id === id);
  if (list === undefined) return { kind: "question", question: questionOf(id) };
  return { kind: "list", list, signs: list.signs.map((sign) => ({ index: vocabulary.indexById.get(sign) as number, question: questionOf(sign) as SignQuestion })) };
}

function found<T>(item: T | undefined, what: string): T {
  if (item === undefined) throw new Error(`the content has no ${what}`);
  return item;
}

/** The ids of all questions that a condition looks at. */
export function questionsIn(vocabulary: Vocabulary, node: Node): string[] {
  if ("parts" in node) return node.parts.flatMap((part) => questionsIn(vocabulary, part));
  if (node.kind === "finding") return questionsIn(vocabulary, (vocabulary.findings[node.index] as PreparedFinding).node);
  return [(vocabulary.questions[node.question] as PreparedQuestion).question.id];
}
