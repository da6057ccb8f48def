import { loadContent } from "@supple/knowledge/load";
import { describe, expect, test } from "vitest";
import { answersOfCheck, checksOf } from "../diary/checks.ts";
import { createEntry, type Entry } from "../diary/entry.ts";
import { nextScreen } from "../triage/next-screen.ts";
import { prepareTriage } from "../triage/prepare-triage.ts";
import { reliefCheck } from "./answers-in-force.ts";
import { answersToConfirm } from "./answers-to-confirm.ts";

const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const { triage, relief } = loaded.content;
const prepared = prepareTriage(triage, "us");
const start = Date.UTC(2026, 5, 1, 8);
const day = 86_400_000;
const { standing } = relief.holding;

let sequence = 0;
const said = (check: string, question: string, answer: string | number, at: number, subject = "me"): Entry =>
  createEntry({ device: "phone", subject, contentVersion: "1" }, { instant: at, offset: 0 }, `e${(sequence += 1)}`, sequence, { kind: "check-answer", body: { check, question, answer } });

/** Every first list answered "none of these", as a check stands when it comes to facts about the person. */
const lists = ["first-signs", "nerve-signs", "body-signs"].flatMap((id) => triage.lists.find((list) => list.id === id)?.signs ?? []);
const begun = (at: number) => lists.map((sign) => said("now", sign, "no", at));
const rows = (earlier: Entry[], at: number) => answersToConfirm(prepared, relief.questions, relief.holding, [...earlier, ...begun(at)], "me", "now", at);
const shown = (earlier: Entry[], at: number) => rows(earlier, at).map((row) => [row.question.id, row.body.answer, ...row.details.map((detail) => detail.body.answer)]);

const before = [said("c1", "immune", "no", start), said("c1", "age-flag", "yes", start), said("c1", "age", 69, start), said("c1", "fever", "no", start)];

test("what was said of the person, in the order of the content, details beside their fact; danger signs never", () => {
  expect(shown(before, start + 30 * day)).toEqual([["immune", "no"], ["age-flag", "yes", 69]]);
});

test("expires to the day, from a clock ahead or behind", () => {
  expect(shown(before, start + standing * day - 1)).toHaveLength(2);
  expect(shown(before, start + standing * day)).toEqual([]);
  expect(shown(before, start - standing * day)).toEqual([]);
});

test("the last word counts: said again it is new, and a doubt is asked anew", () => {
  expect(shown([...before, said("c2", "immune", "yes", start + day)], start + 30 * day)[0]).toEqual(["immune", "yes"]);
  expect(shown([...before, said("c2", "immune", "not-sure", start + day)], start + 30 * day)).toEqual([["age-flag", "yes", 69]]);
  expect(shown([...before, said("c2", "immune", "perhaps", start + day)], start + 30 * day)).toEqual([["age-flag", "yes", 69]]);
});

test("a number is no row of its own: it stands beside the fact that it belongs to, or is asked", () => {
  const at = start + 30 * day;
  const diary = [...before, ...begun(at), said("now", "age-flag", "yes", at)];
  expect(answersToConfirm(prepared, relief.questions, relief.holding, diary, "me", "now", at).map((row) => row.question.id)).toEqual(["immune"]);
});

test("an answer of somebody else, or of this very check, is none to confirm", () => {
  expect(shown([said("c1", "immune", "no", start, "other")], start + day)).toEqual([]);
  expect(shown([...before, said("now", "immune", "yes", start + day)], start + day).map(([question]) => question)).not.toContain("immune");
});

test("the detail of a fact that is no longer said is left out with it", () => {
  expect(shown([...before, said("c2", "age-flag", "no", start + day)], start + 30 * day)).toEqual([["immune", "no"], ["age-flag", "no"]]);
});

describe("what relief leans on", () => {
  const asked = [...before, said(reliefCheck, "heart-or-joint", "no", start), said(reliefCheck, "cream-on", "no", start)];
  test("is confirmed on the same screen, under its own check; what belongs to the day is not", () => {
    const row = rows(asked, start + 30 * day).at(-1);
    expect(row).toMatchObject({ question: { id: "heart-or-joint" }, body: { check: reliefCheck, answer: "no" } });
    expect(shown(asked, start + 30 * day)).toHaveLength(3);
  });
  test("needs no second word when it was said after this check began", () => {
    const later = start + 30 * day;
    expect(answersToConfirm(prepared, relief.questions, relief.holding, [...begun(later), said(reliefCheck, "heart-or-joint", "no", later + 1)], "me", "now", later + 2)).toEqual([]);
    expect(answersToConfirm(prepared, relief.questions, relief.holding, [...begun(later), said(reliefCheck, "heart-or-joint", "no", later)], "me", "now", later), "nor when it was said in the same moment").toEqual([]);
  });
});

test("nothing counts until it is confirmed, and then its question is not asked again", () => {
  const at = start + 30 * day;
  const diary = [...before, ...begun(at)];
  const signsAsked = (entries: Entry[]) => {
    const check = checksOf(entries, "me").find((one) => one.id === "now");
    const screen = check === undefined ? undefined : nextScreen(prepared, answersOfCheck(prepared, check));
    return screen?.kind === "list" ? screen.signs.map((sign) => sign.id) : [];
  };
  expect(signsAsked(diary)).toEqual(expect.arrayContaining(["immune", "age-flag"]));
  const confirmed = rows(before, at).flatMap((row) => [row, ...row.details]).map(({ body }) => said(body.check, body.question, body.answer, at));
  const asked = signsAsked([...diary, ...confirmed]);
  expect(asked).toContain("medicine");
  expect(asked).not.toContain("immune");
  expect(asked).not.toContain("age-flag");
});

test("a check with nothing said yet, or one that nothing can change, has no rows", () => {
  expect(answersToConfirm(prepared, relief.questions, relief.holding, before, "me", "now", start + day)).toEqual([]);
  expect(answersToConfirm(prepared, [], relief.holding, [...before, said("now", "chest", "yes", start + day)], "me", "now", start + day)).toEqual([]);
});
