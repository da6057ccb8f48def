import { dispositions, type Conclusion, type Disposition, type Grade, type Question, type TriageContent, type TriageRule } from "@supple/knowledge";
import { describe, expect, test } from "vitest";
import { readAnswers } from "../answers/read-answers.ts";
import { decideDisposition } from "./decide-disposition.ts";
import { graverOf } from "./graver-of.ts";
import { nextScreen } from "./next-screen.ts";
import { prepareTriage } from "./prepare-triage.ts";

const vouched = { sources: ["GK"] as string[], evidence: "unverified", checked: { on: "2026-11-23", against: "this test", seen: "not-seen" }, signoff: null } as const;

/** A danger check small enough to hold in the head; the real one is held to the same in tests/pure. */
const questions: Question[] = [
  sign("chest"),
  sign("leg-weak"),
  { kind: "choice", id: "leg-kind", text: "What does it do?", options: [{ id: "drops", text: "It drops" }, { id: "steady", text: "Steady" }, { id: "buckled", text: "It buckled once" }], unsureAs: "drops", askWhen: "leg-weak", keeps: "never" },
  sign("fever"),
  sign("weak-defences"),
  sign("pregnant"),
  sign("again"),
  { kind: "number", id: "days", text: "How many days?", unit: "days", min: 0, max: 400, askWhen: "again", keeps: "episode" },
  { ...sign("blades"), regions: ["gb"] },
];
const content: TriageContent = {
  version: "2026.1.0",
  on: "2026-11-23",
  safety: false,
  questions,
  lists: [
    { id: "first", title: "Any of these?", signs: ["chest", "leg-weak"] },
    { id: "second", title: "Any of these?", signs: ["fever", "weak-defences", "pregnant", "again"] },
    { id: "uk", title: "And this?", signs: ["blades"] },
  ],
  order: ["first", "leg-kind", "second", "days", "uk"],
  findings: [
    { id: "leg-failing", text: "A failing leg", when: { choice: "leg-kind", is: ["drops"] } },
    { id: "leg-steady", text: "A weak, steady leg", when: { choice: "leg-kind", is: ["steady"] } },
    { id: "week", text: "A week or more", when: { number: "days", atLeast: 7 } },
    { id: "pregnant-fever", text: "Fever in pregnancy", when: { all: ["pregnant", "fever"] } },
  ],
  rules: [
    rule("R01", grade("now", "chest", "emergency", "as-yes")),
    rule("R02", grade("now", "leg-failing", "emergency", "as-yes"), grade("steady", "leg-steady", "same-day", "one-tier-lower")),
    rule("R03", grade("grave", { all: ["fever", "weak-defences"] }, "emergency", "as-yes"), grade("today", "fever", "same-day", "one-tier-lower")),
    rule("R04", grade("uk", "blades", { default: "none", gb: "same-day" }, "as-yes")),
    rule("R05", { ...grade("today", "pregnant-fever", "same-day", "one-tier-lower"), screen: "maternity" }),
    rule("D01", grade("soon", "week", "soon", "as-yes")),
  ],
  dispositions: dispositions.map((disposition) => ({ disposition, title: `Title: ${disposition}`, short: disposition, conclusion: conclusion(`in general: ${disposition}`), ...vouched })),
  safetyNets: dispositions.map((disposition) => ({ id: `net-${disposition}`, dispositions: [disposition], text: "Watch.", watchFor: ["It gets worse."], then: "Check again.", ...vouched })),
};
const triage = (region = "us") => prepareTriage(content, region);
const decide = (given: Record<string, unknown>, region?: string) => decideDisposition(triage(region), answers(given));
const noToAll = { chest: "no", "leg-weak": "no", fever: "no", "weak-defences": "no", pregnant: "no", again: "no" };

describe("a decision", () => {
  test("of nothing asked is open from end to end, and says nothing", () => {
    const decision = decide({});
    expect(decision).toMatchObject({ lowest: "self-care", highest: "emergency", settled: false, standing: "unfinished", told: undefined, holds: [] });
    expect(Object.fromEntries(decision.open.map((one) => [`${one.rule}/${one.grade}`, one.waitsFor]))).toEqual({
      "R01/now": ["chest"],
      "R02/now": ["leg-weak"],
      "R02/steady": ["leg-weak"],
      "R03/grave": ["fever", "weak-defences"],
      "R03/today": ["fever"],
      "R05/today": ["fever", "pregnant"],
      "D01/soon": ["again"],
    });
  });

  test("of no to everything is a self-care that was earned, and ends in a safety net", () => {
    expect(decide(noToAll)).toMatchObject({ lowest: "self-care", highest: "self-care", settled: true, standing: "self-care", told: { title: "Title: self-care", from: undefined }, holds: [], open: [], safetyNets: [{ id: "net-self-care" }] });
  });

  test("on a yes speaks in the rule's own words", () => {
    expect(decide({ ...noToAll, chest: "yes" })).toMatchObject({ standing: "emergency", settled: true, told: { within: "R01 now", reason: "because of now", from: { rule: "R01", grade: "now" } }, holds: [{ rule: "R01", because: "yes", sources: ["GK"] }] });
  });

  test("on a not sure that counts as yes is as grave", () => {
    expect(decide({ ...noToAll, chest: "not-sure" })).toMatchObject({ standing: "emergency", settled: true, holds: [{ rule: "R01", disposition: "emergency", because: "not-sure" }] });
  });

  test("on a not sure that counts one tier lower speaks in the words of that tier, not the rule's", () => {
    expect(decide({ ...noToAll, fever: "not-sure" })).toMatchObject({ standing: "soon", settled: true, told: { within: "in general: soon", from: undefined }, holds: [{ rule: "R03", grade: "today", disposition: "soon", because: "not-sure" }] });
  });

  test("on a ticked sign whose detail is missing takes the graver reading, and stays open", () => {
    expect(decide({ ...noToAll, "leg-weak": "yes" })).toMatchObject({ lowest: "self-care", highest: "emergency", standing: "emergency", holds: [{ rule: "R02", grade: "now", because: "qualifier-not-asked" }] });
    expect(decide({ ...noToAll, "leg-weak": "yes" }).open.map((one) => one.waitsFor)).toEqual([["leg-kind"], ["leg-kind"]]);
    expect(decide({ ...noToAll, again: "yes" })).toMatchObject({ standing: "soon", holds: [{ rule: "D01", because: "qualifier-not-asked" }] });
  });

  test("on a detail that is not known takes the graver reading too; on a harmless one nothing is raised", () => {
    expect(decide({ ...noToAll, "leg-weak": "yes", "leg-kind": "not-sure" }).standing).toBe("emergency");
    expect(decide({ ...noToAll, "leg-weak": "yes", "leg-kind": "steady" }).standing).toBe("same-day");
    expect(decide({ ...noToAll, "leg-weak": "yes", "leg-kind": "buckled" })).toMatchObject({ standing: "self-care", settled: true });
    expect(decide({ ...noToAll, again: "yes", days: 6 }).standing).toBe("self-care");
    expect(decide({ ...noToAll, again: "yes", days: 7 }).standing).toBe("soon");
    expect(decide({ ...noToAll, again: "yes", days: "not-sure" }).standing).toBe("soon");
  });

  test("waits for nothing behind a closed gate", () => {
    expect(decide({ "leg-weak": "no" }).open.some((one) => one.rule === "R02")).toBe(false);
  });

  test("keeps room for a full answer behind a sign that is only not sure", () => {
    // Once the detail is asked, "steady" counts in full, though only a "not sure" led to it.
    const open = decide({ ...noToAll, "leg-weak": "not-sure" }).open.find((one) => one.rule === "R02" && one.grade === "steady");
    expect(open?.disposition).toBe(decide({ ...noToAll, "leg-weak": "not-sure", "leg-kind": "steady" }).standing);
  });

  test("follows the region: its tier, and whether it asks at all", () => {
    expect(decide({ ...noToAll, blades: "yes" }, "gb").standing).toBe("same-day");
    expect(decide(noToAll, "gb")).toMatchObject({ standing: "unfinished", open: [{ rule: "R04", waitsFor: ["blades"] }] });
    expect(decide({ ...noToAll, blades: "yes" }, "us").standing).toBe("self-care");
    expect(decide(noToAll, "us").settled).toBe(true);
  });

  test("names every rule that holds, the most urgent first, and the maternity unit first among equals", () => {
    const decision = decide({ ...noToAll, fever: "yes", pregnant: "yes", again: "yes", days: 9 });
    expect(decision.holds.map((one) => one.rule)).toEqual(["R05", "R03", "D01"]);
    expect(decision.told).toMatchObject({ disposition: "same-day", screen: "maternity", from: { rule: "R05" } });
  });

  test("is not lowered by anything reassuring", () => {
    expect(decide({ ...noToAll, chest: "yes", "leg-weak": "yes", "leg-kind": "buckled" }).standing).toBe("emergency");
  });
});

/** A danger check of its own for one thing: conditions over the signs a to d, asked in this order. */
function smallCheck(rules: TriageRule[], more: Partial<TriageContent> = {}) {
  const own: TriageContent = { ...content, questions: ["a", "b", "c", "d"].map(sign), lists: [{ id: "all", title: "Any?", signs: ["a", "b", "c", "d"] }], order: ["all"], findings: [], rules, ...more };
  return (given: Record<string, unknown>) => {
    const read = readAnswers(own.questions, given);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return decideDisposition(prepareTriage(own, "us"), read.value);
  };
}
const opened = (decision: ReturnType<typeof decide>) => Object.fromEntries(decision.open.map((one) => [one.rule, one.waitsFor]));

describe("who speaks among rules that are equally urgent", () => {
  const emergency = (id: string, when: Grade["when"]) => rule(id, grade("now", when, "emergency", "as-yes"));
  test("a yes before a not sure, though it is asked later", () => {
    const check = smallCheck([emergency("R01", "a"), emergency("R02", "b")]);
    expect(check({ a: "not-sure", b: "yes", c: "no", d: "no" }).told?.from?.rule).toBe("R02");
    expect(check({ a: "yes", b: "not-sure", c: "no", d: "no" }).told?.from?.rule).toBe("R01");
    expect(check({ a: "not-sure", b: "not-sure", c: "no", d: "no" }).told?.from?.rule).toBe("R01");
  });
  test("the one whose first question is asked first, however its condition is written", () => {
    const finding = { id: "early", text: "Early", when: "a" } as const;
    for (const first of [{ all: ["a", "d"] }, { any: ["d", "a"] }, { atLeast: 2, of: ["d", "a", "c"] }, "early"] as const) {
      const check = smallCheck([emergency("R01", "b"), emergency("R02", first)], { findings: [finding] });
      expect(check({ a: "yes", b: "yes", c: "yes", d: "yes" }).holds.map((one) => one.rule)).toEqual(["R02", "R01"]);
    }
    const late = smallCheck([emergency("R01", { all: ["c", "d"] }), emergency("R02", "b")]);
    expect(late({ a: "no", b: "yes", c: "yes", d: "yes" }).holds.map((one) => one.rule)).toEqual(["R02", "R01"]);
  });
  test("a detail or a number is asked at its own place in the order", () => {
    const [days] = questions.filter((one) => one.id === "days");
    const [kind] = questions.filter((one) => one.id === "leg-kind");
    if (days?.kind !== "number" || kind?.kind !== "choice") throw new Error("there is no number or no detail");
    const check = smallCheck([emergency("R01", "c"), emergency("R02", { number: "days", atLeast: 7 }), emergency("R03", { choice: "leg-kind", is: ["drops"] })], { questions: [...["a", "b", "c", "d"].map(sign), { ...days, askWhen: "a" }, { ...kind, askWhen: "a" }], lists: [{ id: "first", title: "Any?", signs: ["a", "b"] }, { id: "last", title: "Any?", signs: ["c", "d"] }], order: ["first", "leg-kind", "days", "last"] });
    expect(check({ a: "yes", b: "no", c: "yes", d: "no", days: 9, "leg-kind": "drops" }).holds.map((one) => one.rule)).toEqual(["R03", "R02", "R01"]);
  });
});

describe("an open rule waits for", () => {
  const both = (...parts: Grade["when"][]) => rule("R01", grade("now", { all: parts }, "emergency", "as-yes"));
  const today = (...parts: Grade["when"][]) => rule("R01", grade("today", { all: parts }, "same-day", "one-tier-lower"));
  test("nothing of a part that is certain, or that can hold no more", () => {
    expect(opened(smallCheck([both({ any: ["a", "b"] }, "c")])({ a: "yes" }))).toEqual({ R01: ["c"] });
    expect(opened(smallCheck([both({ any: [{ all: ["a", "b"] }, "c"] }, "d")])({ a: "no" }))).toEqual({ R01: ["c", "d"] });
  });
  test("nothing of a part that holds by a not sure, where that counts in full", () => {
    expect(opened(smallCheck([both({ any: ["a", "b"] }, "c")])({ a: "not-sure" }))).toEqual({ R01: ["c"] });
  });
  test("what could make it a yes, where a not sure counts for less", () => {
    expect(opened(smallCheck([today({ any: ["a", "b"] }, "c")])({ a: "not-sure" }))).toEqual({ R01: ["b", "c"] });
  });
  test("no question twice, and none that is answered", () => {
    expect(opened(smallCheck([both({ any: ["c", "a"] }, { any: ["c", "b"] }, "a")])({ a: "not-sure" }))).toEqual({ R01: ["b", "c"] });
    expect(opened(smallCheck([both({ any: ["c", "b"] }, { any: ["c", "d"] })])({}))).toEqual({ R01: ["b", "c", "d"] });
    expect(opened(smallCheck([today("b", "a")])({ a: "not-sure" }))).toEqual({ R01: ["b"] });
  });
  test("the questions of a gate while the gate is open", () => {
    const gated: Question[] = [...["a", "b", "c"].map(sign), { ...sign("d"), askWhen: { all: [{ any: ["a", "b"] }, "c"] } }];
    expect(opened(smallCheck([both("d")], { questions: gated })({}))).toEqual({ R01: ["a", "b", "c"] });
    expect(opened(smallCheck([both("d")], { questions: gated })({ a: "not-sure" }))).toEqual({ R01: ["c"] });
    expect(opened(smallCheck([both("d")], { questions: gated })({ a: "not-sure", c: "yes" }))).toEqual({ R01: ["d"] });
  });
  test("the same in each rule that shares a finding, whichever way it takes a not sure", () => {
    const check = smallCheck([rule("R01", grade("now", { all: ["either", "c"] }, "emergency", "as-yes")), rule("R02", grade("today", { all: ["either", "d"] }, "same-day", "one-tier-lower"))], { findings: [{ id: "either", text: "Either", when: { any: ["a", "b"] } }] });
    expect(opened(check({ a: "not-sure" }))).toEqual({ R01: ["c"], R02: ["b", "d"] });
  });
});

test("where the region makes it same-day, a degree says so in its own words; elsewhere, and where it has none, as it is written", () => {
  const here = (region: string, more: Partial<Grade>) => {
    const degree = { ...grade("soon", "chest", { default: "soon", gb: "same-day" }, "as-yes"), ...more };
    const check = prepareTriage({ ...content, rules: [rule("R01", degree)] }, region);
    return decideDisposition(check, answers({ ...noToAll, chest: "yes", ...(region === "gb" ? { blades: "no" } : {}) })).told;
  };
  const today = { whereSameDay: { whom: "urgent", within: "today" } } as const;
  expect(here("gb", today)).toMatchObject({ disposition: "same-day", whom: "urgent", within: "today", say: "Say this." });
  expect(here("us", today)).toMatchObject({ disposition: "soon", whom: "clinician", within: "R01 soon" });
  expect(here("gb", {})).toMatchObject({ disposition: "same-day", whom: "clinician", within: "R01 soon" });
});

test("content without words for a disposition, or with a step that is no question, is refused", () => {
  expect(() => prepareTriage({ ...content, dispositions: content.dispositions.slice(1) }, "us")).toThrow("the content has no words for self-care");
  expect(() => prepareTriage({ ...content, order: ["first", "third"] }, "us")).toThrow("the content has no question third");
});

test("a safety net that is for some is given to them, and to who is not sure", () => {
  const [everybody] = content.safetyNets;
  if (everybody === undefined) throw new Error("there is no safety net");
  const check = smallCheck([], { safetyNets: [everybody, { ...everybody, id: "for-a", when: "a" }] });
  const rest = { b: "no", c: "no", d: "no" };
  expect(["yes", "not-sure", "no"].map((a) => check({ ...rest, a }).safetyNets.map((net) => net.id))).toEqual([[everybody.id, "for-a"], [everybody.id, "for-a"], [everybody.id]]);
});

test("an earlier, graver result stands until somebody has looked", () => {
  expect(graverOf("self-care", "emergency")).toBe("emergency");
  expect(graverOf("emergency", "same-day")).toBe("emergency");
  expect(graverOf("same-day", "same-day")).toBe("same-day");
  expect(graverOf("unfinished", "same-day")).toBe("same-day");
  expect(graverOf("unfinished", "self-care")).toBe("unfinished");
  expect(graverOf("soon", undefined)).toBe("soon");
});

describe("the next screen", () => {
  const ask = (given: Record<string, unknown>, region?: string) => {
    const screen = nextScreen(triage(region), answers(given));
    return screen === undefined ? undefined : screen.kind === "list" ? screen.signs.map((one) => one.id) : screen.question.id;
  };

  test("asks a list, then the details of what was ticked, then goes on", () => {
    expect(ask({})).toEqual(["chest", "leg-weak"]);
    expect(ask({ chest: "no", "leg-weak": "yes" })).toBe("leg-kind");
    expect(ask({ chest: "no", "leg-weak": "yes", "leg-kind": "buckled" })).toEqual(["fever", "weak-defences", "pregnant", "again"]);
    expect(ask({ ...noToAll, again: "yes" })).toBe("days");
    expect(nextScreen(triage(), answers({ ...noToAll, again: "yes" }))?.kind).toBe("question");
    expect(nextScreen(triage(), answers({}))).toMatchObject({ kind: "list", list: { id: "first" } });
  });

  test("leaves out what can no longer matter", () => {
    // A week is at most soon: after a fever, which is same-day, nobody is asked how long it has lasted.
    expect(ask({ chest: "no", "leg-weak": "no", fever: "yes" })).toEqual(["weak-defences"]);
    // Weak defences matter with a fever only.
    expect(ask({ chest: "no", "leg-weak": "no", fever: "no" })).toEqual(["again"]);
  });

  test("asks only the signs of the region", () => {
    expect(ask(noToAll, "gb")).toEqual(["blades"]);
    expect(ask(noToAll, "us")).toBeUndefined();
  });

  test("asks no more once nothing can raise the result", () => {
    expect(ask({ chest: "yes" })).toBeUndefined();
    expect(ask({ chest: "not-sure" })).toBeUndefined();
  });
});

function answers(given: Record<string, unknown>) {
  const read = readAnswers(questions, given);
  if (!read.ok) throw new Error(read.error.map((fault) => fault.message).join("; "));
  return read.value;
}

function sign(id: string) {
  return { kind: "sign", id, text: `${id}?`, label: id, test: "Look.", keeps: "never" } as const;
}

function grade(id: string, when: Grade["when"], disposition: Exclude<Disposition, "self-care"> | Record<string, "none" | Exclude<Disposition, "self-care">>, notSure: Grade["notSure"]): Grade {
  return { id, when, disposition, notSure, conclusion: conclusion(id), reason: `because of ${id}` };
}

function rule(id: string, ...grades: Grade[]): TriageRule {
  return { id, title: id, grades: grades.map((one) => ({ ...one, conclusion: conclusion(`${id} ${one.id}`) })), sources: ["GK"], evidence: "unverified" };
}

function conclusion(within: string): Conclusion {
  return { whom: "clinician", within, say: "Say this.", meanwhile: ["Rest."] };
}
