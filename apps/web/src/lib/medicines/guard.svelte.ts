import { classesInUse, contentsOfUnits, doseBody, doseToPutBack, givenAnswers, heldAnswers, isGraver, lastHeat, mayI, overOf, prescriptionFor, prepareMedicines, prescriptionBody, readDoseLog, toldBody, type AskedDose, type ClassInUse, type Dose, type DoseLog, type GivenAnswer, type GuardDecision, type OverLimit, type Prescription } from "@supple/engine";
import { medicines as content } from "@supple/knowledge/compiled/medicines";
import { triage } from "@supple/knowledge/compiled/triage";
import { readClock } from "#lib/diary/clock.ts";
import { diary } from "#lib/diary/diary.svelte.ts";
import { readPackOf, type ReadPack } from "./dose-in-address.ts";
import { place } from "#lib/region/region.svelte.ts";

const minute = 60_000;

/**
 * The medicine guard as the pages see it: what the engine says of the diary, the place and the clock.
 *
 * Everything follows from them anew; only what the clock says is kept, and is
 * read again each half minute and when the page is looked at again.
 */
class Guard {
  now = $state(0);
  ready = $state(false);

  readonly medicines = $derived(prepareMedicines(content, place.candidates.length === 0 ? ["other"] : place.candidates.map((region) => region.id)));
  readonly log: DoseLog = $derived(readDoseLog(diary.entries, diary.subject, this.now));
  readonly answers = $derived(heldAnswers(content.questions, diary.entries, diary.subject, this.now));
  readonly given: readonly GivenAnswer[] = $derived(givenAnswers(content.questions, diary.entries, diary.subject, this.now));
  readonly over: readonly OverLimit[] = $derived(overOf(this.medicines, this.log.present, this.now));

  /** What was too much, as it was first written, is graver than what the log now holds. */
  readonly overTakenBack = $derived.by(() => {
    const strict = overOf(this.medicines, this.log.strict, this.now);
    return isGraver(strict, this.over) && strict[0]?.calls !== "ask-today";
  });
  /** Doses of the last three days that were taken back. */
  readonly takenBack: readonly Dose[] = $derived(this.log.history.flatMap(({ first, changes, now }) => (now === undefined && this.now - first.at < 3 * 24 * 60 * minute ? [changes.at(-1) ?? first] : [])));

  readonly classes: readonly ClassInUse[] = $derived(classesInUse(this.medicines, this.log.present.doses, this.now));

  /** Begins to follow the clock; returns how to stop. */
  watch(): () => void {
    const look = () => (this.now = readClock().instant);
    look();
    diary.useContent(triage.version);
    void Promise.all([place.look(), diary.ready]).then(() => (this.ready = true));
    const timer = setInterval(look, minute / 2);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }

  decide(asked: AskedDose): GuardDecision {
    const heatAt = lastHeat(diary.entries, diary.subject, content.skinAndHeat.heatActions, this.now);
    return mayI(this.medicines, asked, { answers: this.answers, log: this.log, heatAt, now: this.now });
  }

  /** The same dose again: what it held stands in the log. */
  again(dose: Dose | Prescription): AskedDose | undefined {
    const product = this.medicines.products.get(dose.product);
    return product === undefined ? undefined : this.asPrescribed({ product, units: dose.units, contents: dose.contents });
  }

  /** A dose with the prescription that it is taken by, if any. */
  asPrescribed(dose: Omit<AskedDose, "prescription">): AskedDose {
    return { ...dose, prescription: prescriptionFor(this.medicines, this.log.present.prescribed, dose) };
  }

  async answer(answers: readonly (readonly [string, "yes" | "no" | "not-sure"])[]): Promise<void> {
    await Promise.all(answers.map(([question, answer]) => diary.record({ kind: "medicine-answer", body: { question, answer } })));
    this.now = readClock().instant;
  }

  /** Writes a dose down, and returns what the guard said of it before. `seen`: the verdict stood on the page, and is kept already. */
  async took(asked: AskedDose, takenAt: number, seen: boolean): Promise<GuardDecision> {
    const decision = this.decide(asked);
    // The dose before all else: the page may be closed the next moment.
    await diary.record({ kind: "dose-taken", body: doseBody(asked, takenAt) });
    if (!seen) await this.told(asked, decision);
    this.now = readClock().instant;
    return decision;
  }

  /** Another number, another strength or another time of a dose in the log; what it was before stays in the diary. `each`: the strengths that were read anew. */
  async change(dose: Dose, units: number, takenAt: number, each: ReadPack = {}): Promise<void> {
    const product = this.medicines.products.get(dose.product);
    if (product === undefined) return;
    const body = doseBody({ product, units, contents: contentsOfUnits(product, units, { ...readPackOf(dose, product), ...each }) }, takenAt);
    await diary.record({ kind: "correction", body: { corrects: dose.entry, body } });
    this.now = readClock().instant;
  }

  async takeBack(entry: string): Promise<void> {
    await diary.record({ kind: "correction", body: { corrects: entry, body: null } });
    this.now = readClock().instant;
  }

  /** A dose that was taken back was taken after all, as it last was. */
  async putBack({ entry }: Dose): Promise<void> {
    const body = doseToPutBack(diary.entries, entry);
    if (body !== undefined) await diary.record({ kind: "correction", body: { corrects: entry, body } });
    this.now = readClock().instant;
  }

  /** `beside`: other strengths that go on beside it. */
  async prescribe(asked: AskedDose, clock: { readonly intervalMinutes: number; readonly unitsADay: number }, beside: readonly string[]): Promise<void> {
    await diary.record({ kind: "prescribed-medicine", body: prescriptionBody(asked, clock, beside) });
  }

  /**
   * Keeps what was said, unless the same was said last.
   *
   * What this page itself said last is remembered apart from the diary: with a
   * clock set back, or entries of another device, the last of the diary may be another.
   */
  async told(asked: AskedDose, decision: GuardDecision): Promise<void> {
    const body = toldBody(this.medicines, asked, decision);
    const says = JSON.stringify([diary.subject, body]);
    const last = diary.entries.findLast((entry) => entry.kind === "guard-told" && entry.subject === diary.subject);
    if (says === this.said || (this.said === undefined && says === JSON.stringify([diary.subject, last?.body]))) return;
    this.said = says;
    await diary.record({ kind: "guard-told", body });
  }

  private said: string | undefined;
}

export const guard = new Guard();
