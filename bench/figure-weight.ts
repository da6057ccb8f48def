import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { drawFrame, pictureOf, solveMove } from "@supple/figure";
import type { Content } from "@supple/knowledge";
import { chromiumFlags, ensureChromium } from "../scripts/chromium.mjs";
import type { Measurement } from "./measurement.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
/** An animated picture: so many a second, so wide, and so good. All on the low side, in favour of the pictures. */
const perSecond = 10;
const width = 360;
const quality = 0.75;
/** One frame in so many is made into a picture; its weight stands for the others. */
const sampled = 8;

/**
 * Renderer and every move, gzip, beside the same moves as animated WebP: one body, one side, one theme.
 *
 * A frame that does not differ from the one before weighs nothing, as in a good animated picture.
 */
export async function measureFigureWeight(content: Content): Promise<Measurement[]> {
  const budget = (JSON.parse(readFileSync(`${root}/apps/web/byte-budgets.json`, "utf8")) as { name: string; holding?: string[] }[]).find(({ name }) => name === "renderer and every move");
  const build = `${root}/apps/web/build`;
  const scripts = readdirSync(build, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js")).map((file) => readFileSync(`${build}/${file}`)).filter((script) => budget?.holding?.some((text) => script.includes(text)));
  if (scripts.length === 0) throw new Error("no script holds the renderer: build first");
  const bytes = scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0);

  const frames = content.poses.moves.flatMap((move) => {
    const picture = pictureOf(solveMove(move, "average"));
    const drawings = Array.from({ length: Math.ceil(picture.solved.seconds * perSecond) }, (_, index) => drawFrame(picture, index / perSecond));
    return drawings.filter((drawing, index) => drawing !== drawings[index - 1]);
  });
  const shown = frames.filter((_, index) => index % sampled === 0);
  const pictures = (await asPictures(shown)) * (frames.length / shown.length);
  return [
    { name: "figure-bytes", value: bytes, note: `${content.poses.moves.length} moves, both bodies, both sides` },
    { name: "figure-vs-pictures", value: pictures / bytes, baseline: pictures, note: `baseline in bytes: ${frames.length} frames of WebP, ${perSecond} a second, ${width} px wide, one body, one side, no dark theme; every ${sampled}th frame measured` },
  ];
}

/** The weight of drawings as WebP, in bytes. */
async function asPictures(drawings: readonly string[]): Promise<number> {
  const theme = /:root \{([^}]*)\}/.exec(readFileSync(`${root}/apps/web/src/app.css`, "utf8"))?.[1] ?? "";
  const style = `<style>svg{${theme}}${readFileSync(`${root}/packages/figure/src/figure.css`, "utf8")}</style>`;
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  try {
    const page = await browser.newPage();
    let sum = 0;
    for (const drawing of drawings) {
      const [, , wide = "1", high = "1"] = /viewBox="([^"]+)"/.exec(drawing)?.[1]?.split(" ") ?? [];
      const height = Math.round((width * Number(high)) / Number(wide));
      const svg = drawing.replace("<svg ", `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" `).replace(">", `>${style}`);
      sum += await page.evaluate(async ({ source, across, down, good }) => {
        const image = new Image();
        image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
        await image.decode();
        const canvas = document.createElement("canvas");
        canvas.width = across;
        canvas.height = down;
        canvas.getContext("2d")?.drawImage(image, 0, 0);
        const blob = await new Promise<Blob | null>((resolve) => { canvas.toBlob(resolve, "image/webp", good); });
        return blob?.size ?? 0;
      }, { source: svg, across: width, down: height, good: quality });
    }
    return sum;
  } finally {
    await browser.close();
  }
}
