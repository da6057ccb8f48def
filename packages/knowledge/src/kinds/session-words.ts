import * as v from "valibot";
import { identifier, text } from "./identifier.ts";
import { provenanceEntries } from "./provenance.ts";

/**
 * A rule for "that hurts more": what the person may say, and what then happens to the session.
 *
 * `ease`: the same move, one level down. `swap`: the move is left out today, and another follows. `end`: the session
 * ends. `asks` names danger signs to be asked at once. `leavesOut`: how long the move is not offered again. `sore`: how it
 * is said to somebody whose pain was above the most before the session; a rule that eases is not offered to them, since
 * nothing may be added there. `last`: the answer where no other move follows.
 */
export const stopRule = v.strictObject({
  id: identifier,
  says: text,
  sore: v.optional(text),
  then: v.picklist(["ease", "swap", "end"]),
  asks: v.optional(v.array(identifier), []),
  /** Of those, the ones for which a printed session says to call for help at once: paper asks nothing. */
  calls: v.optional(v.array(identifier), []),
  leavesOut: v.picklist(["no", "two-days", "until-checked"]),
  answer: text,
  last: v.optional(text),
  ...provenanceEntries,
});
export type StopRule = v.InferOutput<typeof stopRule>;

/** Every reason a session gives for what is in it and what is not. */
export const sessionReasonIds = [
  "fits-phase", "upper-back", "comfort-first", "slow-breath", "chosen-pack", "eased-after-hurt", "level-up", "level-down", "walk-ends", "get-up-last",
  "comes-later", "no-strength-yet", "left-out-for-good", "hurt-lately", "hurt-until-checked", "nothing-at-hand", "other-part", "no-time", "enough-today", "new-enough", "new-few", "card-only",
  "pack-ready", "pack-needs-time", "pack-rests", "not-checked", "short-check", "much-pain", "after-emergency", "after-same-day",
] as const;
export const sessionReason = v.strictObject({ id: v.picklist(sessionReasonIds), text });
export type SessionReason = v.InferOutput<typeof sessionReason>;
export type SessionReasonId = SessionReason["id"];

/** Every line that a session speaks beside those of its moves. Each is whole: nothing is put together from parts. */
export const sessionCueIds = [
  "begin", "begin-sore", "end", "end-easy-walk", "next-move", "get-up", "get-down", "get-down-floor", "get-down-side", "get-down-bed", "change-hurts", "change-eases", "other-side", "set-rest", "last-one", "half-time", "one-minute-left", "walk-turn",
  "position-stay", "position-end", "cold-not", "heat-not", "pack-ready", "pack-before", "pack-cloth", "pack-place", "pack-lay", "pack-on", "pack-not", "pack-skin", "pack-end", "pack-rest", "paused", "hurts-ask", "signs-on-screen", "going-on", "pack-changed", "leave-today", "leave-last", "leave-for-easier",
  "count-1", "count-2", "count-3", "count-4", "count-5", "count-6", "count-7", "count-8", "count-9", "count-10", "count-11", "count-12", "count-13", "count-14", "count-15",
] as const;
export const sessionCue = v.strictObject({ id: v.picklist(sessionCueIds), text });
export type SessionCueText = v.InferOutput<typeof sessionCue>;
export type SessionCueId = SessionCueText["id"];
