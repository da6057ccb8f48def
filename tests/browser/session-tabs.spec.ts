import type { BrowserContext, Page } from "@playwright/test";
import { expect, open, test } from "./app.ts";
import { begin, diaryOf, layOn, play, readySession, recordVoice, said } from "./session-app.ts";

/** One session at a time in a browser: the second tab says where it is, and may take it over. */
const there = (page: Page) => page.getByRole("heading", { name: "The session is open in another tab" });
const went = (page: Page) => page.getByRole("heading", { name: "The session is in another tab now" });
const title = (page: Page) => page.locator(".player h2");

/** A session that plays in one tab, at its first move or its pack. */
async function playing(page: Page, pack?: "Cold"): Promise<void> {
  await page.clock.install();
  await recordVoice(page);
  await readySession(page, pack === undefined ? { minutes: "5 minutes" } : { minutes: "20 minutes", pack });
  await begin(page);
  await page.getByRole("button", { name: "Skip" }).click();
  await page.getByRole("button", { name: "Skip" }).click();
  await expect(title(page)).toHaveText(pack === undefined ? "Pelvic tilt" : "Cold pack");
}
async function second(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await recordVoice(page);
  await open(page, "/session");
  return page;
}

test("a second tab says that the session is open in another one, and leads none", async ({ page, context }) => {
  await playing(page);
  const other = await second(context);
  await expect(there(other)).toBeVisible();
  await expect(title(other)).toHaveCount(0);
  await expect(other.getByRole("button", { name: "Begin" })).toHaveCount(0);
  expect(await diaryOf(other, "session-started")).toHaveLength(1);
});

test("taken over, it goes on where it was; the first tab falls silent, says where it went, and nothing is done twice", async ({ page, context }) => {
  await playing(page);
  await play(page, 25);
  const at = Number(await page.locator(".ring .digits").textContent());
  expect(at).toBeGreaterThan(0);
  const other = await second(context);
  await other.getByRole("button", { name: "Go on with it here" }).click();
  await expect(title(other)).toHaveText("Pelvic tilt");
  await expect(went(page)).toBeVisible();
  expect(Math.abs(Number(await other.locator(".ring .digits").textContent()) - at)).toBeLessThanOrEqual(1);
  const before = (await said(page)).length;
  await play(other, 90, 0.9, async () => (await title(other).textContent()) !== "Pelvic tilt");
  await expect(title(other)).toHaveText("One knee to the chest");
  expect(await said(page)).toHaveLength(before);
  expect(await diaryOf(other, "exercise-done")).toMatchObject([{ exercise: "x01-pelvic-tilt" }]);
  expect(await diaryOf(other, "session-started")).toHaveLength(1);
  // And back again.
  await page.getByRole("button", { name: "Go on with it here" }).click();
  await expect(title(page)).toHaveText("One knee to the chest");
  await expect(went(other)).toBeVisible();
});

test("a pack that is taken over goes on on the skin, and is written down once", async ({ page, context }) => {
  await playing(page, "Cold");
  await layOn(page);
  await play(page, 100, 1.9);
  const other = await second(context);
  await other.getByRole("button", { name: "Go on with it here" }).click();
  await expect(title(other)).toHaveText("Cold pack");
  await expect(went(page)).toBeVisible();
  const [minutes] = (await other.getByRole("timer").textContent())?.split(":") ?? [];
  expect(Number(minutes)).toBeLessThanOrEqual(8);
  await page.clock.fastForward(500_000);
  await play(other, 20, 1.9);
  await other.getByRole("button", { name: "Normal" }).click();
  await play(other, 60, 1.9, async () => (await title(other).textContent()) !== "Cold pack");
  await expect(title(other)).toHaveText("Pelvic tilt");
  expect(await diaryOf(other, "pack-used")).toHaveLength(1);
});

test("a tab that does not answer loses it, and writes nothing more", async ({ page, context }) => {
  // As when the system put it to sleep: it hears nothing.
  await page.addInitScript(() => { Object.defineProperty(window, "BroadcastChannel", { value: undefined }); });
  await playing(page);
  await page.getByRole("button", { name: "Pause" }).click();
  const other = await second(context);
  await other.getByRole("button", { name: "Go on with it here" }).click();
  await expect(title(other)).toHaveText("Pelvic tilt");
  const written = (await diaryOf(other, "session-moved")).length;
  await expect(went(page)).toBeVisible();
  expect((await diaryOf(other, "session-moved")).length).toBe(written);
});

test("when the tab that leads it is closed, the other one offers to go on with what was broken off", async ({ page, context }) => {
  await playing(page);
  const other = await second(context);
  await expect(there(other)).toBeVisible();
  await page.close();
  await other.clock.fastForward(3000);
  await other.getByRole("heading", { name: "A session was broken off" }).waitFor();
  await other.getByRole("button", { name: "Go on with it" }).click();
  await expect(title(other)).toHaveText("Pelvic tilt");
});

test("a tab that stood ready when the session began elsewhere says so, and is ready again when it is over", async ({ page, context }) => {
  await readySession(page);
  const other = await second(context);
  await expect(other.getByRole("heading", { name: "How many minutes are there?" })).toBeVisible();
  await begin(page);
  await expect(there(other)).toBeVisible();
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(other.getByRole("heading", { name: "How many minutes are there?" })).toBeVisible();
});
