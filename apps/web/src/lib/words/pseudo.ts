import { pseudoCatalogue } from "@supple/knowledge/languages";
import { enLater, type LaterWords } from "./en-later.ts";
import { en, type Words } from "./en.ts";

/** The catalogue of a pseudo-locale, made from the English one. For tests; no build that people get holds it. */
export function pseudoWords(lang: string, dir: "ltr" | "rtl"): Words {
  return { ...pseudoCatalogue(en), lang, dir };
}

export function pseudoLaterWords(): LaterWords {
  return pseudoCatalogue(enLater);
}
