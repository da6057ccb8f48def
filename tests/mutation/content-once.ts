import { readFileSync } from "node:fs";
import type { Content } from "@supple/knowledge";

/**
 * The content as `npm run mutate:engine` read and checked it, once, before the first mutant.
 *
 * Stands in the place of `@supple/knowledge/load` while mutants of the engine run: reading and checking the content
 * anew takes a second in each of fifteen test files, for each of some thousand mutants, and no mutant changes it.
 */
export function loadContent(): { readonly ok: true; readonly content: Content } {
  const file = process.env["SUPPLE_CONTENT_ONCE"];
  if (file === undefined) throw new Error("SUPPLE_CONTENT_ONCE names no file: run `npm run mutate:engine`");
  return { ok: true, content: JSON.parse(readFileSync(file, "utf8")) as Content };
}
