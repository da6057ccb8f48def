import type { Condition, Content, Question, Rule } from "@supple/knowledge";

/** Prints one rule in words: what raises it, what follows, on whose word, with its cases. */
export function explainRule(content: Content, id: string): number {
  const rule = content.review.rules.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (rule === undefined) {
    console.error(`there is no rule ${id}; the rules are ${content.review.rules.map((one) => one.id).join(", ")}`);
    return 2;
  }
  const lines = [`${rule.id}  ${rule.title}`, `concern: ${rule.behind}`, "", ...rule.grades.flatMap((grade) => gradeToLines(content, grade)), "what is asked:"];
  for (const question of questionsOf(content, rule)) lines.push(`  ${question.id.padEnd(18)} ${question.text}${answersThatCount(question)}`);
  lines.push("");
  for (const note of rule.notes ?? []) lines.push(`note: ${note}`);
  for (const part of rule.unverified ?? []) lines.push(`not verified: ${part}`);
  lines.push(`evidence: ${rule.evidence}`, `checked: ${rule.checked.on} against ${rule.checked.against} (seen: ${rule.checked.seen})`, `signed: ${rule.signoff === null ? "by nobody" : String(rule.signoff)}`, "sources:");
  for (const source of rule.sources) lines.push(`  ${source}: ${sourceInWords(content, source)}`);
  lines.push("", "cases:");
  for (const one of content.cases.filter((described) => described.id.startsWith(`${rule.id}-`))) lines.push(`  ${one.kind.padEnd(9)} ${one.expect.disposition.padEnd(10)} ${one.person}${one.regions === undefined ? "" : ` (${one.regions.join(", ")})`}`);
  process.stdout.write(`${lines.join("\n")}\n`);
  return 0;
}

function gradeToLines(content: Content, grade: Rule["grades"][number]): string[] {
  const { disposition, conclusion } = grade;
  return [
    `${grade.id}: ${typeof disposition === "string" ? disposition : Object.entries(disposition).map(([region, tier]) => `${region === "default" ? "elsewhere" : region}: ${tier}`).join(", ")}`,
    `  when      ${inWords(content, grade.when)}`,
    `  not sure  counts ${grade.notSure === "as-yes" ? "as yes" : "one tier lower"}`,
    `  whom      ${conclusion.whom}, ${conclusion.within}`,
    `  say       ${conclusion.say}`,
    `  meanwhile ${conclusion.meanwhile.join(" ")}`,
    `  why       ${grade.reason}`,
    "",
  ];
}

/** A condition as a sentence: findings by their text, and what makes a finding in brackets behind it. */
function inWords(content: Content, when: Condition): string {
  if (typeof when === "string") {
    const finding = content.triage.findings.find((one) => one.id === when);
    if (finding !== undefined) return `${finding.text} [${inWords(content, finding.when)}]`;
    const sign = content.triage.questions.find((one) => one.id === when);
    return sign?.kind === "sign" ? sign.label : when;
  }
  const joined = (parts: readonly Condition[]) => parts.map((part) => inWords(content, part)).join("; ");
  if ("all" in when) return `all of (${joined(when.all)})`;
  if ("any" in when) return `any of (${joined(when.any)})`;
  if ("of" in when) return `at least ${when.atLeast} of (${joined(when.of)})`;
  const question = content.triage.questions.find((one) => one.id === ("choice" in when ? when.choice : when.number));
  if ("choice" in when) return `${when.choice}: ${when.is.map((id) => (question?.kind === "choice" ? question.options.find((option) => option.id === id)?.text : undefined) ?? id).join(" / ")}`;
  return `${when.number} ${"atLeast" in when ? `at least ${when.atLeast}` : `below ${when.below}`} ${question?.kind === "number" ? question.unit : ""}`.trimEnd();
}

/** Every question that the rule looks at, in the order of asking. */
function questionsOf(content: Content, rule: Rule): Question[] {
  const found = new Set<string>();
  const collect = (when: Condition): void => {
    if (typeof when === "string") {
      const finding = content.triage.findings.find((one) => one.id === when);
      if (finding === undefined) found.add(when);
      else collect(finding.when);
    } else if ("all" in when) when.all.forEach(collect);
    else if ("any" in when) when.any.forEach(collect);
    else if ("of" in when) when.of.forEach(collect);
    else found.add("choice" in when ? when.choice : when.number);
  };
  for (const grade of rule.grades) collect(grade.when);
  const order = content.triage.order.flatMap((id) => content.triage.lists.find((list) => list.id === id)?.signs ?? [id]);
  return order.flatMap((id) => (found.has(id) ? content.triage.questions.filter((question) => question.id === id) : []));
}

function answersThatCount(question: Question): string {
  return question.kind === "choice" ? ` (${question.options.map((option) => option.id).join(", ")}; not sure counts as ${question.unsureAs})` : "";
}

function sourceInWords(content: Content, id: string): string {
  const source = content.review.sources.find((one) => one.id === id);
  if (source === undefined) return "not found";
  return [source.title, source.publisher, source.year, `${source.kind}, seen: ${source.seen}`, source.address].filter((part) => part !== undefined).join(". ");
}
