import type { Condition, Content } from "@supple/knowledge";

/** Prints one rule in words: what raises it, what follows, on whose word, with its cases. */
export function explainRule(content: Content, id: string): number {
  const rule = content.review.rules.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (rule === undefined) {
    console.error(`there is no rule ${id}; the rules are ${content.review.rules.map((one) => one.id).join(", ")}`);
    return 2;
  }
  const words = (when: Condition): string => {
    if (typeof when === "string") {
      const finding = content.triage.findings.find((one) => one.id === when);
      const sign = content.triage.questions.find((one) => one.id === when);
      return finding?.text ?? (sign?.kind === "sign" ? sign.label : when);
    }
    if ("all" in when) return `all of (${when.all.map(words).join("; ")})`;
    if ("any" in when) return `any of (${when.any.map(words).join("; ")})`;
    if ("of" in when) return `at least ${when.atLeast} of (${when.of.map(words).join("; ")})`;
    return JSON.stringify(when);
  };
  const lines = [`${rule.id}  ${rule.title}`, `concern: ${rule.behind}`, ""];
  for (const grade of rule.grades) {
    lines.push(`${grade.id}: ${typeof grade.disposition === "string" ? grade.disposition : Object.entries(grade.disposition).map(([region, tier]) => `${region}: ${tier}`).join(", ")}`);
    lines.push(`  when      ${words(grade.when)}`, `  not sure  counts ${grade.notSure === "as-yes" ? "as yes" : "one tier lower"}`, `  whom      ${grade.conclusion.whom}, ${grade.conclusion.within}`, `  say       ${grade.conclusion.say}`, `  meanwhile ${grade.conclusion.meanwhile.join(" ")}`, `  why       ${grade.reason}`, "");
  }
  for (const note of rule.notes ?? []) lines.push(`note: ${note}`);
  for (const part of rule.unverified ?? []) lines.push(`not verified: ${part}`);
  lines.push(`evidence: ${rule.evidence}`, `checked: ${rule.checked.on} against ${rule.checked.against} (${rule.checked.seen})`, `signed: ${rule.signoff === null ? "by nobody" : String(rule.signoff)}`, "sources:");
  for (const source of rule.sources) lines.push(`  ${source}: ${content.review.sources.find((one) => one.id === source)?.title ?? "not found"}`);
  lines.push("", "cases:");
  for (const one of content.cases.filter((described) => described.id.startsWith(`${rule.id}-`))) lines.push(`  ${one.kind.padEnd(9)} ${one.expect.disposition.padEnd(10)} ${one.person}`);
  process.stdout.write(`${lines.join("\n")}\n`);
  return 0;
}
