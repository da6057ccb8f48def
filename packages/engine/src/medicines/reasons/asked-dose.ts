import type { MedicineProduct } from "@supple/knowledge";
import type { DoseContent } from "../log/amount.ts";
import type { Prescription } from "../log/dose-log.ts";

/** A dose that is asked about. `prescription`: it is the prescribed one, not something bought. */
export interface AskedDose {
  readonly product: MedicineProduct;
  readonly units: number;
  readonly contents: readonly DoseContent[];
  readonly prescription?: Prescription | undefined;
}
