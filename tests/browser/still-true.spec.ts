import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, heading, noneOfThese, noneToTheEnd, openCheck, test, tickRows } from "./app.ts";

/** Closes lists by "None of these" until the screen with this heading is there. */
async function upTo(page: Page, title: string): Promise<void> {
  for (let count = 0; count < 8 && (await heading(page).first().textContent()) !== title; count += 1) await noneOfThese(page, 1);
  await expect(heading(page).first()).toHaveText(title);
}

/** A first check of somebody of 60 to 69 whose answers to everything else are no, told its result. */
async function firstCheck(page: Page): Promise<void> {
  await openCheck(page);
  await upTo(page, "And is any of these true?");
  await tickRows(page, "Under 18, or 60 or over");
  await page.getByRole("link", { name: "The ticked ones, and none of the others" }).click();
  await page.getByRole("button", { name: "60 to 69" }).click();
  await page.getByRole("button", { name: "With a movement or strain" }).click();
  await noneToTheEnd(page);
}

test("what was said of the person is confirmed on one screen, and not asked again", async ({ page }) => {
  await firstCheck(page);
  await openCheck(page);
  await upTo(page, "Still true?");
  const rows = page.getByRole("checkbox");
  await expect(rows).toHaveCount(3);
  await expect(page.getByRole("checkbox", { name: /Under 18, or 60 or over Yes · 60 to 69\. Said on/ })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /Diabetes, weak defences.* No\. Said on/ })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: "All of this is still true" }).click();
  await expect(heading(page).first()).toHaveText("And is any of these true?");
  await expect(page.getByRole("checkbox", { name: "Diabetes" })).toHaveCount(0);
  await expect(page.getByRole("checkbox", { name: "blood thinner" })).toBeVisible();
  // The age counts: how the pain began is asked of who is 60 or over.
  await page.getByRole("link", { name: "None of these" }).click();
  await expect(heading(page).first()).toHaveText("How did this pain begin?");
});

test("a ticked row has changed: it is asked as usual, and the others are not", async ({ page }) => {
  await firstCheck(page);
  await openCheck(page);
  await upTo(page, "Still true?");
  await tickRows(page, "Diabetes");
  await page.getByRole("button", { name: "The others are still true" }).click();
  await expect(page.getByRole("checkbox", { name: "Diabetes" })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Under 18" })).toHaveCount(0);
  // Taken back, everything is to be confirmed again.
  await page.getByRole("button", { name: "I answered the last one by mistake" }).click();
  await expect(heading(page).first()).toHaveText("Still true?");
  await page.getByRole("button", { name: "Ask all of it again" }).click();
  await expect(page.getByRole("checkbox", { name: "Under 18" })).toBeVisible();
});

test("a first check, and one for somebody else, are asked in full", async ({ page }) => {
  await openCheck(page);
  await upTo(page, "And is any of these true?");
  await expect(page.getByRole("checkbox", { name: "Under 18" })).toBeVisible();
});

test("one sign at a time: the same screen comes before its signs", async ({ page }) => {
  await firstCheck(page);
  await page.goto("/ease");
  await page.locator(".questions[data-ready=true]").waitFor();
  const question = page.locator(".question");
  const confirming = page.getByText("This was said before.");
  for (let count = 0; count < 40 && !(await confirming.isVisible()); count += 1) {
    const before = await question.textContent();
    await page.getByRole("button", { name: "No", exact: true }).click();
    // Between a list and the screen there is a moment with neither.
    await expect.poll(async () => (await confirming.isVisible()) || ((await question.count()) === 1 && (await question.textContent()) !== before)).toBe(true);
  }
  await page.getByRole("button", { name: "All of this is still true" }).click();
  await expect(question).toHaveText("Is a blood thinner or a statin (for cholesterol) being taken?");
});

test("what relief was told an hour ago, and has changed, no longer counts: relief asks again", async ({ page }) => {
  await openCheck(page);
  await noneToTheEnd(page);
  await page.goto("/plan/cold-pack");
  const question = page.locator(".question");
  await question.waitFor();
  for (let asked = 0; asked < 8 && !(await page.getByRole("heading", { name: "How", exact: true }).isVisible()); asked += 1) {
    const before = await question.textContent();
    await page.getByRole("button", { name: "No", exact: true }).click();
    await expect.poll(async () => (await page.getByRole("heading", { name: "How", exact: true }).isVisible()) || ((await question.count()) === 1 && (await question.textContent()) !== before)).toBe(true);
  }
  await expect(page.getByRole("heading", { name: "How" })).toBeVisible();
  await openCheck(page);
  await upTo(page, "Still true?");
  await tickRows(page, "Cold makes fingers white");
  await page.getByRole("button", { name: "The others are still true" }).click();
  await noneToTheEnd(page);
  await page.goto("/plan/cold-pack");
  await expect(question).toHaveText("Do fingers turn white in the cold, or does cold bring hives?");
});
