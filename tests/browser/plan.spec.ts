import { expect, heading, noneOfThese, noneToTheEnd, noToTheEnd, open, openCheck, test, tickRows } from "./app.ts";
import type { Page } from "@playwright/test";

const day = 24 * 60 * 60 * 1000;

/** Comes back so many days later: the clock of the page jumps, the diary stays. */
async function daysLater(page: Page, days: number): Promise<void> {
  await page.clock.setSystemTime(Date.now() + days * day);
}

const row = (page: Page, name: string) => page.locator(".rail a").filter({ hasText: name });

test("a plain spasm: the first two days, today first, then what comes next", async ({ page }) => {
  await openCheck(page);
  await noneToTheEnd(page);
  await open(page, "/plan");
  await expect(page.getByRole("heading", { level: 2, name: /The first two days, day 1/ })).toBeVisible();
  for (const title of ["To the end of the first week", "The second week", "After two weeks", "If it comes back"]) await expect(page.getByRole("heading", { level: 2, name: title })).toBeVisible();
  await expect(row(page, "Breathe slowly")).toContainText("3 to 5 minutes");
  await expect(row(page, "Driving, only if you can brake hard")).toContainText("Short check first");
  await expect(row(page, "Start to get stronger")).toHaveCount(0);
});

test("driving asks for the brake, and says no when pain would hold it back", async ({ page }) => {
  await openCheck(page);
  await noneToTheEnd(page);
  await open(page, "/plan/driving");
  const question = page.getByRole("heading", { level: 2 }).first();
  await expect(question).toContainText("?");
  for (let asked = 0; asked < 6 && !/hard brake/.test((await question.textContent()) ?? ""); asked += 1) {
    const before = (await question.textContent()) ?? "";
    await page.getByRole("button", { name: "No", exact: true }).click();
    await expect(question).not.toHaveText(before);
  }
  await page.getByRole("button", { name: "Yes", exact: true }).click();
  await expect(page.getByText("Pain would hold you back in a hard brake. Be driven.")).toBeVisible();
  await open(page, "/plan");
  await page.getByText("1 thing left out for you, and why").click();
  await expect(page.getByText("Pain would hold you back in a hard brake.")).toBeVisible();
});

test("who comes back on day 10 is asked for the danger signs anew, and then gets the second week", async ({ page }) => {
  await openCheck(page);
  await noneToTheEnd(page);
  await daysLater(page, 10);
  await open(page, "/plan");
  await expect(page.getByRole("heading", { level: 2, name: /The second week, day 11/ })).toBeVisible();
  await expect(page.getByText("Your danger signs were asked a week or more ago.")).toBeVisible();
  await expect(row(page, "Walk a little longer")).toContainText("Short check first");
  await expect(row(page, "Lie on your side")).toContainText("2 to 15 minutes");
});

test("after two weeks the plan says what to leave out, and what a clinician may offer", async ({ page }) => {
  await openCheck(page);
  await noneToTheEnd(page);
  await daysLater(page, 20);
  await open(page, "/plan");
  await expect(page.getByRole("heading", { level: 2, name: /After two weeks, day 21/ })).toBeVisible();
  await page.getByText(/^If you like/).click();
  await page.getByRole("link", { name: /What you can leave out/ }).click();
  await expect(page.getByText(/Back belts and insoles/)).toBeVisible();
  await open(page, "/plan");
  await page.getByRole("link", { name: "What a clinician may offer" }).click();
  await expect(heading(page)).toHaveText("What a clinician may offer");
  await expect(page.locator("#opioids")).toContainText("no better than a dummy pill");
});

test("thin bones: the plan is smaller and says why", async ({ page }) => {
  await openCheck(page);
  await noneOfThese(page, 2);
  await tickRows(page, "Thin bones");
  await page.getByRole("link", { name: "The ticked ones, and none of the others" }).click();
  await noToTheEnd(page);
  await open(page, "/plan");
  await expect(page.getByRole("heading", { name: "Your plan is smaller" })).toBeVisible();
  await expect(page.getByText("With thin bones or long use of steroids", { exact: false })).toBeVisible();
  await expect(page.getByText("With thin bones ask first").first()).toBeVisible();
  // To lie still is no answer to thin bones: walking stays, once the operation is asked about.
  await expect(row(page, "Short strolls")).not.toContainText("thin bones");
});

test("an action of a later phase says when it comes", async ({ page }) => {
  await openCheck(page);
  await noneToTheEnd(page);
  await open(page, "/plan/strength-start");
  await expect(page.getByText("This is not for now. It belongs to: The second week, After two weeks.")).toBeVisible();
});

test("what a clinician may offer is read without scripts", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto("/what-clinicians-offer");
  await expect(page.locator("section.card")).toHaveCount(10);
  await expect(page.locator("#muscle-relaxants")).toContainText("1.6 times");
  await context.close();
});

test("a check broken off at a detail is no result: the plan holds comfort only, and claims nothing told", async ({ page }) => {
  for (const [sign, detail] of [["A week already, or back again", "How many days"], ["blood thinner or a statin", "Which one?"]] as const) {
    await openCheck(page);
    for (let count = 0; count < 8 && (await page.getByRole("checkbox", { name: sign }).count()) === 0; count += 1) await noneOfThese(page, 1);
    await tickRows(page, sign);
    await page.getByRole("link", { name: "The ticked ones, and none of the others" }).click();
    await expect(heading(page).first()).toContainText(detail);
    await open(page, "/plan");
    await expect(page.getByText("The danger check is not finished.")).toBeVisible();
    await expect(page.getByText("You were told")).toHaveCount(0);
    await expect(row(page, "Cold pack")).toHaveCount(0);
    await open(page, "/check");
    await page.locator(".questions[data-ready=true]").waitFor();
    await page.evaluate(() => indexedDB.databases().then((all) => Promise.all(all.map(({ name }) => new Promise((done) => Object.assign(indexedDB.deleteDatabase(name ?? ""), { onsuccess: done, onblocked: done, onerror: done }))))));
  }
});

test("the plan counts from the day the pain began, once it is said", async ({ page }) => {
  await openCheck(page);
  await noneToTheEnd(page);
  await open(page, "/plan");
  await expect(page.getByRole("heading", { level: 2, name: /The first two days, day 1/ })).toBeVisible();
  await page.getByLabel("When did it begin?").selectOption("2 days ago");
  await expect(page.getByRole("heading", { level: 2, name: /To the end of the first week, day 3/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 2, name: /To the end of the first week, day 3/ })).toBeVisible();
});

/** The danger check of somebody who ticks only that it has lasted or is back, with these answers to what is then asked: only what can still change the result. */
async function backAgain(page: Page, ...answers: readonly string[]): Promise<void> {
  await openCheck(page);
  const again = page.getByRole("checkbox", { name: "A week already, or back again" });
  for (let lists = 0; lists < 8 && (await again.count()) === 0; lists += 1) await noneOfThese(page, 1);
  await again.check();
  await page.getByRole("link", { name: "The ticked ones, and none of the others" }).click();
  for (const answer of answers) await page.getByText(answer, { exact: true }).click();
  await noneToTheEnd(page);
}

const toBook: Readonly<Record<string, readonly string[]>> = {
  "a week and no better": ["1 to 2 weeks", "No better"],
  "two weeks and a little better": ["2 to 6 weeks", "A little better"],
  "six weeks and not well": ["6 weeks to 3 months", "About half"],
  "the third in a year": ["Today or yesterday", "Three or more"],
  "the same place, never looked at": ["Today or yesterday", "This is the second", "Yes, and nobody has ever looked at it"],
};
for (const [who, answers] of Object.entries(toBook)) {
  test(`who is told to book a visit reads there what may be offered: ${who}`, async ({ page }) => {
    await backAgain(page, ...answers);
    await expect(page.getByRole("heading", { level: 2, name: "Before your visit: what may be offered" })).toBeVisible();
    await page.getByText("Opioids, such as codeine, tramadol or oxycodone").click();
    await expect(page.getByText(/no better than a dummy pill/)).toBeVisible();
    await expect(page.getByRole("link", { name: "All of it, with numbers and doubt" })).toHaveAttribute("href", "/what-clinicians-offer");
  });
}

test("what was said is read out as it was chosen, and nothing is named that was not asked", async ({ page }) => {
  await backAgain(page, ...(toBook["a week and no better"] ?? []));
  await expect(page.getByText("How many days since this pain began? 1 to 2 weeks")).toBeAttached();
  await expect(page.getByText(/7 days|0 percent/)).toHaveCount(0);
  const why = page.locator("details.why");
  await why.locator("summary").click();
  await expect(why.getByRole("heading", { level: 3 })).toHaveText([/\(D01\)/]);
  await expect(why.getByText("Not asked in full, because it could not change the result:")).toContainText("third");
});

test("spasms that keep coming back bring the early plan at once; a first one does not", async ({ page, context }) => {
  await openCheck(page);
  await noneToTheEnd(page);
  await open(page, "/plan");
  await expect(row(page, "Your early plan, when you feel it coming")).toHaveCount(0);
  const other = await context.browser()?.newContext({ baseURL: new URL(page.url()).origin, locale: "en-GB", timezoneId: "Europe/London" });
  if (other === undefined) throw new Error("no browser");
  const recurring = await other.newPage();
  await backAgain(recurring, ...(toBook["the third in a year"] ?? []));
  await open(recurring, "/plan");
  await expect(recurring.getByRole("heading", { level: 2, name: "If it comes back" })).toBeVisible();
  await expect(row(recurring, "Your early plan, when you feel it coming")).toHaveCount(1);
  await other.close();
});
