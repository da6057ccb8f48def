import { expect, heading, keepOffline, open, test } from "./app.ts";
import { ibuprofen, openGuard, paracetamol, throughTheCheck, tookNow } from "./medicine-app.ts";

/** What a hurried thumb does to the medicine guard: a strength not read, an answer that was wrong, a tap too many. */
const noon = Date.UTC(2026, 10, 25, 12);
const hour = 3_600_000;

test.beforeEach(async ({ page }) => {
  await keepOffline(page);
  await page.clock.setFixedTime(noon);
});

test("under 18 no limit of adults is shown, and what was taken is told so", async ({ page }) => {
  await openGuard(page, "/medicines/may-i?product=liquid-paracetamol&units=2&mg-paracetamol=250");
  await throughTheCheck(page, "Under 18");
  await expect(heading(page)).toHaveText("Ask first");
  await expect(page.getByText(/of 4,000 mg|One dose is left/)).toHaveCount(0);
  await page.getByRole("button", { name: "I took a dose" }).click();
  await page.getByRole("button", { name: "Just now" }).click();
  await expect(page.getByText(/Under 18 the dose goes by weight/)).toBeVisible();
});

test("a dose is taken out of the log only after a question, keeps its banner, and can be put back", async ({ page }) => {
  await openGuard(page, "/medicines/may-i?product=paracetamol&units=16&mg-paracetamol=500");
  await tookNow(page);
  await open(page, "/medicines");
  await page.getByRole("button", { name: /^That was a mistake/ }).click();
  await page.getByRole("button", { name: "Leave it in the log" }).click();
  await expect(page.getByRole("link", { name: "More than the limit: call now" })).toBeVisible();
  await page.getByRole("button", { name: /^That was a mistake/ }).click();
  await page.getByRole("button", { name: "It was never taken" }).click();
  await expect(page.getByRole("link", { name: /If it was taken after all, it was too much/ })).toBeVisible();
  await page.getByRole("button", { name: /^It was taken after all/ }).click();
  await expect(page.getByRole("link", { name: "More than the limit: call now" })).toBeVisible();
});

test("a barred dose that was taken all the same: whom to ask today, and the signs to stop", async ({ page }) => {
  await openGuard(page, ibuprofen(200));
  await throughTheCheck(page, "A blood thinner");
  await expect(heading(page)).toHaveText("Not for you");
  await page.getByRole("button", { name: "I took a dose" }).click();
  await page.getByRole("button", { name: "Just now" }).click();
  await expect(page.getByText(/^It is written down\. It was not for you: ask a pharmacist or doctor today/).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "When to stop, and whom to call" }).first()).toHaveAttribute("href", "/painkillers#stop");
});

test("what is not written down yet is asked for beside what is, with a way to write it down", async ({ page }) => {
  await openGuard(page, "/medicines/may-i?product=paracetamol&units=2&mg-paracetamol=500");
  await expect(page.getByText("Nothing of the last 24 hours is written down yet.")).toBeVisible();
  await tookNow(page);
  await openGuard(page, ibuprofen(200));
  await expect(page.getByRole("checkbox", { name: /that is not written down here yet/ })).toBeVisible();
  await expect(page.getByText("Written down of the last 24 hours: 2 × Paracetamol, 500 mg in one.")).toBeVisible();
  await page.getByRole("link", { name: "Write another one down" }).click();
  await expect(page.getByLabel("Look for a medicine")).toBeVisible();
});

test("a dose of an hour that is not in the list is written down by the clock", async ({ page }) => {
  await openGuard(page, paracetamol);
  await page.getByRole("button", { name: "I took a dose" }).click();
  await page.getByRole("button", { name: "Earlier" }).click();
  await page.getByLabel("Or the day and time").fill("2026-11-25T12:01");
  await page.getByRole("button", { name: "Enter" }).click();
  await expect(page.getByText("Enter a day and time in the last 7 days, not later than now.")).toBeVisible();
  await page.getByLabel("Or the day and time").fill("2026-11-25T06:15");
  await page.getByRole("button", { name: "Enter" }).click();
  await expect(page.getByText(/^It is in the log\./)).toBeVisible();
  await open(page, "/medicines");
  await expect(page.getByText(/\b0?6:15/).first()).toBeVisible();
});

test("a second dose an hour after the first: written down, and said to be too early", async ({ page }) => {
  await openGuard(page, paracetamol);
  await throughTheCheck(page);
  await tookNow(page);
  await page.clock.setFixedTime(noon + hour);
  await openGuard(page, paracetamol);
  await tookNow(page);
  await expect(page.getByText(/It is in the log\. Two of the last doses were closer together/)).toBeVisible();
  await page.clock.setFixedTime(noon + 6 * hour);
  await openGuard(page, paracetamol);
  await throughTheCheck(page);
  await expect(heading(page)).toHaveText("Ask first");
});

test("an answer that was wrong is shown with its age, and put right beside the verdict", async ({ page }) => {
  await openGuard(page, ibuprofen(200));
  await throughTheCheck(page, "A blood thinner");
  await expect(heading(page)).toHaveText("Not for you");
  await page.getByText(/^Your \d+ answers, and when you gave them$/).click();
  const row = page.locator("li[data-question=thinner]");
  // The same list stands open on paper, and only there.
  await expect(page.locator(".print-only li").first()).toBeHidden();
  await expect(row).toContainText(/: Yes \(12:00\)/);
  await row.getByRole("button", { name: /^Change/ }).click();
  await row.getByRole("button", { name: "No", exact: true }).click();
  await throughTheCheck(page);
  await expect(heading(page)).toHaveText("The label allows it");
});

test("a strength that is not on the list asks first; a number that is none is named; a cream is not counted", async ({ page }) => {
  await openGuard(page, "/medicines/may-i?product=paracetamol");
  await page.getByLabel("Another amount, in mg").fill("665");
  await page.getByRole("button", { name: "Enter" }).click();
  await expect(page.getByRole("heading", { name: "How many at once?" })).toBeFocused();
  await page.getByLabel("Another number").fill("0.5");
  await page.getByRole("button", { name: "Enter" }).click();
  await expect(page.getByText("Enter a whole number from 1 to 200. For half a tablet, enter 1, and half its mg.")).toBeVisible();
  await page.getByRole("button", { name: "1", exact: true }).click();
  await throughTheCheck(page);
  await expect(heading(page)).toHaveText("Ask first");
  await expect(page.getByText(/Slow tablets have hours of their own/).first()).toBeVisible();
  await openGuard(page, "/medicines/may-i?product=ibuprofen-gel");
  await expect(page.getByText("How many at once?")).toHaveCount(0);
  await page.getByRole("button", { name: "Go on" }).click();
  await throughTheCheck(page, "Heat on that skin");
  await expect(heading(page)).toHaveText("Not for you");
  await expect(page.getByText(/No cream, gel or patch with heat/).first()).toBeVisible();
});

test("a double tap writes nothing down, and the focus is where the next tap goes", async ({ page }) => {
  await openGuard(page, paracetamol);
  await throughTheCheck(page);
  await page.getByRole("button", { name: "I took a dose" }).dblclick();
  await expect(page.getByRole("button", { name: "Just now" })).toBeFocused();
  await expect(page.getByText(/^It is in the log/)).toHaveCount(0);
  await page.getByRole("button", { name: "Earlier" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Just now" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^It is in the log/)).toBeVisible();
  await expect(page.getByRole("button", { name: "I took a dose" })).toBeFocused();
});

test("a reason of the log names what gives it; the log prints with its time and without its buttons", async ({ page }) => {
  await openGuard(page, "/medicines/may-i?product=cold-remedy&units=1&mg-paracetamol=not-sure&mg-ibuprofen=0&mg-aspirin=0");
  await throughTheCheck(page);
  await tookNow(page);
  await openGuard(page, paracetamol);
  await throughTheCheck(page);
  await expect(page.getByText(/^Paracetamol: A cold or flu remedy, .*\.$/)).toBeVisible();
  await openGuard(page, "/medicines");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(/^Supple, .* No clinician has checked or signed its rules\.$/)).toBeVisible();
  await expect(page.getByText("A cold or flu remedy").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "I took a dose" })).toHaveCount(0);
});

test("on paper what the label says stands open, with its sources", async ({ page }) => {
  await openGuard(page, paracetamol);
  await throughTheCheck(page);
  const says = page.locator("section", { has: page.getByRole("heading", { name: "What the label here says" }) }).last();
  await expect(says).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(says).toBeVisible();
  await expect(says.locator("p").first()).toContainText("Sources:");
  await expect(page.locator("details")).toHaveCount(await page.locator("details.no-print").count());
});

test("where the device is full, a dose is said not to be kept", async ({ page }) => {
  await openGuard(page, paracetamol);
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = () => { throw new DOMException("full", "QuotaExceededError"); };
    IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
  });
  await page.getByRole("button", { name: "I took a dose" }).click();
  await page.getByRole("button", { name: "Just now" }).click();
  await expect(page.getByText(/^This device could not keep it\. Write the medicine/)).toBeVisible();
  await expect(page.getByText(/It is in the log/)).toHaveCount(0);
});

test("taken before it was asked about: whom to ask stands with the bar, and no time beside it", async ({ page }) => {
  await openGuard(page, ibuprofen(400));
  await tookNow(page);
  await throughTheCheck(page, "A blood thinner");
  await expect(heading(page)).toHaveText("Not for you");
  await expect(page.getByRole("listitem").getByText(/^It is written down\. It was not for you/)).toBeVisible();
  await expect(page.locator("svg .next")).toHaveCount(0);
});

test("two boxes of one ingredient are not offered in turn", async ({ page }) => {
  await openGuard(page, paracetamol);
  await tookNow(page);
  await openGuard(page, "/medicines/may-i?product=co-codamol&units=1&mg-paracetamol=500&mg-codeine=8");
  await tookNow(page);
  await openGuard(page, "/medicines");
  await expect(page.getByText("Two kinds in turn")).toHaveCount(0);
});
