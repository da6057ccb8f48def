import * as v from "valibot";
import { condition } from "./condition.ts";
import { identifier, text } from "./identifier.ts";

/** What answers mean: a graded reading of a sign. Rules are written over findings. `text` names it for the "why". */
export const finding = v.strictObject({ id: identifier, text, when: condition });
export type Finding = v.InferOutput<typeof finding>;
