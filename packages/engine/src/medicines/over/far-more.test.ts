import { describe, expect, test } from "vitest";
import { content } from "../guard.test-kit.ts";
import { mostAtOnce, type OneDose } from "./far-more.ts";

const plain: OneDose = { figures: content.tooMuch, ownAtOnce: undefined, drowsy: false, opioid: false, prescriptionOnly: false, throughSkin: false, usualMg: 100, usualUnits: 8 };
const most = (more: Partial<OneDose>, atOnce = 0, unitsAtOnce = 0) => mostAtOnce({ ...plain, ...more }, { atOnce, unitsAtOnce });

describe("far more than one dose", () => {
  test("is three times what the label allows at once, or what is prescribed if that is more", () => {
    expect(most({ ownAtOnce: 400 })).toEqual({ mg: 1200, oneDose: 400, tablets: Infinity });
    expect(most({ ownAtOnce: 400 }, 600)).toMatchObject({ mg: 1200, oneDose: 600 });
    expect(most({ ownAtOnce: 400 }, 1500)).toMatchObject({ mg: 1500, oneDose: 1500 });
  });
  test("nobody knows, of what has no label and does not make drowsy", () => {
    expect(most({})).toEqual({ mg: Infinity, oneDose: Infinity, tablets: Infinity });
    expect(most({ drowsy: true, usualMg: undefined, usualUnits: undefined })).toEqual({ mg: Infinity, oneDose: Infinity, tablets: Infinity });
  });
  test("of what makes drowsy is a share of a usual day: the less, the stronger it may be", () => {
    expect(most({ drowsy: true })).toEqual({ mg: 50, oneDose: 50, tablets: 4 });
    expect(most({ drowsy: true, prescriptionOnly: true })).toEqual({ mg: 45, oneDose: 45, tablets: 3.6 });
    expect(most({ drowsy: true, opioid: true })).toEqual({ mg: 45, oneDose: 45, tablets: 3.6 });
    expect(most({ drowsy: true, opioid: true, prescriptionOnly: true })).toEqual({ mg: 25, oneDose: 25, tablets: 2 });
  });
  test("of what makes drowsy and is prescribed is more than two and a half of its doses, from a quarter of a usual day on", () => {
    const opioid = { drowsy: true, opioid: true, prescriptionOnly: true };
    expect(most(opioid, 20, 1)).toEqual({ mg: 50, oneDose: 20, tablets: 2.5 });
    expect(most(opioid, 5, 1)).toMatchObject({ mg: 25, oneDose: 5 });
    expect(most({ drowsy: true, usualUnits: 12 }, 0, 1)).toMatchObject({ tablets: 3 });
    expect(most({ drowsy: true, usualMg: undefined }, 20, 1)).toMatchObject({ mg: 50 });
    expect(most({}, 20, 1), "not of anything else").toMatchObject({ mg: Infinity, oneDose: 20 });
  });
  test("two patches at once are twice the dose, unless two are prescribed", () => {
    const patch = { drowsy: true, opioid: true, prescriptionOnly: true, throughSkin: true, usualMg: undefined, usualUnits: 2 };
    expect(most(patch).tablets).toBe(1);
    expect(most(patch, 0, 1).tablets).toBe(1);
    expect(most(patch, 0, 2).tablets).toBe(2);
  });
});
