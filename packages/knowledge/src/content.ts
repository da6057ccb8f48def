import type { Finding } from "./kinds/finding.ts";
import type { MedicineName, PainkillerNote } from "./kinds/painkiller.ts";
import type { PlainSpasm } from "./kinds/plain-spasm.ts";
import type { ChoiceQuestion, List, NumberQuestion, Question, SignQuestion } from "./kinds/question.ts";
import type { Region } from "./kinds/region.ts";
import type { ReliefAction } from "./kinds/relief.ts";
import type { Grade, Rule, RuleCase } from "./kinds/rule.ts";
import type { Source } from "./kinds/source.ts";
import type { CheckIn, Disagreement, DispositionText, Expectation, SafetyNet } from "./kinds/statement.ts";

/** What the danger check needs, and no more: it is on the wire before anything else. */
export interface TriageContent {
  readonly version: string;
  /** The date of this version, as 2026-11-23. */
  readonly on: string;
  /** A safety release: an open app applies it before its next danger check. */
  readonly safety: boolean;
  readonly questions: readonly Question[];
  readonly lists: readonly List[];
  /** Ids of lists and single questions, in the order of asking. */
  readonly order: readonly string[];
  readonly findings: readonly Finding[];
  readonly rules: readonly TriageRule[];
  readonly dispositions: readonly DispositionText[];
  readonly safetyNets: readonly SafetyNet[];
}

/** A rule as the check needs it; what only reviewers read is in `ReviewContent`. */
export type TriageRule = Pick<Rule, "id" | "title" | "grades" | "sources" | "evidence">;

/** What the plan needs, beside the answers of the danger check. */
export interface ReliefContent {
  /** The short checks that only relief asks (heat, cold, movement), in order. */
  readonly questions: readonly Question[];
  readonly lists: readonly List[];
  readonly order: readonly string[];
  readonly findings: readonly Finding[];
  readonly actions: readonly ReliefAction[];
  readonly expectations: readonly Expectation[];
  readonly checkIns: readonly CheckIn[];
}

export interface RegionContent {
  readonly regions: readonly Region[];
}

/** The little of a region that the first screen needs: where it is, and its emergency number. */
export interface PlaceContent {
  readonly places: readonly (Pick<Region, "id" | "name" | "inName" | "timeZones" | "countries"> & { readonly emergency: Region["routes"]["emergency"]["lines"] })[];
}

export interface PainkillerContent {
  readonly notes: readonly PainkillerNote[];
  readonly names: readonly MedicineName[];
}

/** What stands behind the rules: loaded only when somebody asks why. */
export interface ReviewContent {
  readonly rules: readonly Rule[];
  readonly sources: readonly Source[];
  readonly disagreements: readonly Disagreement[];
}

/** The described people beside the rules. */
export type CaseContent = readonly RuleCase[];

/** Everything, as the command line and the tests hold it. */
export interface Content {
  readonly triage: TriageContent;
  readonly relief: ReliefContent;
  readonly regions: RegionContent;
  readonly places: PlaceContent;
  readonly painkillers: PainkillerContent;
  readonly review: ReviewContent;
  readonly cases: CaseContent;
  /** What may be true of a plain spasm: the proofs hold the rules against it. */
  readonly plainSpasm: PlainSpasm;
}

export type { CheckIn, ChoiceQuestion, Disagreement, DispositionText, Expectation, Finding, Grade, List, MedicineName, NumberQuestion, PainkillerNote, Question, Region, ReliefAction, Rule, RuleCase, SafetyNet, SignQuestion, Source };
