import { error } from "@sveltejs/kit";
import { stills } from "@supple/figure/stills";
import { relief } from "@supple/knowledge/compiled/relief";
import type { EntryGenerator, PageLoad } from "./$types";

export const entries: EntryGenerator = () => relief.actions.map(({ id }) => ({ action: id }));

/** The action, and its figures as stills; they move once the renderer has come. */
export const load: PageLoad = async ({ params }) => {
  const action = relief.actions.find((one) => one.id === params.action);
  if (action === undefined) error(404, "There is no such action");
  const ids = [action.figure, ...action.moreFigures].filter((id) => id !== undefined);
  const figures = await Promise.all(ids.map(async (id) => ({ id, drawing: (await stills[id]?.())?.default ?? "" })));
  return { action, figures };
};
