const name = "supple-session";
/** So long a tab that is being closed or reloaded may take to let go, and one that is asked to give way. Milliseconds. */
const closing = 300;
const givingWay = 2000;

/**
 * One session at a time in this browser: it is led in the tab that holds the lock.
 *
 * A tab that is asked for it says what it did last, falls silent, and lets go. One that does not answer, since the system
 * put it to sleep, loses it: then nothing more is written there. Where a browser has no locks (an address without https)
 * every tab may lead.
 */
export class OneTab {
  readonly #givesWay: (how: "asked" | "lost") => Promise<void>;
  readonly #channel: BroadcastChannel | undefined;
  #letGo: (() => void) | undefined;
  #claiming: Promise<boolean> | undefined;

  constructor(givesWay: (how: "asked" | "lost") => Promise<void>) {
    this.#givesWay = givesWay;
    if (!OneTab.hasLocks() || typeof BroadcastChannel === "undefined") return;
    this.#channel = new BroadcastChannel(name);
    this.#channel.addEventListener("message", () => void this.#asked());
  }

  private static hasLocks(): boolean {
    return typeof navigator !== "undefined" && "locks" in navigator;
  }

  /** Whether the session may be led here, as is known without asking. */
  get leads(): boolean {
    return !OneTab.hasLocks() || this.#letGo !== undefined;
  }

  /** Whether the session is led by another tab, at this moment. */
  async isElsewhere(): Promise<boolean> {
    if (this.leads) return false;
    return (await navigator.locks.query()).held?.some((lock) => lock.name === name) ?? false;
  }

  /** From now on the session is led here: true; or false, while another tab leads it. */
  async claim(): Promise<boolean> {
    if (this.leads) return true;
    this.#claiming ??= this.#claimNow().finally(() => (this.#claiming = undefined));
    return this.#claiming;
  }

  /** A free lock is given however long that takes on a slow device; only for one that is held does time run. */
  async #claimNow(): Promise<boolean> {
    return (await this.#request({ ifAvailable: true })) || this.#request({ signal: AbortSignal.timeout(closing) });
  }

  /** The session is led here, whoever led it. Resolves once the other tab has written all it did, or did not answer. */
  async takeOver(): Promise<void> {
    // A claim that still waits would get the lock first, and this tab would wait for itself.
    if (this.leads || (await this.#claiming) === true) return;
    this.#channel?.postMessage("give way");
    if (!(await this.#request({ signal: AbortSignal.timeout(givingWay) }))) await this.#request({ steal: true });
  }

  release(): void {
    this.#letGo?.();
    this.#letGo = undefined;
  }

  close(): void {
    this.release();
    this.#channel?.close();
  }

  #request(options: LockOptions): Promise<boolean> {
    return new Promise((answer) => {
      let refused = false;
      const held = (lock: Lock | null) => {
        if (lock === null) answer(false);
        if (lock === null || refused) return;
        return new Promise<void>((letGo) => {
          this.#letGo = letGo;
          answer(true);
        });
      };
      // Refused in time, or stolen long after.
      navigator.locks.request(name, options, held).catch(() => {
        refused = true;
        answer(false);
        if (this.#letGo === undefined) return;
        this.#letGo = undefined;
        void this.#givesWay("lost");
      });
    });
  }

  async #asked(): Promise<void> {
    if (this.#letGo === undefined) return;
    await this.#givesWay("asked");
    this.release();
  }
}
