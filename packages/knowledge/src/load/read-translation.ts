import * as v from "valibot";
import { text } from "../kinds/identifier.ts";
import { languages, type Language } from "../languages/languages.ts";
import type { Fault } from "./fault.ts";
import { readContentFile, type Entry } from "./read-file.ts";

/** By entry, then by the name of the text in it: the words, and `of`, the hash of the English they translate. */
const translation = v.record(v.string(), v.record(v.string(), v.strictObject({ of: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/, "eight hexadecimal digits, in quotes")), text })));

export interface TranslationFile {
  readonly language: Language;
  /** The English file beside it. */
  readonly of: string;
  readonly file: string;
  readonly texts: Entry<v.InferOutput<typeof translation>>;
}

/** The language of `rules/R06.es.yaml`; undefined for an English file. */
export function languageOfFile(shown: string): Language | undefined {
  return languages.find((language) => shown.endsWith(`.${language}.yaml`));
}

export function readTranslationFile(language: Language, path: string, shown: string): { files: TranslationFile[]; faults: Fault[] } {
  const read = readContentFile(translation, path, shown);
  return { files: read.entries.map((texts) => ({ language, of: shown.replace(`.${language}.yaml`, ".yaml"), file: shown, texts })), faults: read.faults };
}
