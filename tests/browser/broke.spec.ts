import { test } from "@playwright/test";
import { expect, heading } from "./app.ts";
import { openGuard, paracetamol, tookNow } from "./medicine-app.ts";

// The plain test: what is thrown here on purpose is logged, and nothing else may be.
test("a page that cannot be drawn keeps the emergency number and leads to the others", async ({ page }) => {
  await openGuard(page, paracetamol);
  await tookNow(page);
  await page.evaluate(() => {
    Object.assign(Intl, { NumberFormat: class { constructor() { throw new Error("no numbers today"); } } });
  });
  await page.getByRole("link", { name: "Painkiller log" }).click();
  await expect(heading(page)).toHaveText("This page broke");
  await expect(page.locator("main a[href^='tel:']")).toBeVisible();
  await page.getByRole("link", { name: "Whom to call" }).click();
  await expect(page).toHaveURL(/\/numbers$/);
  await expect(page.locator("main a[href^='tel:']").first()).toBeVisible();
});
