import { loadContent } from "@supple/knowledge/load";
import { needs, type Exercise, type Phase, type Question } from "@supple/knowledge";
import { describe, expect, test } from "vitest";
import { answerRestNo } from "../answers/answer-rest.ts";
import type { Answers } from "../answers/answer.ts";
import { readAnswers } from "../answers/read-answers.ts";
import { planActivities, prepareRelief } from "../plan/plan-activities.ts";
import { prepareTriage } from "../triage/prepare-triage.ts";
import { buildSession } from "./build-session.ts";
import { cueScript } from "./cue-script.ts";
import type { ExerciseHistory } from "./exercise-history.ts";
import { prepareSessions, type PreparedSessions } from "./prepare-sessions.ts";
import type { Session, SessionSituation } from "./session.ts";

/** Which moves are chosen, in which order and how long each part takes, with a handful of made-up moves that nothing bars. */
const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const { content } = loaded;
const triage = prepareTriage(content.triage, "us");
const relief = prepareRelief(content.triage, content.relief, "us");
const whole = prepareSessions(content.triage, content.relief, content.sessions, "us");
const noon = Date.UTC(2026, 10, 25, 12);

const questions: readonly Question[] = [...content.triage.questions, ...whole.ownQuestions];
function answered(given: Record<string, string> = {}): Answers {
  const rest = answerRestNo(triage, new Map() as ReadonlyMap<string, unknown> as Answers);
  const read = readAnswers(questions, { ...Object.fromEntries(whole.ownQuestions.map((question) => [question.id, "no"])), ...given });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return new Map([...rest, ...read.value]) as ReadonlyMap<string, unknown> as Answers;
}

const anyExercise = content.sessions.exercises[0] as Exercise;
/** A move of about half a minute that anybody may do at once. */
function made(id: string, over: Partial<Exercise> = {}): Exercise {
  const level = { kind: "repetitions", repetitions: 2, holdSeconds: 0, sets: 1, text: "" } as const;
  return { ...anyExercise, id, title: id, purpose: "ease", start: "back", area: "low", from: "P0", needs: [], sides: "none", readySeconds: 10, goSeconds: 3, levels: [level, level, level], withhold: [], ask: [], ...over };
}
const withMoves = (exercises: readonly Exercise[]): PreparedSessions => ({ ...whole, exercises: exercises.map((of) => ({ of, withhold: [], ask: [], easier: { withhold: [], ask: [] } })) });

const history = (over: Partial<ExerciseHistory>): ExerciseHistory => ({ leftOut: false, level: 0, change: "same", easier: false, waits: "no", lastDoneAt: 0, ...over });
/** Each move was done once, long ago: none is new. */
const doneBefore = (exercises: readonly Exercise[]) => new Map(exercises.map(({ id }) => [id, history({ lastDoneAt: 1 })]));

function session(exercises: readonly Exercise[], over: Partial<SessionSituation> & { readonly answers?: Answers } = {}): Session {
  const { answers = answered(), ...rest } = over;
  const situation: SessionSituation = { disposition: "self-care", phase: "P3", day: 30, minutes: 30, atHand: new Set(needs), area: "low", pack: "none", activities: planActivities(relief, answers, { disposition: "self-care", phase: "P0" }), history: doneBefore(exercises), packRests: new Map(), at: noon, ...rest };
  return buildSession(withMoves(exercises), answers, situation);
}
const moves = (one: Session) => one.items.flatMap((item) => (item.kind === "exercise" ? [item.exercise.id] : []));
const partOf = (one: Session, kind: string) => one.items.find((item) => item.kind === kind);
const because = (one: Session, id: string) => one.items.find((item) => item.kind === "exercise" && item.exercise.id === id)?.because.map((why) => why.id);
const omitted = (one: Session) => Object.fromEntries(one.omitted.map((each) => [each.id, each.why.map((why) => why.id).join(" ")]));

describe("the order", () => {
  test("is that of their purpose, not of their names", () => {
    expect(moves(session([made("a", { purpose: "walking" }), made("b", { purpose: "strength" }), made("c", { purpose: "stretch" }), made("d")]))).toEqual(["d", "c", "b", "a"]);
  });
  test("of those that take turns begins with what was not done for the longest time", () => {
    const past = new Map([["a", 30], ["b", 10], ["c", 20]].map(([id, at]) => [String(id), history({ lastDoneAt: Number(at) })]));
    expect(new Set(moves(session([made("a"), made("b"), made("c")], { phase: "P0", day: 0, history: past })))).toEqual(new Set(["b", "c"]));
  });
  test("ease, stretch, strength, and a walk to end with, whatever was chosen first", () => {
    expect(moves(session([made("d", { purpose: "walking" }), made("c", { purpose: "strength" }), made("b", { purpose: "stretch" }), made("a")]))).toEqual(["a", "b", "c", "d"]);
  });
  test("begins where the person lies already, and changes between floor and feet no more than it must", () => {
    const four = [made("a", { start: "sitting" }), made("b", { start: "back" }), made("c", { purpose: "stretch", start: "side" }), made("d", { purpose: "stretch", start: "standing" })];
    expect(moves(session(four))).toEqual(["b", "c", "a", "d"]);
    expect(moves(session(four, { atHand: new Set(["chair"]) })), "no position to lie in").toEqual(["b", "c", "a", "d"]);
  });
  test("does all in one position there, gently first, and turns a little at a time from lying to standing", () => {
    const many = [made("a", { purpose: "strength", start: "hands-and-knees" }), made("b", { purpose: "stretch", start: "standing" }), made("c", { purpose: "strength" }), made("d", { purpose: "stretch", start: "face-down" }), made("e", { purpose: "stretch", start: "hands-and-knees" }), made("f"), made("g", { purpose: "stretch", start: "sitting" }), made("h", { purpose: "walking", start: "standing" })];
    expect(moves(session(many, { minutes: 60 }))).toEqual(["f", "c", "d", "e", "a", "g", "b", "h"]);
  });
  test("never begins with strength when anything is gentle, though that takes a turn more", () => {
    expect(moves(session([made("a", { purpose: "strength" }), made("b", { purpose: "stretch", start: "sitting" })]))).toEqual(["b", "a"]);
    expect(moves(session([made("a", { purpose: "strength" }), made("b", { purpose: "stretch", start: "side" })]))).toEqual(["b", "a"]);
    expect(moves(session([made("a", { purpose: "strength" }), made("b", { purpose: "strength", start: "sitting" })]))).toEqual(["a", "b"]);
  });
  test("what was not done for longest is chosen first; of two equal ones the name decides", () => {
    const four = ["d", "c", "b", "a"].map((id) => made(id));
    const most = content.sessions.limits.moves.find((row) => 5 <= row.minutes)?.most ?? 0;
    const few = (over: Partial<SessionSituation>) => moves(session(four, { minutes: 5, ...over }));
    expect(most).toBeLessThan(4);
    expect(few({})).toEqual(["a", "b", "c", "d"].slice(0, few({}).length));
    expect(few({ history: new Map([["a", history({ lastDoneAt: 20 })], ["b", history({ lastDoneAt: 10 })]]) }).slice(0, 2)).toEqual(["c", "d"]);
  });
  test("moves for the sore part come before those for another, and those for all with them", () => {
    const three = [made("a", { area: "upper" }), made("b", { area: "all" }), made("c", { area: "low" })];
    const first = (area: "low" | "upper") => moves(session(three, { area, minutes: 1 }));
    expect(first("low")).toEqual(["b"]);
    expect(first("upper")).toEqual(["a"]);
  });
});

describe("somebody sore in the upper back alone", () => {
  const three = [made("a", { area: "upper" }), made("b", { area: "all" }), made("c", { area: "low" })];
  test("is given its moves and those for all, and is told so; those for the low back are left out, and that is said too", () => {
    const one = session(three, { area: "upper", minutes: 60 });
    expect(moves(one)).toEqual(["a", "b"]);
    expect([because(one, "a"), because(one, "b")]).toEqual([["fits-phase", "upper-back"], ["fits-phase"]]);
    expect(omitted(one)).toEqual({ c: "other-part" });
  });
  test("others have the moves of the upper back too, last, and for no such reason", () => {
    const one = session(three, { area: "low", minutes: 60 });
    expect(new Set(moves(one))).toEqual(new Set(["a", "b", "c"]));
    expect(because(one, "a")).toEqual(["fits-phase"]);
  });
});

describe("how much", () => {
  test("a first move is given even when there is no time for it; what no longer fits says so", () => {
    const one = session([made("a"), made("b")], { minutes: 1 });
    expect(moves(one)).toEqual(["a"]);
    expect(omitted(one)).toEqual({ b: "no-time" });
  });
  test("beyond the number for these minutes it is enough for today, but a walk still ends the session", () => {
    const most = content.sessions.limits.moves.at(-1)?.most ?? 0;
    const many = Array.from({ length: most + 2 }, (_, index) => made(`m${index + 10}`));
    const one = session([...many, made("walk", { purpose: "walking" })], { minutes: 600 });
    expect(moves(one).length).toBe(most + 1);
    expect(moves(one)).toContain("walk");
    expect(omitted(one)).toEqual({ [`m${most + 10}`]: "enough-today", [`m${most + 11}`]: "enough-today" });
  });
  test("few moves that were never done come at once, whatever the minutes; the others say so; a walk is no such move", () => {
    const { newMost } = content.sessions.limits;
    const fresh = Array.from({ length: newMost + 2 }, (_, index) => made(`n${index}`));
    const known = Array.from({ length: 3 }, (_, index) => made(`o${index}`));
    const one = session([...fresh, ...known, made("walk", { purpose: "walking" })], { minutes: 60, history: doneBefore(known) });
    expect(moves(one).filter((id) => id.startsWith("n"))).toHaveLength(newMost);
    expect(moves(one).filter((id) => id.startsWith("o"))).toHaveLength(known.length);
    expect(moves(one)).toContain("walk");
    expect(omitted(one)).toEqual({ [`n${newMost}`]: "new-enough", [`n${newMost + 1}`]: "new-enough" });
  });
  test("the minutes of a row belong to it", () => {
    const many = Array.from({ length: 20 }, (_, index) => made(`m${index + 10}`, { readySeconds: 1, goSeconds: 1, levels: [{ kind: "repetitions", repetitions: 1, holdSeconds: 0, sets: 1, text: "" }] }));
    const rows = content.sessions.limits.moves;
    for (const [index, { minutes, most }] of rows.entries()) {
      expect(moves(session(many, { minutes })).length, `${minutes} minutes`).toBe(most);
      const above = rows[index + 1];
      if (above !== undefined) expect(moves(session(many, { minutes: minutes + 1 })).length, `${minutes + 1} minutes`).toBe(above.most);
    }
  });
  test("short sessions have short parts: the position up to ten minutes, the breathing up to five", () => {
    const seconds = (minutes: number) => ["position", "relaxation"].map((kind) => { const part = partOf(session([], { minutes }), kind); return part !== undefined && "seconds" in part ? part.seconds : undefined; });
    expect([5, 6, 10, 11].map(seconds)).toEqual([[60, 60], [60, 120], [60, 120], [120, 120]]);
  });
  test("its length is that of its parts", () => {
    expect(session([made("a"), made("b")]).seconds - session([made("a")]).seconds).toBe(31);
    // Getting down comes first, getting up in between or at the end.
    expect(session([made("a"), made("b", { start: "standing" })]).seconds - session([made("a")]).seconds).toBe(31);
    const ways = 43 + 7 + 12 * whole.gettingUp.steps.length;
    const sitting = { activities: [] };
    expect(session([made("a")], sitting).seconds - session([made("a", { start: "sitting" })], sitting).seconds, "with getting down and up").toBe(ways);
  });
});

describe("a spasm that keeps coming back", () => {
  test("begins anew with the moves of the days that have passed", () => {
    const four = (["P0", "P1", "P2", "P3"] as const).map((from) => made(`from-${from}`, { from }));
    const on = (day: number) => moves(session(four, { phase: "PR", day }));
    const upTo = (count: number) => four.slice(0, count).map((one) => one.id);
    expect([0, 1, 2, 6, 7, 13, 14].map(on)).toEqual([upTo(1), upTo(1), upTo(2), upTo(2), upTo(3), upTo(3), upTo(4)]);
    expect(omitted(session(four, { phase: "PR", day: 0 }))["from-P1"]).toBe("comes-later");
  });
  test("has as few moves as a first spasm in the first days", () => {
    const many = Array.from({ length: 9 }, (_, index) => made(`m${index}`));
    const count = (phase: Phase, day: number) => moves(session(many, { phase, day })).length;
    expect(count("PR", 1)).toBe(content.sessions.limits.firstDaysMost);
    expect(count("PR", 1)).toBe(count("P0", 1));
    expect(count("PR", 20)).toBe(count("P3", 20));
  });
});

describe("the end", () => {
  const last = (exercises: readonly Exercise[], over: Partial<SessionSituation> = {}) => { const item = session(exercises, over).items.at(-1); return item?.kind === "position" ? `${item.action.id} ${item.because.map((why) => why.id).join()}` : item?.kind; };
  test("of a session that ends lying is the way up, with its reason; who is up already gets none", () => {
    expect(last([made("a")])).toBe("getting-up get-up-last");
    expect(last([])).toBe("getting-up get-up-last");
    expect(last([made("a"), made("b", { start: "standing" })])).toBe("exercise");
    expect(last([], { activities: [] })).toBe("relaxation");
  });
  test("is the way up too while the danger check is unfinished or after a same-day result: nobody is left lying", () => {
    for (const disposition of ["unfinished", "same-day"] as const) expect(last([], { disposition }), disposition).toBe("getting-up get-up-last");
    expect(last([], { disposition: "emergency" })).toBe("relaxation");
  });
  test("says the way up once, step by step, with its picture, and may be skipped", () => {
    const { items } = session([made("a")]);
    const script = cueScript(whole, items, "P1").at(-1);
    expect(script?.lead).toBe(0);
    expect(script?.cues.map((cue) => cue.text)).toEqual([whole.cue("get-up"), ...whole.gettingUp.steps, whole.cue("end-easy-walk")]);
    expect(script?.cues[0]?.shows).toBe("getting-up-floor");
  });
});

describe("why a move is in it", () => {
  test("it fits these days; its level went up or down; it is eased; a walk ends the session", () => {
    const why = (over: Partial<ExerciseHistory>, exercise: Partial<Exercise> = {}) => because(session([made("a", exercise)], { history: new Map([["a", history(over)]]) }), "a");
    expect(why({})).toEqual(["fits-phase"]);
    expect(why({ change: "up", level: 1 })).toEqual(["fits-phase", "level-up"]);
    expect(why({ change: "down" })).toEqual(["fits-phase", "level-down"]);
    expect(why({ change: "down", easier: true })).toEqual(["fits-phase", "eased-after-hurt"]);
    expect(why({}, { purpose: "walking" })).toEqual(["walk-ends"]);
  });
  test("the level is the person's own, and never above the highest", () => {
    const level = (at: number) => session([made("a")], { history: new Map([["a", history({ level: at })]]) }).items.flatMap((item) => (item.kind === "exercise" ? [item.level] : []));
    expect([0, 1, 2, 9].map(level)).toEqual([[0], [1], [2], [2]]);
  });
  test("position and breathing have their reasons too", () => {
    const one = session([]);
    expect(["position", "relaxation"].map((kind) => partOf(one, kind)?.because.map((each) => each.id))).toEqual([["comfort-first"], ["slow-breath"]]);
  });
});

describe("why a move is not in it", () => {
  test("a card; left out for good; hurt lately or until checked; needs what is not there; after an urgent result", () => {
    const why = (exercise: Partial<Exercise>, over: Partial<SessionSituation> = {}, past: Partial<ExerciseHistory> = {}) => omitted(session([made("a", exercise)], { history: new Map([["a", history(past)]]), ...over }))["a"];
    expect(why({ kind: "card" })).toBe("card-only");
    expect(why({}, {}, { leftOut: true })).toBe("left-out-for-good");
    expect(why({}, {}, { waits: "two-days" })).toBe("hurt-lately");
    expect(why({}, {}, { waits: "until-checked" })).toBe("hurt-until-checked");
    expect(why({ needs: ["floor", "ball"] }, { atHand: new Set(["floor"]) })).toBe("nothing-at-hand");
    expect(why({}, { disposition: "emergency" })).toBe("after-emergency");
    expect(why({}, { disposition: "same-day" })).toBe("after-same-day");
    expect(why({}, { disposition: "unfinished" })).toBe("not-checked");
    expect(why({}, { disposition: "soon" })).toBeUndefined();
  });
  test("what is left out waits for no question, and keeps its name", () => {
    expect(session([made("a", { kind: "card" })]).omitted).toMatchObject([{ id: "a", title: "a", status: "left-out", waitsFor: [] }]);
    expect(session([made("a"), made("b")], { minutes: 1 }).omitted).toMatchObject([{ id: "b", title: "b", status: "left-out", waitsFor: [] }]);
  });
});

describe("a move with reasons against it", () => {
  const withReasons = (given: Record<string, string>, left?: string) => {
    const move = made("a", { withhold: [{ id: "no", when: "hernia", reason: "Not with a hernia." }], ask: [{ id: "ask", when: "balance-poor", reason: "Ask when balance is poor." }] });
    const prepared = prepareSessions(content.triage, content.relief, { ...content.sessions, exercises: [move] }, "us");
    const answers = new Map(answered(given));
    if (left !== undefined) answers.delete(left);
    const open = answers as ReadonlyMap<string, unknown> as Answers;
    return buildSession(prepared, open, { disposition: "self-care", phase: "P3", day: 30, minutes: 30, atHand: new Set(needs), area: "low", pack: "none", activities: [], history: new Map(), packRests: new Map(), at: noon });
  };
  test("is withheld by a yes, and waits for nothing", () => {
    expect(withReasons({ hernia: "yes" }).omitted).toEqual([{ id: "a", title: "a", status: "withheld", why: [{ id: "no", text: "Not with a hernia." }], waitsFor: [] }]);
  });
  test("waits for the short questions of this page, and says so; not for the danger check", () => {
    const waiting = withReasons({}, "hernia");
    expect(waiting.omitted).toMatchObject([{ status: "check-first", why: [{ id: "short-check" }], waitsFor: ["hernia"] }]);
    expect(waiting.asksFirst).toEqual(["hernia"]);
  });
  test("that asks for somebody's word has that answer already, whatever else is open", () => {
    expect(withReasons({ "balance-poor": "yes" }, "hernia").omitted).toMatchObject([{ status: "ask-first", why: [{ id: "ask" }], waitsFor: [] }]);
  });
  test("is in it once all are answered no, in its usual form", () => {
    expect(withReasons({}).omitted).toEqual([]);
    expect(partOf(withReasons({}), "exercise")).toMatchObject({ form: "usual" });
  });
  test("waits for the danger check where that is what is open", () => {
    const sign = content.triage.lists[0]?.signs[0] ?? "";
    const prepared = prepareSessions(content.triage, content.relief, { ...content.sessions, exercises: [made("a", { withhold: [{ id: "no", when: sign, reason: "Not now." }] })] }, "us");
    const answers = new Map(answered());
    answers.delete(sign);
    const one = buildSession(prepared, answers as ReadonlyMap<string, unknown> as Answers, { disposition: "self-care", phase: "P3", day: 30, minutes: 30, atHand: new Set(needs), area: "low", pack: "none", activities: [], history: new Map(), packRests: new Map(), at: noon });
    expect(one.omitted).toMatchObject([{ status: "check-first", why: [{ id: "not-checked" }], waitsFor: [] }]);
  });
});

describe("slow breathing", () => {
  const situation: SessionSituation = { disposition: "self-care", phase: "P0", day: 0, minutes: 10, atHand: new Set(needs), area: "low", pack: "none", activities: [], history: new Map(), packRests: new Map(), at: noon };
  const breathingOf = (relaxation: typeof content.sessions.relaxation) => buildSession(prepareSessions(content.triage, content.relief, { ...content.sessions, exercises: [], relaxation }, "us"), answered(), situation).items.map((item) => (item.kind === "relaxation" ? item.relaxation.id : item.kind));
  test("is the paced one that nothing speaks against, wherever it stands", () => {
    const paced = content.sessions.relaxation.filter((one) => one.kind === "paced" && one.withhold.length + one.ask.length === 0);
    expect(breathingOf(content.sessions.relaxation)).toEqual([paced[0]?.id]);
    expect(breathingOf([...content.sessions.relaxation].reverse())).toEqual([paced.at(-1)?.id]);
    const [first] = paced;
    if (first === undefined) throw new Error("there is no paced breathing");
    const reason = { id: "no", when: "hernia", reason: "Not with a hernia." };
    expect(breathingOf([{ ...first, id: "other", withhold: [reason], ask: [reason] }, first])).toEqual([first.id]);
  });
  test("is left out where the content has none", () => expect(breathingOf([])).toEqual([]));
});

describe("after an urgent result", () => {
  test("an emergency has no position; a same-day result has no pack", () => {
    expect(partOf(session([], { disposition: "emergency", pack: "cold" }), "position")).toBeUndefined();
    expect(session([], { disposition: "same-day", pack: "cold" }).items.map((item) => item.kind)).toEqual(["position", "relaxation", "position"]);
  });
});

test("the phase of a spasm that does not come back is its own, whatever the day", () => {
  expect(omitted(session([made("a", { from: "P3" })], { phase: "P1", day: 30 }))).toEqual({ a: "comes-later" });
});

describe("the position", () => {
  const position = (over: Partial<SessionSituation> & { readonly answers?: Answers } = {}) => { const part = partOf(session([], over), "position"); return part?.kind === "position" ? part.action.id : undefined; };
  test("is none for lying when there is nowhere to lie, or somebody cannot get down or up again", () => {
    expect(position()).toBe("position-calves-on-chair");
    expect(position({ atHand: new Set(["floor"]) })).toBe("position-on-back-knees-bent");
    expect(position({ atHand: new Set(["chair", "wall"]) })).toBeUndefined();
    expect(position({ answers: answered({ "cannot-lie": "yes" }) })).toBeUndefined();
    expect(position({ answers: answered({ "cannot-lie": "not-sure" }) })).toBeUndefined();
  });
  test("for lying waits for the question whether somebody can: not asked is never no", () => {
    const open = new Map(answered());
    open.delete("cannot-lie");
    const answers = open as ReadonlyMap<string, unknown> as Answers;
    expect(position({ answers })).toBeUndefined();
    expect(session([], { answers }).asksFirst).toEqual(["cannot-lie"]);
    expect(session([], { answers, atHand: new Set(["chair", "wall"]) }).asksFirst, "nowhere to lie: nothing to ask").toEqual([]);
    expect(session([], { answers: answered({ "cannot-lie": "not-sure" }) }).asksFirst).toEqual([]);
  });
  test("that hurt is not offered while it waits; the next one is", () => {
    const after = (waits: ExerciseHistory["waits"]) => position({ history: new Map([["position-calves-on-chair", history({ waits })]]) });
    expect((["no", "two-days", "until-checked"] as const).map(after)).toEqual(["position-calves-on-chair", "position-on-back-knees-bent", "position-on-back-knees-bent"]);
  });
});

describe("the chosen pack", () => {
  const cold = (over: Partial<SessionSituation> & { readonly answers?: Answers } = {}) => session([], { pack: "cold", ...over });
  test("is in it for as long as the content says, because it was chosen; and not when none was", () => {
    expect(partOf(cold(), "pack")).toMatchObject({ action: { id: "cold-pack" }, seconds: content.sessions.limits.packSeconds, because: [{ id: "chosen-pack" }] });
    expect(partOf(session([]), "pack")).toBeUndefined();
    expect(cold({ activities: [] }).omitted).toEqual([]);
  });
  test("needs the minutes of the content, and one less is no time for it", () => {
    const { packNeedsMinutes } = content.sessions.limits;
    expect(partOf(cold({ minutes: packNeedsMinutes }), "pack")).toBeDefined();
    expect(omitted(cold({ minutes: packNeedsMinutes - 1 }))).toEqual({ "cold-pack": "pack-needs-time" });
    expect(cold({ minutes: packNeedsMinutes - 1 }).omitted).toMatchObject([{ status: "left-out", waitsFor: [] }]);
  });
  test("rests up to the moment at which it may go on again", () => {
    expect(cold({ packRests: new Map([["cold-pack", noon + 1]]) }).omitted).toMatchObject([{ id: "cold-pack", status: "left-out", why: [{ id: "pack-rests" }], waitsFor: [] }]);
    expect(partOf(cold({ packRests: new Map([["cold-pack", noon]]) }), "pack")).toBeDefined();
  });
  test("that waits for an answer asks for it; one that nothing can settle any more says whom to ask", () => {
    const open = new Map(answered());
    open.delete("cold-illness");
    const answers = open as ReadonlyMap<string, unknown> as Answers;
    const waiting = cold({ answers, activities: planActivities(relief, answers, { disposition: "self-care", phase: "P0" }) });
    expect(waiting.omitted).toMatchObject([{ id: "cold-pack", status: "check-first", waitsFor: ["cold-illness"] }]);
    expect(waiting.asksFirst).toEqual(["cold-illness"]);
    const unsure = answered({ "cold-illness": "not-sure" });
    const asking = cold({ answers: unsure, activities: planActivities(relief, unsure, { disposition: "self-care", phase: "P0" }) });
    expect(asking.omitted).toMatchObject([{ id: "cold-pack", status: "ask-first", waitsFor: [] }]);
    expect(asking.omitted[0]?.why.every((why) => why.text.length > 5 && why.id.length > 0)).toBe(true);
    expect(asking.asksFirst).toEqual([]);
  });
});
