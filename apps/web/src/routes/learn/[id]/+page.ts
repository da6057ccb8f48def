import { error } from "@sveltejs/kit";
import { learn } from "@supple/knowledge/compiled/learn";
import type { EntryGenerator, PageLoad } from "./$types";

export const entries: EntryGenerator = () => learn.explainers.map(({ id }) => ({ id }));

/** An explainer with everything that it names: sources, disagreements, rules and other explainers. */
export const load: PageLoad = ({ params }) => {
  const explainer = learn.explainers.find((one) => one.id === params.id);
  if (explainer === undefined) error(404, "There is no such explainer");
  const disagreements = learn.disagreements.filter((one) => explainer.disagreements.includes(one.id));
  const cited = new Set([...explainer.statements.flatMap((one) => one.sources), ...disagreements.flatMap((one) => [...one.sources, ...one.positions.flatMap((position) => position.sources)])]);
  return {
    explainer,
    disagreements,
    sources: learn.sources.filter((source) => cited.has(source.id)),
    rules: learn.rules.filter((rule) => explainer.rules.includes(rule.id)),
    see: learn.explainers.filter((one) => explainer.see.includes(one.id)).map(({ id, question }) => ({ id, question })),
  };
};
