import { expect, heading, keepOffline, open, test } from "./app.ts";
import { enterPrescription, openGuard, throughTheCheck, tookNow } from "./medicine-app.ts";

/** What is prescribed, as it is entered: slips of the thumb, another strength, and how it ends. */
const noon = Date.UTC(2026, 10, 25, 12);

test.beforeEach(async ({ page }) => {
  await keepOffline(page);
  await page.clock.setFixedTime(noon);
});

test("a 0 too many in what is prescribed stands once more before it is kept, in milligrams, and can be changed", async ({ page }) => {
  await openGuard(page, "/medicines/prescribed?product=paracetamol");
  const enter = async (units: string, aDay: string) => {
    await page.getByRole("button", { name: "500 mg" }).click();
    await page.getByLabel("Another number").fill(units);
    await page.getByRole("button", { name: "Enter" }).click();
    await page.getByLabel("Hours between doses").fill("6");
    await page.getByLabel(/The most in 24 hours/).fill(aDay);
    await page.getByRole("button", { name: "Go on" }).click();
    await expect(page.getByRole("heading", { name: "Read it once more, beside the paper" })).toBeFocused();
  };
  await enter("20", "80");
  await expect(page.getByText("Each time: 20 × Paracetamol, 500 mg in one = 10,000 mg Paracetamol.")).toBeVisible();
  await expect(page.getByText("In 24 hours at most: 80 = 40,000 mg Paracetamol.")).toBeVisible();
  await expect(page.getByText(/A 0 too many/)).toBeVisible();
  await page.getByRole("button", { name: "Change it" }).click();
  await enter("2", "8");
  await expect(page.getByText(/A 0 too many/)).toHaveCount(0);
  await page.getByRole("button", { name: "That is what is written" }).click();
  await page.waitForURL("**/medicines");
  await page.getByRole("link", { name: "As prescribed" }).click();
  await expect(page.getByText(/did not ask about all of your health/)).toBeVisible();
});

test("a slip that was kept all the same is asked about before the next dose, and moves no limit", async ({ page }) => {
  await openGuard(page, "/medicines/prescribed?product=paracetamol");
  await page.getByRole("button", { name: "500 mg" }).click();
  await page.getByLabel("Another number").fill("20");
  await page.getByRole("button", { name: "Enter" }).click();
  await page.getByLabel("Hours between doses").fill("6");
  await page.getByLabel(/The most in 24 hours/).fill("80");
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("button", { name: "That is what is written" }).click();
  await page.getByRole("link", { name: "Not for you" }).click();
  await expect(page.getByText(/It may be a slip/).first()).toBeVisible();
  await expect(page.getByText(/more than a whole day allows/).first()).toBeVisible();
  await tookNow(page);
  await page.waitForURL(/too-much\?by-log/);
  await expect(page.getByText("10,000 mg Paracetamol within 24 hours. The limit is 4,000 mg.")).toBeVisible();
  await open(page, "/medicines");
  await page.getByRole("link", { name: "Not for you" }).click();
  await expect(heading(page)).toHaveText("More than the limit: call now");
  await expect(page.getByText("Take no more of any painkiller.").first()).toBeVisible();
  await expect(page.getByText("Do not stop it on your own")).toHaveCount(0);
  await expect(page.getByText(/Not before|40,000/)).toHaveCount(0);
});

test("a prescription of one opioid says nothing of another", async ({ page }) => {
  await enterPrescription(page, "tramadol", "50", "6", "4");
  await page.getByRole("button", { name: "That is what is written" }).click();
  await page.waitForURL("**/medicines");
  await openGuard(page, "/medicines/may-i?product=tramadol&units=1&mg-tramadol=50");
  await throughTheCheck(page);
  await expect(heading(page)).toHaveText("As prescribed");
  await openGuard(page, "/medicines/may-i?product=oxycodone&units=1&mg-oxycodone=40");
  await expect(heading(page)).toHaveText("Not for you");
  await expect(page.getByText(/Together they can slow your breath/).first()).toBeVisible();
});

test("a point for thousands is read as thousands; a strength that nobody sells is asked for once more", async ({ page }) => {
  await openGuard(page, "/medicines/may-i?product=paracetamol");
  const type = async (text: string) => {
    await page.getByLabel("Another amount, in mg").fill(text);
    await page.getByRole("button", { name: "Enter" }).click();
  };
  await type("1");
  await expect(page.getByText("1 mg Paracetamol in one is not known. Look again: 1 g is 1,000 mg. If it is right, enter it once more.")).toBeVisible();
  await type("1.5");
  await expect(page.getByText("Enter whole milligrams. Round up.")).toBeVisible();
  await type("1.000");
  await page.getByRole("button", { name: "1", exact: true }).click();
  await page.waitForURL(/mg-paracetamol=1000/);
});

test("a range of hours is entered as it is written, and the longer counts", async ({ page }) => {
  await enterPrescription(page, "naproxen-uk", "250", "6-8", "3");
  await expect(page.getByText("At least 8 h between.")).toBeVisible();
});

test("another strength of what is prescribed takes the place of the first, or both go on with hours of their own", async ({ page }) => {
  await enterPrescription(page, "morphine", "30", "12", "2");
  await page.getByRole("button", { name: "That is what is written" }).click();
  await enterPrescription(page, "morphine", "10", "4", "6");
  await expect(page.getByText("Prescribed to you already: 1 × Morphine, 30 mg in one, 12 h. Does the new one take its place?")).toBeVisible();
  await expect(page.getByRole("button", { name: "That is what is written" })).toHaveCount(0);
  await page.getByRole("button", { name: "Both go on, as on the paper" }).click();
  await expect(page.getByRole("article")).toHaveCount(2);
  const slow = "/medicines/may-i?product=morphine&units=1&mg-morphine=30";
  await openGuard(page, slow);
  await throughTheCheck(page);
  await expect(heading(page)).toHaveText("As prescribed");
  await tookNow(page);
  await openGuard(page, "/medicines/may-i?product=morphine&units=1&mg-morphine=10");
  await expect(heading(page)).toHaveText("As prescribed");
  await openGuard(page, slow);
  await expect(heading(page)).toHaveText(/^Not before /);

  await enterPrescription(page, "morphine", "60", "12", "2");
  await page.getByRole("button", { name: "It takes its place: the other has ended" }).click();
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(page.getByRole("article")).toContainText("60 mg in one");
});

test("a rub is asked for what only some hold; a prescription is ended only after a question", async ({ page }) => {
  await openGuard(page, "/medicines/may-i?product=menthol-rub");
  await expect(page.getByRole("heading", { name: "Is methyl salicylate in it?" })).toBeVisible();
  await page.getByRole("button", { name: "Not in it" }).click();
  await page.getByRole("button", { name: "Go on" }).click();
  await throughTheCheck(page, "A blood thinner");
  await expect(heading(page)).toHaveText("Ask first");
  await enterPrescription(page, "naproxen-uk", "250", "12", "2");
  await page.getByRole("button", { name: "That is what is written" }).click();
  await page.waitForURL("**/medicines");
  await openGuard(page, "/medicines/prescribed");
  await page.getByRole("button", { name: /^No longer prescribed/ }).click();
  await page.getByRole("button", { name: "Leave it" }).click();
  await page.getByRole("button", { name: /^No longer prescribed/ }).click();
  await page.getByRole("button", { name: "It has ended" }).click();
  await expect(page.getByRole("button", { name: /^No longer prescribed/ })).toHaveCount(0);
});
