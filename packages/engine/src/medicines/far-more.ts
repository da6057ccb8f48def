import type { Limits } from "./limits.ts";

/** So many times what a label allows at once are far more than one dose. */
const timesOneDose = 3;

/** Of what makes drowsy so much of a usual day at once is far more than one dose: it can stop the breath. */
const shareOfUsualDay = 0.5;

/** What may not be passed at once; Infinity where nobody knows. */
export interface MostAtOnce {
  readonly mg: number;
  /** The milligrams that are one dose, as they are said beside what was too much. */
  readonly oneDose: number;
  readonly tablets: number;
}

/**
 * From where on a dose is far more than one: asked about it is barred, taken it is called about.
 *
 * By the label, where a whole one may be this person's; of what makes drowsy,
 * and has none, by what is usual in a day. Source: our own judgement.
 */
export function mostAtOnce({ ownAtOnce }: Limits, { drowsy, usualMg, usualUnits }: { readonly drowsy: boolean; readonly usualMg: number | undefined; readonly usualUnits: number | undefined }): MostAtOnce {
  const half = (usual: number | undefined) => (drowsy && usual !== undefined ? usual * shareOfUsualDay : Infinity);
  if (ownAtOnce !== undefined) return { mg: timesOneDose * ownAtOnce, oneDose: ownAtOnce, tablets: half(usualUnits) };
  return { mg: half(usualMg), oneDose: half(usualMg), tablets: half(usualUnits) };
}
