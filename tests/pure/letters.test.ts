import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/**
 * The font comes in two files: one with the letters of English and Spanish, one with the rest of Latin, fetched when a
 * letter of it is shown. A text that needs the second costs every reader its bytes, so none of ours may.
 */
const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const [core, rest] = [...readFileSync(path("apps/web/src/app.css"), "utf8").matchAll(/unicode-range: ([^;]+);/g)].map(([, ranges]) => rangesIn(ranges ?? ""));

function rangesIn(text: string): readonly (readonly [number, number])[] {
  return text.split(",").map((range) => {
    const [first = "", last = first] = range.trim().replace("U+", "").split("-");
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

const holds = (ranges: typeof core, letter: string) => ranges?.some(([first, last]) => first <= (letter.codePointAt(0) ?? 0) && (letter.codePointAt(0) ?? 0) <= last) === true;

test("a letter is in one file or the other, never in both", () => {
  const letters = Array.from({ length: 0x2100 }, (_, code) => String.fromCodePoint(code));
  expect(letters.filter((letter) => holds(core, letter) && holds(rest, letter))).toEqual([]);
  expect(["A", "ñ", "¿"].every((letter) => holds(core, letter)) && holds(rest, "ø")).toBe(true);
});

test.each(["packages/knowledge/compiled/en", "packages/knowledge/compiled/es", "apps/web/src/lib/words"])("every letter of %s is in the first file", (folder) => {
  const texts = readdirSync(path(folder)).filter((name) => name.endsWith(".ts") && !name.startsWith("pseudo")).map((name) => readFileSync(join(path(folder), name), "utf8"));
  const letters = new Set(texts.join(""));
  expect(letters.size).toBeGreaterThan(60);
  expect([...letters].filter((letter) => holds(rest, letter))).toEqual([]);
});
