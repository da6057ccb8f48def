import type { AskedDose } from "@supple/engine";
import type { MedicineProduct } from "@supple/knowledge";
import { medicineWords as words } from "./medicine-words.ts";
import { inNumber } from "#lib/words/format.ts";

/** A dose as people say it: 2 × Paracetamol, 500 mg each. What was not read off the pack is said to be unknown. Creams have neither number nor strength, patches that work for days a number. */
export function doseInWords(product: MedicineProduct, { units, contents }: Pick<AskedDose, "units" | "contents">): string {
  if (product.form !== "tablet") return product.wornHours === undefined ? product.title : words.unitsOf(units, product.title);
  const each = contents.map(({ milligrams }) => (milligrams === undefined ? "?" : `${inNumber(milligrams / units)} mg`));
  const strength = each.every((one) => one === "?") ? words.strengthNotRead : words.strengthEach(each.join(" + "));
  return `${words.unitsOf(units, product.title)}, ${strength}`;
}
