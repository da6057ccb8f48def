import AxeBuilder from "@axe-core/playwright";
import { languages } from "@supple/knowledge/languages";
import { loadContent } from "@supple/knowledge/load";
import { readdirSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, noneToTheEnd, open, openCheck, test } from "./app.ts";

const { dirname } = posix;
/** Every page of the English build, and under `translated` those of the others. */
const build = fileURLToPath(new URL("../../apps/web/build", import.meta.url));
const all = readdirSync(build, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".html") && !/(^|[\\/])404/.test(file))
  .map((file) => `/${file.replaceAll("\\", "/").replace(/\.html$/, "").replace(/(^|\/)index$/, "$1")}`)
  .sort();
const languageOf = (path: string) => languages.find((language) => path.startsWith(`/${language}/`));
const pages = all.filter((path) => languageOf(path) === undefined);
const translated = all.filter((path) => languageOf(path) !== undefined);
const inEnglish = (path: string) => path.slice((languageOf(path)?.length ?? -1) + 1);
/** The same components in another language: two pages of each kind are enough to find a name, a language or a word that is too long. */
const sample = translated.filter((path, index) => translated.slice(0, index).filter((other) => dirname(other) === dirname(path)).length < 2 || dirname(inEnglish(path)) === "/");

/** Pages that are only read, and carry no script. */
const withoutScripts = new Set(["/medicines/cases", "/supple-keep", "/cases", "/rules", "/claims", "/causes"]);

const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const { regions } = loaded.content.regions;

test("there are pages to look at", () => {
  expect(pages.length).toBeGreaterThan(40);
  expect(translated.map(inEnglish).sort()).toEqual(languages.flatMap(() => pages).sort());
});

test.describe("every page", () => {
  for (const path of [...pages, ...sample]) {
    test(`${path}: axe in light and dark, and 320 px wide with 200 % text`, async ({ page }) => {
      const still = withoutScripts.has(inEnglish(path));
      // Pages of every rule and every case hold thousands of elements, and axe looks at each.
      if (still) test.slow();
      await page.goto(path);
      if (!still) await page.locator("html[data-ready]").waitFor();
      await test.step("axe, light", async () => {
        // What lies under the bar can be scrolled from under it; axe cannot scroll, and would call it too small.
        await page.evaluate(() => document.querySelector<HTMLElement>(".bar")?.style.setProperty("position", "static"));
        await expectNoViolations(new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]));
      });
      // Of what axe looks at, only contrast changes with the colours; a translation has the colours of the English page.
      if (languageOf(path) === undefined) await test.step("axe, dark", async () => {
        // Without motion, or colours would be looked at half-way between the two.
        await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
        await expectNoViolations(new AxeBuilder({ page }).withRules(["color-contrast", "link-in-text-block"]));
      });
      await test.step("320 px wide with 200 % text", async () => {
        await page.setViewportSize({ width: 320, height: 640 });
        await page.evaluate(() => { document.documentElement.style.fontSize = "200%"; });
        // Two frames: what measures itself has done so.
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), "the page scrolls sideways").toBeLessThanOrEqual(1);
      });
    });
  }

  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(colorScheme, () => {
      test.use({ colorScheme });
      test("axe on a result", async ({ page }) => {
        await openCheck(page);
        await noneToTheEnd(page);
        await expectNoViolations(new AxeBuilder({ page }));
      });
    });
  }
});

async function expectNoViolations(axe: AxeBuilder): Promise<void> {
  const { violations, passes } = await axe.analyze();
  expect(passes.length, "axe looked at something").toBeGreaterThan(0);
  expect(violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`)).toEqual([]);
}

test.describe("paper", () => {
  test.use({ colorScheme: "dark" });
  for (const path of ["/rules", "/claims", "/causes", "/learn/how-long", "/what-clinicians-offer"]) {
    test(`${path} is printed black on white, and names its sources, also from a dark screen`, async ({ page }) => {
      await page.goto(path);
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      expect(await page.evaluate(() => [document.body, document.querySelector("h1")].map((one) => one === null ? "" : getComputedStyle(one).color))).toEqual(["rgb(0, 0, 0)", "rgb(0, 0, 0)"]);
      const closed = await page.locator("details:not([open]):visible").count();
      expect(closed, "what is closed on the screen cannot be opened on paper").toBe(0);
    });
  }
});

test("every page has a title of its own, one h1, and no inline style", async ({ page }) => {
  test.setTimeout(pages.length * 1500);
  const titles = new Map<string, string>();
  for (const path of pages) {
    await page.goto(path);
    const title = await page.title();
    expect(titles.get(title), `${path} has the title of another page: ${title}`).toBeUndefined();
    titles.set(title, path);
    await expect(page.locator("h1"), path).toHaveCount(1);
  }
});

test.describe("numbers belong to their region", () => {
  const places = [
    { region: "gb", locale: "en-GB", timezoneId: "Europe/London" },
    { region: "us", locale: "en-US", timezoneId: "America/Chicago" },
    { region: "nz", locale: "en-NZ", timezoneId: "Pacific/Auckland" },
    { region: "au", locale: "en-AU", timezoneId: "Australia/Sydney" },
    { region: "ie", locale: "en-IE", timezoneId: "Europe/Dublin" },
    { region: "eu", locale: "de-DE", timezoneId: "Europe/Berlin" },
    { region: "ca", locale: "en-CA", timezoneId: "America/Toronto" },
  ];
  for (const { region, locale, timezoneId } of places) {
    test.describe(region, () => {
      test.use({ locale, timezoneId });
      test(`on every page a number to tap is one of ${region}'s, unless it stands under another region's name`, async ({ page }) => {
        const own = new Set(regions.find((one) => one.id === region) === undefined ? [] : Object.values(regions.find((one) => one.id === region)?.routes ?? {}).flatMap((route) => route.lines.map((line) => line.dial)));
        let looked = 0;
        for (const path of pages.filter((one) => !withoutScripts.has(one))) {
          await open(page, path);
          const links = await page.locator('a[href^="tel:"], a[href^="sms:"]').evaluateAll((found) => found.map((link) => ({ dial: link.getAttribute("href")?.replace(/^\w+:/, "") ?? "", under: link.closest("[data-region]")?.getAttribute("data-region") ?? "" })));
          for (const { dial, under } of links) {
            looked += 1;
            const of = under === "" ? own : new Set(Object.values(regions.find((one) => one.id === under)?.routes ?? {}).flatMap((route) => route.lines.map((line) => line.dial)));
            expect([...of], `${path}: ${dial} under ${under || region}`).toContain(dial);
          }
        }
        expect(looked).toBeGreaterThan(20);
      });
    });
  }

  test.describe("when time zone and locale disagree", () => {
    test.use({ locale: "en-US", timezoneId: "Europe/London" });
    test("all candidate numbers are shown", async ({ page }) => {
      await open(page, "/");
      await expect(page.locator('a[href="tel:911"]')).toBeVisible();
      await expect(page.locator('a[href="tel:999"]')).toBeVisible();
    });
  });
});

test("the danger check by keyboard alone", async ({ page }) => {
  await openCheck(page);
  await page.keyboard.press("Tab");
  for (let presses = 0; presses < 40 && !page.url().endsWith("/result"); presses += 1) {
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
    await page.keyboard.press(focused === "None of these" ? "Enter" : "Tab");
    if (focused === "None of these") await page.waitForTimeout(250);
  }
  for (let lists = 0; lists < 6 && !page.url().endsWith("/result"); lists += 1) {
    for (let presses = 0; presses < 20; presses += 1) {
      if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === "None of these") break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await page.waitForTimeout(250);
  }
  await page.waitForURL("**/result");
});

test("the version file is on the server, for safety releases", async ({ request }) => {
  const release = (await (await request.get("/release.json")).json()) as { version: string; safety: boolean };
  expect(release.version).toBe(loaded.ok ? loaded.content.triage.version : "");
  expect(typeof release.safety).toBe("boolean");
});

test("the app can be installed", async ({ page, request }) => {
  await page.goto("/");
  const manifest = await (await request.get("/manifest.webmanifest")).json() as { icons: { src: string; sizes: string }[]; start_url: string; display: string };
  expect(manifest.display).toBe("standalone");
  expect(manifest.icons.map((icon) => icon.sizes)).toEqual(expect.arrayContaining(["192x192", "512x512"]));
  for (const icon of manifest.icons) expect((await request.get(icon.src)).status(), icon.src).toBe(200);
});
