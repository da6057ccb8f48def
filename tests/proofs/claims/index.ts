import type { Claim } from "../claim.ts";
import { agreement } from "./agreement.ts";
import { askedForAReason } from "./asked.ts";
import { bounds } from "./bounds.ts";
import { decisive } from "./decisive.ts";
import { exact } from "./exact.ts";
import { medicineAgreement, medicineGates, medicineHistories } from "./medicines.ts";
import { monotone } from "./monotone.ts";
import { plainSpasm } from "./plain-spasm.ts";
import { reached } from "./reached.ts";
import { contraindications, reliefForNow } from "./relief.ts";

/** Everything that is proved of the rules, cheapest first. */
export function allClaims(sampling: { readonly assessments: number; readonly checks: number; readonly seed: number }): readonly Claim[] {
  return [contraindications, reliefForNow, bounds, plainSpasm, decisive, exact, reached, monotone, askedForAReason(sampling.checks, sampling.seed), agreement(sampling.assessments, sampling.seed), medicineGates, medicineAgreement(sampling.assessments, sampling.seed), medicineHistories(sampling.assessments, sampling.seed)];
}
