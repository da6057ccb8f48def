import { proposeRegions } from "@supple/engine/propose-regions";
import { places } from "@supple/knowledge/compiled/places";
import { isDiaryKept } from "#lib/diary/presence.ts";

/**
 * What scripts add to minute zero: the emergency number of this place, and what waits from last time.
 *
 * Stands alone, without the framework, so that the first screen stays the lightest.
 */
showNumber(proposeRegions(places.places, { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, locale: navigator.language }));
if ("serviceWorker" in navigator) void navigator.serviceWorker.register("/service-worker.js", { updateViaCache: "none" }).catch(() => undefined);
if (isDiaryKept()) void showDiary();
document.documentElement.dataset["ready"] = "true";

/** One link for each number among the candidates; the plain link to all numbers stays when none is known. */
function showNumber(candidates: readonly (typeof places.places)[number][]): void {
  const lines = new Map(candidates.flatMap((place) => place.emergency.slice(0, 1)).map((line) => [line.dial, line]));
  const plain = document.querySelector<HTMLAnchorElement>("[data-number]");
  if (plain === null || lines.size === 0) return;
  const links = [...lines.values()].map((line) => {
    const link = plain.cloneNode(true) as HTMLAnchorElement;
    link.href = `tel:${line.dial}`;
    const words = link.querySelector("span");
    if (words !== null) words.textContent = line.shown;
    return link;
  });
  document.querySelectorAll("[data-number]").forEach((link) => (link === plain ? link.replaceWith(...links) : link.remove()));
}

async function showDiary(): Promise<void> {
  const { homeFromDiary } = await import("./home-from-diary.ts");
  const { waits, regionChosen, theme } = await homeFromDiary();
  if (theme !== undefined) document.documentElement.dataset["theme"] = theme;
  const chosen = places.places.find((place) => place.id === regionChosen);
  if (chosen !== undefined) showNumber([chosen]);
  if (waits !== undefined) document.querySelector(`[data-waits="${waits}"]`)?.removeAttribute("hidden");
}
