import type { Region } from "@supple/knowledge";

/** What a device says of where it is. Neither is sure: a traveller's phone keeps its language. */
export interface PlaceHints {
  /** An IANA time zone, such as Europe/London. */
  readonly timeZone: string | undefined;
  /** A locale, such as en-GB. Its language alone says nothing about the place. */
  readonly locale: string | undefined;
}

/**
 * The regions whose numbers to show, likeliest first.
 *
 * One region only when time zone and locale agree on it. When they differ, or
 * fit several, all candidates are returned and all their numbers are shown: a
 * wrong emergency number costs a life, two numbers cost a second. A time zone
 * of none of the regions says that the person is elsewhere, whatever the
 * language of the phone: `other`, which gives no number of its own, then comes
 * first. It stands alone when nothing fits.
 *
 * Source: design.md, decisions; facts.md section 13.
 */
export function proposeRegions<Place extends Pick<Region, "id" | "timeZones" | "countries">>(regions: readonly Place[], hints: PlaceHints): Place[] {
  const byZone = hints.timeZone === undefined ? [] : regions.filter((region) => region.timeZones.includes(hints.timeZone ?? ""));
  const country = hints.locale?.match(/[-_]([A-Z]{2})(?:[-_]|$)/)?.[1];
  const byLocale = country === undefined ? [] : regions.filter((region) => region.countries.includes(country));
  const agreed = byZone.filter((region) => byLocale.includes(region));
  if (agreed.length > 0) return agreed;
  const elsewhere = regions.filter((region) => region.id === "other");
  const either = [...byZone, ...byLocale];
  if (either.length === 0) return elsewhere;
  return byZone.length === 0 && hints.timeZone !== undefined ? [...elsewhere, ...either] : either;
}
