import { loadContent } from "@supple/knowledge/load";
import fc from "fast-check";
import { phases, type Phase, type Question, type ReliefAction } from "@supple/knowledge";
import { describe, expect, test } from "vitest";
import { readAnswers } from "../answers/read-answers.ts";
import { createEntry, type Entry } from "../diary/entry.ts";
import { proposeRegions } from "../region/propose-regions.ts";
import { planCheckIns } from "./check-ins.ts";
import { episodeTime, phaseOn } from "./phase.ts";
import { narrowingsOf, planActivities, prepareRelief, type PlannedActivity } from "./plan-activities.ts";

const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const { content } = loaded;
const relief = prepareRelief(content.triage, content.relief, "us");
const signs = relief.questions.filter((question) => question.kind === "sign").map((question) => question.id);
const allNo = Object.fromEntries(signs.map((id) => [id, "no"]));
const plan = (answers: Record<string, unknown>, disposition: "self-care" | "same-day" | "emergency" | "unfinished" = "self-care", preference?: "cold" | "heat", phase: Phase = "P0") => {
  const read = readAnswers(relief.questions, answers);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return planActivities(relief, read.value, { disposition, phase, preference });
};
const statusOf = (answers: Record<string, unknown>, id: string, phase: Phase = "P0") => plan(answers, "self-care", undefined, phase).find((one) => one.action.id === id)?.status;

test("with every contraindication answered no, everything of the phase is offered", () => {
  expect(new Set(plan(allNo).map((one) => one.status))).toEqual(new Set(["offered"]));
  expect(plan(allNo).length).toBeGreaterThan(8);
});

test("heat never meets a cream or patch, whatever else is answered", () => {
  fc.assert(fc.property(fc.dictionary(fc.constantFrom(...signs), fc.constantFrom("yes", "no", "not-sure")), (answers) => {
    expect(statusOf({ ...answers, "cream-on": "yes" }, "warm-pack")).toBe("withheld");
    expect(statusOf({ ...answers, "cream-on": "not-sure" }, "warm-pack")).not.toBe("offered");
  }), { numRuns: 200 });
});

test.each(phases)("in %s an action is offered only when each of its contraindications is answered no", (phase) => {
  let looked = 0;
  for (const action of content.relief.actions.filter((one) => one.phases.includes(phase))) {
    for (const reason of [...action.withhold, ...action.ask]) {
      if (typeof reason.when !== "string" || !signs.includes(reason.when)) continue;
      looked += 1;
      for (const says of ["yes", "not-sure"] as const) expect(statusOf({ ...allNo, [reason.when]: says }, action.id, phase), `${action.id} with ${reason.when} ${says}`).not.toBe("offered");
      const { [reason.when]: _asked, ...rest } = allNo;
      // What is asked only behind another sign is open when that sign is there.
      const gate = relief.questions.find((question) => question.id === reason.when)?.askWhen;
      expect(statusOf(typeof gate === "string" ? { ...rest, [gate]: "yes" } : rest, action.id, phase), `${action.id} with ${reason.when} not asked`).toBe("check-first");
    }
  }
  // What PR adds is for everybody whose danger check is done.
  if (phase !== "PR") expect(looked).toBeGreaterThan(10);
});

test("before the check is done, and until somebody has looked, only comfort is planned", () => {
  for (const disposition of ["same-day", "unfinished"] as const) {
    expect(new Set(plan(allNo, disposition).map((one) => one.action.group))).toEqual(new Set(["position", "breathing", "rest"]));
  }
});

test("after an emergency nothing is planned that moves the body: after a crash it could harm", () => {
  expect(plan(allNo, "emergency").map((one) => one.action.group)).toEqual(["breathing"]);
});

test("who has said no to diabetes in the danger check is not asked about it again", () => {
  const { diabetes: _asked, ...rest } = allNo;
  expect(statusOf({ ...rest, immune: "no" }, "cold-pack")).toBe("offered");
  expect(plan({ ...rest, immune: "yes" }).find((one) => one.action.id === "cold-pack")?.waitsFor).toEqual(["diabetes"]);
});

test("the side is there for everybody, at once", () => {
  expect(plan({}, "unfinished").find((one) => one.action.id === "position-side-lying")?.status).toBe("offered");
});

test("a preference puts cold or heat first and changes nothing else", () => {
  const order = (preference?: "cold" | "heat") => plan(allNo, "self-care", preference).map((one) => one.action.id);
  expect(order("heat").indexOf("warm-pack")).toBeLessThan(order("heat").indexOf("cold-pack"));
  expect(order("cold").indexOf("cold-pack")).toBeLessThan(order("cold").indexOf("warm-pack"));
  expect([...order("heat")].sort()).toEqual([...order()].sort());
});

const episodeAt = (entries: readonly Entry[], subject: string, now: number) => episodeTime(content.relief.phases, entries, subject, now);
const start = Date.UTC(2026, 10, 23, 8);
const day = 86_400_000;
const answered = (question: string, answer: string | number, instant: number, sequence: number): Entry => createEntry({ device: "phone", subject: "me", contentVersion: "1" }, { instant, offset: 0 }, `e${sequence}`, sequence, { kind: "check-answer", body: { check: `c${sequence}`, question, answer } });

test("the phase changes 48 hours after the beginning, not before", () => {
  const diary = [answered("chest", "no", start, 1)];
  expect(episodeAt(diary, "me", start + 2 * day - 1)?.phase).toBe("P0");
  expect(episodeAt(diary, "me", start + 2 * day)?.phase).toBe("P1");
});

test("each later phase begins with its day, also when nobody has opened the app in between", () => {
  const diary = [answered("chest", "no", start, 1)];
  const phaseAfter = (days: number) => episodeAt(diary, "me", start + days * day)?.phase;
  expect([6, 7, 13, 14, 200].map(phaseAfter)).toEqual(["P1", "P2", "P2", "P3", "P3"]);
});

test("phases follow their days, whatever order the content has; with none the first holds", () => {
  const [p0, p1, p2] = ["P0", "P1", "P2"].flatMap((id) => content.relief.phases.filter((one) => one.id === id));
  const again = content.relief.phases.filter((one) => one.id === "PR");
  if (p0 === undefined || p1 === undefined || p2 === undefined) throw new Error("a phase is missing");
  expect(phaseOn([p2, p0, ...again, p1], 8)).toBe("P2");
  expect(phaseOn([p1], 0)).toBe("P0");
});

describe("spasms keep coming back", () => {
  test("how many within how long, and what makes two of them, stands in the content", () => {
    const stricter = content.relief.phases.map((one) => (one.id === "PR" ? { ...one, again: { episodes: 2, withinDays: 90, newAfterDays: 10 } } : one));
    const judged = (...days: number[]) => episodeTime(stricter, bouts(...days), "me", start + (days.at(-1) ?? 0) * day);
    expect(judged(0, 11)).toMatchObject({ day: 0, recurring: true });
    expect(judged(0, 9)).toMatchObject({ day: 9, recurring: false });
    expect(judged(0, 90)?.recurring).toBe(false);
  });
  const bouts = (...days: number[]) => days.map((at, index) => answered("chest", "no", start + at * day, index + 1));
  test("at the third of the diary within 12 months, and not at the second", () => {
    expect(episodeAt(bouts(0, 100), "me", start + 100 * day)?.recurring).toBe(false);
    expect(episodeAt(bouts(0, 100, 200), "me", start + 200 * day)?.recurring).toBe(true);
  });
  test("not when the first is a year ago", () => {
    expect(episodeAt(bouts(0, 100, 364), "me", start + 364 * day)?.recurring).toBe(true);
    expect(episodeAt(bouts(0, 100, 365), "me", start + 365 * day)?.recurring).toBe(false);
  });
  test("when three or more are answered, or not sure; not when two are, nor by an answer of an earlier bout", () => {
    const said = (answer: string | number) => episodeAt([answered("episodes", answer, start, 1)], "me", start)?.recurring;
    expect([said(2), said(3), said("not-sure")]).toEqual([false, true, true]);
    expect(episodeAt([answered("episodes", 3, start, 1), answered("chest", "no", start + 60 * day, 2)], "me", start + 60 * day)?.recurring).toBe(false);
    // The last word in this bout holds.
    expect(episodeAt([answered("episodes", 3, start, 1), answered("episodes", 2, start + day, 2)], "me", start + day)?.recurring).toBe(false);
  });
  test("never by content that has no words for it: there is one episode, however long the gaps", () => {
    const without = content.relief.phases.filter((one) => one.id !== "PR");
    expect(episodeTime(without, bouts(0, 100, 200), "me", start + 200 * day)).toMatchObject({ beganAt: start, day: 200, recurring: false });
    expect(episodeTime(without, [answered("episodes", "not-sure", start, 1)], "me", start)?.recurring).toBe(false);
  });
  test("adds the actions of PR to those of the phase", () => {
    const read = readAnswers(relief.questions, allNo);
    if (!read.ok) throw new Error("not read");
    const ids = (recurring: boolean) => planActivities(relief, read.value, { disposition: "self-care", phase: "P1", recurring }).map((one) => one.action.id);
    expect(ids(true)).toEqual(expect.arrayContaining([...ids(false), "early-plan", "trigger-log"]));
    expect(ids(false)).not.toContain("early-plan");
  });
});

describe("the plan narrows", () => {
  const narrowed = (answers: Record<string, unknown>) => {
    const read = readAnswers(relief.questions, answers);
    if (!read.ok) throw new Error("not read");
    return narrowingsOf(relief, read.value).map((one) => one.id);
  };
  test("for nobody whom nothing of it fits, and says nothing about what is not asked", () => {
    expect(narrowed(allNo)).toEqual([]);
    expect(narrowed({})).toEqual([]);
  });
  test("for a yes and for a not sure", () => {
    expect(narrowed({ ...allNo, pregnant: "yes" })).toEqual(["pregnant"]);
    expect(narrowed({ ...allNo, bone: "not-sure" })).toEqual(["bone"]);
  });
  test("so that nothing outside what it keeps is offered in any phase", () => {
    const fits: Record<string, Record<string, unknown>> = { "under-eighteen": { "age-flag": "yes", age: 17 }, pregnant: { pregnant: "yes" }, cancer: { cancer: "yes" }, "recent-operation": { "recent-operation": "yes" }, bone: { bone: "yes" } };
    let looked = 0;
    for (const narrowing of content.relief.narrowings) {
      const answers = { ...allNo, ...fits[narrowing.id] };
      expect(narrowed(answers)).toContain(narrowing.id);
      for (const phase of phases) for (const one of plan(answers, "self-care", undefined, phase)) {
        if (narrowing.keeps.includes(one.action.group)) continue;
        looked += 1;
        expect(one.status, `${one.action.id} in ${phase} with ${narrowing.id}`).not.toBe("offered");
      }
    }
    expect(looked).toBeGreaterThan(40);
  });
});

test("days already past count, and a clock set back makes no future beginning", () => {
  expect(episodeAt([answered("days", 7, start, 1)], "me", start)?.day).toBe(7);
  expect(episodeAt([answered("chest", "no", start, 1)], "me", start - day)).toMatchObject({ day: 0, phase: "P0" });
});

test("a gap of more than 30 days begins a new episode; a shorter one does not", () => {
  const first = answered("chest", "no", start, 1);
  const soonAgain = answered("chest", "no", start + 29 * day, 2);
  const muchLater = answered("chest", "no", start + 60 * day, 3);
  expect(episodeAt([first, soonAgain], "me", start + 29 * day)?.day).toBe(29);
  expect(episodeAt([first, soonAgain, muchLater], "me", start + 60 * day)).toMatchObject({ day: 0, phase: "P0" });
});

test("the beginning that the person sets holds", () => {
  const set: Entry = createEntry({ device: "phone", subject: "me", contentVersion: "1" }, { instant: start, offset: 0 }, "set", 9, { kind: "setting", body: { key: "episode-began", value: start - 3 * day } });
  expect(episodeAt([answered("chest", "no", start, 1), set], "me", start)).toMatchObject({ day: 3, phase: "P1" });
});

test("there is no episode without a check", () => expect(episodeAt([], "me", start)).toBeUndefined());

test("check-ins are to come, due, and done by a danger check on or after their day", () => {
  const diary = [answered("chest", "no", start, 1)];
  const time = episodeAt(diary, "me", start);
  if (time === undefined) throw new Error("no episode");
  const states = (entries: Entry[], now: number) => planCheckIns(content.relief.checkIns, entries, "me", time, now).map((one) => one.state);
  expect(states(diary, start)).toEqual(["to-come", "to-come", "to-come", "to-come"]);
  expect(states(diary, start + 3 * day)[0]).toBe("due");
  expect(states([...diary, answered("chest", "no", start + 3 * day, 2)], start + 3 * day + 1)[0]).toBe("done");
});

test("regions: one when time zone and locale agree, all candidates when not, and never by language alone", () => {
  const propose = (timeZone: string | undefined, locale: string | undefined) => proposeRegions(content.regions.regions, { timeZone, locale }).map((region) => region.id);
  expect(propose("America/Chicago", "en-US")).toEqual(["us"]);
  expect(propose("Europe/London", "en-GB")).toEqual(["gb", "ni"]);
  expect(propose("Europe/Berlin", "en-US")).toEqual(["eu", "us"]);
  expect(propose("Pacific/Auckland", "en")).toEqual(["nz"]);
  expect(propose("Asia/Tokyo", "en")).toEqual(["other"]);
  // The phone's language is from one country, its clock from another that Supple does not know.
  expect(propose("Asia/Tokyo", "en-US")).toEqual(["other", "us"]);
  expect(propose("UTC", "en-GB")).toEqual(["other", "gb", "ni"]);
  // A country may stand in the middle of a locale.
  expect(propose(undefined, "en-NZ-oxendict")).toEqual(["nz"]);
  expect(propose(undefined, undefined)).toEqual(["other"]);
});

/** Relief small enough to hold in the head: one action of each group, in no order, and one with reasons. */
function smallRelief(more: Partial<ReliefAction> = {}) {
  const [model] = content.relief.actions;
  if (model === undefined) throw new Error("there is no action");
  const groups: readonly ReliefAction["group"][] = ["advice", "work", "sleep", "rest", "movement", "walking", "heat", "cold", "breathing", "position"];
  const plain = groups.map((group): ReliefAction => ({ ...model, id: group, title: group, group, phases: ["P0"], withhold: [], ask: [] }));
  const cautious: ReliefAction = { ...model, id: "cautious", title: "Cautious", group: "movement", phases: ["P0", "P1"], withhold: [], ask: [], ...more };
  const questions: Question[] = ["a", "b", "c"].map((id) => ({ kind: "sign", id, label: id, text: `${id}?`, test: "Look.", keeps: "never" }));
  const prepared = prepareRelief({ ...content.triage, questions: [], lists: [], findings: [] }, { ...content.relief, questions, lists: [], findings: [{ id: "either", text: "Either", when: { any: ["a", "b"] } }], actions: [...plain, cautious], narrowings: [] }, "us");
  return (given: Record<string, unknown>, situation: Partial<Parameters<typeof planActivities>[2]> = {}) => {
    const read = readAnswers(questions, given);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return planActivities(prepared, read.value, { disposition: "self-care", phase: "P0", ...situation });
  };
}
const cautiousOf = (planned: readonly PlannedActivity[]) => planned.find((one) => one.action.id === "cautious");

describe("a plan", () => {
  test("goes from what can be done lying down to work and advice", () => {
    expect(smallRelief()({}).map((one) => one.action.group)).toEqual(["position", "breathing", "cold", "heat", "walking", "movement", "movement", "rest", "sleep", "work", "advice"]);
  });
  test("puts the preferred of cold and heat first, in the place of the pair", () => {
    const groups = (preference?: "cold" | "heat") => smallRelief()({}, { preference }).map((one) => one.action.group).slice(1, 5);
    expect([groups(), groups("cold"), groups("heat")]).toEqual([["breathing", "cold", "heat", "walking"], ["breathing", "cold", "heat", "walking"], ["breathing", "heat", "cold", "walking"]]);
  });
  test("holds only what its phase has", () => {
    expect(smallRelief()({}, { phase: "P1" }).map((one) => one.action.id)).toEqual(["cautious"]);
  });
});

describe("an action with reasons against it", () => {
  const no = [{ id: "no", when: "a", reason: "Not with a." }];
  const ask = [{ id: "ask", when: "c", reason: "Ask with c." }];
  test("is withheld by a yes, with the reason, and waits for nothing more", () => {
    expect(cautiousOf(smallRelief({ withhold: no, ask })({ a: "yes" }))).toMatchObject({ status: "withheld", reasons: [{ id: "no", reason: "Not with a." }], waitsFor: [] });
  });
  test("is to be checked first while one of them is not asked, and says what it waits for, in the order of asking", () => {
    expect(cautiousOf(smallRelief({ withhold: [{ id: "no", when: { all: ["b", "either"] }, reason: "Not with both." }], ask })({}))).toMatchObject({ status: "check-first", reasons: [], waitsFor: ["a", "b", "c"] });
    expect(cautiousOf(smallRelief({ withhold: no, ask })({ a: "no" }))).toMatchObject({ status: "check-first", waitsFor: ["c"] });
  });
  test("is to be checked first by a not sure, with the reason, and by a yes that asks for somebody's word", () => {
    expect(cautiousOf(smallRelief({ withhold: no, ask })({ a: "not-sure", c: "no" }))).toMatchObject({ status: "check-first", reasons: [{ id: "no", reason: "Not with a." }], waitsFor: [] });
    expect(cautiousOf(smallRelief({ withhold: no, ask })({ a: "no", c: "yes" }))).toMatchObject({ status: "check-first", reasons: [{ id: "ask", reason: "Ask with c." }], waitsFor: [] });
  });
  test("waits also for what would make a yes of a not sure", () => {
    expect(cautiousOf(smallRelief({ withhold: [{ id: "no", when: "either", reason: "Not with either." }] })({ a: "not-sure" }))).toMatchObject({ status: "check-first", waitsFor: ["b"] });
  });
  test("names what is still on the skin once, beside what else bars it", () => {
    const hour = 3_600_000;
    const skin = [{ id: "cream", when: "a", reason: "Not with a cream.", afterSkinMedicineHours: 24 }, { id: "no", when: "b", reason: "Not with b." }];
    const said = cautiousOf(smallRelief({ withhold: skin })({ a: "yes", b: "yes" }, { skinMedicineAt: start, now: start + hour }));
    expect(said?.reasons).toEqual([{ id: "cream", reason: "Not with a cream.", until: start + 24 * hour }, { id: "no", reason: "Not with b." }]);
  });
  test("is offered once all are answered no", () => {
    expect(cautiousOf(smallRelief({ withhold: no, ask })({ a: "no", c: "no" }))).toMatchObject({ status: "offered", reasons: [], waitsFor: [] });
  });
});

describe("a check-in", () => {
  const [first, second] = [...content.relief.checkIns].sort((left, right) => left.day - right.day);
  if (first === undefined || second === undefined) throw new Error("there are no check-ins");
  const time = { beganAt: start, day: 0, phase: "P0", recurring: false } as const;
  const planned = (entries: Entry[], now: number) => planCheckIns([second, first], entries, "me", time, now);
  test("stands in the order of days, each due that many days after the beginning", () => {
    expect(planned([], start).map((one) => one.dueAt - start)).toEqual([first.day * day, second.day * day]);
  });
  test("is due to the moment, and done by a check of that moment; one of a future clock does not count yet", () => {
    const due = start + first.day * day;
    expect([planned([], due - 1)[0]?.state, planned([], due)[0]?.state]).toEqual(["to-come", "due"]);
    expect(planned([answered("chest", "no", due, 1)], due)[0]?.state).toBe("done");
    expect(planned([answered("chest", "no", due + 1, 1)], due)[0]?.state).toBe("due");
  });
});

describe("the beginning of an episode", () => {
  const began = (value: string | number): Entry => createEntry({ device: "phone", subject: "me", contentVersion: "1" }, { instant: start, offset: 0 }, "set", 9, { kind: "setting", body: { key: "episode-began", value } });
  test("is a new one only after more than 30 days", () => {
    expect(episodeAt([answered("chest", "no", start, 1), answered("chest", "no", start + 30 * day, 2)], "me", start + 30 * day)?.day).toBe(30);
  });
  test("as somebody set it holds within 30 days of the checks; other words and older dates do not", () => {
    expect(episodeAt([answered("chest", "no", start, 1), began(start - 29 * day)], "me", start)?.day).toBe(29);
    expect(episodeAt([answered("chest", "no", start, 1), began(start - 30 * day)], "me", start)?.day).toBe(0);
    expect(episodeAt([answered("chest", "no", start, 1), began("yesterday")], "me", start)?.beganAt).toBe(start);
  });
  test("is never after now, and otherwise where it was", () => {
    expect(episodeAt([answered("chest", "no", start, 1)], "me", start + day)?.beganAt).toBe(start);
    expect(episodeAt([answered("chest", "no", start, 1)], "me", start - day)?.beganAt).toBe(start - day);
  });
});

describe("what was put on the skin", () => {
  const nothing = readAnswers(relief.questions, {});
  const planned = (skinMedicineAt: number | undefined, now: number) => planActivities(relief, nothing.ok ? nothing.value : new Map() as never, { disposition: "self-care", phase: "P0", skinMedicineAt, now });
  const heat = (skinMedicineAt: number | undefined, now: number) => planned(skinMedicineAt, now).find((one) => one.action.group === "heat");
  const hour = 60 * 60 * 1000;
  test("withholds heat for 24 hours to the moment, and says until when, whatever was answered", () => {
    expect(heat(start, start + 24 * hour - 1)).toMatchObject({ status: "withheld", reasons: [{ id: "cream", until: start + 24 * hour }], waitsFor: [] });
    expect(heat(start, start + 24 * hour)?.status).toBe("check-first");
    expect(heat(undefined, start)?.status).toBe("check-first");
  });
  test("a patch that works for days withholds every kind of heat, and no time stands beside it", () => {
    const heats = planActivities(relief, nothing.ok ? nothing.value : new Map() as never, { disposition: "self-care", phase: "P0", patchOn: true, now: start }).filter((one) => one.action.group === "heat");
    expect(heats.length).toBeGreaterThan(1);
    for (const one of heats) expect(one).toMatchObject({ status: "withheld", reasons: [{ id: "opioid-patch", reason: "No heat at all with an opioid patch on: it can stop the breath." }] });
    expect(heats.flatMap((one) => one.reasons.map(({ until }) => until))).toEqual(heats.map(() => undefined));
  });
  test("withholds every kind of heat", () => {
    const heats = planned(start, start).filter((one) => one.action.group === "heat");
    expect(heats.length).toBeGreaterThan(1);
    expect(new Set(heats.map((one) => one.status))).toEqual(new Set(["withheld"]));
  });
  test("withholds nothing but heat", () => {
    expect(new Set(planned(start, start).filter((one) => one.status === "withheld").map((one) => one.action.group))).toEqual(new Set(["heat"]));
  });
});
