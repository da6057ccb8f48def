import * as v from "valibot";

/** A stable name that other content, stored diaries and integrators refer to. Never re-used for something else. */
export const identifier = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "an id is lower-case words joined by hyphens, such as leg-weak"),
);

/** A rule's id as clinicians cite it: R06, D01. */
export const ruleIdentifier = v.pipe(v.string(), v.regex(/^[RD]\d\d$/, "a rule id is R or D and two digits, such as R06"));

/** Text shown to people: said whole, never put together from parts, so it can be translated and checked. */
export const text = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty("the text is empty"),
  v.check((shown) => !/[{}<>]|\bTODO\b/.test(shown), "the text holds a placeholder or markup"),
  v.check((shown) => !/\byou have (a |an )?(cauda|infection|cancer|fracture|stroke|heart attack|clot|kidney|slipped)/i.test(shown), "never a diagnosis: say `can be a sign of`"),
);
