import type { Conclusion, Disposition, EvidenceGrade, Role, SafetyNet } from "@supple/knowledge";

/** One degree of a rule that holds. */
export interface HeldDegree {
  readonly rule: string;
  readonly grade: string;
  readonly disposition: Disposition;
  /** How it holds: by a yes; because "not sure" counts; because a qualifier is missing and the graver reading counts. */
  readonly because: "yes" | "not-sure" | "qualifier-not-asked";
}

/** The same, and why. */
export interface HeldRule extends HeldDegree {
  readonly title: string;
  readonly reason: string;
  readonly sources: readonly string[];
  readonly evidence: EvidenceGrade;
}

/** A rule that could still raise the result, and the questions it waits for. */
export interface OpenRule {
  readonly rule: string;
  readonly grade: string;
  readonly disposition: Disposition;
  readonly waitsFor: readonly string[];
}

export interface Told extends Conclusion {
  readonly disposition: Disposition;
  /** The rule and grade whose words these are; none when the disposition's own words are used. */
  readonly from: { readonly rule: string; readonly grade: string } | undefined;
  readonly title: string;
  /** Why; of a rule that "not sure" lowered, that it was not sure. Undefined for self-care. */
  readonly reason: string | undefined;
  /** A screen of its own: overdose, thoughts of self-harm, pregnancy. */
  readonly screen: "emergency" | "maternity" | "overdose" | "crisis" | undefined;
  readonly whom: Role;
}

/**
 * What follows from an assessment, without words.
 *
 * `lowest` is the least and `highest` the most urgent disposition that the
 * questions still open allow; `settled` when they meet. `standing` is what the
 * person is told if they stop now; `unfinished` instead of a self-care that
 * was not earned: a check that was broken off never says self-care.
 */
export interface Urgency {
  readonly region: string;
  readonly lowest: Disposition;
  readonly highest: Disposition;
  readonly settled: boolean;
  readonly standing: Disposition | "unfinished";
  /** Every degree that holds, most urgent first. */
  readonly holds: readonly HeldDegree[];
}

/** The same with reasons, sources, what is open, and in `told` the words, which are undefined while unfinished. */
export interface Decision extends Urgency {
  readonly contentVersion: string;
  readonly told: Told | undefined;
  readonly holds: readonly HeldRule[];
  readonly open: readonly OpenRule[];
  readonly safetyNets: readonly SafetyNet[];
}
