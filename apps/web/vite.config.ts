import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import adapter from "@sveltejs/adapter-static";
import { sveltekit } from "@sveltejs/kit/vite";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";
import { folderOf, languageBuild, languageOfBuild } from "./language-build.ts";

/** The commit, so that two builds of one state are the same; outside a checkout, the package's own version. */
function versionName(): string {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return "0.1.0";
  }
}

/** SvelteKit's route announcer carries one style attribute; its hash is let through, and no other. */
function announcerStyleHash(): `sha256-${string}` {
  const source = readFileSync(new URL("src/runtime/components/root.svelte", import.meta.resolve("@sveltejs/kit/package.json")), "utf8");
  const style = source.match(/id="svelte-announcer"[\s\S]*?style="([^"]+)"/)?.[1];
  if (style === undefined) throw new Error("SvelteKit's route announcer has changed: look at the content security policy again");
  return `sha256-${createHash("sha256").update(style).digest("base64")}`;
}

const language = languageOfBuild();
/** Pseudo-locales are no part of what people get: `SUPPLE_BUILD_FOLDER` says where else they go. */
const folder = process.env["SUPPLE_BUILD_FOLDER"] ?? `build${folderOf(language)}`;

export default defineConfig({
  build: {
    target: ["safari16.4", "chrome109", "edge109", "firefox121"],
    // Whoever needs one of these needs all: as one file they weigh less than as seven.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "diary-and-triage", test: /packages\/engine\/src\/(answers|logic|triage|diary|region|result)|node_modules\/valibot\// }] } } },
  },
  // The first screen's own scripts are built as one file each, so that the service worker keeps them.
  worker: { format: "es", rolldownOptions: { output: { codeSplitting: false } }, plugins: () => [languageBuild(language), svelte({ configFile: false })] },
  plugins: [
    languageBuild(language),
    sveltekit({
      adapter: adapter({ pages: folder, precompress: true, fallback: "404.html" }),
      paths: { base: folderOf(language), relative: folderOf(language) === "" },
      version: { name: versionName() },
      serviceWorker: { register: false },
      // Styles stand in the page: the first paint waits for one answer and not for three.
      inlineStyleThreshold: 20_000,
      csp: {
        mode: "hash",
        directives: {
          "default-src": ["self"],
          "script-src": ["self"],
          "style-src": ["self"],
          "style-src-attr": ["unsafe-hashes", announcerStyleHash()],
          "img-src": ["self", "data:"],
          "connect-src": ["self"],
          "object-src": ["none"],
          "base-uri": ["none"],
          "form-action": ["self"],
        },
      },
      prerender: { handleMissingId: "fail", handleHttpError: "fail" },
    }),
  ],
});
