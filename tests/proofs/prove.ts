/**
 * `npm run prove`: what is proved of the rules, claim by claim.
 *
 *   npm run prove -- [--only ID]... [--seed N] [--assessments N] [--content FOLDER]
 *
 * Prints for each claim what it covered; a counterexample is printed as a case.
 * Exit code: 0 all proved, 1 a claim fails or the content has faults, 2 wrong arguments.
 */
import { parseArgs } from "node:util";
import { contentFolder, faultToLine, loadContent } from "@supple/knowledge/load";
import { subjectOf } from "./claim.ts";
import { allClaims } from "./claims/index.ts";
import { showCounterexample } from "./show-counterexample.ts";

const { values } = parseArgs({ options: { only: { type: "string", multiple: true }, seed: { type: "string" }, assessments: { type: "string", default: "100000" }, content: { type: "string", default: contentFolder } } });
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const assessments = Number(values.assessments);
/** How many danger checks are walked through, a question at a time. */
const checks = 60;
const claims = allClaims({ assessments, checks, seed }).filter((claim) => values.only?.includes(claim.id) ?? true);
if (!Number.isInteger(seed) || !Number.isInteger(assessments) || assessments < 1 || claims.length === 0) {
  console.error(`--seed and --assessments take whole numbers; --only one of ${allClaims({ assessments: 1, checks: 1, seed: 1 }).map((claim) => claim.id).join(", ")}`);
  process.exit(2);
}
const loaded = loadContent(values.content);
if (!loaded.ok) {
  console.error(loaded.faults.map(faultToLine).join("\n"));
  process.exit(1);
}
const { content } = loaded;
const began = Date.now();
let failed = 0;
for (const claim of claims) {
  const start = Date.now();
  const { covered, counterexamples, notes } = await claim.prove(subjectOf(content));
  const holds = counterexamples.length === 0;
  if (!holds) failed += 1;
  console.log(`${holds ? "✓" : "✗"} ${claim.id}: ${claim.says}\n  ${covered}; ${((Date.now() - start) / 1000).toFixed(1)} s`);
  for (const note of notes ?? []) console.log(`  - ${note}`);
  for (const counterexample of counterexamples) console.log(`  ${showCounterexample(content, counterexample).replaceAll("\n", "\n  ")}`);
}
console.log(`\n${claims.length - failed} of ${claims.length} claims proved of content ${content.triage.version} in ${((Date.now() - began) / 1000).toFixed(0)} s`);
// The prover's worker threads would keep the process alive.
process.exit(failed === 0 ? 0 : 1);
