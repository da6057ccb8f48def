import { expect, heading, keepOffline, noneOfThese, noneToTheEnd, open, openCheck, test, tickRows } from "./app.ts";

/** The six people of the first release, taken to the end with the network off, on a phone and on a desktop screen. */
for (const [size, viewport] of [["phone", { width: 390, height: 844 }], ["desktop", { width: 1280, height: 800 }]] as const) {
  test.describe(`${size}, offline`, () => {
    test.use({ viewport });
    test.beforeEach(async ({ page }) => keepOffline(page));

    test("a strain: six lists, self-care, and a plan whose cold pack opens after its short check", async ({ page }) => {
      await openCheck(page);
      await noneToTheEnd(page);
      await expect(heading(page)).toContainText("nothing needs to be seen today");
      await page.getByRole("link", { name: "See my plan for today" }).click();
      await expect(heading(page)).toHaveText("Today");
      await page.getByRole("link", { name: /Cold pack/ }).click();
      await page.getByRole("button", { name: "No", exact: true }).waitFor();
      for (let asked = 0; asked < 12 && (await page.getByRole("button", { name: "No", exact: true }).count()) > 0; asked += 1) {
        const question = await page.getByRole("heading", { level: 2 }).first().textContent();
        await page.getByRole("button", { name: "No", exact: true }).click();
        await expect(page.getByRole("heading", { level: 2 }).first()).not.toHaveText(question ?? "");
      }
      await expect(page.getByRole("link", { name: "Start the timer" })).toBeVisible();
      await page.getByRole("button", { name: "Done" }).click();
      await expect(page.getByRole("button", { name: "Kept in your plan" })).toBeVisible();
      await open(page, "/plan");
      await expect(page.getByText("Done today")).toHaveCount(1);
    });

    test("pressed low nerves: numb between the legs is an emergency on the second list", async ({ page }) => {
      await openCheck(page);
      await noneOfThese(page, 1);
      await tickRows(page, "Numb or odd feeling between the legs");
      await page.getByRole("link", { name: "The ticked ones, and none of the others" }).click();
      await page.waitForURL("**/result");
      await expect(heading(page)).toHaveText("Get help now");
      await expect(page.getByRole("link", { name: "Call 999" })).toHaveAttribute("href", "tel:999");
      await expect(page.getByText("Do not drive yourself.")).toBeVisible();
      await page.getByText("Why Supple says this").click();
      await expect(page.getByText("(R01)")).toBeVisible();
    });

    test("a kidney infection: bad pee and fever are seen the same day", async ({ page }) => {
      await openCheck(page);
      await noneOfThese(page, 2);
      await tickRows(page, "bloody pee", "Fever, chills");
      await page.getByRole("link", { name: "The ticked ones, and none of the others" }).click();
      for (let screens = 0; screens < 14 && !page.url().endsWith("/result"); screens += 1) {
        await expect.poll(async () => page.url().endsWith("/result") || (await page.getByRole("button", { name: "Yes", exact: true }).count()) + (await page.getByRole("link", { name: "None of these" }).count()) > 0).toBe(true);
        if (page.url().endsWith("/result")) break;
        const before = await page.locator("main").textContent();
        const yes = page.getByRole("button", { name: "Yes", exact: true });
        if ((await yes.count()) > 0) await yes.click();
        else await page.getByRole("link", { name: "None of these" }).click();
        await expect.poll(async () => page.url().endsWith("/result") || (await page.locator("main").textContent()) !== before).toBe(true);
      }
      await expect(heading(page)).toHaveText("Be seen today");
      await page.getByText("Why Supple says this").click();
      await expect(page.getByText("(R18)")).toBeVisible();
    });

    test("bleeding in pregnancy: the maternity unit, on a screen of its own", async ({ page }) => {
      await openCheck(page);
      await noneOfThese(page, 2);
      await tickRows(page, "Pregnant, or could be");
      await page.getByRole("link", { name: "The ticked ones, and none of the others" }).click();
      await expect(heading(page)).toContainText("pregnancy");
      await tickRows(page, "Heavy bleeding");
      await page.getByRole("link", { name: "The ticked ones, and none of the others" }).click();
      await page.waitForURL("**/result");
      await expect(heading(page)).toHaveText("Pregnancy: get help now");
      await expect(page.getByText("Then tell your maternity unit")).toBeVisible();
      await expect(page.getByText("Call your maternity unit now")).toHaveCount(1);
      const desk = page.getByRole("region", { name: "A card to show at a desk" });
      await expect(desk.getByRole("listitem")).toHaveText(["Pregnant, or could be", /^Heavy bleeding/]);
    });

    test("an upper-back spasm from desk work that moves with posture stays self-care", async ({ page }) => {
      await openCheck(page);
      await noneOfThese(page, 5);
      await tickRows(page, "Pain between the shoulder blades");
      await page.getByRole("link", { name: "The ticked ones, and none of the others" }).click();
      await page.getByRole("button", { name: /comes from sitting or moving/ }).click();
      await page.waitForURL("**/result");
      await expect(heading(page)).toContainText("nothing needs to be seen today");
    });

    test("helping someone: awake first, then their own answers, kept apart", async ({ page }) => {
      await open(page, "/help-someone");
      await page.getByRole("button", { name: "No", exact: true }).click();
      await expect(page.getByRole("link", { name: "Call 999" })).toBeVisible();
      await page.getByRole("button", { name: "I answered by mistake" }).click();
      await page.getByRole("button", { name: "Yes, both" }).click();
      await page.locator(".questions[data-ready=true]").waitFor();
      await expect(page.getByText("You are helping someone")).toBeVisible();
      await noneToTheEnd(page);
      await page.getByRole("button", { name: "Back to my own" }).click();
      await page.waitForURL((url) => url.pathname === "/");
      await open(page, "/result");
      await expect(heading(page)).toHaveText("No finished check");
    });
  });
}

test("ease it now: two taps to a drawn position, and the signs asked one at a time", async ({ page }) => {
  await keepOffline(page);
  await page.goto("/");
  await page.getByRole("link", { name: "Ease it now" }).click();
  await expect(page.getByRole("img", { name: /On your side/ })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: /chest/ })).toBeVisible();
  await page.getByRole("button", { name: "Calves on a chair" }).click();
  await expect(page.getByRole("img", { name: /Calves on a chair/ })).toBeVisible();
  await page.getByRole("button", { name: "Count for me" }).click();
  await expect(page.getByText("Breathe in")).toBeVisible();
  await page.getByRole("button", { name: "No", exact: true }).click();
  await page.getByRole("button", { name: "Yes", exact: true }).click();
  await page.waitForURL("**/result");
  await expect(heading(page)).toHaveText("Get help now");
});

test("a tick by mistake is taken back, and the check goes on", async ({ page }) => {
  await openCheck(page);
  await tickRows(page, "Tearing pain");
  await page.getByRole("link", { name: "One of these: see what to do" }).click();
  await page.waitForURL("**/result");
  await page.getByRole("button", { name: "I ticked this by mistake" }).click();
  await page.waitForURL("**/check");
  await page.locator(".questions[data-ready=true]").waitFor();
  await noneToTheEnd(page);
  await expect(heading(page)).toContainText("nothing needs to be seen today");
});

test("after an emergency the next opening asks whether the person was seen", async ({ page }) => {
  await openCheck(page);
  await tickRows(page, "Severe tummy pain");
  await page.getByRole("link", { name: "One of these: see what to do" }).click();
  await page.waitForURL("**/result");
  await open(page, "/");
  await page.getByRole("link", { name: /Have you been\?/ }).click();
  await page.getByRole("button", { name: "Not yet" }).click();
  await expect(page.getByRole("link", { name: "Call 999" })).toBeVisible();
  await open(page, "/seen");
  await page.getByRole("button", { name: "Yes, I was seen" }).click();
  await page.getByRole("button", { name: "Emergency department" }).click();
  await page.getByLabel(/own words/).fill("Scan was fine.");
  await page.getByRole("button", { name: "Keep this" }).click();
  await page.getByRole("button", { name: "Check what is new or worse" }).click();
  await page.locator(".questions[data-ready=true]").waitFor();
  await expect(page.getByText("Looked at already. Yes only if it is new or worse since then.")).toHaveCount(1);
  await noneToTheEnd(page);
  await expect(heading(page)).toContainText("nothing needs to be seen today");
  await open(page, "/");
  await expect(page.getByRole("link", { name: /Have you been\?/ })).toBeHidden();
});

test("too many painkillers while feeling well: the poison line, and the emergency number beside it", async ({ page }) => {
  await openCheck(page);
  await noneOfThese(page, 4);
  await tickRows(page, "Too many painkillers");
  await page.getByRole("link", { name: "The ticked ones, and none of the others" }).click();
  await page.getByRole("button", { name: "Too many painkillers, and feeling well" }).click();
  await page.waitForURL("**/result");
  await expect(heading(page)).toContainText("Too many painkillers");
  await expect(page.getByRole("link", { name: "Call 111" }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Call 999" })).toBeVisible();
});

test("thoughts of self-harm: a calm screen with the crisis line first", async ({ page }) => {
  await openCheck(page);
  await noneOfThese(page, 4);
  await tickRows(page, "Too many painkillers");
  await page.getByRole("link", { name: "The ticked ones, and none of the others" }).click();
  await page.getByRole("button", { name: "Thoughts of self-harm" }).click();
  await page.waitForURL("**/result");
  await expect(heading(page)).toContainText("not have to bear this alone");
  await expect(page.getByRole("link", { name: /Samaritans/ }).first()).toBeVisible();
});

test("where it hurts: the picture and the list are one", async ({ page }) => {
  await open(page, "/where");
  await page.getByRole("checkbox", { name: "Low back, left" }).first().press("Enter");
  await expect(page.getByRole("checkbox", { name: "Low back, left" }).nth(1)).toBeChecked();
  await page.getByRole("link", { name: "Done" }).click();
  await expect(page.getByText("Low back, left.")).toBeVisible();
});

test("a thumb that taps twice answers one question, not the next one too", async ({ page }) => {
  await open(page, "/ease");
  const question = page.getByRole("heading", { level: 2, name: /\?$/ });
  await expect(question).toContainText("chest");
  await page.getByRole("button", { name: "No", exact: true }).dblclick({ delay: 30 });
  await expect(question).toContainText("breath");
  await page.waitForTimeout(500);
  await expect(question).toContainText("breath");
});

test("two quick taps on None of these close one list", async ({ page }) => {
  await openCheck(page);
  await noneOfThese(page, 1);
  await expect(heading(page).first()).toBeFocused();
  await page.getByRole("link", { name: "None of these" }).scrollIntoViewIfNeeded();
  const box = await page.getByRole("link", { name: "None of these" }).boundingBox();
  if (box === null) throw new Error("there is no link");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.waitForTimeout(400);
  for (const wait of [120, 0]) {
    await page.mouse.click(x, y);
    await page.waitForTimeout(wait);
  }
  await page.waitForTimeout(600);
  await expect(page.getByRole("checkbox", { name: "Fever, chills or shaking" })).toBeVisible();
  // The list scrolls to its heading, so the second tap may fall on a sign: it must not tick it.
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(0);
});

test("after a crash nothing is planned that moves the body, and no date is promised", async ({ page }) => {
  await openCheck(page);
  await tickRows(page, "Crash, big fall or hard blow");
  await page.getByRole("link", { name: "One of these: see what to do" }).click();
  await page.waitForURL("**/result");
  await open(page, "/plan");
  await expect(page.getByText("You were told to get help now.")).toBeVisible();
  await expect(page.locator(".rail a")).toHaveText([/[Bb]reath/]);
  await expect(page.getByText("What to expect")).toHaveCount(0);
  await expect(page.getByText("Check again")).toHaveCount(0);
  await open(page, "/plan/getting-up");
  await expect(page.getByText("This is not in your plan now.")).toBeVisible();
});

test("a second check takes back no emergency, on the result or in the plan", async ({ page }) => {
  await openCheck(page);
  await tickRows(page, "Tearing pain");
  await page.getByRole("link", { name: "One of these: see what to do" }).click();
  await page.waitForURL("**/result");
  await openCheck(page);
  await noneToTheEnd(page);
  await expect(page.getByText("A new check does not take that back.")).toBeVisible();
  await open(page, "/plan");
  await expect(page.getByText("You were told to get help now.")).toBeVisible();
});

test("somebody pregnant is told what the maternity unit wants to know at once", async ({ page }) => {
  await openCheck(page);
  await noneOfThese(page, 2);
  await tickRows(page, "Pregnant, or could be");
  await page.getByRole("link", { name: "The ticked ones, and none of the others" }).click();
  await expect(heading(page)).toContainText("pregnancy");
  await noneToTheEnd(page);
  await expect(page.getByRole("heading", { name: /Pregnant: call your maternity unit/ })).toBeVisible();
});

test("who was not sure is told that it counts, and to say so", async ({ page }) => {
  await open(page, "/ease");
  await page.getByRole("button", { name: "Not sure", exact: true }).click();
  await page.waitForURL("**/result");
  await expect(page.getByText("Say that you are not sure").first()).toBeVisible();
  await expect(page.getByRole("region", { name: "A card to show at a desk" }).getByRole("listitem")).toHaveText([/^Not sure: Chest pressure/]);
});
