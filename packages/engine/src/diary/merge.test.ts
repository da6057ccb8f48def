import { expect, test } from "vitest";
import { createEntry, readEntry, type Entry } from "./entry.ts";
import { applyCorrections, eraseEntry, latestOf, mergeDiaries } from "./merge.ts";
import { settingOf } from "./settings.ts";

const setting = (id: string, value: string, at: { sequence?: number; instant?: number; device?: string; subject?: string; key?: string } = {}): Entry =>
  createEntry({ device: at.device ?? "phone", subject: at.subject ?? "me", contentVersion: "1" }, { instant: at.instant ?? 1000, offset: 0 }, id, at.sequence ?? 1, { kind: "setting", body: { key: at.key ?? "theme", value } });

test("an erased entry stays erased, whichever copy comes first", () => {
  const entry = setting("a", "dark");
  const gone = eraseEntry(entry, 2000);
  expect(mergeDiaries([entry], [gone])).toEqual([gone]);
  expect(mergeDiaries([gone], [entry])).toEqual([gone]);
});

test("of two tombstones the earlier is kept, the same one everywhere", () => {
  const [early, late] = [eraseEntry(setting("a", "x", { instant: 1 }), 9), eraseEntry(setting("a", "x", { instant: 2 }), 10)];
  expect(mergeDiaries([late], [early])).toEqual([early]);
  expect(mergeDiaries([early], [late])).toEqual([early]);
});

test("of two tombstones of one entry the one that was laid later is kept; one that says when before one that does not", () => {
  const entry = setting("a", "dark");
  const [once, again] = [eraseEntry(entry, 2000), eraseEntry(entry, 3000)];
  const old = { ...once, body: null };
  for (const [kept, other] of [[again, once], [once, old], [old, old]] as const) {
    expect(mergeDiaries([kept], [other])).toEqual([kept]);
    expect(mergeDiaries([other], [kept])).toEqual([kept]);
  }
});

test("of two different entries under one id the same one is kept everywhere, however their keys are ordered", () => {
  const [left, right] = [setting("a", "dark"), setting("a", "light")];
  const turned = Object.fromEntries(Object.entries(right).reverse()) as Entry;
  expect(mergeDiaries([left], [right])).toEqual(mergeDiaries([right], [left]));
  expect(mergeDiaries([left], [turned])).toEqual(mergeDiaries([turned], [left]));
  const told = (rules: { rule: string; grade: string }[]): Entry => createEntry({ device: "phone", subject: "me", contentVersion: "1" }, { instant: 1, offset: 0 }, "t", 1, { kind: "told", body: { check: "c", region: "us", disposition: "soon", settled: true, rules } });
  const [one, two] = [told([{ rule: "R01", grade: "now" }]), told([{ rule: "R02", grade: "now" }, { rule: "R03", grade: "now" }])];
  expect(mergeDiaries([one], [two])).toEqual([one]);
  expect(mergeDiaries([two], [one])).toEqual([one]);
  const seen = (on: string | null): Entry => createEntry({ device: "phone", subject: "me", contentVersion: "1" }, { instant: 1, offset: 0 }, "s", 1, { kind: "seen-by-clinician", body: { told: "t", seen: true, by: "doctor", on, said: "" } });
  expect(mergeDiaries([seen(null)], [seen("2026-11-24")])).toEqual(mergeDiaries([seen("2026-11-24")], [seen(null)]));
});

test("the diary is in the order of the clock, then device, count and id", () => {
  const entries = [setting("d", "x", { instant: 2 }), setting("c", "x", { instant: 1, device: "tablet" }), setting("b", "x", { instant: 1, sequence: 2 }), setting("a2", "x", { instant: 1 }), setting("a1", "x", { instant: 1 })];
  expect(mergeDiaries(entries).map((one) => one.id)).toEqual(["a1", "a2", "b", "c", "d"]);
  expect(applyCorrections(entries).map((one) => one.id)).toEqual(["a1", "a2", "b", "c", "d"]);
});

test("of several values the last by count on one device, and by the clock among devices", () => {
  expect(latestOf([])).toBeUndefined();
  expect(latestOf([setting("a", "x", { sequence: 2, instant: 5 }), setting("b", "x", { sequence: 1, instant: 9 })])?.id).toBe("a");
  expect(latestOf([setting("t", "x", { device: "tablet", instant: 7 }), setting("p", "x", { instant: 6 })])?.id).toBe("t");
  expect(latestOf([setting("p", "x", { instant: 6 }), setting("t", "x", { device: "tablet", instant: 5 })])?.id).toBe("p");
  expect(latestOf([setting("b", "x"), setting("a", "x")])?.id).toBe("b");
  expect(latestOf([setting("a", "x"), setting("b", "x")])?.id).toBe("b");
});

test("a setting is read from its own key and subject alone", () => {
  const other = createEntry({ device: "phone", subject: "me", contentVersion: "1" }, { instant: 9000, offset: 0 }, "done", 9, { kind: "plan-action-done", body: { action: "theme" } });
  const diary = [setting("a", "dark"), setting("b", "light", { subject: "her", sequence: 2 }), setting("c", "gb", { key: "region", sequence: 3 }), other];
  expect([settingOf(diary, "me", "theme"), settingOf(diary, "her", "theme"), settingOf(diary, "me", "region"), settingOf(diary, "her", "region")]).toEqual(["dark", "light", "gb", undefined]);
});

test("what is no entry is named: not one at all, of an unknown kind, newer, or with a wrong part", () => {
  const good = setting("a", "dark");
  const faultOf = (value: unknown) => {
    const read = readEntry(value);
    return read.ok ? undefined : `${read.fault.kind}: ${read.fault.message}`;
  };
  for (const nothing of [null, 7, {}, { kind: 7 }]) expect(faultOf(nothing)).toBe("not-an-entry: this is not a diary entry");
  expect(faultOf({ ...good, kind: "dream" })).toBe("unknown-kind: this version does not know entries of kind dream");
  expect(faultOf({ ...good, kindVersion: 2 })).toBe("newer-version: a newer version of Supple wrote this setting");
  expect(faultOf({ ...good, kindVersion: "2" })).toMatch(/^not-an-entry: kindVersion: /);
  expect(faultOf({ ...good, kindVersion: 0 })).toMatch(/^not-an-entry: kindVersion: /);
  const { kindVersion: _none, ...unversioned } = good;
  expect(faultOf(unversioned)).toMatch(/^not-an-entry: kindVersion: /);
  expect(faultOf({ ...good, body: { key: "theme", value: { a: 1 } } })).toMatch(/^not-an-entry: body\.value: /);
  expect(faultOf({ ...good, offset: -961 })).toMatch(/^not-an-entry: offset: /);
  expect(faultOf({ ...good, offset: -960 })).toBeUndefined();
});
