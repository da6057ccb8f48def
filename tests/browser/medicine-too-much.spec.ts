import { expect, heading, keepOffline, test } from "./app.ts";
import { openGuard, paracetamol, tookNow } from "./medicine-app.ts";

/** More than the limit: whom to call, what is said, and what is left out beside it. */
const noon = Date.UTC(2026, 10, 25, 12);

test.beforeEach(async ({ page }) => {
  await keepOffline(page);
  await page.clock.setFixedTime(noon);
});

test("twenty codeine: no label limits it, and the emergency number comes first", async ({ page }) => {
  await openGuard(page, "/medicines/may-i?product=codeine&units=20&mg-codeine=not-sure");
  await expect(heading(page)).toHaveText("Not for you");
  await tookNow(page);
  await expect(heading(page)).toHaveText("More than the limit: call now");
  await expect(page.getByText("20 tablets with Codeine within 24 hours. More than 12 are too many.")).toBeVisible();
  const calls = page.locator("main a.call");
  await expect(calls.first()).toHaveAttribute("href", "tel:999");
  await expect(page.getByText("20 × Codeine, strength not read: 12:00")).toBeVisible();
  await openGuard(page, paracetamol);
  await expect(heading(page)).toHaveText("More than the limit: call now");
});

test("what was said to call about if it is taken is called about once it is taken", async ({ page }) => {
  for (const dose of ["product=tramadol&units=8&mg-tramadol=50", "product=paracetamol&units=7&mg-paracetamol=500", "product=diazepam&units=8&mg-diazepam=not-sure"]) {
    await openGuard(page, `/medicines/may-i?${dose}`);
    await expect(page.getByText(/If it was taken, call now/).first()).toBeVisible();
    await tookNow(page);
    await page.waitForURL(/medicines\/too-much/);
    await expect(heading(page)).toHaveText("More than the limit: call now");
  }
});

test("over a limit of another place: ask a pharmacist today, with the poison line below", async ({ page }) => {
  await openGuard(page, "/medicines/may-i?product=naproxen-uk&units=2&mg-naproxen=500");
  await tookNow(page, "More than the strictest limit: ask today");
  await expect(page.getByText("1,000 mg Naproxen within 24 hours. The strictest limit known, or what was prescribed, is 660 mg.")).toBeVisible();
  await expect(page.locator("main h2").first()).toHaveText("Ask a pharmacist");
  await page.goto("/medicines/too-much");
  await expect(heading(page), "who says that they took too much is told to call").toHaveText("More than the limit: call now");
});

test("sixteen at once: not for them, with the numbers, whom to call, and somebody to talk to", async ({ page }) => {
  await openGuard(page, "/medicines/may-i?product=paracetamol&units=16&mg-paracetamol=500");
  await expect(heading(page)).toHaveText("Not for you");
  await expect(page.getByText("You asked about 8,000 mg Paracetamol. At once: 1,000 mg at most. In 24 hours: 4,000 mg at most.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Thoughts of self-harm" })).toBeVisible();
  await expect(page.locator('a[href="tel:116123"]').first()).toBeVisible();
  await page.getByRole("link", { name: "I took too much" }).first().click();
  await expect(heading(page)).toHaveText("More than the limit: call now");
});

test("nine that nobody read may be too much: to be read now, or called about; once read, the title is sure", async ({ page }) => {
  await openGuard(page, "/medicines/may-i?product=paracetamol&units=9&mg-paracetamol=not-sure");
  await expect(page.getByText("9 × Paracetamol, strength not read")).toBeVisible();
  await tookNow(page, "This may be more than the limit");
  await expect(page.getByText("At least 4,500 mg Paracetamol within 24 hours, if each holds the weakest amount that is sold. The limit is 4,000 mg.")).toBeVisible();
  await expect(page.locator('a[href="tel:111"]').first()).toBeVisible();
  await page.getByRole("link", { name: "Put the log right" }).click();
  await page.getByRole("button", { name: /^Change: / }).click();
  await page.getByLabel(/^mg Paracetamol in one/).fill("500");
  await page.getByRole("button", { name: "Save the change" }).click();
  await page.waitForURL(/too-much\?by-log/);
  await expect(heading(page)).toHaveText("More than the limit: call now");
  await expect(page.getByText("4,500 mg Paracetamol within 24 hours. The limit is 4,000 mg.")).toBeVisible();
});

test("whoever says that they took too much is told to call, whatever the log can be sure of", async ({ page }) => {
  await openGuard(page, "/medicines/may-i?product=paracetamol&units=9&mg-paracetamol=not-sure");
  await tookNow(page, "This may be more than the limit");
  await openGuard(page, "/medicines/too-much");
  await expect(heading(page)).toHaveText("More than the limit: call now");
});

test("beside too much no time is named, and nothing is left", async ({ page }) => {
  await openGuard(page, "/medicines/may-i?product=paracetamol&units=9&mg-paracetamol=500");
  await tookNow(page);
  await openGuard(page, paracetamol);
  await expect(heading(page)).toHaveText("More than the limit: call now");
  await expect(page.getByText(/Take no more of any painkiller/).first()).toBeVisible();
  await expect(page.getByText(/None before|Not before|One dose is left|are full/)).toHaveCount(0);
  await openGuard(page, "/medicines");
  await expect(page.getByText(/None before|Not before|One dose is left|are full/)).toHaveCount(0);
});

test("two equal doses in one minute: the numbers stand, and so does the verdict", async ({ page }) => {
  const six = "/medicines/may-i?product=paracetamol&units=6&mg-paracetamol=500";
  await openGuard(page, six);
  await tookNow(page);
  await openGuard(page, six);
  await tookNow(page);
  await expect(heading(page)).toHaveText("More than the limit: call now");
  await expect(heading(page)).toBeFocused();
  await expect(page.locator("main a[href^='tel:']").first()).toBeVisible();
  await expect(page.getByText(/6 × Paracetamol, 500 mg in one: 12:00/)).toHaveCount(2);
  await openGuard(page, paracetamol);
  await expect(heading(page)).toHaveText("More than the limit: call now");
});

test("where the device is full, too much is called about and said not to be kept; so is a prescription", async ({ page }) => {
  const fill = () => page.evaluate(() => {
    IDBObjectStore.prototype.add = () => { throw new DOMException("full", "QuotaExceededError"); };
    IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
  });
  await openGuard(page, "/medicines/may-i?product=codeine&units=20&mg-codeine=30");
  await fill();
  await tookNow(page);
  await expect(page.getByText(/^This device could not keep it/)).toBeVisible();
  await openGuard(page, "/medicines/prescribed?product=meloxicam");
  await fill();
  await page.getByLabel("Another amount, in mg").fill("15");
  await page.getByRole("button", { name: "Enter" }).click();
  await page.getByRole("button", { name: "1", exact: true }).click();
  await page.getByLabel("Hours between doses").fill("24");
  await page.getByLabel(/The most in 24 hours/).fill("1");
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("button", { name: "That is what is written" }).click();
  await expect(page.getByText(/^This device could not keep it/)).toBeVisible();
  await expect(page).toHaveURL(/prescribed/);
});
