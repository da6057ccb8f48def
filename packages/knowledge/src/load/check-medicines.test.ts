import { describe, expect, test } from "vitest";
import { checkMedicines } from "./check-medicines.ts";
import { contentFolder, readContent } from "./index.ts";

const { raw } = readContent(contentFolder);
/** The content with one entry of one kind changed. */
const changed = <K extends "medicine-exclusions" | "medicine-products">(kind: K, id: string, change: Partial<(typeof raw)[K][number]["value"]>) => ({ ...raw, [kind]: raw[kind].map((entry) => (entry.value.id === id ? { ...entry, value: { ...entry.value, ...change } } : entry)) });
const faults = (of: typeof raw) => checkMedicines(of).map(({ what }) => what);
const exclusion = (id: string, change: Partial<(typeof raw)["medicine-exclusions"][number]["value"]>) => faults(changed("medicine-exclusions", id, change));
const product = (id: string, change: Partial<(typeof raw)["medicine-products"][number]["value"]>) => faults(changed("medicine-products", id, change));

describe("the exclusions of the guard", () => {
  test("are whole today", () => {
    expect(raw["medicine-exclusions"].filter(({ value }) => value.alsoIf.length > 0).length).toBeGreaterThan(5);
    expect(faults(raw)).toEqual([]);
  });
  test("count along only what is a question of the guard, and what they do not ask anyway", () => {
    expect(exclusion("ai-thinner", { alsoIf: ["warfarine"] })).toEqual(["there is no question of the guard warfarine"]);
    expect(exclusion("ai-thinner", { alsoIf: ["fever"] }), "a question of the danger check").toEqual(["there is no question of the guard fever"]);
    expect(exclusion("ai-triple", { alsoIf: ["pril-sartan"] })).toEqual(["pril-sartan is asked for it already"]);
  });
  test("a question that only counts along is asked for nothing", () => {
    expect(exclusion("drowsy-breath", { when: undefined, alsoIf: ["slow-breath"], askIfPrescribed: false })).toEqual(["nothing looks at slow-breath"]);
  });
  test("bar and ask before a prescribed dose only where they can", () => {
    expect(exclusion("ai-liver", { askIfPrescribed: true })).toEqual(["there is nothing to ask"]);
    expect(exclusion("ai-sixty", { evenIfPrescribed: true })).toEqual(["what only asks first bars no prescribed dose"]);
    expect(exclusion("prescriber-only", { notIfLowDose: true })).toEqual(["what holds for everybody is never said of a prescribed dose"]);
    expect(exclusion("ai-liver", { notIfLowDose: true })).toEqual([]);
  });
});

describe("the products of the guard", () => {
  test("say what a unit holds at least only where nobody can choose it", () => {
    expect(product("liquid-paracetamol", { contents: [{ substance: "paracetamol", mg: [120], atLeastMg: 120, may: false }] })).toEqual(["it has strengths to choose from, and a least one beside them"]);
    expect(product("liquid-paracetamol", { contents: [{ substance: "paracetamol", mg: [120], may: false }] })).toEqual([]);
  });
  test("no patch is changed later than it is off", () => {
    expect(product("opioid-patch", { changedAfterHours: 169 })).toEqual(["it is changed later than it is off"]);
    expect(product("opioid-patch", { changedAfterHours: 168 })).toEqual([]);
    expect(product("lidocaine-patch", { changedAfterHours: 12 })).toEqual(["it is changed, and nobody says how long it is worn"]);
  });
});
