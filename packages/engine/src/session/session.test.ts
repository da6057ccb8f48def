import { loadContent } from "@supple/knowledge/load";
import { needs, phases, type Phase, type Question } from "@supple/knowledge";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerRestNo } from "../answers/answer-rest.ts";
import type { Answers } from "../answers/answer.ts";
import { readAnswers } from "../answers/read-answers.ts";
import { createEntry, type Entry, type Happening } from "../diary/entry.ts";
import { planActivities, prepareRelief } from "../plan/plan-activities.ts";
import { prepareTriage } from "../triage/prepare-triage.ts";
import { decideDisposition } from "../triage/decide-disposition.ts";
import { buildSession } from "./build-session.ts";
import { changeSeconds, cueScript } from "./cue-script.ts";
import { exerciseHistory } from "./exercise-history.ts";
import { packRests } from "./pack-rests.ts";
import { prepareSessions } from "./prepare-sessions.ts";
import type { Session, SessionSituation } from "./session.ts";
import { itemsToStore, runningSession } from "./session-progress.ts";
import { answersForSession } from "./answers-for-session.ts";

const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const { content } = loaded;
const triage = prepareTriage(content.triage, "us");
const relief = prepareRelief(content.triage, content.relief, "us");
const prepared = prepareSessions(content.triage, content.relief, content.sessions, "us");
const noon = Date.UTC(2026, 10, 25, 12);
const minute = 60_000;
const hour = 60 * minute;

const questions: readonly Question[] = [...content.triage.questions, ...prepared.ownQuestions];
const noAnswers = new Map() as ReadonlyMap<string, unknown> as Answers;
/** Every danger sign no, every short question no, but for what the test is about. */
function answered(given: Record<string, string | number> = {}): Answers {
  const rest = answerRestNo(triage, noAnswers);
  const no = Object.fromEntries(prepared.ownQuestions.map((question) => [question.id, "no"]));
  const read = readAnswers(questions, { ...no, ...given });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return new Map([...rest, ...read.value]) as ReadonlyMap<string, unknown> as Answers;
}

function session(over: Partial<SessionSituation> & { readonly answers?: Answers } = {}): Session {
  const { answers = answered(), ...rest } = over;
  const phase = rest.phase ?? "P0";
  const disposition = rest.disposition ?? "self-care";
  return buildSession(prepared, answers, {
    disposition,
    phase,
    day: { P0: 0, P1: 3, P2: 9, P3: 30, PR: 0 }[phase],
    minutes: 20,
    atHand: new Set(needs),
    area: "low",
    pack: "cold",
    activities: planActivities(relief, answers, { disposition, phase: phase === "P0" ? "P0" : "P1" }),
    // None is new.
    history: new Map(content.sessions.exercises.map(({ id }) => [id, { leftOut: false, level: 0, change: "same", easier: false, waits: "no", lastDoneAt: 1 }])),
    packRests: new Map(),
    at: noon,
    ...rest,
  });
}
const moves = (made: Session) => made.items.flatMap((item) => (item.kind === "exercise" ? [item.exercise.id] : []));
const whyNot = (made: Session, id: string) => made.omitted.find((one) => one.id === id)?.why.map((why) => why.id);

let count = 0;
const entry = (happening: Happening, instant = noon): Entry => createEntry({ device: "phone", subject: "me", contentVersion: "x" }, { instant, offset: 0 }, `e${(count += 1)}`, count, happening);
/** One session in which the pelvic tilt was done. */
const easySession = (name: string, instant: number, feel: "easy" | "right" = "easy", level = 0, pain: readonly [number, number] = [4, 4]): Entry[] => [
  entry({ kind: "session-started", body: { session: name, painBefore: pain[0], items: [{ kind: "exercise", exercise: "x01-pelvic-tilt", level, form: "usual" }] } }, instant),
  entry({ kind: "exercise-done", body: { session: name, exercise: "x01-pelvic-tilt", level, form: "usual" } }, instant + minute),
  entry({ kind: "session-finished", body: { session: name, how: "finished", painAfter: pain[1], feel } }, instant + 2 * minute),
];
const hurt = (rule: string, level: number, instant: number) => entry({ kind: "exercise-hurt", body: { session: "s", exercise: "x01-pelvic-tilt", level, form: "usual", rule } }, instant);
const history = (entries: readonly Entry[], now = noon) => exerciseHistory(content.sessions, entries, "me", now).get("x01-pelvic-tilt");

describe("a session of the first day", () => {
  test("is a position, breathing, the chosen pack and two gentle moves, and then a few steps", () => {
    const made = session();
    expect(made.items.map((item) => (item.kind === "exercise" ? item.exercise.purpose : item.kind))).toEqual(["position", "relaxation", "pack", "ease", "stretch", "walking"]);
    // The minutes are for the parts; getting down at first and up for the walk come on top.
    expect(made.seconds - changeSeconds(prepared, made.items)).toBeLessThanOrEqual(20 * 60);
    expect(changeSeconds(prepared, made.items)).toBe(43 + 55);
  });
  test("says why of each part, and of everything that is left out", () => {
    const made = session();
    for (const item of made.items) expect(item.because.map((why) => why.text).join(" ").length).toBeGreaterThan(5);
    const named = new Set([...moves(made), ...made.omitted.map((one) => one.id)]);
    expect(content.sessions.exercises.filter((exercise) => !named.has(exercise.id))).toEqual([]);
    expect(made.omitted.filter((one) => one.why.length === 0)).toEqual([]);
  });
  test("has a move even when there are only two minutes", () => expect(moves(session({ minutes: 2, pack: "none" })).length).toBe(1));
});

describe("what is never in a session", () => {
  const ownSigns = prepared.ownQuestions.filter((question) => question.kind === "sign").map((question) => question.id);
  const dangerSigns = content.triage.questions.filter((question) => question.kind === "sign").map((question) => question.id);
  test("a move with a contraindication that is not answered no", () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...ownSigns), fc.constantFrom("yes", "no", "not-sure")), fc.constantFrom(...phases), (given, phase) => {
      const read = readAnswers(questions, given);
      if (!read.ok) throw new Error("unreadable");
      const answers = new Map([...answerRestNo(triage, noAnswers), ...read.value]) as ReadonlyMap<string, unknown> as Answers;
      for (const item of session({ answers, phase }).items) {
        if (item.kind !== "exercise") continue;
        for (const reason of [...item.exercise.withhold, ...item.exercise.ask]) if (typeof reason.when === "string" && ownSigns.includes(reason.when)) expect(given[reason.when], `${item.exercise.id}: ${reason.when}`).toBe("no");
      }
    }), { numRuns: 300 });
  });
  test("a move of which a danger sign is open, yes or not sure", () => {
    for (const exercise of content.sessions.exercises) {
      for (const reason of [...exercise.withhold, ...exercise.ask]) {
        if (typeof reason.when !== "string" || !dangerSigns.includes(reason.when)) continue;
        for (const says of ["yes", "not-sure"]) expect(moves(session({ answers: answered({ [reason.when]: says }), phase: "P3", minutes: 60 })), `${exercise.id} with ${reason.when} ${says}`).not.toContain(exercise.id);
        const open = new Map(answered());
        open.delete(reason.when);
        expect(moves(session({ answers: open as ReadonlyMap<string, unknown> as Answers, phase: "P3", minutes: 60 })), `${exercise.id} with ${reason.when} not asked`).not.toContain(exercise.id);
      }
    }
  });
  test("strength work in the first week, whatever the phase is called", () => {
    for (const phase of phases) for (const day of [0, 3, 6]) {
      const made = session({ phase, day, minutes: 60 });
      expect(made.items.filter((item) => item.kind === "exercise" && item.exercise.purpose === "strength"), `${phase}, day ${day}`).toEqual([]);
      expect(whyNot(made, "x06-bridge")).toEqual(["no-strength-yet"]);
    }
    expect(session({ phase: "P2", minutes: 60, area: "low" }).items.some((item) => item.kind === "exercise" && item.exercise.purpose === "strength")).toBe(true);
  });
  test("a move of a later phase", () => {
    for (const phase of ["P0", "P1", "P2", "P3"] as const) for (const item of session({ phase, minutes: 60 }).items) if (item.kind === "exercise") expect(phases.indexOf(item.exercise.from)).toBeLessThanOrEqual(phases.indexOf(phase));
  });
  test("anything but slow breathing after an emergency; anything but a position, breathing and the way up until somebody has looked", () => {
    expect(session({ disposition: "emergency" }).items.map((item) => item.kind)).toEqual(["relaxation"]);
    for (const disposition of ["same-day", "unfinished"] as const) expect(session({ disposition }).items.map((item) => (item.kind === "position" ? item.action.group : item.kind))).toEqual(["position", "relaxation", prepared.gettingUp.group]);
  });
  test("what is not at hand: without a floor to lie on only sitting and standing moves", () => {
    const made = session({ atHand: new Set(["chair"]) });
    for (const item of made.items) if (item.kind === "exercise") expect(["sitting", "standing"]).toContain(item.exercise.start);
    expect(moves(made).length).toBeGreaterThan(0);
    expect(whyNot(made, "x01-pelvic-tilt")).toEqual(["nothing-at-hand"]);
  });
  test("a move on the floor, of whatever kind, for somebody who cannot get down or up again, or is not sure", () => {
    for (const says of ["yes", "not-sure"]) for (const phase of phases) {
      const made = session({ answers: answered({ "cannot-lie": says }), phase, minutes: 60 });
      for (const item of made.items) if (item.kind === "exercise") expect(["sitting", "standing"], `${item.exercise.id} with ${says}`).toContain(item.exercise.start);
    }
  });
  test("a flat position late in pregnancy, or a move on the back", () => {
    const made = session({ answers: answered({ pregnant: "yes" }), disposition: "soon" });
    expect(made.items.find((item) => item.kind === "position")).toMatchObject({ action: { id: "position-side-lying" } });
    for (const item of made.items) if (item.kind === "exercise") expect(["back", "face-down"]).not.toContain(item.exercise.start);
  });
});

describe("a session for the upper back", () => {
  test("has moves of the upper back, says so, and asks nothing that only the low back needs", () => {
    for (const phase of phases) {
      const made = session({ area: "upper", phase, minutes: 30, pack: "none" });
      const chosen = made.items.flatMap((item) => (item.kind === "exercise" ? [item.exercise] : []));
      expect(chosen.filter(({ area }) => area === "low").map(({ id }) => id), phase).toEqual([]);
      expect(chosen.filter(({ area }) => area === "upper").length, phase).toBeGreaterThanOrEqual(2);
      for (const item of made.items) if (item.kind === "exercise" && item.exercise.area === "upper") expect(item.because.map((why) => why.id)).toContain("upper-back");
    }
    expect(session({ answers: answerRestNo(triage, noAnswers), area: "upper", pack: "none" }).asksFirst).toEqual(["recent-operation", "cannot-lie", "arm-signs", "shoulder-sore"]);
  });
});

describe("questions before a session", () => {
  test("are only those that a move of these days waits for, and answering them brings the move", () => {
    const nothing = answerRestNo(triage, noAnswers);
    const made = session({ answers: nothing, pack: "none" });
    expect(made.asksFirst).toEqual(["recent-operation", "move-shoots", "cannot-lie", "hip-limits", "spine-fixed"]);
    expect(moves(made)).toEqual([]);
    expect(made.omitted.find((one) => one.id === "x01-pelvic-tilt")).toMatchObject({ status: "check-first" });
  });
  test("a not sure is never a no: whom to ask is said, and nothing is asked twice", () => {
    const made = session({ answers: answered({ "spine-fixed": "not-sure" }) });
    expect(made.omitted.find((one) => one.id === "x01-pelvic-tilt")).toMatchObject({ status: "ask-first", why: [{ id: "spine-fixed" }] });
    expect(made.asksFirst).not.toContain("spine-fixed");
  });
  test("hold as long as their kind says, and those of an earlier episode do not", () => {
    const given = (question: string, instant: number) => entry({ kind: "check-answer", body: { check: "relief", question, answer: "no" } }, instant);
    const day = 24 * hour;
    const held = (at: number, beganAt = 0) => [...answersForSession(triage, prepared.ownQuestions, content.relief.holding, [given("move-shoots", at), given("hip-limits", at), given("spine-fixed", at)], "me", beganAt, noon).keys()];
    expect(held(noon - hour).sort()).toEqual(["hip-limits", "move-shoots", "spine-fixed"]);
    expect(held(noon - day).sort()).toEqual(["hip-limits", "spine-fixed"]);
    expect(held(noon - day, noon - hour)).toEqual(["spine-fixed"]);
    expect(held(noon - day, noon - day).sort(), "given as the episode began").toEqual(["hip-limits", "spine-fixed"]);
    const before = entry({ kind: "check-answer", body: { check: "c", question: "chest", answer: "no" } }, noon - 2 * day);
    const held2 = answersForSession(triage, prepared.ownQuestions, content.relief.holding, [before, given("hip-limits", noon - day)], "me", noon - hour, noon);
    expect(held2.has("hip-limits"), "beside a danger check").toBe(false);
    expect(held(noon - 40 * day)).toEqual(["spine-fixed"]);
    expect(held(noon - 181 * day)).toEqual([]);
  });
});

test("danger signs that were asked too long ago hold no move up, and let none through", () => {
  const day = 24 * hour;
  const check = (at: number) => content.triage.questions.map((question) => entry({ kind: "check-answer", body: { check: "c", question: question.id, answer: question.kind === "sign" ? "no" : 0 } }, at));
  const short = prepared.ownQuestions.map((question) => entry({ kind: "check-answer", body: { check: "relief", question: question.id, answer: "no" } }, noon - minute));
  const after = (days: number) => moves(session({ answers: answersForSession(triage, prepared.ownQuestions, content.relief.holding, [...check(noon - days * day), ...short], "me", noon - days * day, noon) }));
  expect(after(1)).toContain("x01-pelvic-tilt");
  expect(after(content.relief.holding.never)).toEqual([]);
});

test("each sign for which a printed session says to call is an emergency, or may be one by its details", () => {
  const signs = content.sessions.stopRules.flatMap((rule) => rule.calls);
  expect(signs.length).toBeGreaterThan(5);
  for (const sign of signs) {
    const read = readAnswers(content.triage.questions, { [sign]: "yes" });
    if (!read.ok) throw new Error("unreadable");
    const others = new Map([...answerRestNo(triage, noAnswers)].filter(([id]) => content.triage.lists.some((list) => list.signs.includes(id))));
    expect(decideDisposition(triage, new Map([...others, ...read.value]) as ReadonlyMap<string, unknown> as Answers).highest, sign).toBe("emergency");
  }
});

describe("no question before a session is asked in vain", () => {
  const signs = prepared.ownQuestions.map((question) => question.id);
  const ids = content.sessions.exercises.map((exercise) => exercise.id);
  const given = fc.dictionary(fc.constantFrom(...signs), fc.constantFrom("yes", "no", "not-sure"), { maxKeys: 12 });
  const days = fc.record({ phase: fc.constantFrom(...phases), day: fc.integer({ min: 0, max: 40 }), minutes: fc.constantFrom(5, 10, 20, 30), area: fc.constantFrom("low", "upper"), pack: fc.constantFrom("cold", "heat", "none"), atHand: fc.subarray([...needs]), done: fc.dictionary(fc.constantFrom(...ids), fc.integer({ min: 1, max: 9 })) });
  const withAnswers = (said: Record<string, string>, rest: { readonly done: Record<string, number>; readonly atHand: readonly (typeof needs)[number][] } & Pick<SessionSituation, "phase" | "day" | "minutes" | "area" | "pack">) => {
    const read = readAnswers(questions, said);
    if (!read.ok) throw new Error("unreadable");
    const { done, atHand, ...situation } = rest;
    const history = new Map(Object.entries(done).map(([id, lastDoneAt]) => [id, { leftOut: false, level: 0, change: "same", easier: false, waits: "no", lastDoneAt } as const]));
    return session({ answers: new Map([...answerRestNo(triage, noAnswers), ...read.value]) as ReadonlyMap<string, unknown> as Answers, ...situation, atHand: new Set(atHand), history });
  };
  const parts = ({ items }: Session) => items.map((item) => (item.kind === "exercise" ? item.exercise.id : item.kind === "relaxation" ? item.relaxation.id : item.action.id));
  let asked = 0;
  test("answered otherwise, each would change the session of any day", () => {
    fc.assert(fc.property(given, days, (said, day) => {
      const { asksFirst } = withAnswers(said, day);
      const no = { ...said, ...Object.fromEntries(asksFirst.map((id) => [id, "no"])) };
      const usual = parts(withAnswers(no, day));
      for (const id of asksFirst) {
        asked += 1;
        expect(parts(withAnswers({ ...no, [id]: "yes" }, day)), id).not.toEqual(usual);
      }
    }), { numRuns: 400 });
    expect(asked).toBeGreaterThan(300);
  });
  test("what is asked once on day 8 and day 20 is enough: answered no, nothing more is asked", () => {
    for (const day of [8, 20]) {
      const phase = day === 8 ? "P2" : "P3";
      const wish = { phase, day, minutes: 30, area: "low", pack: "none", atHand: [...needs], done: {} } as const;
      const { asksFirst } = withAnswers({}, wish);
      expect(asksFirst.length, `day ${day}`).toBeGreaterThan(0);
      expect(withAnswers(Object.fromEntries(asksFirst.map((id) => [id, "no"])), wish).asksFirst).toEqual([]);
    }
  });
});

describe("progress", () => {
  test("begins at the gentlest, and goes up after two easy sessions, not after one", () => {
    expect(history(easySession("a", noon - 48 * hour))).toMatchObject({ level: 0, change: "same" });
    expect(history([...easySession("a", noon - 48 * hour), ...easySession("b", noon - 24 * hour)])).toMatchObject({ level: 1, change: "up" });
    expect(history([...easySession("a", noon - 48 * hour), ...easySession("b", noon - 24 * hour, "right")])).toMatchObject({ level: 0 });
  });
  test("that hurts more: one level down, never to nothing", () => {
    const up = [...easySession("a", noon - 90 * hour), ...easySession("b", noon - 80 * hour)];
    expect(history([...up, hurt("a-little-more", 1, noon - hour)])).toMatchObject({ level: 0, change: "down", easier: false, waits: "no" });
    expect(history([hurt("a-little-more", 0, noon - hour)])).toMatchObject({ level: 0, easier: true });
    const eased = session({ phase: "P1", minutes: 60, history: new Map([["x01-pelvic-tilt", history([hurt("a-little-more", 0, noon - hour)]) as never]]) });
    expect(eased.items.find((item) => item.kind === "exercise" && item.exercise.id === "x01-pelvic-tilt")).toMatchObject({ form: "easier", because: [{ id: "fits-phase" }, { id: "eased-after-hurt" }] });
  });
  test("a session that left more than 2 points more pain, or more than 5, is a setback", () => {
    expect(history(easySession("a", noon - hour, "easy", 2, [1, 4]))).toMatchObject({ level: 1, change: "down" });
    expect(history(easySession("a", noon - hour, "easy", 2, [5, 6]))).toMatchObject({ level: 1, change: "down" });
    expect(history(easySession("a", noon - hour, "easy", 2, [3, 5]))).toMatchObject({ level: 2 });
    expect(history(easySession("a", noon - hour, "easy", 2, [7, 7]))).toMatchObject({ level: 2 });
  });
  test("much more pain: left out for two days; a sign that needs a check: until one is finished", () => {
    expect(history([hurt("much-more", 0, noon - hour)])?.waits).toBe("two-days");
    expect(history([hurt("much-more", 0, noon - 49 * hour)])?.waits).toBe("no");
    const signs = hurt("further-down", 0, noon - 90 * hour);
    expect(history([signs])?.waits).toBe("until-checked");
    const checked = [entry({ kind: "check-answer", body: { check: "c", question: "leg-weak", answer: "no" } }, noon - hour), entry({ kind: "told", body: { check: "c", region: "us", disposition: "self-care", settled: true, rules: [] } }, noon - hour)];
    expect(history([signs, ...checked])?.waits).toBe("no");
    expect(whyNot(session({ history: new Map([["x01-pelvic-tilt", history([signs]) as never]]) }), "x01-pelvic-tilt")).toEqual(["hurt-until-checked"]);
  });
  test("a stop rule that the content no longer knows waits for a check", () => expect(history([hurt("gone", 0, noon - 90 * hour)])?.waits).toBe("until-checked"));
  test("the limits count up to the hour, the point and the number of the content", () => {
    const { leftOutHours, painRise, painMost, easySessions } = content.sessions.limits;
    expect(history([hurt("much-more", 0, noon - leftOutHours * hour + 1)])?.waits).toBe("two-days");
    expect(history([hurt("much-more", 0, noon - leftOutHours * hour)])?.waits).toBe("no");
    expect(history(easySession("a", noon - hour, "easy", 2, [0, painRise]))?.change).not.toBe("down");
    expect(history(easySession("a", noon - hour, "easy", 2, [0, painRise + 1]))?.change).toBe("down");
    expect(history(easySession("a", noon - hour, "easy", 2, [painMost - 1, painMost]))?.change).not.toBe("down");
    expect(history(easySession("a", noon - hour, "easy", 2, [painMost, painMost + 1]))?.change).toBe("down");
    const many = (times: number) => Array.from({ length: times }, (_, index) => easySession(`e${index}`, noon - (100 - index) * hour)).flat();
    expect(history(many(easySessions - 1))).toMatchObject({ level: 0, change: "same" });
    expect(history(many(easySessions))).toMatchObject({ level: 1, change: "up" });
    expect(history(many(2 * easySessions))?.level).toBe(1);
  });
  test("how many moves fit follows the minutes, and is few in the first days", () => {
    const { moves: rows, firstDaysMost, strengthFromDay } = content.sessions.limits;
    const many = (minutes: number, phase: Phase) => session({ minutes, phase, pack: "none" }).items.filter((item) => item.kind === "exercise" && item.exercise.purpose !== "walking").length;
    for (const { minutes, most } of rows) {
      expect(many(minutes, "P3")).toBeLessThanOrEqual(most);
      expect(many(minutes, "P0")).toBeLessThanOrEqual(firstDaysMost);
    }
    expect(many(60, "P3")).toBe(rows.at(-1)?.most);
    expect(many(600, "P3")).toBe(rows.at(-1)?.most);
    const strong = (day: number) => session({ phase: "P2", day, minutes: 60 }).items.some((item) => item.kind === "exercise" && item.exercise.purpose === "strength");
    expect([strong(strengthFromDay - 1), strong(strengthFromDay)]).toEqual([false, true]);
  });
  test("left out for good, and brought back", () => {
    const out = entry({ kind: "exercise-kept", body: { exercise: "x01-pelvic-tilt", keep: false } });
    expect(history([out])?.leftOut).toBe(true);
    expect(history([out, entry({ kind: "exercise-kept", body: { exercise: "x01-pelvic-tilt", keep: true } })])?.leftOut).toBe(false);
    expect(whyNot(session({ history: new Map([["x01-pelvic-tilt", history([out]) as never]]) }), "x01-pelvic-tilt")).toEqual(["left-out-for-good"]);
  });
});

describe("cold and heat", () => {
  const used = (skin: "normal" | "changed", at: number, action = "cold-pack") => packRests(content.relief.actions, content.sessions.limits, [entry({ kind: "pack-used", body: { action, seconds: 600, skin } }, at)], "me", noon);
  test("rest between: two hours for the skin, for either pack", () => {
    expect(used("normal", noon - hour).get("cold-pack")).toBe(noon + hour);
    expect(used("normal", noon - hour).get("warm-pack")).toBe(noon + hour);
    expect(used("normal", noon - 2 * hour).size).toBe(0);
  });
  test("rest by what lay on this person's skin, and every pack rests, nothing else", () => {
    const rests = (...entries: Entry[]) => [...packRests(content.relief.actions, content.sessions.limits, entries, "me", noon).keys()];
    expect(rests(entry({ kind: "plan-action-done", body: { action: "cold-pack", seconds: 600 } }, noon))).toEqual([]);
    const own = entry({ kind: "pack-used", body: { action: "cold-pack", seconds: 600, skin: "normal" } }, noon);
    expect(rests({ ...own, subject: "other" })).toEqual([]);
    expect(rests(own)).toEqual(content.relief.actions.filter(({ group }) => group === "cold" || group === "heat").map(({ id }) => id));
  });
  test("skin that changed rests for a day", () => expect(used("changed", noon - hour).get("warm-pack")).toBe(noon + 23 * hour));
  test("a clock set back does not lengthen a rest", () => expect(used("normal", noon + 50 * hour).get("cold-pack")).toBe(noon + 2 * hour));
  test("a pack that must rest, or is not for this person, is left out with its reason", () => {
    expect(whyNot(session({ packRests: new Map([["cold-pack", noon + hour]]) }), "cold-pack")).toEqual(["pack-rests"]);
    expect(whyNot(session({ minutes: 10 }), "cold-pack")).toEqual(["pack-needs-time"]);
    expect(session({ answers: answered({ "cold-illness": "yes" }) }).omitted.find((one) => one.id === "cold-pack")).toMatchObject({ status: "withheld" });
  });
});

describe("the cue script", () => {
  const script = (over: Parameters<typeof session>[0] = {}, phase: Phase = "P0") => {
    const made = session({ phase, ...over });
    return made.items.map((item, index) => ({ item, script: cueScript(prepared, made.items, phase)[index] as ReturnType<typeof cueScript>[number] }));
  };
  test("goes forward in time, ends with its item, and says whole lines of the content only", () => {
    const lines = new Set([...content.sessions.cues.map((cue) => cue.text), ...content.sessions.exercises.flatMap((exercise) => [...Object.values(exercise.cues), ...Object.values(exercise.easier.cues ?? {}), exercise.easier.text]), ...content.sessions.relaxation.flatMap((one) => [one.ready, one.end, ...(one.kind === "paced" ? one.beats : one.steps).map((step) => step.text)]), ...content.relief.actions.flatMap((action) => action.steps)]);
    let looked = 0;
    for (const phase of phases) for (const { script: { cues, seconds } } of script({ minutes: 60 }, phase)) {
      cues.forEach((cue, index) => {
        looked += 1;
        expect(lines, cue.text).toContain(cue.text);
        expect(cue.at).toBeGreaterThanOrEqual(cues[index - 1]?.at ?? 0);
        expect(cue.at).toBeLessThanOrEqual(seconds);
      });
    }
    expect(looked).toBeGreaterThan(200);
  });
  test("the pelvic tilt: five times, each with its number, go and back", () => {
    const tilt = script().find(({ item }) => item.kind === "exercise" && item.exercise.id === "x01-pelvic-tilt")?.script;
    expect(tilt?.repetitions).toBe(5);
    expect(tilt?.cues.filter((cue) => cue.kind === "count").map((cue) => cue.text)).toEqual(["One.", "Two.", "Three.", "Four.", "The last one."]);
    for (const kind of ["go", "back"] as const) expect(tilt?.cues.filter((cue) => cue.kind === kind).map((cue) => cue.repetition)).toEqual([1, 2, 3, 4, 5]);
  });
  test("knee rolls take turns, one number for both sides", () => {
    const cues = script({ minutes: 60 }, "P1").find(({ item }) => item.kind === "exercise" && item.exercise.id === "x13-knee-rolls")?.script.cues ?? [];
    const rolls = cues.filter((cue) => cue.kind === "go");
    expect(cues.filter((cue) => cue.kind === "count").length).toBe(5);
    expect(rolls.map((cue) => cue.side)).toEqual(["first", "other", "first", "other", "first", "other", "first", "other", "first", "other"]);
  });
  test("a pack: skin before, half-time and after", () => {
    const pack = script().find(({ item }) => item.kind === "pack")?.script;
    expect(pack?.cues.filter((cue) => cue.kind === "skin").map((cue) => cue.at)).toEqual([335, 635]);
  });
  test("cold and heat are spoken in the order in which they are safe: who must not, skin, cloth, how to lie, on, half-way, off, skin after, how long to wait", () => {
    for (const pack of ["cold", "heat"] as const) {
      const cues = script({ pack }).find(({ item }) => item.kind === "pack")?.script.cues.map((cue) => cue.text) ?? [];
      const order = [/^No (cold|warmth) on/, /^Now look at the skin/, /^Put the cloth around/, /never under you/, /^Lay the pack on/, /^It is on\./, /^Half-time\. Lift the pack/, /^Take the pack off now/, /once more/, /Wait 2 hours/];
      const places = order.map((line) => cues.findIndex((text) => line.test(text)));
      expect(places, `${pack}: ${cues.join(" | ")}`).not.toContain(-1);
      expect(places, pack).toEqual([...places].sort((left, right) => left - right));
    }
  });
  test("the way from the floor to the walk is said before it, in every phase", () => {
    for (const phase of phases) {
      const parts = script({ minutes: 60 }, phase);
      const walk = parts.find(({ item }) => item.kind === "exercise" && item.exercise.purpose === "walking");
      const all = parts.flatMap((part) => part.script.cues.map((cue) => cue.text));
      const rises = prepared.gettingUp.steps.map((step) => all.indexOf(step));
      expect(rises, phase).not.toContain(-1);
      expect(Math.max(...rises), phase).toBeLessThan(all.indexOf(walk?.script.cues.at(-1)?.text ?? ""));
    }
  });
  test("breathing: in and out by the count of its content", () => {
    const breath = script().find(({ item }) => item.kind === "relaxation")?.script.cues.filter((cue) => cue.kind === "breath") ?? [];
    expect(breath.length).toBeGreaterThan(8);
    breath.slice(1).forEach((cue, index) => expect(cue.at - (breath[index]?.at ?? 0)).toBe(5));
  });
  test("never tenses the back in the first week", () => {
    const letting = content.sessions.relaxation.find((one) => one.id === "muscle-letting-go");
    if (letting === undefined) throw new Error("gone");
    const said = (phase: Phase) => cueScript(prepared, [{ kind: "relaxation", relaxation: letting, seconds: 0, because: [] }], phase)[0]?.cues.map((cue) => cue.text).join(" ") ?? "";
    for (const phase of ["P0", "P1", "PR"] as const) expect(said(phase)).not.toMatch(/tighten the low back/i);
    expect(said("P2")).toMatch(/tighten the low back/i);
  });
});

describe("a session that was broken off", () => {
  const items = session().items;
  const started = entry({ kind: "session-started", body: { session: "s1", painBefore: null, items: itemsToStore(items) } }, noon - 5 * minute);
  const moved = (item: number, atSeconds: number, running: boolean, instant: number) => entry({ kind: "session-moved", body: { session: "s1", item, atSeconds, running } }, instant);
  const found = (entries: readonly Entry[], now = noon) => runningSession(prepared, content.relief.actions, [started, ...entries], "me", "P0", now);
  const pack = items.findIndex((item) => item.kind === "pack");
  const move = items.findIndex((item) => item.kind === "exercise");

  test("stands where it was paused", () => expect(found([moved(move, 12, false, noon - 4 * minute)])).toMatchObject({ id: "s1", item: move, atSeconds: 12, running: false }));
  test("a move that ran stands where it would be, and waits", () => expect(found([moved(move, 10, true, noon - 5_000)])).toMatchObject({ item: move, atSeconds: 15, running: false }));
  test("it goes at most to the end of its part", () => expect(found([moved(move, 10, true, noon - hour)])?.atSeconds).toBe(cueScript(prepared, items, "P0")[move]?.seconds));
  test("a pack goes on by itself, since it lies on the skin", () => expect(found([moved(pack, 35, true, noon - 4 * minute)])).toMatchObject({ item: pack, atSeconds: 275, running: true }));
  test("a pack that nobody has said is on is not on, however long ago: it begins anew", () => expect(found([moved(pack, 34, false, noon - 4 * minute)])).toMatchObject({ item: pack, atSeconds: 0, onSkinSeconds: 0, running: false }));
  test("time set back does not lengthen it", () => expect(found([moved(pack, 100, true, noon + minute)])).toMatchObject({ atSeconds: 100 }));
  test("is over when it was ended, or after hours, and there is none before one began", () => {
    expect(found([entry({ kind: "session-finished", body: { session: "s1", how: "stopped", painAfter: null, feel: null } })])).toBeUndefined();
    expect(found([], noon + 4 * hour)).toBeUndefined();
    expect(runningSession(prepared, content.relief.actions, [], "me", "P0", noon)).toBeUndefined();
  });
  test("is none when the content no longer knows a part of it", () => {
    const gone = entry({ kind: "session-started", body: { session: "s2", painBefore: null, items: [{ kind: "exercise", exercise: "x99-gone", level: 0, form: "usual" }] } });
    expect(found([gone])).toBeUndefined();
  });
});

describe("a back that a load or an arch may harm", () => {
  const judged = (id: string, given: Record<string, string>) => {
    const made = (["P1", "P2", "P3"] as const).flatMap((phase) => (["low", "upper"] as const).map((area) => session({ phase, area, minutes: 60, answers: answered(given) })));
    return { offered: made.some((one) => moves(one).includes(id)), why: made.flatMap((one) => whyNot(one, id) ?? []) };
  };
  test("thin bones: no leaning back over a chair, and what loads the spine asks first", () => {
    for (const id of ["x20-chair-extension", "x07-plank", "x08-press-up", "x15-piriformis", "x17-side-plank"]) {
      expect(judged(id, { bone: "yes" }).offered, id).toBe(false);
      expect(judged(id, { bone: "yes" }).why, id).toContain("bone");
    }
    expect(content.sessions.exercises.find((one) => one.id === "x20-chair-extension")?.withhold.map((one) => one.id)).toContain("bone");
  });
  test("thin bones: plan and session judge alike: walking stays, with the same words, and strength asks first", () => {
    const bones = (of: { readonly ask: readonly { readonly id: string }[]; readonly withhold: readonly { readonly id: string }[] }) => [...of.ask, ...of.withhold].some((reason) => reason.id === "bone");
    const plan = (id: string) => content.relief.actions.find((action) => action.id === id) ?? content.relief.actions[0]!;
    const walk = content.sessions.exercises.find((one) => one.id === "x10-walk")!;
    const care = "With thin bones: on flat ground, with somebody beside you.";
    for (const one of [plan("strolls"), plan("walk-longer"), walk]) {
      expect(bones(one), one.id).toBe(false);
      expect(one.limits, one.id).toContain(care);
    }
    expect(judged("x10-walk", { bone: "yes" }).offered).toBe(true);
    expect(bones(plan("strength-start"))).toBe(true);
    for (const one of content.sessions.exercises.filter((exercise) => exercise.purpose === "strength")) expect(bones(one), one.id).toBe(true);
  });
  test("what arches or rests in the arch is not for a back that arching makes worse", () => {
    for (const id of ["x07-plank", "x08-press-up", "x20-chair-extension"]) expect(judged(id, { "arch-worse": "yes" }), id).toMatchObject({ offered: false, why: expect.arrayContaining(["arch-worse"]) as unknown });
  });
});
