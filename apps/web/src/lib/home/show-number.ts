import { places } from "@supple/knowledge/compiled/places";

/** One link for each number among the candidates; the plain link to all numbers stays when none is known. */
export function showNumber(candidates: readonly (typeof places.places)[number][]): void {
  // Where one of the places has no number of its own, a single number would look like the one to call.
  if (candidates.some((place) => place.emergency.length === 0)) return;
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
