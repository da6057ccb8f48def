#!/usr/bin/env node
/**
 * `npm test`: everything, from a fresh clone, on any Node from 20 on.
 *
 * Runs with the Node that is there and only then installs the pinned one, so
 * this file uses nothing but Node's own modules. Each stage says what it is
 * doing; a stage that fails is reported and the others still run, so that one
 * reading shows everything that is wrong. The last line is `N passed, N failed`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureChromium } from "./chromium.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const npm = process.platform === "win32" ? "npm.cmd" : "npm";
const reports = mkdtempSync(join(tmpdir(), "supple-test-"));

let passed = 0;
let failed = 0;

function run(args) {
  return spawnSync(npm, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" }).status ?? 1;
}

/** A stage that either holds or does not, such as the type check: counts as one. */
function stage(name, args) {
  console.log(`\n— ${name}`);
  if (run(args) === 0) passed += 1;
  else {
    failed += 1;
    console.error(`✗ ${name} failed`);
  }
}

/** A stage of many tests; counts each of them, and fails when none ran. */
function suite(name, args, report, count) {
  console.log(`\n— ${name}`);
  const status = run(args);
  const result = existsSync(report) ? count(JSON.parse(readFileSync(report, "utf8"))) : { passed: 0, failed: 0 };
  passed += result.passed;
  failed += result.failed;
  if (result.passed + result.failed === 0) {
    failed += 1;
    console.error(`✗ ${name}: no test ran`);
  } else if (status !== 0 && result.failed === 0) {
    failed += 1;
    console.error(`✗ ${name}: stopped with an error outside its tests`);
  }
}

/** Titles of the browser tests that failed once and then held. */
function secondTries(suites) {
  return suites.flatMap((one) => [
    ...secondTries(one.suites ?? []),
    ...one.specs.filter((spec) => spec.tests.some((each) => each.status === "flaky")).map((spec) => `${spec.file}: ${spec.title}`),
  ]);
}

if (Number(process.versions.node.split(".")[0]) < 20) {
  console.error(`Supple needs Node 20 or later to start; this is ${process.version}.`);
  process.exit(1);
}
console.log("— install");
if (run(["ci"]) !== 0) {
  console.error("✗ `npm ci` failed: Supple needs the npm registry once, to install what the lock file names.");
  process.exit(1);
}
stage("content", ["run", "content"]);
stage("types", ["run", "check:types"]);
stage("lint", ["run", "check:lint"]);
stage("directions of imports", ["run", "check:directions"]);
const unitReport = join(reports, "unit.json");
suite("unit and property tests", ["run", "test:unit", "--", "--reporter=default", "--reporter=json", `--outputFile.json=${unitReport}`], unitReport, (r) => ({
  passed: r.numPassedTests,
  failed: r.numFailedTests,
}));
stage("build with byte budgets", ["run", "build"]);
try {
  ensureChromium();
  const browserReport = join(reports, "browser.json");
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = browserReport;
  suite("browser tests", ["run", "test:browser", "--", "--reporter=line,json"], browserReport, (r) => {
    for (const title of secondTries(r.suites)) console.log(`needed a second try: ${title}`);
    return { passed: r.stats.expected + r.stats.flaky, failed: r.stats.unexpected };
  });
} catch (error) {
  failed += 1;
  console.error(`✗ browser tests: ${error.message}`);
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
