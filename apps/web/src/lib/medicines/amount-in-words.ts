/**
 * Whole milligrams, as somebody types them off a pack: 500, 1000, 1,000, 1.000, 500 mg, 1 g, 0.5 g.
 *
 * A comma or a point before three figures parts thousands, in either language,
 * unless a 0 stands before it.
 * Undefined for what is none, and for anything that has to be rounded.
 */
export function readMilligrams(text: string): number | undefined {
  const [, grams] = /^(\d{1,2}(?:[.,]\d{1,3})?)\s*g$/iu.exec(text.trim()) ?? [];
  const [, digits = "0"] = /^([1-9]\d{0,2}(?:[.,\s]\d{3})+|\d+)\s*(?:mg)?$/iu.exec(text.trim()) ?? [];
  const amount = grams === undefined ? Number(digits.replaceAll(/\D/gu, "")) : Math.round(Number(grams.replace(",", ".")) * 1000);
  return amount >= 1 && amount <= 100_000 ? amount : undefined;
}

/** Whole hours as a prescriber writes them: 6, 6 h, 4-6, 4 to 6. Of a range the longer counts. Undefined for anything else. */
export function readHours(text: string): number | undefined {
  const [, one, other] = /^(\d{1,3})(?:\s*(?:-|–|to|a|o)\s*(\d{1,3}))?\s*(?:h|hours|horas)?$/iu.exec(text.trim()) ?? [];
  return one === undefined ? undefined : Math.max(Number(one), Number(other ?? one));
}
