import { places } from "@supple/knowledge/compiled/places";
import { diary } from "#lib/diary/diary.svelte.ts";
import { whatWaits } from "#lib/pages/what-waits.ts";
import { showNumber } from "./show-number.ts";

/** What the first screen takes from the diary: what waits, the chosen place, the chosen theme. Runs by itself once loaded. */
async function showDiary(): Promise<void> {
  const waits = await whatWaits();
  const theme = diary.setting("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset["theme"] = theme;
  const chosen = places.places.find((place) => place.id === diary.setting("region"));
  if (chosen !== undefined) showNumber([chosen]);
  if (diary.subject !== "me") document.querySelector("[data-helping]")?.removeAttribute("hidden");
  if (waits !== undefined) document.querySelector(`[data-waits="${waits}"]`)?.removeAttribute("hidden");
}

void showDiary();
