import { proposeRegions } from "@supple/engine/propose-regions";
import { places } from "@supple/knowledge/compiled/places";
import { isDiaryKept } from "#lib/diary/presence.ts";
import { leadToLanguage } from "./lead-to-language.ts";
import { showNumber } from "./show-number.ts";

/**
 * What scripts add to minute zero: the emergency number of this place, and what waits from last time.
 *
 * Stands alone, without the framework, so that the first screen stays the
 * lightest. What opens the diary is a file of its own, named by the page, and
 * is fetched only where a diary has been begun.
 */
leadToLanguage(document.documentElement.lang);
showNumber(proposeRegions(places.places, { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, locale: navigator.language }));
if ("serviceWorker" in navigator) void navigator.serviceWorker.register("/service-worker.js", { updateViaCache: "none" }).catch(() => undefined);
const diaryScript = document.querySelector<HTMLElement>("[data-diary-script]")?.dataset["diaryScript"];
if (isDiaryKept() && diaryScript !== undefined) void import(/* @vite-ignore */ diaryScript);
document.documentElement.dataset["ready"] = "true";
