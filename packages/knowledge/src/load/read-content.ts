import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import type { Fault } from "./fault.ts";
import { contentKinds, type ContentKind, type ContentOf } from "./kinds.ts";
import { readContentFile, type Entry } from "./read-file.ts";
import { languageOfFile, readTranslationFile, type TranslationFile } from "./read-translation.ts";

/** Everything under a content folder, parsed kind by kind and still knowing its lines. */
export type RawContent = { readonly [K in ContentKind]: readonly Entry<ContentOf<K>>[] };

/**
 * Reads a content folder.
 *
 * A kind lives in a folder of its name or in one file `kind.yaml`. Cases stand
 * beside their rule as `R06.cases.yaml`, those of the plan as `P2.cases.yaml`, the kinds of the medicine guard in `medicines/`. Files of no known kind are a fault:
 * a misspelt folder would otherwise drop a rule in silence. Translations stand
 * beside the English file, as `R06.es.yaml`, and are read apart.
 */
export function readContent(folder: string): { raw: RawContent; translations: TranslationFile[]; faults: Fault[] } {
  const raw = Object.fromEntries(Object.keys(contentKinds).map((kind) => [kind, []])) as unknown as Record<ContentKind, Entry<unknown>[]>;
  const translations: TranslationFile[] = [];
  const faults: Fault[] = [];
  if (!existsSync(folder)) return { raw: raw as RawContent, translations, faults: [{ file: folder, line: 1, what: "there is no such content folder", mend: "give the folder that holds rules, questions and findings" }] };
  for (const path of filesUnder(folder)) {
    const shown = relative(folder, path).replaceAll("\\", "/");
    const language = languageOfFile(shown);
    if (language !== undefined) {
      const read = readTranslationFile(language, path, shown);
      translations.push(...read.files);
      faults.push(...read.faults);
      continue;
    }
    const kind = kindOf(shown);
    if (kind === undefined) {
      faults.push({ file: shown, line: 1, what: "this file is of no known kind", mend: `move it into one of: ${Object.keys(contentKinds).join(", ")}` });
      continue;
    }
    const read = readContentFile(contentKinds[kind], path, shown);
    raw[kind].push(...read.entries);
    faults.push(...read.faults);
  }
  return { raw: raw as RawContent, translations, faults };
}

function kindOf(shown: string): ContentKind | undefined {
  if (!shown.endsWith(".yaml")) return undefined;
  if (/^rules\/[^/]+\.cases\.yaml$/.test(shown)) return "cases";
  if (/^relief\/[^/]+\.cases\.yaml$/.test(shown)) return "relief-cases";
  if (shown.startsWith("medicines/")) {
    const kind = `medicine-${shown.slice("medicines/".length).replace(/[/.].*$/, "")}`;
    return kind in contentKinds ? (kind as ContentKind) : undefined;
  }
  const name = shown.includes("/") ? shown.slice(0, shown.indexOf("/")) : shown.slice(0, -".yaml".length);
  return name !== "cases" && name !== "relief-cases" && name in contentKinds ? (name as ContentKind) : undefined;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesUnder(path) : name.startsWith(".") ? [] : [path];
    });
}
