import AxeBuilder from "@axe-core/playwright";
import { expect, heading, keepOffline, noneOfThese, noneToTheEnd, noToTheEnd, open, openCheck, test, tickRows } from "./app.ts";

/** "Why did it happen?": from the first relief to what may have had a part, and never past the danger check. */
async function openWhy(page: Parameters<typeof open>[0]): Promise<void> {
  await openCheck(page);
  await noneToTheEnd(page);
  await page.getByRole("link", { name: "Why did it happen?" }).click();
  await expect(heading(page)).toHaveText("Why did it happen?");
}
const show = "Show what may have had a part";

test("a lift while tired: what is known first, each with the answer that points to it and what to do", async ({ page }) => {
  await openWhy(page);
  await page.getByRole("checkbox", { name: "Lifted or moved something heavy" }).check();
  await page.getByRole("checkbox", { name: "Very tired" }).check();
  await page.getByRole("checkbox", { name: "I slouch, or am told so" }).check();
  await page.getByRole("button", { name: show }).click();
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(["Known triggers", "Often said, not proven"]);
  const first = page.getByRole("article").first();
  await expect(first.getByRole("heading", { level: 3 })).toHaveText("A heavy load");
  await expect(first).toContainText("Lifted or moved something heavy; Very tired");
  await expect(first.getByRole("heading", { name: "What to do" })).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText(/%/);
  await expect(page.getByRole("article").filter({ has: page.getByRole("heading", { name: "Slouching" }) }).getByText("Sources differ: Posture")).toBeVisible();
  // Nothing that was not pointed to.
  await expect(page.getByText("Parkinson's")).toHaveCount(0);
});

test("answers are kept, can be changed, and are there with no signal", async ({ page }) => {
  await openWhy(page);
  await page.getByRole("checkbox", { name: "Very tired" }).check();
  await page.getByRole("button", { name: show }).click();
  await expect(page.getByRole("heading", { name: "Being very tired" })).toBeVisible();
  await keepOffline(page);
  await open(page, "/why");
  await expect(page.getByRole("heading", { name: "Being very tired" })).toBeVisible();
  await page.getByRole("button", { name: "Change what I ticked" }).click();
  await expect(page.getByRole("checkbox", { name: "Very tired" })).toBeChecked();
  await page.getByRole("checkbox", { name: "Very tired" }).uncheck();
  await page.getByRole("button", { name: show }).click();
  await expect(page.getByRole("alert")).toHaveText("Tick what fits, or choose None of these.");
  await page.getByRole("button", { name: "None of these" }).click();
  await expect(page.getByRole("article")).toHaveCount(0);
});

test("what the danger check was told otherwise is put right there first", async ({ page }) => {
  await openWhy(page);
  await page.getByRole("checkbox", { name: "Pregnant" }).check();
  await page.getByRole("button", { name: show }).click();
  await expect(page.getByRole("heading", { level: 2, name: "First the danger check" })).toBeVisible();
  await expect(page.getByText("In pregnancy other signs count, and the plan is smaller.")).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(0);
});

test("what the danger check has heard already leads nowhere", async ({ page }) => {
  await openCheck(page);
  await noneOfThese(page, 2);
  await tickRows(page, "Pregnant");
  await page.getByRole("link", { name: "The ticked ones, and none of the others" }).click();
  await noToTheEnd(page);
  await open(page, "/why");
  await page.getByRole("checkbox", { name: "Pregnant" }).check();
  await page.getByRole("button", { name: show }).click();
  await expect(page.getByRole("heading", { level: 2, name: /danger check/ })).toHaveCount(0);
  await expect(page.getByRole("article").first()).toBeVisible();
});

test("a statin with new muscle pain leads to the danger check before anything is shown", async ({ page }) => {
  await openWhy(page);
  await page.getByRole("checkbox", { name: "Lifted or moved something heavy" }).check();
  await page.getByRole("checkbox", { name: /^A statin/ }).check();
  await page.getByRole("button", { name: show }).click();
  await expect(page.getByRole("heading", { level: 2, name: "First the danger check" })).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(0);
  // A reload does not go past it.
  await page.reload();
  await expect(page.getByRole("heading", { level: 2, name: "First the danger check" })).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(0);
  await page.getByRole("main").getByRole("link", { name: "Do the danger check" }).click();
  await page.locator(".questions[data-ready=true]").waitFor();
  await noneToTheEnd(page);
  await open(page, "/why");
  await expect(page.getByRole("heading", { name: "A heavy load" })).toBeVisible();
  // What was ticked still stands above.
  await expect(page.getByText("Did you say so in the danger check too?")).toBeVisible();
});

test("without a finished danger check nothing is asked", async ({ page }) => {
  await open(page, "/why");
  await expect(page.getByText("The danger check comes first.")).toBeVisible();
  await expect(page.getByRole("checkbox")).toHaveCount(0);
});

for (const scheme of ["light", "dark"] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });
    test("axe finds nothing on the choices, the danger and the result", async ({ page }) => {
      const clean = async () => expect((await new AxeBuilder({ page }).analyze()).violations.map((violation) => violation.id)).toEqual([]);
      await openWhy(page);
      await clean();
      await page.getByRole("checkbox", { name: "A slipped or bulging disc" }).check();
      await page.getByRole("checkbox", { name: /down a leg/ }).check();
      await page.getByRole("button", { name: show }).click();
      await clean();
      await page.getByRole("button", { name: "Change what I ticked" }).click();
      await page.getByRole("checkbox", { name: /down a leg/ }).uncheck();
      await page.getByRole("button", { name: show }).click();
      await expect(page.getByRole("heading", { name: "A slipped or bulging disc" })).toBeVisible();
      await clean();
    });
  });
}
