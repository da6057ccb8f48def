import { expect, test } from "vitest";
import { addWords, withoutWords, wordsOf } from "../../packages/knowledge/src/check-and-words.ts";
import { dangerCheck } from "@supple/knowledge/compiled/dangerCheck";
import { triage } from "@supple/knowledge/compiled/triage";
import { loadContent } from "@supple/knowledge/load";

const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const whole = loaded.content.triage;

test("the check and its words together are the content again, nothing lost and nothing added", () => {
  expect(triage).toEqual(whole);
  expect(addWords(withoutWords(whole), wordsOf(whole))).toEqual(whole);
});

test("the check says nothing that only a result says", () => {
  const said = whole.rules.flatMap((rule) => rule.grades.flatMap((grade) => [grade.reason, grade.conclusion.say]));
  const onTheWire = JSON.stringify(dangerCheck);
  expect(said.length).toBeGreaterThan(80);
  expect(said.filter((text) => onTheWire.includes(JSON.stringify(text)))).toEqual([]);
});

test("rules of one build with the words of another are refused", () => {
  const [first, ...others] = whole.rules;
  expect(() => addWords(withoutWords(whole), wordsOf({ ...whole, rules: others }))).toThrow(/has no words/);
  expect(() => addWords(withoutWords(whole), wordsOf({ ...whole, rules: [{ ...(first as NonNullable<typeof first>), grades: [] }, ...others] }))).toThrow(`${first?.id}/`);
});
