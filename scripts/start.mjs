#!/usr/bin/env node
/**
 * `npm start`: from a fresh clone to the running app, on any Node from 20 on.
 *
 * Installs only what building and serving need, builds, serves. Runs with the
 * Node that is there, so it uses nothing but Node's own modules.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

if (Number(process.versions.node.split(".")[0]) < 20) {
  console.error(`Supple needs Node 20 or later to start; this is ${process.version}.`);
  process.exit(1);
}

function run(what, args, otherwise) {
  console.log(`— ${what}`);
  const { status } = spawnSync("npm", args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (status === 0) return;
  console.error(`✗ ${otherwise}`);
  process.exit(1);
}

if (!["vite", "svelte", "valibot", "yaml"].every((name) => existsSync(join(root, "node_modules", name)))) run("installing what building needs", ["ci", "--omit=dev"], "The install failed. Supple needs the npm registry once, to fetch what the lock file names.");
run("building", ["run", "build"], "The build failed. The message above says where.");
await import("./serve.mjs");
