import * as v from "valibot";

export const evidenceGrades = ["high", "moderate", "low", "very-low", "unverified"] as const;
export type EvidenceGrade = (typeof evidenceGrades)[number];

/**
 * On whose word a statement stands.
 *
 * `sources` names source files; `GK` (general knowledge, no source seen) and
 * `own` (our judgement) are named like sources so that nobody overlooks them.
 * A statement that rests on them alone is `unverified`; one that rests on them
 * in part says in `unverified` which part. `checked` is by the developers;
 * `signoff` is a clinician's, and stays null until one has really signed.
 */
export const provenanceEntries = {
  sources: v.pipe(v.array(v.string()), v.minLength(1, "name at least one source, or `own` or `GK`")),
  evidence: v.picklist(evidenceGrades, `evidence is one of ${evidenceGrades.join(", ")}`),
  unverified: v.optional(v.pipe(v.array(v.string()), v.minLength(1))),
  checked: v.strictObject({
    on: v.pipe(v.string(), v.isoDate("a date is written 2026-11-23")),
    against: v.pipe(v.string(), v.nonEmpty()),
    seen: v.picklist(["full", "abstract", "copy", "not-seen"]),
  }),
  signoff: v.null("no clinician has signed anything yet: signoff stays null"),
};

export const provenance = v.strictObject(provenanceEntries);
export type Provenance = v.InferOutput<typeof provenance>;

const unsourced = new Set(["GK", "own"]);

/** What is wrong with how a statement is vouched for, or undefined. */
export function provenanceFault(statement: Provenance): string | undefined {
  const loose = statement.sources.filter((source) => unsourced.has(source));
  if (loose.length === 0) return undefined;
  if (loose.length === statement.sources.length && statement.evidence !== "unverified")
    return `it rests only on ${loose.join(" and ")}, so evidence must be unverified`;
  if (statement.evidence !== "unverified" && statement.unverified === undefined)
    return `it rests partly on ${loose.join(" and ")}: list the unverified part under \`unverified\``;
  return undefined;
}
