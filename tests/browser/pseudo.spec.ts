import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";

/**
 * A build in which every text has gone through translation: accented, 40 % longer, and from right to left.
 *
 * What still reads as plain English was forgotten; what is wider than the screen would be clipped in a longer
 * language. The same pages are looked at from left to right too.
 */
const root = fileURLToPath(new URL("../../.cache/pseudo", import.meta.url));
const web = fileURLToPath(new URL("../../apps/web", import.meta.url));
const language = "ar-XB";

/** Pages whose frame is still plain English, and what reviewers read: names of sources, ids, versions. */
const stillEnglish = /^(about|cases|causes|claims|painkillers|medicines|medicines\/.*|plan|rules|settings|what-clinicians-offer|where|why|wrong|learn\/.*)$/;

/** Names of sources are the same in every language. */
const sourceNames = readdirSync(fileURLToPath(new URL("../../packages/knowledge/content/sources", import.meta.url))).map((file) => file.replace(/\.yaml$/, ""));

test.describe.configure({ mode: "serial" });
test.setTimeout(240_000);
let server: ChildProcess;
let address = "";
let pages: string[] = [];

test.beforeAll(async () => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  writeFileSync(`${root}/index.html`, "<!doctype html>");
  const built = spawnSync("npx", ["vite", "build"], { cwd: web, encoding: "utf8", env: { ...process.env, SUPPLE_LANGUAGE: language, SUPPLE_BUILD_FOLDER: `${root}/${language}` } });
  expect(built.status, built.stderr).toBe(0);
  const port = await freePort();
  address = `http://localhost:${port}/${language}`;
  server = spawn(process.execPath, [fileURLToPath(new URL("../../scripts/serve.mjs", import.meta.url))], { env: { ...process.env, PORT: String(port), SUPPLE_BUILD: root } });
  await expect.poll(() => fetch(`${address}/check`).then((answer) => answer.status, () => 0)).toBe(200);
  pages = readdirSync(`${root}/${language}`, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/")).filter((file) => file.endsWith(".html") && !/^(404|index|supple-keep)\.html$/.test(file)).map((file) => file.replace(/\.html$/, ""));
});
test.afterAll(() => { server.kill(); });

test("nothing is missed: every text of every page has gone through translation", async ({ page }) => {
  const looked = pages.filter((path) => !stillEnglish.test(path));
  console.log(`pseudo-locale: ${looked.length} pages looked at, ${pages.length - looked.length} whose frame is still English`);
  expect(looked.length).toBeGreaterThan(30);
  const missed: string[] = [];
  for (const path of ["", ...looked]) {
    await page.goto(`${address}/${path}`);
    const plain = await page.evaluate((names) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (parent === null || parent.closest("script, style, noscript, time, [hidden], [hreflang], svg title") !== null) continue;
        const text = (node.nodeValue ?? "").replace(/⟦[^⟧]*⟧/g, " ").replace(/\bSupple\b/g, " ").split(/[,\s.()]+/).filter((word) => !names.includes(word)).join(" ");
        // Bold words of a label stand apart from it: accents are enough there.
        if (/\b[a-z]{3,}\b/i.test(text) && !/[åßçðéğĥîĵķļñöŕšţûŵýž]/i.test(text)) found.push(text.trim().slice(0, 80));
      }
      for (const element of document.querySelectorAll("[aria-label], [title], [alt]")) for (const name of ["aria-label", "title", "alt"]) {
        const text = element.getAttribute(name);
        if (text !== null && /[a-z]{3,}/i.test(text) && !text.includes("⟦")) found.push(`${name}: ${text}`);
      }
      return found;
    }, sourceNames);
    missed.push(...plain.map((text) => `/${path}: ${text}`));
  }
  expect([...new Set(missed)]).toEqual([]);
});

for (const dir of ["rtl", "ltr"] as const) for (const width of [320, 390]) {
  test(`nothing is clipped at ${width} px, ${dir}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    const over: string[] = [];
    for (const path of ["", ...pages]) {
      await page.goto(`${address}/${path}`);
      const by = await page.evaluate((direction) => {
        document.documentElement.dir = direction;
        return document.documentElement.scrollWidth - document.documentElement.clientWidth;
      }, dir);
      if (by > 1) over.push(`/${path} by ${by} px`);
    }
    expect(over).toEqual([]);
  });
}

test("from right to left the page begins at the right", async ({ page }) => {
  await page.goto(`${address}/check`);
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  const box = await page.locator("label.sign").first().locator("input").boundingBox();
  const row = await page.locator("label.sign").first().boundingBox();
  if (box === null || row === null) throw new Error("no list is shown");
  expect(box.x + box.width / 2, "the box stands at the right end of its row").toBeGreaterThan(row.x + row.width / 2);
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const given = probe.address();
      probe.close(() => resolve(typeof given === "object" && given !== null ? given.port : 0));
    });
  });
}
