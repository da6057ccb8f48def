import { contentsOfUnits, createEntry, doseBody, mayI, overOf, prepareMedicines, prescriptionBody, prescriptionFor, readDoseLog, type Entry, type Happening } from "@supple/engine";
import { loadContent } from "@supple/knowledge/load";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { answersOf, askedOf, histories, live } from "../proofs/medicine-histories.ts";

/** The quick part of the claims about the medicine guard; `npm run prove` lives through 100,000 histories. */
const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const { medicines: content, regions } = loaded.content;
vi.setConfig({ testTimeout: 120_000 });
const places = regions.regions.map(({ id }) => id);

describe("whatever happens", () => {
  test("nothing that is accepted breaks a label limit in any 24 hours, or a contraindication among the answers", () => {
    let accepted = 0;
    fc.assert(fc.property(histories(content, places), (history) => {
      const outcome = live(content, history);
      accepted += outcome.accepted;
      expect(outcome.wrong).toEqual([]);
    }), { numRuns: 500 });
    // A guard that accepts nothing would pass: it must let plain doses through.
    expect(accepted).toBeGreaterThan(20);
  });

  test("a guard without its log is caught", () => {
    const forgetful: typeof mayI = (medicines, asked, situation) => mayI(medicines, asked, { ...situation, log: readDoseLog([], "me", situation.now) });
    expect(fc.check(fc.property(histories(content, places), (history) => live(content, history, forgetful).wrong.length === 0), { numRuns: 500 }).failed).toBe(true);
  });
});

const dose = fc.record({ product: fc.nat(40), units: fc.integer({ min: 1, max: 3 }), mg: fc.constantFrom(0, 1, 2), ago: fc.oneof(fc.constantFrom(239, 240, 359, 360, 1439, 1440), fc.integer({ min: -100, max: 3000 })) });
const now = 20_000 * 86_400_000;

describe("the same doses", () => {
  const setting = fc.record({ region: fc.constantFrom("gb", "us", "eu"), doses: fc.array(dose, { maxLength: 8 }), asked: dose });
  const logOf = (region: string, doses: readonly { product: number; units: number; mg: number; ago: number }[], offset = 0): Entry[] => {
    const medicines = prepareMedicines(content, [region]);
    return doses.map((one, index) => createEntry({ device: "phone", subject: "me", contentVersion: "" }, { instant: now, offset }, `d${JSON.stringify(one)}${doses.filter((other) => other === one).length}`, index + 1, { kind: "dose-taken", body: doseBody(askedOf(medicines, one), now - one.ago * 60_000) }));
  };
  const judge = (region: string, entries: readonly Entry[], asked: { product: number; units: number; mg: number }, at = now) => {
    const medicines = prepareMedicines(content, [region]);
    return mayI(medicines, askedOf(medicines, asked), { answers: answersOf(content, {}), log: readDoseLog(entries, "me", at), now: at });
  };

  test("are judged alike in whatever order they were entered, and in whatever time zone", () => {
    fc.assert(fc.property(setting, fc.nat(), fc.constantFrom(-480, 0, 540), ({ region, doses, asked }, turn, offset) => {
      const shuffled = [...doses].sort((left, right) => ((left.ago * 7 + turn) % 13) - ((right.ago * 7 + turn) % 13));
      const judged = judge(region, logOf(region, doses), asked);
      const again = judge(region, logOf(region, shuffled, offset), asked);
      expect([again.verdict, again.accepted, again.clock.notBefore, again.reasons.map((one) => one.id)]).toEqual([judged.verdict, judged.accepted, judged.clock.notBefore, judged.reasons.map((one) => one.id)]);
    }), { numRuns: 300 });
  });

  test("leave no more room at an earlier moment of the clock, the count of days aside", () => {
    fc.assert(fc.property(setting, fc.integer({ min: 1, max: 5000 }), ({ region, doses, asked }, back) => {
      const entries = logOf(region, doses);
      const earlier = judge(region, entries, asked, now - back * 60_000);
      const later = judge(region, entries, asked);
      if (earlier.accepted) expect(later.accepted || later.reasons.every((one) => one.id === "days-in-a-row")).toBe(true);
      expect(earlier.clock.notBefore ?? -Infinity).toBeGreaterThanOrEqual(later.clock.notBefore ?? -Infinity);
    }), { numRuns: 300 });
  });

  test("changed to anything at any time never open what they had shut without a word, and keep what was first written", () => {
    fc.assert(fc.property(setting, fc.nat(7), dose, fc.boolean(), ({ region, doses, asked }, which, into, thenTakenBack) => {
      const entries = logOf(region, doses);
      const chosen = entries[which % Math.max(1, entries.length)];
      if (chosen === undefined) return;
      const changed = doseBody(askedOf(prepareMedicines(content, [region]), into), now - into.ago * 60_000);
      const correct = (sequence: number, body: typeof changed | null) => createEntry({ device: "phone", subject: "me", contentVersion: "" }, { instant: now, offset: 0 }, `c${sequence}`, sequence, { kind: "correction", body: { corrects: chosen.id, body } });
      const corrections = thenTakenBack ? [correct(98, changed), correct(99, null)] : [correct(99, changed)];
      const before = judge(region, entries, asked);
      const after = judge(region, [...entries, ...corrections], asked);
      expect(after.accepted && !before.accepted).toBe(false);
      // Wherever the corrections arrive, they say the same.
      const again = judge(region, [...corrections].reverse().concat(entries), asked);
      expect([again.verdict, again.clock.notBefore, again.reasons.map((one) => one.id)]).toEqual([after.verdict, after.clock.notBefore, after.reasons.map((one) => one.id)]);
      const history = readDoseLog([...entries, ...corrections], "me", now).history.find(({ first }) => first.entry === chosen.id);
      expect(history?.first.at).toBe(readDoseLog(entries, "me", now).history.find(({ first }) => first.entry === chosen.id)?.first.at);
      expect(history?.now?.product).toBe(thenTakenBack ? undefined : changed.product);
    }), { numRuns: 300 });
  });

  test("taken back one by one never open what they had shut without a word", () => {
    fc.assert(fc.property(setting, fc.nat(7), ({ region, doses, asked }, which) => {
      const entries = logOf(region, doses);
      const chosen = entries[which % Math.max(1, entries.length)];
      if (chosen === undefined) return;
      const before = judge(region, entries, asked);
      const after = judge(region, [...entries, createEntry({ device: "phone", subject: "me", contentVersion: "" }, { instant: now, offset: 0 }, "c", 99, { kind: "correction", body: { corrects: chosen.id, body: null } })], asked);
      expect(after.accepted && !before.accepted).toBe(false);
    }), { numRuns: 300 });
  });
});

describe("a place that is not sure", () => {
  const gravity = ["now", "read-pack", "ask-today", undefined] as const;
  // The boxes are the same wherever they are looked at.
  const boxes = prepareMedicines({ ...content, products: content.products.map((product) => ({ ...product, regions: undefined })) }, ["us"]);
  const gravest = (regions: readonly string[], doses: readonly { product: number; units: number; mg: number; ago: number }[]) => {
    const entries = doses.map((one, index) => createEntry({ device: "phone", subject: "me", contentVersion: "" }, { instant: now, offset: 0 }, `d${index}`, index + 1, { kind: "dose-taken", body: doseBody(askedOf(boxes, one), now - one.ago * 60_000) }));
    return gravity.indexOf(overOf(prepareMedicines(content, regions), readDoseLog(entries, "me", now).present, now)[0]?.calls);
  };
  test("makes nothing milder than any place it may be; where nobody knows it, than any place at all", () => {
    let graver = 0;
    const many = fc.record({ product: fc.nat(200), units: fc.integer({ min: 1, max: 9 }), mg: fc.nat(2), ago: fc.integer({ min: 0, max: 1500 }) });
    fc.assert(fc.property(fc.uniqueArray(fc.constantFrom(...places), { minLength: 2, maxLength: 3 }), fc.array(many, { minLength: 1, maxLength: 4 }), (regions, doses) => {
      const together = gravest(regions, doses);
      for (const region of regions) expect(together, `${regions.join("+")} against ${region}`).toBeLessThanOrEqual(gravest([region], doses));
      if (together < 3) graver += 1;
      expect(gravest(["other"], doses)).toBeLessThanOrEqual(Math.min(gravest(["us"], doses), gravest(["gb"], doses)));
    }), { numRuns: 1000 });
    expect(graver).toBeGreaterThan(50);
  });
});

describe("what is said of one dose before it is taken", () => {
  test("holds once it is taken: whatever is to be called about then is too much, and grave or still to be read", () => {
    let said = 0;
    fc.assert(fc.property(fc.constantFrom(...places), fc.nat(200), fc.integer({ min: 1, max: 40 }), fc.nat(2), (region, product, units, mg) => {
      const medicines = prepareMedicines(content, [region]);
      const asked = askedOf(medicines, { product, units, mg });
      const { reasons } = mayI(medicines, asked, { answers: answersOf(content, {}), log: readDoseLog([], "me", now), now });
      if (!reasons.some(({ id }) => id === "more-than-a-day" || id === "far-more-than-one-dose")) return;
      said += 1;
      const taken = createEntry({ device: "phone", subject: "me", contentVersion: "" }, { instant: now, offset: 0 }, "d", 1, { kind: "dose-taken", body: doseBody(asked, now) });
      const over = overOf(medicines, readDoseLog([taken], "me", now).present, now);
      expect(over.some(({ calls }) => calls !== "ask-today"), JSON.stringify({ region, product: asked.product.id, units, over })).toBe(true);
    }), { numRuns: 2000 });
    expect(said).toBeGreaterThan(100);
  });

  test("and the other way round: what calls once it is taken was barred when it was asked about, prescribed or not", () => {
    let called = 0;
    const amount = { units: fc.integer({ min: 1, max: 12 }), mg: fc.constantFrom(null, 2, 5, 10, 25, 50, 75, 100, 200, 300, 400, 500, 600, 800, 1000) };
    const prescriptions = fc.option(fc.record({ ...amount, unitsADay: fc.integer({ min: 1, max: 24 }), intervalMinutes: fc.constantFrom(60, 120, 180, 240, 360, 480, 720, 1440, 4320) }), { nil: undefined });
    fc.assert(fc.property(fc.constantFrom(...places), fc.nat(200), fc.record(amount), prescriptions, (region, which, { units, mg }, prescribed) => {
      const medicines = prepareMedicines(content, [region]);
      const product = medicines.shown[which % medicines.shown.length];
      if (product === undefined) return;
      const doseOf = (each: { readonly units: number; readonly mg: number | null }) => ({ product, units: each.units, contents: contentsOfUnits(product, each.units, Object.fromEntries(product.contents.map(({ substance }) => [substance, each.mg]))) });
      const write = (sequence: number, happening: Happening) => createEntry({ device: "phone", subject: "me", contentVersion: "" }, { instant: sequence === 1 ? now - 30 * 86_400_000 : now, offset: 0 }, `d${sequence}`, sequence, happening);
      const entries = prescribed === undefined ? [] : [write(1, { kind: "prescribed-medicine", body: prescriptionBody(doseOf(prescribed), prescribed) })];
      const asks = doseOf({ units, mg });
      const log = readDoseLog(entries, "me", now);
      const { verdict } = mayI(medicines, { ...asks, prescription: prescriptionFor(medicines, log.present.prescribed, asks) }, { answers: answersOf(content, {}), log, now });
      const over = overOf(medicines, readDoseLog([...entries, write(2, { kind: "dose-taken", body: doseBody(asks, now) })], "me", now).present, now);
      if (over[0]?.calls !== "now") return;
      called += 1;
      expect(verdict, JSON.stringify({ region, product: product.id, units, mg, prescribed, over })).toBe("not-for-you");
    }), { numRuns: 5000 });
    expect(called).toBeGreaterThan(200);
  });

  test("with any log: what is not barred, and need not wait, is never called about once it is taken", () => {
    let taken = 0;
    const dose = fc.record({ product: fc.nat(200), units: fc.integer({ min: 1, max: 3 }), mg: fc.nat(2), ago: fc.integer({ min: 0, max: 4000 }) });
    fc.assert(fc.property(fc.constantFrom(...places), fc.array(dose, { maxLength: 8 }), dose, (region, doses, next) => {
      const medicines = prepareMedicines(content, [region]);
      const write = (asked: ReturnType<typeof askedOf>, index: number, ago: number) => createEntry({ device: "phone", subject: "me", contentVersion: "" }, { instant: now, offset: 0 }, `d${index}`, index + 1, { kind: "dose-taken", body: doseBody(asked, now - ago * 60_000) });
      const entries = doses.map((one, index) => write(askedOf(medicines, one), index, one.ago));
      const asked = askedOf(medicines, next);
      const { verdict, clock } = mayI(medicines, asked, { answers: answersOf(content, {}), log: readDoseLog(entries, "me", now), now });
      if (verdict === "not-for-you" || clock.notBefore !== undefined) return;
      taken += 1;
      const over = overOf(medicines, readDoseLog([...entries, write(asked, 99, 0)], "me", now).present, now);
      expect(over.filter(({ calls }) => calls === "now"), JSON.stringify({ region, doses, next })).toEqual([]);
    }), { numRuns: 1500 });
    expect(taken).toBeGreaterThan(100);
  });
});
