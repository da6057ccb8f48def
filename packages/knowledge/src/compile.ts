/**
 * `npm run content`: checks the content and writes it as typed modules.
 *
 * Split by use, because each part is on the wire only when it is needed.
 * The modules are made anew from the files each time and are not committed.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { faultToLine, loadContent } from "./load/index.ts";

const target = fileURLToPath(new URL("../compiled", import.meta.url));
const loaded = loadContent();

if (!loaded.ok) {
  for (const fault of loaded.faults) console.error(faultToLine(fault));
  console.error(`\n${loaded.faults.length} faults in the content; nothing was written`);
  process.exit(1);
}

const { content, counted } = loaded;
mkdirSync(target, { recursive: true });
const parts = { triage: "TriageContent", relief: "ReliefContent", regions: "RegionContent", places: "PlaceContent", painkillers: "PainkillerContent", review: "ReviewContent", cases: "CaseContent" } as const;
for (const [part, type] of Object.entries(parts)) {
  const value = JSON.stringify(content[part as keyof typeof parts], undefined, 1);
  writeFileSync(`${target}/${part}.ts`, `// Made by \`npm run content\` from packages/knowledge/content. Change the content, not this file.\nimport type { ${type} } from "../src/index.ts";\n\nexport const ${part}: ${type} = ${value};\n`);
}
console.log(`content ${content.triage.version}: ${Object.entries(counted).map(([kind, count]) => `${count} ${kind}`).join(", ")}`);
