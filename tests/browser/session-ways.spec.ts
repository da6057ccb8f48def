import type { Page } from "@playwright/test";
import { expect, open, test } from "./app.ts";
import { begin, beginStanding, diaryOf, layOn, plainSpasm, play, readySession, recordVoice, said } from "./session-app.ts";

/** Getting up and down, the dark screen, and packs that are told to come off: what hurts there, and what stands in sight. */
const title = (page: Page) => page.locator(".player h2");
const skip = (page: Page) => page.getByRole("button", { name: "Skip", exact: true }).click();
const toHurt = (page: Page) => page.getByRole("button", { name: "That hurts more" }).click();
async function skipTo(page: Page, part: string): Promise<void> {
  for (let skips = 0; skips < 12 && (await title(page).textContent()) !== part; skips += 1) await skip(page);
  await expect(title(page)).toHaveText(part);
}
/** Half-way up, for the walk or at the end. */
async function halfWayUp(page: Page, minutes: "5 minutes" | "10 minutes", part: string): Promise<void> {
  await page.clock.install();
  await recordVoice(page);
  await readySession(page, { minutes });
  await begin(page);
  await skipTo(page, part);
  await play(page, 22);
  await expect(page.locator(".now")).toHaveText("From the floor, come to hands and knees. From bed, let the legs slide down.");
}

for (const [minutes, part] of [["10 minutes", "Walk"], ["5 minutes", "Get up without twisting"]] as const) {
  test(`much more pain while getting up, before "${part}": to lie down again and try later, not to go on with another move`, async ({ page }) => {
    await halfWayUp(page, minutes, part);
    await toHurt(page);
    await page.getByRole("button", { name: /^Much more/ }).click();
    const words = "Lie down again, or rest where it is safe. Breathe, and try again later.";
    await expect(page.getByText(words)).toBeVisible();
    expect((await said(page)).at(-1)).toBe(words);
    await expect(page.getByText(/Leave this move for two days|go on with another/)).toHaveCount(0);
    await expect(page.getByRole("heading", { name: "How to get up" })).toBeVisible();
    await expect(page.locator(".way svg.figure")).toHaveCount(5);
    await expect(page.locator("main").getByRole("link", { name: "Danger?" })).toBeInViewport();
    // It is charged to getting up: the walk stays in the next session.
    expect(await diaryOf(page, "exercise-hurt")).toMatchObject([{ exercise: "getting-up", rule: "much-more" }]);
    expect(await diaryOf(page, "session-finished")).toMatchObject([{ how: "stopped" }]);
    if (part !== "Walk") return;
    await open(page, "/session");
    await expect(page.locator(".items")).toContainText("Walk");
  });
}

test("Stop half-way up shows how to get up, though the part itself is done standing", async ({ page }) => {
  await halfWayUp(page, "10 minutes", "Walk");
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  for (let asked = 0; asked < 2; asked += 1) await page.getByRole("button", { name: "Skip this" }).click();
  await expect(page.getByRole("heading", { name: "How to get up" })).toBeVisible();
  await expect(page.locator("main").getByRole("link", { name: "Danger?" })).toBeVisible();
});

test("a little more pain while getting up: it stands, nothing is eased, and it goes on at the step that was reached", async ({ page }) => {
  await halfWayUp(page, "10 minutes", "Walk");
  await toHurt(page);
  await page.getByRole("button", { name: /^A little more/ }).click();
  await expect(page.getByText("Then we go on from this step.")).toBeVisible();
  await expect(title(page)).toHaveText("Walk");
  await expect(page.locator(".now")).toHaveText("From the floor, come to hands and knees. From bed, let the legs slide down.");
  await page.getByRole("button", { name: "Go on" }).click();
  await play(page, 10, 0.9, async () => (await page.locator(".now").textContent()) === "Push up with the arms.");
  await expect(page.locator(".now")).toHaveText("Push up with the arms.");
  expect(await diaryOf(page, "exercise-hurt")).toMatchObject([{ exercise: "getting-up", rule: "a-little-more" }]);
});

test("a danger sign said while getting up ends it with its questions, as anywhere", async ({ page }) => {
  await halfWayUp(page, "10 minutes", "Walk");
  await toHurt(page);
  await page.getByRole("button", { name: /^New weakness/ }).click();
  await expect(page.getByRole("heading", { name: "First a few danger signs" })).toBeVisible();
  expect((await said(page)).slice(-2)).toEqual(["Stop here. First answer a few danger signs.", "The questions are on the screen now. Look, and answer them."]);
});

test("a session that begins lying tells the way down first; who is down already passes over it", async ({ page }) => {
  await page.clock.install();
  await recordVoice(page);
  await readySession(page);
  await beginStanding(page);
  await play(page, 45);
  const words = await said(page);
  const places = ["Now we go down, to the floor or a bed. Already down? Tap Skip.", "To the floor: hold on to a chair. Put one knee down, then the other, then both hands.", "Lower yourself onto your side. Roll over from there."].map((line) => words.indexOf(line));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((left, right) => left - right));
  await skip(page);
  await expect(title(page)).toHaveText(/^Lie /);
  await skip(page);
  await expect(title(page)).toHaveText("Belly breathing");
});

test("that hurts more, by ear: the voice sends the eyes to the screen, and not to a tap that does nothing", async ({ page }) => {
  await page.clock.install();
  await recordVoice(page);
  await readySession(page);
  await begin(page);
  await page.getByRole("button", { name: "Dark screen" }).click();
  await page.locator(".dark").getByRole("button", { name: "That hurts more" }).click();
  expect(await said(page)).not.toContain("Paused. Tap to go on.");
  expect((await said(page)).at(-1)).toBe("All stands still. Look at the screen, and tap what it is like.");
  await expect(page.locator(".dark")).toHaveCount(0);
});

test("the dark screen has Skip and Stop at its bottom, and a double tap on it acts once", async ({ page }) => {
  await page.clock.install();
  await readySession(page);
  await begin(page);
  await page.getByRole("button", { name: "Dark screen" }).click();
  const dark = page.locator(".dark");
  for (const name of ["Stop", "Skip"]) {
    const box = await dark.getByRole("button", { name, exact: true }).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(72);
    expect(box?.width).toBeGreaterThanOrEqual(100);
  }
  await dark.getByRole("button", { name: "Tap to pause." }).dblclick();
  await expect(dark.getByRole("button", { name: "Paused. Tap to go on." })).toBeVisible();
  await dark.getByRole("button", { name: "Skip", exact: true }).click();
  await expect(title(page)).toHaveText("Belly breathing");
  await dark.getByRole("button", { name: "Stop", exact: true }).click();
  await expect(page.getByRole("heading", { name: "And now?" })).toBeVisible();
});

async function packOn(page: Page, seconds: number): Promise<void> {
  await page.clock.install();
  await recordVoice(page);
  await readySession(page, { minutes: "20 minutes", pack: "Cold" });
  await begin(page);
  await skip(page);
  await skip(page);
  await layOn(page);
  await play(page, seconds, 1.9);
}

test("a pack that was told to come off waits to be laid on again, and its time stands until then", async ({ page }) => {
  await packOn(page, 100);
  await toHurt(page);
  await page.getByRole("button", { name: "It is all right. Go back." }).click();
  await expect(page.getByRole("button", { name: "It is on now" })).toBeFocused();
  await expect(page.locator(".now")).toContainText("Lay the pack on the sore place.");
  const stands = await page.getByRole("timer").textContent();
  await play(page, 90, 1.9);
  expect(await page.getByRole("timer").textContent()).toBe(stands);
  await page.getByRole("button", { name: "It is on now" }).click();
  expect((await said(page)).at(-1)).toBe("It is on. Its time runs now. Rest, and stay awake.");
  await play(page, 20, 1.9);
  expect(await page.getByRole("timer").textContent()).not.toBe(stands);
  // Its own time goes on, and does not begin anew; and its skin is looked at before anything else.
  await toHurt(page);
  await page.getByRole("button", { name: "It is all right. Go back." }).click();
  await skip(page);
  await expect(page.getByRole("group", { name: "How does the skin look?" })).toBeVisible();
  await page.getByRole("button", { name: "Normal" }).click();
  const [used] = await diaryOf(page, "pack-used");
  expect(Number(used?.["seconds"])).toBeGreaterThan(100);
  expect(Number(used?.["seconds"])).toBeLessThan(160);
});

test("a pause says nothing of Supple being away", async ({ page }) => {
  await packOn(page, 30);
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("button", { name: "Go on" }).click();
  await play(page, 4);
  await expect(page.getByText("The pack was on while Supple was away.")).toHaveCount(0);
});

test("much more pain in the last move: nobody is told that another one follows", async ({ page }) => {
  await readySession(page);
  await begin(page);
  await skipTo(page, "One knee to the chest");
  await toHurt(page);
  await page.getByRole("button", { name: /^Much more/ }).click();
  await expect(page.getByText("Leave this move for two days. Come back to rest. It was the last one today.")).toBeVisible();
  await expect(page.getByText("go on with another")).toHaveCount(0);
});

test("a chosen pack that waits for answers says so beside the choice", async ({ page }) => {
  await plainSpasm(page);
  await open(page, "/session");
  await page.getByRole("button", { name: "20 minutes", exact: true }).click();
  await page.getByRole("button", { name: "Cold", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "It waits for your answers to the short check below." })).toBeVisible();
  await expect(page.getByText("Some parts of the session wait for these answers.")).toBeVisible();
});

/** In the window, with nothing over its middle. */
const inSight = (page: Page, selector: string) => page.locator(selector).first().evaluate((element) => {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const found = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return top >= 0 && bottom <= innerHeight && found !== null && (element.contains(found) || found.contains(element));
});
for (const [width, height] of [[320, 568], [390, 844]] as const) {
  test.describe(`on a phone of ${width} by ${height}`, () => {
    test.use({ viewport: { width, height } });
    test("why it is paused is in sight, and after something hurt with a pack on so are the two answers, without Go on", async ({ page }) => {
      await packOn(page, 60);
      await page.getByRole("button", { name: "Pause" }).click();
      expect(await inSight(page, ".state .note")).toBe(true);
      await page.getByRole("button", { name: "Go on" }).click();
      await toHurt(page);
      await page.getByRole("button", { name: /^Much more/ }).click();
      await expect(page.getByRole("button", { name: /^(Go on|Pause)$/ })).toHaveCount(0);
      for (const one of [".skin .button:first-child", ".skin .button:last-child"]) expect(await inSight(page, one), one).toBe(true);
      await page.getByRole("button", { name: "Normal" }).click();
      await skip(page);
      await page.getByRole("button", { name: "Pause" }).click();
      expect(await inSight(page, ".state .note"), "in a move").toBe(true);
    });
  });
}
test.describe("on a phone held sideways", () => {
  test.use({ viewport: { width: 844, height: 390 } });
  test("the ways to say no stand beside what is said, in sight", async ({ page }) => {
    await packOn(page, 10);
    for (const one of [".now", ".controls .hurt", ".controls .pause", ".controls .two button:first-child", ".controls .two button:last-child"]) expect(await inSight(page, one), one).toBe(true);
    const [said_, no] = await Promise.all([".seen", ".controls"].map((one) => page.locator(one).boundingBox()));
    expect(no?.x).toBeGreaterThanOrEqual((said_?.x ?? 0) + (said_?.width ?? 0));
    await skip(page);
    for (const one of [".skin .button:first-child", ".skin .button:last-child"]) expect(await inSight(page, one), one).toBe(true);
  });
});
test.describe("with letters twice as large", () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test("the controls cover neither the question about the skin nor its answers", async ({ page }) => {
    await packOn(page, 10);
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%", "important"));
    await skip(page);
    await expect.poll(() => page.locator(".controls").evaluate((element) => getComputedStyle(element).position)).toBe("static");
    for (const one of [".now", ".skin .button:first-child", ".skin .button:last-child"]) {
      await page.locator(one).first().scrollIntoViewIfNeeded();
      expect(await inSight(page, one), one).toBe(true);
    }
  });
});
