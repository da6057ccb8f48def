import { describe, expect, test } from "vitest";
import { content, gb } from "../guard.test-kit.ts";
import { noticed } from "../reasons/log-reasons.ts";
import { prepareMedicines, weakestOf } from "./prepare-medicines.ts";
import { limitsFor } from "../prescribed/which-limits.ts";

describe("made ready for the places a person may be in", () => {
  const us = prepareMedicines(content, ["us"]);
  test("names, products and labels are the place's own", () => {
    expect([gb, us].map((place) => place.substances.get("paracetamol")?.name)).toEqual(["Paracetamol", "Acetaminophen"]);
    expect(prepareMedicines(content, ["us", "ca"]).substances.get("paracetamol")?.name).toBe("Paracetamol");
    expect(us.shown.map((product) => product.id)).not.toContain("paracetamol");
    expect(us.shown.map((product) => product.id)).toContain("cold-remedy");
    expect([gb, us].map((place) => place.substances.get("ibuprofen")?.label?.id)).toEqual(["ibuprofen-uk", "ibuprofen-us"]);
  });
  test("a label counts only where all places share it, and no place has none", () => {
    expect(prepareMedicines(content, ["gb", "us"]).substances.get("ibuprofen")?.label).toBeUndefined();
    expect(prepareMedicines(content, ["gb", "ni"]).substances.get("ibuprofen")?.limits.opens).toBe(true);
    expect(prepareMedicines(content, []).substances.get("ibuprofen")?.label).toBeUndefined();
  });
  test("days in a row are borrowed within the class, not from others", () => {
    expect(us.substances.get("naproxen")?.limits.daysInARow).toBe(10);
    expect(prepareMedicines(content, ["eu"]).substances.get("menthol")?.limits.daysInARow).toBeUndefined();
    // Aspirin is an anti-inflammatory and a salicylate: one class in common is enough.
    expect(gb.substances.get("aspirin")?.limits.daysInARow).toBe(10);
  });
  test("what nobody read is the weakest that its own box has, or else any box; a spoon has its own", () => {
    const weakest = (id: string, product: string) => { const known = gb.substances.get(id); return known === undefined ? undefined : weakestOf(known, product); };
    expect([weakest("ibuprofen", "ibuprofen"), weakest("ibuprofen", "liquid-ibuprofen"), weakest("paracetamol", "liquid-paracetamol")]).toEqual([200, 100, 120]);
    expect([weakest("naproxen", "naproxen-us"), weakest("naproxen", "naproxen-uk"), weakest("aspirin", "aspirin-us")]).toEqual([220, 220, 325]);
    expect(weakest("diazepam", "diazepam"), "no strength is known").toBe(0);
    expect(gb.substances.get("aspirin")?.weakest).toBe(300);
  });
  test("what is not known has no limit that opens", () => {
    expect(limitsFor(gb, undefined)("no-such")).toMatchObject({ opens: false });
  });
  test("a notice that has no words is a fault of the content", () => {
    expect(() => noticed({ ...gb, notices: new Map() }, "erased")).toThrow("the content has no notice erased");
  });
});
