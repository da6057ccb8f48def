import { expect, heading, keepOffline, open, test } from "./app.ts";
import { enterPrescription, ibuprofen, openGuard, paracetamol, throughTheCheck, tookNow } from "./medicine-app.ts";

/** What a hurried thumb does to the medicine guard: a 0 too many, a strength not read, an answer that was wrong. */
const noon = Date.UTC(2026, 10, 25, 12);
const hour = 3_600_000;

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

test("under 18 no limit of adults is shown, and what was taken is told so", async ({ page }) => {
  await openGuard(page, "/medicines/may-i?product=liquid-paracetamol&units=2&mg-paracetamol=250");
  await throughTheCheck(page, "Under 18");
  await expect(heading(page)).toHaveText("Ask first");
  await expect(page.getByText(/of 4,000 mg|One dose is left/)).toHaveCount(0);
  await page.getByRole("button", { name: "I took a dose" }).click();
  await page.getByRole("button", { name: "Just now" }).click();
  await expect(page.getByText(/Under 18 the dose goes by weight/)).toBeVisible();
});

test("over a limit of another place: ask a pharmacist today, with the poison line below", async ({ page }) => {
  await openGuard(page, "/medicines/may-i?product=naproxen-uk&units=2&mg-naproxen=500");
  await tookNow(page, "More than the strictest limit: ask today");
  await expect(page.getByText("1,000 mg Naproxen within 24 hours. The strictest limit known, or what was prescribed, is 660 mg.")).toBeVisible();
  await expect(page.locator("main h2").first()).toHaveText("Ask a pharmacist");
  await page.goto("/medicines/too-much");
  await expect(heading(page), "who says that they took too much is told to call").toHaveText("More than the limit: call now");
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

test("a range of hours is entered as it is written, and the longer counts", async ({ page }) => {
  await enterPrescription(page, "naproxen-uk", "250", "6-8", "3");
  await expect(page.getByText("At least 8 h between.")).toBeVisible();
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
