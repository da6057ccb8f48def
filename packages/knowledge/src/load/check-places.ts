import type { Place, PlaceKind } from "../kinds/place.ts";
import { faultAt, type Fault } from "./fault.ts";
import type { ContentKind } from "./kinds.ts";
import type { RawContent } from "./read-content.ts";
import type { Entry } from "./read-file.ts";

/** Which kind of content a place's word stands for. */
const contentOfPlace: Readonly<Record<PlaceKind, ContentKind>> = {
  rule: "rules",
  question: "questions",
  relief: "relief",
  cause: "causes",
  disagreement: "disagreements",
  expectation: "expectations",
  "check-in": "check-ins",
  "safety-net": "safety-nets",
  painkiller: "painkillers",
  disposition: "dispositions",
  exercise: "exercises",
  explainer: "explainers",
  offer: "offers",
  medicine: "medicine-notes",
};

/** A place that leads nowhere fails the build: a claim or a link would otherwise promise what is not there. */
export function checkPlaces(raw: RawContent): Fault[] {
  return placesIn(raw).flatMap(({ entry, path, place }) => {
    if (named(raw, place)) return [];
    return [faultAt(entry, path, `there is no ${place.kind} ${place.id}`, `correct the name, or add it to content/${folderOf(contentOfPlace[place.kind])}`)];
  });
}

/** Where a kind of content stands; the kinds of medicine stand together. */
const folderOf = (kind: ContentKind): string => kind.replace("medicine-", "medicines/");

/** Every place in the content, and where it is written. */
function placesIn(raw: RawContent): { entry: Entry<unknown>; path: (string | number)[]; place: Place }[] {
  const at = (entry: Entry<unknown>, key: string, places: readonly Place[]) => places.map((place, index) => ({ entry, path: [key, index], place }));
  return [...raw.claims.flatMap((entry) => at(entry, "places", entry.value.places)), ...raw.causes.flatMap((entry) => at(entry, "see", entry.value.see)), ...raw.disagreements.flatMap((entry) => at(entry, "shownOn", entry.value.shownOn))];
}

function named(raw: RawContent, place: Place): boolean {
  const entries = raw[contentOfPlace[place.kind]] as readonly Entry<object>[];
  return entries.some(({ value }) => ("id" in value && value.id === place.id) || (place.kind === "disposition" && "disposition" in value && value.disposition === place.id));
}
