import { Assessment, answerRestNo, decideDisposition, nextScreen, openRules, prepareCheck, prepareTriage, readAnswers, urgencyOf, type Answers, type PreparedTriage } from "@supple/engine";
import { dispositions, type Question } from "@supple/knowledge";
import { dangerCheck } from "@supple/knowledge/compiled/dangerCheck";
import { loadContent } from "@supple/knowledge/load";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const { content } = loaded;
const questions = content.triage.questions;
const regions = content.regions.regions.map((region) => region.id);
const triageByRegion = new Map(regions.map((region) => [region, prepareTriage(content.triage, region)]));
const rank = (disposition: string) => dispositions.indexOf(disposition as never);

/** Any answer that fits its question. */
function answerTo(question: Question): fc.Arbitrary<string | number> {
  switch (question.kind) {
    case "sign": return fc.constantFrom("no", "no", "no", "not-sure", "yes");
    case "choice": return fc.constantFrom(...question.options.map((option) => option.id), "not-sure");
    case "number": return fc.oneof(fc.integer({ min: question.min, max: Math.min(question.max, 130) }), fc.constant("not-sure"));
  }
}

/** Any assessment, complete or not. */
const assessment = fc.record(Object.fromEntries(questions.map((question) => [question.id, answerTo(question)])), { requiredKeys: [] });
const fullAssessment = fc.record(Object.fromEntries(questions.map((question) => [question.id, answerTo(question)])));
const region = fc.constantFrom(...regions);

function answersOf(given: Record<string, unknown>): Answers {
  const read = readAnswers(questions, given);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}
const triageOf = (id: string) => triageByRegion.get(id) as PreparedTriage;

describe("any answers, complete or not", () => {
  test("have a result whose bounds are in order", () => {
    fc.assert(fc.property(assessment, region, (given, place) => {
      const decision = decideDisposition(triageOf(place), answersOf(given));
      expect(rank(decision.lowest)).toBeLessThanOrEqual(rank(decision.highest));
      expect(decision.settled).toBe(decision.lowest === decision.highest);
      if (decision.standing !== "unfinished") {
        expect(rank(decision.standing)).toBeGreaterThanOrEqual(rank(decision.lowest));
        expect(rank(decision.standing)).toBeLessThanOrEqual(rank(decision.highest));
        expect(decision.safetyNets.length).toBeGreaterThan(0);
      }
    }), { numRuns: 400 });
  });

  test("never come out as self-care while something open could raise them", () => {
    fc.assert(fc.property(assessment, region, (given, place) => {
      const decision = decideDisposition(triageOf(place), answersOf(given));
      if (decision.standing === "self-care") expect(decision.settled).toBe(true);
    }), { numRuns: 400 });
  });

  test("stay within the bounds however the rest is answered", () => {
    fc.assert(fc.property(assessment, fullAssessment, region, (given, rest, place) => {
      const triage = triageOf(place);
      const before = decideDisposition(triage, answersOf(given));
      const after = decideDisposition(triage, askToTheEnd(triage, given, rest));
      expect(rank(after.standing)).toBeGreaterThanOrEqual(rank(before.lowest));
      expect(rank(after.standing)).toBeLessThanOrEqual(rank(before.highest));
    }), { numRuns: 200 });
  });
});

describe("the danger check on the wire, which has no words", () => {
  const wordless = new Map(regions.map((id) => [id, prepareCheck(dangerCheck, id)]));

  test("comes to the same as the content with its words, and asks the same next", () => {
    fc.assert(fc.property(assessment, region, (given, place) => {
      const check = wordless.get(place) as NonNullable<ReturnType<typeof wordless.get>>;
      const answers = answersOf(given);
      const { lowest, highest, settled, standing, holds, open } = decideDisposition(triageOf(place), answers);
      expect(urgencyOf(check, answers)).toEqual({ region: place, lowest, highest, settled, standing, holds: holds.map(({ rule, grade, disposition, because }) => ({ rule, grade, disposition, because })) });
      expect(nextScreen(check, answers)).toEqual(nextScreen(triageOf(place), answers));
      expect(openRules(check, new Assessment(check.vocabulary, answers))).toEqual(open);
    }), { numRuns: 400 });
  });
});

describe("a danger sign", () => {
  const signs = questions.filter((question) => question.kind === "sign");
  /** Every bound that a person may be told from, so that none of them can fall. */
  const tiers = (place: string, given: Record<string, unknown>) => {
    const { lowest, highest, standing } = decideDisposition(triageOf(place), answersOf(given));
    return [rank(lowest), rank(highest), standing === "unfinished" ? 0 : rank(standing)] as const;
  };
  const atMost = (left: readonly number[], right: readonly number[]) => left.every((tier, index) => tier <= (right[index] ?? -1));

  for (const sign of signs) {
    test(`${sign.id}: no is at most not sure, and not sure at most yes, in every region and whatever else is answered or left open`, () => {
      for (const place of regions) {
        fc.assert(fc.property(assessment, (given) => {
          const unsure = tiers(place, { ...given, [sign.id]: "not-sure" });
          return atMost(tiers(place, { ...given, [sign.id]: "no" }), unsure) && atMost(unsure, tiers(place, { ...given, [sign.id]: "yes" }));
        }), { numRuns: 20 });
      }
    });
  }

  test("not asked yet lies between no and yes in what it may still come to", () => {
    fc.assert(fc.property(assessment, fc.constantFrom(...signs.map((sign) => sign.id)), region, (given, sign, place) => {
      const { [sign]: _left, ...rest } = given;
      const open = tiers(place, rest);
      for (const says of ["no", "not-sure"]) expect(tiers(place, { ...rest, [sign]: says })[1]).toBeLessThanOrEqual(open[1]);
      expect(open[0]).toBeLessThanOrEqual(tiers(place, { ...rest, [sign]: "yes" })[0]);
    }), { numRuns: 500 });
  });
});

/** Asks every question in the order of asking whose gate is open, whether or not it could still matter. */
function askEverything(triage: PreparedTriage, rest: Record<string, unknown>): Answers {
  let answers = answersOf({});
  const given: Record<string, unknown> = {};
  for (const step of triage.steps) {
    for (const { id } of step.kind === "list" ? step.signs.map((sign) => sign.question) : [step.question]) {
      // Bit 2: the gate holds when "not sure" counts as yes.
      if ((new Assessment(triage.vocabulary, answers).gate(triage.vocabulary.indexById.get(id) ?? -1) & 2) === 0) continue;
      given[id] = rest[id];
      answers = answersOf(given);
    }
  }
  return answers;
}

/** Answers what the app would ask, from `rest`, until nothing asked could matter. */
function askToTheEnd(triage: PreparedTriage, given: Record<string, unknown>, rest: Record<string, unknown>, asked: string[] = []): Answers {
  const answers: Record<string, unknown> = { ...given };
  for (let screens = 0; screens < 200; screens += 1) {
    const screen = nextScreen(triage, answersOf(answers));
    if (screen === undefined) return answersOf(answers);
    for (const { id } of screen.kind === "list" ? screen.signs : [screen.question]) {
      asked.push(id);
      answers[id] = rest[id];
    }
  }
  throw new Error("the check never ended");
}

describe("the asking order", () => {
  test("ends with lowest and highest meeting, asks nothing twice, and gives the result of asking everything", () => {
    fc.assert(fc.property(fullAssessment, region, (rest, place) => {
      const triage = triageOf(place);
      const asked: string[] = [];
      const end = askToTheEnd(triage, {}, rest, asked);
      const decision = decideDisposition(triage, end);
      expect(decision.settled).toBe(true);
      expect(new Set(asked).size).toBe(asked.length);
      const whole = decideDisposition(triage, askEverything(triage, rest));
      expect(whole.settled).toBe(true);
      expect(decision.standing).toBe(whole.standing);
    }), { numRuns: 400 });
  });

  test("begins with chest, breath, tummy, collapse and injury, on one screen of at most six", () => {
    const screen = nextScreen(triageOf("us"), answersOf({}));
    expect(screen?.kind).toBe("list");
    if (screen?.kind !== "list") return;
    expect(screen.signs.length).toBeLessThanOrEqual(6);
    expect(screen.signs.map((sign) => sign.id)).toEqual(expect.arrayContaining(["chest", "breath", "tummy-severe", "collapse", "injury"]));
  });

  test("stops at once when an unconditional emergency is ticked", () => {
    for (const sign of content.triage.lists.find((list) => list.id === "first-signs")?.signs ?? []) {
      expect(nextScreen(triageOf("us"), answersOf({ [sign]: "yes" })), sign).toBeUndefined();
    }
  });

  test("a plain strain is done within fifteen answers", () => {
    for (const place of regions) {
      const triage = triageOf(place);
      let answers = answersOf({});
      let screens = 0;
      for (let screen = nextScreen(triage, answers); screen !== undefined; screen = nextScreen(triage, answers)) {
        screens += 1;
        if (screen.kind !== "list") throw new Error(`a plain strain is asked ${screen.question.id}`);
        answers = answersOf(Object.fromEntries([...[...answers].map(([id]) => [id, "no"]), ...screen.signs.map((sign) => [sign.id, "no"])]));
      }
      expect(screens).toBeLessThanOrEqual(7);
      expect(decideDisposition(triage, answers).standing).toBe("self-care");
      expect(decideDisposition(triage, answerRestNo(triage, answersOf({}))).standing).toBe("self-care");
    }
  });
});

test("every rule that can hold anywhere has a case in which it holds", () => {
  const held = new Set(content.cases.flatMap((described) => (described.regions ?? ["us"]).flatMap((place) => decideDisposition(triageOf(place), answerRestNo(triageOf(place), answersOf(described.answers))).holds.map((rule) => `${rule.rule}/${rule.grade}`))));
  const all = content.triage.rules.flatMap((rule) => rule.grades.map((grade) => `${rule.id}/${grade.id}`));
  expect(all.filter((grade) => !held.has(grade))).toEqual([]);
});

test("of two emergencies the one asked first has the word: a heart before a nerve", () => {
  expect(decideDisposition(triageOf("us"), answersOf({ saddle: "yes", chest: "yes" })).told?.from?.rule).toBe("R15");
});
