import type { MedicineLabel } from "@supple/knowledge";
import { minute, milligrams, type Milligrams } from "../log/amount.ts";

/**
 * What may be taken of one ingredient. Undefined: no place is known that says.
 *
 * `opens`: the label here was seen with its dose, its hours and its day, so the
 * guard may say that the label allows it. Otherwise the figures only stop.
 */
export interface Limits {
  readonly opens: boolean;
  readonly single: Milligrams | undefined;
  /** What the first dose of a run of days may be. */
  readonly first: Milligrams | undefined;
  /** Milliseconds between doses. */
  readonly interval: number | undefined;
  /** The shorter end of the hours that the label here names, or half of those that are prescribed: two doses closer together than this were too early. */
  readonly shortest: number | undefined;
  readonly day: Milligrams | undefined;
  /** The least day of the labels that may be this person's, or of the prescription: more is too much here, not only elsewhere. */
  readonly ownDay: Milligrams | undefined;
  /** The strengths of the packs that this day was seen on; undefined when it is of any. Of others it is only borrowed. */
  readonly ownDayStrengths: readonly number[] | undefined;
  /** What the label allows at once, as a first dose where that is more; where it is not whole, or the place is not sure, the least of any whole label. */
  readonly ownAtOnce: Milligrams | undefined;
  readonly dosesADay: number | undefined;
  readonly daysInARow: number | undefined;
}

type Figures = MedicineLabel["figures"];

/**
 * The figures of the label here, filled up with the strictest known elsewhere.
 *
 * A whole label stands by itself: only its days in a row are filled up, from
 * the ingredient and then from its class, since a borrowed limit can close
 * and never open. `label` is the one that holds in every place the person may
 * be in; `perhaps` are those of any of them. Source: decision 0010.
 */
export function prepareLimits(label: MedicineLabel | undefined, perhaps: readonly MedicineLabel[], everywhere: readonly MedicineLabel[], ofClass: readonly MedicineLabel[]): Limits {
  const here = label?.figures ?? {};
  const opens = label !== undefined && label.evidence !== "unverified" && label.unverified === undefined && isWhole(label);
  const least = (of: keyof Figures, labels: readonly MedicineLabel[] = everywhere) => strictest(labels, of, Math.min);
  const single = here.singleMg ?? least("singleMg");
  const interval = here.intervalMinutes ?? strictest(everywhere, "intervalMinutes", Math.max);
  const most = here.dayMg ?? least("dayMg");
  return {
    opens,
    single: amount(single),
    first: amount(opens ? here.firstMg : undefined),
    interval: span(interval),
    shortest: span(opens ? (here.shortestMinutes ?? interval) : undefined),
    day: amount(most),
    ownDay: amount(least("dayMg", perhaps)),
    ownDayStrengths: strengthsOf(perhaps, least("dayMg", perhaps)),
    ownAtOnce: amount(leastAtOnce(label === undefined ? [] : [label]) ?? leastAtOnce(everywhere)),
    dosesADay: opens ? here.dosesADay : (here.dosesADay ?? least("dosesADay")),
    daysInARow: here.daysInARow ?? least("daysInARow") ?? least("daysInARow", ofClass),
  };
}

/** It was seen with its dose, its hours and its day. */
const isWhole = ({ figures }: MedicineLabel): boolean => figures.singleMg !== undefined && figures.intervalMinutes !== undefined && figures.dayMg !== undefined;

function leastAtOnce(labels: readonly MedicineLabel[]): number | undefined {
  const known = labels.filter(isWhole).flatMap(({ figures: { singleMg, firstMg } }) => firstMg ?? singleMg ?? []);
  return known.length === 0 ? undefined : Math.min(...known);
}

function strengthsOf(labels: readonly MedicineLabel[], day: number | undefined): readonly number[] | undefined {
  const strictest = labels.filter(({ figures }) => figures.dayMg === day).map(({ strengthsMg }) => strengthsMg);
  return strictest.length === 0 || strictest.includes(undefined) ? undefined : strictest.flatMap((strengths) => strengths ?? []);
}

const amount = (value: number | undefined) => (value === undefined ? undefined : milligrams(value));
const span = (minutes: number | undefined) => (minutes === undefined ? undefined : minutes * minute);

function strictest(labels: readonly MedicineLabel[], figure: keyof Figures, of: (...values: number[]) => number): number | undefined {
  const known = labels.flatMap((label) => label.figures[figure] ?? []);
  return known.length === 0 ? undefined : of(...known);
}
