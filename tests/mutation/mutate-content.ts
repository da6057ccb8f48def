/**
 * `npm run mutate:content`: every small wrong change to the rules must be noticed.
 *
 * A mutant is killed by the content checks, by a described person who comes
 * out otherwise, or by a proof. Prints who killed how many, and each survivor
 * with the reason given in `survivors.yaml`.
 * Exit code: 0 at least 95 % killed and every survivor explained, 1 otherwise.
 */
import { readFileSync } from "node:fs";
import { assembleContent, checkContent, contentFolder, readContent } from "@supple/knowledge/load";
import { parse } from "yaml";
import { judgeCase, prepareRegions } from "../pure/judge-case.ts";
import { subjectOf } from "../proofs/claim.ts";
import { decisive } from "../proofs/claims/decisive.ts";
import { exact } from "../proofs/claims/exact.ts";
import { plainSpasm } from "../proofs/claims/plain-spasm.ts";
import { mutantsOf, type Mutant } from "./content-mutants.ts";

const floor = 0.95;
const { raw } = readContent(contentFolder);
const mutants = mutantsOf(raw);
const reasons = new Map((parse(readFileSync(new URL("survivors.yaml", import.meta.url), "utf8")) as { content: { mutant: string; reason: string }[] }).content.map(({ mutant, reason }) => [mutant, reason]));

type Killer = "a check" | "a described person" | "a proof";
const killed: Record<Killer, number> = { "a check": 0, "a described person": 0, "a proof": 0 };
const survivors: Mutant[] = [];
for (const mutant of mutants) {
  const killer = await killerOf(mutant);
  if (killer === undefined) survivors.push(mutant);
  else killed[killer] += 1;
}

async function killerOf(mutant: Mutant): Promise<Killer | undefined> {
  if (checkContent(mutant.raw).length > 0) return "a check";
  const content = assembleContent(mutant.raw);
  const triageByRegion = prepareRegions(content);
  if (content.cases.some((described) => judgeCase(content, triageByRegion, described).length > 0)) return "a described person";
  for (const claim of [plainSpasm, decisive, exact]) if ((await claim.prove(subjectOf(content))).counterexamples.length > 0) return "a proof";
  return undefined;
}

const score = 1 - survivors.length / mutants.length;
console.log(`${mutants.length} mutants of ${raw.rules.length} rules, ${raw.findings.length} findings and their questions`);
for (const [killer, count] of Object.entries(killed)) console.log(`  ${count} killed by ${killer}`);
console.log(`  ${survivors.length} survived: ${(score * 100).toFixed(1)} % killed (at least ${floor * 100} %)`);
for (const { id } of survivors) console.log(`  - ${id}\n    ${reasons.get(id) ?? "NO REASON GIVEN: add a case that kills it, or the reason to tests/mutation/survivors.yaml"}`);
const stale = [...reasons.keys()].filter((id) => !survivors.some((mutant) => mutant.id === id));
for (const id of stale) console.log(`  - ${id}\n    is explained in survivors.yaml and does not survive: remove it there`);
process.exit(score >= floor && survivors.every(({ id }) => reasons.has(id)) && stale.length === 0 && mutants.length > 0 ? 0 : 1);
