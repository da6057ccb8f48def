import * as v from "valibot";

/**
 * What must hold, in words a clinician can read and with nothing to take away from it.
 *
 * There is no `not`: a rule that needs the absence of a danger sign cannot be
 * written, so nothing reassuring can ever lower a finding. A bare word names a
 * finding, or a sign question answered yes.
 */
export type Condition =
  | string
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly atLeast: number; readonly of: readonly Condition[] }
  | { readonly choice: string; readonly is: readonly string[] }
  | { readonly number: string; readonly atLeast: number }
  | { readonly number: string; readonly below: number };

const parts = v.lazy(() => v.pipe(v.array(condition), v.minLength(1, "a condition needs at least one part")));

export const condition: v.GenericSchema<unknown, Condition> = v.union(
  [
    v.pipe(v.string(), v.nonEmpty()),
    v.strictObject({ all: parts }),
    v.strictObject({ any: parts }),
    v.strictObject({ atLeast: v.pipe(v.number(), v.integer(), v.minValue(2)), of: parts }),
    v.strictObject({ choice: v.string(), is: v.pipe(v.array(v.string()), v.minLength(1)) }),
    v.strictObject({ number: v.string(), atLeast: v.pipe(v.number(), v.integer()) }),
    v.strictObject({ number: v.string(), below: v.pipe(v.number(), v.integer()) }),
  ],
  "a condition is a finding's id, or one of: all, any, atLeast with of, choice with is, number with atLeast or below",
);

/** Every finding, sign, choice and number that a condition names. */
export function namesIn(part: Condition): { word?: string; choice?: string; options?: readonly string[]; number?: string }[] {
  if (typeof part === "string") return [{ word: part }];
  if ("all" in part) return part.all.flatMap(namesIn);
  if ("any" in part) return part.any.flatMap(namesIn);
  if ("of" in part) return part.of.flatMap(namesIn);
  if ("choice" in part) return [{ choice: part.choice, options: part.is }];
  return [{ number: part.number }];
}
