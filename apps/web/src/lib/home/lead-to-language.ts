import { chosenLanguage, keepLanguage, offered } from "#lib/words/chosen-language.ts";

/**
 * Takes somebody who chose another language to it, and otherwise offers one that the device is set to.
 *
 * Only a choice leads away by itself, and only where there is a way there: with no signal a start page in
 * another language helps more than none.
 */
export function leadToLanguage(here: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-language]")) link.addEventListener("click", () => keepLanguage(link.dataset["language"] ?? here));
  const chosen = offered.find((one) => one.lang === chosenLanguage());
  if (chosen !== undefined && chosen.lang !== here) {
    if (navigator.onLine) location.replace(chosen.home);
    return;
  }
  const spoken = offered.find((one) => navigator.language.toLowerCase().startsWith(one.lang));
  if (chosen === undefined && spoken !== undefined && spoken.lang !== here) document.querySelector(`[data-invites="${spoken.lang}"]`)?.removeAttribute("hidden");
}
