import * as v from "valibot";
import { condition } from "./condition.ts";
import { dispositions, roles } from "./disposition.ts";
import { identifier, ruleIdentifier, text } from "./identifier.ts";
import { provenanceEntries } from "./provenance.ts";

const raised = v.picklist(["soon", "same-day", "emergency"]);

/** One tier everywhere, or a tier for each region with a default; `none` raises nothing there. */
const tierByRegion = v.union([
  raised,
  v.pipe(
    v.record(v.string(), v.picklist(["none", "soon", "same-day", "emergency"])),
    v.check((tiers) => "default" in tiers, "name the tier of the other regions under `default`"),
  ),
]);

/** `whom`, how soon in words (`within`), the words to say on the phone, and what to do until then. */
export const conclusion = v.strictObject({
  whom: v.picklist(roles),
  within: text,
  say: text,
  meanwhile: v.pipe(v.array(text), v.minLength(1)),
});
export type Conclusion = v.InferOutput<typeof conclusion>;

/**
 * One degree of a rule. `notSure` says what "not sure" counts as: the same, or
 * one tier lower (the default conclusion of that tier is then shown). For a
 * `soon` grade one tier lower would read "not sure" as "no", so it is refused.
 */
export const grade = v.strictObject({
  id: identifier,
  when: condition,
  disposition: tierByRegion,
  notSure: v.picklist(["as-yes", "one-tier-lower"]),
  conclusion,
  /** Whom to see and how soon where the region makes it same-day and others do not: the rest of the conclusion is the same. */
  whereSameDay: v.optional(v.strictObject({ whom: v.picklist(roles), within: text })),
  reason: text,
  screen: v.optional(v.picklist(["emergency", "maternity", "overdose", "crisis"])),
});
export type Grade = v.InferOutput<typeof grade>;

/** A danger, duration or recurrence rule: what raises it, in degrees, and what follows. */
export const rule = v.strictObject({
  id: ruleIdentifier,
  title: text,
  /** What clinicians call the concern. Never shown to a person as theirs. */
  behind: text,
  grades: v.pipe(v.array(grade), v.minLength(1)),
  notes: v.optional(v.array(text)),
  ...provenanceEntries,
});
export type Rule = v.InferOutput<typeof rule>;

const answer = v.union([v.string(), v.pipe(v.number(), v.integer())]);

/**
 * A described person beside the rule: answers in, what must come out.
 *
 * `rest: no` answers every other danger sign no; `open` leaves them not asked.
 * Without `regions` the case must come out so in every region.
 */
export const ruleCase = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[RD]\d\d-[a-z0-9-]+$/, "a case id is the rule's id and words, such as R06-foot-drops")),
  person: text,
  kind: v.picklist(["fires", "near-miss", "not-sure", "missing", "everyday"]),
  regions: v.optional(v.array(identifier)),
  answers: v.record(v.string(), answer),
  rest: v.optional(v.picklist(["no", "open"]), "no"),
  expect: v.strictObject({
    /** What the person is told now; `unfinished` when the check is not done and nothing holds yet. */
    disposition: v.picklist([...dispositions, "unfinished"]),
    lowest: v.optional(v.picklist(dispositions)),
    highest: v.optional(v.picklist(dispositions)),
    /** Rules that hold, `R38`, or one degree of a rule, `R38/thoughts`. */
    holds: v.optional(v.array(v.pipe(v.string(), v.regex(/^[RD]\d\d(\/[a-z0-9-]+)?$/, "name a rule, R38, or a degree of one, R38/thoughts")))),
    open: v.optional(v.array(ruleIdentifier)),
  }),
});
export type RuleCase = v.InferOutput<typeof ruleCase>;
export const ruleCases = v.pipe(v.array(ruleCase), v.minLength(1));
