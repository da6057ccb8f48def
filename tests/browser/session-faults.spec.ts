import { loadContent } from "@supple/knowledge/load";
import { expect, noneToTheEnd, open, test } from "./app.ts";
import { answerShortChecks, begin, beginStanding, diaryOf, layOn, plainSpasm, play, readySession, recordVoice, said } from "./session-app.ts";

const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const { content } = loaded;

/** To the pelvic tilt, some seconds into it. */
async function intoTheMove(page: Parameters<typeof begin>[0]): Promise<void> {
  await begin(page);
  await page.getByRole("button", { name: "Skip" }).click();
  await page.getByRole("button", { name: "Skip" }).click();
  await play(page, 20);
  await expect(page.locator(".player h2")).toHaveText("Pelvic tilt");
}
const repetition = (page: Parameters<typeof begin>[0]) => page.locator(".ring .digits").textContent();

test("reload: the session stands where it was and goes on at a tap", async ({ page }) => {
  await page.clock.install();
  await readySession(page);
  await intoTheMove(page);
  const before = Number(await repetition(page));
  await page.reload();
  await page.locator("html[data-ready]").waitFor();
  await expect(page.getByRole("heading", { name: "A session was broken off" })).toBeVisible();
  await page.getByRole("button", { name: "Go on with it" }).click();
  await expect(page.locator(".player h2")).toHaveText("Pelvic tilt");
  expect(Math.abs(Number(await repetition(page)) - before)).toBeLessThanOrEqual(1);
});

test("the tab is killed: another one goes on with it", async ({ page, context }) => {
  await page.clock.install();
  await readySession(page);
  await intoTheMove(page);
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await open(again, "/session");
  await again.getByRole("button", { name: "Go on with it" }).click();
  await expect(again.locator(".player h2")).toHaveText("Pelvic tilt");
});

test("a pack goes on while the tab is gone, and is over when its time is", async ({ page }) => {
  await page.clock.install();
  await readySession(page, { minutes: "20 minutes", pack: "Warm" });
  await begin(page);
  await page.getByRole("button", { name: "Skip" }).click();
  await page.getByRole("button", { name: "Skip" }).click();
  await expect(page.locator(".player h2")).toHaveText("Warm pack");
  await layOn(page);
  await play(page, 60);
  await page.goto("about:blank");
  await page.clock.fastForward(240_000);
  await open(page, "/session");
  await expect(page.locator(".player h2")).toHaveText("Warm pack");
  await expect(page.getByText("Its time went on.")).toBeVisible();
  const [minutes] = (await page.getByRole("timer").textContent())?.split(":") ?? [];
  expect(Number(minutes)).toBeLessThanOrEqual(5);
  // Half-time came while nobody looked.
  await expect(page.getByRole("group", { name: "How does the skin look?" })).toBeVisible();
});

/** A cold pack that has lain on for so many seconds. */
async function packOn(page: Parameters<typeof begin>[0], seconds: number): Promise<void> {
  await page.clock.install();
  await recordVoice(page);
  await readySession(page, { minutes: "20 minutes", pack: "Cold" });
  await begin(page);
  await page.getByRole("button", { name: "Skip" }).click();
  await page.getByRole("button", { name: "Skip" }).click();
  await layOn(page);
  await play(page, seconds, 1.9);
}
/** Then the tab is gone for so long. */
async function packLeftAlone(page: Parameters<typeof begin>[0], seconds: number, away: number): Promise<void> {
  await packOn(page, seconds);
  await page.goto("about:blank");
  await page.clock.fastForward(away);
  await open(page, "/session");
}
const skinAsked = (page: Parameters<typeof begin>[0]) => page.getByRole("group", { name: "How does the skin look?" });

const layWords = "Lay the pack on the sore place. When it is on, tap: It is on now.";
/** A cold pack that stands next, in a session of 20 minutes. */
async function packNext(page: Parameters<typeof begin>[0]): Promise<void> {
  await page.clock.install();
  await recordVoice(page);
  await readySession(page, { minutes: "20 minutes", pack: "Cold" });
  await begin(page);
  await page.getByRole("button", { name: "Skip" }).click();
  await page.getByRole("button", { name: "Skip" }).click();
  await expect(page.locator(".player h2")).toHaveText("Cold pack");
}

test("what a pack needs is told before the session and before anybody lies down, and not when there is none", async ({ page }) => {
  await page.clock.install();
  await recordVoice(page);
  await readySession(page, { minutes: "20 minutes", pack: "Cold" });
  const ready = page.getByText("Before you lie down, put beside you: the pack");
  await expect(ready).toBeVisible();
  await beginStanding(page);
  await play(page, 12);
  expect(await said(page)).toEqual([expect.stringMatching(/^We begin\./), expect.stringMatching(/^First put beside you: the pack, a cloth and a timer\./)]);
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await open(page, "/session");
  await page.getByRole("button", { name: "Neither" }).click();
  await expect(ready).toHaveCount(0);
});

test("a pack waits for the skin, then until it is said to be on; until then nothing counts as its time, and it asks again", async ({ page }) => {
  await packNext(page);
  // The skin first, alone, however long that takes.
  await play(page, 200, 1.9);
  await expect(page.locator(".now")).toHaveText("Now look at the skin there. If it is normal, tap Normal.");
  await expect(page.getByRole("button", { name: "It is on now" })).toHaveCount(0);
  await page.getByRole("button", { name: "Normal", exact: true }).click();
  await play(page, 20, 1.9);
  await expect(page.locator(".now")).toHaveText(layWords);
  const times = async () => (await said(page)).filter((line) => line === layWords).length;
  await expect.poll(times).toBe(1);
  await play(page, 125, 1.9);
  expect(await times()).toBe(3);
  await expect(page.getByRole("timer")).toHaveText("10:00");
  expect(await diaryOf(page, "pack-used")).toEqual([]);
  // By keyboard, at the place of Pause.
  await page.getByRole("button", { name: "It is on now" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Pause" })).toBeFocused();
  await play(page, 61, 1.9);
  expect(await times()).toBe(3);
  await expect(page.getByRole("timer")).toHaveText(/^8:5\d|^9:00$/);
  await page.getByRole("button", { name: "Skip", exact: true }).click();
  await page.getByRole("button", { name: "Normal", exact: true }).click();
  const [used] = await diaryOf(page, "pack-used");
  expect(Number(used?.["seconds"])).toBeLessThan(75);
});

test("by ear alone, the screen dark, it lights up for the skin, which no tap beside the answers passes; a tap says that the pack is on", async ({ page }) => {
  await packNext(page);
  await page.getByRole("button", { name: "Dark screen" }).click();
  await play(page, 14);
  const dark = page.locator(".dark");
  await expect(dark).toHaveCount(0);
  // Nor does it go dark again before that is answered.
  await expect(page.getByRole("button", { name: "Dark screen" })).toHaveCount(0);
  await page.locator(".cue").click();
  await expect(page.getByRole("group", { name: "Is the skin there normal?" })).toBeVisible();
  const halves = await page.locator(".skin .button").evaluateAll((buttons) => buttons.map((button) => { const { width, height } = button.getBoundingClientRect(); return `${Math.round(width)} ${Math.round(height)}`; }));
  expect(new Set(halves).size).toBe(1);
  await page.getByRole("button", { name: "Normal", exact: true }).click();
  await page.getByRole("button", { name: "Dark screen" }).click();
  expect((await said(page)).at(-1)).toBe("Put the cloth around the pack. Never on bare skin.");
  await play(page, 20);
  expect((await said(page)).at(-1)).toBe(layWords);
  await dark.getByRole("button", { name: "It is on now" }).click();
  expect((await said(page)).at(-1)).toBe("It is on. Its time runs now. Rest, and stay awake.");
  await expect(dark.getByRole("button", { name: "Tap to pause." })).toBeVisible();
  // It lights up for the skin at half-time.
  await play(page, 301, 1.9);
  await expect(skinAsked(page)).toBeVisible();
});

test("skin that is not normal before a pack: it stays off, and nothing says that it was on", async ({ page }) => {
  await packNext(page);
  await page.getByRole("button", { name: "Dark screen" }).click();
  await play(page, 14);
  await page.getByRole("button", { name: "Red, sore, broken or numb" }).click();
  await expect(page.getByText("Then leave the pack off for now.")).toBeVisible();
  await expect(page.locator(".player h2")).toHaveText("Pelvic tilt");
  expect(await diaryOf(page, "pack-used")).toEqual([]);
});

test("a pack that waits to be laid on waits still after a reload, hours or not, and asks for the skin anew", async ({ page }) => {
  await packNext(page);
  await page.getByRole("button", { name: "Normal", exact: true }).click();
  await play(page, 20, 1.9);
  await expect(page.locator(".now")).toHaveText(layWords);
  await page.goto("about:blank");
  await page.clock.fastForward(40 * 60_000);
  await open(page, "/session");
  await page.getByRole("button", { name: "Go on with it" }).click();
  await expect(page.locator(".player h2")).toHaveText("Cold pack");
  await expect(page.getByText("Its time went on.")).toHaveCount(0);
  await expect(page.getByRole("timer")).toHaveText("10:00");
  await layOn(page);
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
});

test("a pack that ran out while the tab was gone is said to come off, and nothing begins before the skin was looked at", async ({ page }) => {
  await packLeftAlone(page, 60, 40 * 60_000);
  await expect(page.locator(".now")).toHaveText("Take the pack off now. Look at the skin once more.");
  await expect(skinAsked(page)).toBeVisible();
  expect(await said(page)).toContain("Take the pack off now. Look at the skin once more.");
  await play(page, 60, 1.9);
  await page.locator(".cue").click();
  await play(page, 60, 1.9);
  await expect(page.locator(".player h2")).toHaveText("Cold pack");
  await page.getByRole("button", { name: "Normal" }).click();
  await expect(page.locator(".now")).toContainText("Wait 2 hours before the next pack.");
  const [used] = await diaryOf(page, "pack-used");
  expect(used).toMatchObject({ action: "cold-pack", skin: "normal" });
  expect(Number(used?.["seconds"])).toBeGreaterThan(41 * 60);
  await play(page, 30, 0.9, async () => (await page.locator(".player h2").textContent()) !== "Cold pack");
  await expect(page.locator(".player h2")).toHaveText("Pelvic tilt");
  expect(await diaryOf(page, "pack-used")).toHaveLength(1);
});

test("a pack whose half-time passed a minute before its end, unseen, still asks for the skin", async ({ page }) => {
  await packLeftAlone(page, 60, 500_000);
  await expect(page.locator(".now")).toContainText("Lift the pack and look at the skin.");
  await expect(skinAsked(page)).toBeVisible();
});

test("the phone sleeps past the end of a pack: it is said to come off, and no move begins", async ({ page }) => {
  await packOn(page, 60);
  await page.clock.fastForward(40 * 60_000);
  await expect(page.locator(".now")).toHaveText("Take the pack off now. Look at the skin once more.");
  await play(page, 60, 1.9);
  await expect(skinAsked(page)).toBeVisible();
  await expect(page.locator(".player h2")).toHaveText("Cold pack");
});

test("a pack forgotten for hours is asked about once, and the skin rests", async ({ page }) => {
  await packLeftAlone(page, 60, 4 * 3_600_000);
  await expect(page.getByRole("heading", { name: "Was the pack taken off? How is the skin?" })).toBeFocused();
  await page.getByRole("button", { name: /White, blotchy/ }).click();
  await expect(page.getByText("Take the pack off now. Let the skin come back to normal.")).toBeVisible();
  expect(await diaryOf(page, "pack-used")).toMatchObject([{ action: "cold-pack", skin: "changed" }]);
  await page.reload();
  await expect(page.getByRole("heading", { name: "How many minutes are there?" })).toBeVisible();
});

test("time jumps forward in a move: it pauses by itself, where it was, and says so", async ({ page }) => {
  await page.clock.install();
  await readySession(page);
  await intoTheMove(page);
  const before = await repetition(page);
  await page.clock.fastForward(600_000);
  await expect(page.getByText("Paused by itself, because the device slept or its clock changed.")).toBeVisible();
  expect(await repetition(page)).toBe(before);
});

test("the clock is set back: the session goes on as if nothing were", async ({ page }) => {
  await page.clock.install();
  await readySession(page);
  await intoTheMove(page);
  const before = Number(await repetition(page));
  await page.clock.setSystemTime(Date.now() - 5 * 3_600_000);
  await play(page, 20);
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  expect(Number(await repetition(page))).toBeGreaterThan(before);
});

test("the page is hidden: it pauses by itself and says so", async ({ page }) => {
  await page.clock.install();
  await readySession(page);
  await intoTheMove(page);
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await expect(page.getByText("Paused by itself, because Supple was out of sight.")).toBeVisible();
});

test("the storage is full: the session goes on, and says that nothing is kept", async ({ page }) => {
  await page.clock.install();
  await readySession(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = () => { throw new DOMException("full", "QuotaExceededError"); };
    IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
  });
  await intoTheMove(page);
  await expect(page.getByText("The device is full.")).toBeVisible();
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByRole("heading", { name: "And now?" })).toBeVisible();
});

test("there is no voice: it is said, and every cue stands on the screen", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "speechSynthesis", { value: undefined });
    Object.defineProperty(window, "SpeechSynthesisUtterance", { value: undefined });
  });
  await page.clock.install();
  await readySession(page);
  await page.getByText("Sound", { exact: true }).click();
  await expect(page.getByText("This device has no voice for it.")).toBeVisible();
  await intoTheMove(page);
  await expect(page.locator(".now")).toHaveAttribute("aria-live", "polite");
  await expect(page.locator(".now")).not.toBeEmpty();
});

test("the screen lock is refused: the app says what will happen", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "wakeLock", { value: { request: () => Promise.reject(new DOMException("no", "NotAllowedError")) } });
  });
  await page.clock.install();
  await readySession(page);
  await begin(page);
  await expect(page.getByText("This device may turn its screen off.")).toBeVisible();
});

test("skin that changed ends the pack and is remembered", async ({ page }) => {
  await page.clock.install();
  await readySession(page, { minutes: "20 minutes", pack: "Cold" });
  await begin(page);
  await page.getByRole("button", { name: "Skip" }).click();
  await page.getByRole("button", { name: "Skip" }).click();
  await layOn(page);
  await play(page, 301, 1.9);
  await expect(page.getByRole("group", { name: "How does the skin look?" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Stop" })).toBeInViewport();
  await page.getByRole("button", { name: /White, blotchy/ }).click();
  await expect(page.getByText("Take the pack off now.")).toBeVisible();
  await expect(page.locator(".player h2")).toHaveText("Pelvic tilt");
  expect(await diaryOf(page, "pack-used")).toMatchObject([{ action: "cold-pack", skin: "changed" }]);
  // Nothing begins over it.
  await play(page, 20, 1.9);
  await expect(page.getByText("Take the pack off now.")).toBeVisible();
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByText("Take the pack off now.")).toHaveCount(0);
});

test("a pack that lies on goes on while the session is paused, and speaks when the skin has to be looked at, also from a dark screen", async ({ page }) => {
  await page.clock.install();
  await readySession(page, { minutes: "20 minutes", pack: "Cold" });
  await begin(page);
  await page.getByRole("button", { name: "Skip" }).click();
  await page.getByRole("button", { name: "Skip" }).click();
  await layOn(page);
  await play(page, 60, 1.9);
  const off = await page.locator(".next strong").first().textContent();
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByText("The pack still lies on your skin, so its time goes on.")).toBeVisible();
  await page.getByRole("button", { name: "Dark screen" }).click();
  await play(page, 245, 1.9);
  await expect(page.getByRole("group", { name: "How does the skin look?" })).toBeVisible();
  expect(await page.locator(".next strong").first().textContent()).toBe(off);
});

test("a danger sign said in a session is not lost by leaving its questions", async ({ page }) => {
  await readySession(page);
  await begin(page);
  // In the first position: no move has begun.
  await page.getByRole("button", { name: "That hurts more" }).click();
  await page.getByRole("button", { name: /^New weakness/ }).click();
  const first = page.getByRole("heading", { name: "First a few danger signs" });
  await expect(first).toBeVisible();
  await open(page, "/plan");
  await expect(page.getByText("The danger check is not finished.")).toBeVisible();
  await open(page, "/session");
  await expect(first).toBeVisible();
  await expect(page.getByRole("button", { name: "Begin", exact: true })).toHaveCount(0);
  const asks = content.sessions.stopRules.find((rule) => rule.id === "new-weakness")?.asks ?? [];
  expect(asks.length).toBeGreaterThan(0);
  for (const id of asks) {
    await expect(page.locator(".question")).toHaveText(content.triage.questions.find((question) => question.id === id)?.text ?? "");
    await page.getByRole("button", { name: "No", exact: true }).click();
  }
  await page.waitForURL("**/check");
  await noneToTheEnd(page);
  await open(page, "/session");
  await expect(page.getByRole("heading", { name: "How many minutes are there?" })).toBeVisible();
});

/** The session page, up to the list in which somebody says that they cannot get down to lie. */
async function cannotLie(page: Parameters<typeof begin>[0]): Promise<void> {
  await plainSpasm(page);
  await open(page, "/session");
  await page.getByRole("button", { name: "5 minutes", exact: true }).click();
  for (let lists = 0; lists < 6 && (await page.getByRole("checkbox", { name: /Cannot get down to lie/ }).count()) === 0; lists += 1) {
    const title = await page.locator(".check h2").first().textContent();
    await page.getByRole("button", { name: "None of these" }).click();
    await expect(page.locator(".check h2").first()).not.toHaveText(title ?? "");
  }
  await page.getByRole("checkbox", { name: /Cannot get down to lie/ }).check();
  await page.getByRole("button", { name: "Only the ticked ones" }).click();
}

test("somebody who cannot get down to lie is not sent to lie down", async ({ page }) => {
  await cannotLie(page);
  await expect(page.locator(".items")).not.toContainText(/Lie on/);
  await expect(page.locator(".items")).toContainText("breathing");
});

test("an easier form that lies down is not given to somebody who cannot: the move is left out today", async ({ page }) => {
  await cannotLie(page);
  await answerShortChecks(page);
  await begin(page);
  await page.getByRole("button", { name: "Skip" }).click();
  await expect(page.locator(".player h2")).toHaveText("Chin tuck");
  await page.getByRole("button", { name: "That hurts more" }).click();
  await page.getByRole("button", { name: /A little more/ }).click();
  await expect(page.getByText("We leave this one out today.")).toBeVisible();
  await expect(page.locator(".player h2")).not.toHaveText("Chin tuck");
  await expect(page.locator(".player")).not.toContainText("Lie on");
});

test("a pack that was paused lies on the skin all the same: its time goes on while the tab is gone", async ({ page }) => {
  await page.clock.install();
  await readySession(page, { minutes: "20 minutes", pack: "Cold" });
  await begin(page);
  await page.getByRole("button", { name: "Skip" }).click();
  await page.getByRole("button", { name: "Skip" }).click();
  await layOn(page);
  await play(page, 60, 1.9);
  await page.getByRole("button", { name: "Pause" }).click();
  await page.goto("about:blank");
  await page.clock.fastForward(240_000);
  await open(page, "/session");
  await expect(page.getByText("Its time went on.")).toBeVisible();
  const [minutes] = (await page.getByRole("timer").textContent())?.split(":") ?? [];
  expect(Number(minutes)).toBeLessThanOrEqual(5);
});

test("a pack that only stands next is not on the skin: nothing of it passes until it is begun", async ({ page }) => {
  await page.clock.install();
  await readySession(page, { minutes: "20 minutes", pack: "Cold" });
  await begin(page);
  await page.getByRole("button", { name: "Skip" }).click();
  await page.getByRole("button", { name: "That hurts more" }).click();
  await page.getByRole("button", { name: /^A little more/ }).click();
  await expect(page.locator(".player h2")).toHaveText("Cold pack");
  await page.clock.fastForward(240_000);
  await expect(page.getByText("The pack still lies on your skin, so its time goes on.")).toHaveCount(0);
  await page.reload();
  await page.getByRole("button", { name: "Go on with it" }).click();
  await expect(page.locator(".player h2")).toHaveText("Cold pack");
  await expect(page.getByText("Its time went on.")).toHaveCount(0);
  const [minutes] = (await page.getByRole("timer").textContent())?.split(":") ?? [];
  expect(Number(minutes)).toBeGreaterThanOrEqual(10);
});

test("a lot of pain before a session: ease and the danger check come first, and it can be begun all the same", async ({ page }) => {
  await readySession(page);
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  await page.getByRole("button", { name: "8", exact: true }).click();
  await expect(page.getByRole("heading", { name: /^That is a lot of pain/ })).toBeFocused();
  await expect(page.getByRole("link", { name: "Ease it now" })).toHaveAttribute("href", "/ease");
  await expect(page.locator("main").getByRole("link", { name: "Danger check" })).toHaveAttribute("href", "/check");
  await page.getByRole("button", { name: "Begin all the same" }).click();
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  expect(await diaryOf(page, "session-started")).toMatchObject([{ painBefore: 8 }]);
});

for (const way of ["Stop", "Skip"] as const) {
  test(`${way} in the middle of a pack says to take it off, asks for the skin, and says how long it rests`, async ({ page }) => {
    await packOn(page, 60);
    await page.getByRole("button", { name: way, exact: true }).click();
    await expect(page.locator(".now")).toHaveText("Take the pack off now. Look at the skin once more.");
    expect((await said(page)).at(-1)).toBe("Take the pack off now. Look at the skin once more.");
    await expect(skinAsked(page)).toBeVisible();
    // Tapped again, it is said again, and passed over by no tap.
    await page.getByRole("button", { name: way, exact: true }).click();
    await play(page, 60, 1.9);
    expect(await diaryOf(page, "pack-used")).toEqual([]);
    await page.getByRole("button", { name: "Normal" }).click();
    await expect(page.getByText("Wait 2 hours before the next pack.")).toBeVisible();
    expect((await said(page)).at(-1)).toContain("Wait 2 hours before the next pack.");
    if (way === "Stop") await expect(page.getByRole("heading", { name: "And now?" })).toBeVisible();
    else {
      await play(page, 30, 0.9, async () => (await page.locator(".player h2").textContent()) !== "Cold pack");
      await expect(page.locator(".player h2")).toHaveText("Pelvic tilt");
    }
    const used = await diaryOf(page, "pack-used");
    expect(used).toMatchObject([{ action: "cold-pack", skin: "normal" }]);
    expect(Number(used[0]?.["seconds"])).toBeLessThan(180);
  });
}

test("a pack that was stopped over skin that changed: what to do stands over the end", async ({ page }) => {
  await packOn(page, 60);
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await page.getByRole("button", { name: /White, blotchy/ }).click();
  await expect(page.getByText("No pack for 24 hours.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "And now?" })).toBeVisible();
  expect(await diaryOf(page, "pack-used")).toMatchObject([{ skin: "changed" }]);
});

test("a look at the skin that nobody answers is said again every 30 seconds, with what counts, until the end and beyond", async ({ page }) => {
  await packOn(page, 301);
  const half = "Half-time. Lift the pack and look at the skin. White, blotchy, very red, numb or burning? Take it off.";
  const off = "Take the pack off now. Look at the skin once more.";
  const times = async (line: string) => (await said(page)).filter((one) => one === line).length;
  await expect.poll(() => times(half)).toBe(1);
  await play(page, 65, 1.9);
  expect(await times(half)).toBe(3);
  await page.getByRole("button", { name: "Normal" }).click();
  await play(page, 65, 1.9);
  expect(await times(half)).toBe(3);
  await play(page, 240, 1.9, async () => (await times(off)) > 0);
  await play(page, 65, 1.9);
  expect(await times(off)).toBe(3);
  await expect(page.locator(".player h2")).toHaveText("Cold pack");
});

test("a double tap acts once: on Skip, on Stop, on what it is like and on the skin", async ({ page }) => {
  await page.clock.install();
  await readySession(page, { minutes: "20 minutes", pack: "Cold" });
  await begin(page);
  await page.getByRole("button", { name: "Skip" }).dblclick();
  await expect(page.locator(".player h2")).toHaveText("Belly breathing");
  await page.getByRole("button", { name: "That hurts more" }).click();
  await page.getByRole("button", { name: /^Much more/ }).evaluate((button: HTMLButtonElement) => { button.click(); button.click(); });
  await expect(page.locator(".player h2")).toHaveText("Cold pack");
  expect(await diaryOf(page, "exercise-hurt")).toHaveLength(1);
  expect(await diaryOf(page, "session-finished")).toEqual([]);
  await page.getByRole("button", { name: "Normal" }).click();
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("button", { name: "It is on now" }).click();
  await play(page, 60, 1.9);
  await page.getByRole("button", { name: "Skip" }).dblclick();
  await expect(skinAsked(page)).toBeVisible();
  await page.getByRole("button", { name: /White, blotchy/ }).evaluate((button: HTMLButtonElement) => { button.click(); button.click(); });
  await expect(page.locator(".player h2")).toHaveText("Pelvic tilt");
  expect(await diaryOf(page, "pack-used")).toHaveLength(1);
  await page.getByRole("button", { name: "Stop", exact: true }).evaluate((button: HTMLButtonElement) => { button.click(); button.click(); });
  await expect(page.getByRole("heading", { name: "And now?" })).toBeVisible();
  expect(await diaryOf(page, "session-finished")).toHaveLength(1);
});

test("with the voice off nothing is spoken, also after something hurt", async ({ page }) => {
  await recordVoice(page);
  await readySession(page);
  await page.getByText("Sound", { exact: true }).click();
  await page.getByRole("checkbox", { name: "Voice" }).uncheck();
  await begin(page);
  await page.getByRole("button", { name: "Skip" }).click();
  await page.getByRole("button", { name: "That hurts more" }).click();
  await page.getByRole("button", { name: /^Much more/ }).click();
  await expect(page.getByText("Leave this move for two days.")).toBeVisible();
  expect(await said(page)).toEqual([]);
});

test("after a pause the line of the moment is said again", async ({ page }) => {
  await page.clock.install();
  await recordVoice(page);
  await readySession(page);
  await intoTheMove(page);
  await page.getByRole("button", { name: "Pause" }).click();
  const line = await page.locator(".now").textContent();
  await page.getByRole("button", { name: "Go on" }).click();
  expect((await said(page)).slice(-2)).toEqual(["We go on.", line]);
});

test("that hurts more can be said from a dark screen, and during a pack, which comes off first", async ({ page }) => {
  await packOn(page, 70);
  await page.getByRole("button", { name: "Dark screen" }).click();
  await page.locator(".dark").getByRole("button", { name: "That hurts more" }).click();
  await expect(page.getByRole("heading", { name: "What is it like?" })).toBeVisible();
  await expect(page.getByText("First take the pack off.")).toBeVisible();
  expect((await said(page)).slice(-2)).toEqual(["Take the pack off now. Look at the skin once more.", "All stands still. Look at the screen, and tap what it is like."]);
  await page.getByRole("button", { name: /^Much more/ }).click();
  await expect(skinAsked(page)).toBeVisible();
  await page.getByRole("button", { name: "Normal" }).click();
  await expect(page.locator(".now")).toContainText("Wait 2 hours before the next pack.");
  expect(await diaryOf(page, "pack-used")).toMatchObject([{ action: "cold-pack", skin: "normal" }]);
});

test("a danger sign said during a pack ends the session, and the pack is written down", async ({ page }) => {
  await packOn(page, 70);
  await page.getByRole("button", { name: "That hurts more" }).click();
  await page.getByRole("button", { name: /^New weakness/ }).click();
  await expect(page.getByRole("heading", { name: "First a few danger signs" })).toBeVisible();
  expect(await diaryOf(page, "pack-used")).toMatchObject([{ action: "cold-pack", skin: "not-looked" }]);
  expect(await diaryOf(page, "session-finished")).toMatchObject([{ how: "stop-rule" }]);
});
