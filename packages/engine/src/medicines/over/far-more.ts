import type { TooMuchFigures } from "@supple/knowledge";
import type { PrescribedAmounts } from "../prescribed/prescribed-amounts.ts";

/** What the reading of one dose must know of an ingredient. */
export interface OneDose {
  readonly figures: TooMuchFigures;
  /** What a label that may be this person's, or the strictest known, allows at once; undefined where none does. */
  readonly ownAtOnce: number | undefined;
  readonly drowsy: boolean;
  readonly opioid: boolean;
  readonly prescriptionOnly: boolean;
  /** A patch of it works like a tablet: two at once are twice the dose. */
  readonly throughSkin: boolean;
  /** Milligrams and tablets in 24 hours that are unusual even on prescription. */
  readonly usualMg: number | undefined;
  readonly usualUnits: number | undefined;
}

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
 * By the label, or by what is prescribed if that is more; of what makes
 * drowsy, and has no label, by what is prescribed, or else by what is usual in
 * a day. Source: the figures, and their grade, stand in the content.
 */
export function mostAtOnce(one: OneDose, prescribed: Pick<PrescribedAmounts, "atOnce" | "unitsAtOnce">): MostAtOnce {
  const tablets = one.throughSkin ? Math.max(ofUsual(one, one.usualUnits), prescribed.unitsAtOnce) : drowsily(one, one.usualUnits, prescribed.unitsAtOnce);
  if (one.ownAtOnce !== undefined) return { mg: Math.max(one.figures.labelDosesAtOnce * one.ownAtOnce, prescribed.atOnce), oneDose: Math.max(one.ownAtOnce, prescribed.atOnce), tablets };
  const mg = drowsily(one, one.usualMg, prescribed.atOnce);
  return { mg, oneDose: prescribed.atOnce || mg, tablets };
}

function drowsily(one: OneDose, usual: number | undefined, prescribed: number): number {
  if (!one.drowsy || prescribed === 0) return ofUsual(one, usual);
  return Math.max(one.figures.prescribedDosesAtOnce * prescribed, (usual ?? 0) * one.figures.shareAtOnceIfPrescribed);
}

function ofUsual({ drowsy, opioid, prescriptionOnly, throughSkin, figures: { shareAtOnce } }: OneDose, usual: number | undefined): number {
  if (!drowsy || usual === undefined) return Infinity;
  if (throughSkin) return usual * shareAtOnce.other;
  if (opioid && prescriptionOnly) return usual * shareAtOnce.strongOpioid;
  return usual * (opioid || prescriptionOnly ? shareAtOnce.onPrescription : shareAtOnce.other);
}
