import { contentsOfUnits, type AskedDose } from "@supple/engine";
import type { MedicineProduct } from "@supple/knowledge";

/** What was read off the pack: milligrams in one unit by ingredient, null when not known, 0 when not in it. */
export type ReadPack = Readonly<Record<string, number | null>>;

/** The page that judges one dose, as a link that can be gone back to. */
export function addressOfDose(product: string, units?: number, each: ReadPack = {}): string {
  const parts = new URLSearchParams({ product, ...(units === undefined ? {} : { units: String(units) }) });
  for (const [substance, mg] of Object.entries(each)) parts.set(`mg-${substance}`, mg === null ? "not-sure" : String(mg));
  return `/medicines/may-i?${parts.toString()}`;
}

/** The dose in an address; `asked` only when the pack was read. Undefined for anything that is no dose. */
export function doseInAddress(search: string, products: ReadonlyMap<string, MedicineProduct>): { readonly product: MedicineProduct; readonly asked: AskedDose | undefined } | undefined {
  const parts = new URLSearchParams(search);
  const product = products.get(parts.get("product") ?? "");
  if (product === undefined) return undefined;
  const units = Number(parts.get("units"));
  if (!Number.isInteger(units) || units < 1 || units > 200) return { product, asked: undefined };
  const each = Object.fromEntries(product.contents.flatMap(({ substance }): [string, number | null][] => {
    const given = parts.get(`mg-${substance}`);
    if (given === null) return [];
    const mg = Number(given);
    return [[substance, !/^\d+$/u.test(given) || mg > 100_000 ? null : mg]];
  }));
  return { product, asked: { product, units, contents: contentsOfUnits(product, units, each) } };
}

/** What one unit held, from a dose that holds `units` of them. Amounts that do not divide are not known. */
export function readPackOf({ contents, units }: Pick<AskedDose, "contents" | "units">, product: MedicineProduct): ReadPack {
  return Object.fromEntries(product.contents.map(({ substance }) => {
    const content = contents.find((one) => one.substance === substance);
    if (content === undefined) return [substance, 0];
    const each = content.milligrams === undefined ? undefined : content.milligrams / units;
    return [substance, each !== undefined && Number.isInteger(each) ? each : null];
  }));
}
