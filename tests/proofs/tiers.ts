import { combining, type Bound } from "@supple/engine";
import { dispositions, type Condition, type TriageContent } from "@supple/knowledge";
import type { Logic } from "./logic.ts";
import { readingBits, type Reader } from "./reader.ts";

/** One degree of a rule as it counts in one region; tiers run from 1 (soon) to 3 (emergency). */
export interface Degree {
  readonly rule: string;
  readonly grade: string;
  readonly when: Condition;
  readonly tier: number;
  readonly unsureTier: number;
}

/** How degrees combine. The engine's own table unless a test plants another. */
export interface Combining {
  readonly bounds: Readonly<Record<Bound, readonly [number, number]>>;
  readonly notSureLowersBy: Readonly<Record<"as-yes" | "one-tier-lower", number>>;
}

export const nameOf = (degree: Pick<Degree, "rule" | "grade">) => `${degree.rule}/${degree.grade}`;

/** The degrees that raise something in a region, by the content's own override. */
export function degreesIn(content: Pick<TriageContent, "rules">, region: string, table: Combining = combining): Degree[] {
  return content.rules.flatMap((rule) => rule.grades.flatMap((grade): Degree[] => {
    const disposition = typeof grade.disposition === "string" ? grade.disposition : region in grade.disposition ? grade.disposition[region] : grade.disposition["default"];
    if (disposition === undefined || disposition === "none") return [];
    const tier = dispositions.indexOf(disposition);
    return [{ rule: rule.id, grade: grade.id, when: grade.when, tier, unsureTier: tier - table.notSureLowersBy[grade.notSure] }];
  }));
}

/** Whether one degree brings a bound to this tier or above. */
export function degreeReaches<B>(reader: Reader<B>, logic: Logic<B>, degree: Degree, bound: Bound, tier: number, table: Combining = combining): B {
  const readings = reader.read(degree.when);
  const [sure, unsure] = table.bounds[bound].map((bit) => readings[readingBits.indexOf(bit as (typeof readingBits)[number])] as B);
  return logic.or([...(degree.tier >= tier && sure !== undefined ? [sure] : []), ...(degree.unsureTier >= tier && unsure !== undefined ? [unsure] : [])]);
}

/** Whether a bound is at this tier or above: the most urgent degree wins. */
export function reaches<B>(reader: Reader<B>, logic: Logic<B>, degrees: readonly Degree[], bound: Bound, tier: number, table: Combining = combining): B {
  return logic.or(degrees.map((degree) => degreeReaches(reader, logic, degree, bound, tier, table)));
}

/** A bound worked out in plain truth values. */
export function tierOf(reader: Reader<boolean>, logic: Logic<boolean>, degrees: readonly Degree[], bound: Bound): number {
  return [3, 2, 1].find((tier) => reaches(reader, logic, degrees, bound, tier)) ?? 0;
}
