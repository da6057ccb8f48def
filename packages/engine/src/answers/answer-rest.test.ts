import { loadContent } from "@supple/knowledge/load";
import { expect, test } from "vitest";
import { prepareTriage } from "../triage/prepare-triage.ts";
import { answerRestNo } from "./answer-rest.ts";
import { signState } from "./answer.ts";
import { readAnswers } from "./read-answers.ts";

const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const { triage } = loaded.content;

function rest(given: Record<string, unknown>, region = "us") {
  const read = readAnswers(triage.questions, given);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return answerRestNo(prepareTriage(triage, region), read.value);
}

test("every sign that is not answered becomes no; what was said stays", () => {
  const answers = rest({ fever: "not-sure" });
  expect([signState(answers, "fever"), signState(answers, "chest")]).toEqual(["not-sure", "no"]);
});

test("choices and numbers are not filled in: there is no such answer as no", () => {
  const answers = rest({ cancer: "yes", again: "yes" });
  expect([answers.has("cancer-pain"), answers.has("days")]).toEqual([false, false]);
  expect(signState(answers, "never-heard-of")).toBe("not-asked");
});

test("a sign that a given detail needs is yes: directly, or through a finding that joins it with more", () => {
  expect(signState(rest({ "cancer-pain": "new" }), "cancer")).toBe("yes");
  // Asked of people whose cancer pain is new: the finding needs the cancer, and a kind that is not said.
  expect(signState(rest({ "cancer-limb": "yes" }), "cancer")).toBe("yes");
});

test("of several that could have opened it, none is needed", () => {
  const answers = rest({ "small-fall": "yes" });
  expect([signState(answers, "bone"), signState(answers, "lump")]).toEqual(["no", "no"]);
});

test("what the region does not ask stays not asked", () => {
  expect(signState(rest({}, "us"), "blades")).toBe("not-asked");
  expect(signState(rest({}, "gb"), "blades")).toBe("no");
});

test("an answer that is no plain yes or no to a sign is not sure", () => {
  const read = readAnswers(triage.questions, { days: "not-sure" });
  expect(read.ok && signState(read.value, "days")).toBe("not-sure");
});
