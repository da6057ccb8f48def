import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { contentFolder } from "@supple/knowledge/load";
import { afterAll, expect, test, vi } from "vitest";
import { findContentVersion } from "./content-version.ts";

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

test("a byte-order mark, empty lines and Windows line ends are no fault, and errors still name the right line", () => {
  const path = join(folder, "windows.jsonl");
  writeFileSync(path, `\uFEFF${JSON.stringify({ id: 1, region: "us", answers: {} })}\r\n\r\n${JSON.stringify({ id: 2, answers: { chest: "yes" } })}\r\n`);
  const [first, second] = supple("triage", "--answers", path, "--region", "nz").trim().split("\n").map((line) => JSON.parse(line));
  expect([first.region, second.region]).toEqual(["us", "nz"]);
  writeFileSync(path, "\uFEFF\r\n\r\n{}\r\n");
  expect(tried(["triage", "--answers", path]).stderr).toContain(":3: expected {id, region, answers}");
});

test("a file that is not there, or holds nothing, is an error", () => {
  expect(tried(["triage", "--answers", join(folder, "none.jsonl")])).toMatchObject({ status: 2, stdout: "" });
  const empty = join(folder, "empty.jsonl");
  writeFileSync(empty, "\n");
  expect(tried(["triage", "--answers", empty])).toMatchObject({ status: 2, stderr: `${empty}: there is no assessment in it\n` });
});

test("--help of each command says what it takes", () => {
  const all = supple("--help");
  for (const [command, word] of [["questions", "askWhen"], ["triage", "--answers FILE"], ["explain", "RULE"], ["compare", "OLD NEW"]] as const) {
    const one = supple(command, "--help");
    expect(one.startsWith(`supple ${command}`)).toBe(true);
    expect(one).toContain(word);
    expect(all).toContain(one.trim());
  }
});

test("a reader that closes early is no fault", () => {
  const { status, stderr } = spawnSync("sh", ["-c", `"${process.execPath}" "${bin}" questions | head -c 10`], { encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});

test("explain prints a rule with its sources and cases", () => {
  const words = supple("explain", "R06");
  for (const part of ["R06", "seed-002", "near-miss", "not verified", "signed: by nobody"]) expect(words).toContain(part);
  // Which answers make the finding, and what a not sure counts as, in the words of the question.
  for (const part of ["leg-weak-kind", "The foot drops or drags", "not sure counts as worse"]) expect(words).toContain(part);
  expect(tried(["explain", "R99"]).status).toBe(2);
});

/** A copy of the content with one file changed. */
function contentWith(file: string, change: (text: string) => string): string {
  const changed = mkdtempSync(join(folder, "content-"));
  cpSync(contentFolder, changed, { recursive: true });
  const text = readFileSync(join(changed, file), "utf8");
  expect(change(text), "nothing was changed").not.toBe(text);
  writeFileSync(join(changed, file), change(text));
  return changed;
}
const linesOf = (text: string) => text.trim().split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as { id: string; rest: string; old: object; new: object });

test("compare lists the case whose result changes when a tier is changed, and no other", () => {
  const milder = contentWith("rules/R35.yaml", (text) => text.replace("disposition: same-day", "disposition: soon").replace("notSure: one-tier-lower", "notSure: as-yes"));
  const cases = fileOf({ id: "still-severe", region: "us", answers: { "still-severe": "yes" } }, { id: "strain", region: "us", answers: {} });
  const { status, stdout, stderr } = tried(["compare", contentFolder, milder, "--cases", cases]);
  expect(status).toBe(0);
  expect(linesOf(stdout)).toMatchObject([
    { id: "still-severe", rest: "open", old: { standing: "same-day", highest: "emergency" }, new: { standing: "soon", highest: "emergency" } },
    { id: "still-severe", rest: "no", old: { standing: "same-day" }, new: { standing: "soon" } },
  ]);
  expect(stderr).toContain("1 of 2 cases change");
  expect(linesOf(tried(["compare", contentFolder, milder, "--cases", cases, "--rest", "no"]).stdout)).toMatchObject([{ id: "still-severe", rest: "no" }]);
  expect(tried(["compare", contentFolder, contentFolder, "--cases", cases])).toMatchObject({ status: 0, stdout: "", stderr: expect.stringContaining("no of 2 cases change") });
});

test("compare without a file reads the people described beside the rules", () => {
  const milder = contentWith("rules/R35.yaml", (text) => text.replace("disposition: same-day", "disposition: soon").replace("notSure: one-tier-lower", "notSure: as-yes"));
  const { status, stdout, stderr } = tried(["compare", contentFolder, milder, "--region", "gb", "--rest", "no"]);
  expect(status, stderr).toBe(0);
  const listed = linesOf(stdout);
  expect(listed.length).toBeGreaterThan(0);
  expect(listed.filter(({ id }) => id.startsWith("R35-"))).not.toEqual([]);
  expect(listed).toMatchObject(listed.map(() => ({ region: "gb" })));
  expect(stderr).toMatch(/^\d+ of \d{3} cases change/);
  expect(tried(["compare", contentFolder, milder, "--region", "mars"])).toMatchObject({ status: 2, stdout: "" });
});

test("compare finds what changes only while something is open", () => {
  // Without a second degree nothing beyond same-day is left to ask of somebody with a fever, so the highest bound falls.
  const fever = Object.fromEntries((JSON.parse(supple("questions")) as { id: string; kind: string }[]).filter((question) => question.kind === "sign" && !question.id.startsWith("fever-")).map((question) => [question.id, question.id === "fever" ? "yes" : "no"]));
  const duller = contentWith("findings/body-signs.yaml", (text) => text.replace(/(id: overwhelmed.*any: \[)[^\]]*/, "$1fever-confused"));
  const cases = fileOf({ id: "shaking", region: "us", answers: { ...fever, "fever-confused": "no" } });
  expect(linesOf(tried(["compare", contentFolder, duller, "--cases", cases]).stdout)).toMatchObject([{ id: "shaking", rest: "open", old: { highest: "emergency" }, new: { highest: "same-day" } }]);
});

// An unpacked archive of the repository has no revisions to find.
test.skipIf(!existsSync(fileURLToPath(new URL("../../../.git", import.meta.url))))("a version is found by its git revision, and what was unpacked for it is removed", () => {
  const found = findContentVersion("HEAD");
  if (!found.ok) throw new Error(found.error);
  expect(existsSync(join(found.version.folder, "rules/R01.yaml"))).toBe(true);
  found.version.release();
  expect(existsSync(found.version.folder)).toBe(false);
});

test("what is neither a folder nor a revision is named, though it looks like an option of git", () => {
  expect(findContentVersion("--output=x")).toEqual({ ok: false, error: "--output=x is neither a content folder nor a git revision" });
});

test("compare lists a case that only one version can read, with the reason", () => {
  const older = contentWith("rules/R06.cases.yaml", (text) => text.replaceAll("leg-weak-kind: buckled", "leg-weak-kind: steady").replaceAll("expect: { disposition: self-care }", "expect: { disposition: same-day }"));
  const question = join(older, "questions/nerve-signs.yaml");
  writeFileSync(question, readFileSync(question, "utf8").replace(/.*id: buckled.*\n/, ""));
  const plain = join(older, "plain-spasm.yaml");
  writeFileSync(plain, readFileSync(plain, "utf8").replace("[buckled, tingling]", "[tingling]"));
  const one = fileOf({ id: "buckled", region: "us", answers: { "leg-weak": "yes", "leg-weak-kind": "buckled" } });
  const [listed] = linesOf(tried(["compare", older, contentFolder, "--cases", one, "--rest", "no"]).stdout);
  expect(listed).toMatchObject({ id: "buckled", old: { error: expect.stringContaining("leg-weak-kind") }, new: { standing: "self-care" } });
});

test("compare refuses a line that neither version can read, and content with faults", () => {
  expect(tried(["compare", contentFolder, contentFolder, "--cases", fileOf({ id: 1, region: "us", answers: { chset: "yes" } })])).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining(":1: there is no question chset") });
  const broken = contentWith("rules/R01.yaml", (text) => text.replace("when: saddle", "when: sadle"));
  expect(tried(["compare", contentFolder, broken, "--cases", fileOf({ id: 1, region: "us", answers: {} })])).toMatchObject({ status: 1, stderr: expect.stringContaining("rules/R01.yaml:") });
});

test("a wrong command says what there is", () => {
  expect(tried(["tirage"])).toMatchObject({ status: 2 });
  expect(tried(["triage", "--rest", "yes"]).status).toBe(2);
});
