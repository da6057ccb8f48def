import { chromium, type Page } from "@playwright/test";
import { drawStill, pictureOf, solveMove } from "@supple/figure";
import type { Content } from "@supple/knowledge";
import { chromiumFlags, ensureChromium } from "../scripts/chromium.mjs";
import { median, type Measurement } from "./measurement.ts";
import { serve } from "./serve.ts";

/** How much slower than this machine's the processor is made. */
const slower = 4;
const rounds = 5;
/** Nobody reads a question and moves a thumb to its answer in less. Milliseconds. */
const reading = 600;

/**
 * The player on a slowed processor: from the tap to the painted player, and frames a second while a move is done.
 *
 * Held against a hand-written page in the same browser, equally slowed: one that builds the same picture, beads and
 * buttons by a string, and one that draws nothing at all.
 */
export async function measurePlayer(content: Content): Promise<Measurement[]> {
  const app = await serve();
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB", timezoneId: "Europe/London" });
    const page = await context.newPage();
    await readySession(page, app.origin);
    await slowDown(page);
    const taps: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await page.waitForTimeout(reading);
      await page.getByRole("button", { name: "Begin", exact: true }).click();
      await page.waitForTimeout(reading);
      const painted = paintedAfterTap(page, ".player .controls");
      await page.getByRole("button", { name: "4", exact: true }).click();
      taps.push(await painted);
      if (round + 1 < rounds) await again(page);
    }
    // Past getting down, lying and breathing, to the first move that is drawn in motion.
    for (let skips = 0; skips < 8 && !(await page.locator(".player h2").first().textContent())?.startsWith("One knee"); skips += 1) await page.getByRole("button", { name: "Skip" }).click();
    await page.getByText("Draw one knee in, gently.", { exact: true }).first().waitFor({ timeout: 60_000 });
    const ours = await framesIn(page, 2500);

    const bare = await context.newPage();
    await slowDown(bare);
    const bareTaps: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await bare.setContent(handWritten(content));
      const painted = paintedAfterTap(bare, ".player");
      await bare.getByRole("button", { name: "4" }).click();
      bareTaps.push(await painted);
    }
    await bare.setContent("<p>Nothing is drawn here.");
    const empty = await framesIn(bare, 2500);
    const worst = Math.max(...taps);
    return [
      { name: "player-opens-ms", value: worst, baseline: median(bareTaps), note: `worst of ${rounds} taps: ${taps.map((tap) => tap.toFixed(0)).join(", ")} ms, processor ${slower} times slower; baseline hand-written, ms` },
      { name: "player-opens-vs-hand-written", value: median(taps) / median(bareTaps), baseline: median(bareTaps), note: "medians; baseline in ms" },
      { name: "player-frames-vs-empty-page", value: ours.perSecond / empty.perSecond, baseline: empty.perSecond, note: `${ours.perSecond.toFixed(1)} frames a second while a knee is drawn in, processor ${slower} times slower; the longest took ${ours.longest.toFixed(0)} ms; baseline frames a second` },
    ];
  } finally {
    await browser.close();
    app.stop();
  }
}

/** A first day, every danger sign no, every short question no, five minutes: the session stands ready. */
async function readySession(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/check`);
  await page.locator(".questions[data-ready=true]").waitFor();
  const before = page.getByRole("heading", { level: 1 }).first();
  for (let lists = 0; lists < 15 && !page.url().endsWith("/result"); lists += 1) {
    const title = await before.textContent();
    if (page.url().endsWith("/result")) break;
    await page.getByRole("link", { name: "None of these" }).click();
    await page.waitForFunction((was) => location.pathname.endsWith("/result") || document.querySelector("h1")?.textContent !== was, title);
  }
  await page.goto(`${origin}/session`);
  await page.locator("html[data-ready]").waitFor();
  await page.getByRole("button", { name: "5 minutes", exact: true }).click();
  const lists = page.locator(".check h2");
  while ((await lists.count()) > 0) {
    const title = await lists.first().textContent();
    await page.getByRole("button", { name: "None of these" }).click();
    await page.waitForFunction((was) => document.querySelector(".check h2")?.textContent !== was, title);
  }
}

/** Ends the session, and stands before the next. */
async function again(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByRole("button", { name: "Skip this" }).click();
  await page.getByRole("button", { name: "Skip this" }).click();
  await page.getByRole("button", { name: "Do it with me" }).click();
  await page.getByRole("button", { name: "5 minutes", exact: true }).click();
}

async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
}

/** Milliseconds from the moment of the next tap, as the browser stamps it, until what is named has been painted. */
async function paintedAfterTap(page: Page, named: string): Promise<number> {
  return page.evaluate((selector) => new Promise<number>((resolve) => {
    addEventListener("click", ({ timeStamp }) => {
      const look = () => {
        if (document.querySelector(selector) === null) requestAnimationFrame(look);
        else {
          // A message comes after the frame in which it was posted has been painted.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - timeStamp);
          port2.postMessage(0);
        }
      };
      requestAnimationFrame(look);
    }, { capture: true, once: true });
  }), named);
}

async function framesIn(page: Page, milliseconds: number): Promise<{ perSecond: number; longest: number }> {
  return page.evaluate((whole) => new Promise<{ perSecond: number; longest: number }>((resolve) => {
    const times: number[] = [];
    requestAnimationFrame(function frame(now) {
      times.push(now);
      const [first = now] = times;
      if (now - first < whole) requestAnimationFrame(frame);
      else resolve({ perSecond: ((times.length - 1) / (now - first)) * 1000, longest: Math.max(...times.slice(1).map((time, index) => time - (times[index] ?? time))) });
    });
  }), milliseconds);
}

/** The same screen as one string: what no framework could beat by much. */
function handWritten(content: Content): string {
  const move = content.poses.moves.find(({ id }) => id === "position-calves-on-chair");
  if (move === undefined) throw new Error("the position of the first day has gone");
  const beads = Array.from({ length: 24 }, (_, index) => `<rect x="54" y="3" width="11" height="5" transform="rotate(${index * 15} 60 60)"/>`).join("");
  const player = `<div class="player"><h2>${move.name}</h2>${drawStill(pictureOf(solveMove(move, "average")), move.stills[0] ?? "")}<svg viewBox="0 0 120 120">${beads}</svg><p>Now</p><p>Next</p>${["That hurts more", "Pause", "Stop", "Skip", "Dark screen"].map((name) => `<button>${name}</button>`).join("")}</div>`;
  return `<!doctype html><html lang="en"><body><button id="go">4</button><script>go.onclick=()=>{document.body.innerHTML=${JSON.stringify(player)}}</script>`;
}
