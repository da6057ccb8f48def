/**
 * Stands before a text that a language build shows in English, since nobody has translated it yet.
 *
 * The invisible separator, which is never drawn and never spoken. By it a page tells screen readers
 * that the words after it are English, and the tests can count them.
 */
export const stillEnglish = "\u2063";

/** A catalogue's part that is still English, said openly: `plan_: inEnglish(en.plan_)`. */
export function inEnglish<T>(part: T): T {
  if (typeof part === "string") return (stillEnglish + part) as T;
  if (typeof part === "function") return ((...given: unknown[]) => inEnglish((part as unknown as (...all: unknown[]) => unknown)(...given))) as T;
  if (Array.isArray(part)) return part.map(inEnglish) as T;
  if (typeof part === "object" && part !== null) return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, inEnglish(value)])) as T;
  return part;
}
