import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import type { Fault } from "./fault.ts";
import { contentKinds, type ContentKind, type ContentOf } from "./kinds.ts";
import { readContentFile, type Entry } from "./read-file.ts";

/** Everything under a content folder, parsed kind by kind and still knowing its lines. */
export type RawContent = { readonly [K in ContentKind]: readonly Entry<ContentOf<K>>[] };

/**
 * Reads a content folder.
 *
 * A kind lives in a folder of its name or in one file `kind.yaml`. Cases stand
 * beside their rule as `R06.cases.yaml`. Files of no known kind are a fault:
 * a misspelt folder would otherwise drop a rule in silence.
 */
export function readContent(folder: string): { raw: RawContent; faults: Fault[] } {
  const raw = Object.fromEntries(Object.keys(contentKinds).map((kind) => [kind, []])) as unknown as Record<ContentKind, Entry<unknown>[]>;
  const faults: Fault[] = [];
  if (!existsSync(folder)) return { raw: raw as RawContent, faults: [{ file: folder, line: 1, what: "there is no such content folder", mend: "give the folder that holds rules, questions and findings" }] };
  for (const path of filesUnder(folder)) {
    const shown = relative(folder, path).replaceAll("\\", "/");
    const kind = kindOf(shown);
    if (kind === undefined) {
      faults.push({ file: shown, line: 1, what: "this file is of no known kind", mend: `move it into one of: ${Object.keys(contentKinds).join(", ")}` });
      continue;
    }
    const read = readContentFile(contentKinds[kind], path, shown);
    raw[kind].push(...read.entries);
    faults.push(...read.faults);
  }
  return { raw: raw as RawContent, faults };
}

function kindOf(shown: string): ContentKind | undefined {
  if (!shown.endsWith(".yaml")) return undefined;
  if (/^rules\/[^/]+\.cases\.yaml$/.test(shown)) return "cases";
  const name = shown.includes("/") ? shown.slice(0, shown.indexOf("/")) : shown.slice(0, -".yaml".length);
  return name !== "cases" && name in contentKinds ? (name as ContentKind) : undefined;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesUnder(path) : name.startsWith(".") ? [] : [path];
    });
}
