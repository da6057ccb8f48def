import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { contentFolder, faultToLine, loadContent } from "./index.ts";

/** A copy of the content, changed in one place, and what the build says to it. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "supple-content-"));
  cpSync(contentFolder, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function change(file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), "utf8");
  expect(text, file).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
}

function faults(): string[] {
  const loaded = loadContent(folder);
  return (loaded.ok ? loaded.untranslated : loaded.faults).map(faultToLine);
}

describe("translations of the content", () => {
  test("the content as it is has every due text in every language", () => {
    const loaded = loadContent(folder);
    if (!loaded.ok) throw new Error("the content has faults");
    expect(loaded.untranslated.map(faultToLine)).toEqual([]);
    for (const one of loaded.translated) expect(one.current, one.language).toBeGreaterThan(1200);
  });

  test("a danger text whose English has changed stops the build, with file, line and mend", () => {
    change("rules/R01.yaml", "Do not drive yourself.", "Let somebody else drive.");
    expect(faults()).toEqual([expect.stringMatching(/^rules\/R01\.es\.yaml:\d+: R01 grades\.now\.conclusion\.meanwhile\.0 translates English that has changed; it now says: Let somebody else drive\.\n {4}mend: /)]);
  });

  test("so does a dose text, and one that is missing", () => {
    change("relief/cold-pack.yaml", "10 to 15 minutes", "10 to 12 minutes");
    change("lists/first-signs.es.yaml", "first-signs:", "misspelt:");
    expect(faults()).toEqual(expect.arrayContaining([expect.stringContaining("cold-pack dose translates English that has changed"), expect.stringContaining("first-signs title is not translated into es"), expect.stringContaining("lists/first-signs.yaml has no text misspelt title")]));
  });

  test("bold words must be words of the translated label", () => {
    change("questions/first-signs.es.yaml", 'text: "Desmayo"', 'text: "Síncope"');
    expect(faults()).toEqual([expect.stringContaining("the label does not hold the words: Síncope")]);
  });

  test("another text whose English has changed is counted, and shown in English", () => {
    change("expectations.yaml", "The first days are the worst.", "The first two days are the worst.");
    const loaded = loadContent(folder);
    if (!loaded.ok) throw new Error("the content has faults");
    expect(loaded.untranslated).toEqual([]);
    expect(loaded.translated[0]?.stale).toHaveLength(1);
    expect(loaded.inLanguage("es").relief.expectations.map((one) => one.text)).toContain("\u2063Most people are much better within 2 to 6 weeks. The first two days are the worst.");
  });

  test("a pseudo-locale changes every text and keeps numbers, ids and rules", () => {
    const loaded = loadContent(folder);
    if (!loaded.ok) throw new Error("the content has faults");
    const pseudo = loaded.inLanguage("ar-XB");
    expect(pseudo.triage.rules.map(({ id, grades }) => [id, grades.map((grade) => grade.when)])).toEqual(loaded.content.triage.rules.map(({ id, grades }) => [id, grades.map((grade) => grade.when)]));
    for (const question of pseudo.triage.questions) expect(question.text).toMatch(/^⟦.*⟧$/);
    expect(pseudo.places.places.map(({ emergency }) => emergency.map(({ dial }) => dial))).toEqual(loaded.content.places.places.map(({ emergency }) => emergency.map(({ dial }) => dial)));
  });
});
