import { readFileSync, writeFileSync } from "node:fs";
import { expect, heading, noneOfThese, noneToTheEnd, open, openCheck, test, tickRows } from "./app.ts";

test("a check broken off survives a reload, and is offered again on the first screen", async ({ page }) => {
  await openCheck(page);
  await noneOfThese(page, 2);
  const before = await heading(page).textContent();
  await page.reload();
  await page.locator(".questions[data-ready=true]").waitFor();
  await expect(heading(page)).toHaveText(before ?? "");
  await open(page, "/");
  await expect(page.getByRole("link", { name: /Go on with your danger check/ })).toBeVisible();
});

test("a check broken off has no result: it never says self-care", async ({ page }) => {
  await openCheck(page);
  await noneOfThese(page, 3);
  await open(page, "/result");
  await expect(heading(page)).toHaveText("No finished check");
  await open(page, "/plan");
  await expect(page.getByText("The danger check is not finished")).toBeVisible();
});

test("a second tab sees what the first has answered", async ({ page, context }) => {
  await openCheck(page);
  await noneOfThese(page, 2);
  const second = await context.newPage();
  await openCheck(second);
  await expect(second.getByRole("heading", { level: 1 })).toHaveText((await heading(page).textContent()) ?? "");
});

test("the diary goes out as a file, comes back into an empty browser, and a damaged file changes nothing", async ({ page, browser, baseURL }, info) => {
  await openCheck(page);
  await noneToTheEnd(page);
  await open(page, "/settings");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save my diary as a file" }).click()]);
  const file = info.outputPath("diary.json");
  await download.saveAs(file);
  const saved = JSON.parse(readFileSync(file, "utf8")) as { entries: unknown[] };
  expect(saved.entries.length).toBeGreaterThan(20);

  const fresh = await browser.newContext({ ...(baseURL && { baseURL }) });
  const other = await fresh.newPage();
  await open(other, "/settings");
  const damaged = info.outputPath("damaged.json");
  writeFileSync(damaged, JSON.stringify({ ...saved, entries: [...saved.entries.slice(1), { kind: "told", kindVersion: 1 }] }));
  await other.getByLabel("Open a diary file").setInputFiles(damaged);
  await expect(other.getByText("This file is damaged. Nothing was changed.")).toBeVisible();
  await other.getByLabel("Open a diary file").setInputFiles(file);
  await expect(other.getByText("entries read")).toBeVisible();
  await open(other, "/result");
  await expect(other.getByRole("heading", { level: 1 })).toContainText("nothing needs to be seen today");
  await fresh.close();
});

test("delete everything leaves nothing", async ({ page }) => {
  await openCheck(page);
  await noneOfThese(page, 1);
  await open(page, "/settings");
  await page.getByRole("button", { name: "Delete everything" }).click();
  await page.getByRole("button", { name: "Yes, delete everything" }).click();
  await expect(page.getByText("Everything is deleted")).toBeVisible();
  await open(page, "/");
  await expect(page.getByRole("link", { name: /Go on with your danger check/ })).toBeHidden();
  const left = await page.evaluate(async () => (await indexedDB.databases()).length === 0 || localStorage.getItem("supple-diary") === null);
  expect(left).toBe(true);
});

test("with storage blocked the app says so, and the check still works", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", { get: () => ({ open: () => { throw new DOMException("blocked", "SecurityError"); } }) });
  });
  await openCheck(page);
  await expect(page.getByText("does not let Supple keep a diary")).toBeVisible();
  await tickRows(page, "Chest pressure");
  await page.getByRole("link", { name: "One of these: see what to do" }).click();
  await page.waitForURL("**/result");
  await expect(heading(page)).toHaveText("Get help now");
});

test("with a full device the app says so, keeps going, and writes once there is room", async ({ page }) => {
  await openCheck(page);
  await page.evaluate(() => {
    const real = IDBObjectStore.prototype.put;
    (window as unknown as { room: () => void }).room = () => { IDBObjectStore.prototype.put = real; };
    IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
  });
  const first = await heading(page).textContent();
  await page.getByRole("link", { name: "None of these" }).click();
  await expect(page.getByText("The device is full.")).toBeVisible();
  await expect(heading(page)).not.toHaveText(first ?? "");
  await page.evaluate(() => (window as unknown as { room: () => void }).room());
  await noneOfThese(page, 1);
  await expect(page.getByText("The device is full.")).toBeHidden();
  const before = await heading(page).textContent();
  await page.reload();
  await page.locator(".questions[data-ready=true]").waitFor();
  await expect(heading(page)).toHaveText(before ?? "");
});
