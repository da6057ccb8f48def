/**
 * Byte budgets of the built pages: fails the build when a page grew too heavy.
 *
 * Counts what a first visit downloads before anything is tapped: the page, its
 * styles, scripts and module preloads, gzip, the font included. `npm run bench` measures the same
 * over a real connection; this check is the fast one that never lets a build through.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const root = fileURLToPath(new URL("..", import.meta.url));
const build = join(root, "apps/web/build");
const budgets = JSON.parse(readFileSync(join(root, "apps/web/byte-budgets.json"), "utf8"));

/** The files that a page makes the browser fetch, as paths under the build. */
function filesOf(page) {
  const html = readFileSync(join(build, page), "utf8");
  const linked = [...html.matchAll(/(?:href|src)="([^"]+\.(?:css|js|svg))"/g), ...html.matchAll(/import\("([^"]+\.js)"\)/g)].map(([, path]) => (path.startsWith("/") ? path.slice(1) : join(page, "..", path)));
  const found = new Set([page]);
  const add = (path) => {
    const file = path.startsWith("/") ? path.slice(1) : path;
    if (found.has(file) || !existsSync(join(build, file))) return;
    found.add(file);
    if (file.endsWith(".css")) fontsIn(readFileSync(join(build, file), "utf8")).forEach(add);
    if (!file.endsWith(".js")) return;
    // Static imports are fetched before the page can start; dynamic ones are not counted here.
    for (const [, imported] of readFileSync(join(build, file), "utf8").matchAll(/(?:import|from)\s*["'](\.[^"']+\.js)["']/g)) add(join(file, "..", imported));
  };
  linked.forEach(add);
  fontsIn(html).forEach(add);
  return [...found];
}

/** The fonts that any page fetches: those that hold the letters of every text. Others wait until one of theirs is shown. */
function fontsIn(styles) {
  const faces = [...styles.matchAll(/@font-face\s*\{[^}]*\}/g)].map(([face]) => face);
  return faces.filter((face) => !/unicode-range/.test(face) || /U\+20-7E/i.test(face)).flatMap((face) => [...face.matchAll(/url\(["']?([^"')]+\.woff2)/g)].map(([, path]) => path));
}

/** A font is compressed already. */
const weigh = (files) => files.reduce((sum, file) => sum + (file.endsWith(".woff2") ? readFileSync(join(build, file)).length : gzipSync(readFileSync(join(build, file)), { level: 9 }).length), 0);
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

let broken = 0;
/** Scripts that hold one of the given texts, wherever they are loaded: a part of the app that several pages share. */
const scriptsHolding = (texts) => readdirSync(build, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js") && texts.some((text) => readFileSync(join(build, file), "utf8").includes(text)));

for (const { name, pages, holding, kind, most } of budgets) {
  const files = [...new Set(holding === undefined ? pages.flatMap(filesOf) : scriptsHolding(holding))].filter((file) => kind === "all" || file.endsWith(`.${kind}`));
  if (files.length === 0) throw new Error(`${name}: the budget looked at no file`);
  const bytes = weigh(files);
  const over = bytes > most;
  if (over) broken += 1;
  console.log(`${over ? "✗" : "✓"} ${name}: ${kilobytes(bytes)} of ${kilobytes(most)} (${files.length} files)`);
}
if (broken > 0) {
  console.error("A page is over its byte budget (apps/web/byte-budgets.json). Take something out of it, or load it later.");
  process.exit(1);
}
