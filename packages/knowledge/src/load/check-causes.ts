import { faultAt, type Fault } from "./fault.ts";
import type { RawContent } from "./read-content.ts";

/** Words for sources that nobody has seen. */
const unseen = new Set(["own", "GK"]);

/**
 * Causes and the choices that point to them fit together.
 *
 * No choice points nowhere, and no weight stands without a source: the two
 * upper bands need a seen source and evidence that is not `unverified`.
 */
export function checkCauses(raw: RawContent): Fault[] {
  const signs = new Set(raw.questions.filter((entry) => entry.value.kind === "sign").map((entry) => entry.value.id));
  const clues = new Set<string>();
  const faults: Fault[] = [];
  for (const entry of raw.clues) {
    entry.value.clues.forEach((clue, index) => {
      if (clues.has(clue.id)) faults.push(faultAt(entry, ["clues", index], `the choice ${clue.id} stands twice`, "keep one of them"));
      clues.add(clue.id);
      for (const sign of clue.danger?.asks ?? []) if (!signs.has(sign)) faults.push(faultAt(entry, ["clues", index, "danger", "asks"], `${sign} is no sign of the danger check`, "name the signs that ask about it"));
      if (!raw.causes.some((cause) => [...cause.value.clues, ...cause.value.support].includes(clue.id))) faults.push(faultAt(entry, ["clues", index], `the choice ${clue.id} points to no cause`, "name it under a cause's `clues`, or remove it"));
    });
  }
  for (const entry of raw.causes) {
    const { id, band, evidence, sources } = entry.value;
    [...entry.value.clues, ...entry.value.support].forEach((clue, index) => {
      if (!clues.has(clue)) faults.push(faultAt(entry, ["clues", index], `${id} names ${clue}, which is no choice`, "correct the name, or add it to clues.yaml"));
    });
    if (band !== "unproven" && (evidence === "unverified" || sources.every((source) => unseen.has(source)))) faults.push(faultAt(entry, ["band"], `${id} is in the band ${band} without a seen source`, "move it to unproven, or name its source"));
  }
  if (raw.causes.length === 0 || raw.clues.length === 0) faults.push({ file: "causes", line: 1, what: "there are no causes or no choices", mend: "a check of nothing proves nothing: add the content" });
  return faults;
}
