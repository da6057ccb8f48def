/** English, unless the build is for another language: `language-build.ts` then puts that one here. */
import { enLater, type LaterWords } from "./en-later.ts";

export const laterWords: LaterWords = enLater;
