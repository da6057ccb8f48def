import { expect, test as base, type Page } from "@playwright/test";

/** Every test also watches for errors in the console and for requests to anywhere else. */
export const test = base.extend<{ watched: void }>({
  watched: [
    async ({ page, baseURL }, use) => {
      const wrong: string[] = [];
      page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
      page.on("console", (message) => {
        if (message.type() === "error" && !/net::ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|Failed to load resource/.test(message.text())) wrong.push(`console: ${message.text()}`);
      });
      page.on("request", (request) => {
        if (!request.url().startsWith(baseURL ?? "") && !/^(data|blob):/.test(request.url())) wrong.push(`request to ${request.url()}`);
      });
      await use();
      expect(wrong).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

/** Opens a page and waits until its scripts have taken over. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator("html[data-ready]").waitFor();
}

/** Opens the danger check, with its scripts and the diary ready. */
export async function openCheck(page: Page): Promise<void> {
  await open(page, "/check");
  await page.locator(".questions[data-ready=true]").waitFor();
}

export const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** Ticks the rows of the list that is shown; each by words of its label. */
export async function tickRows(page: Page, ...rows: string[]): Promise<void> {
  for (const row of rows) await page.getByRole("checkbox", { name: row }).check();
}

/** "None of these" until something else than a list is shown, at most `most` times. */
export async function noneOfThese(page: Page, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    const before = await heading(page).first().textContent();
    await page.getByRole("link", { name: "None of these" }).click();
    await expect(heading(page).first()).not.toHaveText(before ?? "");
  }
}

/** Answers "None of these" on every list until the result is there; what an earlier check was told of the person is still true. */
export async function noneToTheEnd(page: Page): Promise<void> {
  const goOn = page.getByRole("link", { name: "None of these" }).or(page.getByRole("button", { name: "All of this is still true" }));
  const atTheEnd = () => page.url().endsWith("/result");
  for (let count = 0; count < 12; count += 1) {
    // Between the last answer and the result there is a moment with neither.
    await expect.poll(async () => atTheEnd() || (await goOn.count()) > 0).toBe(true);
    if (atTheEnd()) break;
    const before = await heading(page).first().textContent();
    await goOn.click();
    await expect.poll(async () => atTheEnd() || (await heading(page).first().textContent()) !== before).toBe(true);
  }
  await page.waitForURL("**/result");
}

/** No to each question, None of these to each list, until the result is there. */
export async function noToTheEnd(page: Page): Promise<void> {
  const no = page.getByRole("button", { name: "No", exact: true });
  const none = page.getByRole("link", { name: "None of these" });
  for (let screens = 0; screens < 20 && !page.url().endsWith("/result"); screens += 1) {
    await expect.poll(async () => page.url().endsWith("/result") || (await no.count()) + (await none.count()) > 0).toBe(true);
    if (page.url().endsWith("/result")) break;
    const before = await page.locator("main").textContent();
    await ((await no.count()) > 0 ? no : none).click();
    await expect.poll(async () => page.url().endsWith("/result") || (await page.locator("main").textContent()) !== before).toBe(true);
  }
}

/** Installs the service worker and waits until everything is kept on the device. */
export async function keepOffline(page: Page): Promise<void> {
  await open(page, "/");
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === "activated");
  await page.context().setOffline(true);
}
