/**
 * `npm run release`: builds what may be given to the public, and refuses while the acute rules are unsigned.
 *
 * Run through npm, so that it runs on the pinned Node.
 */
import { spawnSync } from "node:child_process";
import { loadContent } from "../packages/knowledge/src/load/index.ts";

const loaded = loadContent();
if (!loaded.ok) {
  console.error("The content has faults; `npm run content` lists them.");
  process.exit(1);
}
const unsigned = loaded.content.review.rules.filter((rule) => rule.signoff === null);
if (unsigned.length > 0) {
  console.error(`No release: ${unsigned.length} of ${loaded.content.review.rules.length} rules are not signed by a clinician: ${unsigned.map((rule) => rule.id).join(", ")}`);
  process.exit(1);
}
process.exit(spawnSync("npm", ["run", "build"], { stdio: "inherit", shell: process.platform === "win32" }).status ?? 1);
