import { loadContent } from "@supple/knowledge/load";
import { expect, heading, keepOffline, noneToTheEnd, open, openCheck, test } from "./app.ts";

const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const { learn, review, triage } = loaded.content;

test.describe("learn, without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("every question is on the page and leads to its answer, each statement with its grade and sources", async ({ page }) => {
    expect(learn.explainers.length).toBeGreaterThan(15);
    await page.goto("/learn");
    for (const { question } of learn.explainers) await expect(page.getByRole("link", { name: question })).toBeVisible();
    for (const explainer of learn.explainers) {
      await page.goto(`/learn/${explainer.id}`);
      await expect(heading(page)).toHaveText(explainer.question);
      await expect(page.locator(".statement")).toHaveCount(explainer.statements.length);
      for (const [index, statement] of explainer.statements.entries()) {
        const shown = page.locator(".statement").nth(index);
        await expect(shown).toContainText(statement.text);
        await expect(shown).toContainText("Evidence:");
        await expect(shown.getByRole("link")).toHaveText([...statement.sources]);
      }
      for (const id of explainer.disagreements) await expect(page.locator(`#differ-${id}`)).toContainText("What Supple does");
    }
  });
});

test.describe("the search", () => {
  for (const [words, question] of [
    ["ice", "Heat or cold?"],
    ["magnes", "Which vitamin gets rid of spasms?"],
    ["mattres", "How should I sleep?"],
    ["MRI", "Do I need a scan or a test?"],
    ["ibuprofin", "Can I take muscle relaxers with ibuprofen?"],
  ] as const) {
    test(`finds “${question}” by “${words}”`, async ({ page }) => {
      await open(page, "/learn");
      await page.getByRole("searchbox").fill(words);
      await expect(page.getByRole("search").getByRole("link", { name: question })).toBeVisible();
    });
  }

  test("works offline, and says when nothing is found", async ({ page }) => {
    await keepOffline(page);
    await open(page, "/learn");
    await page.getByRole("searchbox").fill("heat");
    await expect(page.getByRole("search").getByRole("listitem").getByRole("link").first()).toHaveAccessibleName("Heat or cold?");
    await page.getByRole("searchbox").fill("xylophone");
    await expect(page.getByRole("status").first()).toContainText("Nothing found");
    await page.getByRole("searchbox").fill("heat");
    await page.getByRole("search").getByRole("listitem").getByRole("link").first().click();
    await expect(heading(page)).toHaveText("Heat or cold?");
  });

  test("whatever is searched for, the danger check and the numbers come first", async ({ page }) => {
    await open(page, "/learn");
    for (const words of ["I want to die", "chest pain", "heat"]) {
      await page.getByRole("searchbox").fill(words);
      await expect(page.getByRole("search").getByRole("link", { name: "Is it dangerous?" })).toBeVisible();
      await expect(page.getByRole("search").getByRole("link", { name: "Call for help" })).toBeVisible();
    }
  });

  test("is not on the wire before somebody types", async ({ page }) => {
    const scripts: string[] = [];
    page.on("response", async (response) => {
      if (response.url().endsWith(".js")) scripts.push(await response.text().catch(() => ""));
    });
    await open(page, "/learn");
    await page.waitForTimeout(500);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.some((text) => text.includes("MiniSearch"))).toBe(false);
    await page.getByRole("searchbox").fill("heat");
    await expect.poll(() => scripts.some((text) => text.includes("MiniSearch"))).toBe(true);
  });
});

test.describe("how Supple decides, without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("every rule has its number to link to, its reasons, sources, and who has checked it", async ({ page }) => {
    await page.goto("/rules");
    expect(review.rules.length).toBeGreaterThan(40);
    for (const rule of review.rules) {
      const card = page.locator(`article#${rule.id}`);
      for (const grade of rule.grades) await expect(card).toContainText(grade.reason);
      for (const source of rule.sources) await expect(card.locator(`a[href="#source-${source}"]`)).toHaveCount(1);
      await expect(card).toContainText(`Checked on ${rule.checked.on}`);
      await expect(card).toContainText("Signed by no clinician yet");
    }
  });

  test("a rule is found by what it may be a sign of, and by its question", async ({ page }) => {
    await page.goto("/rules");
    await page.locator("dl > div", { hasText: "Shingles" }).getByRole("link", { name: /^R26/ }).click();
    await expect(page.locator("article#R26")).toBeInViewport();
    await page.goto("/rules");
    await page.getByText("By the question that is asked").click();
    const saddle = triage.questions.find((question) => question.id === "saddle");
    await page.locator("dl > div", { hasText: saddle?.kind === "sign" ? saddle.label : "" }).getByRole("link", { name: /^R01/ }).first().click();
    await expect(page.locator("article#R01")).toBeInViewport();
  });
});

test("on paper a rule that is linked to stands alone, with nothing beside it", async ({ page }) => {
  await page.goto("/rules#R33");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("article#R33")).toBeVisible();
  await expect(page.locator("article#R01")).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeHidden();
});

test("on paper every rule stands and the lists of links do not", async ({ page }) => {
  await page.goto("/rules");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("section.find")).toBeHidden();
  await expect(page.locator("article#R39")).toBeVisible();
});

test.describe("something wrong with this advice?", () => {
  test("the text names rule, version and place, and what was written; nothing is sent", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("/rules#R06");
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() !== "GET") sent.push(request.url());
    });
    await page.locator("article#R06").getByRole("link", { name: "Something wrong with this advice?" }).click();
    await page.getByLabel("What is wrong?").fill("The foot was tested and it is strong.");
    await page.getByRole("button", { name: "Copy the text" }).click();
    await expect(page.getByText("Copied.")).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    for (const line of ["Page: /rules", "Rules: R06", `Content version: ${triage.version}`, "Place: Great Britain", "The foot was tested and it is strong."]) expect(copied).toContain(line);
    expect(sent).toEqual([]);
  });

  test("without a clipboard the text is marked, to copy by hand", async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("refused")) } }));
    await open(page, "/wrong?page=/learn/sleep");
    await page.getByRole("button", { name: "Copy the text" }).click();
    await expect(page.getByText("copy it by hand")).toBeVisible();
    expect(await page.evaluate(() => { const area = document.querySelector<HTMLTextAreaElement>("#wrong-text"); return area !== null && area.selectionEnd - area.selectionStart === area.value.length; })).toBe(true);
    await expect(page.getByRole("textbox", { name: "The text" })).toHaveValue(/Page: \/learn\/sleep/);
  });

  test("what is shared is the same text, where the browser can share", async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, "share", { value: (data: { text: string }) => { document.title = data.text; return Promise.resolve(); } }));
    await open(page, "/wrong?page=/rules&rules=R09,XX");
    await page.getByRole("button", { name: "Share the text" }).click();
    expect(await page.title()).toContain("Rules: R09 Content version");
  });

  test("an address made up by somebody else names no rule and no other site", async ({ page }) => {
    await open(page, "/wrong?page=//elsewhere&rules=alert,R99");
    await expect(page.getByRole("textbox", { name: "The text" })).toHaveValue(/Page: \/\nRules: \(none\)/);
    await expect(page.getByRole("link", { name: "Back" })).toHaveAttribute("href", "/");
  });

  test("answers are in it only when the person ticks that", async ({ page }) => {
    await openCheck(page);
    await page.getByRole("checkbox", { name: /Tearing pain/ }).check();
    await page.getByRole("link", { name: /see what to do/ }).click();
    await page.waitForURL("**/result");
    await page.getByText("Why Supple says this").click();
    await page.getByRole("link", { name: "Something wrong with this advice?" }).click();
    const text = page.getByRole("textbox", { name: "The text" });
    await expect(text).toHaveValue(/Page: \/result\nRules: R13/);
    expect(await text.inputValue()).not.toContain("Tearing pain");
    await page.getByRole("checkbox", { name: /Add my answers/ }).check();
    await expect(text).toHaveValue(/Tearing pain/);
  });

  test("it is one tap from a plan", async ({ page }) => {
    await openCheck(page);
    await noneToTheEnd(page);
    await page.getByRole("link", { name: "See my plan for today" }).click();
    await page.getByRole("link", { name: "Something wrong with this advice?" }).click();
    await expect(page.getByRole("textbox", { name: "The text" })).toHaveValue(/Page: \/plan/);
  });
});
