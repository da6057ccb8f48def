import type { Condition, Grade, TriageRule } from "@supple/knowledge";
import { loadContent } from "@supple/knowledge/load";
import { describe, expect, test } from "vitest";
import { readAnswers } from "../answers/read-answers.ts";
import { decideDisposition } from "./decide-disposition.ts";
import { prepareTriage } from "./prepare-triage.ts";
import { restsOnDoubt } from "./rests-on-doubt.ts";

const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const { content } = loaded;
const triage = prepareTriage(content.triage, "gb");

const legKind = content.triage.questions.find(({ id }) => id === "leg-weak-kind");
if (legKind?.kind !== "choice") throw new Error("there is no kind of weakness to choose");
const unsureKind = legKind.unsureAs;

/** A rule of one degree, written for the test over the questions of the content. */
function degree(id: string, when: Condition, more: Partial<Grade> = {}): TriageRule {
  const [rule] = content.triage.rules;
  const [grade] = rule?.grades ?? [];
  if (rule === undefined || grade === undefined) throw new Error("there is no rule");
  return { ...rule, id, grades: [{ ...grade, id: "now", when, disposition: "emergency", notSure: "as-yes", ...more }] };
}
function small(rules: TriageRule[], given: Record<string, string>, of: string): boolean {
  const check = prepareTriage({ ...content.triage, rules }, "gb");
  const read = readAnswers(content.triage.questions, given);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const held = decideDisposition(check, read.value).holds.find(({ rule }) => rule === of);
  if (held === undefined) throw new Error(`${of} does not hold`);
  return restsOnDoubt(check, read.value, held);
}

describe("a result rests on doubt", () => {
  const doubted = (given: Record<string, string | number>) => {
    const read = readAnswers(content.triage.questions, given);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const answers = read.value;
    const leading = decideDisposition(triage, answers).holds[0];
    return leading !== undefined && restsOnDoubt(triage, answers, leading);
  };
  test("when the sign is not sure", () => expect(doubted({ saddle: "not-sure" })).toBe(true));
  test("when the sign is certain and its detail is not sure, and another detail would say less", () => {
    expect(doubted({ "leg-weak": "yes", "leg-weak-kind": "not-sure" })).toBe(true);
    expect(doubted({ harm: "yes", "harm-kind": "not-sure" })).toBe(true);
  });
  test("when an age is not sure, and another would raise nothing", () => expect(doubted({ "age-flag": "yes", age: "not-sure" })).toBe(true));
  test("also when another rule says the same for certain, under the same name of its degree", () => {
    expect(small([degree("R01", "saddle"), degree("R02", "fever")], { saddle: "not-sure", fever: "yes" }, "R01")).toBe(true);
    expect(small([degree("R01", "saddle"), degree("R02", "fever")], { saddle: "not-sure", fever: "yes" }, "R02")).toBe(false);
  });
  test("also when the degree would still hold, but for less", () => {
    const lower = { disposition: "same-day", notSure: "one-tier-lower" } as const;
    const either = degree("R01", { any: [{ choice: "leg-weak-kind", is: [unsureKind] }, "fever"] }, lower);
    expect(small([either], { "leg-weak": "yes", "leg-weak-kind": "not-sure", fever: "not-sure" }, "R01")).toBe(true);
  });
  test("never when a certain sign says the same, whatever else is not sure", () => {
    expect(doubted({ saddle: "yes", fever: "not-sure" })).toBe(false);
    expect(doubted({ saddle: "yes" })).toBe(false);
    expect(doubted({})).toBe(false);
  });
});
