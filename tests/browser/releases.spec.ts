import { spawn, type ChildProcess } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test, type Page } from "@playwright/test";

/** Updates, with a real second version on a server of its own. */
const root = fileURLToPath(new URL("../..", import.meta.url));
const port = Number(process.env["SUPPLE_TEST_PORT"] ?? 4317) + 1;
const address = `http://localhost:${port}`;
let folder: string;
let server: ChildProcess;

test.describe.configure({ mode: "serial" });

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "supple-release-"));
  cpSync(join(root, "apps/web/build"), folder, { recursive: true });
  server = spawn(process.execPath, [join(root, "scripts/serve.mjs")], { env: { ...process.env, SUPPLE_BUILD: folder, PORT: String(port) }, stdio: "pipe" });
  await new Promise((resolve) => server.stdout?.once("data", resolve));
});

test.afterEach(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** Puts another service worker and another version file on the server. */
function publish(release: { version: string; safety: boolean }): void {
  for (const ending of ["", ".br", ".gz"]) rmSync(join(folder, `release.json${ending}`), { force: true });
  writeFileSync(join(folder, "release.json"), JSON.stringify({ on: "2099-01-01", ...release }));
  for (const ending of [".br", ".gz"]) rmSync(join(folder, `service-worker.js${ending}`), { force: true });
  appendFileSync(join(folder, "service-worker.js"), "\n// the next version\n");
}

async function install(page: Page): Promise<void> {
  await page.goto(`${address}/`);
  await page.evaluate(async () => { await navigator.serviceWorker.ready; });
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === "activated");
  await page.reload();
}

const workerStates = (page: Page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  return { waiting: registration?.waiting !== null && registration?.waiting !== undefined };
});

test("a safety release is applied before the next danger check", async ({ page }) => {
  await install(page);
  publish({ version: "2099.1.0", safety: true });
  let loads = 0;
  page.on("load", () => (loads += 1));
  let opened = 0;
  // On a slow device the first opening may not wait for the version file: the next one applies it.
  await expect(async () => {
    opened += 1;
    await page.goto(`${address}/check`);
    await expect.poll(() => loads, { timeout: 8000 }).toBeGreaterThan(opened);
  }).toPass({ timeout: 60_000 });
  await page.locator(".questions[data-ready=true]").waitFor();
  expect((await workerStates(page)).waiting).toBe(false);
});

test("another release is offered, and never forced in a check", async ({ page }) => {
  await install(page);
  publish({ version: "2099.1.0", safety: false });
  await page.goto(`${address}/check`);
  await page.locator(".questions[data-ready=true]").waitFor();
  await page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration())?.update(); });
  await expect.poll(async () => (await workerStates(page)).waiting, { timeout: 20_000 }).toBe(true);
  await expect(page.getByText("A newer Supple is ready.")).toBeHidden();
  await page.goto(`${address}/about`);
  await expect(page.getByText("A newer Supple is ready.")).toBeVisible();
  await page.getByRole("button", { name: "Use it now" }).click();
  // The page loads anew in between; while it does, it cannot be asked.
  await expect.poll(async () => (await workerStates(page).catch(() => ({ waiting: true }))).waiting, { timeout: 20_000 }).toBe(false);
});

test("a version file that never comes holds a check for a second at most", async ({ page }) => {
  await page.route("**/release.json", () => undefined);
  await page.goto(`${address}/check`);
  await page.locator(".questions[data-ready=true]").waitFor({ timeout: 8_000 });
});
