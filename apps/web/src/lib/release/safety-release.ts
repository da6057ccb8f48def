import * as v from "valibot";
import { dangerCheck } from "@supple/knowledge/compiled/dangerCheck";
import { readClock } from "#lib/diary/clock.ts";
import { diary } from "#lib/diary/diary.svelte.ts";
import { isNewer } from "./is-newer.ts";
import { worker } from "./worker.svelte.ts";

const release = v.object({ version: v.string(), safety: v.boolean() });

/** How long a danger check may wait for the version file. Milliseconds. */
const patience = 1000;
const day = 24 * 60 * 60 * 1000;

/**
 * Before a danger check: is there a safety release?
 *
 * Reads the small version file, for a second at most. Offline, or when it does
 * not come or does not fit, the check goes on with the rules that are here.
 * With a newer safety release the page is brought up to date first, and loads
 * again by itself; "updating" then says that the check must not begin here.
 */
export async function beforeCheck(): Promise<"go-on" | "updating"> {
  const found = await readRelease();
  if (found === undefined) return "go-on";
  await noteHeard();
  if (!found.safety || !isNewer(found.version, dangerCheck.version)) return "go-on";
  await fetchUpdate();
  if (worker.waiting === undefined) return "go-on";
  worker.apply();
  return "updating";
}

/** While a page stays open, once an hour: a safety release is fetched beforehand, so that the next check has it at once. */
export function watchForReleases(): () => void {
  const timer = setInterval(async () => {
    const found = await readRelease();
    if (found?.safety && isNewer(found.version, dangerCheck.version)) await fetchUpdate();
  }, 60 * 60 * 1000);
  return () => clearInterval(timer);
}

async function readRelease(): Promise<v.InferOutput<typeof release> | undefined> {
  try {
    const answer = await fetch("/release.json", { cache: "no-store", signal: AbortSignal.timeout(patience) });
    const read = v.safeParse(release, await answer.json());
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

/** Asks the browser for the new worker and waits, a few seconds at most, until it lies ready. */
async function fetchUpdate(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration === undefined) return;
  await registration.update().catch(() => undefined);
  for (let waited = 0; waited < 40 && registration.waiting === null && registration.installing !== null; waited += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  if (registration.waiting !== null) worker.waiting = registration.waiting;
}

/** When the server was last heard, for the age of the rules; once a day is enough. */
async function noteHeard(): Promise<void> {
  await diary.ready;
  const now = readClock().instant;
  const last = diary.setting("server-heard");
  if (typeof last !== "number" || Math.abs(now - last) > day) await diary.set("server-heard", now);
}
