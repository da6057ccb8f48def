#!/usr/bin/env node
/**
 * Drawings that do not move, made when the content is compiled.
 *
 * The acute path shows stills only: it carries these drawings and neither the
 * renderer nor the poses. One module a move, so that a page takes what it shows.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { drawStill, pictureOf, solveMove } from "../packages/figure/src/index.ts";
import { loadContent } from "../packages/knowledge/src/load/index.ts";

const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults: npm run content names them");
const target = fileURLToPath(new URL("../packages/figure/compiled", import.meta.url));
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });

const named = new Set(loaded.content.relief.actions.flatMap(({ figure, moreFigures }) => [...(figure === undefined ? [] : [figure]), ...moreFigures]));
const shown = loaded.content.poses.moves.filter(({ id }) => named.has(id) || id.startsWith("position-"));
if (shown.length === 0) throw new Error("no still was made");
const head = "// Made by `npm run content` from packages/knowledge/content/poses. Change the content, not this file.\n";
for (const move of shown) {
  const picture = pictureOf(solveMove(move, "average"));
  const pose = move.stills[move.stills.length - 1] ?? "";
  writeFileSync(`${target}/${move.id}.ts`, `${head}export default ${JSON.stringify(drawStill(picture, pose))};\n`);
}
writeFileSync(`${target}/index.ts`, `${head}/** Each still is fetched when it is shown: a page carries none that it does not show. */\nexport const stills: Readonly<Record<string, () => Promise<{ readonly default: string }>>> = {\n${shown.map(({ id }) => `  "${id}": () => import("./${id}.ts"),`).join("\n")}\n};\n`);
console.log(`stills: ${shown.length}`);
