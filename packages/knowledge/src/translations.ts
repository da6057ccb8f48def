/**
 * `npm run translations -- es`: what a translator has to look at, the old English above the new.
 *
 * `--reviewed` goes through them one by one and writes the new hash only where the person, having seen both,
 * says that the translation still holds. A text whose old English is not in the history cannot be taken over.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { parse } from "yaml";
import { languages } from "./languages/index.ts";
import { textHash } from "./languages/text-hash.ts";
import { contentFolder, readContent } from "./load/index.ts";
import { textsInContent } from "./load/translate.ts";

const language = languages.find((one) => one === process.argv[2]);
if (language === undefined) {
  console.error(`Name a language: npm run translations -- ${languages.join(" | ")} [--reviewed]`);
  process.exit(2);
}
const { raw, translations } = readContent(contentFolder);
const given = new Map(translations.filter((file) => file.language === language).map((file) => [file.of, file]));
const stale = textsInContent(raw).flatMap((text) => {
  const file = given.get(text.file);
  const one = file?.texts.value[text.id]?.[text.name];
  return file === undefined || one === undefined || one.of === textHash(text.text) ? [] : [{ ...text, ...one, english: text.text, beside: file.file }];
});
console.log(`${translations.length} files looked at, ${stale.length} texts whose English has changed`);

const asked = process.argv.includes("--reviewed") && process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
for (const one of stale) {
  const before = englishOf(one.file, one.of);
  console.log(`\n${one.beside}: ${one.id} ${one.name}\n  English was: ${before ?? "(not found in the history)"}\n  English is:  ${one.english}\n  ${language} says:     ${one.text}\n  translate it anew with of: "${textHash(one.english)}"`);
  if (asked === undefined || before === undefined) continue;
  if ((await asked.question("  Does the translation still hold, word for word? (yes / no) ")).trim() !== "yes") continue;
  const path = join(contentFolder, one.beside);
  writeFileSync(path, readFileSync(path, "utf8").split("\n").map((line) => (line.includes(`${one.name}: { of: "${one.of}"`) && line.includes(JSON.stringify(one.text)) ? line.replace(one.of, textHash(one.english)) : line)).join("\n"));
}
asked?.close();

/** The English with this hash, as some earlier version of the file had it. */
function englishOf(file: string, hash: string): string | undefined {
  const git = (...given: string[]) => execFileSync("git", given, { cwd: contentFolder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  try {
    for (const revision of git("log", "--format=%H", "--", file).split("\n").filter((line) => line !== "")) {
      const found = stringsIn(parse(git("show", `${revision}:./${file}`))).find((text) => textHash(text) === hash);
      if (found !== undefined) return found;
    }
  } catch {
    // Outside a checkout there is no history to look into.
  }
  return undefined;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
