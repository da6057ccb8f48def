import type { PlaceContent } from "@supple/knowledge";
import { places } from "@supple/knowledge/compiled/places";
import { proposeRegions } from "@supple/engine/propose-regions";
import { isDiaryKept } from "#lib/diary/presence.ts";

type Candidate = PlaceContent["places"][number];

/**
 * Where the person is, as far as it is known.
 *
 * Chosen by the person, or proposed from time zone and locale. When the two
 * disagree, or fit several regions, there are several candidates and all their
 * numbers are shown. While a page is being prerendered nothing is known. The
 * first screen shows the number from this alone; the diary is opened only
 * where there is one, and confirms or corrects it.
 */
class Place {
  private hints = $state.raw<readonly Candidate[]>([]);
  private chosenId = $state<string | undefined>(undefined);
  private looked: Promise<void> | undefined;

  /** Regions whose numbers to show, likeliest first; none while nothing is known. */
  get candidates(): readonly Candidate[] {
    const known = places.places.find((region) => region.id === this.chosenId);
    return known === undefined ? this.hints : [known];
  }

  get chosen(): boolean {
    return this.chosenId !== undefined;
  }

  /** Looks once, in the browser; resolves when a choice kept in the diary has been read too. */
  look(): Promise<void> {
    this.looked ??= this.lookOnce();
    return this.looked;
  }

  /** What the diary says now: a choice, or none. */
  follow(setting: unknown): void {
    this.chosenId = places.places.some((region) => region.id === setting) ? String(setting) : undefined;
  }

  async choose(id: string): Promise<void> {
    this.follow(id);
    const { diary } = await import("#lib/diary/diary.svelte.ts");
    await diary.set("region", id);
  }

  private async lookOnce(): Promise<void> {
    this.hints = proposeRegions(places.places, { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, locale: navigator.language });
    if (!isDiaryKept()) return;
    const { diary } = await import("#lib/diary/diary.svelte.ts");
    await diary.ready;
    this.follow(diary.setting("region"));
  }
}

export const place = new Place();

/**
 * The region whose rules are used.
 *
 * With several candidates the United Kingdom's, when it is among them: it is
 * the strictest, and a wrong place must not make advice laxer.
 */
export async function ruleRegion(): Promise<string> {
  await place.look();
  const ids = place.candidates.map((region) => region.id);
  return ids.find((id) => id === "gb" || id === "ni") ?? ids[0] ?? "other";
}
