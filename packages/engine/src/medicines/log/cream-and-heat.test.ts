import { describe, expect, test } from "vitest";
import { createEntry, type Entry, type Happening } from "../../diary/entry.ts";
import { eraseEntry } from "../../diary/merge.ts";
import { minute } from "./amount.ts";
import { isPatchOn, lastHeat, lastOnSkin } from "./cream-and-heat.ts";
import { doseBody } from "../entry-bodies.ts";
import { ask } from "../guard.test-kit.ts";

const hour = 60 * minute;
const noon = Date.UTC(2026, 10, 25, 12);

interface Where { readonly at?: number; readonly subject?: string }
let written = 0;
/** The next entry of a diary. Hours are counted from noon. */
function entry(happening: Happening, { at = 0, subject = "me" }: Where = {}): Entry {
  written += 1;
  return createEntry({ device: "phone", subject, contentVersion: "" }, { instant: noon + at * hour, offset: 0 }, `e${written}`, written, happening);
}
const body = (id: string, units: number, mg: number | null, at: number) => doseBody(ask(id, units, mg), noon + at * hour);
const took = (id: string, units: number, mg: number | null, at: number, where: Where = {}) => entry({ kind: "dose-taken", body: body(id, units, mg, at) }, { at, ...where });
const change = (of: Entry, into: ReturnType<typeof body> | null, where: Where = {}) => entry({ kind: "correction", body: { corrects: of.id, body: into } }, where);

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
  test("a tablet that was changed into a patch, and a patch that was changed into a tablet, may be on; also one that was taken back after", () => {
    const worn = { "lidocaine-patch": 72 };
    const tablet = took("paracetamol", 1, 500, -90);
    const patched = change(tablet, body("lidocaine-patch", 1, null, -90), { at: -89 });
    expect(isPatchOn([tablet], "me", noon, worn)).toBe(false);
    expect(isPatchOn([tablet, patched], "me", noon, worn)).toBe(true);
    expect(isPatchOn([tablet, patched, change(tablet, null)], "me", noon, worn)).toBe(true);
    expect(isPatchOn([tablet, patched], "me", noon + 6 * hour, worn), "its hours are over, and a day more").toBe(false);
    const patch = took("lidocaine-patch", 1, null, -100);
    const tableted = change(patch, body("paracetamol", 1, 500, -100), { at: -99 });
    expect(isPatchOn([patch, tableted], "me", noon - 5 * hour, worn)).toBe(true);
    expect(isPatchOn([patch, tableted, change(patch, body("paracetamol", 1, 500, -90), { at: -89 })], "me", noon, worn), "it is as late as it was ever written").toBe(true);
  });
  test("a patch that works for days and was changed into a cream is a cream from then on; a tablet that was changed into that patch is none", () => {
    const worn = { "lidocaine-patch": 72 };
    const patch = took("lidocaine-patch", 1, null, -3);
    expect(lastOnSkin([patch, change(patch, body("capsaicin-cream", 1, null, -3))], "me", noon, worn)).toBe(noon - 3 * hour);
    const tablet = took("paracetamol", 1, 500, -3);
    expect(lastOnSkin([tablet, change(tablet, body("lidocaine-patch", 1, null, -3))], "me", noon, worn)).toBeUndefined();
  });
  test("heat is a relief action or a pack of the session that is named as heat", () => {
    const plan = entry({ kind: "plan-action-done", body: { action: "warm-pack", seconds: 600 } }, { at: -3 });
    const pack = entry({ kind: "pack-used", body: { action: "warm-pack", seconds: 600, skin: "normal" } }, { at: -2 });
    const cold = entry({ kind: "pack-used", body: { action: "cold-pack", seconds: 600, skin: "normal" } }, { at: -1 });
    const other = entry({ kind: "pack-used", body: { action: "warm-pack", seconds: 600, skin: "normal" } }, { at: -1, subject: "child" });
    expect(lastHeat([plan, pack, cold, other, took("paracetamol", 1, 500, 0)], "me", ["warm-pack"], noon)).toBe(noon - 2 * hour);
    expect(lastHeat([plan], "me", ["warm-pack"], noon)).toBe(noon - 3 * hour);
    expect(lastHeat([cold], "me", ["warm-pack"], noon)).toBeUndefined();
    expect(lastHeat([plan, eraseEntry(pack, noon)], "me", ["warm-pack"], noon), "an erased one no longer says what it was").toBe(noon - 3 * hour);
  });
  test("heat under a clock that stood back is as late as it can have been", () => {
    const [before, during] = [entry({ kind: "setting", body: { key: "opened", value: true } }, { at: 0 }), entry({ kind: "pack-used", body: { action: "warm-pack", seconds: 600, skin: "normal" } }, { at: -5 })];
    expect(lastHeat([before, during], "me", ["warm-pack"], noon + hour)).toBe(noon + hour);
  });
});
