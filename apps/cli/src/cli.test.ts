import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { contentFolder } from "@supple/knowledge/load";
import { afterAll, expect, test, vi } from "vitest";

// Each test starts a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const bin = fileURLToPath(new URL("../bin/supple.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "supple-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

const supple = (...args: string[]) => execFileSync(process.execPath, [bin, ...args], { encoding: "utf8" });
const tried = (args: string[], input = "") => spawnSync(process.execPath, [bin, ...args], { encoding: "utf8", input });

function fileOf(...records: unknown[]): string {
  const path = join(folder, `${Math.abs(JSON.stringify(records).length)}-${records.length}.jsonl`);
  writeFileSync(path, records.map((record) => (typeof record === "string" ? record : JSON.stringify(record))).join("\n"));
  return path;
}

test("questions prints every question with its options, unit and gate", () => {
  const questions = JSON.parse(supple("questions")) as { id: string; kind: string; options: { id: string }[]; unit: string | null; askWhen: unknown }[];
  expect(questions.length).toBeGreaterThan(80);
  expect(questions.find((question) => question.id === "chest")).toMatchObject({ kind: "sign", askWhen: null, options: [{ id: "yes" }, { id: "no" }, { id: "not-sure" }] });
  expect(questions.find((question) => question.id === "days")).toMatchObject({ kind: "number", unit: "days", askWhen: "again" });
});

test("triage reads JSON lines and prints bounds, conclusion, rules, what is open, and the order of asking", () => {
  const file = fileOf({ id: "ces", region: "gb", answers: { saddle: "yes" } }, { id: "strain", region: "us", answers: {} });
  const [ces, strain] = supple("triage", "--answers", file, "--rest", "no").trim().split("\n").map((line) => JSON.parse(line));
  expect(ces).toMatchObject({ id: "ces", region: "gb", lowest: "emergency", highest: "emergency", conclusion: { disposition: "emergency", whom: "emergency" }, rules: [{ id: "R01" }], open: [] });
  expect(ces.asked.slice(0, 6)).toEqual(["chest", "breath", "tearing", "tummy-severe", "collapse", "injury"]);
  expect(strain).toMatchObject({ lowest: "self-care", highest: "self-care", conclusion: { disposition: "self-care" }, rules: [] });
});

test("what is not listed is not asked: no self-care from an empty assessment", () => {
  const [one] = supple("triage", "--answers", fileOf({ id: 1, region: "us", answers: {} })).trim().split("\n").map((line) => JSON.parse(line));
  expect(one).toMatchObject({ lowest: "self-care", highest: "emergency", standing: "unfinished", conclusion: null, asked: ["chest"] });
});

test("wrong ids, answers, regions and JSON are errors that name the line, and nothing is printed", () => {
  const file = fileOf({ id: 1, region: "us", answers: { chset: "yes" } }, { id: 2, region: "mars", answers: {} }, { id: 3, region: "us", answers: { age: 300 } }, "{", { id: 5, region: "us", answers: { chest: ["yes"] } });
  const { status, stdout, stderr } = tried(["triage", "--answers", file]);
  expect(status).toBe(2);
  expect(stdout).toBe("");
  for (const part of [":1: there is no question chset", ":2: there is no region", ":3: age", ":4: this is not JSON", ":5: chest"]) expect(stderr).toContain(part);
});

test("at a terminal it asks one question at a time and stops as soon as nothing could matter", () => {
  const { stdout, stderr } = tried(["triage", "--region", "nz"], "no\nmaybe\nyes\n");
  const result = JSON.parse(stdout) as { lowest: string; asked: string[] };
  expect(result).toMatchObject({ lowest: "emergency", asked: ["chest", "breath"] });
  expect(stderr).toContain("expected yes, no or not-sure");
});

test("input that ends in the middle is a check broken off", () => {
  expect(JSON.parse(tried(["triage", "--region", "us"], "no\n").stdout)).toMatchObject({ standing: "unfinished", conclusion: null });
});

test("explain prints a rule with its sources and cases", () => {
  const words = supple("explain", "R06");
  for (const part of ["R06", "seed-002", "near-miss", "not verified", "signed: by nobody"]) expect(words).toContain(part);
  expect(tried(["explain", "R99"]).status).toBe(2);
});

test("compare lists the case whose result changes when a tier is changed, and no other", () => {
  const changed = join(folder, "changed");
  cpSync(contentFolder, changed, { recursive: true });
  const rule = join(changed, "rules/R35.yaml");
  writeFileSync(rule, readFileSync(rule, "utf8").replace("disposition: same-day", "disposition: soon").replace("notSure: one-tier-lower", "notSure: as-yes"));
  const cases = fileOf({ id: "still-severe", region: "us", answers: { "still-severe": "yes" } }, { id: "strain", region: "us", answers: {} });
  const { status, stdout, stderr } = tried(["compare", contentFolder, changed, "--cases", cases]);
  expect(status).toBe(0);
  expect(stdout.trim().split("\n").map((line) => JSON.parse(line))).toMatchObject([{ id: "still-severe", old: { standing: "same-day" }, new: { standing: "soon" } }]);
  expect(stderr).toContain("1 of 2 cases change");
});

test("a wrong command says what there is", () => {
  expect(tried(["tirage"])).toMatchObject({ status: 2 });
  expect(tried(["triage", "--rest", "yes"]).status).toBe(2);
});
