#!/usr/bin/env node
/**
 * Holds every frame of every move, in both bodies, to what a body can do and to what the move claims.
 *
 * Exit code: 0 all hold, 1 something breaks (each is named) or nothing was looked at.
 */
import { checkMove } from "../packages/figure/src/check-move.ts";
import { loadContent } from "../packages/knowledge/src/load/index.ts";

const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults: npm run content names them");
const { moves } = loaded.content.poses;
const only = process.argv.slice(2);
let frames = 0;
let claims = 0;
let broken = 0;
for (const move of moves.filter(({ id }) => only.length === 0 || only.some((start) => id.startsWith(start)))) {
  const checked = checkMove(move);
  frames += checked.frames;
  claims += checked.claims;
  broken += checked.faults.length;
  // The first of a kind says it all; a slip that lasts ten frames need not be read ten times.
  const seen = new Set();
  for (const { body, moment, what } of checked.faults) {
    const kind = `${body} ${what.replace(/-?[\d.]+/g, "")}`;
    if (!seen.has(kind)) console.error(`poses/${move.id}.yaml: ${body}, ${moment}: ${what}`);
    seen.add(kind);
  }
}
if (frames === 0 || claims === 0) throw new Error("no frame or no claim was looked at");
console.log(`moves: ${moves.length}, ${frames} frames in two bodies, ${claims} claims, ${broken} broken`);
process.exit(broken > 0 ? 1 : 0);
