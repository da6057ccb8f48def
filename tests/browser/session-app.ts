import type { Page } from "@playwright/test";
import { expect, noneToTheEnd, open, openCheck } from "./app.ts";

/** What the fake voice was asked to say, in order. */
export const said = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { said: string[] }).said);

/** A voice that writes down what it is given: the witness of the cue script. */
export async function recordVoice(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept: string[] = [];
    Object.defineProperty(window, "said", { value: kept });
    Object.defineProperty(window, "SpeechSynthesisUtterance", { value: class { text: string; lang = ""; rate = 1; constructor(text: string) { this.text = text; } } });
    Object.defineProperty(window, "speechSynthesis", { value: { speak: (words: { text: string }) => kept.push(words.text), cancel: () => undefined } });
  });
}

/** Every danger sign answered no, on the first day: the plan of a plain spasm. */
export async function plainSpasm(page: Page): Promise<void> {
  await openCheck(page);
  await noneToTheEnd(page);
}

/** The short checks of the session page, each answered "None of these", until none is left. */
export async function answerShortChecks(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: "How many minutes are there?" })).toBeVisible();
  const none = page.getByRole("button", { name: "None of these" });
  for (let lists = 0; lists < 6 && (await none.isVisible()); lists += 1) {
    const title = await page.locator(".check h2").first().textContent();
    await none.click();
    await expect.poll(async () => (await page.locator(".check h2").count()) === 0 || (await page.locator(".check h2").first().textContent()) !== title).toBe(true);
  }
  await settled(page);
}

/** Waits until nothing more is being written down: a page that is left may not finish. */
async function settled(page: Page): Promise<void> {
  let before = -1;
  await expect.poll(async () => {
    const now = (await storedEntries(page)).length;
    const same = now === before;
    before = now;
    return same;
  }, { intervals: [150] }).toBe(true);
}

/** The session page of a first day, ready to begin, with a pack or without. */
export async function readySession(page: Page, wish: { readonly minutes: "5 minutes" | "10 minutes" | "20 minutes"; readonly pack?: "Cold" | "Warm" } = { minutes: "5 minutes" }): Promise<void> {
  await plainSpasm(page);
  await open(page, "/session");
  await page.getByRole("button", { name: wish.minutes, exact: true }).click();
  if (wish.pack !== undefined) await page.getByRole("button", { name: wish.pack, exact: true }).click();
  await answerShortChecks(page);
}

/** Begins it, with a pain of 4 before, by somebody who is down already when it begins lying. */
export async function begin(page: Page): Promise<void> {
  await beginStanding(page);
  if ((await page.locator(".player h2").textContent())?.startsWith("Lie ") === true) await page.getByRole("button", { name: "Skip", exact: true }).click();
}

/** Begins it, with a pain of 4 before. */
export async function beginStanding(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  await page.getByRole("button", { name: "4", exact: true }).click();
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
}

/** A pack that stands next is laid on: the skin is normal, and it is said that it is on. */
export async function layOn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Normal", exact: true }).click();
  await page.getByRole("button", { name: "It is on now" }).click();
}

/** The stored diary, by kind. */
export async function diaryOf(page: Page, kind: string): Promise<Record<string, unknown>[]> {
  return (await storedEntries(page)).filter((entry) => entry.kind === kind).map((entry) => entry.body);
}

async function storedEntries(page: Page): Promise<{ kind: string; body: Record<string, unknown> }[]> {
  return page.evaluate(
    () =>
      new Promise<{ kind: string; body: Record<string, unknown> }[]>((resolve, reject) => {
        const request = indexedDB.open("supple");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const entries = request.result.transaction("entries").objectStore("entries").getAll();
          entries.onsuccess = () => {
            request.result.close();
            resolve(entries.result as { kind: string; body: Record<string, unknown> }[]);
          };
        };
      }),
  );
}

/**
 * Lets a session play for so many seconds, at most `leap` of them at once. Both leaps are short enough not to count as slept;
 * with 0.9 no whole second, and so no cue, is passed over. Stops when `until` says so.
 */
export async function play(page: Page, seconds: number, leap: 0.9 | 1.9 = 0.9, until?: () => Promise<boolean>): Promise<void> {
  for (let left = seconds; left > 0; left -= leap) {
    await page.clock.fastForward(Math.round(Math.min(leap, left) * 1000));
    if ((await until?.()) === true) return;
  }
}
