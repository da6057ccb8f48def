import type { Condition } from "../kinds/condition.ts";
import type { RuleCase } from "../kinds/rule.ts";
import { faultAt, type Fault } from "./fault.ts";
import { conditionsIn } from "./check-references.ts";
import type { RawContent } from "./read-content.ts";

/** What each rule needs beside it, so that a clinician can see it from all sides. */
const needed: readonly { readonly kind: RuleCase["kind"]; readonly says: string }[] = [
  { kind: "fires", says: "fires it" },
  { kind: "near-miss", says: "comes close and must not fire it" },
  { kind: "not-sure", says: "answers not sure" },
  { kind: "missing", says: "leaves its question or detail unasked" },
];

/** Described people: four kinds beside each rule, answers that exist, reasons named, and each threshold tried from both sides. */
export function checkCases(raw: RawContent): Fault[] {
  return [...coverFaults(raw), ...raw.cases.flatMap((one) => caseFaults(raw, one)), ...thresholdFaults(raw)];
}

function coverFaults(raw: RawContent): Fault[] {
  return raw.rules.flatMap((entry) => {
    const { id } = entry.value;
    const kinds = new Set(raw.cases.filter((one) => one.file.endsWith(`/${id}.cases.yaml`)).map((one) => one.value.kind));
    return needed.filter(({ kind }) => !kinds.has(kind)).map(({ kind, says }) => faultAt(entry, ["id"], `${id} has no case that ${says}`, `add one of kind ${kind} to rules/${id}.cases.yaml`));
  });
}

function caseFaults(raw: RawContent, one: RawContent["cases"][number]): Fault[] {
  const faults: Fault[] = [];
  const { id, kind, answers, expect } = one.value;
  const rule = id.slice(0, 3);
  const questions = new Map(raw.questions.map((entry) => [entry.value.id, entry.value]));
  if (!one.file.endsWith(`/${rule}.cases.yaml`)) faults.push(faultAt(one, ["id"], `the case ${id} stands beside another rule`, "move it, or correct its id"));
  if ((kind === "fires" || kind === "not-sure") && expect.holds?.some((held) => held === rule || held.startsWith(`${rule}/`)) !== true && expect.disposition !== "self-care") faults.push(faultAt(one, ["expect"], `${id} does not say that ${rule} holds`, `name it: holds: [${rule}]`));
  if (kind === "missing" && expect.open === undefined && expect.holds === undefined) faults.push(faultAt(one, ["expect"], `${id} does not say what stays open`, `name it: open: [${rule}]`));
  const degrees = new Set(raw.rules.flatMap((entry) => [entry.value.id, ...entry.value.grades.map((grade) => `${entry.value.id}/${grade.id}`)]));
  for (const held of [...(expect.holds ?? []), ...(expect.open ?? [])]) if (!degrees.has(held)) faults.push(faultAt(one, ["expect"], `there is no rule or degree ${held}`, "correct the name"));
  for (const [question, answer] of Object.entries(answers)) {
    const asked = questions.get(question);
    if (asked === undefined) faults.push(faultAt(one, ["answers", question], `there is no question ${question}`, "correct the name"));
    else if (answer !== "not-sure" && !fits(asked, answer)) faults.push(faultAt(one, ["answers", question], `${String(answer)} is no answer to ${question}`, asked.kind === "choice" ? `use one of: ${asked.options.map((option) => option.id).join(", ")}, not-sure` : asked.kind === "number" ? `use a whole number from ${asked.min} to ${asked.max}, or not-sure` : "use yes, no or not-sure"));
  }
  return faults;
}

function fits(question: RawContent["questions"][number]["value"], answer: string | number): boolean {
  switch (question.kind) {
    case "sign": return answer === "yes" || answer === "no";
    case "choice": return question.options.some((option) => option.id === answer);
    case "number": return typeof answer === "number" && answer >= question.min && answer <= question.max;
  }
}

/** A limit that is off by one shows only right beside it. */
function thresholdFaults(raw: RawContent): Fault[] {
  const given = new Map<string, Set<unknown>>();
  for (const one of raw.cases) for (const [question, answer] of Object.entries(one.value.answers)) given.set(question, (given.get(question) ?? new Set()).add(answer));
  return conditionsIn(raw).flatMap(({ entry, path, when }) => limitsIn(when).flatMap(({ question, limit }) =>
    [limit - 1, limit, limit + 1].filter((value) => given.get(question)?.has(value) !== true).map((value) => faultAt(entry, path, `the limit ${limit} of ${question} has no case at ${value}`, "add one below, one at, and one above to a cases file")),
  ));
}

function limitsIn(when: Condition): { question: string; limit: number }[] {
  if (typeof when === "string" || "choice" in when) return [];
  if ("all" in when) return when.all.flatMap(limitsIn);
  if ("any" in when) return when.any.flatMap(limitsIn);
  if ("of" in when) return when.of.flatMap(limitsIn);
  return [{ question: when.number, limit: "atLeast" in when ? when.atLeast : when.below }];
}

