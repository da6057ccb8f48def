import type { Exercise, ExerciseLevel, Phase, Relaxation } from "@supple/knowledge";
import { loadContent } from "@supple/knowledge/load";
import { describe, expect, test } from "vitest";
import { cueScript, itemSeconds, onTheWayTo, packTimes, type Cue } from "./cue-script.ts";
import { placeOf } from "./place-of.ts";
import { prepareSessions } from "./prepare-sessions.ts";
import type { ExerciseItem, SessionItem } from "./session.ts";
import { isLastMove, whatHurts } from "./what-hurts.ts";

/**
 * Scripts read like a score: second, kind, tone, words; then repetition, side, breath, and where the figure goes and in
 * how long. The words of the content are replaced by their names, so that only the order and the times are looked at.
 */
const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const { content } = loaded;
const prepared = { ...prepareSessions(content.triage, content.relief, content.sessions, "us"), cue: (id: string) => `(${id})` };
const anyExercise = content.sessions.exercises[0] as Exercise;
const anyAction = content.relief.actions[0] as (typeof content.relief.actions)[number];

const lines = { ready: "ready", go: "go", back: "back" };
function move(over: Partial<Exercise>, level: ExerciseLevel, item: Partial<ExerciseItem> = {}): ExerciseItem {
  const exercise: Exercise = { ...anyExercise, purpose: "ease", start: "back", sides: "none", cues: lines, readySeconds: 10, goSeconds: 3, easier: { title: "easier", text: "smaller", smaller: true, withhold: [], ask: [] }, levels: [level], ...over };
  return { kind: "exercise", exercise, level: 0, form: "usual", because: [], ...item };
}
const times = (repetitions: number, holdSeconds = 0, sets = 1): ExerciseLevel => ({ kind: "repetitions", repetitions, holdSeconds, sets, text: "" });

const cueLine = ({ at, kind, tone, text, repetition, side, breath, moves }: Cue) =>
  [at, kind, tone, text, ...(repetition === undefined ? [] : [`#${repetition}`]), ...(side === undefined ? [] : [side]), ...(breath === undefined ? [] : [breath]), ...(moves === undefined ? [] : [`${moves.to} ${moves.seconds} s`])].join(" ");
/** The score of one item, between two others: without the first and last words of the session. */
function score(item: SessionItem, phase: Phase = "P1"): string[] {
  const still: SessionItem = { kind: "relaxation", relaxation: paced, seconds: 1, because: [] };
  const there = placeOf(item) === "down" ? move({}, times(1)) : still;
  const script = cueScript(prepared, [there, item, still], phase)[1];
  expect(itemSeconds(prepared, item, phase)).toBe(script?.seconds);
  return [`${script?.seconds} s, ${script?.repetitions} times`, ...(script?.cues.map(cueLine) ?? [])];
}
const paced: Extract<Relaxation, { kind: "paced" }> = { ...(content.sessions.relaxation.find((one) => one.kind === "paced") as Extract<Relaxation, { kind: "paced" }>), ready: "ready", end: "end", beats: [{ breath: "in", text: "in", seconds: 4 }, { breath: "hold", text: "hold", seconds: 2 }, { breath: "out", text: "out", seconds: 6 }] };

test("a move: its number, out, back; the last one is announced; two seconds between", () => {
  expect(score(move({}, times(3)))).toEqual([
    "40 s, 3 times",
    "0 ready begin ready",
    "10 count none (count-1) #1",
    "11 go go go #1 far 3 s",
    "14 back back back #1 near 3 s",
    "19 count none (count-2) #2",
    "20 go go go #2 far 3 s",
    "23 back back back #2 near 3 s",
    "28 count none (last-one) #3",
    "29 go go go #3 far 3 s",
    "32 back back back #3 near 3 s",
  ]);
});

test("an easier form with one limb at a time is done on both sides, though the move is done with both limbs", () => {
  const eased = move({ easier: { title: "one", text: "one at a time", smaller: false, sides: "each", withhold: [], ask: [] } }, times(2), { form: "easier" });
  expect(score(eased).filter((line) => / side /.test(line))).toHaveLength(1);
  expect(score(eased)[0]).toMatch(/, 4 times$/);
  expect(score({ ...eased, form: "usual" })[0]).toMatch(/, 2 times$/);
});

test("one repetition is not called the last one", () => expect(score(move({}, times(1)))[2]).toBe("10 count none (count-1) #1"));

test("a hold of three seconds has its word, a shorter one only its time", () => {
  const held = { cues: { ...lines, hold: "hold" } };
  expect(score(move(held, times(1, 3))).slice(3)).toEqual(["11 go go go #1 far 3 s", "14 hold none hold #1", "17 back back back #1 near 3 s"]);
  expect(score(move(held, times(1, 2))).slice(3)).toEqual(["11 go go go #1 far 3 s", "16 back back back #1 near 3 s"]);
  expect(score(move({}, times(1, 5))).slice(3)).toEqual(["11 go go go #1 far 3 s", "19 back back back #1 near 3 s"]);
});

test("sets are apart by a rest", () => {
  expect(score(move({}, times(1, 0, 2)))).toEqual([
    "51 s, 2 times",
    "0 ready begin ready",
    "10 count none (count-1) #1",
    "11 go go go #1 far 3 s",
    "14 back back back #1 near 3 s",
    "19 rest back (set-rest)",
    "39 count none (count-1) #2",
    "40 go go go #2 far 3 s",
    "43 back back back #2 near 3 s",
  ]);
});

test("each side: all of the first, time to change over, then all of the other, with its own words", () => {
  expect(score(move({ sides: "each", cues: { ...lines, goOther: "go-other" } }, times(2)))).toEqual([
    "57 s, 4 times",
    "0 ready begin ready",
    "10 count none (count-1) #1 first",
    "11 go go go #1 first far 3 s",
    "14 back back back #1 first near 3 s",
    "19 count none (last-one) #2 first",
    "20 go go go #2 first far 3 s",
    "23 back back back #2 first near 3 s",
    "28 side look (other-side) other",
    "36 count none (count-1) #3 other",
    "37 go go go-other #3 other far 3 s",
    "40 back back back #3 other near 3 s",
    "45 count none (last-one) #4 other",
    "46 go go go-other #4 other far 3 s",
    "49 back back back #4 other near 3 s",
  ]);
});

test("sides that take turns share one number, and the other side has its own words where there are some", () => {
  expect(score(move({ sides: "alternate", cues: { ...lines, goOther: "go-other" } }, times(1))).slice(2)).toEqual([
    "10 count none (count-1) #1 first",
    "11 go go go #1 first far 3 s",
    "14 back back back #1 first near 3 s",
    "19 go go go-other #2 other far 3 s",
    "22 back back back #2 other near 3 s",
  ]);
  expect(score(move({ sides: "alternate" }, times(1)))[5]).toBe("19 go go go #2 other far 3 s");
});

test("a move goes at its level; a level that is gone is the highest there is", () => {
  const levels = [times(1), times(2), times(4)];
  expect([0, 1, 2, 7].map((level) => score(move({ levels }, times(1), { level }))[0]?.split(", ")[1])).toEqual(["1 times", "2 times", "4 times", "4 times"]);
});

test("an easier form that is only smaller says so before it begins; one with lines of its own is led by those", () => {
  expect(score(move({}, times(1), { form: "easier" })).slice(0, 4)).toEqual(["29 s, 1 times", "0 ready begin ready", "7 say none smaller", "17 count none (count-1) #1"]);
  expect(score(move({ readySeconds: 4 }, times(1), { form: "easier" }))[2]).toBe("4 say none smaller");
  const own = { title: "", text: "smaller", smaller: false, cues: { ready: "own-ready", go: "own-go", back: "own-back" }, withhold: [], ask: [] };
  expect(score(move({ easier: own }, times(1), { form: "easier" }))).toEqual(["22 s, 1 times", "0 ready begin own-ready", "10 count none (count-1) #1", "11 go go own-go #1 far 3 s", "14 back back own-back #1 near 3 s"]);
  expect(score(move({ easier: own }, times(1)))[1]).toBe("0 ready begin ready");
});

test("a move by time goes out, is told half-time, and comes back; beyond three minutes the last minute is told", () => {
  expect(score(move({}, { kind: "time", seconds: 31, text: "" }))).toEqual(["44 s, 0 times", "0 ready begin ready", "10 go go go far 3 s", "25 say look (half-time)", "41 back back back near 3 s"]);
  expect(score(move({}, { kind: "time", seconds: 180, text: "" })).length).toBe(5);
  expect(score(move({}, { kind: "time", seconds: 181, text: "" }))[4]).toBe("131 say none (one-minute-left)");
});

test("a walk goes at its own pace, and turns at half-time", () => {
  expect(score(move({ purpose: "walking", start: "standing" }, { kind: "time", seconds: 60, text: "" }))).toEqual(["73 s, 0 times", "0 ready begin ready", "10 go go go free 60 s", "40 say look (walk-turn)", "70 back back back near 3 s"]);
});

test("a position: its steps, then rest; as long as it takes to get there, at least", () => {
  const action = { ...anyAction, steps: ["one", "two"] };
  expect(score({ kind: "position", action, seconds: 60, because: [] })).toEqual(["63 s, 0 times", "0 ready begin one free 60 s", "7 say none two", "14 say none (position-stay)", "60 done back (position-end)"]);
  expect(score({ kind: "position", action, seconds: 5, because: [] })[0]).toBe("24 s, 0 times");
});

test("a pack: who must not, skin before, cloth, how to lie, on; from then its time: skin at half-time, a word when a minute is left, off and skin after, and how long to wait", () => {
  const action: typeof anyAction = { ...anyAction, group: "cold", steps: ["one", "two", "three"] };
  expect(score({ kind: "pack", action, seconds: 601, because: [] })).toEqual([`${636 + content.sessions.limits.packOffSeconds} s, 0 times`, "0 ready begin (cold-not)", "10 before look (pack-before)", "17 say none (pack-cloth)", "24 say none (pack-place)", "34 lay look (pack-lay)", "35 on go (pack-on)", "335 skin look (pack-skin)", "576 say none (one-minute-left)", "636 skin look (pack-end)", "646 say none (pack-rest)"]);
  expect(score({ kind: "pack", action: { ...action, group: "heat" }, seconds: 601, because: [] })[1]).toBe("0 ready begin (heat-not)");
});

test("what a pack needs is told before anybody lies down, and only when there is one", () => {
  const pack: SessionItem = { kind: "pack", action: { ...anyAction, group: "cold" }, seconds: 600, because: [] };
  const opening = (...items: SessionItem[]) => cueScript(prepared, items, "P1")[0]?.cues.filter((cue) => cue.text === "(begin)" || cue.text === "(pack-ready)" || cue.text === "ready").map(({ at, text }) => `${at} ${text}`);
  expect(opening(move({}, times(1)), pack)).toEqual(["0 (begin)", "10 (pack-ready)", "63 ready"]);
  expect(opening(move({ start: "sitting" }, times(1)))).toEqual(["0 (begin)", "10 ready"]);
});

test("the moments of a pack: it stands before its skin and before it is on, and counts only from then to its end", () => {
  const pack: SessionItem = { kind: "pack", action: { ...anyAction, group: "cold" }, seconds: 600, because: [] };
  const scripts = cueScript(prepared, [move({}, times(1)), pack], "P1");
  expect(scripts.map(packTimes)).toEqual([undefined, { beforeAt: 10, layAt: 34, onAt: 35, offAt: 635 }]);
});

test("paced breathing: whole rounds in the time there is, and one at least", () => {
  const round = (count: number, at: number) => [`${at} breath go in #${count} in far 4 s`, `${at + 4} breath none hold #${count} hold`, `${at + 6} breath back out #${count} out near 6 s`];
  expect(score({ kind: "relaxation", relaxation: paced, seconds: 36, because: [] })).toEqual(["39 s, 2 times", "0 ready begin ready", ...round(1, 12), ...round(2, 24), "36 done none end"]);
  expect(score({ kind: "relaxation", relaxation: paced, seconds: 35, because: [] })[0]).toBe("27 s, 1 times");
  expect(score({ kind: "relaxation", relaxation: paced, seconds: 1, because: [] })[0]).toBe("27 s, 1 times");
});

test("letting go: step by step; what tenses is heard, and what belongs to later days is left out", () => {
  const real = content.sessions.relaxation.find((one) => one.kind === "guided") as Extract<Relaxation, { kind: "guided" }>;
  const relaxation: Extract<Relaxation, { kind: "guided" }> = { ...real, from: "P0", ready: "ready", end: "end", steps: [{ text: "one", seconds: 10 }, { text: "two", seconds: 8, tenses: "hands" }, { text: "later", seconds: 6, from: "P2" }] };
  const item: SessionItem = { kind: "relaxation", relaxation, seconds: 1, because: [] };
  expect(score(item, "P1")).toEqual(["37 s, 0 times", "0 ready begin ready free 32 s", "14 say none one", "24 say go two", "32 done none end"]);
  expect(score(item, "P2")).toEqual(["43 s, 0 times", "0 ready begin ready free 38 s", "14 say none one", "24 say go two", "32 say none later", "38 done none end"]);
  expect(score(item, "PR")).toEqual(score(item, "P0"));
});

describe("between the floor and the feet", () => {
  const at = (start: Exercise["start"]) => move({ start }, times(1));
  const up = content.relief.actions.find((action) => action.id === content.sessions.limits.gettingUp)?.steps ?? [];
  const before = (...items: SessionItem[]) => {
    const script = cueScript(prepared, [...items, { kind: "relaxation", relaxation: paced, seconds: 1, because: [] }], "P1")[items.length - 1];
    return { lead: script?.lead, cues: script?.cues.map(cueLine).filter((line) => Number(line.split(" ")[0]) < (script.lead ?? 0)), first: script?.cues.find((cue) => cue.at === script.lead)?.text, shows: [...new Set(script?.cues.map((cue) => cue.shows))] };
  };
  test("getting up is said step by step in the words of its own action, with its picture, before the move", () => {
    expect(up.length).toBe(4);
    expect(before(at("back"), at("standing"))).toEqual({
      lead: 55,
      cues: ["0 ready look (get-up)", `7 say go ${up[0]} end 48 s`, `19 say go ${up[1]}`, `31 say go ${up[2]}`, `43 say go ${up[3]}`],
      first: "ready",
      shows: ["getting-up-floor", undefined],
    });
    expect(before(at("hands-and-knees"), at("sitting")).lead).toBe(55);
  });
  test("getting down is said too, to the floor and to a bed", () => {
    expect(before(at("sitting"), at("back"))).toEqual({
      lead: 43,
      cues: ["0 ready look (get-down)", "7 say go (get-down-floor) start 24 s", "24 say go (get-down-side)", "31 say go (get-down-bed) start 12 s"],
      first: "ready",
      shows: ["getting-up-floor", "getting-up-bed", undefined],
    });
  });
  test("a session that begins lying tells the way down first, drawn standing while it begins; who is down already passes over it", () => {
    const [first] = cueScript(prepared, [at("back")], "P1");
    expect(first?.lead).toBe(10 + 43);
    expect(first?.cues.find((cue) => cue.at === first.lead)?.text).toBe("ready");
    expect(first?.cues.filter((cue) => cue.at < first.lead).every((cue) => cue.shows !== undefined)).toBe(true);
    const breathing: SessionItem = { kind: "relaxation", relaxation: paced, seconds: 1, because: [] };
    expect(before(breathing, at("back")).lead, "not known to be down").toBe(43);
    expect(before(at("back"), breathing, at("back")).lead).toBe(0);
    expect(cueScript(prepared, [{ ...at("back"), from: "down" }], "P1")[0]?.lead, "eased where it is done").toBe(0);
    expect(cueScript(prepared, [at("sitting")], "P1")[0]?.lead).toBe(0);
  });
  test("whoever is on the way is known by the moment: before the part itself, and in all of getting up", () => {
    const gettingUp: SessionItem = { kind: "position", action: prepared.gettingUp, seconds: 55, because: [] };
    const items = [at("back"), at("standing"), at("back"), gettingUp];
    const scripts = cueScript(prepared, items, "P1");
    const way = (index: number, seconds: number) => onTheWayTo(prepared, items, index, { lead: scripts[index]?.lead ?? 0 }, seconds);
    expect([way(0, 52), way(0, 53), way(1, 0), way(1, 54.9), way(1, 55), way(2, 42), way(2, 43), way(3, 0), way(3, 60)]).toEqual(["down", undefined, "up", "up", undefined, "down", undefined, "up", "up"]);
    expect(way(9, 0)).toBeUndefined();
  });
  test("what hurts on the way is getting up, and never the move that follows; after it, what is being done", () => {
    const gettingUp: SessionItem = { kind: "position", action: prepared.gettingUp, seconds: 55, because: [] };
    const breathing: SessionItem = { kind: "relaxation", relaxation: paced, seconds: 60, because: [] };
    const items = [at("back"), breathing, at("standing"), gettingUp];
    const scripts = cueScript(prepared, items, "P1");
    const hurts = (index: number, seconds: number) => whatHurts(prepared, items, index, { lead: scripts[index]?.lead ?? 0 }, seconds);
    const move = (item: SessionItem | undefined) => (item?.kind === "exercise" ? { exercise: item.exercise.id, level: item.level, form: item.form } : undefined);
    const up = { exercise: prepared.gettingUp.id, level: 0, form: "usual" };
    expect([hurts(0, 52), hurts(0, 53), hurts(1, 0), hurts(2, 54), hurts(2, 55), hurts(3, 0)]).toEqual([up, move(items[0]), { exercise: paced.id, level: 0, form: "usual" }, up, move(items[2]), up]);
    expect(hurts(9, 0)).toBeUndefined();
  });
  test("a part is the last move when only the way up follows", () => {
    const gettingUp: SessionItem = { kind: "position", action: prepared.gettingUp, seconds: 55, because: [] };
    const items = [at("back"), at("side"), gettingUp];
    expect([0, 1, 2].map((index) => isLastMove(prepared, items, index))).toEqual([false, true, true]);
    expect(isLastMove(prepared, [at("back"), { ...gettingUp, action: anyAction }], 0), "another position").toBe(false);
  });
  test("nothing is said to somebody who stays where they are, or between two parts without a place", () => {
    const pack: SessionItem = { kind: "pack", action: anyAction, seconds: 600, because: [] };
    for (const items of [[at("back"), at("face-down")], [at("sitting"), at("standing")], [at("standing")], [pack, at("standing")], [at("back"), pack]]) expect(before(...items).lead).toBe(0);
    expect(before(at("back"), pack, at("standing")).lead, "a pack between").toBe(55);
    expect(before({ kind: "position", action: { ...anyAction, needs: ["floor"] }, seconds: 60, because: [] }, at("standing")).lead).toBe(55);
    expect(before({ kind: "position", action: { ...anyAction, needs: ["chair"] }, seconds: 60, because: [] }, at("standing")).lead).toBe(0);
  });
});

test("a session begins with a word of its own and ends with one: on the floor, or up and about", () => {
  const first = move({}, times(1));
  const script = cueScript(prepared, [first, first], "P1");
  expect(script[0]?.cues.slice(0, 6).map(cueLine)).toEqual(["0 say begin (begin)", "10 ready look (get-down)", "17 say go (get-down-floor) start 24 s", "34 say go (get-down-side)", "41 say go (get-down-bed) start 12 s", "53 ready begin ready"]);
  expect(script[0]?.seconds).toBe(75);
  expect(script[1]?.cues.at(-1)).toEqual({ at: 22, kind: "done", tone: "done", text: "(end)", shows: "getting-up-floor" });
  expect(script[1]?.seconds).toBe(30);
  const ends = (start: Exercise["start"]) => cueScript(prepared, [move({ start }, times(1))], "P1")[0]?.cues.at(-1)?.text;
  expect((["standing", "sitting", "side"] as const).map(ends)).toEqual(["(end-easy-walk)", "(end-easy-walk)", "(end)"]);
  const easierOnTheFloor = move({ start: "sitting", easier: { ...first.exercise.easier, start: "back", needs: ["floor"] } }, times(1), { form: "easier" });
  expect(cueScript(prepared, [easierOnTheFloor], "P1")[0]?.cues.at(-1)?.text).toBe("(end)");
  expect(cueScript(prepared, [first], "P1")[0]?.seconds).toBe(83);
});
