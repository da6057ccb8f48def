import { describe, expect, test } from "vitest";
import { createEntry, type Entry, type Happening } from "../../diary/entry.ts";
import { doseBody } from "../entry-bodies.ts";
import { ask, hour, now } from "../guard.test-kit.ts";
import { doseToPutBack } from "./put-back.ts";

let written = 0;
function entry(happening: Happening): Entry {
  written += 1;
  return createEntry({ device: "phone", subject: "me", contentVersion: "" }, { instant: now, offset: 0 }, `e${written}`, written, happening);
}
const body = (units: number, hoursAgo = 1) => doseBody(ask("paracetamol", units, 500), now - hoursAgo * hour);
const took = (units: number) => entry({ kind: "dose-taken", body: body(units) });
const change = (of: Entry, into: ReturnType<typeof body> | Readonly<Record<string, unknown>> | null) => entry({ kind: "correction", body: { corrects: of.id, body: into } });

describe("a dose that was taken back and was taken after all", () => {
  test("comes back as it was last changed, else as it was first written", () => {
    const one = took(1);
    const [four, ten] = [change(one, body(4)), change(one, body(10, 2))];
    expect(doseToPutBack([one, ten, change(one, null)], one.id)).toEqual(body(10, 2));
    expect(doseToPutBack([one, four, ten, change(one, null), change(one, null)], one.id)).toEqual(body(10, 2));
    expect(doseToPutBack([one, change(one, null)], one.id)).toEqual(body(1));
    expect(doseToPutBack([one, change(one, { units: 0 }), change(one, null)], one.id), "changed into no dose").toEqual(body(1));
  });
  test("is told from others, that are changed or taken back too", () => {
    const [one, other] = [took(1), took(2)];
    expect(doseToPutBack([other, change(other, null), one, change(other, body(3)), change(one, null)], one.id)).toEqual(body(1));
  });
  test("is nothing when it is no dose, or not in the diary", () => {
    const setting = entry({ kind: "setting", body: { key: "opened", value: true } });
    expect(doseToPutBack([setting, took(1)], setting.id)).toBeUndefined();
    expect(doseToPutBack([took(1)], "none")).toBeUndefined();
  });
});
