import type { NoticeId } from "@supple/knowledge";
import type { PreparedMedicines } from "../content/prepare-medicines.ts";
import type { Dose, Reading } from "../log/dose-log.ts";
import { overOf } from "../over/over-readings.ts";
import type { Calls, OverLimit } from "../over/too-much.ts";
import type { AskedDose } from "./asked-dose.ts";
import { heldBy, withHolders, type Reason } from "./exclusions.ts";
import { noticed } from "./log-reasons.ts";

/** What was too much, as it bears on one dose: what bars it, the gravest first, and each as a reason. */
export interface AfterTooMuch {
  readonly over: readonly OverLimit[];
  readonly reasons: readonly Reason[];
}

/**
 * What one dose meets after too much.
 *
 * After what calls, or may, nothing is taken; what only asks bars the same,
 * another of its class, and all that makes drowsy beside what does. Before
 * anything else it is asked first, and what was taken is named.
 */
export function afterTooMuch(medicines: PreparedMedicines, asked: AskedDose, all: readonly OverLimit[], { doses }: Reading): AfterTooMuch {
  const over = all.filter((one) => concerns(medicines, asked, one));
  const others = all.filter((one) => !over.includes(one));
  const [grave] = over;
  return {
    over,
    reasons: [
      ...(grave === undefined ? [] : [noticed(medicines, overNotice[grave.calls])]),
      ...(others.length === 0 ? [] : [withHolders(noticed(medicines, "other-over-strictest"), others.flatMap((one) => takenIn(one, doses).map(heldBy(one.substance))))]),
    ],
  };
}

const overNotice = { now: "over-limit", "read-pack": "may-be-over-limit", "ask-today": "over-strictest" } as const satisfies Record<Calls, NoticeId>;

function concerns(medicines: PreparedMedicines, { contents }: AskedDose, { substance, calls }: OverLimit): boolean {
  const classesOf = (id: string) => medicines.substances.get(id)?.substance.classes ?? [];
  return calls !== "ask-today" || contents.some((content) => content.substance === substance || classesOf(content.substance).some((id) => medicines.classes.get(id)?.clash !== undefined && classesOf(substance).includes(id)));
}

/** The doses that were too much. */
const takenIn = ({ from, to, substance }: OverLimit, doses: readonly Dose[]) => doses.filter((dose) => dose.at >= from && dose.at <= to && dose.contents.some((content) => content.substance === substance));

/**
 * Whether one more dose would be called about once it was taken, and was not before: undefined when not.
 *
 * By itself, as several in one box that make drowsy; or with what was taken
 * before, of what has no clock of its own to wait for.
 */
export function calledAboutOnceTaken(medicines: PreparedMedicines, { product, units, contents }: AskedDose, present: Reading, now: number): NoticeId | undefined {
  const onSkin = product.form !== "tablet";
  const dose: Dose = { entry: "asked", at: now, alsoAt: [], product: product.id, units, onSkin, swallowed: !onSkin, contents };
  const called = (doses: readonly Dose[]) => overOf(medicines, { ...present, doses }, now).filter(({ calls }) => calls === "now");
  const alone = called([dose]);
  if (alone.some(({ atOnce }) => atOnce)) return "far-more-than-one-dose";
  // A patch that nobody prescribed is called about, and has a reason of its own.
  return alone.length === 0 && called([...present.doses, dose]).length > 0 ? "too-much-with-the-rest" : undefined;
}

/** It says that the dose is to be called about, once it was taken. */
export const isCall = ({ id }: Reason) => id === "more-than-a-day" || id === "far-more-than-one-dose" || id === "too-much-with-the-rest";
