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

/** Each span that begins with a dose and holds more than `mostIn` it. `sure`: also if what nobody read were half as strong as the weakest. */
export function overWithin(taken: readonly Amount[], spanFrom: (from: number) => number, mostIn: (span: Span) => number) {
  return taken.flatMap(({ times }) => times).flatMap((from) => {
    const span = spanFrom(from);
    const inside = taken.flatMap((one) => {
      const within = one.times.filter((at) => at >= from && at - from < span);
      return within.length === 0 ? [] : [{ ...one, last: Math.max(...within) }];
    });
    const sum = (of: (one: Amount) => number) => inside.reduce((total, one) => total + of(one), 0);
    const atLeast = sum((one) => one.atLeast);
    const to = Math.max(...inside.map(({ last }) => last));
    const most = mostIn({ from, to });
    if (atLeast <= most) return [];
    const sure = sum((one) => (one.read ? one.atLeast : one.may ? 0 : one.atLeast / 2)) > most;
    return [{ counted: "mg" as const, taken: atLeast, most, from, to, read: inside.every((one) => one.read), sure, otherPacks: inside.every((one) => one.otherPack) }];
  });
}
