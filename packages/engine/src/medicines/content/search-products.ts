import type { MedicineProduct } from "@supple/knowledge";
import type { PreparedMedicines } from "./prepare-medicines.ts";

/**
 * Products by any name people know: pack, ingredient, kind. Best first; all of them for an empty query.
 *
 * Each word of the query must begin a word of the product, or come near one:
 * a slip of the thumb, or two in a long word. Strengths are left out; where no
 * product has every word, those with one of them are found. Capitals and accents do not
 * matter. Products of other places come last: a box may have been bought abroad.
 */
export function searchProducts(medicines: PreparedMedicines, query: string): MedicineProduct[] {
  // "Tylenol 3" is a name, "ibuprofen 400" is a strength.
  const isName = (word: string) => medicines.content.products.some((product) => product.words.some((words) => wordsOf(words).some((known) => known === word)));
  const asked = wordsOf(query).filter((word) => (!/^\d+(mg|g|ml|mcg)?$/.test(word) || isName(word)) && !units.has(word));
  if (asked.length === 0) return wordsOf(query).length === 0 ? [...medicines.shown] : [];
  const elsewhere = medicines.content.products.filter((product) => !medicines.shown.includes(product));
  const all = [...medicines.shown, ...elsewhere];
  const found = (words: readonly string[]) => all.map((product) => ({ product, score: scoreOf(medicines, product, words) })).filter(({ score }) => score < Infinity).sort((left, right) => left.score - right.score).map(({ product }) => product);
  const whole = found(asked);
  // "Panadol Extra", "Voltarol Emulgel": what stands behind a name on the box need not be known.
  return whole.length > 0 || asked.length < 2 ? whole : [...new Set(asked.flatMap((word) => (word.length < shortestAlone ? [] : found([word]))))];
}

/** What stands beside a number on the box says nothing of the medicine. */
const units = new Set(["mg", "g", "ml", "mcg"]);
/** A word that is looked for by itself has at least so many letters. */
const shortestAlone = 4;

const wordsOf = (text: string) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function scoreOf(medicines: PreparedMedicines, product: MedicineProduct, asked: readonly string[]): number {
  const substances = product.contents.flatMap(({ substance: id }) => medicines.content.substances.filter((substance) => substance.id === id)).flatMap(({ name, names = {} }) => [name, ...Object.values(names)]);
  const tiers = [[product.title, ...product.packs], [...substances, ...product.words]].map((names) => names.flatMap(wordsOf));
  const scores = asked.map((word) => {
    const exact = tiers.findIndex((words) => words.some((known) => known.startsWith(word)));
    if (exact >= 0) return exact;
    return tiers.flat().some((known) => slipsBetween(word, known) <= slipsAllowed(word)) ? tiers.length : Infinity;
  });
  return scores.reduce((sum, score) => sum + score, 0);
}

const slipsAllowed = (word: string) => (word.length < 5 ? 0 : word.length < 8 ? 1 : 2);

/** How many letters are missing, added, different or changed places between what was typed and the beginning of a word. */
function slipsBetween(typed: string, known: string): number {
  let [before, last] = [[] as number[], Array.from({ length: known.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= typed.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= known.length; column += 1) {
      const differs = typed[row - 1] === known[column - 1] ? 0 : 1;
      const swapped = typed[row - 1] === known[column - 2] && typed[row - 2] === known[column - 1] ? before[column - 2] : undefined;
      next[column] = Math.min((last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + differs, (swapped ?? Infinity) + 1);
    }
    [before, last] = [last, next];
  }
  return Math.min(...last);
}
