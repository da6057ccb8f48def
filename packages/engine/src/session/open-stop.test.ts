import { expect, test } from "vitest";
import { createEntry, type Entry, type Happening } from "../diary/entry.ts";
import { openStop } from "./open-stop.ts";

const noon = Date.UTC(2026, 10, 27, 12);
let count = 0;
const entry = (happening: Happening, instant: number, subject = "me"): Entry => createEntry({ device: "phone", subject, contentVersion: "x" }, { instant, offset: 0 }, `e${(count += 1)}`, count, happening);
const stopped = (rule: string, instant = noon, subject = "me") => entry({ kind: "exercise-hurt", body: { session: "s", exercise: "position-side-lying", level: 0, form: "usual", rule } }, instant, subject);
const check = (instant: number, settled = true) => [
  entry({ kind: "check-answer", body: { check: `c${instant}`, question: "chest", answer: "no" } }, instant),
  entry({ kind: "told", body: { check: `c${instant}`, region: "gb", disposition: "self-care", settled, rules: [] } }, instant),
];
const open = (...entries: readonly Entry[]) => openStop(["a-little-more", "much-more"], entries, "me")?.body.rule;

test("a danger sign named in a session stays open until a danger check has come to a result after it", () => {
  expect(open(stopped("new-weakness"))).toBe("new-weakness");
  expect(open(...check(noon - 1), stopped("new-weakness"))).toBe("new-weakness");
  expect(open(stopped("new-weakness"), ...check(noon + 1))).toBeUndefined();
  expect(open(stopped("new-weakness"), ...check(noon)), "in the same moment").toBe("new-weakness");
  expect(open(...check(noon)), "nothing was stopped").toBeUndefined();
  expect(open(stopped("new-weakness"), ...check(noon + 1, false))).toBe("new-weakness");
  expect(open(stopped("new-weakness"), entry({ kind: "check-answer", body: { check: "c", question: "chest", answer: "no" } }, noon + 1))).toBe("new-weakness");
});
test("more pain alone asks nothing, and does not close what asks", () => {
  expect(open(stopped("much-more"))).toBeUndefined();
  expect(open(stopped("new-weakness"), stopped("much-more", noon + 1))).toBe("new-weakness");
});
test("a stop that the content no longer knows counts as one that asks", () => expect(open(stopped("gone"))).toBe("gone"));
test("the last one counts, and one that was taken back does not, nor somebody else's", () => {
  const mistake = stopped("new-weakness");
  expect(open(mistake, entry({ kind: "correction", body: { corrects: mistake.id, body: null } }, noon + 1))).toBeUndefined();
  expect(open(stopped("new-weakness"), stopped("chest-or-dizzy", noon + 1))).toBe("chest-or-dizzy");
  expect(open(stopped("new-weakness", noon, "other"))).toBeUndefined();
});
