import type { Assessment, Node, Vocabulary } from "../logic/assessment.ts";
import { holdsIfUnsureIsYes, truthOf } from "../logic/readings.ts";
import { nothingKnown, questionsBehind } from "../triage/open-questions.ts";

/** What the answers make of the reasons against something: an action of relief, a move. */
export interface ReadReasons<R> {
  /** Withhold it. */
  readonly barred: readonly R[];
  /** Ask somebody first: answered yes; and those that would hold if a not sure were a yes. */
  readonly toAsk: readonly R[];
  readonly unsure: readonly R[];
  /** Questions that would settle it. */
  readonly behind: ReadonlySet<string>;
  /** Every reason is answered no. Not sure and not asked are never no. */
  readonly free: boolean;
}

export function readReasons<R extends { readonly node: Node }>(vocabulary: Vocabulary, assessment: Assessment, withhold: readonly R[], ask: readonly R[]): ReadReasons<R> {
  const truth = (reason: R) => truthOf(assessment.read(reason.node));
  const open = [...withhold, ...ask].filter((reason) => truth(reason) === "unknown");
  const barred = withhold.filter((reason) => truth(reason) === "true");
  const toAsk = ask.filter((reason) => truth(reason) === "true");
  const known = nothingKnown();
  return {
    barred,
    toAsk,
    unsure: open.filter((reason) => holdsIfUnsureIsYes(assessment.read(reason.node))),
    behind: new Set(open.flatMap((reason) => questionsBehind(vocabulary, assessment, reason.node, false, known))),
    free: barred.length === 0 && toAsk.length === 0 && open.length === 0,
  };
}
