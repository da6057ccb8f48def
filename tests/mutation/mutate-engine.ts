/**
 * `npm run mutate:engine`: every small wrong change to the engine must be noticed by a test.
 *
 * Runs Stryker over the engine (about half an hour on two cores), over the
 * folders of it that are named (`npm run mutate:engine -- medicines`), or reads
 * its last report with `--report`. Prints the share killed for each folder, and
 * each survivor with the reason given in `survivors.yaml`.
 * Exit code: 0 when every folder reaches its floor, 1 otherwise.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadContent } from "@supple/knowledge/load";
import { parse } from "yaml";

/** The least share killed, of the folders that decide and of the rest. */
const floors: Readonly<Record<string, number>> = { logic: 0.95, triage: 0.95, medicines: 0.95 };
const otherFloor = 0.9;

const root = fileURLToPath(new URL("../..", import.meta.url));
if (!process.argv.includes("--report")) {
  const folders = process.argv.slice(2).flatMap((folder) => [`packages/engine/src/${folder}/**/*.ts`, `!packages/engine/src/${folder}/**/*.test.ts`, `!packages/engine/src/${folder}/**/*.test-kit.ts`]);
  const only = folders.length === 0 ? [] : ["--mutate", folders.join(",")];
  const loaded = loadContent();
  if (!loaded.ok) throw new Error("the content has faults: npm run content names them");
  const once = `${root}.cache/mutation/content.json`;
  mkdirSync(`${root}.cache/mutation`, { recursive: true });
  writeFileSync(once, JSON.stringify(loaded.content));
  const { status } = spawnSync(process.execPath, ["node_modules/@stryker-mutator/core/bin/stryker.js", "run", "tests/mutation/stryker.config.json", ...only], { cwd: root, stdio: "inherit", env: { ...process.env, SUPPLE_CONTENT_ONCE: once } });
  if (status !== 0) process.exit(1);
}

interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly { readonly status: string; readonly mutatorName: string; readonly replacement: string; readonly location: { readonly start: { readonly line: number; readonly column: number }; readonly end: { readonly line: number; readonly column: number } } }[] }>>;
}
const report = JSON.parse(readFileSync(`${root}.cache/mutation/engine.json`, "utf8")) as Report;
const reasons = (parse(readFileSync(new URL("survivors.yaml", import.meta.url), "utf8")) as { engine: { file: string; code: string; reason: string }[] }).engine;

const byFolder = new Map<string, { killed: number; all: number; survivors: string[] }>();
for (const [file, { source, mutants }] of Object.entries(report.files)) {
  const folder = /engine\/src\/([^/]+)\//.exec(file)?.[1] ?? "others";
  const counted = byFolder.get(folder) ?? { killed: 0, all: 0, survivors: [] };
  byFolder.set(folder, counted);
  const lines = source.split("\n");
  for (const { status, mutatorName, replacement, location } of mutants) {
    if (!["Killed", "Timeout", "Survived", "NoCoverage"].includes(status)) continue;
    counted.all += 1;
    if (status === "Killed" || status === "Timeout") {
      counted.killed += 1;
      continue;
    }
    const line = (lines[location.start.line - 1] ?? "").trim();
    const reason = reasons.find((one) => file.endsWith(one.file) && line.includes(one.code))?.reason;
    counted.survivors.push(`${file}:${location.start.line} ${mutatorName} => ${replacement.replaceAll(/\s+/g, " ").slice(0, 60)}\n      ${line.slice(0, 120)}\n      ${reason ?? "no reason written yet"}`);
  }
}

let short = 0;
for (const [folder, { killed, all, survivors }] of [...byFolder].sort()) {
  const floor = floors[folder] ?? otherFloor;
  const share = killed / all;
  if (share < floor) short += 1;
  console.log(`${share < floor ? "✗" : "✓"} ${folder}: ${killed} of ${all} killed, ${(share * 100).toFixed(1)} % (at least ${floor * 100} %)`);
  for (const survivor of survivors) console.log(`    - ${survivor}`);
}
process.exit(byFolder.size > 0 && short === 0 ? 0 : 1);
