import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, heading, noneOfThese, open, test, tickRows } from "./app.ts";

/**
 * A wrong rule is corrected and recalled, as docs/safety/README.md tells it:
 * the rule is changed, `supple compare` shows whose result changes, the changed
 * app is really built and published, an open app takes it up, and somebody who
 * was told less is told.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const address = `http://localhost:${Number(process.env["SUPPLE_TEST_PORT"] ?? 4317) + 2}`;
const folder = mkdtempSync(join(tmpdir(), "supple-recall-"));
const copy = join(folder, "copy");
const site = join(folder, "site");
let server: ChildProcess;
test.use({ baseURL: address, actionTimeout: 15_000 });

test.beforeAll(async () => {
  cpSync(join(root, "apps/web/build"), site, { recursive: true });
  server = spawn(process.execPath, [join(root, "scripts/serve.mjs")], { env: { ...process.env, SUPPLE_BUILD: site, PORT: new URL(address).port }, stdio: "pipe" });
  await new Promise((resolve) => server.stdout?.once("data", resolve));
});
test.afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** The repository beside itself, so that a rule can be changed without touching this one. */
function copyRepository(): void {
  for (const part of ["package.json", "tsconfig.base.json", "packages", "apps/cli", "apps/web", "scripts"]) {
    cpSync(join(root, part), join(copy, part), { recursive: true, filter: (path) => !/[\\/](node_modules|build|\.svelte-kit|compiled)$/.test(path) });
  }
  mkdirSync(join(copy, "node_modules/@supple"), { recursive: true });
  for (const name of readdirSync(join(root, "node_modules"))) if (name !== "@supple" && name !== ".cache") symlinkSync(join(root, "node_modules", name), join(copy, "node_modules", name));
  for (const part of ["packages/knowledge", "packages/engine", "packages/figure", "apps/cli"]) symlinkSync(join(copy, part), join(copy, "node_modules/@supple", part.slice(part.indexOf("/") + 1)));
}

function change(file: string, from: string, to: string): void {
  const path = join(copy, "packages/knowledge/content", file);
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replaceAll(from, to));
}

test("a wrong rule is corrected and recalled, end to end", async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto("/");
  await page.evaluate(async () => { await navigator.serviceWorker.ready; });
  await open(page, "/check");
  await page.locator(".questions[data-ready=true]").waitFor();
  await noneOfThese(page, 4);
  await tickRows(page, "Never eases");
  await page.getByRole("link", { name: "The ticked ones, and none of the others" }).click();
  await page.waitForURL("**/result");
  await expect(heading(page)).toHaveText("Be seen today");

  // The rule is judged too low: it is changed, with its cases and the version.
  copyRepository();
  change("rules/R28.yaml", "disposition: { default: soon, gb: same-day, ni: same-day }", "disposition: { default: soon, gb: emergency, ni: emergency }");
  change("rules/R28.cases.yaml", 'person: "The same person in the United Kingdom.", answers: { night: yes }, expect: { disposition: same-day', 'person: "The same person in the United Kingdom.", answers: { night: yes }, expect: { disposition: emergency');
  change("release.yaml", "safety: false", "safety: true");
  change("release.yaml", /version: (\S+)/.exec(readFileSync(join(copy, "packages/knowledge/content/release.yaml"), "utf8"))?.[1] ?? "", "2099.1.0");
  const run = (cwd: string, ...args: string[]) => execFileSync(process.execPath, args, { cwd: join(copy, cwd), encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  run(".", "packages/knowledge/src/compile.ts");
  run(".", "scripts/make-stills.mjs");

  const cases = join(folder, "people.jsonl");
  writeFileSync(cases, [{ id: "nights", region: "gb", answers: { night: "yes" } }, { id: "strain", region: "gb", answers: {} }].map((line) => JSON.stringify(line)).join("\n"));
  const compared = run(".", "apps/cli/bin/supple.mjs", "compare", join(root, "packages/knowledge/content"), join(copy, "packages/knowledge/content"), "--cases", cases, "--rest", "no");
  expect(compared.trim().split("\n").map((line) => JSON.parse(line) as unknown)).toMatchObject([{ id: "nights", old: { standing: "same-day" }, new: { standing: "emergency" } }]);

  run("apps/web", join(root, "node_modules/vite/bin/vite.js"), "build");
  rmSync(site, { recursive: true, force: true });
  cpSync(join(copy, "apps/web/build"), site, { recursive: true });

  // The app that is open takes up the safety release before its next check, and the open episode is told.
  await expect.poll(async () => ((await (await page.request.get("/release.json")).json()) as { version: string }).version).toBe("2099.1.0");
  // A check waits one second at most for the release file: a machine that is busy may need a second check.
  await expect(async () => {
    await page.goto("/check");
    await page.waitForTimeout(1500);
    await open(page, "/");
    await expect(page.getByText("The rules have changed.")).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 90_000 });
  await page.getByRole("link", { name: /The rules have changed/ }).click();
  await expect(heading(page)).toHaveText("Get help now");
});
