import { expect, test } from "./app.ts";

test.use({ javaScriptEnabled: false });

test("minute zero, the first signs and an emergency, by plain links", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Is it dangerous?" }).click();
  await expect(page.getByRole("checkbox")).toHaveCount(6);
  await page.getByRole("link", { name: "Yes, one of these" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Get help now");
  await expect(page.getByRole("link", { name: "Call 999" }).first()).toHaveAttribute("href", "tel:999");
  await expect(page.getByRole("link", { name: "Call 911" }).first()).toHaveAttribute("href", "tel:911");
});

test("none of these leads through every list to what to watch for", async ({ page }) => {
  await page.goto("/check");
  const seen = new Set<string>();
  for (let lists = 0; lists < 6; lists += 1) {
    seen.add((await page.title()) ?? "");
    await page.getByRole("link", { name: "None of these" }).click();
  }
  expect(seen.size).toBe(6);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("nothing needs to be seen today");
  await expect(page.getByRole("heading", { name: /emergency number if any/ })).toBeVisible();
});

test("not sure leads to the plain tests, by keyboard alone", async ({ page }) => {
  await page.goto("/signs/nerve-signs");
  await page.getByRole("link", { name: "Not sure about one" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Wipe with paper.")).toBeVisible();
  await page.getByRole("link", { name: /still not sure/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Get help now");
});

test.describe("what counts as an emergency without scripts is what the check counts", () => {
  test.use({ javaScriptEnabled: false });
  test("a long pain that began young is none; pain unlike any sickle crisis is one", async ({ page }) => {
    await page.goto("/signs/about-signs/yes");
    const grave = page.locator("section", { hasText: "Call the emergency number if any of these is true too" });
    await expect(grave).not.toContainText("Began before age 45");
    await expect(grave).toContainText(/crisis/);
  });
  test("bleeding in pregnancy is for today, a faint for now", async ({ page }) => {
    await page.goto("/signs/body-signs/yes");
    await expect(page.locator("section", { hasText: "Call the emergency number if any of these is true too" })).toContainText("close to fainting");
    await expect(page.locator("section", { hasText: "Today at the latest with any of these" })).toContainText("Any bleeding");
  });
});
