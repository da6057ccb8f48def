import { loadContent } from "@supple/knowledge/load";
import { expect, keepOffline, open, test } from "./app.ts";
import { answerShortChecks, begin, beginStanding, diaryOf, plainSpasm, play, readySession, recordVoice, said } from "./session-app.ts";

const title = ".player h2";

test("a first-day session is finished on a phone, offline: position, breathing, cold, two gentle moves and a few steps", async ({ page }) => {
  await keepOffline(page);
  await page.clock.install();
  await readySession(page, { minutes: "20 minutes", pack: "Cold" });
  await begin(page);
  const parts: string[] = [];
  await play(page, 1500, 1.9, async () => {
    // One look at the page for each leap: what stands there, and whether the skin is asked for.
    const seen = await page.evaluate(() => ({ shown: document.querySelector(".player h2")?.textContent, skin: document.querySelector(".player .skin") !== null, lay: [...document.querySelectorAll(".player button")].some((one) => one.textContent?.trim() === "It is on now") }));
    if (seen.shown !== undefined && seen.shown !== parts.at(-1)) parts.push(seen.shown);
    if (seen.skin) await page.getByRole("button", { name: "Normal" }).click();
    else if (seen.lay) await page.getByRole("button", { name: "It is on now" }).click();
    return seen.shown === undefined;
  });
  expect(parts).toEqual(["Lie on your back, calves on a chair", "Belly breathing", "Cold pack", "Pelvic tilt", "One knee to the chest", "Walk"]);
  await expect(page.getByRole("heading", { name: "And now?" })).toBeVisible();
  await page.getByRole("button", { name: "3", exact: true }).click();
  await page.getByRole("button", { name: "Easy" }).click();
  await expect(page.getByRole("heading", { name: "Done" })).toBeVisible();
  expect((await diaryOf(page, "session-started"))[0]).toMatchObject({ painBefore: 4 });
  expect((await diaryOf(page, "exercise-done")).map((body) => body["exercise"]).sort()).toEqual(["x01-pelvic-tilt", "x04-knee-to-chest", "x10-walk"]);
  expect(await diaryOf(page, "pack-used")).toEqual([{ action: "cold-pack", seconds: expect.any(Number), skin: "normal" }]);
  expect(await diaryOf(page, "session-finished")).toContainEqual(expect.objectContaining({ how: "finished", painAfter: 3, feel: "easy" }));

  // The skin rests: the next session has no pack, and says why.
  await page.getByRole("button", { name: "Do it with me" }).click();
  await page.getByRole("button", { name: "20 minutes", exact: true }).click();
  await page.getByRole("button", { name: "Cold", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "The skin still rests from the last pack." })).toBeVisible();
});

test("a pack for which the minutes are too few is said beside the choice, before anything else", async ({ page }) => {
  await plainSpasm(page);
  await open(page, "/session");
  await page.getByRole("button", { name: "10 minutes", exact: true }).click();
  await page.getByRole("button", { name: "Cold", exact: true }).click();
  const said = page.getByRole("status").filter({ hasText: "A pack needs 20 minutes or more, with all around it." });
  await expect(said).toBeVisible();
  await page.getByRole("button", { name: "20 minutes", exact: true }).click();
  await expect(said).toHaveCount(0);
});

test("by ear alone, the screen dark: the voice says each line of the cue script, in order, and a tap pauses", async ({ page }) => {
  await page.clock.install();
  await recordVoice(page);
  await readySession(page);
  await begin(page);
  await page.getByRole("button", { name: "Dark screen" }).click();
  await expect(page.getByRole("button", { name: "Tap to pause." })).toBeFocused();
  await play(page, 20);
  await page.getByRole("button", { name: "Tap to pause." }).click();
  expect(await said(page)).toContain("Paused. Tap to go on.");
  const whilePaused = (await said(page)).length;
  await play(page, 30);
  expect(await said(page)).toHaveLength(whilePaused);
  await page.getByRole("button", { name: "Paused. Tap to go on." }).click();
  await play(page, 600, 0.9, async () => page.evaluate(() => document.querySelector(".player") === null));
  const words = await said(page);
  const told = ["We begin. Tap anywhere to pause. If it hurts more, or runs down a leg, tap the yellow button, the strip near the bottom.", "Stay here. Let the back sink.", "Belly breathing. Lie or sit as it is easy. Close your eyes if you like. Put one hand on your belly.", "Breathe in.", "Breathe out.", "Pelvic tilt. Lie on your back, knees bent, feet flat.", "One.", "Breathe out. Press your low back down.", "Let go. Breathe in.", "The last one.", "One knee to the chest. Lie on your back, knees bent.", "Change sides."];
  let from = 0;
  for (const line of told) {
    const found = words.indexOf(line, from);
    expect(found, `"${line}" after "${words[from - 1] ?? ""}"`).toBeGreaterThanOrEqual(from);
    from = found + 1;
  }
  expect(words.filter((line) => line === "Breathe out. Press your low back down.")).toHaveLength(5);
});

test("after lying the way up is said and drawn, step by step, before the first steps on the feet", async ({ page }) => {
  await page.clock.install();
  await recordVoice(page);
  await readySession(page, { minutes: "10 minutes" });
  await begin(page);
  for (const next of ["Belly breathing", "Pelvic tilt", "One knee to the chest", "Walk"]) {
    await page.getByRole("button", { name: "Skip" }).click();
    await expect(page.locator(title)).toHaveText(next);
  }
  const drawing = page.locator(".picture svg");
  const first = await drawing.innerHTML();
  await play(page, 56);
  const steps = ["Bend the knees. Roll onto the side in one piece.", "From the floor, come to hands and knees. From bed, let the legs slide down.", "Push up with the arms.", "Hold on to a chair. Put one foot forward and rise with the legs."];
  const words = await said(page);
  const places = ["Now we get up, in your own time. Already up? Tap Skip.", ...steps, "A walk. Stand up in your own time, near something to hold."].map((line) => words.indexOf(line));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((left, right) => left - right));
  expect(await drawing.innerHTML()).not.toBe(first);
});

test("by keyboard alone: begin, pause, go on, say that it hurts, and stop", async ({ page }) => {
  await readySession(page);
  const press = async (name: string) => {
    for (let presses = 0; presses < 60; presses += 1) {
      if ((await page.evaluate(() => (document.activeElement?.textContent ?? "").trim())) === name) break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
  };
  await press("Begin");
  await press("4");
  await expect(page.getByRole("button", { name: "Pause" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Paused.", { exact: true })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Go on" })).toBeVisible();
  await press("That hurts more");
  await expect(page.getByRole("heading", { name: "What is it like?" })).toBeFocused();
  await press("It is all right. Go back.");
  await press("Stop");
  await expect(page.getByRole("heading", { name: "And now?" })).toBeVisible();
  await press("Skip this");
  await press("Skip this");
  await expect(page.getByRole("heading", { name: "Stopped" })).toBeVisible();
});

test("Escape leaves what it is like and the dark screen, Tab reaches what is there, and the focus comes back", async ({ page }) => {
  await readySession(page);
  await begin(page);
  const focused = () => page.evaluate(() => (document.activeElement?.textContent ?? "").trim());
  await page.getByRole("button", { name: "That hurts more" }).click();
  await expect(page.getByRole("heading", { name: "What is it like?" })).toBeFocused();
  await page.keyboard.press("Tab");
  expect(await focused()).toMatch(/^A little more/);
  await page.keyboard.press("Escape");
  // Nobody said that it is all right: it stands.
  await expect(page.getByRole("button", { name: "Go on" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Pause" })).toBeFocused();
  await page.getByRole("button", { name: "That hurts more" }).click();
  await page.getByRole("button", { name: "It is all right. Go back." }).click();
  await expect(page.getByRole("button", { name: "Pause" })).toBeFocused();

  await page.getByRole("button", { name: "Dark screen" }).click();
  await expect(page.getByRole("button", { name: "Tap to pause." })).toBeFocused();
  const reached: string[] = [];
  for (let presses = 0; presses < 6; presses += 1) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => (document.activeElement?.closest(".dark") === null && document.activeElement !== document.body ? "behind" : (document.activeElement?.textContent ?? "").trim())));
  }
  expect(reached).not.toContain("behind");
  expect(reached).toContain("That hurts more");
  expect(reached).toContain("Show the screen again");
  await page.keyboard.press("Escape");
  await expect(page.locator(".dark")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Dark screen" })).toBeFocused();
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
});

test("a session that ends lying ends with the way up, said and drawn", async ({ page }) => {
  await page.clock.install();
  await recordVoice(page);
  await readySession(page);
  await expect(page.locator(".items li").last()).toContainText("The session ends lying down, so the way up comes last, step by step.");
  await begin(page);
  for (const next of ["Belly breathing", "Pelvic tilt", "One knee to the chest", "Get up without twisting"]) {
    await page.getByRole("button", { name: "Skip" }).click();
    await expect(page.locator(title)).toHaveText(next);
  }
  const first = await page.locator(".picture svg").innerHTML();
  await play(page, 54);
  expect(await page.locator(".picture svg").innerHTML()).not.toBe(first);
  await play(page, 4);
  expect((await said(page)).slice(-5)).toEqual(["Bend the knees. Roll onto the side in one piece.", "From the floor, come to hands and knees. From bed, let the legs slide down.", "Push up with the arms.", "Hold on to a chair. Put one foot forward and rise with the legs.", "That is all. Stand or sit, and let the breath come back."]);
});

test("with a pain of 7 before, the words are gentle, and nothing may be added: no \"a little more\"", async ({ page }) => {
  await page.clock.install();
  await recordVoice(page);
  await readySession(page);
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  await page.getByRole("button", { name: "7", exact: true }).click();
  await expect(page.locator(".now")).toHaveText(/^We begin, gently\. Do less than you could\./);
  for (const go of [async () => undefined, async () => { await page.reload(); await page.getByRole("button", { name: "Go on with it" }).click(); }]) {
    await go();
    await page.getByRole("button", { name: "That hurts more" }).click();
    await expect(page.getByRole("button", { name: "It hurts more than before, or it is sharp." })).toBeVisible();
    await expect(page.getByRole("button", { name: /of 10|A little more/ })).toHaveCount(0);
    await page.getByRole("button", { name: "It is all right. Go back." }).click();
  }
  expect((await said(page)).join(" ")).not.toContain("little more");
});

test("the figure sets out with the word, holds while it is held, and stands while the session is paused", async ({ page }) => {
  await page.clock.install();
  await readySession(page);
  await begin(page);
  await page.getByRole("button", { name: "Skip" }).click();
  await page.getByRole("button", { name: "Skip" }).click();
  await expect(page.locator(title)).toHaveText("Pelvic tilt");
  const drawn = () => page.locator(".picture .move path").evaluateAll((paths) => paths.map((path) => path.getAttribute("d")).join());
  const until = async (words: string) => play(page, 30, 0.9, async () => (await page.locator(".now").textContent()) === words);
  const home = await drawn();
  await play(page, 6);
  expect(await drawn()).toBe(home);
  await until("Breathe out. Press your low back down.");
  await page.clock.runFor(1_500);
  const underWay = await drawn();
  expect(underWay).not.toBe(home);
  await page.getByRole("button", { name: "Pause" }).click();
  const stopped = await drawn();
  await page.clock.runFor(5_000);
  expect(await drawn()).toBe(stopped);
  await page.getByRole("button", { name: "Go on" }).click();
  await until("Let go. Breathe in.");
  await page.clock.runFor(3_500);
  expect(await drawn()).toBe(home);
});

test.describe("with reduced motion", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });
  test("nothing animates, and the session goes on in words and beads", async ({ page }) => {
    await page.clock.install();
    await readySession(page);
    await begin(page);
    const before = await page.locator(".ring rect.full").count();
    await play(page, 25);
    expect(await page.locator(".ring rect.full").count()).toBeLessThan(before);
    expect(await page.evaluate(() => document.getAnimations().filter((one) => one.playState === "running").length)).toBe(0);
  });
});

test("the buttons never move, whatever is said above them", async ({ page }) => {
  await page.clock.install();
  await readySession(page);
  await beginStanding(page);
  const where = async () => Promise.all(["That hurts more", "Stop", "Skip"].map(async (name) => page.getByRole("button", { name, exact: true }).boundingBox()));
  const first = await where();
  for (let steps = 0; steps < 12; steps += 1) {
    await play(page, 9, 1.9);
    expect(await where()).toEqual(first);
  }
  await page.locator(".cue").click();
  await expect(page.getByRole("button", { name: "Go on" })).toBeVisible();
  expect(await where()).toEqual(first);
});

test.describe("that hurts more", () => {
  test("a little, and its easier form is done elsewhere: nobody gets up for it; it comes next time, and that is said", async ({ page }) => {
    await page.clock.install();
    await readySession(page);
    await begin(page);
    await page.getByRole("button", { name: "Skip" }).click();
    await page.getByRole("button", { name: "Skip" }).click();
    await expect(page.locator(title)).toHaveText("Pelvic tilt");
    await page.getByRole("button", { name: "That hurts more" }).click();
    await page.getByRole("button", { name: /A little more/ }).click();
    await expect(page.getByText("We leave this one out today, so that you need not change place. Next time it comes in an easier form.")).toBeVisible();
    await expect(page.locator(title)).toHaveText("One knee to the chest");
    await page.getByRole("button", { name: "Go on" }).click();
    await expect(page.locator(".now")).toHaveText("One knee to the chest. Lie on your back, knees bent.");
    // This one is eased where it is done.
    await page.getByRole("button", { name: "That hurts more" }).click();
    await page.getByRole("button", { name: /A little more/ }).click();
    await expect(page.getByText("We do it smaller from here.")).toBeVisible();
    // What is done otherwise is called otherwise.
    await expect(page.locator(title)).toHaveText("One knee to the chest: with a towel");
    expect((await diaryOf(page, "exercise-hurt")).map((body) => [body["exercise"], body["rule"]]).sort()).toEqual([["x01-pelvic-tilt", "a-little-more"], ["x04-knee-to-chest", "a-little-more"]]);
    // On paper it is the easier form too, and not how to lie down for the usual one.
    await page.getByRole("button", { name: "Stop" }).click();
    await open(page, "/session");
    await page.getByRole("button", { name: "10 minutes", exact: true }).click();
    await page.getByRole("button", { name: /Leave out for good.*Knee rolls/ }).click();
    await expect(page.locator(".items")).toContainText("Sit tall on a chair.");
    await open(page, "/session/handout?minutes=10&pack=none");
    const tilt = page.locator(".sheet li").filter({ hasText: "Pelvic tilt" });
    await expect(tilt.getByRole("heading", { name: /Pelvic tilt: sitting tilt$/ })).toBeVisible();
    await expect(tilt.locator("svg.figure")).toBeVisible();
    await expect(tilt).toContainText("Sitting tilt. Sit tall on a chair, both feet flat. Breathe out. Rock the pelvis a little back.");
    await expect(tilt).not.toContainText("Lie on your back");
  });

  test("further down: the session ends, the danger signs are asked, and the move waits for a finished check", async ({ page }) => {
    await readySession(page);
    await begin(page);
    await page.getByRole("button", { name: "Skip" }).click();
    await page.getByRole("button", { name: "Skip" }).click();
    await page.getByRole("button", { name: "That hurts more" }).click();
    await page.getByRole("button", { name: /further down/ }).click();
    await expect(page.getByRole("heading", { name: "First a few danger signs" })).toBeVisible();
    await expect(page.getByRole("heading", { name: /between the/ })).toBeVisible();
    await page.getByRole("button", { name: "Yes", exact: true }).click();
    await page.waitForURL("**/result");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Get help now");
    expect(await diaryOf(page, "session-finished")).toContainEqual(expect.objectContaining({ how: "stop-rule" }));
    await open(page, "/session");
    await page.getByText("What is not in it, and why").click();
    await expect(page.getByText("Until somebody has looked there is only slow breathing.").first()).toBeVisible();
  });
});

const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const { sessions, triage } = loaded.content;
const ending = sessions.stopRules.filter((rule) => rule.then === "end");
test("there are rules that end a session", () => expect(ending.length).toBeGreaterThan(0));
for (const rule of ending) {
  test(`"${rule.says}" ends the session, and asks each danger sign that the rule names, one at a time`, async ({ page }) => {
    await readySession(page);
    await begin(page);
    await page.getByRole("button", { name: "Skip" }).click();
    await page.getByRole("button", { name: "Skip" }).click();
    await page.getByRole("button", { name: "That hurts more" }).click();
    await page.getByRole("button", { name: rule.says }).click();
    await expect(page.getByText(rule.answer)).toBeVisible();
    for (const id of rule.asks) {
      const sign = triage.questions.find((question) => question.id === id);
      await expect(page.getByRole("heading", { name: sign?.text ?? "" })).toBeVisible();
      await page.getByRole("button", { name: "No", exact: true }).click();
    }
    // Nothing found so far: the danger check goes on in its place, and is not called finished.
    await page.waitForURL("**/check");
    const answers = Object.values(Object.groupBy(await diaryOf(page, "check-answer"), ({ check }) => String(check)));
    expect(answers.map((one = []) => one.map(({ question, answer }) => `${String(question)} ${String(answer)}`).sort())).toContainEqual(rule.asks.map((id) => `${id} no`).sort());
    expect(await diaryOf(page, "exercise-hurt")).toMatchObject([{ rule: rule.id }]);
    expect(await diaryOf(page, "session-finished")).toContainEqual(expect.objectContaining({ how: "stop-rule" }));
  });
}

test("much more: another move follows, and this one is left out for two days", async ({ page }) => {
  await readySession(page);
  await begin(page);
  await page.getByRole("button", { name: "Skip" }).click();
  await page.getByRole("button", { name: "Skip" }).click();
  await page.getByRole("button", { name: "That hurts more" }).click();
  await page.getByRole("button", { name: /^Much more/ }).click();
  await expect(page.locator(title)).toHaveText("One knee to the chest");
  await expect(page.getByText("Leave this move for two days.")).toBeVisible();
  expect(await diaryOf(page, "exercise-hurt")).toMatchObject([{ exercise: "x01-pelvic-tilt", rule: "much-more" }]);
  await page.getByRole("button", { name: "Stop" }).click();
  await open(page, "/session");
  await expect(page.locator(".items")).not.toContainText("Pelvic tilt");
  await page.getByText("What is not in it, and why").click();
  await expect(page.getByText("It hurt more in the last two days.")).toBeVisible();
});

test("a move left out for good is gone from the session, and comes back when it is brought back", async ({ page }) => {
  await plainSpasm(page);
  await open(page, "/session");
  await answerShortChecks(page);
  await page.getByRole("button", { name: /Leave out for good.*Pelvic tilt/ }).click();
  await expect(page.locator(".items")).not.toContainText("Pelvic tilt");
  // The button went with the move: the focus stands at the list that it went from, and it is said.
  await expect(page.getByRole("heading", { name: "What is in it" })).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "Left out for good: Pelvic tilt" })).toHaveCount(1);
  await page.getByText("What is not in it, and why").click();
  await page.getByRole("button", { name: /Bring back.*Pelvic tilt/ }).click();
  await expect(page.locator(".items")).toContainText("Pelvic tilt");
  await expect(page.locator("summary").filter({ hasText: "What is not in it, and why" })).toBeFocused();
});

test("somebody sore in the upper back says so on the page of the session, and has moves for it; the body map says it too", async ({ page }) => {
  await readySession(page);
  await expect(page.getByRole("button", { name: "Low back" })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "Upper back or neck" }).click();
  await answerShortChecks(page);
  await expect(page.locator(".items")).toContainText("Chin tuck");
  await expect(page.locator(".items")).toContainText("It is for the upper back and the neck, where it hurts.");
  await expect(page.locator(".items")).not.toContainText("Pelvic tilt");
  await page.getByText("What is not in it, and why").click();
  await expect(page.getByText("You said that the upper back or the neck hurts.").first()).toBeVisible();
  await open(page, "/where");
  await page.getByRole("checkbox", { name: "Low back, middle" }).last().check();
  await open(page, "/session");
  await expect(page.getByRole("button", { name: "Low back" })).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator(".items")).toContainText("Pelvic tilt");
});

test("without a finished danger check there is a position, breathing and the way up only", async ({ page }) => {
  await open(page, "/session");
  // Whether somebody can lie down is asked first: not asked is never no.
  await page.getByRole("button", { name: "None of these" }).click();
  await expect(page.locator(".items li")).toHaveCount(3);
  await expect(page.locator(".items li").last()).toContainText("The session ends lying down, so the way up comes last, step by step.");
  await page.getByText("What is not in it, and why").click();
  await expect(page.getByText("First finish the danger check.").first()).toBeVisible();
});

for (const pack of ["none", "cold", "heat"] as const) test(`the printed session is one page, on A4 and on Letter, pack: ${pack}`, async ({ page }) => {
  await plainSpasm(page);
  await open(page, "/session");
  await page.getByRole("button", { name: "30 minutes", exact: true }).click();
  if (pack !== "none") await page.getByRole("button", { name: pack === "cold" ? "Cold" : "Warm", exact: true }).click();
  await answerShortChecks(page);
  await open(page, `/session/handout?minutes=30&pack=${pack}`);
  await expect(page.locator(".sheet ol > li").first()).toBeVisible();
  // Paper asks nothing: it says which signs to call for, and how to get up again.
  const sheet = page.locator(".sheet");
  await expect(sheet).toContainText(/Call \d+( \/ \d+)* at once, for any of these:/);
  await expect(sheet).toContainText("Numb or odd feeling between the legs");
  await expect(sheet).toContainText("Bend the knees. Roll onto the side in one piece.");
  if (pack !== "none") for (const words of ["Look at the skin there first.", "Take it off if ", "Wait 2 hours before the next pack."]) await expect(sheet).toContainText(words);
  const margin = { top: "10mm", bottom: "10mm", left: "10mm", right: "10mm" };
  for (const format of ["A4", "Letter"]) {
    const pdf = (await page.pdf({ format, margin })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)?.length, format).toBe(1);
  }
  // As many parts as a session has at most: a place, breathing, a pack, eight moves and a walk.
  const most = 12;
  await page.evaluate((count) => {
    const list = document.querySelector(".sheet ol");
    const parts = [...document.querySelectorAll(".sheet ol > li")].filter((part) => part.querySelector("svg") !== null && !(part.textContent ?? "").includes("Walk"));
    for (let index = list?.children.length ?? 0; index < count; index += 1) list?.append(parts[2 + (index % (parts.length - 2))]?.cloneNode(true) ?? "");
    document.querySelector(".sheet")?.classList.add("many");
  }, most);
  for (const format of ["A4", "Letter"]) {
    const pdf = (await page.pdf({ format, margin })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)?.length, `${most} parts on ${format}`).toBe(1);
  }
});

test("how to get down to the floor and up again is shown before a session, on paper, and when it ends on the floor", async ({ page }) => {
  await readySession(page);
  await page.getByText("How to get down, and up again").click();
  const ways = page.locator(".way");
  await expect(ways).toHaveCount(2);
  await expect(ways.first()).toContainText("Lower yourself onto your side.");
  await expect(ways.first().locator("svg.figure")).toHaveCount(5);
  await expect(ways.last().getByRole("img", { name: "How to get up, picture 1 of 5" })).toBeVisible();
  await begin(page);
  await page.getByRole("button", { name: "Stop" }).click();
  for (const skip of ["Skip", "Skip"]) await page.getByRole("button", { name: skip }).click();
  await expect(page.getByRole("heading", { name: "How to get up" })).toBeVisible();
  await expect(ways.locator("svg.figure")).toHaveCount(5);
  await open(page, "/session/handout?minutes=10&pack=none");
  await expect(ways).toHaveCount(2);
});

test("each move can be seen in the list of moves, with the forms that move otherwise", async ({ page }) => {
  await page.goto("/session/moves");
  await page.locator("html[data-ready]").waitFor();
  const bridge = page.locator("#x06-bridge");
  await expect(bridge.locator("svg.figure")).toHaveCount(0);
  await bridge.getByText("See it move").click();
  await expect(bridge.locator("svg.figure")).toHaveCount(3);
  // How sure it is stands in words, not in a grade and the short names of its sources.
  await bridge.getByText("Who leaves it out, and how sure this is").click();
  await expect(bridge.getByText(/^Evidence: Low\. There are few studies/)).toBeVisible();
  await expect(bridge.getByRole("link", { name: "Where this comes from" })).toHaveAttribute("href", "/claims#x06-bridge");
  await expect(bridge.getByRole("img", { name: "Harder: One leg" })).toBeVisible();
  // What is only a card has nothing to see.
  await expect(page.locator("#x11-swim").getByText("See it move")).toHaveCount(0);
});

for (const [width, height] of [[320, 568], [360, 640], [390, 664], [390, 844]] as const) {
  test.describe(`on a phone of ${width} by ${height}`, () => {
    test.use({ viewport: { width, height } });
    /** What a finger or an eye would find at the middle, the top and the bottom of it is the thing itself. */
    const inTheOpen = async (page: Parameters<typeof begin>[0], selector: string) => {
      await page.evaluate(() => window.scrollTo(0, 0));
      return page.locator(selector).first().evaluate((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        const found = [top + 3, (top + bottom) / 2, bottom - 3].map((y) => document.elementFromPoint((left + right) / 2, y));
        return bottom <= innerHeight && found.every((at) => at !== null && (element.contains(at) || at.contains(element)) && !at.classList.contains("controls"));
      });
    };
    const ways = [".controls .pause", ".controls .two button:first-child"];
    test("nothing covers what is to be done now, and the ways to halt are on the screen", async ({ page }) => {
      await page.clock.install();
      await readySession(page, { minutes: "20 minutes", pack: "Cold" });
      await begin(page);
      for (const part of ["Lie on your back", "Belly breathing"]) {
        await expect(page.locator(".player h2")).toContainText(part);
        await play(page, 12);
        for (const one of [".now", ".controls .hurt", ...ways]) expect(await inTheOpen(page, one), `${part}: ${one}`).toBe(true);
        await page.getByRole("button", { name: "Skip", exact: true }).click();
      }
      const answers = [".skin .button:first-child", ".skin .button:last-child", ways[1] ?? ""];
      for (const one of [".now", ...answers]) expect(await inTheOpen(page, one), `skin before: ${one}`).toBe(true);
      await page.getByRole("button", { name: "Normal" }).click();
      await play(page, 20, 1.9);
      for (const one of [".now", ".controls .hurt", ...ways]) expect(await inTheOpen(page, one), `to be laid on: ${one}`).toBe(true);
      await page.getByRole("button", { name: "It is on now" }).click();
      await play(page, 301, 1.9);
      for (const one of [".now", ...answers]) expect(await inTheOpen(page, one), `skin at half-time: ${one}`).toBe(true);
      await page.getByRole("button", { name: "Normal" }).click();
      await page.getByRole("button", { name: "Skip", exact: true }).click();
      for (const one of [".now", ...answers]) expect(await inTheOpen(page, one), `skin at the end: ${one}`).toBe(true);
      await page.getByRole("button", { name: "Normal" }).click();
      await expect(page.locator(".now")).toContainText("Wait 2 hours");
      await page.getByRole("button", { name: "Skip", exact: true }).click();
      await expect(page.locator(".player h2")).toHaveText("Pelvic tilt");
      await play(page, 20);
      for (const one of [".now", ".controls .hurt", ...ways]) expect(await inTheOpen(page, one), `move: ${one}`).toBe(true);
    });
  });
}

test("the player is drawn once before the tap that begins, and that leaves nothing: no entry, no sound, no move of the focus", async ({ page }) => {
  await page.clock.install();
  await recordVoice(page);
  await readySession(page);
  await page.evaluate(() => {
    const drawn: Element[] = [];
    Object.assign(globalThis, { drawn });
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof HTMLElement && node.inert) drawn.push(node);
    }).observe(document.body, { childList: true });
  });
  await page.getByRole("button", { name: "Begin", exact: true }).focus();
  await page.clock.runFor(5000);
  expect(await page.evaluate(() => (globalThis as unknown as { drawn: Element[] }).drawn.length)).toBe(1);
  await expect(page.locator(".player")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Begin", exact: true })).toBeFocused();
  expect(await said(page)).toEqual([]);
  expect(await diaryOf(page, "session-started")).toEqual([]);
});
