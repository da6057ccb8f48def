import { faultAt, type Fault } from "./fault.ts";
import type { RawContent } from "./read-content.ts";

/**
 * Does every explainer lead on to things that are there?
 *
 * Rules, disagreements and other explainers exist; none leads to itself; no two
 * claim one place. Its sources are checked where all sources are.
 */
export function checkExplainers(raw: RawContent): Fault[] {
  const faults: Fault[] = [];
  const known = { disagreements: ids(raw.disagreements), rules: ids(raw.rules), see: ids(raw.explainers) };
  const places = new Map<string, string>();
  for (const entry of raw.explainers) {
    const { id, group, place } = entry.value;
    for (const kind of ["disagreements", "rules", "see"] as const) {
      entry.value[kind].forEach((name, index) => {
        if (!known[kind].has(name)) faults.push(faultAt(entry, [kind, index], `${name} is not there`, `correct the name, or take it out of \`${kind}\``));
        if (kind === "see" && name === id) faults.push(faultAt(entry, [kind, index], "it leads to itself", "name another explainer"));
      });
    }
    const other = places.get(`${group} ${place}`);
    if (other !== undefined) faults.push(faultAt(entry, ["place"], `${other} has place ${place} of ${group} too`, "give it a place of its own"));
    places.set(`${group} ${place}`, id);
  }
  return faults;
}

const ids = (entries: readonly { readonly value: { readonly id: string } }[]) => new Set(entries.map((entry) => entry.value.id));
