import { languages } from "@supple/knowledge/languages";
import { loadContent } from "@supple/knowledge/load";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, open, test } from "./app.ts";

const build = fileURLToPath(new URL("../../apps/web/build", import.meta.url));
const pagesIn = (folder: string) => readdirSync(`${build}/${folder}`, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/")).filter((file) => file.endsWith(".html") && file !== "404.html");

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    const files = pagesIn(language);

    test("every link and every file that a page names stays in its language", () => {
      expect(files.length).toBeGreaterThan(40);
      const astray = files.flatMap((file) =>
        [...readFileSync(`${build}/${language}/${file}`, "utf8").matchAll(/<(?:a|link|script)\b[^>]*?(?:href|src)="(\/[^"]*)"[^>]*>/g)].filter(([tag, address = ""]) => !address.startsWith(`/${language}/`) && !/hreflang=/.test(tag)).map(([, address]) => `${file}: ${address}`),
      );
      expect(astray).toEqual([]);
    });

    test("every page says which language it is in", () => {
      for (const file of files) expect(readFileSync(`${build}/${language}/${file}`, "utf8"), file).toContain(`<html lang="${language}"`);
    });
  });
}

const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const sources = new Set(loaded.content.review.sources.map((source) => source.id));

/** Words that no Spanish sentence holds. Names of services keep theirs, and sources their ids in brackets, (NHS-back): they are taken out first. */
const english = /\b(the|and|you|your|with|from|this|that|not sure|when|call|pain|none|back)\b/i;
const names = /Fuentes?: [^.;]*|NURSE-ON-CALL|Phone First|urgent care|Poisons? (Information|Help)|healthdirect|Samaritans|Lifeline|Healthline|NHS|GP/g;

test("no Spanish page of the first hours holds an English remnant outside what is marked", async ({ page }) => {
  const looked = pagesIn("es").filter((file) => !/^(404|about|cases|causes|claims|rules|settings|where|learn.*|sessions?.*|medicines\/cases|supple-keep)\.html$/.test(file) && !/^(learn|sessions?)\//.test(file));
  expect(looked.length).toBeGreaterThan(25);
  const remnants: string[] = [];
  let marked = 0;
  for (const file of looked) {
    await page.goto(`/es/${file.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, "")}`);
    const found = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const spanish: string[] = [];
      let english = 0;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node.parentElement?.closest("script, style, noscript") !== null) continue;
        // A text that is not translated carries an unseen sign, also where it shares its line with Spanish.
        if (node.parentElement?.closest("[lang=en]") !== null || node.nodeValue?.includes("\u2063") === true) english += 1;
        else spanish.push(node.nodeValue ?? "");
      }
      return { spanish, english };
    });
    marked += found.english;
    remnants.push(...found.spanish.filter((text) => english.test(text.replace(/\(([\w-]+)\)/g, (whole, id: string) => (sources.has(id) ? "" : whole)).replace(names, ""))).map((text) => `/es/${file}: ${text.trim().slice(0, 90)}`));
  }
  console.log(`Spanish: ${looked.length} pages of the first hours looked at, ${marked} texts marked as still English`);
  expect([...new Set(remnants)]).toEqual([]);
});

test("a page whose frame is still English says so, to eye and ear; others do not", async ({ page }) => {
  for (const [path, english] of [["about", true], ["settings", true], ["painkillers", false], ["plan", false], ["why", false]] as const) {
    await page.goto(`/es/${path}`);
    await expect(page.locator("main"), path).toHaveCount(1);
    expect(await page.locator("main[lang=en]").count(), path).toBe(english ? 1 : 0);
    await expect(page.getByText("Esta página todavía está en inglés."), path).toHaveCount(english ? 1 : 0);
  }
});

test("the desk card shows Spanish and English side by side", async ({ page }) => {
  await open(page, "/es/check");
  await page.locator(".questions[data-ready=true]").waitFor();
  await page.getByRole("checkbox", { name: "Desmayo" }).check();
  await page.getByRole("link", { name: "Una de estas: ver qué hacer" }).click();
  await page.waitForURL("**/es/result");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Busque ayuda ahora");
  const card = page.getByRole("region", { name: "Una tarjeta para mostrar al llegar" });
  await expect(card).toContainText("Desmayo, o sigue con piel fría y sudorosa");
  await expect(card.locator("[lang=en]")).toContainText("Fainted, or still cold and clammy");
  await expect(card.locator("[lang=en]")).toContainText("Show this at the desk");
});

test("a language is chosen by a plain link, kept, and left again", async ({ page }) => {
  await open(page, "/");
  await page.getByRole("link", { name: "Español", exact: true }).click();
  await expect(page).toHaveURL(/\/es\/$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await page.goto("/");
  await expect(page).toHaveURL(/\/es\/$/);
  await page.getByRole("link", { name: "English", exact: true }).click();
  await expect(page).toHaveURL(/[^s]\/$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test.describe("on a device set to Spanish in the United States", () => {
  test.use({ locale: "es-US", timezoneId: "America/Chicago" });
  test("Spanish is offered, not forced, and the numbers are those of the place", async ({ page }) => {
    await open(page, "/");
    await expect(page).toHaveURL(/[^s]\/$/);
    await page.getByRole("link", { name: "Supple en español" }).click();
    await expect(page).toHaveURL(/\/es\/$/);
    await expect(page.locator("[data-number]").first()).toContainText("911");
  });
});

test("Spanish works with no signal once it has opened", async ({ page, context }) => {
  await open(page, "/es/");
  await page.evaluate(async () => { await navigator.serviceWorker.ready; });
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === "activated");
  await context.setOffline(true);
  for (const path of ["/es/", "/es/check", "/es/signs/first-signs/yes", "/es/keep", "/es/numbers"]) {
    await page.goto(path);
    await expect(page.locator("html")).toHaveAttribute("lang", "es");
    await expect(page.locator("h1")).toHaveCount(1);
  }
});
