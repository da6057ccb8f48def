import { answersOfCheck, checksOf, examinedSigns, nextScreen, prepareCheck, unfinishedCheck, urgencyOf, type Answers, type AnswerToConfirm, type Check, type Entry, type Screen, type Urgency } from "@supple/engine";
import type { SignQuestion } from "@supple/knowledge";
import { dangerCheck } from "@supple/knowledge/compiled/dangerCheck";
import { readClock } from "#lib/diary/clock.ts";
import { diary, newId } from "#lib/diary/diary.svelte.ts";

/** A list as shown, with its signs held still while it is being answered; or one question. */
export type Shown = Screen;

/**
 * One danger check in the app: a view of the diary.
 *
 * Each tick and answer is an entry the moment it is made, so that a reload, a
 * crash or a second tab finds it. The screen moves on only when the person
 * does, never because an answer arrived.
 */
export class DangerCheck {
  readonly id: string;
  readonly prepared;
  /** What is asked now; undefined when nothing asked could change the result. */
  screen = $state.raw<Shown | undefined>(undefined);
  /** The entries of each step, so that one step can be taken back. */
  #steps = $state.raw<readonly (readonly Entry[])[]>([]);
  #step: Entry[] = [];
  /** Facts confirmed on the screen "still true?": their tick is not shown again among the signs of a list. */
  #confirmed: ReadonlySet<string> = new Set();

  constructor(region: string, resume: Check | undefined) {
    diary.useContent(dangerCheck.version);
    this.prepared = prepareCheck(dangerCheck, region);
    this.id = resume?.id ?? newId();
    this.screen = this.#next();
  }

  /** Goes on with a check that was broken off, or begins one. */
  static resumeOrBegin(region: string): DangerCheck {
    const prepared = prepareCheck(dangerCheck, region);
    return new DangerCheck(region, unfinishedCheck(prepared, diary.entries, diary.subject, readClock().instant));
  }

  get #check(): Check | undefined {
    return checksOf(diary.entries, diary.subject).find((check) => check.id === this.id);
  }

  get answers(): Answers {
    return answersOfCheck(this.prepared, this.#check ?? { id: this.id, startedAt: 0, lastAnswerAt: 0, entryByQuestion: new Map(), told: undefined });
  }

  get urgency(): Urgency {
    return urgencyOf(this.prepared, this.answers);
  }

  /** Signs a clinician has looked at: asked as new or worse since then. */
  get examined(): ReadonlySet<string> {
    return examinedSigns(diary.entries, diary.subject);
  }

  get canGoBack(): boolean {
    return this.#steps.length > 0;
  }

  /** Signs of the shown list that are ticked. */
  get ticked(): readonly string[] {
    const answers = this.answers;
    return [...answers].flatMap(([id, answer]) => (answer.kind === "sign" && answer.says === "yes" ? [id] : []));
  }

  /** Writes a tick, or takes it back: an unticked box is not asked, never no. */
  async tick(sign: string, on: boolean): Promise<void> {
    const entry = this.#check?.entryByQuestion.get(sign);
    if (on && entry?.body.answer !== "yes") await this.#write(sign, "yes");
    if (!on && entry !== undefined) await diary.record({ kind: "correction", body: { corrects: entry.id, body: null } });
  }

  /** "None of these", or "none of the others": every sign on the list that is not ticked is now no. */
  async closeList(signs: readonly SignQuestion[]): Promise<void> {
    const ticked = new Set(this.ticked);
    const answers = this.answers;
    await Promise.all(signs.filter((sign) => !ticked.has(sign.id) && !answers.has(sign.id)).map((sign) => this.#write(sign.id, "no")));
    this.moveOn();
  }

  /** Answers one question and moves on unless the caller goes through a list singly. */
  async answer(question: string, answer: string | number, then: "move-on" | "stay" = "move-on"): Promise<void> {
    await this.#write(question, answer);
    if (then === "move-on") this.moveOn();
  }

  /** Whether this screen asks a fact about the person that an earlier check may have been told. */
  get mayKnow(): boolean {
    const asked = this.screen?.kind === "list" ? this.screen.signs : this.screen === undefined ? [] : [this.screen.question];
    return asked.some((question) => question.keeps === "standing") && checksOf(diary.entries, diary.subject).some((check) => check.id !== this.id);
  }

  /**
   * What was said before and is still true, written as said now. One step, so that it can be taken back as one.
   *
   * What has changed is withdrawn where it would go on counting: relief leans on an answer of the same day without asking again.
   */
  async confirm(rows: readonly AnswerToConfirm[], changed: readonly AnswerToConfirm[]): Promise<void> {
    for (const { body, entry } of changed) if (body.check !== this.id) await diary.record({ kind: "correction", body: { corrects: entry, body: null } });
    for (const { body } of rows.flatMap((row) => [row, ...row.details])) this.#step.push(await diary.record({ kind: "check-answer", body }));
    this.#confirmed = new Set(rows.map((row) => row.question.id));
    this.moveOn();
  }

  moveOn(): void {
    if (this.#step.length > 0) this.#steps = [...this.#steps, this.#step];
    this.#step = [];
    this.screen = this.#next();
  }

  /** Takes the last step back: its answers are withdrawn, and its questions asked again. */
  async goBack(): Promise<void> {
    const last = this.#step.length > 0 ? this.#step : this.#steps.at(-1);
    if (last === undefined) return;
    if (this.#step.length === 0) this.#steps = this.#steps.slice(0, -1);
    this.#step = [];
    this.#confirmed = new Set();
    await Promise.all(last.map((entry) => diary.record({ kind: "correction", body: { corrects: entry.id, body: null } })));
    this.screen = this.#next();
  }

  /** Records what the person is being told. */
  async tell(): Promise<void> {
    const { region, standing, settled, holds } = this.urgency;
    if (standing === "unfinished") return;
    await diary.record({ kind: "told", body: { check: this.id, region, disposition: standing, settled, rules: holds.map(({ rule, grade }) => ({ rule, grade })) } });
  }

  async #write(question: string, answer: string | number): Promise<void> {
    const entry = await diary.record({ kind: "check-answer", body: { check: this.id, question, answer } });
    this.#step.push(entry);
  }

  /** The next screen; a list shows its ticked signs too, so that a tick can be seen and taken back. */
  #next(): Shown | undefined {
    const screen = nextScreen(this.prepared, this.answers);
    if (screen?.kind !== "list") return screen;
    const shown = new Set([...screen.signs.map((sign) => sign.id), ...this.ticked.filter((id) => !this.#confirmed.has(id))]);
    const signs = screen.list.signs.flatMap((id) => {
      const question = shown.has(id) ? dangerCheck.questions.find((one) => one.id === id) : undefined;
      return question?.kind === "sign" ? [question] : [];
    });
    return { ...screen, signs };
  }
}
