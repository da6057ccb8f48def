import { syllable } from "syllable";

/** A text as people meet it: whole screens are measured, and each sentence of them for its length. */
export interface Reading {
  /** United States school years, by Flesch and Kincaid. */
  readonly grade: number;
  readonly words: number;
  readonly longest: { readonly words: number; readonly sentence: string };
}

/**
 * How many school years a screen asks for.
 *
 * The formula of Kincaid, Fishburne, Rogers and Chissom (1975): 0.39 × words per sentence + 11.8 × syllables
 * per word − 15.59. A row of a list, a title and a button are sentences of their own. Numbers read as one
 * syllable a digit group. `explained` words, body parts and medicines that the screen explains, count as one.
 */
export function measureReading(parts: readonly string[], explained: ReadonlySet<string>): Reading {
  const sentences = parts.flatMap(sentencesOf).map((sentence) => ({ sentence, words: wordsOf(sentence) })).filter(({ words }) => words.length > 0);
  const words = sentences.flatMap((one) => one.words);
  if (words.length === 0) throw new Error("a screen without words was measured");
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word, explained), 0);
  const longest = sentences.reduce((most, one) => (one.words.length > most.words.length ? one : most));
  return { grade: 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59, words: words.length, longest: { words: longest.words.length, sentence: longest.sentence } };
}

/** A sentence ends at a full stop, question or exclamation mark, a colon or semicolon before a space, or with its part. */
export function sentencesOf(part: string): string[] {
  return part.split(/(?<=[.?!:;]["”’)]?)\s+/u).map((one) => one.trim()).filter((one) => /[A-Za-z]/.test(one));
}

export function wordsOf(sentence: string): string[] {
  return sentence.match(/[A-Za-z0-9]+(?:['’][A-Za-z]+)*/gu) ?? [];
}

function syllablesOf(word: string, explained: ReadonlySet<string>): number {
  const lower = word.toLowerCase().replace(/['’]s$/u, "");
  if (explained.has(lower) || explained.has(lower.replace(/s$/u, "")) || /^\d+$/.test(lower)) return 1;
  return Math.max(1, syllable(lower));
}
