import { loadContent } from "@supple/knowledge/load";
import { describe, expect, test } from "vitest";
import { createEntry, type Entry, type Happening } from "../diary/entry.ts";
import { eraseEntry } from "../diary/merge.ts";
import { milligrams, minute } from "./amount.ts";
import { lagByEntry } from "./clock-lag.ts";
import { isPatchOn, lastHeat, lastOnSkin } from "./cream-and-heat.ts";
import { readDoseLog } from "./dose-log.ts";
import { contentsOfUnits, doseBody, prescriptionBody } from "./entry-bodies.ts";

const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const products = loaded.content.medicines.products;
const hour = 60 * minute;
const noon = Date.UTC(2026, 10, 25, 12);

interface Where { readonly at?: number; readonly subject?: string; readonly device?: string }
let written = 0;
/** The next entry of a diary. Hours are counted from noon. */
function entry(happening: Happening, { at = 0, subject = "me", device = "phone" }: Where = {}): Entry {
  written += 1;
  return createEntry({ device, subject, contentVersion: "" }, { instant: noon + at * hour, offset: 0 }, `e${written}`, written, happening);
}
function product(id: string) {
  const found = products.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no product ${id}`);
  return found;
}
/** The body of a dose: units of one product, so many hours from noon. */
const body = (id: string, units: number, mg: number | null, at: number) => doseBody({ product: product(id), units, contents: contentsOfUnits(product(id), units, Object.fromEntries(product(id).contents.map(({ substance }) => [substance, mg]))) }, noon + at * hour);
const took = (id: string, units: number, mg: number | null, at: number, where: Where = {}) => entry({ kind: "dose-taken", body: body(id, units, mg, at) }, { at, ...where });
const change = (of: Entry, into: ReturnType<typeof body> | null, where: Where = {}) => entry({ kind: "correction", body: { corrects: of.id, body: into } }, where);
const read = (...entries: Entry[]) => readDoseLog(entries, "me", noon + hour);
const plain = ({ at, units, contents }: ReturnType<typeof read>["present"]["doses"][number]) => ({ at: (at - noon) / hour, units, contents: Object.fromEntries(contents.map((one) => [one.substance, one.milligrams])) });

describe("what a number of units holds", () => {
  test("a single strength needs no reading; several, or none, do", () => {
    expect(contentsOfUnits(product("paracetamol"), 2, {})).toEqual([{ substance: "paracetamol", milligrams: 1000 }]);
    expect(contentsOfUnits(product("ibuprofen"), 2, {})).toEqual([{ substance: "ibuprofen", milligrams: undefined }]);
    expect(contentsOfUnits(product("ibuprofen"), 2, { ibuprofen: 400 })).toEqual([{ substance: "ibuprofen", milligrams: 800 }]);
  });
  test("not sure is an amount that is not known; not in it leaves it out", () => {
    expect(contentsOfUnits(product("paracetamol"), 2, { paracetamol: null })).toEqual([{ substance: "paracetamol", milligrams: undefined }]);
    expect(contentsOfUnits(product("cold-remedy"), 1, { paracetamol: 0, ibuprofen: 200, aspirin: 0 })).toEqual([{ substance: "ibuprofen", milligrams: 200 }]);
  });
  test("what every pack holds is there, whatever was read", () => {
    expect(contentsOfUnits(product("paracetamol"), 2, { paracetamol: 0 })).toEqual([{ substance: "paracetamol", milligrams: undefined }]);
  });
  test("what is put on the skin is kept as such", () => {
    expect([body("capsaicin-cream", 1, null, 0).onSkin, body("lidocaine-patch", 1, null, 0).onSkin, body("paracetamol", 1, 500, 0).onSkin]).toEqual([true, true, false]);
  });
});

describe("the log of one subject", () => {
  test("holds their own doses and prescriptions, and nobody else's", () => {
    const mine = took("paracetamol", 2, 500, -1);
    const prescribed = (subject: string) => entry({ kind: "prescribed-medicine", body: prescriptionBody({ product: product("naproxen-uk"), units: 1, contents: [{ substance: "naproxen", milligrams: milligrams(500) }] }, { intervalMinutes: 720, unitsADay: 2 }) }, { subject });
    const log = read(mine, took("paracetamol", 1, 500, -2, { subject: "child" }), prescribed("me"), prescribed("child"));
    expect(log.present.doses.map(plain)).toEqual([{ at: -1, units: 2, contents: { paracetamol: 1000 } }]);
    expect(log.strict.doses).toHaveLength(1);
    expect([log.present.prescribed.length, log.strict.prescribed.length]).toEqual([1, 1]);
    expect(log.present.prescribed[0]).toMatchObject({ product: "naproxen-uk", units: 1, intervalMinutes: 720, unitsADay: 2, contents: [{ substance: "naproxen", milligrams: 500 }] });
  });
  test("a prescription that was ended still holds for a day by the strict reading, and no longer", () => {
    const prescribed = entry({ kind: "prescribed-medicine", body: prescriptionBody({ product: product("naproxen-uk"), units: 1, contents: [{ substance: "naproxen", milligrams: milligrams(500) }] }, { intervalMinutes: 720, unitsADay: 2 }) }, { at: -100 });
    const counts = (endedAgo: number) => {
      const log = read(prescribed, change(prescribed, null, { at: -endedAgo }));
      return [log.present.prescribed.length, log.strict.prescribed.length];
    };
    expect(counts(22.9)).toEqual([0, 1]);
    expect(counts(23), "now is one").toEqual([0, 0]);
  });
  test("knows the latest instant in the diary, whoever wrote it", () => {
    expect(read(took("paracetamol", 1, 500, -3), took("paracetamol", 1, 500, -2, { subject: "child" })).latest).toBe(noon - 2 * hour);
  });
});

describe("a dose that is taken back", () => {
  test("is gone from what is shown, and still counts by the strict reading; both stand in the history", () => {
    const dose = took("paracetamol", 2, 500, -1);
    const log = read(dose, change(dose, null));
    expect(log.present.doses).toEqual([]);
    expect(log.strict.doses.map(plain)).toEqual([{ at: -1, units: 2, contents: { paracetamol: 1000 } }]);
    expect(log.history).toMatchObject([{ first: { entry: dose.id }, changes: [], now: undefined }]);
  });
  test("and was taken after all, is back as it was", () => {
    const dose = took("paracetamol", 2, 500, -1);
    expect(read(dose, change(dose, null), change(dose, body("paracetamol", 2, 500, -1))).present.doses.map(plain)).toEqual([{ at: -1, units: 2, contents: { paracetamol: 1000 } }]);
  });
});

describe("a dose that is changed", () => {
  test("reads as it was changed; the strict reading takes the later time and the larger amount of each ingredient", () => {
    const dose = took("paracetamol", 2, 500, -3);
    const later = change(dose, body("paracetamol", 1, 500, -1));
    expect(read(dose, later).present.doses.map(plain)).toEqual([{ at: -1, units: 1, contents: { paracetamol: 500 } }]);
    expect(read(dose, later).strict.doses.map(plain)).toEqual([{ at: -1, units: 2, contents: { paracetamol: 1000 } }]);
    const earlier = change(dose, body("ibuprofen", 1, 400, -9));
    expect(read(dose, earlier).present.doses.map(plain)).toEqual([{ at: -9, units: 1, contents: { ibuprofen: 400 } }]);
    expect(read(dose, earlier).strict.doses.map(plain)).toEqual([{ at: -3, units: 2, contents: { paracetamol: 1000, ibuprofen: 400 } }]);
    expect(read(dose, earlier).strict.doses[0]?.alsoAt).toEqual([noon - 3 * hour, noon - 9 * hour]);
  });
  test("an amount that is not known in any version is not known", () => {
    const dose = took("paracetamol", 1, null, -3);
    expect(read(dose, change(dose, body("paracetamol", 1, 500, -3))).strict.doses.map(plain)).toMatchObject([{ contents: { paracetamol: undefined } }]);
    const known = took("paracetamol", 1, 500, -3);
    expect(read(known, change(known, body("paracetamol", 1, null, -3)), change(known, body("paracetamol", 3, 500, -3))).strict.doses.map(plain)).toMatchObject([{ contents: { paracetamol: undefined } }]);
  });
  test("from a cream to a tablet may still be on the skin", () => {
    const dose = took("capsaicin-cream", 1, null, -1);
    const log = read(dose, change(dose, body("paracetamol", 1, 500, -1)));
    expect([log.present.doses[0]?.onSkin, log.strict.doses[0]?.onSkin]).toEqual([false, true]);
    expect([log.present.doses[0]?.swallowed, log.strict.doses[0]?.swallowed], "a tablet still counts though it was called a cream once").toEqual([true, true]);
    const tablet = took("paracetamol", 2, 500, -2);
    const nowGel = read(tablet, change(tablet, body("ibuprofen-gel", 1, null, -2)));
    expect([nowGel.present.doses[0]?.swallowed, nowGel.strict.doses[0]?.swallowed]).toEqual([false, true]);
  });
  test("keeps what was first written, and every change in the order of the diary, however they arrive", () => {
    const dose = took("paracetamol", 2, 500, -3);
    const first = change(dose, body("paracetamol", 1, 500, -3), { at: 0 });
    const second = change(dose, body("paracetamol", 3, 500, -3), { at: 0.5 });
    for (const order of [[dose, first, second], [second, first, dose], [second, dose, first]]) {
      expect(readDoseLog(order, "me", noon + hour).history.map(({ first: was, changes, now }) => [was.units, changes.map((one) => one.units), now?.units])).toEqual([[2, [1, 3], 3]]);
    }
  });
  test("into something that is no dose stays as it was", () => {
    const dose = took("paracetamol", 2, 500, -3);
    const log = read(dose, entry({ kind: "correction", body: { corrects: dose.id, body: { units: 0 } } }));
    expect(log.present.doses.map(plain)).toEqual([{ at: -3, units: 2, contents: { paracetamol: 1000 } }]);
    expect(log.history[0]?.changes).toEqual([]);
  });
});

describe("an erased entry", () => {
  test("is known with its moment, and with that of a change which had moved it", () => {
    const dose = took("paracetamol", 2, 500, -30);
    expect(read(eraseEntry(dose)).erasedAt).toEqual([noon - 30 * hour]);
    expect(read(eraseEntry(dose), change(dose, body("paracetamol", 2, 500, 0), { at: 0 })).erasedAt).toEqual([noon - 30 * hour, noon]);
    expect(read(eraseEntry(took("paracetamol", 2, 500, -30, { subject: "child" }))).erasedAt).toEqual([]);
  });
});

describe("a clock that stood back", () => {
  const opened = (at: number, device = "phone") => entry({ kind: "setting", body: { key: "opened", value: true } }, { at, device });

  test("moves what was written under it to just before the clock had caught up", () => {
    const [before, during, also, after] = [opened(0), opened(-5), opened(-4), opened(1)];
    expect([...lagByEntry([after, also, before, during], noon + 9 * hour)]).toEqual([[during.id, 6 * hour], [also.id, 5 * hour]]);
  });
  test("or to now, when it never did; or to where the clock had been, when now is before that too", () => {
    const [, during] = [opened(0), opened(-5)];
    const before = { ...during, id: "before", sequence: during.sequence - 1, instant: noon };
    expect(lagByEntry([before, during], noon + hour).get(during.id)).toBe(6 * hour);
    expect(lagByEntry([before, during], noon - 4 * hour).get(during.id)).toBe(5 * hour);
  });
  test("is told by each device's own count; entries of one moment are in order", () => {
    const [phone, tablet, later] = [opened(0, "phone"), opened(-5, "tablet"), opened(0, "phone")];
    expect([...lagByEntry([phone, tablet, later], noon)]).toEqual([]);
  });
  test("of two entries under one number the earlier was first", () => {
    const [one, other] = [opened(0), opened(-5)];
    expect([...lagByEntry([{ ...one, sequence: 7 }, { ...other, sequence: 7 }], noon)]).toEqual([]);
  });
  test("a dose, its change and an erased entry are as late as they can be", () => {
    const start = opened(0);
    const dose = took("paracetamol", 1, 500, -5);
    expect(read(start, dose).present.doses.map(plain)).toMatchObject([{ at: 1 }]);
    expect(read(start, eraseEntry(dose)).erasedAt).toEqual([noon + hour]);
    const early = took("paracetamol", 1, 500, -8);
    const again = opened(0);
    const changed = change(early, body("paracetamol", 2, 500, -6), { at: -5 });
    expect(read(early, again, changed).present.doses.map(plain)).toEqual([{ at: 0, units: 2, contents: { paracetamol: 1000 } }]);
    expect(read(early, again, changed).strict.doses.map(plain)).toEqual([{ at: 0, units: 2, contents: { paracetamol: 1000 } }]);
  });
  test("what is prescribed holds only from as late as it can have been entered", () => {
    const start = opened(0);
    const prescribed = entry({ kind: "prescribed-medicine", body: { product: "codeine", units: 1, contents: [], intervalMinutes: 360, unitsADay: 4 } }, { at: -5 });
    expect(read(start, prescribed).present.prescribed).toMatchObject([{ from: noon + hour, until: undefined }]);
    expect(read(start, prescribed, change(prescribed, null, { at: -4 })).present.ended).toMatchObject([{ from: noon + hour, until: noon + hour }]);
  });
});

describe("creams and heat know each other", () => {
  test("the last cream counts, also one that was taken back; tablets and other people's do not", () => {
    const cream = took("capsaicin-cream", 1, null, -2);
    const later = took("lidocaine-patch", 1, null, -1);
    const entries = [cream, later, change(later, null), took("paracetamol", 1, 500, 0), took("menthol-rub", 1, null, 0, { subject: "child" })];
    expect(lastOnSkin(entries, "me", noon, {})).toBe(noon - hour);
    expect(lastOnSkin([took("paracetamol", 1, 500, 0)], "me", noon, {})).toBeUndefined();
  });
  test("a patch that works for days is on until its hours are over, and a day more; so is a prescribed one, and one that was until lately", () => {
    const worn = { "lidocaine-patch": 72 };
    const patch = (ago: number) => took("lidocaine-patch", 1, null, -ago);
    expect(isPatchOn([patch(95.9)], "me", noon, worn)).toBe(true);
    expect(isPatchOn([patch(96)], "me", noon, worn)).toBe(false);
    expect(isPatchOn([patch(1)], "me", noon, {})).toBe(false);
    expect([lastOnSkin([patch(1)], "me", noon, worn), lastOnSkin([patch(1)], "me", noon, {})], "it has no hour of its own").toEqual([undefined, noon - hour]);
    const prescribed = entry({ kind: "prescribed-medicine", body: { product: "lidocaine-patch", units: 1, contents: [], intervalMinutes: 4320, unitsADay: 1 } }, { at: -200 });
    expect(isPatchOn([prescribed], "me", noon, worn)).toBe(true);
    expect(isPatchOn([prescribed], "me", noon, {})).toBe(false);
    expect(isPatchOn([prescribed, change(prescribed, null, { at: -95 })], "me", noon, worn), "ended not long ago").toBe(true);
    expect(isPatchOn([prescribed, change(prescribed, null, { at: -96 })], "me", noon, worn)).toBe(false);
  });
  test("heat is a relief action or a pack of the session that is named as heat", () => {
    const plan = entry({ kind: "plan-action-done", body: { action: "warm-pack", seconds: 600 } }, { at: -3 });
    const pack = entry({ kind: "pack-used", body: { action: "warm-pack", seconds: 600, skin: "normal" } }, { at: -2 });
    const cold = entry({ kind: "pack-used", body: { action: "cold-pack", seconds: 600, skin: "normal" } }, { at: -1 });
    const other = entry({ kind: "pack-used", body: { action: "warm-pack", seconds: 600, skin: "normal" } }, { at: -1, subject: "child" });
    expect(lastHeat([plan, pack, cold, other, took("paracetamol", 1, 500, 0)], "me", ["warm-pack"], noon)).toBe(noon - 2 * hour);
    expect(lastHeat([plan], "me", ["warm-pack"], noon)).toBe(noon - 3 * hour);
    expect(lastHeat([cold], "me", ["warm-pack"], noon)).toBeUndefined();
    expect(lastHeat([plan, eraseEntry(pack)], "me", ["warm-pack"], noon), "an erased one no longer says what it was").toBe(noon - 3 * hour);
  });
  test("heat under a clock that stood back is as late as it can have been", () => {
    const [before, during] = [entry({ kind: "setting", body: { key: "opened", value: true } }, { at: 0 }), entry({ kind: "pack-used", body: { action: "warm-pack", seconds: 600, skin: "normal" } }, { at: -5 })];
    expect(lastHeat([before, during], "me", ["warm-pack"], noon + hour)).toBe(noon + hour);
  });
});
