/**
 * `npm run build -w apps/web`: the app in every language, English at the root and each other in its folder.
 *
 * One build for each, one after the other: they share SvelteKit's working folder.
 */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { languages, original } from "@supple/knowledge/languages";

const here = fileURLToPath(new URL(".", import.meta.url));
const vite = fileURLToPath(new URL("bin/vite.js", import.meta.resolve("vite/package.json")));

rmSync(`${here}build`, { recursive: true, force: true });
for (const language of [original, ...languages]) {
  const { status } = spawnSync(process.execPath, [vite, "build"], { cwd: here, stdio: "inherit", env: { ...process.env, SUPPLE_LANGUAGE: language } });
  if (status !== 0) process.exit(status ?? 1);
}
