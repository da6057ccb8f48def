import type { AskedDose } from "@supple/engine";
import type { MedicineProduct } from "@supple/knowledge";
import { guard } from "./guard.svelte.ts";
import { medicineWords as words } from "./medicine-words.ts";
import { inNumber } from "#lib/words/format.ts";

/** A dose as people say it: 2 × Paracetamol, 500 mg each. What was not read off the pack is said to be unknown. Creams have neither number nor strength, patches that work for days a number. */
export function doseInWords(product: MedicineProduct, { units, contents }: Pick<AskedDose, "units" | "contents">): string {
  if (product.form !== "tablet") return product.wornHours === undefined ? product.title : words.unitsOf(units, product.title);
  // Of several in one box each is named: whoever is called asks which is which.
  const named = (substance: string) => (contents.length > 1 ? `${guard.medicines.substances.get(substance)?.name ?? substance} ` : "");
  const each = contents.map(({ substance, milligrams }) => `${named(substance)}${milligrams === undefined ? "?" : `${inNumber(milligrams / units)} mg`}`);
  const strength = contents.every(({ milligrams }) => milligrams === undefined) ? words.strengthNotRead : words.strengthEach(each.join(" + "));
  return `${words.unitsOf(units, product.title)}, ${strength}`;
}
