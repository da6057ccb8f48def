import { loadContent } from "@supple/knowledge/load";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prepareTriage } from "../triage/prepare-triage.ts";
import { answersOfCheck, checksOf, examinedSigns, graverByPresentRules, unfinishedCheck, unseenReferral } from "./checks.ts";
import { createEntry, entryKinds, readEntry, type Entry, type EntryKind, type Happening } from "./entry.ts";
import { applyCorrections, eraseEntry, mergeDiaries } from "./merge.ts";
import { settingOf } from "./settings.ts";

const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const triage = prepareTriage(loaded.content.triage, "us");
const start = Date.UTC(2026, 10, 23, 8);
const hour = 3_600_000;

/** An entry with good defaults; what a test is about is said in the test. */
function entry(happening: Happening, at: Partial<Pick<Entry, "instant" | "sequence" | "device" | "id" | "subject">> = {}): Entry {
  const sequence = at.sequence ?? 1;
  const device = at.device ?? "phone";
  return createEntry({ device, subject: at.subject ?? "me", contentVersion: "2026.11.0" }, { instant: at.instant ?? start + sequence * 1000, offset: 60 }, at.id ?? `${device}-${sequence}`, sequence, happening);
}
const answer = (question: string, says: string | number, check = "c1"): Happening => ({ kind: "check-answer", body: { check, question, answer: says } });
const told = (disposition: "self-care" | "soon" | "same-day" | "emergency", check = "c1"): Happening => ({ kind: "told", body: { check, region: "us", disposition, settled: true, rules: [] } });

/** One good body of each kind, and one that must be refused. */
const bodies: Record<EntryKind, readonly [unknown, unknown]> = {
  "check-answer": [{ check: "c", question: "chest", answer: "yes" }, { check: "c", question: "chest", answer: 1.5 }],
  "cause-answers": [{ chosen: ["heavy"], left: ["tired"] }, { chosen: "heavy", left: [] }],
  told: [{ check: "c", region: "us", disposition: "soon", settled: true, rules: [{ rule: "R06", grade: "now" }] }, { check: "c", region: "us", disposition: "fine", settled: true, rules: [] }],
  "plan-action-done": [{ action: "cold-pack", seconds: 600 }, { action: "cold-pack", seconds: -1 }],
  setting: [{ key: "region", value: "gb" }, { key: "region", value: { id: "gb" } }],
  correction: [{ corrects: "a", body: null }, { corrects: "", body: null }],
  "seen-by-clinician": [{ told: "t", seen: true, by: "doctor", on: "2026-11-23", said: "" }, { told: "t", seen: true, by: "neighbour", on: null, said: "" }],
  "session-started": [{ session: "s", painBefore: 4, items: [{ kind: "exercise", exercise: "x01-pelvic-tilt", level: 0, form: "usual" }, { kind: "pack", action: "cold-pack", seconds: 600 }] }, { session: "s", painBefore: 11, items: [] }],
  "session-moved": [{ session: "s", item: 1, atSeconds: 12.5, running: true }, { session: "s", item: 1, atSeconds: -1, running: true }],
  "session-finished": [{ session: "s", how: "finished", painAfter: null, feel: "easy" }, { session: "s", how: "bored", painAfter: null, feel: null }],
  "exercise-done": [{ session: "s", exercise: "x01-pelvic-tilt", level: 0, form: "usual" }, { session: "s", exercise: "x01-pelvic-tilt", level: -1, form: "usual" }],
  "exercise-hurt": [{ session: "s", exercise: "x01-pelvic-tilt", level: 0, form: "easier", rule: "much-more" }, { session: "s", exercise: "x01-pelvic-tilt", level: 0, form: "easier", rule: "" }],
  "exercise-kept": [{ exercise: "x01-pelvic-tilt", keep: false }, { exercise: "x01-pelvic-tilt", keep: "no" }],
  "pack-used": [{ action: "cold-pack", seconds: 600, skin: "normal" }, { action: "cold-pack", seconds: 600, skin: "fine" }],
  "dose-taken": [{ product: "ibuprofen", units: 2, takenAt: 5, onSkin: false, contents: [{ substance: "ibuprofen", milligrams: 400 }, { substance: "codeine", milligrams: null }] }, { product: "ibuprofen", units: 0, takenAt: 5, onSkin: false, contents: [] }],
  "prescribed-medicine": [{ product: "naproxen-uk", units: 1, contents: [{ substance: "naproxen", milligrams: 500 }], intervalMinutes: 720, unitsADay: 2 }, { product: "naproxen-uk", units: 1, contents: [], intervalMinutes: 0, unitsADay: 2 }],
  "medicine-answer": [{ question: "thinner", answer: "not-sure" }, { question: "thinner", answer: "perhaps" }],
  "guard-told": [{ product: "ibuprofen", units: 1, regions: ["gb"], verdict: "ask-first", reasons: ["no-label"], notBefore: null, over: [] }, { product: "ibuprofen", units: 1, regions: ["gb"], verdict: "take-it", reasons: [], notBefore: null, over: [] }],
  erased: [{ erasedAt: 5 }, { erasedAt: 5, kept: "something" }],
};

describe("each kind of entry", () => {
  test("has a good and a bad body here", () => expect(Object.keys(bodies).sort()).toEqual(Object.keys(entryKinds).sort()));

  for (const kind of Object.keys(entryKinds) as EntryKind[]) {
    test(`${kind} is read back as it was written, and a wrong body, kind or version is named`, () => {
      const written = { ...entry({ kind, body: bodies[kind][0] } as Happening) };
      expect(readEntry(JSON.parse(JSON.stringify(written)))).toEqual({ ok: true, entry: written });
      expect(readEntry({ ...written, body: bodies[kind][1] })).toMatchObject({ ok: false, fault: { kind: "not-an-entry" } });
      expect(readEntry({ ...written, kindVersion: 99 })).toMatchObject({ ok: false, fault: { kind: "newer-version" } });
      expect(readEntry({ ...written, kind: "dream" })).toMatchObject({ ok: false, fault: { kind: "unknown-kind" } });
      expect(readEntry({ ...written, instant: "today" })).toMatchObject({ ok: false });
    });
  }
  test("a tombstone of before it said when is read as one of today", () => {
    const tombstone = eraseEntry(entry(answer("chest", "yes")), start);
    expect(readEntry({ ...tombstone, kindVersion: 1, body: null })).toEqual({ ok: true, entry: { ...tombstone, body: null } });
    expect(readEntry({ ...tombstone, kindVersion: 0, body: null })).toMatchObject({ ok: false, fault: { kind: "not-an-entry" } });
  });
  test("anything at all is read or refused, never thrown on", () => {
    fc.assert(fc.property(fc.anything(), (value) => {
      expect(typeof readEntry(value).ok).toBe("boolean");
    }));
  });
});

const anyEntry = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom("phone", "tablet"), fc.integer({ min: 0, max: 3 }), fc.constantFrom("yes", "no"), fc.constantFrom(undefined, start, start + hour)).map(([sequence, device, minutes, says, gone]) => {
  const made = entry(answer("chest", says), { sequence, device, instant: start + minutes * 60_000 });
  return gone === undefined ? made : eraseEntry(made, gone);
});
const anyDiary = fc.array(anyEntry, { maxLength: 8 });

describe("merging", () => {
  test("twice changes nothing, and the order of arrival does not matter", () => {
    fc.assert(fc.property(anyDiary, anyDiary, anyDiary, (a, b, c) => {
      expect(mergeDiaries(mergeDiaries(a, b), b)).toEqual(mergeDiaries(a, b));
      expect(mergeDiaries(a, b)).toEqual(mergeDiaries(b, a));
      expect(mergeDiaries(mergeDiaries(a, b), c)).toEqual(mergeDiaries(a, mergeDiaries(b, c)));
    }));
  });
  test("with an older copy does not bring back what was erased", () => {
    const written = entry(answer("chest", "yes"));
    const merged = mergeDiaries([eraseEntry(written, start)], [written]);
    expect(merged).toMatchObject([{ kind: "erased", body: { erasedAt: start } }]);
    expect(JSON.stringify(merged)).not.toContain("chest");
    expect(applyCorrections(merged)).toEqual([]);
  });
});

describe("corrections", () => {
  const tick = entry(answer("chest", "yes"), { sequence: 1, id: "tick" });
  const withdraw = entry({ kind: "correction", body: { corrects: "tick", body: null } }, { sequence: 2 });
  test("withdraw a tick by mistake", () => expect(applyCorrections([tick, withdraw])).toEqual([]));
  test("the later of two holds", () => {
    const again = entry({ kind: "correction", body: { corrects: "tick", body: { check: "c1", question: "chest", answer: "no" } } }, { sequence: 3 });
    expect(applyCorrections([again, withdraw, tick])).toMatchObject([{ id: "tick", body: { answer: "no" } }]);
  });
  test("the later of two holds by the clock when two devices made them, whichever arrived first", () => {
    const phone = entry({ kind: "correction", body: { corrects: "tick", body: null } }, { sequence: 9, device: "phone", instant: start + hour });
    const tablet = entry({ kind: "correction", body: { corrects: "tick", body: { check: "c1", question: "chest", answer: "not-sure" } } }, { sequence: 2, device: "tablet", instant: start + 2 * hour });
    for (const diary of [[tick, phone, tablet], [tablet, phone, tick]]) expect(applyCorrections(diary)).toMatchObject([{ id: "tick", body: { answer: "not-sure" } }]);
  });
  test("on one device the later count holds, though the clock was set back in between", () => {
    const wrong = entry({ kind: "correction", body: { corrects: "tick", body: { check: "c1", question: "chest", answer: "no" } } }, { sequence: 2, instant: start + hour });
    const right = entry({ kind: "correction", body: { corrects: "tick", body: { check: "c1", question: "chest", answer: "yes" } } }, { sequence: 3, instant: start });
    expect(applyCorrections([tick, wrong, right])).toMatchObject([{ id: "tick", body: { answer: "yes" } }]);
  });
  test("of an erased entry bring nothing back", () => {
    const again = entry({ kind: "correction", body: { corrects: "tick", body: { check: "c1", question: "chest", answer: "yes" } } }, { sequence: 3 });
    expect(applyCorrections(mergeDiaries([tick, again], [eraseEntry(tick, start)]))).toEqual([]);
  });
  test("with a body that does not fit leave what was first said", () => {
    const bad = entry({ kind: "correction", body: { corrects: "tick", body: { nonsense: true } } }, { sequence: 3 });
    expect(applyCorrections([tick, bad])).toMatchObject([{ id: "tick", body: { answer: "yes" } }]);
  });
});

describe("checks", () => {
  test("on one device the later count holds, though the clock was set back in between", () => {
    const diary = [entry(answer("chest", "no"), { sequence: 1, instant: start + hour }), entry(answer("chest", "yes"), { sequence: 2, instant: start })];
    expect(checksOf(diary, "me")[0]?.entryByQuestion.get("chest")?.body.answer).toBe("yes");
  });
  test("take each device's own last word first, so that what one device took back cannot win", () => {
    // The phone said no, then yes with its clock set back by hours; the tablet said not sure in between.
    const diary = [entry(answer("chest", "no"), { sequence: 1, instant: start + 2 * hour }), entry(answer("chest", "yes"), { sequence: 2, instant: start }), entry(answer("chest", "not-sure"), { sequence: 1, device: "tablet", instant: start + hour })];
    for (const arrived of [diary, [...diary].reverse()]) expect(checksOf(arrived, "me")[0]?.entryByQuestion.get("chest")?.body.answer).toBe("not-sure");
  });
  test("belong to their subject: a helper's answers never mix with their own", () => {
    const diary = [entry(answer("chest", "yes"), { sequence: 1, subject: "someone-1" })];
    expect(checksOf(diary, "me")).toEqual([]);
    expect(checksOf(diary, "someone-1")).toHaveLength(1);
  });
  test("a detail falls with its sign; an answer this content does not know leaves its question open", () => {
    const diary = [entry(answer("leg-weak", "yes"), { sequence: 1 }), entry(answer("leg-weak-kind", "drops"), { sequence: 2 }), entry(answer("leg-weak", "no"), { sequence: 3 }), entry(answer("chest", "perhaps"), { sequence: 4 }), entry(answer("old-question", "yes"), { sequence: 5 })];
    const [check] = checksOf(diary, "me");
    if (check === undefined) throw new Error("no check");
    expect([...answersOfCheck(triage, check).keys()]).toEqual(["leg-weak"]);
  });
  test("a detail of a detail falls with the sign above both, wherever it stands in the content", () => {
    const said = (id: string, says: string, sequence: number) => entry(answer(id, says), { sequence });
    const diary = [said("needle", "yes", 1), said("needle-kind", "spine-days", 2), said("thinner-pain", "sudden", 3), said("medicine", "no", 4), said("needle", "no", 5)];
    const [check] = checksOf(diary, "me");
    if (check === undefined) throw new Error("no check");
    expect([...answersOfCheck(triage, check).keys()]).toEqual(["needle", "medicine"]);
  });
  test("one broken off is gone on with for six hours, and not after", () => {
    const diary = [entry(answer("chest", "no"))];
    expect(unfinishedCheck(triage, diary, "me", start + 5 * hour)?.id).toBe("c1");
    expect(unfinishedCheck(triage, diary, "me", start + 7 * hour)).toBeUndefined();
  });
});

describe("after an urgent result", () => {
  const diary = [entry(answer("chest", "yes"), { sequence: 1 }), entry(told("emergency"), { sequence: 2, id: "told" })];
  test("the next opening asks whether the person was seen, until that is answered", () => {
    expect(unseenReferral(diary, "me", start + hour)?.id).toBe("told");
    const seen = entry({ kind: "seen-by-clinician", body: { told: "told", seen: true, by: "doctor", on: "2026-11-23", said: "" } }, { sequence: 3 });
    expect(unseenReferral([...diary, seen], "me", start + hour)).toBeUndefined();
  });
  test("the signs that were looked at are known once the person was seen, and not before", () => {
    expect([...examinedSigns(diary, "me")]).toEqual([]);
    const seen = entry({ kind: "seen-by-clinician", body: { told: "told", seen: true, by: "doctor", on: "2026-11-23", said: "" } }, { sequence: 3 });
    expect([...examinedSigns([...diary, seen], "me")]).toEqual(["chest"]);
    const notSeen = entry({ kind: "seen-by-clinician", body: { told: "told", seen: false, by: "nobody", on: null, said: "" } }, { sequence: 3 });
    expect([...examinedSigns([...diary, notSeen], "me")]).toEqual([]);
  });
  test("for 14 days, and not after", () => {
    expect(unseenReferral(diary, "me", start + 14 * 24 * hour)?.id).toBe("told");
    expect(unseenReferral(diary, "me", start + 15 * 24 * hour)).toBeUndefined();
  });
  test("belongs to its subject: what a helper was told for somebody else does not follow them", () => {
    expect(unseenReferral(diary, "someone-1", start + hour)).toBeUndefined();
  });
  test("self-care and soon ask nothing", () => {
    expect(unseenReferral([entry(answer("chest", "no")), entry(told("soon"), { sequence: 2 })], "me", start + hour)).toBeUndefined();
  });
});

test("present rules that judge graver than what was told interrupt; the same or milder do not", () => {
  const answers = [entry(answer("chest", "yes"), { sequence: 1 })];
  expect(graverByPresentRules(triage, [...answers, entry(told("soon"), { sequence: 2 })], "me", start + hour)?.decision.standing).toBe("emergency");
  expect(graverByPresentRules(triage, [...answers, entry(told("emergency"), { sequence: 2 })], "me", start + hour)).toBeUndefined();
});

test("rules that judge graver interrupt for 14 days, and never on answers that were taken back", () => {
  const diary = [entry(answer("chest", "yes"), { sequence: 1, id: "tick" }), entry(told("soon"), { sequence: 2 })];
  expect(graverByPresentRules(triage, diary, "me", start + 15 * 24 * hour)).toBeUndefined();
  const withdrawn = entry({ kind: "correction", body: { corrects: "tick", body: null } }, { sequence: 3 });
  expect(graverByPresentRules(triage, [...diary, withdrawn], "me", start + hour)).toBeUndefined();
});

test("what was told last in a check holds, though the clock was set back in between", () => {
  const diary = [entry(answer("chest", "yes"), { sequence: 1 }), entry(told("soon"), { sequence: 2, instant: start + hour }), entry(told("emergency"), { sequence: 3, instant: start })];
  expect(checksOf(diary, "me")[0]?.told?.body.disposition).toBe("emergency");
});

test("the latest value of a setting holds, also when the clock of the device was set back", () => {
  const diary = [entry({ kind: "setting", body: { key: "region", value: "us" } }, { sequence: 1, instant: start + hour }), entry({ kind: "setting", body: { key: "region", value: "gb" } }, { sequence: 2, instant: start })];
  expect(settingOf(diary, "me", "region")).toBe("gb");
});

test("the latest value of a setting holds", () => {
  const diary = [entry({ kind: "setting", body: { key: "region", value: "us" } }, { sequence: 1 }), entry({ kind: "setting", body: { key: "region", value: "gb" } }, { sequence: 2 })];
  expect(settingOf(diary, "me", "region")).toBe("gb");
  expect(settingOf(diary, "me", "theme")).toBeUndefined();
});
