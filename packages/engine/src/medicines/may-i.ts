import type { Answers } from "../answers/answer.ts";
import type { Limits } from "./content/limits.ts";
import type { PreparedMedicines } from "./content/prepare-medicines.ts";
import { day, minute } from "./log/amount.ts";
import { dayInARow } from "./log/days-in-a-row.ts";
import { doseClock, sinceDose, type DoseClock } from "./log/dose-clock.ts";
import type { DoseLog } from "./log/dose-log.ts";
import { isGraver, overOf } from "./over/over-readings.ts";
import type { OverLimit } from "./over/too-much.ts";
import { isUnusual } from "./prescribed/prescribed-amounts.ts";
import { limitsFor } from "./prescribed/which-limits.ts";
import { ownDoses } from "./prescribed/which-prescription.ts";
import { afterTooMuch, calledAboutOnceTaken, isCall } from "./reasons/after-too-much.ts";
import type { AskedDose } from "./reasons/asked-dose.ts";
import { judgeExclusions, type Reason } from "./reasons/exclusions.ts";
import { logReasons, noticed } from "./reasons/log-reasons.ts";
import { withLowDoses, withoutLowDoses } from "./reasons/low-dose.ts";

/** `as-prescribed` is said only of a prescribed dose, and only says what the prescriber's own clock says. */
export type GuardVerdict = "not-for-you" | "ask-first" | "label-allows" | "as-prescribed";

export interface GuardDecision {
  readonly verdict: GuardVerdict;
  /** Gravest first. */
  readonly reasons: readonly Reason[];
  /** Questions that are not answered and could still matter. */
  readonly waitsFor: readonly string[];
  readonly clock: DoseClock;
  /** The dose keeps to the label, for this person, at this moment. Nothing else does. */
  readonly accepted: boolean;
  /** Too much that bars this dose. */
  readonly over: readonly OverLimit[];
  /** Which day in a row this would be, and the most that are allowed. */
  readonly days: { readonly inARow: number; readonly most: number | undefined };
  readonly drowsy: boolean;
  /** It is so much that it is to be called about once it was taken. */
  readonly callsIfTaken: boolean;
}

export interface GuardSituation {
  readonly answers: Answers;
  readonly log: DoseLog;
  /** When heat was last laid on the skin. */
  readonly heatAt?: number | undefined;
  readonly now: number;
}

/**
 * May I? What the label and the log say of one dose for one person at one moment.
 *
 * `not-for-you`: a reason that bars it. `ask-first`: a reason to ask, a not
 * sure, a question not asked, or a limit that is not known here. `label-allows`:
 * every question answered no, every limit of the label here known and kept;
 * the clock still says from when. It is never an invitation to take it.
 *
 * A prescribed dose is never called wrong: what speaks against it becomes "ask
 * before the next one". Only after too much, or before more than anybody
 * prescribed, it is barred like any other. What only the present reading of the diary allows, and
 * not the strict one, asks first.
 *
 * Units: milligrams, instants in milliseconds. Errors: none.
 * Source: facts.md sections 5 and 13; decision 0010.
 */
export function mayI(medicines: PreparedMedicines, asked: AskedDose, { answers, log, heatAt, now }: GuardSituation): GuardDecision {
  const { present, strict } = log;
  const limitsOf = limitsFor(medicines, asked.prescription);
  const clock = doseClock(ownDoses(asked.prescription, present), asked.contents, limitsOf, now);
  const strictClock = doseClock(ownDoses(asked.prescription, strict), asked.contents, limitsOf, now);
  const all = overOf(medicines, present, now);
  const { over, reasons: afterAll } = afterTooMuch(medicines, asked, all, present);
  const person = judgeExclusions(medicines, asked, withLowDoses(medicines, answers, strict, asked.contents, now));
  const strictly = logReasons(medicines, asked, strict, limitsOf, now);
  const fromLog = logReasons(medicines, asked, present, limitsOf, now).map((reason) => untilBoth(reason, strictly.find(({ id }) => id === reason.id)));
  const known = new Set(fromLog.map((reason) => reason.id));
  const strictOnly = strictly.some((reason) => !known.has(reason.id)) || isGraver(overOf(medicines, strict, now), all);
  const reasons = [...person.reasons, ...fromLog];
  // It was taken before this was asked: whom to ask now, and what to look for.
  const holdsIt = present.doses.some((dose) => sinceDose(dose, now) < day && dose.contents.some((content) => asked.contents.some(({ substance }) => substance === content.substance)));
  if (asked.prescription === undefined && holdsIt && person.reasons.some(({ verdict }) => verdict === "not-for-you")) reasons.push(noticed(medicines, "barred-taken"));
  reasons.push(...afterAll);
  // Where its own clock says to wait, or it is to be called about already, nothing more need be said.
  const once = clock.notBefore === undefined && over[0]?.calls !== "now" && !reasons.some(isCall) ? calledAboutOnceTaken(medicines, asked, present, now) : undefined;
  if (once !== undefined) reasons.push(noticed(medicines, once));
  if (asked.prescription !== undefined && isUnusual(medicines, asked.prescription)) reasons.push(noticed(medicines, "prescribed-very-much"));
  if (strictOnly || (strictClock.notBefore ?? now) > (clock.notBefore ?? now)) reasons.push(noticed(medicines, "taken-back"));
  if (log.erasedAt.some((at) => sinceDose({ at }, now) < day)) reasons.push(noticed(medicines, "erased"));
  if (log.latest > now + clockSkew) reasons.push(noticed(medicines, "clock-behind"));
  const afterHeat = medicines.content.skinAndHeat.skinAfterHeatMinutes * minute;
  if (asked.product.form !== "tablet" && heatAt !== undefined && sinceDose({ at: heatAt }, now) < afterHeat) reasons.push({ ...noticed(medicines, "heat-on-skin"), until: heatAt + afterHeat });
  // The whole labels that were seen are of plain tablets: what is put on the skin has none, nor has a box of which only the person knows what is in it.
  const opens = asked.product.form === "tablet" && asked.product.contents.every(({ may }) => !may) && asked.contents.length > 0 && asked.contents.every(({ substance, milligrams }) => milligrams !== undefined && limitsOf(substance).opens);
  if (asked.prescription === undefined && !opens) reasons.push(noticed(medicines, "no-label"));
  else if (asked.prescription === undefined && !hasKnownStrength(asked)) reasons.push(noticed(medicines, "other-strength"));
  const settled = settle(medicines, asked, reasons, person.waitsFor);
  return {
    ...settled,
    clock,
    accepted: settled.verdict === "label-allows" && clock.notBefore === undefined,
    over,
    days: daysOf(medicines, log, asked, limitsOf, now),
    drowsy: asked.contents.some(({ substance }) => isDrowsy(medicines, substance)),
    callsIfTaken: reasons.some(isCall),
  };
}

const isDrowsy = (medicines: PreparedMedicines, substance: string) => medicines.substances.get(substance)?.substance.drowsy === true;

/** A reason lasts as long as either reading says. */
const untilBoth = (reason: Reason, strict: Reason | undefined): Reason => (reason.until === undefined || strict?.until === undefined ? reason : { ...reason, until: Math.max(reason.until, strict.until) });

/** Two devices' clocks may differ by this much without a word. */
const clockSkew = 2 * minute;

function settle(medicines: PreparedMedicines, asked: AskedDose, found: readonly Reason[], waitsFor: readonly string[]): Pick<GuardDecision, "verdict" | "reasons" | "waitsFor"> {
  if (asked.prescription !== undefined) {
    const reasons = found.filter((reason) => reason.always !== true);
    if (reasons.some((reason) => reason.evenIfPrescribed)) return { verdict: "not-for-you", reasons: gravestFirst(reasons), waitsFor: [] };
    if (reasons.length === 0) return { verdict: waitsFor.length === 0 ? "as-prescribed" : "ask-first", reasons, waitsFor };
    return { verdict: "ask-first", reasons: [noticed(medicines, "ask-before-the-next"), ...gravestFirst(reasons)], waitsFor };
  }
  const reasons = gravestFirst(found);
  // A bar that is certain needs no more questions.
  if (reasons[0]?.verdict === "not-for-you") return { verdict: "not-for-you", reasons, waitsFor: [] };
  return { verdict: reasons.length > 0 || waitsFor.length > 0 ? "ask-first" : "label-allows", reasons, waitsFor };
}

const rank = (reason: Reason) => (reason.evenIfPrescribed ? 0 : reason.verdict === "not-for-you" ? 1 : 2);
const gravestFirst = (reasons: readonly Reason[]) => [...reasons].sort((left, right) => rank(left) - rank(right));

/** Each ingredient in a strength that the boxes of this product are known to have. Slow tablets, and those for the heart, have others. */
const hasKnownStrength = ({ product, units, contents }: AskedDose) => contents.every(({ substance, milligrams: amount }) => product.contents.some((one) => one.substance === substance && one.mg.some((mg) => mg * units === amount)));

function daysOf(medicines: PreparedMedicines, log: DoseLog, asked: AskedDose, limitsOf: (substance: string) => Limits, now: number): GuardDecision["days"] {
  const each = asked.contents.map(({ substance }) => ({ inARow: dayInARow(withoutLowDoses(medicines, log.present.doses), substance, now, medicines.substances.get(substance)?.runsWith), most: limitsOf(substance).daysInARow }));
  const left = (one: GuardDecision["days"]) => (one.most ?? Infinity) - one.inARow;
  return each.sort((first, second) => left(first) - left(second))[0] ?? { inARow: 1, most: undefined };
}
