/** English, unless the build is for another language: `language-build.ts` then puts that one here. */
import { en, type Words } from "./en.ts";

export const words: Words = en;
