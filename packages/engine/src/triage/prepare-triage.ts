import { dispositions, type Disposition, type DispositionText, type EvidenceGrade, type Grade, type SafetyNet, type TriageContent } from "@supple/knowledge";
import { combining } from "./combining.ts";
import { prepareVocabulary, type Node, type Vocabulary } from "../logic/assessment.ts";

/** The rank of a disposition: 0 self-care to 3 emergency. */
export type Tier = 0 | 1 | 2 | 3;
export const tierOf = (disposition: Disposition) => dispositions.indexOf(disposition) as Tier;
export const dispositionOf = (tier: Tier): Disposition => dispositions[tier] as Disposition;

/** A rule's degree, ready for one region. */
export interface PreparedGrade {
  readonly rule: string;
  readonly title: string;
  readonly sources: readonly string[];
  readonly evidence: EvidenceGrade;
  readonly grade: Grade;
  readonly node: Node;
  readonly tier: Tier;
  /** What "not sure" counts as. */
  readonly unsureTier: Tier;
  /** The place in the order of asking of the first question it looks at. */
  readonly askedAt: number;
}

/** The danger check of one region, with every name looked up. Prepare once, decide often. */
export interface PreparedTriage {
  readonly version: string;
  readonly region: string;
  readonly vocabulary: Vocabulary;
  readonly order: TriageContent["order"];
  readonly listById: ReadonlyMap<string, TriageContent["lists"][number]>;
  readonly grades: readonly PreparedGrade[];
  readonly textByTier: readonly DispositionText[];
  readonly safetyNetsByTier: readonly (readonly SafetyNet[])[];
}

/** Makes the content ready for one region. A grade that raises nothing there is left out. */
export function prepareTriage(content: TriageContent, region: string): PreparedTriage {
  const vocabulary = prepareVocabulary(content, region);
  const asked = content.order.flatMap((id) => content.lists.find((list) => list.id === id)?.signs ?? [id]);
  return {
    version: content.version,
    region,
    vocabulary,
    order: content.order,
    listById: new Map(content.lists.map((list) => [list.id, list])),
    grades: content.rules.flatMap((rule) => rule.grades.flatMap((grade) => {
      const raises = typeof grade.disposition === "string" ? grade.disposition : (grade.disposition[region] ?? grade.disposition["default"] ?? "none");
      if (raises === "none") return [];
      const tier = tierOf(raises);
      const unsureTier = (tier - combining.notSureLowersBy[grade.notSure]) as Tier;
      const node = vocabulary.prepareCondition(grade.when);
      return [{ askedAt: firstQuestion(vocabulary, node, asked), rule: rule.id, title: rule.title, sources: rule.sources, evidence: rule.evidence, grade, node, tier, unsureTier }];
    })),
    textByTier: dispositions.map((disposition) => {
      const text = content.dispositions.find((one) => one.disposition === disposition);
      if (text === undefined) throw new Error(`the content has no text for ${disposition}`);
      return text;
    }),
    safetyNetsByTier: dispositions.map((disposition) => content.safetyNets.filter((net) => net.dispositions.includes(disposition))),
  };
}

/** The earliest place in the order of asking among the questions that a condition looks at. */
function firstQuestion(vocabulary: Vocabulary, node: Node, asked: readonly string[]): number {
  switch (node.kind) {
    case "all":
    case "any":
    case "atLeast":
      return Math.min(...node.parts.map((part) => firstQuestion(vocabulary, part, asked)));
    case "finding": {
      const finding = vocabulary.findings[node.index];
      return finding === undefined ? Infinity : firstQuestion(vocabulary, finding.node, asked);
    }
    case "sign":
    case "choice":
    case "number":
      return asked.indexOf(vocabulary.questions[node.question]?.question.id ?? "");
  }
}
