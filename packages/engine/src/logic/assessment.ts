import type { Condition, Finding, List, Question } from "@supple/knowledge";
import type { Answer, Answers } from "../answers/answer.ts";
import { always, atLeast, both, either, never, notSure, qualifierNotAsked, signNotAsked, unanswered, type Readings } from "./readings.ts";

/** A condition with every name looked up once, so that a decision only counts. */
export type Node =
  | { readonly kind: "all" | "any"; readonly parts: readonly Node[] }
  | { readonly kind: "atLeast"; readonly least: number; readonly parts: readonly Node[] }
  | { readonly kind: "finding"; readonly index: number }
  | { readonly kind: "sign"; readonly question: number }
  | { readonly kind: "choice"; readonly question: number; readonly options: ReadonlySet<string>; readonly includesUnsure: boolean }
  | { readonly kind: "number"; readonly question: number; readonly from: number; readonly below: number };

export interface PreparedQuestion {
  readonly question: Question;
  /** Conditions under which it is asked, of itself and of its list; empty when always. */
  readonly gate: readonly Node[];
  /** Not among the regions whose guidance asks it: never asked here, and absent unless answered. */
  readonly elsewhere: boolean;
}

export interface PreparedFinding {
  readonly id: string;
  readonly text: string;
  readonly node: Node;
}

/** Questions and findings made ready for one region. */
export interface Vocabulary {
  readonly questions: readonly PreparedQuestion[];
  readonly indexById: ReadonlyMap<string, number>;
  readonly findings: readonly PreparedFinding[];
  prepareCondition(when: Condition): Node;
}

/**
 * Looks up every name of the content once.
 *
 * Errors: throws when the content names something that does not exist; the
 * content checks refuse such content before it can get here.
 */
export function prepareVocabulary(content: { readonly questions: readonly Question[]; readonly lists: readonly List[]; readonly findings: readonly Finding[] }, region: string): Vocabulary {
  const indexById = new Map(content.questions.map((question, index) => [question.id, index]));
  const findingIndex = new Map(content.findings.map((finding, index) => [finding.id, index]));
  const position = (id: string) => {
    const index = indexById.get(id);
    if (index === undefined) throw new Error(`the content names ${id}, which is no question`);
    return index;
  };
  const prepareCondition = (when: Condition): Node => {
    if (typeof when === "string") {
      const finding = findingIndex.get(when);
      return finding === undefined ? { kind: "sign", question: position(when) } : { kind: "finding", index: finding };
    }
    if ("all" in when) return { kind: "all", parts: when.all.map(prepareCondition) };
    if ("any" in when) return { kind: "any", parts: when.any.map(prepareCondition) };
    if ("of" in when) return { kind: "atLeast", least: when.atLeast, parts: when.of.map(prepareCondition) };
    if ("choice" in when) {
      const index = position(when.choice);
      const question = content.questions[index];
      return { kind: "choice", question: index, options: new Set(when.is), includesUnsure: question?.kind === "choice" && when.is.includes(question.unsureAs) };
    }
    return { kind: "number", question: position(when.number), from: "atLeast" in when ? when.atLeast : -Infinity, below: "below" in when ? when.below : Infinity };
  };
  const listGate = new Map(content.lists.flatMap((list) => list.signs.map((sign) => [sign, list.askWhen] as const)));
  return {
    indexById,
    prepareCondition,
    findings: content.findings.map((finding) => ({ id: finding.id, text: finding.text, node: prepareCondition(finding.when) })),
    questions: content.questions.map((question) => ({
      question,
      gate: [listGate.get(question.id), question.askWhen].filter((when) => when !== undefined).map(prepareCondition),
      elsewhere: question.kind === "sign" && question.regions !== undefined && !question.regions.includes(region),
    })),
  };
}

/**
 * One set of answers, read against the vocabulary. Each finding and gate is worked out at most once.
 *
 * A question that is answered counts by its answer. One that is not counts as
 * open as far as its gate holds: what is never going to be asked cannot hold.
 */
export class Assessment {
  private readonly vocabulary: Vocabulary;
  private readonly answers: readonly (Answer | undefined)[];
  private readonly findingReadings: (Readings | undefined)[];
  private readonly gateReadings: (Readings | undefined)[];

  constructor(vocabulary: Vocabulary, answers: Answers) {
    this.vocabulary = vocabulary;
    const given: (Answer | undefined)[] = new Array(vocabulary.questions.length).fill(undefined);
    // Faster than destructuring each entry, and this runs for every decision.
    answers.forEach((answer, id) => {
      const index = vocabulary.indexById.get(id);
      if (index !== undefined) given[index] = answer;
    });
    this.answers = given;
    this.findingReadings = new Array(vocabulary.findings.length);
    this.gateReadings = new Array(vocabulary.questions.length);
  }

  isAnswered(question: number): boolean {
    return this.answers[question] !== undefined;
  }

  /** Under which readings the question is asked at all. */
  gate(index: number): Readings {
    return (this.gateReadings[index] ??= this.readGate(index));
  }

  private readGate(index: number): Readings {
    const { elsewhere, gate } = this.vocabulary.questions[index] as PreparedQuestion;
    let readings = elsewhere ? never : always;
    for (const part of gate) readings = both(readings, this.read(part));
    return readings;
  }

  read(node: Node): Readings {
    switch (node.kind) {
      case "all": {
        let readings = always;
        for (const part of node.parts) if ((readings = both(readings, this.read(part))) === never) break;
        return readings;
      }
      case "any": {
        let readings = never;
        for (const part of node.parts) if ((readings = either(readings, this.read(part))) === always) break;
        return readings;
      }
      case "atLeast":
        return atLeast(node.least, node.parts.map((part) => this.read(part)));
      case "finding":
        return this.readFinding(node.index);
      case "sign": {
        const answer = this.answers[node.question];
        if (answer === undefined) return unanswered(this.gate(node.question), signNotAsked);
        return answer.kind !== "sign" || answer.says === "not-sure" ? notSure : answer.says === "yes" ? always : never;
      }
      case "choice": {
        const answer = this.answers[node.question];
        if (answer === undefined) return unanswered(this.gate(node.question), node.includesUnsure ? qualifierNotAsked : signNotAsked);
        return (answer.kind === "choice" ? node.options.has(answer.option) : node.includesUnsure) ? always : never;
      }
      case "number": {
        const answer = this.answers[node.question];
        if (answer === undefined) return unanswered(this.gate(node.question), qualifierNotAsked);
        if (answer.kind !== "number") return notSure;
        return answer.value >= node.from && answer.value < node.below ? always : never;
      }
    }
  }

  private readFinding(index: number): Readings {
    return (this.findingReadings[index] ??= this.read((this.vocabulary.findings[index] as PreparedFinding).node));
  }
}
