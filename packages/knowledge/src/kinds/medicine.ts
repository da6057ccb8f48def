import * as v from "valibot";
import { condition } from "./condition.ts";
import { identifier, text } from "./identifier.ts";
import { provenanceEntries } from "./provenance.ts";

/** A whole number of the smallest unit that a label speaks of. */
const whole = v.pipe(v.number(), v.integer(), v.minValue(1));

/**
 * What kinds of medicine must not meet. `clash`: another of the class within so many hours, or prescribed, is not for you.
 * `daysTogether`: days in a row are counted of the whole class, so that going over to another begins no new run.
 */
export const medicineClass = v.strictObject({
  id: identifier,
  name: text,
  clash: v.optional(v.strictObject({ hours: whole, reason: text })),
  daysTogether: v.optional(v.boolean(), false),
  ...provenanceEntries,
});
export type MedicineClass = v.InferOutput<typeof medicineClass>;

/**
 * An active ingredient. `names` gives what it is called in some regions; `drowsy`: no driving, machines or alcohol.
 *
 * `several`: it stands for several medicines that are not told apart here, so two doses of it may be of two medicines.
 * `lowDose`: up to so many mg at once it is taken for something else than pain, and answers these questions of the guard with yes.
 * `throughSkin`: a patch of it works like a tablet, so what is on the skin counts.
 * `askAboveMg` and `askAboveUnits`: more milligrams or more tablets than this in a day are unusual even on prescription, and may be a
 * slip or an overdose. They only ever close. Tablets count where nobody knows a limit in milligrams.
 */
export const substance = v.strictObject({
  id: identifier,
  name: text,
  names: v.optional(v.record(v.string(), text)),
  classes: v.array(identifier),
  drowsy: v.optional(v.boolean(), false),
  several: v.optional(v.boolean(), false),
  lowDose: v.optional(v.strictObject({ mg: whole, means: v.array(identifier) })),
  throughSkin: v.optional(v.boolean(), false),
  askAboveMg: v.optional(whole),
  askAboveUnits: v.optional(whole),
  ...provenanceEntries,
});
export type Substance = v.InferOutput<typeof substance>;

/**
 * What the label of one place says of one ingredient, for an adult.
 *
 * `strengthsMg`: the packs that its day was seen on. Of tablets of another strength it is a borrowed limit.
 * Milligrams and minutes, whole. A figure that was not seen is left out: it is
 * not known, and never opens a gate. Where a label gives a range of hours the
 * longer is written, and `shortestMinutes` has the shorter. `firstMg`: what the first dose of a run of days may be.
 * A label of no region (France's) counts only as a stop elsewhere.
 */
export const medicineLabel = v.strictObject({
  id: identifier,
  substance: identifier,
  place: text,
  regions: v.array(identifier),
  says: text,
  strengthsMg: v.optional(v.array(whole)),
  figures: v.strictObject({
    singleMg: v.optional(whole),
    firstMg: v.optional(whole),
    intervalMinutes: v.optional(whole),
    shortestMinutes: v.optional(whole),
    dayMg: v.optional(whole),
    dosesADay: v.optional(whole),
    daysInARow: v.optional(whole),
  }),
  ...provenanceEntries,
});
export type MedicineLabel = v.InferOutput<typeof medicineLabel>;

/**
 * Something in a box, as people know it.
 *
 * `named` takes pack names from `medicine-names`; `packs` adds others. `mg`
 * under contents are strengths to choose from, read off the pack by the person;
 * none: it must be typed in or is not known. `may`: some packs hold it, some do not.
 * `atLeastMg`: of what must be read, so much is in one unit at least when nobody read it, where that is not the weakest tablet: a spoon.
 * `wornHours`: a patch that works for days stays on so long at most: until then it is still on the skin. `changedAfterHours`: none is
 * changed sooner.
 */
export const medicineProduct = v.strictObject({
  id: identifier,
  title: text,
  regions: v.optional(v.array(identifier)),
  named: v.optional(identifier),
  packs: v.optional(v.array(text), []),
  words: v.optional(v.array(text), []),
  form: v.picklist(["tablet", "gel", "rub", "patch"]),
  wornHours: v.optional(whole),
  changedAfterHours: v.optional(whole),
  contents: v.pipe(v.array(v.strictObject({ substance: identifier, mg: v.optional(v.array(whole), []), atLeastMg: v.optional(whole), may: v.optional(v.boolean(), false) })), v.minLength(1)),
  ...provenanceEntries,
});
export type MedicineProduct = v.InferOutput<typeof medicineProduct>;

/**
 * A question of the guard: a sign, with how long its answer may be used again.
 *
 * `seenIn`: answers in the danger check that count here too. They only ever
 * count against a medicine: a no is never carried over.
 */
export const medicineQuestion = v.pipe(
  v.strictObject({
    id: identifier,
    label: text,
    key: v.optional(v.array(text)),
    text,
    test: text,
    help: v.optional(text),
    holdsHours: whole,
    seenIn: v.optional(v.array(v.strictObject({ question: identifier, answers: v.pipe(v.array(v.string()), v.minLength(1)) })), []),
  }),
  v.transform((question) => ({ ...question, kind: "sign" as const, keeps: "never" as const })),
);
export type MedicineQuestion = v.InferOutput<typeof medicineQuestion>;

/**
 * Who must not take it, and who must ask first.
 *
 * `for` names classes, substances or products. Without `when` and `alsoIf` it
 * holds for everybody there: "for backs on prescription only".
 *
 * `alsoIf`: questions whose answer counts too when it was given for another medicine. They are never asked for this one.
 * `evenIfPrescribed`: a yes bars the prescribed dose too. `askIfPrescribed`: what it looks at is asked before a prescribed dose as well.
 * `notIfLowDose`: it says nothing of a prescribed dose that is a low one all day, such as aspirin for the heart.
 */
export const medicineExclusion = v.strictObject({
  id: identifier,
  for: v.pipe(v.array(identifier), v.minLength(1)),
  regions: v.optional(v.array(identifier)),
  verdict: v.picklist(["not-for-you", "ask-first"]),
  when: v.optional(condition),
  alsoIf: v.optional(v.array(identifier), []),
  evenIfPrescribed: v.optional(v.boolean(), false),
  askIfPrescribed: v.optional(v.boolean(), false),
  notIfLowDose: v.optional(v.boolean(), false),
  reason: text,
  ...provenanceEntries,
});
export type MedicineExclusion = v.InferOutput<typeof medicineExclusion>;

/**
 * Reasons that the log, the place or the clock give. The engine names them; the words and their sources stand here.
 *
 * `evenIfPrescribed`: it bars a prescribed dose too. So much was taken, or is asked about, that no prescriber can have meant it.
 */
export const noticeIds = ["over-limit", "may-be-over-limit", "over-strictest", "other-over-strictest", "prescribed-same", "prescribed-very-much", "amount-not-known", "log-amount-not-known", "log-not-known", "more-than-one-dose", "more-than-strictest-dose", "more-than-a-day", "far-more-than-one-dose", "too-much-with-the-rest", "more-than-prescribed", "too-early", "much-at-once", "other-strength", "days-in-a-row", "taken-back", "erased", "no-label", "clock-behind", "heat-on-skin", "ask-before-the-next", "barred-taken", "prescribed-twice", "minor-taken"] as const;
export type NoticeId = (typeof noticeIds)[number];
export const medicineNotice = v.strictObject({
  id: v.picklist(noticeIds),
  verdict: v.picklist(["not-for-you", "ask-first"]),
  evenIfPrescribed: v.optional(v.boolean(), false),
  text,
  ...provenanceEntries,
});
export type MedicineNotice = v.InferOutput<typeof medicineNotice>;

/** What is said of something people take for backs, graded honestly. No dose is offered. */
export const medicineNote = v.strictObject({ id: identifier, title: text, says: text, care: text, ...provenanceEntries });
export type MedicineNote = v.InferOutput<typeof medicineNote>;

/** How long nothing is put on skin that heat was laid on; `heatActions` names the relief that is heat. The other way round stands in `relief`. */
export const skinAndHeat = v.strictObject({ heatActions: v.pipe(v.array(identifier), v.minLength(1)), skinAfterHeatMinutes: whole, ...provenanceEntries });
export type SkinAndHeat = v.InferOutput<typeof skinAndHeat>;

const share = v.pipe(v.number(), v.gtValue(0), v.maxValue(1));
const times = v.pipe(v.number(), v.minValue(1));

/** From where on medicine is too much where no label says, and how long it is said. What each means stands beside it in the content. */
export const tooMuchFigures = v.strictObject({
  labelDosesAtOnce: times,
  prescribedDosesAtOnce: times,
  atOnceMinutes: whole,
  shareAtOnce: v.strictObject({ strongOpioid: share, onPrescription: share, other: share }),
  shareAtOnceIfPrescribed: share,
  prescribedDays: times,
  shareOfDayThatCalls: share,
  believedTimes: times,
  earlyMinutes: whole,
  earlyIfPrescribed: v.strictObject({ leastMinutes: whole, mostMinutes: whole, shareOfHours: share, shareOfPatchHours: share }),
  shareOfHoursTooEarly: share,
  slipMinutes: v.strictObject({ most: whole, drowsy: whole, patch: whole }),
  callsForHours: whole,
  asksForHours: whole,
  ...provenanceEntries,
});
export type TooMuchFigures = v.InferOutput<typeof tooMuchFigures>;

const amount = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));

/**
 * A described history: who, what is in the log, what is asked, and what the guard must say.
 *
 * The places are those that the person may be in, all at once. `ago` counts
 * minutes back from the moment of asking. `each` is milligrams in one unit by
 * ingredient, null when not known, 0 when the pack does not hold it; left out,
 * the product's only strength. `beside`: what is prescribed goes on beside those before it. `heatAgo`: when heat lay on the skin. `answers`: every other question of the guard is answered no,
 * unless `rest` is open.
 */
export const medicineCase = v.strictObject({
  id: identifier,
  person: text,
  regions: v.pipe(v.array(identifier), v.minLength(1)),
  asks: v.strictObject({ product: identifier, units: v.optional(whole, 1), each: v.optional(v.record(v.string(), amount)) }),
  rest: v.optional(v.picklist(["no", "open"]), "no"),
  answers: v.optional(v.record(v.string(), v.picklist(["yes", "no", "not-sure"])), {}),
  log: v.optional(v.array(v.strictObject({ product: identifier, units: v.optional(whole, 1), each: v.optional(v.record(v.string(), amount)), ago: v.pipe(v.number(), v.integer()), every: v.optional(whole), times: v.optional(whole, 1), takenBack: v.optional(v.boolean(), false) })), []),
  heatAgo: v.optional(whole),
  prescribed: v.optional(v.array(v.strictObject({ product: identifier, units: v.optional(whole, 1), each: v.optional(v.record(v.string(), amount)), intervalMinutes: whole, unitsADay: whole, beside: v.optional(v.boolean(), false) })), []),
  expect: v.strictObject({
    verdict: v.picklist(["not-for-you", "ask-first", "label-allows", "as-prescribed"]),
    because: v.optional(v.array(identifier), []),
    /** Minutes from the moment of asking until the clock allows it; 0 is now. */
    waits: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    lastOne: v.optional(v.boolean()),
    over: v.optional(v.boolean(), false),
  }),
});
export type MedicineCase = v.InferOutput<typeof medicineCase>;
