import * as v from "valibot";

const name = v.pipe(v.string(), v.nonEmpty());
const seconds = v.pipe(v.number(), v.integer(), v.minValue(1));

/**
 * A guided session began. `items` are what it holds, so that it can be gone on with after a crash.
 *
 * `painBefore`: 0 to 10 (NPRS), or null when it was skipped. `level` counts from 0, the gentlest.
 */
export const sessionStarted = {
  kind: "session-started",
  version: 1,
  body: v.strictObject({
    session: name,
    painBefore: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10))),
    items: v.pipe(
      v.array(
        v.variant("kind", [
          v.strictObject({ kind: v.literal("position"), action: name, seconds }),
          v.strictObject({ kind: v.literal("pack"), action: name, seconds }),
          v.strictObject({ kind: v.literal("relaxation"), relaxation: name, seconds }),
          v.strictObject({ kind: v.literal("exercise"), exercise: name, level: v.pipe(v.number(), v.integer(), v.minValue(0)), form: v.picklist(["usual", "easier"]) }),
        ]),
      ),
      v.minLength(1),
    ),
  }),
} as const;
