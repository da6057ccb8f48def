import { contentsOfUnits, createEntry, doseBody, mayI, prepareMedicines, readAnswers, readDoseLog, type Answers, type AskedDose, type Entry, type GuardDecision, type Happening, type PreparedMedicines } from "@supple/engine";
import type { Condition, MedicineContent } from "@supple/knowledge";
import fc from "fast-check";

const minute = 60_000;
const day = 24 * 60 * minute;
const start = 20_000 * day;

/** One thing that happens. Minutes are true time; `moves` is how far the clock is set back, `lives` where its zone lies. */
export type Step =
  | { readonly kind: "ask"; readonly after: number; readonly product: number; readonly units: number; readonly mg: number }
  | { readonly kind: "log-late"; readonly after: number; readonly product: number; readonly units: number; readonly mg: number; readonly late: number }
  | { readonly kind: "take-back"; readonly after: number; readonly which: number }
  | { readonly kind: "change"; readonly after: number; readonly which: number; readonly product: number; readonly units: number; readonly mg: number; readonly late: number; readonly truly: boolean }
  | { readonly kind: "erase"; readonly after: number; readonly which: number }
  | { readonly kind: "clock"; readonly after: number; readonly back: number; readonly putRight: boolean; readonly during: number }
  | { readonly kind: "travel"; readonly after: number; readonly offset: number };

export interface History {
  readonly region: string;
  readonly says: Readonly<Record<string, "yes" | "no" | "not-sure">>;
  readonly steps: readonly Step[];
}

/** Gaps lie at and beside the hours that labels name. */
const gap = fc.oneof(fc.constantFrom(0, 239, 240, 241, 359, 360, 361, 719, 720, 721, 1439, 1440, 1441, 2880), fc.integer({ min: 0, max: 900 }));
/** Half of what is asked for is one of the first products of a place: those have labels. */
const dose = { product: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.nat(40)), units: fc.oneof(fc.constantFrom(1, 2), fc.integer({ min: 1, max: 4 })), mg: fc.constantFrom(0, 1, 2, 3) };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant("ask" as const), after: gap, ...dose }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("log-late" as const), after: gap, ...dose, late: fc.integer({ min: 0, max: 600 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("take-back" as const), after: gap, which: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("change" as const), after: gap, which: fc.nat(20), ...dose, late: fc.integer({ min: 0, max: 3000 }), truly: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("erase" as const), after: gap, which: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("clock" as const), after: gap, back: fc.integer({ min: 1, max: 4000 }), putRight: fc.boolean(), during: gap }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("travel" as const), after: gap, offset: fc.constantFrom(-480, -300, 0, 60, 540) }) },
);

/** Mostly people of whom little is to be said, so that much is accepted; and some of whom more is. */
export function histories(content: MedicineContent, regions: readonly string[]): fc.Arbitrary<History> {
  const says = fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 2, arbitrary: fc.dictionary(fc.constantFrom(...content.questions.map(({ id }) => id)), fc.constantFrom("yes" as const, "not-sure" as const), { maxKeys: 3 }) });
  return fc.record({ region: fc.oneof({ weight: 3, arbitrary: fc.constantFrom("gb", "us") }, { weight: 1, arbitrary: fc.constantFrom(...regions) }), says, steps: fc.array(step, { minLength: 1, maxLength: 14 }) });
}

const prepared = new WeakMap<MedicineContent, Map<string, PreparedMedicines>>();
function preparedOnce(content: MedicineContent, region: string): PreparedMedicines {
  const known = prepared.get(content) ?? new Map<string, PreparedMedicines>();
  prepared.set(content, known);
  const found = known.get(region) ?? prepareMedicines(content, [region]);
  known.set(region, found);
  return found;
}

/** A dose that was really taken, at the true time. */
interface Taken {
  readonly entry: string;
  readonly at: number;
  readonly asked: AskedDose;
}

export interface Outcome {
  readonly accepted: number;
  /** What went wrong, in words; nothing when all is as it must be. */
  readonly wrong: readonly string[];
}

/**
 * Lives through a history with a guard, and looks whether what it accepted kept to the label in true time.
 *
 * The limits and the exclusions are read from the content a second time, apart
 * from the engine. A clock that is set back is set back while the app is open,
 * so that the diary holds a later instant, and is put right, if ever, before it
 * has caught up; one set forward cannot be told from time that passes. A dose
 * that is changed was truly so, or was as it was first written.
 */
export function live(content: MedicineContent, history: History, guard: typeof mayI = mayI): Outcome {
  const medicines = preparedOnce(content, history.region);
  const answers = answersOf(content, history.says);
  const entries: Entry[] = [];
  const taken: Taken[] = [];
  const wrong: string[] = [];
  let now = start;
  let lag = 0;
  let offset = 0;
  let held = start;
  let accepted = 0;
  const write = (happening: Happening) => {
    const sequence = entries.length + 1;
    const entry = createEntry({ device: "phone", subject: "me", contentVersion: "" }, { instant: now - lag, offset }, `e${sequence}`, sequence, happening);
    entries.push(entry);
    held = Math.max(held, entry.instant);
    return entry;
  };
  const judge = (asked: AskedDose): GuardDecision => guard(medicines, asked, { answers, log: readDoseLog(entries, "me", now - lag), now: now - lag });
  const ask = (asked: AskedDose) => {
    if (!judge(asked).accepted) return;
    wrong.push(...breaks(content, history, taken, asked, now));
    const { id } = write({ kind: "dose-taken", body: doseBody(asked, now - lag) });
    taken.push({ entry: id, at: now, asked });
    accepted += 1;
  };
  for (const one of history.steps) {
    now += one.after * minute;
    // A clock that stands back and would overtake the diary is put right just before.
    if (lag > 0 && now - lag >= held) lag = 0;
    if (one.kind === "ask") ask(askedOf(medicines, one));
    else if (one.kind === "log-late") {
      const asked = askedOf(medicines, one);
      const { id } = write({ kind: "dose-taken", body: doseBody(asked, now - lag - one.late * minute) });
      taken.push({ entry: id, at: now - one.late * minute, asked });
    } else if (one.kind === "travel") offset = one.offset;
    else if (one.kind === "clock") {
      write({ kind: "setting", body: { key: "opened", value: true } });
      // To before the last entry, also when it already stood back.
      lag = Math.max(one.back * minute, now - held + minute);
      if (one.putRight) {
        now += Math.min(one.during * minute, held - (now - lag) - minute);
        if (one.during % 2 === 0) ask(askedOf(medicines, { product: one.back, units: 1 + (one.back % 3), mg: one.back % 4 }));
        lag = 0;
        write({ kind: "setting", body: { key: "opened", value: true } });
      }
    } else {
      const doses = entries.filter((entry) => entry.kind === "dose-taken");
      const chosen = doses[one.which % Math.max(1, doses.length)];
      if (chosen === undefined) continue;
      if (one.kind === "take-back") write({ kind: "correction", body: { corrects: chosen.id, body: null } });
      else if (one.kind === "change") {
        const asked = askedOf(medicines, one);
        const at = now - one.late * minute;
        write({ kind: "correction", body: { corrects: chosen.id, body: doseBody(asked, at - lag) } });
        const index = taken.findIndex((dose) => dose.entry === chosen.id);
        if (one.truly) taken[index] = { entry: chosen.id, at, asked };
      }
      else entries[entries.indexOf(chosen)] = { ...chosen, kind: "erased", kindVersion: 1, body: null };
    }
  }
  return { accepted, wrong };
}

export function answersOf(content: MedicineContent, says: History["says"]): Answers {
  const read = readAnswers(content.questions, { ...Object.fromEntries(content.questions.map(({ id }) => [id, "no"])), ...says });
  if (!read.ok) throw new Error("the answers do not fit");
  return read.value;
}

export function askedOf(medicines: PreparedMedicines, { product: which, units, mg }: { readonly product: number; readonly units: number; readonly mg: number }): AskedDose {
  const product = medicines.shown[which % medicines.shown.length];
  if (product === undefined) throw new Error("there is no product");
  // The last choice is a strength that no box of the product has, such as that of a slow tablet.
  const strengths = Object.fromEntries(product.contents.map(({ substance, mg: choices }) => [substance, mg === 3 && choices.length > 0 ? 75 : (choices[mg % Math.max(1, choices.length)] ?? [null, 0, 200, 500][mg] ?? null)]));
  return { product, units, contents: contentsOfUnits(product, units, strengths) };
}

/** Tablets within an hour that come to no more than one dose are one. */
function dosesIn(taken: readonly { readonly at: number; readonly amount: number }[], singleMg: number): number {
  let [count, began, sum] = [0, -Infinity, 0];
  for (const { at, amount } of [...taken].sort((left, right) => left.at - right.at)) {
    if (at - began >= 60 * minute || sum + amount > singleMg) [count, began, sum] = [count + 1, at, 0];
    sum += amount;
  }
  return count;
}

/** What accepting this dose breaks, by the content's own figures and conditions. */
function breaks(content: MedicineContent, { region, says }: History, taken: readonly Taken[], asked: AskedDose, now: number): string[] {
  const found: string[] = [];
  for (const { substance, milligrams: amount } of asked.contents) {
    const label = content.labels.find((one) => one.substance === substance && one.regions.includes(region));
    const { singleMg, firstMg, intervalMinutes, dayMg, dosesADay } = label?.figures ?? {};
    if (singleMg === undefined || intervalMinutes === undefined || dayMg === undefined || amount === undefined) {
      found.push(`${substance} is accepted without a whole label or amount`);
      continue;
    }
    if (!asked.product.contents.some((one) => one.substance === substance && one.mg.some((mg) => mg * asked.units === amount))) found.push(`${substance} is accepted in a strength that is not known`);
    const others = taken.flatMap((one) => one.asked.contents.filter((contained) => contained.substance === substance).map((contained) => ({ at: one.at, amount: contained.milligrams ?? Infinity })));
    const inDay = others.filter((one) => now - one.at < day);
    const total = inDay.reduce<number>((sum, one) => sum + one.amount, amount);
    if (amount > (inDay.length === 0 ? Math.max(singleMg, firstMg ?? 0) : singleMg)) found.push(`${amount} mg ${substance} at once`);
    if (total > dayMg) found.push(`${total} mg ${substance} within 24 hours`);
    if (others.some((one) => now - one.at < intervalMinutes * minute)) found.push(`${substance} before ${intervalMinutes} minutes`);
    const doses = dosesIn(inDay, singleMg) + 1;
    if (dosesADay !== undefined && doses > dosesADay) found.push(`${doses} doses of ${substance} within 24 hours`);
  }
  const classes = (id: string) => content.substances.find((one) => one.id === id)?.classes ?? [];
  const names = new Set([asked.product.id, asked.product.form === "tablet" ? "by-mouth" : "on-skin", ...asked.product.contents.flatMap((one) => [one.substance, ...classes(one.substance)])]);
  for (const { id, for: whom, when, alsoIf, regions } of content.exclusions) {
    const holds = (when === undefined ? alsoIf.length === 0 : mayHold(when, says)) || alsoIf.some((question) => mayHold(question, says));
    if (holds && whom.some((name) => names.has(name)) && (regions?.includes(region) ?? true)) found.push(`${asked.product.id} is accepted against ${id}`);
  }
  for (const { id, clash } of content.classes) {
    const own = asked.contents.map((one) => one.substance).filter((one) => classes(one).includes(id));
    if (clash !== undefined && own.length > 0 && taken.some((one) => now - one.at < clash.hours * 60 * minute && one.asked.contents.some((contained) => classes(contained.substance).includes(id) && !own.includes(contained.substance)))) found.push(`${asked.product.id} is accepted beside another of ${id}`);
  }
  return found;
}

/** A condition of the guard, when a not sure counts as yes. */
function mayHold(when: Condition, says: History["says"]): boolean {
  if (typeof when === "string") return (says[when] ?? "no") !== "no";
  if ("all" in when) return when.all.every((part) => mayHold(part, says));
  if ("any" in when) return when.any.some((part) => mayHold(part, says));
  throw new Error("no exclusion of the guard counts or chooses");
}
