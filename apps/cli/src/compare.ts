import { decideDisposition } from "@supple/engine";
import type { Content } from "@supple/knowledge";
import { faultToLine, loadContent } from "@supple/knowledge/load";
import { findContentVersion, type ContentVersion } from "./content-version.ts";
import { createReader, inOrder, readLines, type AssessmentLine } from "./triage-file.ts";

/** Where the cases come from: a file of JSON lines, or the people described beside the rules, read in one region (their own first one, if they name regions without it). */
export type ComparedCases = { readonly kind: "file"; readonly file: string } | { readonly kind: "described"; readonly region: string };

/**
 * Lists every case whose result changes between two versions of the content.
 *
 * A result is the standing, both bounds and the degrees of rules that hold. A
 * case is read both as given and with the rest answered no, and is listed when
 * either changes, since a change may show in one of them only; `--rest no`
 * looks at the second alone. A case that only one version can read (it has a
 * question the other lacks) is listed with the reason. Without a file the
 * people described beside the rules of either version are read.
 *
 * Errors: a line that neither version can read is wrong; nothing is compared then.
 */
export function compareVersions(oldName: string, newName: string, from: ComparedCases, restNo: boolean): number {
  const opened: ContentVersion[] = [];
  try {
    const contents: Content[] = [];
    for (const name of [oldName, newName]) {
      const found = findContentVersion(name);
      if (!found.ok) {
        console.error(found.error);
        return 2;
      }
      opened.push(found.version);
      const loaded = loadContent(found.version.folder);
      if (!loaded.ok) {
        console.error(`${name} has faults:\n${loaded.faults.map(faultToLine).join("\n")}`);
        return 1;
      }
      contents.push(loaded.content);
    }
    const [before, after] = contents;
    return before === undefined || after === undefined ? 2 : compareContents(before, after, from, restNo);
  } finally {
    for (const version of opened) version.release();
  }
}

/** Those of the newer version, and after them those that it no longer has. */
function describedPeople(before: Content, after: Content, region: string): AssessmentLine[] {
  const stays = new Set(after.cases.map(({ id }) => id));
  return [...after.cases, ...before.cases.filter(({ id }) => !stays.has(id))].map(({ id, regions, answers }) => ({ at: `case ${id}`, id, region: regions === undefined || regions.includes(region) ? region : regions[0], answers }));
}

function compareContents(before: Content, after: Content, from: ComparedCases, restNo: boolean): number {
  const { lines, errors } = from.kind === "file" ? readLines(from.file) : { lines: describedPeople(before, after, from.region), errors: [] as string[] };
  const [readOld, readNew] = [createReader(before), createReader(after)];
  const changes: string[] = [];
  let changed = 0;
  for (const line of lines) {
    const [old, now] = [resultsOf(readOld, line, restNo), resultsOf(readNew, line, restNo)];
    if ("errors" in old && "errors" in now) {
      errors.push(...now.errors);
      continue;
    }
    const different = readings(restNo).filter((rest) => JSON.stringify(ofReading(old, rest)) !== JSON.stringify(ofReading(now, rest)));
    if (different.length > 0) changed += 1;
    for (const rest of different) changes.push(JSON.stringify({ id: line.id, region: line.region, rest, old: ofReading(old, rest), new: ofReading(now, rest) }));
  }
  if (errors.length > 0) {
    console.error(inOrder(errors).join("\n"));
    return 2;
  }
  for (const change of changes) process.stdout.write(`${change}\n`);
  console.error(`${changed === 0 ? "no" : changed} of ${lines.length} cases change, from ${before.triage.version} to ${after.triage.version}`);
  return 0;
}

type Rest = "open" | "no";
type Results = { readonly [R in Rest]?: object } | { readonly errors: readonly string[] };
const readings = (restNo: boolean): readonly Rest[] => (restNo ? ["no"] : ["open", "no"]);
const ofReading = (results: Results, rest: Rest) => ("errors" in results ? { error: results.errors.join("; ") } : results[rest]);

function resultsOf(read: ReturnType<typeof createReader>, line: AssessmentLine, restNo: boolean): Results {
  const results: { [R in Rest]?: object } = {};
  for (const rest of readings(restNo)) {
    const found = read(line, rest === "no");
    if (!found.ok) return { errors: found.errors };
    const { standing, lowest, highest, holds } = decideDisposition(found.assessed.triage, found.assessed.answers);
    results[rest] = { standing, lowest, highest, rules: holds.map((rule) => `${rule.rule}/${rule.grade} ${rule.disposition}`) };
  }
  return results;
}
