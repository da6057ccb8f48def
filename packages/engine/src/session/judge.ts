import type { Assessment } from "../logic/assessment.ts";
import { readReasons } from "../plan/read-reasons.ts";
import type { Judged, PreparedSessions } from "./prepare-sessions.ts";
import type { SessionWhy } from "./session.ts";

/** Whether somebody may do a move: three states, and never "offered" by silence. */
export interface Judgement {
  readonly status: "offered" | "withheld" | "ask-first" | "check-first";
  readonly why: readonly SessionWhy[];
  /** Questions that a session may ask and that would settle it. */
  readonly waitsFor: readonly string[];
}

/**
 * Offered only when every contraindication is answered no.
 *
 * A yes withholds or sends to ask first. Not asked means "check first". Not sure is never no: it sends to ask first, with
 * its reason, and nothing more is asked for what no answer could free.
 */
export function judge(prepared: PreparedSessions, assessment: Assessment, judged: Pick<Judged<unknown>, "withhold" | "ask">): Judgement {
  const { barred, toAsk, unsure, behind, free } = readReasons(prepared.vocabulary, assessment, judged.withhold, judged.ask);
  const said = (reasons: typeof barred): SessionWhy[] => reasons.map(({ id, text }) => ({ id, text }));
  if (barred.length > 0) return { status: "withheld", why: said(barred), waitsFor: [] };
  if (free) return { status: "offered", why: [], waitsFor: [] };
  const waitsFor = prepared.ownQuestions.map((question) => question.id).filter((id) => behind.has(id));
  const settled = behind.size === 0 || toAsk.length > 0 || unsure.length > 0;
  return { status: settled ? "ask-first" : "check-first", why: [...said(toAsk), ...said(unsure)], waitsFor: settled ? [] : waitsFor };
}
