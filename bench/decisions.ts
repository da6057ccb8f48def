import { answerRestNo, decideDisposition, prepareTriage, readAnswers, type Answers } from "@supple/engine";
import { dispositions, type Condition, type Content, type TriageContent } from "@supple/knowledge";
import { Engine, type TopLevelCondition } from "json-rules-engine";
import { writeByHand, type PlainAnswers } from "./hand-written.ts";
import { median, type Measurement } from "./measurement.ts";

/** A decision with reasons, open rules and both bounds, over every case of the project, full and partial. */
export async function measureDecisions(content: Content): Promise<Measurement[]> {
  const region = "us";
  const triage = prepareTriage(content.triage, region);
  const assessments = content.cases.filter((one) => one.regions?.includes(region) ?? true).flatMap((one) => {
    const read = readAnswers(content.triage.questions, one.answers);
    return read.ok ? [read.value, answerRestNo(triage, read.value)] : [];
  });
  const plain = assessments.map(plainly);
  const byHand = writeByHand(content.triage, region);
  // The baseline must do the same work, or the comparison says nothing.
  assessments.forEach((answers, index) => {
    const decision = decideDisposition(triage, answers);
    const hand = byHand(plain[index] ?? {});
    if (dispositions[hand.lowest] !== decision.lowest || dispositions[hand.highest] !== decision.highest) throw new Error(`the hand-written baseline differs on assessment ${index}: ${dispositions[hand.lowest]}–${dispositions[hand.highest]} against ${decision.lowest}–${decision.highest}`);
  });
  const ours = perCall(() => assessments.forEach((answers) => decideDisposition(triage, answers)), assessments.length);
  const hand = perCall(() => plain.forEach((answers) => byHand(answers)), plain.length);
  const engine = toJsonRules(content.triage, region);
  const some = plain.slice(0, 60);
  const started = performance.now();
  for (const answers of some) await engine.run({ a: answers });
  const theirs = ((performance.now() - started) * 1000) / some.length;
  return [
    { name: "decision-us", value: ours, note: `median over ${assessments.length} assessments` },
    { name: "decision-vs-hand-written", value: ours / hand, baseline: hand, note: "baseline in µs: straight-line code written out from the same rules" },
    { name: "decision-vs-json-rules-engine", value: theirs / ours, baseline: theirs, note: "baseline in µs; it gives the lowest bound only, without open rules" },
  ];
}

function plainly(answers: Answers): PlainAnswers {
  return Object.fromEntries([...answers].map(([id, answer]) => [id, answer.kind === "sign" ? answer.says : answer.kind === "choice" ? answer.option : answer.kind === "number" ? answer.value : "not-sure"]));
}

/** Microseconds for one of `count`, the median of 25 rounds after warming up. */
function perCall(round: () => void, count: number): number {
  for (let warm = 0; warm < 30; warm += 1) round();
  return median(Array.from({ length: 25 }, () => {
    const start = performance.now();
    round();
    return ((performance.now() - start) * 1000) / count;
  }));
}

/** The same rules for json-rules-engine: a question is a path into one fact. */
function toJsonRules(content: TriageContent, region: string): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true });
  const findings = new Map(content.findings.map((finding) => [finding.id, finding.when]));
  const leaf = (id: string, operator: string, value: unknown) => ({ fact: "a", path: `$.${id}`, operator, value });
  const translate = (when: Condition): object => {
    if (typeof when === "string") {
      const finding = findings.get(when);
      return finding === undefined ? leaf(when, "equal", "yes") : translate(finding);
    }
    if ("all" in when) return { all: when.all.map(translate) };
    if ("any" in when) return { any: when.any.map(translate) };
    if ("choice" in when) return leaf(when.choice, "in", [...when.is]);
    if ("number" in when) return "atLeast" in when ? leaf(when.number, "greaterThanInclusive", when.atLeast) : leaf(when.number, "lessThan", when.below);
    throw new Error("no rule counts parts today");
  };
  for (const rule of content.rules) for (const grade of rule.grades) {
    const raises = typeof grade.disposition === "string" ? grade.disposition : (grade.disposition[region] ?? grade.disposition["default"]);
    if (raises === "none") continue;
    engine.addRule({ conditions: { all: [translate(grade.when)] } as unknown as TopLevelCondition, event: { type: rule.id, params: { reason: grade.reason, sources: rule.sources, raises } } });
  }
  return engine;
}
