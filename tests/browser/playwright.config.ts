import { defineConfig } from "@playwright/test";
import { chromiumFlags, ensureChromium } from "../../scripts/chromium.mjs";

const port = Number(process.env["SUPPLE_TEST_PORT"] ?? 4317);

/** Journeys through the built app, as `npm start` serves it, in the Chromium of this machine. */
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: "../../test-results",
  fullyParallel: true,
  workers: 2,
  // Long, because a session of 20 minutes is played second by second, and machines differ fivefold.
  timeout: 150_000,
  expect: { timeout: 15_000 },
  // A second try tells a machine that stumbled from a fault: `npm test` names every test that needed one.
  retries: 1,
  reporter: [["line"]],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 390, height: 844 },
    locale: "en-GB",
    timezoneId: "Europe/London",
    launchOptions: { executablePath: ensureChromium(), args: chromiumFlags },
  },
  webServer: { command: `node ../../scripts/serve.mjs`, env: { PORT: String(port) }, url: `http://localhost:${port}/`, reuseExistingServer: false },
});
