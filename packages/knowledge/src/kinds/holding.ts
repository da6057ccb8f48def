import * as v from "valibot";
import { provenanceEntries } from "./provenance.ts";

const days = v.pipe(v.number(), v.integer(), v.minValue(1));

/**
 * How long an answer holds, in days, by what its question `keeps`.
 *
 * `never`: each danger check asks it anew; the plan leans on the last check so
 * long and no longer. `episode`: for the plan, within one episode. `standing`:
 * may be confirmed again on one screen for so long; what is not confirmed
 * counts as not asked. `shortCheck`: an answer to relief's own short checks.
 */
export const holding = v.strictObject({ never: days, shortCheck: days, episode: days, standing: days, ...provenanceEntries });
export type Holding = v.InferOutput<typeof holding>;
