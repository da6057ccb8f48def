import type { OneDose } from "./far-more.ts";
import type { Limits } from "../content/limits.ts";
import type { PrescribedAmounts } from "../prescribed/prescribed-amounts.ts";

/** More of an ingredient was taken than the limit. */
export interface OverLimit {
  readonly substance: string;
  /** What `taken` and `most` count. Tablets only where no limit in milligrams is known; `together`: shares of what is far more than one dose, of several that make drowsy. */
  readonly counted: "mg" | "tablets" | "patches" | "together";
  /** The others that it is too much together with. */
  readonly beside: readonly string[];
  /** Within one hour, far more than one dose; otherwise within 24 hours, or as long as patches are on. */
  readonly atOnce: boolean;
  readonly taken: number;
  readonly most: number;
  readonly from: number;
  readonly to: number;
  readonly calls: Calls;
  /** Every strength in it was read off a pack; otherwise it is at least so much. */
  readonly read: boolean;
}

/**
 * What too much asks for, gravest first.
 *
 * `now`: call now, whether or not the person feels well. `read-pack`: over only
 * with what was not read off a pack. `ask-today`: over only what another place
 * allows, or what was prescribed, and still usual on prescription.
 */
export type Calls = "now" | "read-pack" | "ask-today";
export const gravityOfCalls: readonly Calls[] = ["now", "read-pack", "ask-today"];

/** What the reading of too much must know of an ingredient. */
export interface OverReading extends OneDose {
  readonly substance: string;
  readonly limits: Limits;
  /** What one unit of a product holds at least, when nobody read it; 0 where no strength is known. */
  readonly weakestIn: (product: string) => number;
  /** The most that what was prescribed in a span of time allows, as far as it is believed. */
  readonly prescribed: (from: number, to: number) => PrescribedAmounts;
  /** The same by what is prescribed now, also when it was entered only after the doses. */
  readonly everPrescribed: PrescribedAmounts;
  /** How long a patch of it stays on at most, and at least; 0 for what is no such patch. Hours. */
  readonly wornHours: number;
  readonly changedAfterHours: number;
  /** It stands for several medicines: milligrams of one say little of another, and the tablets always count. */
  readonly several: boolean;
  /** Products that hold it only in some packs. */
  readonly mayHold: ReadonlySet<string>;
}
