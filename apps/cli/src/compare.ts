import { decideDisposition } from "@supple/engine";
import { faultToLine, loadContent } from "@supple/knowledge/load";
import { readAssessments } from "./triage-file.ts";

/**
 * Lists every case whose result changes between two content folders.
 *
 * A case changes when its bounds, its standing, or the degrees of rules that
 * hold differ. Questions that one version does not know are an error of that
 * version, listed with the line.
 */
export function compareVersions(oldFolder: string, newFolder: string, file: string): number {
  const [before, after] = [oldFolder, newFolder].map((folder) => ({ folder, loaded: loadContent(folder) }));
  if (before === undefined || after === undefined) return 2;
  for (const { folder, loaded } of [before, after]) {
    if (loaded.ok) continue;
    console.error(`${folder} has faults:\n${loaded.faults.map(faultToLine).join("\n")}`);
    return 1;
  }
  if (!before.loaded.ok || !after.loaded.ok) return 1;
  const [old, now] = [readAssessments(before.loaded.content, file, true), readAssessments(after.loaded.content, file, true)];
  const errors = [...old.errors.map((error) => `${oldFolder}: ${error}`), ...now.errors.map((error) => `${newFolder}: ${error}`)];
  if (errors.length > 0) {
    console.error(errors.join("\n"));
    return 2;
  }
  let changed = 0;
  old.assessed.forEach((was, index) => {
    const is = now.assessed[index];
    if (is === undefined) return;
    const [left, right] = [was, is].map(({ triage, answers }) => {
      const decision = decideDisposition(triage, answers);
      return { standing: decision.standing, lowest: decision.lowest, highest: decision.highest, rules: decision.holds.map((rule) => `${rule.rule}/${rule.grade} ${rule.disposition}`) };
    });
    if (JSON.stringify(left) === JSON.stringify(right)) return;
    changed += 1;
    process.stdout.write(`${JSON.stringify({ id: was.id, region: was.triage.region, old: left, new: right })}\n`);
  });
  console.error(`${changed} of ${old.assessed.length} cases change, from ${before.loaded.content.triage.version} to ${after.loaded.content.triage.version}`);
  return 0;
}
