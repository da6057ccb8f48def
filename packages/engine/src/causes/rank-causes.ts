import { causeBands, type Cause, type CauseBand, type CauseContent, type Clue } from "@supple/knowledge";
import { signState, type Answers } from "../answers/answer.ts";

/** A cause and the person's own answers that point to it; at least one. */
export interface RankedCause {
  readonly cause: Cause;
  readonly because: readonly Clue[];
}

export interface RankedCauses {
  /** Every band that holds something, the best known first. */
  readonly bands: readonly { readonly band: CauseBand; readonly causes: readonly RankedCause[] }[];
  /** Choices that sound like a danger sign, or say what the danger check did not hear: it asks about them. */
  readonly dangers: readonly Clue[];
}

/**
 * What may have had a part in this spasm, by these answers.
 *
 * A cause is there only when an answer points to it; answers that merely
 * support it count beside such a one. The bands say how well a
 * cause is known; within a band more answers come first, then the order of the
 * content. There is no percentage and no sum over bands: no source gives one.
 *
 * Shape: `chosen` holds the ids that were ticked; ids that this content does not
 * know are left out. `answers` are those of the danger check that are in force. Errors: none. Source: facts.md section 3.
 */
export function rankCauses(content: CauseContent, chosen: ReadonlySet<string>, answers: Answers): RankedCauses {
  const ticked = content.groups.flatMap((group) => group.clues).filter((clue) => chosen.has(clue.id));
  const pointed = content.causes
    .map((cause): RankedCause => ({ cause, because: ticked.filter((clue) => cause.clues.includes(clue.id) || cause.support.includes(clue.id)) }))
    .filter((one) => one.because.some((clue) => one.cause.clues.includes(clue.id)))
    .sort((left, right) => right.because.length - left.because.length);
  return {
    bands: causeBands.map((band) => ({ band, causes: pointed.filter((one) => one.cause.band === band) })).filter((one) => one.causes.length > 0),
    dangers: ticked.filter(({ danger }) => danger !== undefined && !(danger.unlessHeard && danger.asks.some((sign) => signState(answers, sign) === "yes"))),
  };
}
