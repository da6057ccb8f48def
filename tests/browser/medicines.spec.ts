import AxeBuilder from "@axe-core/playwright";
import { expect, heading, keepOffline, noneToTheEnd, open, openCheck, test } from "./app.ts";
import { enterPrescription, ibuprofen, openGuard, paracetamol, throughTheCheck, tookNow } from "./medicine-app.ts";

/** The medicine guard, by people: each goes on with the network off. */
test.beforeEach(async ({ page }) => {
  await keepOffline(page);
});

test("a first dose: found by its pack, read off the pack, checked, allowed by the label, and never a filled button", async ({ page }) => {
  await openGuard(page, "/medicines");
  await page.getByLabel("Look for a medicine").fill("nurofn");
  await page.getByRole("link", { name: /^Ibuprofen Nurofen/ }).click();
  await page.getByRole("button", { name: "200 mg" }).click();
  await page.getByRole("button", { name: "1", exact: true }).click();
  await throughTheCheck(page);
  await expect(heading(page)).toHaveText("The label allows it");
  await expect(page.getByText(/Supple never tells you to take a medicine/)).toBeVisible();
  await expect(page.locator("main .button:not(.plain)")).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((violation) => violation.id)).toEqual([]);
});

test("a second dose too early: the time is the title, and a reminder is a calendar file", async ({ page }) => {
  await openGuard(page, ibuprofen(400));
  await throughTheCheck(page);
  await tookNow(page);
  await expect(heading(page)).toHaveText(/^Not before /);
  await expect(page.getByText("400 mg of 1,200 mg Ibuprofen in the last 24 hours.")).toBeVisible();
  const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save a reminder for your calendar" }).click()]);
  expect(saved.suggestedFilename()).toBe("supple-reminder.ics");
  // The log shows the same at a glance, and a mistake that is taken back asks first.
  await openGuard(page, "/medicines");
  await expect(page.getByRole("heading", { level: 2, name: /^Not before / })).toBeVisible();
  await page.getByRole("button", { name: /^That was a mistake/ }).click();
  await page.getByRole("button", { name: "It was never taken" }).click();
  await expect(page.getByRole("heading", { name: "Taken out of the log" })).toBeVisible();
  await openGuard(page, ibuprofen(400));
  await expect(heading(page)).toHaveText("Ask first");
  await expect(page.getByText(/A dose, or what is prescribed, was taken back or changed/).first()).toBeVisible();
});

test("the trap of the cold remedy: paracetamol may be in it, and how much nobody knows", async ({ page }) => {
  await openGuard(page, "/medicines/may-i?product=cold-remedy");
  await page.getByRole("button", { name: "Not sure" }).click();
  await expect(page.getByRole("heading", { name: "Ibuprofen in one" })).toBeVisible();
  await page.getByRole("button", { name: "Not in it" }).click();
  await expect(page.getByRole("heading", { name: "Aspirin in one" })).toBeVisible();
  await page.getByRole("button", { name: "Not in it" }).click();
  await page.getByRole("button", { name: "1", exact: true }).click();
  await tookNow(page);
  await openGuard(page, paracetamol);
  await throughTheCheck(page);
  await expect(heading(page)).toHaveText(/^Ask first, and not before /);
  await expect(page.getByText(/may hold the same ingredient/).first()).toBeVisible();
});

for (const [who, row, reason] of [["on a blood thinner", "A blood thinner", /cause bleeding/], ["who is pregnant", "Pregnant, could be", /harm the baby/]] as const) {
  test(`somebody ${who}: ibuprofen is not for them, with the reason`, async ({ page }) => {
    await openGuard(page, ibuprofen(200));
    await throughTheCheck(page, row);
    await expect(heading(page)).toHaveText("Not for you");
    await expect(page.getByText(reason).first()).toBeVisible();
  });
}

test("a water tablet and a pril together: not for them; one alone asks first", async ({ page }) => {
  await openGuard(page, ibuprofen(200));
  await throughTheCheck(page, "A water tablet", "ends in pril or sartan");
  await expect(heading(page)).toHaveText("Not for you");
  await expect(page.getByText(/can stop the kidneys/).first()).toBeVisible();
});

test("over the limit: the numbers at once, also for somebody who feels well, and on the log until later", async ({ page }) => {
  await openGuard(page, "/medicines/may-i?product=paracetamol&units=9&mg-paracetamol=500");
  await tookNow(page);
  await page.waitForURL(/too-much\?by-log/);
  await expect(heading(page)).toHaveText("More than the limit: call now");
  await expect(page.getByText("4,500 mg Paracetamol within 24 hours. The limit is 4,000 mg.")).toBeVisible();
  await expect(page.locator('a[href="tel:111"]').first()).toBeVisible();
  await expect(page.locator('a[href="tel:999"]').first()).toBeVisible();
  await openGuard(page, "/medicines");
  await expect(page.getByRole("link", { name: "More than the limit: call now" })).toBeVisible();
});

test("prescribed to me: the prescriber's hours count, what is bought beside it is caught, and nothing is called wrong", async ({ page }) => {
  await enterPrescription(page, "naproxen-uk", "500", "12", "2");
  await page.getByRole("button", { name: "That is what is written" }).click();
  await page.waitForURL("**/medicines");
  await expect(page.getByRole("heading", { level: 2, name: "As prescribed" })).toBeVisible();
  await openGuard(page, ibuprofen(200));
  await throughTheCheck(page);
  await expect(heading(page)).toHaveText("Not for you");
  await expect(page.getByText(/Two together are a double dose/).first()).toBeVisible();
});

test("a cream in the log withholds heat in the plan, with the hour until when", async ({ page }) => {
  await openGuard(page, "/medicines/may-i?product=capsaicin-cream");
  await page.getByRole("button", { name: "Go on" }).click();
  await tookNow(page);
  await openCheck(page);
  await noneToTheEnd(page);
  await open(page, "/plan/warm-pack");
  await expect(page.getByText(/A cream, gel or patch with heat can burn.*Until /)).toBeVisible();
});

test("a not sure is asked singly with its test, and asks first", async ({ page }) => {
  await openGuard(page, paracetamol);
  await page.getByRole("button", { name: "Not sure about one" }).click();
  await page.getByRole("button", { name: "Not sure", exact: true }).click();
  for (let asked = 0; asked < 6 && (await page.getByRole("button", { name: "No", exact: true }).count()) > 0; asked += 1) {
    const before = await page.locator("main").textContent();
    await page.getByRole("button", { name: "No", exact: true }).click();
    await expect.poll(() => page.locator("main").textContent()).not.toBe(before);
  }
  await throughTheCheck(page);
  await expect(heading(page)).toHaveText("Ask first");
  await expect(page.getByText(/Where you were not sure/)).toBeVisible();
});

test("by keyboard alone, from the search to the verdict", async ({ page }) => {
  await openGuard(page, "/medicines");
  await page.getByLabel("Look for a medicine").focus();
  await page.keyboard.type("panadol");
  const press = async (name: RegExp, key: "Enter" | "Space" = "Enter") => {
    for (let presses = 0; presses < 40; presses += 1) {
      if (name.test((await page.evaluate(() => document.activeElement?.textContent?.trim())) ?? "")) break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press(key);
  };
  await press(/^Paracetamol/);
  await page.waitForURL("**/medicines/may-i**");
  await expect(page.getByRole("heading", { name: "Paracetamol in one" })).toBeVisible();
  await press(/^500 mg$/);
  await press(/^2$/);
  await expect(page.getByRole("button", { name: "None of these" })).toBeVisible();
  for (let lists = 0; lists < 8 && (await page.getByRole("button", { name: "None of these" }).count()) > 0; lists += 1) {
    const before = await page.locator("main").textContent();
    await press(/^None of these$/);
    await expect.poll(() => page.locator("main").textContent()).not.toBe(before);
  }
  await expect(heading(page)).toHaveText("The label allows it");
});

test.describe("320 px wide with 200 % text", () => {
  test.use({ viewport: { width: 320, height: 640 } });
  test("the verdict and the log do not scroll sideways", async ({ page }) => {
    await openGuard(page, ibuprofen(400));
    await throughTheCheck(page);
    await tookNow(page);
    await page.evaluate(() => { document.documentElement.style.fontSize = "200%"; });
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await over()).toBeLessThanOrEqual(1);
    await openGuard(page, "/medicines");
    await page.evaluate(() => { document.documentElement.style.fontSize = "200%"; });
    expect(await over()).toBeLessThanOrEqual(1);
  });
});
