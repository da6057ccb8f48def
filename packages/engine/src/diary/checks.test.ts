import { loadContent } from "@supple/knowledge/load";
import { describe, expect, test } from "vitest";
import { prepareTriage } from "../triage/prepare-triage.ts";
import { answersOfCheck, checkHolds, checksOf, examinedSigns, graverByPresentRules, lastToldCheck, unfinishedCheck, unseenReferral } from "./checks.ts";
import { createEntry, type Entry, type Happening } from "./entry.ts";

const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const triage = prepareTriage(loaded.content.triage, "us");
const start = Date.UTC(2026, 10, 23, 8);
const day = 86_400_000;

/** A diary in the order it is written: one entry a second unless `at` says when. */
function diaryOf(...happenings: readonly (Happening & { readonly at?: number; readonly subject?: string })[]): Entry[] {
  return happenings.map(({ at, subject, ...happening }, index) => createEntry({ device: "phone", subject: subject ?? "me", contentVersion: "1" }, { instant: at ?? start + index * 1000, offset: 0 }, `e${index + 1}`, index + 1, happening as Happening));
}
const answer = (question: string, says: string | number, more: { check?: string; at?: number; subject?: string } = {}) => ({ kind: "check-answer" as const, body: { check: more.check ?? "c1", question, answer: says }, ...(more.at !== undefined && { at: more.at }), ...(more.subject !== undefined && { subject: more.subject }) });
const told = (disposition: "self-care" | "soon" | "same-day" | "emergency", more: { check?: string; at?: number } = {}) => ({ kind: "told" as const, body: { check: more.check ?? "c1", region: "us", disposition, settled: true, rules: [] }, ...(more.at !== undefined && { at: more.at }) });
const seen = (id: string, more: { subject?: string; seen?: boolean } = {}) => ({ kind: "seen-by-clinician" as const, body: { told: id, seen: more.seen ?? true, by: "doctor" as const, on: null, said: "" }, ...(more.subject !== undefined && { subject: more.subject }) });
const setting = { kind: "setting" as const, body: { key: "theme", value: "dark" } };

describe("the checks of a diary", () => {
  test("come oldest first, each from its first entry to its last answer", () => {
    const checks = checksOf(diaryOf(answer("chest", "no", { check: "late", at: start + day }), answer("chest", "no", { check: "early" }), answer("breath", "no", { check: "early", at: start + 5000 }), setting), "me");
    expect(checks.map(({ id, startedAt, lastAnswerAt }) => [id, startedAt - start, lastAnswerAt - start])).toEqual([["early", 1000, 5000], ["late", day, day]]);
  });
  test("last until their last answer, also when the clock was set back in between", () => {
    expect(checksOf(diaryOf(answer("chest", "no", { at: start + 9000 }), answer("breath", "no", { at: start })), "me")[0]?.lastAnswerAt).toBe(start + 9000);
  });
  test("without an answer have none, and without a result nothing told", () => {
    const [onlyTold] = checksOf(diaryOf(told("soon")), "me");
    expect([onlyTold?.entryByQuestion.size, onlyTold?.told?.body.disposition]).toEqual([0, "soon"]);
    expect(checksOf(diaryOf(answer("chest", "no")), "me")[0]?.told).toBeUndefined();
  });
  test("keep an answer whose question is asked of all, and drop a detail whose sign is no", () => {
    const [check] = checksOf(diaryOf(answer("chest", "no"), answer("toilet", "no"), answer("toilet-kind", "pee-new"), answer("leg-weak", "yes"), answer("leg-weak-kind", "steady"), answer("gone-question", "yes"), answer("days", "many")), "me");
    if (check === undefined) throw new Error("there is no check");
    expect([...answersOfCheck(triage, check).keys()]).toEqual(["chest", "toilet", "leg-weak", "leg-weak-kind"]);
  });
});

describe("a check to go on with", () => {
  const broken = diaryOf(answer("chest", "no"));
  test("is one that is open, for six hours to the moment", () => {
    expect(unfinishedCheck(triage, broken, "me", start + checkHolds)?.id).toBe("c1");
    expect(unfinishedCheck(triage, broken, "me", start + checkHolds + 1)).toBeUndefined();
    expect(unfinishedCheck(triage, [], "me", start)).toBeUndefined();
  });
  test("is none whose result was told", () => {
    expect(unfinishedCheck(triage, diaryOf(answer("chest", "no"), told("self-care")), "me", start)).toBeUndefined();
  });
  test("is one with a danger sign ticked when the phone died before the result was seen", () => {
    expect(unfinishedCheck(triage, diaryOf(answer("chest", "yes")), "me", start)?.id).toBe("c1");
  });
  test("is not the short questions of relief, which stand under an id of their own", () => {
    expect(unfinishedCheck(triage, diaryOf(answer("skin-numb", "no", { check: "relief" })), "me", start)).toBeUndefined();
  });
  test("is not one that holds a result and no answer", () => {
    expect(unfinishedCheck(triage, diaryOf(answer("chest", "no"), told("soon", { check: "c2", at: start + 9000 })), "me", start + 9000)?.id).toBe("c1");
  });
});

test("the last result is that of the last check that has one", () => {
  expect(lastToldCheck(diaryOf(answer("chest", "no"), told("soon"), answer("chest", "no", { check: "c2", at: start + day })), "me")?.id).toBe("c1");
  expect(lastToldCheck(diaryOf(answer("chest", "no")), "me")).toBeUndefined();
});

describe("a result that asks to be seen", () => {
  test("waits when it is same-day or emergency, for 14 days to the moment", () => {
    for (const disposition of ["same-day", "emergency"] as const) expect(unseenReferral(diaryOf(told(disposition)), "me", start + 14 * day - 1)?.id).toBe("e1");
    expect(unseenReferral(diaryOf(told("emergency")), "me", start + 14 * day)).toBeUndefined();
    expect(unseenReferral(diaryOf(told("soon")), "me", start)).toBeUndefined();
    expect(unseenReferral(diaryOf(answer("chest", "no")), "me", start)).toBeUndefined();
  });
  test("is not answered by somebody else's visit, nor by an entry of another kind", () => {
    expect(unseenReferral(diaryOf(told("emergency"), seen("e1", { subject: "her" }), setting), "me", start)?.id).toBe("e1");
    expect(unseenReferral(diaryOf(told("emergency"), seen("e9")), "me", start)?.id).toBe("e1");
    expect(unseenReferral(diaryOf(told("emergency"), seen("e1")), "me", start)).toBeUndefined();
  });
  test("is answered by having decided not to go, too", () => {
    expect(unseenReferral(diaryOf(told("emergency"), seen("e1", { seen: false })), "me", start)).toBeUndefined();
  });
});

describe("signs that were looked at", () => {
  const diary = [answer("chest", "yes"), answer("breath", "not-sure"), answer("tearing", "no"), told("emergency")];
  test("are the yes and the not sure of the check that was seen", () => {
    expect([...examinedSigns(diaryOf(...diary, seen("e4")), "me")]).toEqual(["chest", "breath"]);
  });
  test("are none before a visit, after somebody else's, or in a check without a result", () => {
    expect(examinedSigns(diaryOf(...diary, setting), "me").size).toBe(0);
    expect(examinedSigns(diaryOf(...diary, seen("e4", { subject: "her" })), "me").size).toBe(0);
    expect(examinedSigns(diaryOf(...diary, seen("e4", { seen: false })), "me").size).toBe(0);
    expect([...examinedSigns(diaryOf(...diary, answer("injury", "yes", { check: "c2", at: start + day }), seen("e4")), "me")]).toEqual(["chest", "breath"]);
  });
});

describe("an open episode that present rules judge graver", () => {
  test("interrupts for 14 days to the moment", () => {
    const diary = diaryOf(answer("chest", "yes"), told("soon", { at: start }));
    expect(graverByPresentRules(triage, diary, "me", start + 14 * day)?.decision.standing).toBe("emergency");
    expect(graverByPresentRules(triage, diary, "me", start + 14 * day + 1)).toBeUndefined();
  });
  test("is none without a result, nor where present rules no longer know enough", () => {
    expect(graverByPresentRules(triage, [], "me", start)).toBeUndefined();
    expect(graverByPresentRules(triage, diaryOf(answer("chest", "yes")), "me", start)).toBeUndefined();
    expect(graverByPresentRules(triage, diaryOf(answer("chest", "no"), told("self-care")), "me", start)).toBeUndefined();
  });
});
