import { cases } from "@supple/knowledge/compiled/cases";
import { review } from "@supple/knowledge/compiled/review";
import { triage } from "@supple/knowledge/compiled/triage";
import { rulesByConcern, rulesByQuestion, rulesByResult } from "#lib/pages/find-a-rule.ts";
import type { PageLoad } from "./$types";

/** Read, printed and searched: the page carries no script, and the rules are not on the wire twice. */
export const csr = false;

export const load: PageLoad = () => ({
  version: triage.version,
  on: triage.on,
  rules: review.rules.map((rule) => ({ rule, cases: cases.filter((one) => one.id.startsWith(`${rule.id}-`)).length, differ: review.disagreements.filter((one) => one.rules?.includes(rule.id)) })),
  disagreements: review.disagreements,
  sources: review.sources,
  byResult: rulesByResult(review.rules),
  byConcern: rulesByConcern(review.rules),
  byQuestion: rulesByQuestion(review.rules, triage),
});
