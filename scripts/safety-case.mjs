#!/usr/bin/env node
/**
 * `npm run safety`: the hazard log, checked against what carries it.
 *
 * Reads `docs/safety/hazards.yaml`. Every control must name at least one piece
 * of code and one test that exist, and rules and safety nets that exist. With
 * `--write` it writes `docs/safety/hazard-log.md`; without, that file must be
 * what it would write. It also lists what no clinician has signed.
 * Exit code: 0 all there, 1 something is gone or out of date.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { parse } from "yaml";
import { loadContent } from "../packages/knowledge/src/load/index.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const logFile = `${root}docs/safety/hazard-log.md`;

const severities = ["minor", "significant", "considerable", "major", "catastrophic"];
const likelihoods = ["very low", "low", "medium", "high", "very high"];
const risk = v.strictObject({ severity: v.picklist(severities), likelihood: v.picklist(likelihoods) });
const words = v.pipe(v.string(), v.nonEmpty());
const some = v.pipe(v.array(words), v.minLength(1));
const schema = v.strictObject({
  hazards: v.pipe(
    v.array(
      v.strictObject({
        id: v.pipe(v.string(), v.regex(/^H\d\d$/)),
        hazard: words,
        cause: words,
        harm: words,
        initial: risk,
        residual: risk,
        controls: v.pipe(v.array(v.strictObject({ says: words, rules: v.optional(v.array(words), []), content: v.optional(v.array(words), []), code: some, test: some })), v.minLength(1)),
        left: v.optional(words),
      }),
    ),
    v.minLength(1),
  ),
});

/** What one control names and is not there. */
function missing(control, content) {
  const read = (file) => (existsSync(`${root}${file}`) ? readFileSync(`${root}${file}`, "utf8") : undefined);
  const rules = control.rules.filter((id) => !content.review.rules.some((rule) => rule.id === id)).map((id) => `rule ${id}`);
  const nets = control.content.filter((id) => !content.triage.safetyNets.some((net) => net.id === id)).map((id) => `safety net ${id}`);
  const code = control.code.filter((place) => {
    const [file, name] = place.split("#");
    return !new RegExp(`\\b${name}\\b`).test(read(file) ?? "");
  });
  const tests = control.test.filter((place) => {
    const at = place.indexOf(": ");
    return !(read(place.slice(0, at)) ?? "").includes(place.slice(at + 2));
  });
  return [...rules, ...nets, ...code.map((place) => `code ${place}`), ...tests.map((place) => `test ${place}`)];
}

/** From 1 to 5, as severity and likelihood meet: our own scale, agreed with nobody. */
const level = ({ severity, likelihood }) => Math.min(5, Math.max(1, Math.ceil(((severities.indexOf(severity) + 1) * (likelihoods.indexOf(likelihood) + 1)) / 5)));
const riskInWords = (one) => `${level(one)} (${one.severity}, ${one.likelihood})`;

function logOf(hazards, unsigned, total) {
  return [
    "# Hazard log",
    "",
    `Written by \`npm run safety -- --write\` from hazards.yaml. Risks run from 1 to 5 by severity and likelihood. They are the developers' own judgement: no clinical safety officer has agreed to any of them.`,
    "",
    ...hazards.flatMap((one) => [
      `## ${one.id} ${one.hazard}`,
      "",
      `- Cause: ${one.cause}.`,
      `- Harm: ${one.harm}.`,
      `- Risk before controls: ${riskInWords(one.initial)}. After: ${riskInWords(one.residual)}.`,
      ...one.controls.map((control) => `- Control: ${control.says}.\n${[...control.rules.map((id) => `rule ${id}`), ...control.content, ...control.code.map((place) => `\`${place}\``), ...control.test.map((place) => `test \`${place}\``)].map((carrier) => `  - ${carrier}`).join("\n")}`),
      ...(one.left === undefined ? [] : [`- What is left: ${one.left}`]),
      "",
    ]),
    "## Signed by nobody",
    "",
    `${unsigned.length} of ${total} rules carry no clinician's signature: ${unsigned.join(", ")}.`,
    "",
  ].join("\n");
}

const loaded = loadContent();
if (!loaded.ok) {
  console.error("The content has faults; `npm run content` lists them.");
  process.exit(1);
}
const { content } = loaded;
const read = v.safeParse(schema, parse(readFileSync(`${root}docs/safety/hazards.yaml`, "utf8")));
if (!read.success) {
  for (const issue of read.issues) console.error(`docs/safety/hazards.yaml: ${v.getDotPath(issue)}: ${issue.message}`);
  process.exit(1);
}
const { hazards } = read.output;
const gone = hazards.flatMap((hazard) => hazard.controls.flatMap((control) => missing(control, content).map((what) => `${hazard.id}: the control "${control.says}" names ${what}, which is not there`)));
const twice = hazards.filter((hazard, index) => hazards.findIndex((one) => one.id === hazard.id) !== index).map((hazard) => `${hazard.id} stands twice`);
const unsigned = content.review.rules.filter((rule) => rule.signoff === null).map((rule) => rule.id);
const log = logOf(hazards, unsigned, content.review.rules.length);
if (process.argv.includes("--write")) writeFileSync(logFile, log);
const stale = !existsSync(logFile) || readFileSync(logFile, "utf8") !== log ? ["docs/safety/hazard-log.md is out of date: run npm run safety -- --write"] : [];
for (const fault of [...gone, ...twice, ...stale]) console.error(`✗ ${fault}`);
const controls = hazards.flatMap((hazard) => hazard.controls);
console.log(`safety case: ${hazards.length} hazards, ${controls.length} controls, ${controls.flatMap((control) => [...control.rules, ...control.content, ...control.code, ...control.test]).length} carriers looked at`);
console.log(`signed by nobody: ${unsigned.length} of ${content.review.rules.length} rules (${unsigned.join(", ")})`);
process.exit(gone.length + twice.length + stale.length === 0 ? 0 : 1);
