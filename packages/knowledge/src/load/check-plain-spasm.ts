import { faultAt, type Fault } from "./fault.ts";
import type { RawContent } from "./read-content.ts";

/** There is one statement of what a plain spasm may have, and it speaks only of what exists. */
export function checkPlainSpasm(raw: RawContent): Fault[] {
  const [entry, ...more] = raw["plain-spasm"];
  if (entry === undefined || more.length > 0) return [{ file: "plain-spasm.yaml", line: 1, what: "there is not exactly one statement of a plain spasm", mend: "keep one: without it no proof looks at sending too many to hospital" }];
  const questions = new Map(raw.questions.map((question) => [question.value.id, question.value]));
  const rules = new Map(raw.rules.map((rule) => [rule.value.id, rule.value]));
  const { may, details, below, exceptions } = entry.value;
  return [
    ...may.flatMap((id, index) => (questions.get(id)?.kind === "sign" ? [] : [faultAt(entry, ["may", index], `${id} is no sign`, "correct the name")])),
    ...Object.entries(details).flatMap(([id, options]) => {
      const question = questions.get(id);
      if (question?.kind !== "choice") return [faultAt(entry, ["details", id], `${id} is no choice`, "correct the name")];
      return options.flatMap((option, index) => (question.options.some((known) => known.id === option) ? [] : [faultAt(entry, ["details", id, index], `${id} has no option ${option}`, `use one of: ${question.options.map((known) => known.id).join(", ")}`)]));
    }),
    ...Object.keys(below).flatMap((id) => (questions.get(id)?.kind === "number" ? [] : [faultAt(entry, ["below", id], `${id} is no number`, "correct the name")])),
    ...exceptions.flatMap(({ rule, grade }, index) => (rules.get(rule)?.grades.some((known) => known.id === grade) === true ? [] : [faultAt(entry, ["exceptions", index], `there is no degree ${rule}/${grade}`, "correct the rule or the degree")])),
  ];
}
