import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { contentFolder, loadContent } from "@supple/knowledge/load";
import { afterEach, describe, expect, test, vi } from "vitest";

// Each test starts a compiler or a linter.
vi.setConfig({ testTimeout: 90_000 });

/** The checks are checked: each is shown something wrong and must refuse it. */
const root = fileURLToPath(new URL("../..", import.meta.url));
const run = (command: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync("npx", ["--no-install", command, ...args], { cwd: root, encoding: "utf8" });
  return { status, output: stdout + stderr };
};

describe("a wrong thing planted in the engine", () => {
  const planted = join(root, "packages/engine/src/planted-by-a-test.ts");
  afterEach(() => rmSync(planted, { force: true }));

  for (const [what, code, word] of [
    ["a clock", "export const now = () => Date.now();", "clock"],
    ["the present moment", "export const now = () => new Date();", "clock"],
    ["chance", "export const dice = () => Math.random();", "chance"],
  ] as const) {
    test(`${what} is refused by the lint`, () => {
      writeFileSync(planted, `${code}\n`);
      const { status, output } = run("eslint", planted);
      expect(status).not.toBe(0);
      expect(output).toContain(word);
    });
  }

  for (const [what, code] of [
    ["fetch", 'export const call = () => fetch("/x");'],
    ["console", 'export const say = () => console.log("x");'],
    ["storage", 'export const keep = () => localStorage.setItem("a", "b");'],
    ["a Node module", 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;'],
  ] as const) {
    test(`${what} is refused by the compiler`, () => {
      writeFileSync(planted, `${code}\n`);
      expect(run("tsc", "-p", "packages/engine").status).not.toBe(0);
    });
  }

  test("an import from the app is refused by the directions", () => {
    writeFileSync(planted, 'import { newId } from "../../../apps/web/src/lib/diary/presence.ts";\nexport const id = newId;\n');
    const { status, output } = run("depcruise", "--config", ".dependency-cruiser.cjs", "packages/engine");
    expect(status).not.toBe(0);
    expect(output).toContain("engine-imports-knowledge-only");
  });
});

describe("a newer web feature planted in the app", () => {
  const script = join(root, "apps/web/src/lib/planted-by-a-test.ts");
  const style = join(root, "apps/web/src/lib/planted-by-a-test.css");
  afterEach(() => {
    rmSync(script, { force: true });
    rmSync(style, { force: true });
  });
  test("is refused in scripts", () => {
    writeFileSync(script, "export const route = new URLPattern(\"/x\");\n");
    expect(run("eslint", script).status).not.toBe(0);
  });
  test("is refused in styles", () => {
    writeFileSync(style, "a { anchor-name: --here; }\n@scope (a) { b { color: red; } }\n.a { .b & { color: red; } }\n");
    expect(run("stylelint", style).status).not.toBe(0);
  });
});

describe("a fault planted in the content is named with file, line and mend", () => {
  const folder = mkdtempSync(join(tmpdir(), "supple-content-"));
  const copy = join(folder, "content");
  afterEach(() => rmSync(copy, { recursive: true, force: true }));

  for (const [what, file, from, to, says] of [
    ["a source that does not exist", "rules/R01.yaml", "sources: [CES-card", "sources: [CES-crad", "there is no source CES-crad"],
    ["a finding that does not exist", "rules/R06.yaml", "when: leg-failing", "when: leg-falling", "leg-falling is neither a finding nor a sign"],
    ["a not sure that lowers an emergency", "rules/R01.yaml", "notSure: as-yes", "notSure: one-tier-lower", "not sure would lower an emergency"],
    ["a diagnosis", "rules/R01.yaml", "reason: Numbness there can be", "reason: You have cauda equina. It can be", "reason"],
    ["a made-up sign-off", "rules/R01.yaml", "signoff: null", "signoff: Dr Somebody", "signoff"],
    ["an unknown key", "rules/R01.yaml", "title:", "tittle: x\ntitle:", "tittle"],
    ["a general-knowledge rule carried as proven", "rules/D04.yaml", "evidence: unverified", "evidence: moderate", "rests only on own"],
    ["broken YAML", "rules/R02.yaml", "grades:", "grades: [", "rules/R02.yaml"],
    ["a case without its question", "rules/R06.cases.yaml", "leg-weak-kind: drops", "leg-weak-kind: flops", "flops is no answer"],
    ["a heat pack with nobody who must avoid it", "relief/warm-pack.yaml", "", "", "names nobody who must avoid it"],
  ] as const) {
    test(what, () => {
      cpSync(contentFolder, copy, { recursive: true });
      const path = join(copy, file);
      const text = readFileSync(path, "utf8");
      const changed = from === "" ? text.replace(/withhold:[\s\S]*?reason: Warmth/, "reason: Warmth") : text.replace(from, to);
      expect(changed, "the plant changed nothing").not.toBe(text);
      writeFileSync(path, changed);
      const loaded = loadContent(copy);
      expect(loaded.ok).toBe(false);
      if (loaded.ok) return;
      const fault = loaded.faults.find((one) => `${one.file} ${one.what} ${one.mend}`.includes(says));
      expect(fault, loaded.faults.map((one) => one.what).join("; ")).toBeDefined();
      expect(fault?.line).toBeGreaterThan(0);
      expect(fault?.mend.length).toBeGreaterThan(5);
    });
  }

  test("a rule without its cases", () => {
    cpSync(contentFolder, copy, { recursive: true });
    rmSync(join(copy, "rules/R07.cases.yaml"));
    const loaded = loadContent(copy);
    expect(loaded.ok ? [] : loaded.faults.map((fault) => fault.what)).toContain("R07 has no case that fires it");
  });
});
