import { expect, heading, open, openCheck, test, tickRows } from "./app.ts";

/** What happens between two screens of the danger check, and when it is broken off there. */
for (const [name, viewport, size] of [["a phone", { width: 390, height: 844 }, "100%"], ["320 px and 200 % text", { width: 320, height: 640 }, "200%"]] as const) {
  test(`on ${name} each new list begins at its heading, which has the focus`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await openCheck(page);
    await page.evaluate((fontSize) => { document.documentElement.style.fontSize = fontSize; }, size);
    for (let lists = 0; lists < 4; lists += 1) {
      const before = await heading(page).first().textContent();
      await page.getByRole("link", { name: "None of these" }).click();
      await expect(heading(page).first()).not.toHaveText(before ?? "");
      await expect(heading(page).first()).toBeFocused();
      await expect.poll(async () => (await heading(page).first().boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
    }
  });
}

test("a danger sign ticked before the phone died is acted on when it comes back", async ({ page }) => {
  await openCheck(page);
  await page.getByRole("link", { name: "None of these" }).click();
  await expect(page.getByRole("checkbox", { name: "Numb or odd feeling" })).toBeVisible();
  await tickRows(page, "Numb or odd feeling between the legs");
  await open(page, "/");
  await expect(page.getByText("Go on with your danger check")).toBeVisible();
  await page.goto("/check");
  await page.waitForURL("**/result");
  await expect(heading(page)).toHaveText("Get help now");
});

test("yes to one, and then none: asked once more, so that neither tap is taken for the other", async ({ page }) => {
  await openCheck(page);
  await page.getByRole("link", { name: "None of these" }).click();
  await expect(page.getByRole("checkbox", { name: "Numb or odd feeling" })).toBeVisible();
  const second = await heading(page).first().textContent();
  await page.getByRole("link", { name: "Yes, one of these" }).click();
  await page.getByRole("link", { name: "None of these" }).click();
  await expect(page.getByRole("status").filter({ hasText: "You said yes to one." })).toBeVisible();
  await expect(heading(page).first()).toHaveText(second ?? "");
  await page.getByRole("link", { name: "None of these" }).click();
  await expect(heading(page).first()).not.toHaveText(second ?? "");
});

test("a doubt is said as a doubt, on the phone and at the desk", async ({ page }) => {
  await openCheck(page);
  await page.getByRole("link", { name: "None of these" }).click();
  await tickRows(page, "A leg weak, dragging");
  await page.getByRole("link", { name: "The ticked ones, and none of the others" }).click();
  await page.getByRole("button", { name: "Not sure" }).click();
  await page.waitForURL("**/result");
  await expect(page.getByText("Say that you are not sure, and that this may be so:")).toHaveCount(2);
});

test("words for somebody who is helped say so first", async ({ page }) => {
  await open(page, "/help-someone");
  await page.getByRole("button", { name: "Yes, both" }).click();
  await page.locator(".questions[data-ready=true]").waitFor();
  await page.getByRole("checkbox").first().check();
  await page.getByRole("link", { name: "One of these: see what to do" }).click();
  await page.waitForURL("**/result");
  await expect(page.getByText("Say that you call for somebody else.")).toHaveCount(2);
});

test("an old result says how old it is", async ({ page }) => {
  await page.clock.install();
  await openCheck(page);
  for (let lists = 0; lists < 12 && !page.url().endsWith("/result"); lists += 1) {
    const before = await heading(page).first().textContent();
    await page.getByRole("link", { name: "None of these" }).click();
    await page.clock.runFor(500);
    await expect.poll(async () => page.url().endsWith("/result") || (await heading(page).first().textContent()) !== before).toBe(true);
  }
  await page.waitForURL("**/result");
  await expect(page.getByText("This result is from")).toHaveCount(0);
  await page.clock.fastForward("49:00:00");
  await open(page, "/result");
  await expect(page.getByText("This result is from")).toBeVisible();
});

test.describe("a phone set up for one country, in another that Supple does not know", () => {
  test.use({ locale: "en-US", timezoneId: "Asia/Tokyo" });
  test("is told of its local number, and no single number stands in the header", async ({ page }) => {
    await open(page, "/numbers");
    await expect(page.getByText("Call your local emergency number now").first()).toBeVisible();
    await open(page, "/");
    await expect(page.getByRole("banner").getByRole("link", { name: "911" })).toHaveCount(0);
  });
});
