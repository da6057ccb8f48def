import { fileURLToPath } from "node:url";
import type { Content } from "../content.ts";
import { assembleContent } from "./assemble.ts";
import { checkCases } from "./check-cases.ts";
import { checkCauses } from "./check-causes.ts";
import { checkClaims } from "./check-claims.ts";
import { checkMedicines } from "./check-medicines.ts";
import { checkPainkillers } from "./check-painkillers.ts";
import { checkExplainers } from "./check-explainers.ts";
import { checkPlaces } from "./check-places.ts";
import { checkPlainSpasm } from "./check-plain-spasm.ts";
import { checkReferences } from "./check-references.ts";
import { checkReliefCases } from "./check-relief-cases.ts";
import { checkSafety } from "./check-safety.ts";
import { checkSessions } from "./check-sessions.ts";
import type { Fault } from "./fault.ts";
import { readContent, type RawContent } from "./read-content.ts";
import { inPseudoLanguage, translate, type TranslationCount } from "./translate.ts";
import type { BuildLanguage, PseudoLanguage } from "../languages/languages.ts";
import { languages, original, pseudoLanguages } from "../languages/languages.ts";

export { assembleContent } from "./assemble.ts";
export { faultToLine, type Fault } from "./fault.ts";
export { readContent, type RawContent } from "./read-content.ts";

/** The content folder of this checkout. */
export const contentFolder = fileURLToPath(new URL("../../content", import.meta.url));

/** Every fault that parsed content still has. */
export function checkContent(raw: RawContent): Fault[] {
  return [...checkReferences(raw), ...checkSafety(raw), ...checkCases(raw), ...checkReliefCases(raw), ...checkPlainSpasm(raw), ...checkSessions(raw), ...checkMedicines(raw), ...checkPainkillers(raw), ...checkExplainers(raw), ...checkCauses(raw), ...checkClaims(raw), ...checkPlaces(raw)];
}

/**
 * Reads and checks a content folder.
 *
 * Errors: every fault found, with file, line and mend; content only when there is none.
 * `counted` says how much was looked at, so that a check of nothing shows.
 * `inLanguage` gives the same content in another language; a text that is not due there and not yet
 * translated stays English and is marked as such. `translated` counts them. `untranslated` are the faults of
 * the translations: the build stops at them, while a rule can be tried and compared before it is translated.
 */
export function loadContent(folder: string = contentFolder): LoadedContent | { ok: false; faults: Fault[] } {
  const { raw, translations, faults } = readContent(folder);
  const inEach = languages.map((language) => ({ language, ...translate(raw, translations, language) }));
  const found = [...faults, ...checkContent(raw)];
  if (found.length > 0) return { ok: false, faults: found };
  const counted = Object.fromEntries(Object.entries(raw).map(([kind, entries]) => [kind, entries.length]));
  const isPseudo = (language: BuildLanguage): language is PseudoLanguage => pseudoLanguages.some((one) => one === language);
  const inLanguage = (language: BuildLanguage) => assembleContent(language === original ? raw : isPseudo(language) ? inPseudoLanguage(raw) : (inEach.find((one) => one.language === language)?.raw ?? raw));
  return { ok: true, content: assembleContent(raw), counted, inLanguage, translated: inEach.map((one) => one.count), untranslated: inEach.flatMap((one) => one.faults) };
}

export interface LoadedContent {
  readonly ok: true;
  readonly content: Content;
  readonly counted: Record<string, number>;
  readonly inLanguage: (language: BuildLanguage) => Content;
  readonly translated: readonly TranslationCount[];
  readonly untranslated: readonly Fault[];
}
