import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { contentFolder, faultToLine, loadContent } from "@supple/knowledge/load";
import { afterAll, expect, test } from "vitest";

/** `docs/changing-a-rule.md`, step by step on a copy of the content: what it says the checks catch, they catch. */
const guide = readFileSync(fileURLToPath(new URL("../../docs/changing-a-rule.md", import.meta.url)), "utf8");
const copy = mkdtempSync(join(tmpdir(), "supple-guide-"));
cpSync(contentFolder, copy, { recursive: true });
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function change(file: string, ...replaced: readonly (readonly [string, string])[]): void {
  const path = join(copy, file);
  let text = readFileSync(path, "utf8");
  for (const [from, to] of replaced) {
    expect(text, file).toContain(from);
    text = text.replace(from, to);
  }
  writeFileSync(path, text);
}

function faults(): string[] {
  const loaded = loadContent(copy);
  return (loaded.ok ? loaded.untranslated : loaded.faults).map(faultToLine);
}

test("the guide's change of a threshold is caught where the guide says, and stands at its end", () => {
  expect(faults()).toEqual([]);

  const line = /^- \{ id: under-a-third-better.*$/m;
  const [before] = line.exec(readFileSync(join(copy, "findings/duration.yaml"), "utf8")) ?? [""];
  const [after] = line.exec(guide) ?? [""];
  change("findings/duration.yaml", [before, after]);
  expect(faults().map((fault) => /the limit 60 of better has no case at \d+/.exec(fault)?.[0])).toEqual([59, 60, 61].map((at) => `the limit 60 of better has no case at ${at}`));

  for (const value of [29, 30, 31]) change("rules/D02.cases.yaml", [`D02-${value}`, `D02-${value + 30}`], [`${value} percent`, `${value + 30} percent`], [`better: ${value}`, `better: ${value + 30}`]);
  expect(faults()).toEqual([]);

  const title = "Two weeks and not yet much better";
  const say = "My back spasm began two weeks or more ago and is at most about half better.";
  for (const said of [title, say]) expect(guide).toContain(said);
  change("rules/D02.yaml", ["Two weeks and less than a third better", title], ["My back spasm began two weeks or more ago and is less than a third better.", say], ["[PACE,", "[Pace,"]);
  expect(faults()).toEqual([expect.stringContaining("there is no source Pace")]);

  change("rules/D02.yaml", ["[Pace,", "[PACE,"]);
  expect(faults()).toEqual([expect.stringContaining("D02 title translates English that has changed"), expect.stringContaining("D02 grades.soon.conclusion.say translates English that has changed")]);

  const spanish = join(copy, "rules/D02.es.yaml");
  const lines = [/^  title: .*$/m, /^  grades\.soon\.conclusion\.say: .*$/m];
  writeFileSync(spanish, lines.reduce((text, one) => text.replace(one, one.exec(guide.slice(guide.indexOf("In `D02.es.yaml`")))?.[0] ?? ""), readFileSync(spanish, "utf8")));
  expect(faults()).toEqual([]);
});
