import { cueScript, easedItem, easierIsElsewhere, isLastMove, itemsToStore, movementAt, onTheWayTo, whatHurts, type Cue, type ExerciseItem, type ItemScript, type Place, type PreparedSessions, type RunningSession, type SessionItem } from "@supple/engine";
import type { Movement, Phase, StopRule } from "@supple/knowledge";
import { readClock } from "#lib/diary/clock.ts";
import { diary, newId } from "#lib/diary/diary.svelte.ts";
import { laterStrings } from "#lib/later-strings.ts";
import type { Speaker } from "./speaker.ts";
import { itemTitle } from "./item-words.ts";
import { PackWatch } from "./pack-watch.svelte.ts";
import { ScreenAwake } from "./screen-awake.svelte.ts";

/** Cues and the time that is shown change at whole seconds of a part: the session looks at the time then. Milliseconds. */
const second = 1000;
const soonest = 20;
/** Time that passed between two looks beyond this was slept through, or the clock was changed. Milliseconds. */
const slept = 3000;
/** `before`, `lay`, `skin`: a pack stands until its skin was looked at, until it is on, and until it is off and its skin looked at. */
export type Pause = "person" | "hidden" | "slept" | "resumed" | "before" | "lay" | "skin";

/** What a session is led with. `easierFits`: whether this person may do the easier form of a move, now. */
export interface Leading {
  readonly prepared: PreparedSessions;
  readonly phase: Phase;
  readonly speaker: Speaker;
  readonly easierFits: (exercise: string) => boolean;
}

type Over = "finished" | "stopped" | "stop-rule";

/**
 * One session in the app: the cue script, carried out over time and written down as it goes.
 *
 * The time in a part is what has passed while it ran. A pack lies on the skin, so its time also goes on while Supple is
 * hidden, asleep or gone, by whichever clock says that more has passed. Anything else stands still then, and says so.
 * A pack stands until somebody says that it is on, and at its end until they answer that it is off and how the skin is.
 */
export class SessionPlayer {
  readonly id: string;
  /** The pain before was above what a move may bring: the words are gentler, and nothing may be added. */
  readonly sore: boolean;
  readonly awake = new ScreenAwake();
  items = $state.raw<readonly SessionItem[]>([]);
  scripts = $state.raw<readonly ItemScript[]>([]);
  index = $state(0);
  /** Seconds into the part, at the last look. */
  at = $state(0);
  running = $state(false);
  paused = $state<Pause | undefined>(undefined);
  over = $state<Over | undefined>(undefined);
  /** A pack went on while Supple was away. */
  wentOn = $state(false);
  /** It ended while getting up or down hurt much more. */
  stuck = $state(false);
  /** The last rule that spoke, while its words are shown. */
  hurt = $state.raw<StopRule | undefined>(undefined);
  /** What is said after something hurt, or about the skin, until the person goes on: whole, and with the name of its part. */
  told = $state.raw<{ readonly about: string; readonly text: string } | undefined>(undefined);

  readonly prepared: PreparedSessions;
  readonly #phase: Phase;
  readonly #speaker: Speaker;
  readonly #easierFits: Leading["easierFits"];
  #said = -1;
  readonly #pack = new PackWatch(() => this.#remind());
  /** "Stop" was tapped: it ends when the pack is off. */
  #stopsAfter = false;
  #looked = { steady: 0, wall: 0 };
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Something the person said is being carried out. */
  #acting = false;
  /** A part that is being left: what was done in it is on its way to the disk. */
  #leaving: Promise<void> = Promise.resolve();

  private constructor({ prepared, phase, speaker, easierFits }: Leading, id: string, items: readonly SessionItem[], painBefore: number | null) {
    this.prepared = prepared;
    this.#phase = phase;
    this.#speaker = speaker;
    this.#easierFits = easierFits;
    this.id = id;
    this.sore = painBefore !== null && painBefore > prepared.content.limits.painMost;
    this.#setItems(items);
  }

  /** Begins at once: the entries are written while the first words are being said. */
  static begin(leading: Leading, items: readonly SessionItem[], painBefore: number | null): SessionPlayer {
    const player = new SessionPlayer(leading, newId(), items, painBefore);
    void diary.record({ kind: "session-started", body: { session: player.id, painBefore, items: itemsToStore(items) } });
    player.#open();
    player.#enter(0);
    return player;
  }

  /** Stands before its first part, and writes nothing down: what a rehearsal draws. */
  static standing(leading: Leading, items: readonly SessionItem[]): SessionPlayer {
    const player = new SessionPlayer(leading, "", items, null);
    player.#place(0);
    return player;
  }

  /** Goes on with one that was broken off. A pack is still running, or has to come off; anything else waits for a tap. */
  static resume(leading: Leading, stored: RunningSession): SessionPlayer {
    const player = new SessionPlayer(leading, stored.id, stored.items, stored.painBefore);
    player.#place(stored.item);
    player.at = stored.atSeconds;
    player.#open();
    if (stored.running) {
      player.wentOn = true;
      player.#pack.resume(stored.onSkinSeconds);
      player.#run();
      // A look at the skin that may still wait for its answer is asked for again.
      player.#speak();
    } else {
      player.#said = player.lastCue;
      player.paused = "resumed";
    }
    return player;
  }

  get item(): SessionItem {
    return this.items[this.index] as SessionItem;
  }
  get script(): ItemScript {
    return this.scripts[this.index] as ItemScript;
  }
  /** What is left: of a pack, until it comes off. */
  get left(): number {
    return Math.max(0, Math.ceil(this.#ends - Math.max(this.at, this.#pack.onAt)));
  }
  get share(): number {
    return this.left / (this.#pack.seconds || this.script.seconds);
  }
  get #ends(): number {
    const off = this.#pack.offAt;
    return off === undefined || this.at > off ? this.script.seconds : off;
  }
  /** When this part ends, if it goes on from now. Milliseconds since 1970. */
  get endsAt(): number {
    return readClock().instant + this.left * 1000;
  }
  get leftInAll(): number {
    return this.left + this.scripts.slice(this.index + 1).reduce((sum, one) => sum + one.seconds, 0);
  }
  /** What is to be done now: a look at the skin that waits for its answer, or the last cue that is due and is more than a number. */
  get now(): Cue | undefined {
    if (this.#pack.isOff) return this.script.cues.find((cue) => cue.kind === "lay");
    if (this.skin === "look") return this.script.cues.findLast((cue) => cue.at <= this.at && cue.kind === "skin");
    return this.script.cues.findLast((cue) => cue.at <= this.at && cue.kind !== "count") ?? this.script.cues[0];
  }
  /** What comes next: another cue of this part, or the first of the next. */
  get next(): string | undefined {
    const { now } = this;
    const coming = this.script.cues.find((cue) => cue.at > this.at && cue.kind !== "count" && cue.text !== now?.text);
    return coming?.text ?? this.scripts[this.index + 1]?.cues[0]?.text;
  }

  /** A look at the skin that waits for an answer. */
  get skin(): PackWatch["skin"] {
    return this.#pack.skin;
  }
  /** A pack that is on lies on the skin, paused or not, until it is said to be off. */
  get lying(): boolean {
    return this.#pack.lies(this.at);
  }
  /** The skin is normal, and the pack is to be laid on: its time begins when somebody says that it is. */
  get laying(): boolean {
    return this.#pack.waitsToLie(this.at);
  }
  /** A pack has to come off now, and nothing goes on until somebody has answered how the skin is. */
  get held(): boolean {
    return this.#pack.hasToComeOff(this.at);
  }
  /** A pack waits for an answer: nothing goes on by itself. */
  get waits(): boolean {
    return this.#pack.standsAt(this.at) === this.at;
  }

  /** Where somebody is on the way to, getting up or down, at this moment. */
  get onTheWayTo(): Place | undefined {
    return onTheWayTo(this.prepared, this.items, this.index, this.script, this.at);
  }

  /** Changes with every cue that becomes due. */
  get lastCue(): number {
    return this.script.cues.findLastIndex((cue) => cue.at <= this.at);
  }
  /** What the figure does at this very moment, between two looks at the time too: from the same cues as the voice. */
  readonly movement = (): Movement => {
    const since = this.running ? Math.min(1.5 * second, Math.max(0, performance.now() - this.#looked.steady)) / 1000 : 0;
    return movementAt(this.script, this.at + since);
  };

  pause(why: Pause = "person"): void {
    if (!this.running) return;
    this.#halt(why);
    if (why === "person") this.#speaker.cue({ text: this.prepared.cue("paused"), tone: "back" });
  }

  #halt(why: Pause): void {
    if (!this.running) return;
    this.#look(true);
    const { lying } = this;
    this.running = false;
    this.paused = why;
    this.#speaker.hush();
    void this.#write();
    // A pack lies on the skin, paused or not: it speaks again when the skin has to be looked at.
    if (lying) this.#timer = setTimeout(() => this.goOn(), Math.max(soonest, this.#untilSkin() * second));
  }

  goOn(): void {
    if (this.running || this.over !== undefined) return;
    this.#speaker.wake();
    this.hurt = undefined;
    this.told = undefined;
    if (this.waits) {
      this.#remind();
      return this.#hold();
    }
    if (this.lying && this.paused !== undefined) this.#look(true);
    // After a pause the line of the moment is said again: nobody remembers where it was.
    if (this.paused === undefined) this.#speaker.cue({ text: this.now?.text ?? "", tone: "go" });
    else this.#speaker.cue({ text: this.prepared.cue("going-on"), tone: "go" }, this.now?.text);
    this.#run();
    this.#speak();
    void this.#write();
  }

  /** Seconds until the skin has to be looked at next, or the pack has to come off. */
  #untilSkin(): number {
    return (this.script.cues.find((cue) => cue.kind === "skin" && cue.at > this.at)?.at ?? this.#ends) - this.at;
  }

  /** Passes over getting up or down, by somebody who is there already; else over the part. A pack comes off first. */
  skip(): Promise<void> {
    return this.#once(() => this.#skipNow());
  }
  async #skipNow(): Promise<void> {
    if (this.#wasOn) return this.#takeOff();
    if (this.at >= this.script.lead) return this.#leave(false);
    this.at = this.script.lead;
    this.#runOn();
  }

  stop(): Promise<void> {
    return this.#once(() => this.#stopNow());
  }
  async #stopNow(): Promise<void> {
    if (this.over !== undefined) return;
    if (!this.#wasOn) return this.#finish("stopped");
    this.#stopsAfter = true;
    this.#takeOff();
  }

  /** Left in the middle, a pack comes off like one whose time is over. */
  #takeOff(): void {
    if (this.held) return this.#remind();
    if (this.lying) this.#look(true);
    this.#pack.comesOff();
    this.told = undefined;
    this.at = this.#pack.offAt ?? this.at;
    this.#speak();
  }

  /** "It is on now": the time of the pack begins. */
  laid(): void {
    if (!this.laying) return;
    this.#speaker.wake();
    this.#pack.quiet();
    const again = this.#pack.laidAgain();
    this.at = Math.max(this.at, this.#pack.onAt);
    this.paused = undefined;
    if (again) this.#speaker.cue({ text: this.prepared.cue("pack-on"), tone: "go" });
    this.#runOn();
  }

  /** "That hurts more" was tapped: all stands while it is asked what it is like, on the screen. A pack is said to come off first. */
  askWhatItIsLike(): void {
    this.#halt("person");
    if (!this.lying) this.#pack.quiet();
    const look = this.prepared.cue("hurts-ask");
    if (this.lying) this.#speaker.cue({ text: this.prepared.cue("pack-end"), tone: "look" }, look);
    else this.#speaker.cue({ text: look, tone: "look" });
  }

  /** Nothing was said of what it is like. A pack was told to come off: it waits until it is said to be on again, and nothing of its time passes before. */
  notHurting(goesOn: boolean): void {
    if (this.lying && !this.held) {
      this.#halt("person");
      this.#pack.tookOff();
      this.told = undefined;
      return this.goOn();
    }
    if (goesOn || this.waits) this.goOn();
  }

  /** It is on the skin, or was and has not been looked at since. */
  get #wasOn(): boolean {
    return this.lying || this.#pack.isOff;
  }

  /** "That hurts more": it is remembered, and the session eases, goes on without it, or ends. */
  hurts(rule: StopRule): Promise<void> {
    return this.#once(() => this.#hurtsNow(rule));
  }
  async #hurtsNow(rule: StopRule): Promise<void> {
    const { item, onTheWayTo: way } = this;
    this.#halt("person");
    const what = whatHurts(this.prepared, this.items, this.index, this.script, this.at);
    if (what !== undefined) await diary.record({ kind: "exercise-hurt", body: { session: this.id, ...what, rule: rule.id } });
    this.hurt = rule;
    if (way !== undefined && rule.then !== "end") return this.#hurtOnTheWay(way, rule.then);
    // At its gentlest already, done elsewhere, or not for this person in its easier form: then it is left out, and that is what is said.
    const eased = rule.then === "ease" && item.kind === "exercise" ? this.#eased(item) : undefined;
    const told = { about: way === undefined ? itemTitle(item) : this.#wayTitle(way), text: rule.then === "ease" && eased === undefined ? this.#leftOutWords() : ((this.#isLastMove ? rule.last : undefined) ?? rule.answer) };
    this.told = told;
    const lying = this.#wasOn;
    if (rule.then === "end") {
      if (lying) await this.#pack.takenOff(item);
      this.#speaker.cue({ text: told.text, tone: "none" }, this.prepared.cue("signs-on-screen"));
      return this.#finish("stop-rule");
    }
    if (lying) {
      this.#takeOff();
      this.told = told;
      return;
    }
    this.#speaker.cue({ text: told.text, tone: "none" });
    if (eased !== undefined) {
      this.#setItems(this.items.map((one, index) => (index === this.index ? eased : one)));
      this.#place(this.index);
      void this.#write();
    } else await this.#stand(this.index + 1);
  }

  /** Getting up or down hurts more. A little: it stands, and goes on at the step that was reached. Much: nobody is sent on to another move, and it ends. */
  async #hurtOnTheWay(way: Place, then: "ease" | "swap"): Promise<void> {
    const text = this.prepared.cue(then === "ease" ? "change-eases" : "change-hurts");
    this.told = { about: this.#wayTitle(way), text };
    this.#speaker.cue({ text, tone: "none" });
    if (then === "ease") return this.#write();
    this.stuck = true;
    await this.#finish("stopped");
  }
  #wayTitle(way: Place): string {
    return laterStrings.session.way[way];
  }

  get #isLastMove(): boolean {
    return isLastMove(this.prepared, this.items, this.index);
  }
  #leftOutWords(): string {
    const { item } = this;
    if (item.kind === "exercise" && easierIsElsewhere(item) && this.#easierFits(item.exercise.id)) return this.prepared.cue("leave-for-easier");
    return this.prepared.cue(this.#isLastMove ? "leave-last" : "leave-today");
  }

  #eased(item: ExerciseItem): ExerciseItem | undefined {
    const eased = easedItem(item);
    return eased === undefined || (eased.form !== item.form && !this.#easierFits(item.exercise.id)) ? undefined : eased;
  }

  /** The skin was looked at. Changed: the pack comes off, and that is said. */
  skinIs(found: "normal" | "changed"): Promise<void> {
    return this.#once(() => this.#skinIsNow(found));
  }
  async #skinIsNow(found: "normal" | "changed"): Promise<void> {
    const { skin, held, paused } = this;
    this.#pack.answered(found);
    if (held) this.#look(true);
    if (found === "changed") return this.#skinChanged(skin !== "before");
    // Normal before it goes on, or after it came off: what comes after that follows at once.
    if (skin === "before") {
      this.at = Math.max(this.at, this.#cueAfter("before"));
      // What was paused for another reason stays so.
      return paused === undefined || paused === "before" ? this.#runOn() : void this.#write();
    }
    if (!held) return;
    await this.#pack.takenOff(this.item);
    if (this.#stopsAfter) return this.#stopTelling("pack-rest");
    this.at = this.script.cues.find((cue) => cue.at > this.at)?.at ?? this.script.seconds;
    this.#runOn();
  }

  #cueAfter(kind: Cue["kind"]): number {
    const { cues, seconds } = this.script;
    return cues[cues.findIndex((cue) => cue.kind === kind) + 1]?.at ?? seconds;
  }

  /** Runs from where it was put, and says what is due there. */
  #runOn(): void {
    this.#run();
    void this.#write();
    this.#speak();
  }

  async #skinChanged(wasOn: boolean): Promise<void> {
    const about = itemTitle(this.item);
    this.running = false;
    if (wasOn) await this.#pack.takenOff(this.item);
    if (this.#stopsAfter) return this.#stopTelling("pack-changed");
    await this.#stand(this.index + 1);
    // Nothing begins over it: it stands there until the person goes on.
    const text = this.prepared.cue(wasOn ? "pack-changed" : "pack-not");
    this.told = { about, text };
    this.#speaker.cue({ text, tone: "look" });
  }

  async #stopTelling(cue: "pack-rest" | "pack-changed"): Promise<void> {
    const text = this.prepared.cue(cue);
    this.told = { about: itemTitle(this.item), text };
    this.#speaker.cue({ text, tone: "look" });
    await this.#finish("stopped");
  }

  async afterwards(painAfter: number | null, feel: "easy" | "right" | "hard" | null): Promise<void> {
    await diary.record({ kind: "session-finished", body: { session: this.id, how: this.over ?? "stopped", painAfter, feel } });
  }

  /** The page is left. What runs is written down, so that it can be gone on with. */
  close(): void {
    if (this.over === undefined && this.running && !this.lying) this.pause("hidden");
    this.#letTimersGo();
    // The last words of one that is over are said to their end.
    if (this.over === undefined) this.#speaker.hush();
    void this.awake.letGo();
  }

  /**
   * Another tab goes on with it: silent here from now on. Asked, all that happened is written first, a pack as one that
   * goes on; when it was lost to that tab already, nothing is.
   */
  async handOver(how: "asked" | "lost"): Promise<void> {
    if (how === "asked") await this.#leaving;
    if (this.over !== undefined) return;
    if (this.running) this.#look(true);
    const goesOn = this.running && this.lying;
    this.running = false;
    this.#letTimersGo();
    this.#speaker.hush();
    void this.awake.letGo();
    if (how === "asked") await this.#write(goesOn);
  }

  hidden(): void {
    if (this.running && !this.lying) this.pause("hidden");
  }
  async shown(): Promise<void> {
    if (this.over !== undefined) return;
    if (this.lying) this.wentOn = true;
    await this.awake.keep();
  }

  #setItems(items: readonly SessionItem[]): void {
    this.items = items;
    this.scripts = cueScript(this.prepared, items, this.#phase, this.sore);
  }

  #open(): void {
    void this.awake.keep();
  }

  /** Looks again at the next whole second of the part. */
  #wait(): void {
    clearTimeout(this.#timer);
    const left = second * (1 - (this.at % 1));
    this.#timer = setTimeout(() => this.#tick(), Math.max(soonest, left));
  }

  /** One act at a time, while it is being written down: the second tap of a double tap does nothing. */
  async #once(act: () => Promise<void>): Promise<void> {
    if (this.#acting) return;
    this.#acting = true;
    try {
      await act();
    } finally {
      this.#acting = false;
    }
  }

  /** At the beginning of a part, standing still. */
  #place(index: number): void {
    this.index = index;
    this.at = 0;
    this.#said = -1;
    this.wentOn = false;
    this.#stopsAfter = false;
    this.#pack.place(this.script);
  }

  /** Stands paused before a part, or at the end after the last. */
  async #stand(index: number): Promise<void> {
    this.running = false;
    if (index >= this.items.length) return this.#finish("stopped");
    this.#place(index);
    this.paused = "person";
    void this.#write();
  }

  #enter(index: number): void {
    this.#place(index);
    this.#runOn();
  }

  #run(): void {
    this.paused = undefined;
    this.running = true;
    this.#looked = { steady: performance.now(), wall: readClock().instant };
    this.#wait();
  }

  #tick(): void {
    if (!this.running) return;
    const jumped = this.#look(false);
    if (jumped && !this.lying) return this.pause("slept");
    this.#speak();
    if (this.waits) return;
    if (this.at >= this.script.seconds && !this.#acting) void this.#once(() => this.#leave(true));
    else this.#wait();
  }

  /** Adds what has passed since the last look. True when more passed than a look may: then only a pack's time goes on. */
  #look(last: boolean): boolean {
    const before = this.#looked;
    this.#looked = { steady: performance.now(), wall: readClock().instant };
    const steady = this.#looked.steady - before.steady;
    const passed = Math.max(steady, this.#looked.wall - before.wall);
    const jumped = passed > slept;
    const most = this.#pack.standsAt(this.at) ?? this.script.seconds;
    if (this.lying) {
      this.#pack.onSkin += passed / 1000;
      this.at = Math.min(most, this.at + passed / 1000);
    } else if (!jumped) this.at = Math.min(most, this.at + Math.max(0, steady) / 1000);
    return jumped && !last;
  }

  /** Carries out what is due. Of several that came due while nobody looked only the last is said, but never past a look at the skin. */
  #speak(): void {
    const due = this.lastCue;
    if (due > this.#said) {
      const fresh = this.script.cues.slice(this.#said + 1, due + 1);
      this.#said = due;
      const look = fresh.findLast((cue) => cue.kind === "skin" && this.lying);
      if (look !== undefined) this.#pack.askSkin();
      const cue = look ?? fresh.at(-1);
      if (cue !== undefined) this.#speaker.cue(cue);
    }
    if (this.waits) this.#hold();
  }

  /** A pack waits for an answer: the session stands until it is given. */
  #hold(): void {
    clearTimeout(this.#timer);
    this.running = false;
    this.paused = this.held ? "skin" : this.skin === "before" ? "before" : "lay";
    if (!this.held) this.#pack.askToLay();
    void this.#write();
  }

  /** Says once more what stands there. */
  #remind(): void {
    const { now } = this;
    if (now !== undefined) this.#speaker.cue(now);
  }

  /** Leaves a part: done to its end, or skipped. */
  #leave(done: boolean): Promise<void> {
    this.#leaving = this.#leaveNow(done);
    return this.#leaving;
  }

  async #leaveNow(done: boolean): Promise<void> {
    const { item } = this;
    this.running = false;
    if (done && item.kind === "exercise") await diary.record({ kind: "exercise-done", body: { session: this.id, exercise: item.exercise.id, level: item.level, form: item.form } });
    else if (done && item.kind === "position") await diary.record({ kind: "plan-action-done", body: { action: item.action.id, seconds: Math.round(this.at) } });
    await this.#advance();
  }

  async #advance(): Promise<void> {
    if (this.over !== undefined) return;
    if (this.index + 1 < this.items.length) this.#enter(this.index + 1);
    else await this.#finish("finished");
  }

  async #finish(how: Over): Promise<void> {
    this.running = false;
    this.over = how;
    this.#letTimersGo();
    void this.awake.letGo();
    await diary.record({ kind: "session-finished", body: { session: this.id, how, painAfter: null, feel: null } });
  }

  #letTimersGo(): void {
    clearTimeout(this.#timer);
    this.#pack.quiet();
  }

  async #write(running = this.running): Promise<void> {
    await diary.record({ kind: "session-moved", body: { session: this.id, item: this.index, atSeconds: Math.round(this.at * 10) / 10, running } });
  }
}
