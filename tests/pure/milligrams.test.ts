import { expect, test } from "vitest";
import { readHours, readMilligrams } from "../../apps/web/src/lib/medicines/amount-in-words.ts";

test("milligrams are read as people write them, in either language", () => {
  for (const [text, mg] of [["500", 500], [" 500 mg ", 500], ["500MG", 500], ["1000", 1000], ["1,000", 1000], ["1.000", 1000], ["1 000", 1000], ["1 g", 1000], ["2g", 2000], ["0.5 g", 500], ["1,5 g", 1500], ["0.125 g", 125], ["12.500", 12_500], ["100,000", 100_000]] as const) expect(readMilligrams(text), text).toBe(mg);
});
test("what is none, or would have to be rounded, is not read", () => {
  for (const text of ["", " ", "mg", "0", "000", "1.5", "0,5", "1.00", "1,0000", "-5", "5 ml", "five", "500 500", "1e3", "100001", "101 g", "0.500", "0,125", "0.5 mg", "1.000 g g"]) expect(readMilligrams(text), text).toBeUndefined();
});

test("hours are read as a prescriber writes them, of a range the longer", () => {
  for (const [text, hours] of [["6", 6], [" 8 h ", 8], ["4-6", 6], ["4 – 6 h", 6], ["4 to 6 hours", 6], ["4 a 6 horas", 6], ["168", 168]] as const) expect(readHours(text), text).toBe(hours);
  for (const text of ["", "often", "4-", "-6", "1.5", "4 6", "1000"]) expect(readHours(text), text).toBeUndefined();
});
