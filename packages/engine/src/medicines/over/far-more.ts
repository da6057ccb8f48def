import type { PrescribedAmounts } from "../prescribed/prescribed-amounts.ts";

/** So many times what a label allows at once are far more than one dose. */
const timesOneDose = 3;

/** So many times what is prescribed at once are far more than one dose of what makes drowsy: more than two of them, and a half. */
const timesPrescribed = 2.5;

/**
 * Of what makes drowsy, and is not prescribed, so much of a usual day at once
 * is far more than one dose: it can stop the breath. Less of an opioid that is
 * only on prescription, since nobody here is used to it.
 */
const shareOfUsualDay = { strongOpioid: 0.25, onPrescription: 0.45, other: 0.5 };

/** Up to this share of a usual day no number of small prescribed doses is far more than one. */
const shareIfPrescribed = 0.25;

/** What the reading of one dose must know of an ingredient. */
export interface OneDose {
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
 * a day. Source: our own judgement.
 */
export function mostAtOnce(one: OneDose, prescribed: Pick<PrescribedAmounts, "atOnce" | "unitsAtOnce">): MostAtOnce {
  const tablets = one.throughSkin ? Math.max(ofUsual(one, one.usualUnits), prescribed.unitsAtOnce) : drowsily(one, one.usualUnits, prescribed.unitsAtOnce);
  if (one.ownAtOnce !== undefined) return { mg: Math.max(timesOneDose * one.ownAtOnce, prescribed.atOnce), oneDose: Math.max(one.ownAtOnce, prescribed.atOnce), tablets };
  const mg = drowsily(one, one.usualMg, prescribed.atOnce);
  return { mg, oneDose: prescribed.atOnce || mg, tablets };
}

function drowsily(one: OneDose, usual: number | undefined, prescribed: number): number {
  if (!one.drowsy || prescribed === 0) return ofUsual(one, usual);
  return Math.max(timesPrescribed * prescribed, (usual ?? 0) * shareIfPrescribed);
}

function ofUsual({ drowsy, opioid, prescriptionOnly, throughSkin }: OneDose, usual: number | undefined): number {
  if (!drowsy || usual === undefined) return Infinity;
  if (throughSkin) return usual * shareOfUsualDay.other;
  if (opioid && prescriptionOnly) return usual * shareOfUsualDay.strongOpioid;
  return usual * (opioid || prescriptionOnly ? shareOfUsualDay.onPrescription : shareOfUsualDay.other);
}
