import type { Page } from "@playwright/test";
import { expect, open } from "./app.ts";

/** Opens a page of the medicine guard, and waits until it has read the diary. */
export async function openGuard(page: Page, path: string): Promise<void> {
  await open(page, path);
  await expect(page.getByText("One moment.")).toHaveCount(0);
}

export const ibuprofen = (mg: number) => `/medicines/may-i?product=ibuprofen&units=1&mg-ibuprofen=${mg}`;
export const paracetamol = "/medicines/may-i?product=paracetamol&units=2&mg-paracetamol=500";

/** Goes through the short check; ticks the rows named on the way. */
export async function throughTheCheck(page: Page, ...rows: string[]): Promise<void> {
  for (let lists = 0; lists < 8; lists += 1) {
    const close = page.getByRole("button", { name: /None of these|The ticked ones/ });
    await expect(close.or(page.getByRole("heading", { name: /^Last 24 hours/ })).first()).toBeVisible();
    if ((await close.count()) === 0) return;
    for (const row of rows) if ((await page.getByRole("checkbox", { name: row }).count()) > 0) await page.getByRole("checkbox", { name: row }).check();
    // The list itself, not the page: the answers given so far are shown beside it, and change while they are written.
    const list = () => page.locator("main fieldset").allTextContents();
    const before = await list();
    await close.click();
    await expect.poll(list).not.toEqual(before);
  }
}

/** Writes a dose down; `leadsTo`: the title of the page that too much leads to. */
export async function tookNow(page: Page, leadsTo = "More than the limit: call now"): Promise<void> {
  await page.getByRole("button", { name: "I took a dose" }).click();
  await page.getByRole("button", { name: "Just now" }).click();
  await expect(page.getByText(/^It is in the log\./).or(page.getByRole("heading", { name: leadsTo })).first()).toBeVisible();
}

/** Enters a medicine as prescribed, up to where it stands once more before it is kept: milligrams in one, hours between, the most in 24 hours. */
export async function enterPrescription(page: Page, product: string, mg: string, hours: string, aDay: string): Promise<void> {
  await openGuard(page, `/medicines/prescribed?product=${product}`);
  await page.getByLabel("Another amount, in mg").fill(mg);
  await page.getByRole("button", { name: "Enter" }).click();
  await page.getByRole("button", { name: "1", exact: true }).click();
  await page.getByLabel("Hours between doses").fill(hours);
  await page.getByLabel(/The most in 24 hours/).fill(aDay);
  await page.getByRole("button", { name: "Go on" }).click();
}
