import type { LearnContent } from "../content.ts";
import { explainerGroups } from "../kinds/explainer.ts";

/** Explainers in the order of their page, and only what they name. */
export function learnContent(explainers: LearnContent["explainers"], sources: LearnContent["sources"], disagreements: LearnContent["disagreements"], rules: LearnContent["rules"]): LearnContent {
  const cited = new Set(explainers.flatMap((one) => one.statements.flatMap((statement) => statement.sources)));
  const named = new Set(explainers.flatMap((one) => one.disagreements));
  const shown = disagreements.filter((one) => named.has(one.id));
  for (const one of shown) for (const id of [...one.sources, ...one.positions.flatMap((position) => position.sources)]) cited.add(id);
  return {
    explainers: explainerGroups.flatMap((group) => explainers.filter((one) => one.group === group).sort((a, b) => a.place - b.place)),
    sources: sources.filter((source) => cited.has(source.id)),
    disagreements: shown,
    rules: rules.filter((rule) => explainers.some((one) => one.rules.includes(rule.id))).map(({ id, title }) => ({ id, title })),
  };
}
