import { describe, expect, test } from "vitest";
import { checkPainkillers, numbersIn } from "./check-painkillers.ts";
import { contentFolder, readContent } from "./index.ts";

const { raw } = readContent(contentFolder);
/** The content with one kind of it changed. */
const changed = <K extends keyof typeof raw>(kind: K, change: (value: (typeof raw)[K][number]["value"]) => (typeof raw)[K][number]["value"]) => ({ ...raw, [kind]: raw[kind].map((entry) => ({ ...entry, value: change(entry.value as (typeof raw)[K][number]["value"]) })) });
const faults = (of: typeof raw) => checkPainkillers(of).map(({ what }) => what);

describe("the page about painkillers and the medicine guard", () => {
  test("say the same today", () => {
    expect(raw.painkillers.flatMap(({ value }) => value.items).length).toBeGreaterThan(40);
    expect(faults(raw)).toEqual([]);
  });
  test("a limit that is changed in the guard alone is a fault, in the page and in its own words", () => {
    const days = faults(changed("medicine-labels", (label) => (label.id === "ibuprofen-us" ? { ...label, figures: { ...label.figures, daysInARow: 7 } } : label)));
    expect(days).toContain("10 does not stand in what it says it is from: ibuprofen-us, days-in-a-row");
    expect(days).toContain("what the label says does not hold its daysInARow: 7");
    expect(faults(changed("medicine-labels", (label) => (label.id === "paracetamol-uk" ? { ...label, figures: { ...label.figures, intervalMinutes: 360 } } : label)))).toEqual(["what the label says does not hold its intervalMinutes: 6"]);
  });
  test("hours that are changed, of heat or of two together, are a fault", () => {
    expect(faults(changed("medicine-classes", (one) => (one.clash === undefined ? one : { ...one, clash: { ...one.clash, hours: 12 } })))).toContain("the reason does not say 12 hours");
    expect(faults(changed("relief", (action) => ({ ...action, withhold: action.withhold.map((reason) => (reason.afterSkinMedicineHours === undefined ? reason : { ...reason, afterSkinMedicineHours: 36 })) }))).filter((what) => what === "the reason does not say 36 hours")).toHaveLength(2);
  });
  test("a number in the page that the guard does not say, and a name it does not have, are faults", () => {
    const found = faults(changed("painkillers", (note) => (note.id === "nsaid-ask-first" ? { ...note, items: note.items.map((item, index) => (index === 0 ? { text: "You are 65 or over", from: ["ai-sixty", "nobody"] } : item)) } : note)));
    expect(found).toEqual(["the medicine guard has no nobody", "65 does not stand in what it says it is from: ai-sixty, nobody"]);
  });
  test("an exclusion that the page leaves out, or says more mildly or more gravely, is a fault", () => {
    expect(faults(changed("painkillers", (note) => ({ ...note, items: note.items.filter(({ from }) => !from.includes("ai-triple")) })))).toEqual(["the page about painkillers does not say ai-triple"]);
    expect(faults(changed("medicine-exclusions", (one) => (one.id === "ai-sixty" ? { ...one, verdict: "not-for-you" } : one)))).toEqual(["ai-sixty bars, and the page about painkillers says to ask"]);
    expect(faults(changed("medicine-exclusions", (one) => (one.id === "ai-triple" ? { ...one, verdict: "ask-first" } : one)))).toEqual(["ai-triple asks first, and the page about painkillers bars"]);
  });
  test("numbers are read in digits and words", () => {
    expect(numbersIn("1,200 mg in 24 hours, three times, for a day or two; one box")).toEqual([1200, 24, 3]);
  });
});
