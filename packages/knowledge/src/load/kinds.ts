import * as v from "valibot";
import { finding } from "../kinds/finding.ts";
import { medicineName, painkillerNote } from "../kinds/painkiller.ts";
import { plainSpasm } from "../kinds/plain-spasm.ts";
import { asking, list, question } from "../kinds/question.ts";
import { region } from "../kinds/region.ts";
import { reliefAction } from "../kinds/relief.ts";
import { rule, ruleCase } from "../kinds/rule.ts";
import { source } from "../kinds/source.ts";
import { checkIn, disagreement, dispositionText, expectation, safetyNet } from "../kinds/statement.ts";

/** The content's own version, for diaries, releases and `supple compare`. `safety`: an open app applies it before the next check. */
const release = v.strictObject({
  version: v.pipe(v.string(), v.regex(/^\d{4}\.\d+\.\d+$/, "a content version is written 2026.1.0")),
  on: v.pipe(v.string(), v.isoDate()),
  safety: v.boolean(),
});
export type Release = v.InferOutput<typeof release>;

/** Which schema reads which place under `content/`: a folder, or a single file. */
export const contentKinds = {
  sources: source,
  questions: question,
  lists: list,
  asking,
  "relief-asking": asking,
  findings: finding,
  rules: rule,
  cases: ruleCase,
  "plain-spasm": plainSpasm,
  relief: reliefAction,
  dispositions: dispositionText,
  "safety-nets": safetyNet,
  expectations: expectation,
  "check-ins": checkIn,
  disagreements: disagreement,
  regions: region,
  painkillers: painkillerNote,
  "medicine-names": medicineName,
  release,
} as const;

export type ContentKind = keyof typeof contentKinds;
export type ContentOf<K extends ContentKind> = v.InferOutput<(typeof contentKinds)[K]>;
