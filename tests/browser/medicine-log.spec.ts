import { readFileSync } from "node:fs";
import { expect, heading, keepOffline, noneToTheEnd, open, openCheck, test } from "./app.ts";
import { ibuprofen, openGuard, paracetamol, throughTheCheck, tookNow } from "./medicine-app.ts";
import { answerShortChecks, diaryOf } from "./session-app.ts";

/** The log of the medicine guard, hour by hour and day by day, with the network off. The clock is the test's own. */
const hour = 3_600_000;
const noon = Date.UTC(2026, 10, 25, 12);

test.beforeEach(async ({ page }) => {
  await keepOffline(page);
  await page.clock.setFixedTime(noon);
});

test("a dose in two taps, on the view that shows the next safe time of each medicine", async ({ page }) => {
  await openGuard(page, ibuprofen(400));
  await throughTheCheck(page);
  await tookNow(page);
  await page.clock.setFixedTime(noon + 7 * hour);
  await openGuard(page, "/medicines");
  await expect(page.getByRole("heading", { level: 2, name: "The gap is over. Check first" })).toBeVisible();
  await page.getByRole("button", { name: "I took a dose" }).click();
  await page.getByRole("button", { name: "Just now" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Not before Thu 01:00" })).toBeVisible();
  await expect(page.getByText("800 mg of 1,200 mg Ibuprofen in the last 24 hours.")).toBeVisible();
});

test("two medicines in turn: each has its own clock, the next one first", async ({ page }) => {
  await openGuard(page, ibuprofen(400));
  await throughTheCheck(page);
  await tookNow(page);
  await page.clock.setFixedTime(noon + hour);
  await openGuard(page, paracetamol);
  await throughTheCheck(page);
  await expect(heading(page)).toHaveText("The label allows it");
  await tookNow(page);
  await openGuard(page, "/medicines");
  await expect(page.locator("article h2")).toHaveText(["Not before 17:00", "Not before 18:00"]);
  await page.getByText("Two kinds in turn").click();
  await expect(page.getByText("Two anti-inflammatories are never taken in turn.")).toBeVisible();
  await expect(page.getByText(/^Anti-inflammatory painkillers: Ibuprofen\. No other kind before Thu,? 12:00\.$/)).toBeVisible();
});

test("a late entry counts from when it was taken", async ({ page }) => {
  await openGuard(page, ibuprofen(400));
  await throughTheCheck(page);
  await page.getByRole("button", { name: "I took a dose" }).click();
  await page.getByRole("button", { name: "Earlier" }).click();
  await page.getByRole("button", { name: "4 hours ago", exact: true }).click();
  await expect(heading(page)).toHaveText("Not before 14:00");
});

test("the last one in 24 hours is said before it, and the limit is a stop", async ({ page }) => {
  await openGuard(page, ibuprofen(400));
  await throughTheCheck(page);
  await tookNow(page);
  await page.clock.setFixedTime(noon + 6 * hour);
  await openGuard(page, ibuprofen(400));
  await throughTheCheck(page);
  await expect(page.getByText(/One dose is left/)).toHaveCount(0);
  await tookNow(page);
  await page.clock.setFixedTime(noon + 12 * hour);
  await openGuard(page, ibuprofen(400));
  await throughTheCheck(page);
  await expect(heading(page)).toHaveText("The label allows it");
  await expect(page.getByText("One dose is left. After that, none until 12:00.")).toBeVisible();
  await tookNow(page);
  await page.clock.setFixedTime(noon + 20 * hour);
  await openGuard(page, ibuprofen(400));
  await throughTheCheck(page);
  await expect(heading(page)).toHaveText("Not before 12:00");
  await expect(page.getByRole("heading", { name: "Stop: the limit is reached" })).toBeVisible();
  await expect(page.getByText("The 24 hours are full. None before 12:00.")).toBeVisible();
  await openGuard(page, "/medicines");
  await expect(page.getByText("The 24 hours are full. None before 12:00.")).toBeVisible();
});

test("days in a row are counted against the label", async ({ page }) => {
  test.setTimeout(300_000);
  await openGuard(page, ibuprofen(200));
  await throughTheCheck(page);
  for (let days = 0; days < 10; days += 1) {
    await page.clock.setFixedTime(noon + days * 24 * hour);
    await openGuard(page, "/medicines/may-i?product=ibuprofen&units=1&mg-ibuprofen=200");
    await tookNow(page);
  }
  await throughTheCheck(page);
  await expect(page.getByText("This would be day 10 in a row of 10 at most.")).toBeVisible();
  await page.clock.setFixedTime(noon + 10 * 24 * hour);
  await openGuard(page, ibuprofen(200));
  await throughTheCheck(page);
  await expect(heading(page)).toHaveText("Ask first");
  await expect(page.getByText(/as many days in a row as are allowed/).first()).toBeVisible();
});

test("two anti-inflammatories: not for you, with the hour until when", async ({ page }) => {
  await openGuard(page, "/medicines/may-i?product=aspirin-uk&units=2&mg-aspirin=300");
  await tookNow(page);
  await openGuard(page, ibuprofen(200));
  await expect(heading(page)).toHaveText("Not for you");
  await expect(page.getByText(/Two together are a double dose\. Until Thu,? 12:00\./).first()).toBeVisible();
});

test("the same ingredient under two names adds up", async ({ page }) => {
  await openGuard(page, "/medicines/may-i?product=co-codamol&units=2&mg-paracetamol=500&mg-codeine=8");
  await tookNow(page);
  await page.clock.setFixedTime(noon + 2 * hour);
  await openGuard(page, paracetamol);
  await throughTheCheck(page);
  await expect(heading(page)).toHaveText("Not before 16:00");
  await expect(page.getByText("1,000 mg of 4,000 mg Paracetamol in the last 24 hours.")).toBeVisible();
});

test("a dose that is changed reads as it was changed, keeps what it was, and asks first", async ({ page }) => {
  await openGuard(page, ibuprofen(400));
  await throughTheCheck(page);
  await tookNow(page);
  await openGuard(page, "/medicines");
  await page.getByRole("button", { name: /^Change: 12:00 1 × Ibuprofen, 400 mg in one/ }).click();
  await page.getByLabel("When it was taken").fill("2026-11-25T13:00");
  await page.getByRole("button", { name: "Save the change" }).click();
  await expect(page.getByText(/in the last 7 days, and not later than now/)).toBeVisible();
  await page.getByLabel("When it was taken").fill("2026-11-25T05:30");
  await page.getByLabel("How many at once").fill("2");
  await page.getByRole("button", { name: "Save the change" }).click();
  await expect(page.getByText("It is changed.")).toBeVisible();
  await expect(page.getByText(/^0?5:30 · 2 × Ibuprofen/)).toBeVisible();
  await openGuard(page, ibuprofen(400));
  await throughTheCheck(page);
  await expect(heading(page)).toHaveText("Ask first");
  await expect(page.getByText(/A dose, or what is prescribed, was taken back or changed/).first()).toBeVisible();
  expect((await diaryOf(page, "dose-taken")).map((body) => [body["units"], body["takenAt"]])).toEqual([[1, noon]]);
  expect(await diaryOf(page, "correction")).toMatchObject([{ body: { units: 2, takenAt: noon - 6.5 * hour, contents: [{ substance: "ibuprofen", milligrams: 800 }] } }]);
});

test("a dose that is changed to more than the limit leads to the numbers", async ({ page }) => {
  await openGuard(page, paracetamol);
  await throughTheCheck(page);
  await tookNow(page);
  await openGuard(page, "/medicines");
  await page.getByRole("button", { name: /^Change: / }).click();
  await page.getByLabel("How many at once").fill("20");
  await page.getByRole("button", { name: "Save the change" }).click();
  await page.waitForURL(/too-much\?by-log/);
  await expect(page.getByText("10,000 mg Paracetamol within 24 hours. The limit is 4,000 mg.")).toBeVisible();
});

test("a clock that is set back makes no room", async ({ page }) => {
  await openGuard(page, ibuprofen(400));
  await throughTheCheck(page);
  await tookNow(page);
  await page.clock.setFixedTime(noon - 30 * hour);
  await openGuard(page, ibuprofen(400));
  await throughTheCheck(page);
  await expect(heading(page)).toHaveText(/^Ask first, and not before /);
  await expect(page.getByText(/later than the clock says now/).first()).toBeVisible();
});

test.describe("another time zone", () => {
  test("shows other hours and makes no room", async ({ page, browser, baseURL }, info) => {
    await openGuard(page, ibuprofen(400));
    await throughTheCheck(page);
    await tookNow(page);
    await expect(heading(page)).toHaveText("Not before 18:00");
    await open(page, "/settings");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save my diary as a file" }).click()]);
    const file = info.outputPath("diary.json");
    await download.saveAs(file);
    const away = await browser.newContext({ locale: "en-GB", timezoneId: "Asia/Tokyo", ...(baseURL === undefined ? {} : { baseURL }) });
    const there = await away.newPage();
    await there.clock.setFixedTime(noon + hour);
    await open(there, "/settings");
    await there.locator('input[type="file"]').setInputFiles(file);
    await expect(there.getByText(/Your diary is open|entries/).first()).toBeVisible();
    await expect.poll(async () => (await diaryOf(there, "dose-taken")).length).toBe(1);
    await openGuard(there, "/medicines");
    await expect(there.locator("article h2")).toHaveText([/^(Ask first, and not|Not) before Thu,? 0?3:00( AM)?$/]);
    await away.close();
  });
});

test("doses belong to the person they were written for", async ({ page }) => {
  await openGuard(page, paracetamol);
  await throughTheCheck(page);
  await tookNow(page);
  await open(page, "/help-someone");
  await page.getByRole("button", { name: /Yes/ }).click();
  await page.waitForURL("**/check");
  await openGuard(page, "/medicines");
  await expect(page.getByText("Nothing is in the log yet.")).toBeVisible();
  await openGuard(page, paracetamol);
  await expect(page.getByRole("button", { name: "None of these" })).toBeVisible();
  await page.getByRole("note").getByRole("button").click();
  await page.waitForURL("**/");
  await openGuard(page, "/medicines");
  await expect(page.locator("article h2")).toHaveText(["Not before 16:00"]);
});

test("what the guard said is kept as an entry, with the version of the content", async ({ page }) => {
  await openGuard(page, ibuprofen(400));
  await throughTheCheck(page);
  await expect(heading(page)).toHaveText("The label allows it");
  await tookNow(page);
  await expect(heading(page)).toHaveText("Not before 18:00");
  await expect.poll(async () => (await diaryOf(page, "guard-told")).map((body) => [body["verdict"], body["notBefore"], body["regions"]]).sort((left, right) => Number(left[1]) - Number(right[1]))).toEqual([["label-allows", null, ["gb", "ni"]], ["label-allows", noon + 6 * hour, ["gb", "ni"]]]);
  const [download] = await Promise.all([page.waitForEvent("download"), open(page, "/settings").then(() => page.getByRole("button", { name: "Save my diary as a file" }).click())]);
  const saved = JSON.parse(readFileSync(await download.path(), "utf8")) as { entries: { kind: string; contentVersion: string }[] };
  const told = saved.entries.filter(({ kind }) => kind === "guard-told");
  expect(told.length).toBe(2);
  for (const { contentVersion } of told) expect(contentVersion).toMatch(/^2026\./);
});

test("a reminder is a calendar entry at the next time, and the page says that it cannot ring itself", async ({ page }) => {
  await openGuard(page, ibuprofen(400));
  await throughTheCheck(page);
  await tookNow(page);
  await expect(page.getByText("In 6 h. This page cannot ring when it is closed.")).toBeVisible();
  const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save a reminder for your calendar" }).click()]);
  const text = readFileSync(await saved.path(), "utf8");
  expect(text).toContain("DTSTART:20261125T180000Z\r\n");
  expect(text).toContain("BEGIN:VALARM");
  expect(text.replaceAll("\r\n ", "")).toContain("It does not tell you to take it.");
});

for (const [place, poison, emergency] of [["Great Britain", /^tel:111$/, "tel:999"], ["United States", /^tel:\+?1?8002221222$/, "tel:911"], ["Australia", /^tel:131126$/, "tel:000"]] as const) {
  test(`too much in ${place}: the poison line and the emergency number of that place`, async ({ page }) => {
    await open(page, "/settings");
    await page.getByLabel("Place").selectOption({ label: (await page.getByLabel("Place").locator("option").allTextContents()).find((name) => name.startsWith(place)) ?? place });
    await expect.poll(async () => (await diaryOf(page, "setting")).filter(({ key }) => key === "region").length).toBe(1);
    await openGuard(page, "/medicines/too-much");
    await expect(page.getByText("Call even when you feel well.")).toBeVisible();
    await expect(page.locator(`main a[href="${emergency}"]`).first()).toBeVisible();
    const links = await page.locator('main a[href^="tel:"]').evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
    expect(links.some((link) => poison.test(link)), links.join()).toBe(true);
  });
}

test("a rub in the log withholds heat in the plan and in a session, with the hours", async ({ page }) => {
  await openCheck(page);
  await noneToTheEnd(page);
  await openGuard(page, "/medicines/may-i?product=capsaicin-cream&units=1");
  await tookNow(page);
  for (const action of ["warm-pack", "warm-wrap"]) {
    await open(page, `/plan/${action}`);
    await expect(page.getByText(/A cream, gel or patch with heat can burn.*Until Thu,? (26 Nov,? )?12:00/)).toBeVisible();
  }
  await open(page, "/session");
  await page.getByRole("button", { name: "Warm", exact: true }).click();
  await answerShortChecks(page);
  await expect(page.getByText(/Warm pack\. A cream, gel or patch with heat can burn.*Until Thu/)).toBeVisible();
  await expect(page.locator("ol.items li").first()).toBeVisible();
  await expect(page.locator("ol.items").getByText("Warm pack", { exact: true })).toHaveCount(0);
});

test("heat in the diary bars a rub, with the hour until when", async ({ page }) => {
  await openCheck(page);
  await noneToTheEnd(page);
  await page.evaluate((at) => new Promise<void>((resolve, reject) => {
    const request = indexedDB.open("supple");
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const store = request.result.transaction("entries", "readwrite").objectStore("entries");
      const all = store.getAll();
      all.onsuccess = () => {
        const last = (all.result as { sequence: number }[]).sort((left, right) => left.sequence - right.sequence).at(-1);
        const put = store.put({ ...last, id: "heat", sequence: (last?.sequence ?? 0) + 1, instant: at, kind: "pack-used", kindVersion: 1, body: { action: "warm-pack", seconds: 900, skin: "normal" } });
        put.onsuccess = () => { request.result.close(); resolve(); };
        put.onerror = () => reject(put.error);
      };
    };
  }), noon);
  await page.clock.setFixedTime(noon + hour / 2);
  await openGuard(page, "/medicines/may-i?product=menthol-rub&units=1");
  await expect(heading(page)).toHaveText("Not for you");
  await expect(page.getByText(/There was heat on the skin.*Until 14:00\./).first()).toBeVisible();
});
