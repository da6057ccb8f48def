/**
 * The words of the language that this build is made for.
 *
 * Write new ones in `words/en.ts` and `words/es.ts`; a key that one of them lacks does not compile. A language
 * build puts its own catalogue in the place of `words/chosen.ts` (`language-build.ts`), so only one is loaded.
 */
export { words as strings } from "./words/chosen.ts";
export type { Words } from "./words/en.ts";
