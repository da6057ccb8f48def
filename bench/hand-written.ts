import type { Condition, TriageContent } from "@supple/knowledge";

/**
 * The baseline of a decision: straight-line code that a person might write by hand, one function for one rule base.
 *
 * It is written out from the content as plain JavaScript comparisons, with no
 * table, no loop and no look-up, and does the same work: both bounds, what
 * holds with reason and sources, what is open with the questions it waits for.
 */
export type PlainAnswers = Readonly<Record<string, string | number | undefined>>;
export interface PlainDecision {
  readonly lowest: number;
  readonly highest: number;
  readonly holds: readonly unknown[];
  readonly open: readonly { readonly rule: string; readonly waitsFor: readonly string[] }[];
}

const tiers = ["self-care", "soon", "same-day", "emergency"];

export function writeByHand(content: TriageContent, region: string): (answers: PlainAnswers) => PlainDecision {
  const findings = new Map(content.findings.map((finding) => [finding.id, finding.when]));
  const questions = new Map(content.questions.map((question) => [question.id, question]));
  const gates = new Map(content.questions.map((question) => [question.id, [content.lists.find((list) => list.signs.includes(question.id))?.askWhen, question.askWhen].filter((gate) => gate !== undefined)]));
  const lines: string[] = [];
  const named = new Map<string, string>();
  /** Four truth bits: sure, unsure as yes, and both with open as yes. */
  const gate = (id: string): string => {
    const question = questions.get(id);
    if (question?.kind === "sign" && question.regions !== undefined && !question.regions.includes(region)) return "0";
    const parts = (gates.get(id) ?? []).map(write);
    return parts.length === 0 ? "15" : `(${parts.join("&")})`;
  };
  const variable = (key: string, code: () => string): string => {
    const known = named.get(key);
    if (known !== undefined) return known;
    const written = code();
    const name = `v${named.size}`;
    named.set(key, name);
    lines.push(`const ${name}=${written};`);
    return name;
  };
  const write = (when: Condition): string => {
    if (typeof when === "string") {
      const finding = findings.get(when);
      if (finding !== undefined) return variable(when, () => write(finding));
      return variable(`?${when}`, () => `a[${JSON.stringify(when)}]==="yes"?15:a[${JSON.stringify(when)}]==="no"?0:a[${JSON.stringify(when)}]==="not-sure"?10:${gate(when)}&12`);
    }
    if ("all" in when) return `(${when.all.map(write).join("&")})`;
    if ("any" in when) return `(${when.any.map(write).join("|")})`;
    if ("of" in when) throw new Error("no rule counts parts today; write it by hand when one does");
    if ("choice" in when) {
      const id = JSON.stringify(when.choice);
      const question = questions.get(when.choice);
      const unsure = question?.kind === "choice" && when.is.includes(question.unsureAs) ? 15 : 0;
      return `(a[${id}]===undefined?${gate(when.choice)}&12:a[${id}]==="not-sure"?${unsure}:${when.is.map((option) => `a[${id}]===${JSON.stringify(option)}`).join("||")}?15:0)`;
    }
    const id = JSON.stringify(when.number);
    return `(a[${id}]===undefined?${gate(when.number)}&12:a[${id}]==="not-sure"?10:a[${id}]${"atLeast" in when ? `>=${when.atLeast}` : `<${when.below}`}?15:0)`;
  };
  const behind = (when: Condition, seen: Set<string>): Set<string> => {
    if (typeof when === "string") {
      const finding = findings.get(when);
      if (finding === undefined) seen.add(when);
      else behind(finding, seen);
    } else if ("all" in when) when.all.forEach((part) => behind(part, seen));
    else if ("any" in when) when.any.forEach((part) => behind(part, seen));
    else if ("choice" in when) seen.add(when.choice);
    else if ("number" in when) seen.add(when.number);
    return seen;
  };
  const constants: unknown[] = [];
  content.rules.forEach((rule) => rule.grades.forEach((grade) => {
    const raises = typeof grade.disposition === "string" ? grade.disposition : (grade.disposition[region] ?? grade.disposition["default"]);
    const tier = tiers.indexOf(raises ?? "none");
    if (tier < 1) return;
    const unsure = grade.notSure === "as-yes" ? tier : tier - 1;
    const value = write(grade.when);
    const index = constants.push({ rule: rule.id, grade: grade.id, title: rule.title, reason: grade.reason, sources: rule.sources, evidence: rule.evidence }) - 1;
    const waits = [...behind(grade.when, new Set())].map((id) => `if(a[${JSON.stringify(id)}]===undefined)w.push(${JSON.stringify(id)});`).join("");
    lines.push(`{const r=${value};if(r!==0){const c=r&1?${tier}:r&2?${unsure}:0,p=r&4?${tier}:r&8?${unsure}:0;if(c>lo)lo=c;if(p>hi)hi=p;if(c>0)holds.push({...k[${index}],tier:c});if(p>c){const w=[];${waits}open.push({rule:${JSON.stringify(rule.id)},tier:p,waitsFor:w});}}}`);
  }));
  // The text comes from our own checked content; nothing from outside reaches it.
  const make = new Function("k", `return (a)=>{let lo=0,hi=0;const holds=[],open=[];${lines.join("\n")}holds.sort((x,y)=>y.tier-x.tier);return {lowest:lo,highest:hi,holds,open:open.filter((o)=>o.tier>lo)};}`) as (k: unknown[]) => (answers: PlainAnswers) => PlainDecision;
  return make(constants);
}
