import { error } from "@sveltejs/kit";
import { graverSigns } from "#lib/signs/graver-signs.ts";
import { plainEntries, plainLists } from "#lib/signs/plain-path.ts";
import type { PageLoad } from "./$types";

export const entries = plainEntries;

export const load: PageLoad = ({ params }) => {
  const list = plainLists.find((one) => one.id === params.list);
  if (list === undefined) error(404, "There is no such list of signs");
  return { list, graver: graverSigns(list.id) };
};
