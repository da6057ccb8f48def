/**
 * Finds the Chromium that the browser tests and measurements drive.
 *
 * Uses what is there. With root on a Debian-like system it installs the
 * system's own package; otherwise it names the one command. It never downloads
 * a browser from elsewhere.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const places = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium", "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"];

/** The path of a Chromium, or undefined. */
export function findChromium() {
  return places.find((path) => path !== undefined && path !== "" && existsSync(path));
}

/** The path of a Chromium, installing the system's package when that is possible. Throws an error that says what to do. */
export function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  const command = "apt-get install -y --no-install-recommends chromium";
  if (process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log(`No Chromium here; installing it: ${command}`);
    const quiet = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
    spawnSync("apt-get", ["update"], quiet);
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], quiet);
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  throw new Error(`The browser tests need Chromium, and there is none. On Debian or Ubuntu: sudo ${command}\nElsewhere: install Chrome or Chromium, or set CHROMIUM_PATH to it.`);
}

/** How it must be started: without a sandbox as root in a container, and without talking to any network of its own. */
export const chromiumFlags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
