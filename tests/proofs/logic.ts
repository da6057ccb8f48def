/** What a formula is written in: plain truth values, or terms of a prover. */
export interface Logic<B> {
  readonly yes: B;
  readonly no: B;
  and(parts: readonly B[]): B;
  or(parts: readonly B[]): B;
  not(part: B): B;
}

/** Plain truth values: the same formulas, worked out for one given assessment. */
export const plainLogic: Logic<boolean> = {
  yes: true,
  no: false,
  and: (parts) => parts.every(Boolean),
  or: (parts) => parts.some(Boolean),
  not: (part) => !part,
};

/** Leaves out what changes nothing, so that formulas stay small enough to read. */
export function simplifying<B>(logic: Logic<B>): Logic<B> {
  const several = (parts: readonly B[], neutral: B, decisive: B, join: (parts: readonly B[]) => B): B => {
    const left = parts.filter((part) => part !== neutral);
    if (left.includes(decisive)) return decisive;
    const [only] = left;
    return only === undefined ? neutral : left.length === 1 ? only : join(left);
  };
  return {
    ...logic,
    and: (parts) => several(parts, logic.yes, logic.no, logic.and),
    or: (parts) => several(parts, logic.no, logic.yes, logic.or),
    not: (part) => (part === logic.yes ? logic.no : part === logic.no ? logic.yes : logic.not(part)),
  };
}
