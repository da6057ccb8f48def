import { loadContent } from "@supple/knowledge/load";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readAnswers } from "../answers/read-answers.ts";
import { createEntry, type Entry } from "../diary/entry.ts";
import { proposeRegions } from "../region/propose-regions.ts";
import { planCheckIns } from "./check-ins.ts";
import { episodeTime } from "./phase.ts";
import { planActivities, prepareRelief } from "./plan-activities.ts";

const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const { content } = loaded;
const relief = prepareRelief(content.triage, content.relief, "us");
const signs = relief.questions.filter((question) => question.kind === "sign").map((question) => question.id);
const allNo = Object.fromEntries(signs.map((id) => [id, "no"]));
const plan = (answers: Record<string, unknown>, disposition: "self-care" | "same-day" | "emergency" | "unfinished" = "self-care", preference?: "cold" | "heat") => {
  const read = readAnswers(relief.questions, answers);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return planActivities(relief, read.value, { disposition, phase: "P0", preference });
};
const statusOf = (answers: Record<string, unknown>, id: string) => plan(answers).find((one) => one.action.id === id)?.status;

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

test("an action is offered only when each of its contraindications is answered no", () => {
  for (const action of content.relief.actions.filter((one) => one.phases.includes("P0"))) {
    for (const reason of [...action.withhold, ...action.ask]) {
      if (typeof reason.when !== "string" || !signs.includes(reason.when)) continue;
      for (const says of ["yes", "not-sure"] as const) expect(statusOf({ ...allNo, [reason.when]: says }, action.id), `${action.id} with ${reason.when} ${says}`).not.toBe("offered");
      const { [reason.when]: _asked, ...rest } = allNo;
      // What is asked only behind another sign is open when that sign is there.
      const gate = relief.questions.find((question) => question.id === reason.when)?.askWhen;
      expect(statusOf(typeof gate === "string" ? { ...rest, [gate]: "yes" } : rest, action.id), `${action.id} with ${reason.when} not asked`).toBe("check-first");
    }
  }
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

const start = Date.UTC(2026, 10, 23, 8);
const day = 86_400_000;
const answered = (question: string, answer: string | number, instant: number, sequence: number): Entry => createEntry({ device: "phone", subject: "me", contentVersion: "1" }, { instant, offset: 0 }, `e${sequence}`, sequence, { kind: "check-answer", body: { check: `c${sequence}`, question, answer } });

test("the phase changes 48 hours after the beginning, not before", () => {
  const diary = [answered("chest", "no", start, 1)];
  expect(episodeTime(diary, "me", start + 2 * day - 1)?.phase).toBe("P0");
  expect(episodeTime(diary, "me", start + 2 * day)?.phase).toBe("P1");
});

test("days already past count, and a clock set back makes no future beginning", () => {
  expect(episodeTime([answered("days", 7, start, 1)], "me", start)?.day).toBe(7);
  expect(episodeTime([answered("chest", "no", start, 1)], "me", start - day)).toMatchObject({ day: 0, phase: "P0" });
});

test("a gap of more than 30 days begins a new episode; a shorter one does not", () => {
  const first = answered("chest", "no", start, 1);
  const soonAgain = answered("chest", "no", start + 29 * day, 2);
  const muchLater = answered("chest", "no", start + 60 * day, 3);
  expect(episodeTime([first, soonAgain], "me", start + 29 * day)?.day).toBe(29);
  expect(episodeTime([first, soonAgain, muchLater], "me", start + 60 * day)).toMatchObject({ day: 0, phase: "P0" });
});

test("the beginning that the person sets holds", () => {
  const set: Entry = createEntry({ device: "phone", subject: "me", contentVersion: "1" }, { instant: start, offset: 0 }, "set", 9, { kind: "setting", body: { key: "episode-began", value: start - 3 * day } });
  expect(episodeTime([answered("chest", "no", start, 1), set], "me", start)).toMatchObject({ day: 3, phase: "P1" });
});

test("there is no episode without a check", () => expect(episodeTime([], "me", start)).toBeUndefined());

test("check-ins are to come, due, and done by a danger check on or after their day", () => {
  const diary = [answered("chest", "no", start, 1)];
  const time = episodeTime(diary, "me", start);
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
  expect(propose(undefined, undefined)).toEqual(["other"]);
});
