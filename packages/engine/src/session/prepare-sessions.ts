import type { Exercise, List, Question, Relaxation, ReliefAction, ReliefContent, SessionContent, SessionCueId, SessionReasonId, TriageContent } from "@supple/knowledge";
import { prepareVocabulary, type Node, type Vocabulary } from "../logic/assessment.ts";
import type { SessionWhy } from "./session.ts";

interface PreparedReason extends SessionWhy {
  readonly node: Node;
}

/** A move or a relaxation with its contraindications looked up once. */
export interface Judged<T> {
  readonly of: T;
  readonly withhold: readonly PreparedReason[];
  readonly ask: readonly PreparedReason[];
}

/** A move; `easier`: what speaks against its easier form beside what speaks against it in any form. */
export interface JudgedMove extends Judged<Exercise> {
  readonly easier: Pick<Judged<unknown>, "withhold" | "ask">;
}

/** Session content made ready for one region. Its questions stand behind those of the danger check and of relief. */
export interface PreparedSessions {
  readonly vocabulary: Vocabulary;
  readonly content: SessionContent;
  /** Questions that a session may ask by itself: relief's and its own. */
  readonly ownQuestions: readonly Question[];
  readonly ownLists: readonly List[];
  /** Cannot get down to lie, or up again alone. */
  readonly cannotLie: Node;
  /** How to get up from the floor or a bed. */
  readonly gettingUp: ReliefAction;
  readonly exercises: readonly JudgedMove[];
  readonly relaxation: readonly Judged<Relaxation>[];
  reason(id: SessionReasonId): SessionWhy;
  cue(id: SessionCueId): string;
}

export function prepareSessions(triage: TriageContent, relief: ReliefContent, sessions: SessionContent, region: string): PreparedSessions {
  const ownQuestions = [...relief.questions, ...sessions.questions];
  const ownLists = [...relief.lists, ...sessions.lists];
  const vocabulary = prepareVocabulary({ questions: [...triage.questions, ...ownQuestions], lists: [...triage.lists, ...ownLists], findings: [...triage.findings, ...relief.findings] }, region);
  const prepared = (reasons: Exercise["withhold"]): PreparedReason[] => reasons.map(({ id, when, reason }) => ({ id, text: reason, node: vocabulary.prepareCondition(when) }));
  const judged = <T extends Exercise | Relaxation>(of: T): Judged<T> => ({ of, withhold: prepared(of.withhold), ask: prepared(of.ask) });
  const reasons = new Map(sessions.reasons.map((reason) => [reason.id, reason]));
  const cues = new Map(sessions.cues.map((cue) => [cue.id, cue.text]));
  return {
    vocabulary,
    content: sessions,
    ownQuestions,
    ownLists,
    cannotLie: vocabulary.prepareCondition(sessions.limits.cannotLie),
    gettingUp: relief.actions.find((action) => action.id === sessions.limits.gettingUp) ?? missing(sessions.limits.gettingUp),
    exercises: sessions.exercises.map((of) => ({ ...judged(of), easier: { withhold: prepared(of.easier.withhold), ask: prepared(of.easier.ask) } })),
    relaxation: sessions.relaxation.map(judged),
    reason: (id) => reasons.get(id) ?? missing(id),
    cue: (id) => cues.get(id) ?? missing(id),
  };
}

/** The content checks refuse content in which one is missing. */
function missing(id: string): never {
  throw new Error(`the session content has no words for ${id}`);
}
