import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium, type Browser } from "@playwright/test";
import { chromiumFlags, ensureChromium } from "../scripts/chromium.mjs";
import { median, type Measurement } from "./measurement.ts";
import { serve } from "./serve.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const port = 4321;
const baselinePort = 4322;

/** Bytes over the wire, Lighthouse, and a reload with the server stopped, beside a hand-written single file. */
export async function measurePages(): Promise<Measurement[]> {
  let server = await serve();
  const single = createServer((_request, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Encoding": "gzip" });
    response.end(gzipSync(readFileSync(`${root}/bench/baseline/index.html`)));
  });
  await new Promise<void>((resolve) => single.listen(baselinePort, resolve));
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumFlags, "--remote-debugging-port=9333"] });
  try {
    const acute = JSON.parse(readFileSync(`${root}/bench/acute.json`, "utf8")) as string[];
    const home = await wire(browser, ["/"]);
    const check = await wire(browser, ["/check"]);
    const path = await wire(browser, acute);
    const bytes: Measurement[] = [
      { name: "first-screen-bytes", value: sum(home) },
      { name: "first-screen-javascript-bytes", value: sum(home, "script") },
      { name: "danger-check-bytes", value: sum(check) },
      { name: "acute-path-bytes", value: sum(path), note: acute.join(" ") },
    ];
    const ours = await lighthouse(`http://localhost:${port}/`);
    const theirs = await lighthouse(`http://localhost:${baselinePort}/`);
    const reload = await reloadWithoutServer(browser, async () => { server.stop(); });
    server = await serve();
    const baselineReload = await reloadSingle(browser);
    return [
      ...bytes,
      { name: "lighthouse-performance", value: ours.performance },
      { name: "lighthouse-accessibility", value: ours.accessibility },
      { name: "lighthouse-best-practices", value: ours.bestPractices },
      { name: "lcp-vs-single-file", value: ours.lcp / theirs.lcp, baseline: theirs.lcp, note: `${Math.round(ours.lcp)} ms; baseline in ms` },
      { name: "blocking-time", value: ours.blocking },
      { name: "layout-shift", value: ours.shift },
      { name: "offline-reload-vs-single-file", value: reload / baselineReload, baseline: baselineReload, note: `${reload.toFixed(0)} ms; baseline in ms, its server running` },
    ];
  } finally {
    await browser.close();
    server.stop();
    single.close();
  }
}

interface Fetched {
  readonly type: string;
  readonly bytes: number;
}

/** Every response of a first visit, gzip, without what the service worker fetches for later. Each file counts once. */
async function wire(browser: Browser, paths: readonly string[]): Promise<Fetched[]> {
  const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const seen = new Map<string, Promise<Fetched>>();
  page.on("response", (response) => {
    const url = response.url();
    if (!url.startsWith("http") || response.status() !== 200 || seen.has(url)) return;
    seen.set(url, response.body().then((body) => ({ type: response.request().resourceType(), bytes: /\.(woff2|png)$/.test(url) ? body.length : gzipSync(body, { level: 9 }).length })).catch(() => ({ type: "gone", bytes: 0 })));
  });
  for (const path of paths) {
    await page.goto(`http://localhost:${port}${path}`, { waitUntil: "networkidle" });
    await page.locator("html[data-ready]").waitFor();
  }
  const fetched = await Promise.all(seen.values());
  await context.close();
  return fetched;
}

const sum = (fetched: readonly Fetched[], type?: string) => fetched.filter((one) => type === undefined || one.type === type).reduce((total, one) => total + one.bytes, 0);

async function lighthouse(url: string) {
  const { default: run } = await import("lighthouse");
  const rounds: Record<"performance" | "accessibility" | "bestPractices" | "lcp" | "blocking" | "shift", number>[] = [];
  for (let round = 0; round < 5; round += 1) {
    const result = await run(url, { port: 9333, output: "json", logLevel: "error", onlyCategories: ["performance", "accessibility", "best-practices"] });
    if (result === undefined) throw new Error("Lighthouse gave no result");
    const { categories, audits } = result.lhr;
    const score = (id: string) => (categories[id]?.score ?? 0) * 100;
    const value = (id: string) => audits[id]?.numericValue ?? Number.NaN;
    rounds.push({ performance: score("performance"), accessibility: score("accessibility"), bestPractices: score("best-practices"), lcp: value("largest-contentful-paint"), blocking: value("total-blocking-time"), shift: value("cumulative-layout-shift") });
  }
  const of = (key: keyof (typeof rounds)[number]) => median(rounds.map((round) => round[key]));
  return { performance: of("performance"), accessibility: of("accessibility"), bestPractices: of("bestPractices"), lcp: of("lcp"), blocking: of("blocking"), shift: of("shift") };
}

/** Milliseconds from a reload to the load event, the server gone: the service worker answers. Median of seven. */
async function reloadWithoutServer(browser: Browser, stop: () => Promise<void>): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`http://localhost:${port}/`);
  await page.evaluate(async () => { await navigator.serviceWorker.ready; });
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === "activated");
  await page.reload();
  await stop();
  const times = await reloads(page);
  await context.close();
  return times;
}

async function reloadSingle(browser: Browser): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`http://localhost:${baselinePort}/`);
  const times = await reloads(page);
  await context.close();
  return times;
}

async function reloads(page: Awaited<ReturnType<Awaited<ReturnType<Browser["newContext"]>>["newPage"]>>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    await page.reload({ waitUntil: "load" });
    times.push(await page.evaluate(() => (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).loadEventEnd));
  }
  return median(times);
}
