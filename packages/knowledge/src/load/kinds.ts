import * as v from "valibot";
import { exercise } from "../kinds/exercise.ts";
import { explainer } from "../kinds/explainer.ts";
import { cause, clueGroup } from "../kinds/cause.ts";
import { claim } from "../kinds/claim.ts";
import { explainedWords } from "../kinds/explained-word.ts";
import { finding } from "../kinds/finding.ts";
import { medicineCase, medicineClass, medicineExclusion, medicineLabel, medicineNote, medicineNotice, medicineProduct, medicineQuestion, skinAndHeat, substance, tooMuchFigures } from "../kinds/medicine.ts";
import { holding } from "../kinds/holding.ts";
import { offer } from "../kinds/offer.ts";
import { medicineName, painkillerNote } from "../kinds/painkiller.ts";
import { plainSpasm } from "../kinds/plain-spasm.ts";
import { move } from "../kinds/move.ts";
import { asking, list, question } from "../kinds/question.ts";
import { region } from "../kinds/region.ts";
import { relaxation } from "../kinds/relaxation.ts";
import { narrowing, phaseText, reliefAction, reliefCase } from "../kinds/relief.ts";
import { rule, ruleCase } from "../kinds/rule.ts";
import { sessionLimits } from "../kinds/session-limits.ts";
import { sessionCue, sessionReason, stopRule } from "../kinds/session-words.ts";
import { source } from "../kinds/source.ts";
import { checkIn, disagreement, dispositionText, expectation, safetyNet } from "../kinds/statement.ts";

/** The content's own version, for diaries, releases and `supple compare`. `safety`: an open app applies it before the next check. */
const release = v.strictObject({
  version: v.pipe(v.string(), v.regex(/^\d{4}\.\d+\.\d+$/, "a content version is written 2026.1.0")),
  on: v.pipe(v.string(), v.isoDate()),
  safety: v.boolean(),
});
export type Release = v.InferOutput<typeof release>;

/** Which schema reads which place under `content/`: a folder, or a single file. `medicine-` kinds stand together in `content/medicines/`. */
export const contentKinds = {
  sources: source,
  questions: question,
  lists: list,
  asking,
  "relief-asking": asking,
  "session-asking": asking,
  findings: finding,
  rules: rule,
  cases: ruleCase,
  "plain-spasm": plainSpasm,
  relief: reliefAction,
  exercises: exercise,
  relaxation,
  "stop-rules": stopRule,
  "session-limits": sessionLimits,
  "session-reasons": sessionReason,
  "session-cues": sessionCue,
  "relief-cases": reliefCase,
  narrowing,
  phases: phaseText,
  holding,
  offers: offer,
  dispositions: dispositionText,
  "safety-nets": safetyNet,
  expectations: expectation,
  "check-ins": checkIn,
  disagreements: disagreement,
  explainers: explainer,
  causes: cause,
  clues: clueGroup,
  claims: claim,
  poses: move,
  regions: region,
  painkillers: painkillerNote,
  "medicine-names": medicineName,
  "medicine-classes": medicineClass,
  "medicine-substances": substance,
  "medicine-labels": medicineLabel,
  "medicine-products": medicineProduct,
  "medicine-questions": medicineQuestion,
  "medicine-lists": list,
  "medicine-exclusions": medicineExclusion,
  "medicine-notices": medicineNotice,
  "medicine-notes": medicineNote,
  "medicine-skin-and-heat": skinAndHeat,
  "medicine-too-much": tooMuchFigures,
  "medicine-cases": medicineCase,
  "explained-words": explainedWords,
  release,
} as const;

export type ContentKind = keyof typeof contentKinds;
export type ContentOf<K extends ContentKind> = v.InferOutput<(typeof contentKinds)[K]>;
