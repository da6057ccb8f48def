import { expect, heading, test } from "./app.ts";

test("a tick made while scripts are held back for five seconds is kept, acted on and written down", async ({ page }) => {
  await page.route("**/_app/immutable/**/*.js", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 5000));
    await route.continue();
  });
  await page.goto("/check", { waitUntil: "commit" });
  const row = page.getByRole("checkbox", { name: /Tearing pain/ });
  await row.check();
  await page.locator(".questions[data-ready=true]").waitFor({ timeout: 40_000 });
  await expect(row).toBeChecked();
  const kept = await page.evaluate(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const request = indexedDB.open("supple");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const all = request.result.transaction("entries").objectStore("entries").getAll();
          all.onsuccess = () => resolve(all.result as unknown[]);
        };
      }),
  );
  const answers = kept.filter((entry) => (entry as { kind: string }).kind === "check-answer");
  expect(answers).toEqual([expect.objectContaining({ kind: "check-answer", body: expect.objectContaining({ question: "tearing", answer: "yes" }) })]);
  await page.getByRole("link", { name: "One of these: see what to do" }).click();
  await page.waitForURL("**/result");
  await expect(heading(page)).toHaveText("Get help now");
});
