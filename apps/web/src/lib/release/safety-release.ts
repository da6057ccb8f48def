import { triage } from "@supple/knowledge/compiled/triage";
import { worker } from "./worker.svelte.ts";

interface Release {
  readonly version: string;
  readonly on: string;
  readonly safety: boolean;
}

/** How long a check may wait for the version file. Milliseconds. */
const patience = 1000;

/**
 * Before a danger check: is there a safety release?
 *
 * Reads the small version file, for a second at most; offline, or when it does
 * not come, the check goes on with the rules that are here. With a newer
 * safety release the page is brought up to date first. Returns when the server
 * was last heard, for the age of the rules.
 */
export async function applySafetyRelease(): Promise<{ readonly heard: boolean }> {
  let release: Release;
  try {
    const answer = await fetch("/release.json", { cache: "no-store", signal: AbortSignal.timeout(patience) });
    release = (await answer.json()) as Release;
  } catch {
    return { heard: false };
  }
  if (release.safety && isNewer(release.version, triage.version)) {
    const registration = await navigator.serviceWorker?.getRegistration();
    await registration?.update().catch(() => undefined);
    if (registration?.waiting) worker.waiting = registration.waiting;
    worker.apply();
  }
  return { heard: true };
}

/** Versions are year, month-like number and count: compared part by part, as numbers. */
export function isNewer(version: string, than: string): boolean {
  const parts = version.split(".").map(Number);
  const others = than.split(".").map(Number);
  for (let index = 0; index < 3; index += 1) {
    const difference = (parts[index] ?? 0) - (others[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
