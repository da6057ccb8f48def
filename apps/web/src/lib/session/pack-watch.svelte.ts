import { packTimes, type ItemScript, type PackTimes, type SessionItem } from "@supple/engine";
import { diary } from "#lib/diary/diary.svelte.ts";

/** What somebody is asked about a pack and nobody answers is said again after so long. Milliseconds. */
const skinAgain = 30_000;
const layAgain = 60_000;

/**
 * One pack of a session, from the look at the skin before it to the one after it; for any other part it watches nothing.
 *
 * It stands at three moments until somebody answers: how the skin is before, that the pack is on, and that it is off.
 * Only between the last two does it lie on the skin, and only that time counts.
 */
export class PackWatch {
  /** A look at the skin that waits for an answer. */
  skin = $state<"before" | "look" | undefined>(undefined);
  /** Seconds it has been on the skin: longer than its time when nobody took it off. */
  onSkin = 0;
  /** It was on, and was told to come off because something hurt: it waits to be laid on again. */
  isOff = $state(false);
  readonly #say: () => void;
  #times: PackTimes | undefined;
  #found: "normal" | "changed" | "not-looked" = "not-looked";
  #reminder: ReturnType<typeof setInterval> | undefined;

  /** `say`: says once more what stands there. */
  constructor(say: () => void) {
    this.#say = say;
  }

  /** Another part begins. */
  place(script: ItemScript): void {
    this.quiet();
    this.#times = packTimes(script);
    this.onSkin = 0;
    this.isOff = false;
    this.#found = "not-looked";
    this.skin = this.#times === undefined ? undefined : "before";
  }
  /** It goes on after Supple was gone: it is on, so its skin was looked at. */
  resume(onSkin: number): void {
    this.onSkin = onSkin;
    this.skin = undefined;
  }

  lies(at: number): boolean {
    return this.#times !== undefined && !this.isOff && at >= this.#times.onAt && at <= this.#times.offAt;
  }
  /** Its skin was found normal, and nobody has said yet that it is on. */
  waitsToLie(at: number): boolean {
    return this.#times !== undefined && this.skin !== "before" && (this.isOff || at < this.#times.onAt);
  }
  hasToComeOff(at: number): boolean {
    return this.#times?.offAt === at;
  }
  /** The second of the part at which it stands next until somebody answers. Undefined when nothing is to be answered any more. */
  standsAt(at: number): number | undefined {
    if (this.#times === undefined || at > this.#times.offAt) return undefined;
    if (this.isOff) return at;
    if (this.skin === "before") return this.#times.beforeAt;
    return at < this.#times.onAt ? this.#times.layAt : this.#times.offAt;
  }
  /** When it lies from now on. */
  get onAt(): number {
    return this.#times?.onAt ?? 0;
  }
  get offAt(): number | undefined {
    return this.#times?.offAt;
  }
  /** Seconds of its own time: those on the skin. */
  get seconds(): number {
    return this.#times === undefined ? 0 : this.#times.offAt - this.#times.onAt;
  }

  /** Asks how the skin looks, with what stands there, until it is answered: at half-time while the pack goes on, at its end while all else stands. */
  askSkin(): void {
    this.skin = "look";
    this.#remindEvery(skinAgain);
  }
  /** It stands before the skin was looked at or before it is on: asked again after a while. */
  askToLay(): void {
    this.#remindEvery(layAgain);
  }
  /** The skin was looked at. Normal before it went on says nothing of the skin under it. */
  answered(found: "normal" | "changed"): void {
    if (this.skin !== "before") this.#found = found;
    this.skin = undefined;
    this.quiet();
  }
  tookOff(): void {
    this.isOff = true;
  }
  /** Whether it had been on before. Its time goes on from where it was. */
  laidAgain(): boolean {
    const again = this.isOff;
    this.isOff = false;
    return again;
  }
  /** It is not laid on again: its skin is looked at. */
  comesOff(): void {
    this.isOff = false;
  }
  quiet(): void {
    clearInterval(this.#reminder);
  }

  /** It is off: written down, with the time it was on. */
  async takenOff(item: SessionItem): Promise<void> {
    if (item.kind !== "pack") return;
    const seconds = Math.round(this.onSkin);
    await diary.record({ kind: "pack-used", body: { action: item.action.id, seconds, skin: this.#found } });
    await diary.record({ kind: "plan-action-done", body: { action: item.action.id, seconds } });
  }

  #remindEvery(milliseconds: number): void {
    this.quiet();
    this.#reminder = setInterval(this.#say, milliseconds);
  }
}
