import type { Exercise, ExerciseLevel, Need } from "./kinds/exercise.ts";
import type { Explainer } from "./kinds/explainer.ts";
import type { Cause, ClueGroup } from "./kinds/cause.ts";
import type { Claim } from "./kinds/claim.ts";
import type { Finding } from "./kinds/finding.ts";
import type { MedicineCase, MedicineClass, MedicineExclusion, MedicineLabel, MedicineNote, MedicineNotice, MedicineProduct, MedicineQuestion, NoticeId, SkinAndHeat, Substance, TooMuchFigures } from "./kinds/medicine.ts";
import type { MedicineName, PainkillerNote } from "./kinds/painkiller.ts";
import type { Move } from "./kinds/move.ts";
import type { PlainSpasm } from "./kinds/plain-spasm.ts";
import type { ChoiceQuestion, List, NumberQuestion, Question, SignQuestion } from "./kinds/question.ts";
import type { Region } from "./kinds/region.ts";
import type { Relaxation } from "./kinds/relaxation.ts";
import type { Holding } from "./kinds/holding.ts";
import type { Offer } from "./kinds/offer.ts";
import type { Narrowing, PhaseText, ReliefAction, ReliefCase } from "./kinds/relief.ts";
import type { ReliefGroup } from "./kinds/relief-groups.ts";
import type { Grade, Rule, RuleCase } from "./kinds/rule.ts";
import type { SessionLimits } from "./kinds/session-limits.ts";
import type { SessionCueId, SessionCueText, SessionReason, SessionReasonId, StopRule } from "./kinds/session-words.ts";
import type { Source } from "./kinds/source.ts";
import type { CheckIn, Disagreement, DispositionText, Expectation, SafetyNet } from "./kinds/statement.ts";

/** What asks and judges, and no more: it is on the wire before anything else. */
export interface CheckContent {
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
  readonly rules: readonly CheckRule[];
}

/** A rule as far as it judges. */
export interface CheckRule extends Pick<Rule, "id"> {
  readonly grades: readonly CheckGrade[];
}

/** A degree of a rule as far as it judges. */
export type CheckGrade = Pick<Grade, "id" | "when" | "disposition" | "notSure" | "screen">;

/** The danger check with the words of its results. */
export interface TriageContent extends CheckContent {
  readonly rules: readonly TriageRule[];
  readonly dispositions: readonly DispositionText[];
  readonly safetyNets: readonly SafetyNet[];
}

/** A rule as a result needs it; what only reviewers read is in `ReviewContent`. */
export type TriageRule = Pick<Rule, "id" | "title" | "grades" | "sources" | "evidence">;

/** What the plan needs, beside the answers of the danger check. */
export interface ReliefContent {
  /** The short checks that only relief asks (heat, cold, movement), in order. */
  readonly questions: readonly Question[];
  readonly lists: readonly List[];
  readonly order: readonly string[];
  readonly findings: readonly Finding[];
  /** Each with the contraindications that its narrowings add. */
  readonly actions: readonly ReliefAction[];
  readonly narrowings: readonly Narrowing[];
  readonly phases: readonly PhaseText[];
  readonly holding: Holding;
  readonly expectations: readonly Expectation[];
  readonly checkIns: readonly CheckIn[];
  /** Ids of the stop rules of sessions that ask no danger sign: after any other the plan waits for a danger check. */
  readonly stopsWithoutSigns: readonly string[];
  /** Hours that a patch which works for days stays on the skin, by product: heat waits for it. */
  readonly wornHours: Readonly<Record<string, number>>;
}

/** What guided sessions need, beside the danger check and relief. Loaded only there. */
export interface SessionContent {
  /** What only sessions ask, in order. */
  readonly questions: readonly Question[];
  readonly lists: readonly List[];
  readonly order: readonly string[];
  readonly exercises: readonly Exercise[];
  readonly relaxation: readonly Relaxation[];
  readonly limits: SessionLimits;
  readonly stopRules: readonly StopRule[];
  readonly reasons: readonly SessionReason[];
  readonly cues: readonly SessionCueText[];
}

/** What a clinician may offer: for its own page, beside a result that says to be seen. */
export interface OfferContent {
  readonly offers: readonly Offer[];
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

/** What the medicine guard needs. On the wire only where a dose is asked about or logged. */
export interface MedicineContent {
  readonly classes: readonly MedicineClass[];
  readonly substances: readonly Substance[];
  readonly labels: readonly MedicineLabel[];
  readonly products: readonly MedicineProduct[];
  readonly questions: readonly MedicineQuestion[];
  readonly lists: readonly List[];
  readonly exclusions: readonly MedicineExclusion[];
  readonly notices: readonly MedicineNotice[];
  readonly notes: readonly MedicineNote[];
  readonly skinAndHeat: SkinAndHeat;
  readonly tooMuch: TooMuchFigures;
}

/** The described histories of the medicine guard. */
export type MedicineCaseContent = readonly MedicineCase[];

/** What stands behind the rules: loaded only when somebody asks why. */
export interface ReviewContent {
  readonly rules: readonly Rule[];
  readonly sources: readonly Source[];
  readonly disagreements: readonly Disagreement[];
}

/** The questions people ask and their answers, with the sources and disagreements that these name, and no others. */
export interface LearnContent {
  /** In the order of the page. */
  readonly explainers: readonly Explainer[];
  readonly sources: readonly Source[];
  readonly disagreements: readonly Disagreement[];
  readonly rules: readonly Pick<Rule, "id" | "title">[];
}

/** What may have had a part in a spasm: the choices of one screen, and what they point to. */
export interface CauseContent {
  readonly groups: readonly ClueGroup[];
  /** By band, the best known first; within a band in the order of the content. */
  readonly causes: readonly Cause[];
}

/** Where sources disagree: beside the advice concerned, and on the clinicians' pages. */
export type DisagreementContent = readonly Disagreement[];

/** Every claim of the patient articles, in order of its number. */
export type ClaimContent = readonly Claim[];

/** How the figure moves; on the wire only where a movement is played. */
export interface PoseContent {
  readonly moves: readonly Move[];
}

/** The described people beside the rules. */
export type CaseContent = readonly RuleCase[];

/** Everything, as the command line and the tests hold it. */
export interface Content {
  readonly triage: TriageContent;
  readonly relief: ReliefContent;
  readonly sessions: SessionContent;
  readonly regions: RegionContent;
  readonly places: PlaceContent;
  readonly painkillers: PainkillerContent;
  readonly medicines: MedicineContent;
  readonly medicineCases: MedicineCaseContent;
  readonly poses: PoseContent;
  readonly review: ReviewContent;
  readonly learn: LearnContent;
  readonly causes: CauseContent;
  readonly disagreements: DisagreementContent;
  readonly claims: ClaimContent;
  readonly cases: CaseContent;
  /** The described people of the plan. */
  readonly reliefCases: readonly ReliefCase[];
  readonly offers: OfferContent;
  /** What may be true of a plain spasm: the proofs hold the rules against it. */
  readonly plainSpasm: PlainSpasm;
}

export type { MedicineCase, MedicineClass, MedicineExclusion, MedicineLabel, MedicineNote, MedicineNotice, MedicineProduct, MedicineQuestion, NoticeId, SkinAndHeat, Substance, TooMuchFigures };
export type { Explainer };
export type { Cause, Claim, ClueGroup };
export type { CheckIn, ChoiceQuestion, Disagreement, DispositionText, Exercise, ExerciseLevel, Expectation, Finding, Grade, Holding, List, MedicineName, Narrowing, Need, NumberQuestion, Offer, PainkillerNote, PhaseText, Question, Region, Relaxation, ReliefAction, ReliefCase, ReliefGroup, Rule, RuleCase, SafetyNet, SessionCueId, SessionCueText, SessionReason, SessionReasonId, SignQuestion, Source, StopRule };
