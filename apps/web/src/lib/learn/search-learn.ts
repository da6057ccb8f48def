import type { Explainer } from "@supple/knowledge";
import { stillEnglish } from "@supple/knowledge/languages";
import { learn } from "@supple/knowledge/compiled/learn";
import MiniSearch from "minisearch";

/**
 * The search over all explainers, made on this device when somebody first types.
 *
 * Kept out of every page's first load: this module is imported when it is needed.
 * The question weighs most, then the words people use, then the text. A word may
 * be unfinished, and may hold one slip in five letters; short words may hold none.
 */
const index = new MiniSearch<{ id: string; question: string; words: string; text: string }>({
  fields: ["question", "words", "text"],
  searchOptions: { boost: { question: 4, words: 3 }, prefix: true, fuzzy: (word) => (word.length > 4 ? 0.2 : false), combineWith: "AND" },
});
const plain = (text: string) => text.replaceAll(stillEnglish, "");
index.addAll(learn.explainers.map(({ id, question, words, statements }) => ({ id, question: plain(question), words: plain(words.join(" ")), text: plain(statements.map((one) => `${one.heading ?? ""} ${one.text}`).join(" ")) })));

const byId = new Map(learn.explainers.map((one) => [one.id, one]));

/** Explainers that hold every word, best first; when none does, those that hold any of them. */
export function searchLearn(words: string): readonly Explainer[] {
  const found = index.search(words);
  const hits = found.length > 0 ? found : index.search(words, { combineWith: "OR" });
  return hits.flatMap((hit) => byId.get(String(hit.id)) ?? []);
}
