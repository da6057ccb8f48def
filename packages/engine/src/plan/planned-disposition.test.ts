import { loadContent } from "@supple/knowledge/load";
import { expect, test } from "vitest";
import { checksOf } from "../diary/checks.ts";
import { createEntry, type Entry, type Happening } from "../diary/entry.ts";
import { prepareTriage } from "../triage/prepare-triage.ts";
import { plannedDisposition } from "./planned-disposition.ts";

const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const { triage } = loaded.content;
const prepared = prepareTriage(triage, "gb");
const start = Date.UTC(2026, 10, 23, 8);

let sequence = 0;
const write = (happening: Happening): Entry => createEntry({ device: "phone", subject: "me", contentVersion: "1" }, { instant: start + sequence, offset: 0 }, `e${(sequence += 1)}`, sequence, happening);
const said = (question: string, answer: string | number) => write({ kind: "check-answer", body: { check: "c1", question, answer } });
const planned = (entries: Entry[], unseen?: "emergency" | "same-day") => plannedDisposition(prepared, checksOf(entries, "me")[0], unseen, false);
const afterStop = (entries: Entry[], unseen?: "emergency" | "same-day") => plannedDisposition(prepared, checksOf(entries, "me")[0], unseen, true);
const signs = triage.questions.filter((question) => question.kind === "sign").map((question) => question.id);
const noneBut = (...but: string[]) => signs.filter((sign) => !but.includes(sign)).map((sign) => said(sign, "no"));

test("with no check nothing is finished", () => {
  expect(planned([])).toEqual({ disposition: "unfinished", finished: false });
});

test("every sign answered no is self-care, told or not", () => {
  expect(planned(noneBut())).toEqual({ disposition: "self-care", finished: true });
});

test("a check broken off at its details is unfinished, though its answers so far amount to soon", () => {
  const lists = ["first-signs", "nerve-signs", "body-signs", "about-signs"].flatMap((id) => triage.lists.find((list) => list.id === id)?.signs ?? []);
  const broken = lists.map((sign) => said(sign, sign === "again" ? "yes" : "no"));
  expect(planned(broken)).toEqual({ disposition: "unfinished", finished: false });
});

test("what is urgent so far narrows the plan at once, and is not called told", () => {
  expect(planned([said("medicine", "yes")])).toMatchObject({ finished: false });
  expect(planned([said("medicine", "yes")]).disposition).toBe("emergency");
});

test("an emergency of the first list ends its check by itself", () => {
  expect(planned([said("chest", "yes")])).toEqual({ disposition: "emergency", finished: true });
});

test("same-day is urgent: it narrows a plan whose check was broken off, and stands after a session that was stopped", () => {
  const sameDay = signs.find((sign) => { const { disposition } = planned([said(sign, "yes")]); return disposition === "same-day"; });
  if (sameDay === undefined) throw new Error("no single sign is same-day");
  expect(planned([said(sameDay, "yes")])).toEqual({ disposition: "same-day", finished: false });
  const told = write({ kind: "told", body: { check: "c1", region: "gb", disposition: "same-day", settled: false, rules: [] } });
  expect(afterStop([said(sameDay, "yes"), told])).toEqual({ disposition: "same-day", finished: true });
});

test("told while signs were open is told, until an answer changes it", () => {
  const told = write({ kind: "told", body: { check: "c1", region: "gb", disposition: "emergency", settled: false, rules: [] } });
  expect(planned([said("medicine", "yes"), told])).toEqual({ disposition: "emergency", finished: true });
  expect(planned([said("medicine", "no"), told])).toEqual({ disposition: "unfinished", finished: false });
});

test("an urgent result that nobody has looked at stands above a later check", () => {
  expect(planned(noneBut(), "same-day")).toEqual({ disposition: "same-day", finished: true });
  expect(planned([], "emergency")).toEqual({ disposition: "emergency", finished: true });
});

test("a session that was stopped for a danger sign leaves no mild result to lean on, and lowers no urgent one", () => {
  expect(afterStop(noneBut())).toEqual({ disposition: "unfinished", finished: false });
  expect(afterStop([...noneBut("week-or-more"), said("week-or-more", "yes")]).disposition).toBe("unfinished");
  expect(afterStop([said("chest", "yes")])).toEqual({ disposition: "emergency", finished: true });
  expect(afterStop(noneBut(), "same-day")).toEqual({ disposition: "same-day", finished: true });
});
