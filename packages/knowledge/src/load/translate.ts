import { stillEnglish } from "../languages/still-english.ts";
import type { Language } from "../languages/languages.ts";
import { pseudoText } from "../languages/pseudo-text.ts";
import { textHash } from "../languages/text-hash.ts";
import { textsOf, withTexts } from "../languages/texts.ts";
import { faultAt, type Fault } from "./fault.ts";
import { contentKinds, type ContentKind } from "./kinds.ts";
import type { RawContent } from "./read-content.ts";
import type { Entry } from "./read-file.ts";
import type { TranslationFile } from "./read-translation.ts";
import { weightOf } from "./weight-of-text.ts";

/** How much of the content a language has. `stale` names each text whose English has changed since. */
export interface TranslationCount {
  readonly language: Language;
  readonly texts: number;
  readonly current: number;
  readonly stale: readonly string[];
  readonly missing: number;
}

type AnyEntry = Entry<{ readonly id?: string; readonly disposition?: string; readonly phases?: readonly string[] }>;

/**
 * The content in one language.
 *
 * A text is used only while it translates the English of today: one that is stale or missing is shown in
 * English and marked. Where somebody acts on it in the first hours that is not good enough: it is a fault.
 */
export function translate(raw: RawContent, files: readonly TranslationFile[], language: Language): { raw: RawContent; faults: Fault[]; count: TranslationCount } {
  const given = new Map(files.filter((file) => file.language === language).map((file) => [file.of, file]));
  const faults: Fault[] = [];
  const stale: string[] = [];
  const used = new Set<string>();
  let current = 0;
  let missing = 0;
  const translated = eachEntry(raw, (kind, entry) => {
    const id = nameOfEntry(entry.value);
    const file = given.get(entry.file);
    return withTexts(contentKinds[kind], entry.value, (found) => {
      const weight = weightOf(kind, entry.value, entry.file, found.name);
      // A telephone number is the same in every language.
      if (weight === "never" || !/\p{L}{2}/u.test(found.text)) return found.text;
      const one = file?.texts.value[id]?.[found.name];
      used.add(`${entry.file} ${id} ${found.name}`);
      const beside = file?.file ?? entry.file.replace(/\.yaml$/, `.${language}.yaml`);
      if (one === undefined) {
        missing += 1;
        if (weight === "due") faults.push(faultAt(entry, found.path, `${id} ${found.name} is not translated into ${language}`, `add it to ${beside}, with of: "${textHash(found.text)}"`));
        return stillEnglish + found.text;
      }
      if (one.of === textHash(found.text)) {
        current += 1;
        return one.text;
      }
      if (weight !== "other" && file !== undefined) faults.push(faultAt(file.texts, [id, found.name], `${id} ${found.name} translates English that has changed; it now says: ${found.text}`, `see both with \`npm run translations -- ${language}\`, and translate it anew`));
      else stale.push(`${beside} ${id} ${found.name}`);
      return stillEnglish + found.text;
    });
  });
  for (const file of given.values()) for (const [id, texts] of Object.entries(file.texts.value)) for (const name of Object.keys(texts)) if (!used.has(`${file.of} ${id} ${name}`)) faults.push(faultAt(file.texts, [id, name], `${file.of} has no text ${id} ${name}`, "correct the name, or remove it"));
  faults.push(...keyFaults(translated, given));
  return { raw: translated, faults, count: { language, texts: current + missing + stale.length, current, stale, missing } };
}

/** The content of a pseudo-locale: every text put through one function. */
export function inPseudoLanguage(raw: RawContent): RawContent {
  return eachEntry(raw, (kind, entry) => withTexts(contentKinds[kind], entry.value, ({ text }) => pseudoText(text)));
}

export function nameOfEntry(value: { readonly id?: string; readonly disposition?: string }): string {
  return value.id ?? value.disposition ?? "entry";
}

function eachEntry(raw: RawContent, change: (kind: ContentKind, entry: AnyEntry) => unknown): RawContent {
  return Object.fromEntries(Object.entries(raw).map(([kind, entries]) => [kind, (entries as readonly AnyEntry[]).map((entry) => ({ ...entry, value: change(kind as ContentKind, entry) }))])) as unknown as RawContent;
}

/** Bold words are words of their label in every language. */
function keyFaults(translated: RawContent, given: ReadonlyMap<string, TranslationFile>): Fault[] {
  return [...translated.questions, ...translated["medicine-questions"]].flatMap(({ value, file }) => {
    const beside = given.get(file);
    if (value.kind !== "sign" || beside === undefined) return [];
    return (value.key ?? []).flatMap((words, index) => (value.label.includes(words) || words.startsWith(stillEnglish) ? [] : [faultAt(beside.texts, [value.id, `key.${index}`], `the label does not hold the words: ${words}`, "copy the bold words from the translated label")]));
  });
}

/** Every text of the content with its place, for the command that shows what changed. */
export function textsInContent(raw: RawContent): { kind: ContentKind; file: string; id: string; name: string; text: string }[] {
  return Object.entries(raw).flatMap(([kind, entries]) => (entries as readonly AnyEntry[]).flatMap((entry) => textsOf(contentKinds[kind as ContentKind], entry.value).map(({ name, text }) => ({ kind: kind as ContentKind, file: entry.file, id: nameOfEntry(entry.value), name, text }))));
}
