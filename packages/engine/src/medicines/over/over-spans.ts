/** From the first dose to the last of those that lie within it. Instants. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a dose holds of one ingredient at least. */
export interface Amount {
  readonly units: number;
  readonly atLeast: number;
  /** Its strength was read off the pack. */
  readonly read: boolean;
  /** Its strength is none of the packs that the limit here was seen on. */
  readonly otherPack: boolean;
  /** Nobody read whether it holds any. */
  readonly may: boolean;
  /** A dose whose time was changed was taken at one of the times that were written: any of them may lie within the span. */
  readonly times: readonly number[];
}

/** More than the most, in one span. */
export interface OverSpan extends Span {
  readonly taken: number;
  readonly most: number;
  /** Every strength in it was read off a pack. */
  readonly read: boolean;
  /** It is too much also if what nobody read were half as strong as the weakest. */
  readonly sure: boolean;
  /** None of it is of the packs that the limit here was seen on. */
  readonly otherPacks: boolean;
}

/**
 * Each span that begins and ends with a dose, is shorter than `lengthFrom` its beginning, and holds more than `mostIn` it.
 *
 * Every end is looked at, not the last alone: what may be taken can change
 * within a span, and a dose after that makes what went before no less.
 */
export function overWithin(taken: readonly Amount[], lengthFrom: (from: number) => number, mostIn: (span: Span) => number): OverSpan[] {
  const times = [...new Set(taken.flatMap((one) => one.times))];
  return times.flatMap((from) => {
    const length = lengthFrom(from);
    const ends = times.filter((at) => at >= from && at - from < length);
    return ends.flatMap((to) => {
      const inside = taken.filter((one) => one.times.some((at) => at >= from && at <= to));
      const sum = (of: (one: Amount) => number) => inside.reduce((total, one) => total + of(one), 0);
      const [atLeast, most] = [sum((one) => one.atLeast), mostIn({ from, to })];
      if (atLeast <= most) return [];
      const sure = sum((one) => (one.read ? one.atLeast : one.may ? 0 : one.atLeast / 2)) > most;
      return [{ from, to, taken: atLeast, most, sure, read: inside.every((one) => one.read), otherPacks: inside.every((one) => one.otherPack) }];
    });
  });
}
