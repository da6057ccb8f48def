import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { buildLanguages, original, type BuildLanguage } from "@supple/knowledge/languages";

/** English lies at the root, every other language in a folder of its name. Pseudo-locales are built apart, for tests. */
export function folderOf(language: BuildLanguage): "" | `/${string}` {
  return language === original ? "" : `/${language}`;
}

/** The language to build for, from `SUPPLE_LANGUAGE`; English when it is not set. */
export function languageOfBuild(): BuildLanguage {
  const asked = process.env["SUPPLE_LANGUAGE"] ?? original;
  const known = buildLanguages.find((one) => one === asked);
  if (known === undefined) throw new Error(`SUPPLE_LANGUAGE is ${asked}; it is one of: ${buildLanguages.join(", ")}`);
  return known;
}

const source = fileURLToPath(new URL("src", import.meta.url));
const compiled = fileURLToPath(new URL("../../packages/knowledge/compiled", import.meta.url));

/** The catalogues that take the places of `words/chosen.ts` and `words/chosen-later.ts`. */
const catalogues: Readonly<Record<BuildLanguage, { readonly first: string; readonly later: string }>> = {
  en: { first: `import { en } from "./en.ts"; export const words = en;`, later: `import { enLater } from "./en-later.ts"; export const laterWords = enLater;` },
  es: { first: `import { es } from "./es.ts"; export const words = es;`, later: `import { esLater } from "./es-later.ts"; export const laterWords = esLater;` },
  "ar-XB": { first: `import { pseudoWords } from "./pseudo.ts"; export const words = pseudoWords("ar-XB", "rtl");`, later: `import { pseudoLaterWords } from "./pseudo.ts"; export const laterWords = pseudoLaterWords();` },
};

/**
 * Makes one build speak one language, so that a page holds no other and needs no script to show it.
 *
 * Three things are put in the place of the English ones: the catalogue of interface words, the compiled
 * content, and the address of each link, which leads to the same page in the folder of the language.
 * Source is written as if English at the root were all there is. See docs/decisions/0007-languages.md.
 */
export function languageBuild(language: BuildLanguage): Plugin {
  const folder = folderOf(language);
  const links = linkPattern();
  return {
    name: "supple-language",
    enforce: "pre",
    resolveId(id) {
      const part = /^@supple\/knowledge\/compiled\/([a-zA-Z]+)$/.exec(id)?.[1];
      return part === undefined || language === original ? undefined : `${compiled}/${language}/${part}.ts`;
    },
    load(id) {
      const file = id.replaceAll("\\", "/");
      if (file.endsWith("/src/lib/words/chosen.ts")) return catalogues[language].first;
      return file.endsWith("/src/lib/words/chosen-later.ts") ? catalogues[language].later : undefined;
    },
    transform(code, id) {
      const [file = ""] = id.split("?");
      if (folder === "" || !file.startsWith(source) || !/\.(svelte|ts)$/.test(file)) return undefined;
      return { code: code.replace(links.pages, `$1${folder}/`).replace(links.start, `$1${folder}/$2`), map: null };
    },
  };
}

/** Addresses inside Supple as they stand in source: `"/check`, `` `/plan/ ``, and the start, `href="/"`. */
function linkPattern(): { readonly pages: RegExp; readonly start: RegExp } {
  const pages = readdirSync(`${source}/routes`).filter((name) => /^[a-z]/.test(name));
  return {
    pages: new RegExp(`(["'\`])/(?=(?:${[...pages, "service-worker.js"].map((name) => name.replaceAll(".", "\\.")).join("|")})(?:[/?#"'\`$]))`, "g"),
    start: /((?:href=|href: ?|backTo=|backTo = |const start = |goto\(|assign\()["'`{]+)\/(["'`])/g,
  };
}
