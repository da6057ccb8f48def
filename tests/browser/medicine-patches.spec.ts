import { expect, keepOffline, noneToTheEnd, open, openCheck, test } from "./app.ts";
import { openGuard, throughTheCheck, tookNow } from "./medicine-app.ts";

test.beforeEach(async ({ page }) => {
  await keepOffline(page);
});

test("an opioid patch each three days: its clock runs for days, heat waits, and what makes drowsy beside it is not for them", async ({ page }) => {
  await openCheck(page);
  await noneToTheEnd(page);
  await openGuard(page, "/medicines/prescribed");
  await page.getByRole("searchbox").fill("fentanyl");
  await page.getByRole("link", { name: /An opioid patch/ }).click();
  await page.getByRole("button", { name: "1", exact: true }).click();
  await expect(page.getByText("Each 3 days: 72. Each 7 days: 168.")).toBeVisible();
  await page.getByLabel("Hours between doses").fill("72");
  await page.getByLabel(/The most in 24 hours/).fill("1");
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByText("At least 72 h between.")).toBeVisible();
  await page.getByRole("button", { name: "That is what is written" }).click();
  await tookNow(page);
  await expect(page.getByRole("heading", { name: /^Not before / })).toBeVisible();

  await openGuard(page, "/medicines/may-i?product=sleep-antihistamine&units=1&mg-night-antihistamine=25");
  await throughTheCheck(page);
  await expect(page.getByRole("heading", { level: 1, name: "Not for you" })).toBeVisible();
  await expect(page.getByText("An opioid patch: An opioid patch, prescribed.")).toBeVisible();
  await open(page, "/plan/warm-pack");
  await expect(page.getByText("No heat at all with an opioid patch on: it can stop the breath.").first()).toBeVisible();
  await expect(page.getByText(/Until /)).toHaveCount(0);
});

test("three patches at once are too much, and are called patches", async ({ page }) => {
  await openGuard(page, "/medicines/may-i?product=opioid-patch");
  await page.getByLabel("Another number").fill("3");
  await page.getByRole("button", { name: "Enter" }).click();
  await throughTheCheck(page);
  await tookNow(page);
  await expect(page.getByText("3 patches may be on at once: An opioid patch. More than 2 are too many.")).toBeVisible();
});
