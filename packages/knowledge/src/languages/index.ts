export { buildLanguages, languages, original, pseudoLanguages, type BuildLanguage, type Language, type PseudoLanguage } from "./languages.ts";
export { pseudoCatalogue, pseudoText } from "./pseudo-text.ts";
export { inEnglish, stillEnglish } from "./still-english.ts";
