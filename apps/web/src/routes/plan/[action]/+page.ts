import { error } from "@sveltejs/kit";
import { relief } from "@supple/knowledge/compiled/relief";
import type { EntryGenerator, PageLoad } from "./$types";

export const entries: EntryGenerator = () => relief.actions.map(({ id }) => ({ action: id }));

export const load: PageLoad = ({ params }) => {
  const action = relief.actions.find((one) => one.id === params.action);
  if (action === undefined) error(404, "There is no such action");
  return { action };
};
