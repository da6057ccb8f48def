import { loadContent } from "@supple/knowledge/load";
import { describe, expect, test } from "vitest";
import { createEntry, readEntry, type Entry, type Happening } from "../../diary/entry.ts";
import { eraseEntry } from "../../diary/merge.ts";
import { milligrams, minute } from "./amount.ts";
import { lagByEntry } from "./clock-lag.ts";
import { readDoseLog } from "./dose-log.ts";
import { contentsOfUnits, doseBody, prescriptionBody } from "../entry-bodies.ts";
import { ask, gb, reasonsOf } from "../guard.test-kit.ts";
import { overOf } from "../over/over-readings.ts";

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
    expect(log.strict.doses).toMatchObject([{ alsoAt: [] }]);
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
    expect(read(dose, earlier).strict.doses[0]?.alsoAt, "each other time once").toEqual([noon - 9 * hour]);
    expect(read(dose, earlier, change(dose, body("ibuprofen", 2, 400, -9))).strict.doses[0]?.alsoAt).toEqual([noon - 9 * hour]);
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

describe("a dose that names one substance twice", () => {
  const twice = (first: number | null, second: number | null) => read(entry({ kind: "dose-taken", body: { product: "a box", units: 1, takenAt: noon, onSkin: false, contents: [{ substance: "paracetamol", milligrams: first }, { substance: "codeine", milligrams: 8 }, { substance: "paracetamol", milligrams: second }] } }));
  test("holds both, and an unknown amount when either is unknown, by both readings", () => {
    for (const reading of ["present", "strict"] as const) {
      expect(twice(500, 500)[reading].doses[0]?.contents).toEqual([{ substance: "paracetamol", milligrams: 1000 }, { substance: "codeine", milligrams: 8 }]);
      for (const [first, second] of [[null, 500], [500, null], [null, null]] as const) expect(twice(first, second)[reading].doses[0]?.contents).toEqual([{ substance: "paracetamol", milligrams: undefined }, { substance: "codeine", milligrams: 8 }]);
    }
  });
});

describe("a prescription that is changed", () => {
  const bodyOf = (id: string, mg: number, unitsADay: number) => prescriptionBody({ product: product(id), units: 1, contents: [{ substance: product(id).contents[0]?.substance ?? "", milligrams: milligrams(mg) }] }, { intervalMinutes: Math.floor(1440 / unitsADay), unitsADay });
  const prescribe = (at: number, ...of: Parameters<typeof bodyOf>) => entry({ kind: "prescribed-medicine", body: bodyOf(...of) }, { at });
  const into = (of: Entry, new_: ReturnType<typeof bodyOf> | Readonly<Record<string, unknown>> | null, where: Where) => entry({ kind: "correction", body: { corrects: of.id, body: new_ } }, where);
  const shown = ({ product: id, unitsADay, from, until }: { readonly product: string; readonly unitsADay: number; readonly from: number; readonly until: number | undefined }) => [id, unitsADay, (from - noon) / hour, until === undefined ? undefined : (until - noon) / hour];
  const both = (...entries: Entry[]) => {
    const { present } = read(...entries);
    return { now: present.prescribed.map(shown), ended: present.ended.map(shown) };
  };

  test("holds from its last change on, and as it was before until that was replaced, however they arrive", () => {
    const first = prescribe(-50, "ibuprofen", 200, 3);
    const more = into(first, bodyOf("ibuprofen", 800, 4), { at: -20 });
    const other = into(first, bodyOf("codeine", 15, 2), { at: -2 });
    for (const order of [[first, more, other], [other, more, first], [more, first, other]]) {
      expect(both(...order)).toEqual({ now: [["codeine", 2, -2, undefined]], ended: [["ibuprofen", 3, -50, -20], ["ibuprofen", 4, -20, -2]] });
    }
    expect(both(first)).toEqual({ now: [["ibuprofen", 3, -50, undefined]], ended: [] });
  });
  test("and ended, or ended and prescribed again, leaves the time in between empty", () => {
    const first = prescribe(-50, "ibuprofen", 200, 3);
    const ended = into(first, null, { at: -40 });
    expect(both(first, ended, into(first, null, { at: -30 }))).toEqual({ now: [], ended: [["ibuprofen", 3, -50, -40]] });
    expect(both(first, ended, into(first, bodyOf("ibuprofen", 400, 2), { at: -10 }))).toEqual({ now: [["ibuprofen", 2, -10, undefined]], ended: [["ibuprofen", 3, -50, -40]] });
  });
  test("into something that is no prescription stays as it was first written", () => {
    const first = prescribe(-50, "ibuprofen", 200, 3);
    expect(both(first, into(first, bodyOf("codeine", 15, 2), { at: -20 }), into(first, { units: 0 }, { at: -10 }))).toEqual({ now: [["ibuprofen", 3, -10, undefined]], ended: [["ibuprofen", 3, -50, -20], ["codeine", 2, -20, -10]] });
  });
  test("under a clock that stood back holds from as late as it can have been changed", () => {
    const first = prescribe(-50, "ibuprofen", 200, 3);
    const second = into(first, bodyOf("ibuprofen", 400, 3), { at: -2 });
    const back = into(first, bodyOf("ibuprofen", 600, 3), { at: -30 });
    expect(both(first, second, back), "read at one").toEqual({ now: [["ibuprofen", 3, 1, undefined]], ended: [["ibuprofen", 3, -50, -2], ["ibuprofen", 3, -2, 1]] });
    expect(read(first, second, back).present.prescribed[0]?.contents).toEqual([{ substance: "ibuprofen", milligrams: 600 }]);
  });
  test("by two devices keeps the one that does not hold as one that was ended, also when it came last by its own count", () => {
    const first = prescribe(-50, "ibuprofen", 200, 3);
    const start = entry({ kind: "setting", body: { key: "opened", value: true } }, { at: -1 });
    const back = into(first, bodyOf("codeine", 15, 2), { at: -30 });
    const tablet = into(first, bodyOf("ibuprofen", 400, 4), { at: -5, device: "tablet" });
    expect(both(first, start, back, tablet)).toEqual({ now: [["ibuprofen", 4, 1, undefined]], ended: [["ibuprofen", 3, -50, -5], ["codeine", 2, 1, 1]] });
  });
  test("still meets other medicines for a day as it was, by the strict reading", () => {
    const first = prescribe(-100, "naproxen-uk", 500, 2);
    const products = (changedAgo: number) => {
      const log = read(first, into(first, bodyOf("codeine", 15, 2), { at: -changedAgo }));
      return [log.present.prescribed, log.strict.prescribed].map((of) => of.map((one) => one.product));
    };
    expect(products(22.9)).toEqual([["codeine"], ["codeine", "naproxen-uk"]]);
    expect(products(23), "now is one").toEqual([["codeine"], ["codeine"]]);
  });
  test("allows nothing in silence: too much by what was prescribed then stays too much, and the medicine before still bars", () => {
    const now = noon + hour;
    const first = prescribe(-50, "ibuprofen", 200, 3);
    const taken = [-12, -8, -4, 0].map((at) => took("ibuprofen", 1, 800, at));
    const raised = into(first, bodyOf("ibuprofen", 800, 4), { at: 0.5 });
    expect(overOf(gb, read(first, ...taken).present, now).map(({ substance, calls }) => [substance, calls])).toEqual([["ibuprofen", "now"]]);
    expect(overOf(gb, read(first, ...taken, raised).present, now).map(({ substance, calls }) => [substance, calls]), "what is prescribed only later asks").toEqual([["ibuprofen", "ask-today"]]);
    const naproxen = prescribe(-50, "naproxen-uk", 500, 2);
    const log = read(naproxen, into(naproxen, bodyOf("codeine", 15, 2), { at: 0 }));
    expect(reasonsOf(ask("ibuprofen", 1, 400), { log, now })).toEqual(["taken-back"]);
  });
});

describe("an erased entry", () => {
  const erased = (of: Entry, at: number) => eraseEntry(of, noon + at * hour);
  test("is known with the later of its moment and that of the erasing, and with that of a change which had moved it", () => {
    const dose = took("paracetamol", 2, 500, -30);
    expect(read(erased(dose, -40)).erasedAt).toEqual([noon - 30 * hour]);
    expect(read(erased(dose, -3)).erasedAt).toEqual([noon - 3 * hour]);
    expect(read(erased(dose, -30), change(dose, body("paracetamol", 2, 500, 0), { at: 0 })).erasedAt).toEqual([noon - 30 * hour, noon]);
    expect(read(erased(took("paracetamol", 2, 500, -30, { subject: "child" }), 0)).erasedAt).toEqual([]);
  });
  test("by a version that did not say when is known with its moment", () => {
    expect(read({ ...erased(took("paracetamol", 2, 500, -30), 0), body: null }).erasedAt).toEqual([noon - 30 * hour]);
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
    expect(read(start, eraseEntry(dose, noon)).erasedAt).toEqual([noon + hour]);
    const early = took("paracetamol", 1, 500, -8);
    const again = opened(0);
    const changed = change(early, body("paracetamol", 2, 500, -6), { at: -5 });
    expect(read(early, again, changed).present.doses.map(plain)).toEqual([{ at: 0, units: 2, contents: { paracetamol: 1000 } }]);
    expect(read(early, again, changed).strict.doses.map(plain)).toEqual([{ at: 0, units: 2, contents: { paracetamol: 1000 } }]);
  });
  test("what is prescribed beside another says so; what was written before anybody asked does not", () => {
    const body = { product: "codeine", units: 1, contents: [], intervalMinutes: 360, unitsADay: 4 };
    const [one, other] = [entry({ kind: "prescribed-medicine", body }), entry({ kind: "prescribed-medicine", body: { ...body, beside: ["e1"] } })];
    const old = readEntry({ ...one, kindVersion: 1 });
    expect(old).toMatchObject({ ok: true, entry: { kindVersion: 2 } });
    expect(read(one, other).present.prescribed.map(({ beside }) => beside)).toEqual([[], ["e1"]]);
  });
  test("what is prescribed holds only from as late as it can have been entered", () => {
    const start = opened(0);
    const prescribed = entry({ kind: "prescribed-medicine", body: { product: "codeine", units: 1, contents: [], intervalMinutes: 360, unitsADay: 4 } }, { at: -5 });
    expect(read(start, prescribed).present.prescribed).toMatchObject([{ from: noon + hour, until: undefined }]);
    expect(read(start, prescribed, change(prescribed, null, { at: -4 })).present.ended).toMatchObject([{ from: noon + hour, until: noon + hour }]);
  });
});
