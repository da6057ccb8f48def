import { learn } from "@supple/knowledge/compiled/learn";
import type { PageLoad } from "./$types";

/** The questions by group, in the order of the content. */
export const load: PageLoad = () => ({
  groups: [...new Set(learn.explainers.map(({ group }) => group))].map((id) => ({ id, questions: learn.explainers.filter(({ group }) => group === id).map((one) => ({ id: one.id, question: one.question })) })),
});
