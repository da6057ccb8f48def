/**
 * `npm run screenshot`: makes docs/screenshot.png from the built app, so that the picture never shows what is not there.
 */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { chromiumFlags, ensureChromium } from "./chromium.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const port = 4319;
const server = spawn(process.execPath, ["scripts/serve.mjs"], { cwd: root, env: { ...process.env, PORT: String(port) }, stdio: "pipe" });
await new Promise((resolve) => server.stdout.once("data", resolve));
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
try {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB", timezoneId: "Europe/London", deviceScaleFactor: 1 });
  const page = await context.newPage();
  const pictures = [];
  const keep = async () => pictures.push((await page.screenshot()).toString("base64"));
  await page.goto(`http://localhost:${port}/`);
  await page.locator("html[data-ready]").waitFor();
  await keep();
  await page.goto(`http://localhost:${port}/ease`);
  await page.getByRole("heading", { level: 2, name: /chest/ }).waitFor();
  await keep();
  await page.goto(`http://localhost:${port}/check`);
  await page.locator(".questions[data-ready=true]").waitFor();
  await page.getByRole("checkbox", { name: /Tearing pain/ }).check();
  await page.getByRole("link", { name: /see what to do/ }).click();
  await page.waitForURL("**/result");
  await page.getByRole("heading", { level: 1, name: "Get help now" }).waitFor();
  await keep();
  await page.setViewportSize({ width: 1250, height: 864 });
  await page.setContent(`<body style="margin:10px;display:flex;gap:20px;background:#d3c0a9">${pictures.map((data) => `<img width="390" src="data:image/png;base64,${data}">`).join("")}</body>`);
  await page.screenshot({ path: `${root}/docs/screenshot.png` });
  console.log("docs/screenshot.png");
} finally {
  await browser.close();
  server.kill();
}
