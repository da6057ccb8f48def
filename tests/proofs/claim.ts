import { combining, type mayI } from "@supple/engine";
import type { Content } from "@supple/knowledge";
import type { GivenAnswers } from "./leaves.ts";
import { engineLeafTable, type LeafTable } from "./reader.ts";
import { degreesIn, type Combining } from "./tiers.ts";

/** What a proof speaks about: the content, and the tables that it shares with the engine. */
export interface Subject {
  readonly content: Content;
  readonly leafTable: LeafTable;
  readonly combining: Combining;
  /** Another medicine guard in the place of the engine's: only a plant has one. */
  readonly guard?: typeof mayI;
}

export const subjectOf = (content: Content): Subject => ({ content, leafTable: engineLeafTable, combining });

/** An assessment that should not be. `region` is missing when the place does not matter. */
export interface Counterexample {
  readonly what: string;
  readonly region?: string;
  readonly answers?: GivenAnswers;
}

/** A proof that has found this many counterexamples looks for no more. */
export const enough = 3;

/** What a proof looked at, in words and numbers, and what speaks against it. */
export interface Outcome {
  readonly covered: string;
  readonly counterexamples: readonly Counterexample[];
  /** What a reader should know although it is no fault: listed exceptions, say. */
  readonly notes?: readonly string[];
}

/** One thing that is proved of the content. `says` is the claim, for a safety officer. */
export interface Claim {
  readonly id: string;
  readonly says: string;
  prove(subject: Subject): Promise<Outcome>;
}

/**
 * Regions that no rule and no question tells apart, so that one of each stands
 * for the others: their formulas are the same, letter by letter.
 */
export function kindsOfRegion({ content }: Pick<Subject, "content">): { readonly region: string; readonly same: readonly string[] }[] {
  const kinds = new Map<string, string[]>();
  for (const { id } of content.regions.regions) {
    const asked = content.triage.questions.map((question) => question.kind !== "sign" || question.regions === undefined || question.regions.includes(id));
    const formula = JSON.stringify([degreesIn(content.triage, id), asked]);
    kinds.set(formula, [...(kinds.get(formula) ?? []), id]);
  }
  return [...kinds.values()].flatMap((same) => (same[0] === undefined ? [] : [{ region: same[0], same }]));
}

/** How many regions were covered, for a report. */
export function inRegions(kinds: readonly { readonly same: readonly string[] }[]): string {
  return `${kinds.reduce((total, kind) => total + kind.same.length, 0)} regions (${kinds.length} kinds)`;
}
