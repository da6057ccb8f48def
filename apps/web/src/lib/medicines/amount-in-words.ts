/**
 * Whole milligrams, as somebody types them off a pack: 500, 1000, 1,000, 1.000, 500 mg, 1 g.
 *
 * A comma or a point before three figures parts thousands, in either language.
 * Undefined for what is none, and for anything that has to be rounded.
 */
export function readMilligrams(text: string): number | undefined {
  const [, digits = "", unit] = /^(\d{1,3}(?:[.,\s]\d{3})+|\d+)\s*(mg|g)?$/iu.exec(text.trim()) ?? [];
  const amount = Number(digits.replaceAll(/\D/gu, "")) * (unit?.toLowerCase() === "g" ? 1000 : 1);
  return digits !== "" && amount >= 1 && amount <= 100_000 ? amount : undefined;
}
