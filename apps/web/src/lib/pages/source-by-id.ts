import { review } from "@supple/knowledge/compiled/review";

/** Sources by their id, for the pages that clinicians read. */
export const sourceById = new Map(review.sources.map((source) => [source.id, source]));
