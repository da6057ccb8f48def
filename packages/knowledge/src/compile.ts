/**
 * `npm run content`: checks the content and writes it as typed modules.
 *
 * Split by use, because each part is on the wire only when it is needed.
 * The modules are made anew from the files each time and are not committed.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { withoutWords, wordsOf } from "./check-and-words.ts";
import type { Content } from "./content.ts";
import { buildLanguages } from "./languages/index.ts";
import { claimCoverage } from "./load/check-claims.ts";
import { faultToLine, loadContent } from "./load/index.ts";

const target = fileURLToPath(new URL("../compiled", import.meta.url));
const loaded = loadContent();

const faults = loaded.ok ? loaded.untranslated : loaded.faults;
if (!loaded.ok || faults.length > 0) {
  for (const fault of faults) console.error(faultToLine(fault));
  console.error(`\n${faults.length} faults in the content; nothing was written`);
  process.exit(1);
}

const { content, counted } = loaded;
const parts = {
  causes: "CauseContent", disagreements: "DisagreementContent", claims: "ClaimContent",
  relief: "ReliefContent", sessions: "SessionContent", poses: "PoseContent", regions: "RegionContent", places: "PlaceContent", painkillers: "PainkillerContent", offers: "OfferContent", medicines: "MedicineContent", medicineCases: "MedicineCaseContent", review: "ReviewContent", learn: "LearnContent", cases: "CaseContent",
} as const;

/** What was written now. A folder is never removed and made anew, since `npm run dev` would no longer see changes in it. */
const written = new Set<string>();

function write(all: Content, folder: string, source: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [part, type] of Object.entries(parts)) writeModule(folder, part, `import type { ${type} } from "${source}/index.ts";\n\nexport const ${part}: ${type} = ${asText(part === "poses" ? drawnOnly(all.poses) : all[part as keyof typeof parts])};\n`);
  writeModule(folder, "dangerCheck", `import type { CheckContent } from "${source}/index.ts";\n\nexport const dangerCheck: CheckContent = ${asText(withoutWords(all.triage))};\n`);
  // The check is on the wire already where its words are needed: it is not repeated.
  writeModule(folder, "triage", `import { addWords } from "${source}/check-and-words.ts";\nimport { dangerCheck } from "./dangerCheck.ts";\n\nexport const triage = /* @__PURE__ */ addWords(dangerCheck, ${asText(wordsOf(all.triage))});\n`);
}

/** What a move claims, and why its balance is not checked, is for the build: nobody downloads it. */
const drawnOnly = ({ moves }: Content["poses"]): Content["poses"] => ({ moves: moves.map(({ heldBy: _, ...move }) => ({ ...move, must: [] })) });

const asText = (value: unknown) => JSON.stringify(value, undefined, 1);

function writeModule(folder: string, part: string, body: string): void {
  const file = join(folder, `${part}.ts`);
  const module = `// Made by \`npm run content\` from packages/knowledge/content. Change the content, not this file.\n${body}`;
  if (!existsSync(file) || readFileSync(file, "utf8") !== module) writeFileSync(file, module);
  written.add(file);
}

write(content, target, "../src");
// English by its own name too: the desk card shows it beside the reader's language.
for (const language of buildLanguages) write(loaded.inLanguage(language), `${target}/${language}`, "../../src");
// What a language or a part left behind would still be type-checked.
for (const name of readdirSync(target, { recursive: true, encoding: "utf8" })) {
  const file = join(target, name);
  if (statSync(file).isFile() && !written.has(file)) rmSync(file);
}
console.log(`content ${content.triage.version}: ${Object.entries(counted).map(([kind, count]) => `${count} ${kind}`).join(", ")}`);
for (const { language, texts, current, stale, missing } of loaded.translated) console.log(`content in ${language}: ${current} of ${texts} texts; shown in English: ${missing} not translated, ${stale.length} whose English has changed${stale.map((where) => `\n  ${where}`).join("")}`);
console.log(claimCoverage(content.claims));
