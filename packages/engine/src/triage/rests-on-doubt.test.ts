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
  test("never when a certain sign says the same, whatever else is not sure", () => {
    expect(doubted({ saddle: "yes", fever: "not-sure" })).toBe(false);
    expect(doubted({ saddle: "yes" })).toBe(false);
    expect(doubted({})).toBe(false);
  });
});
