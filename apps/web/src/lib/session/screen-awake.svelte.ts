interface Lock {
  release(): Promise<void>;
  addEventListener(kind: "release", heard: () => void): void;
}
interface WakeLocks {
  request(kind: "screen"): Promise<Lock>;
}

/** Keeps the screen on while a session runs, where the device lets it; `held` says whether it does. */
export class ScreenAwake {
  held = $state<"yes" | "no" | "unknown">("unknown");
  #lock: Lock | undefined;

  async keep(): Promise<void> {
    if (this.#lock !== undefined) return;
    const locks = (navigator as { readonly wakeLock?: WakeLocks }).wakeLock;
    if (locks === undefined) {
      this.held = "no";
      return;
    }
    try {
      const lock = await locks.request("screen");
      this.#lock = lock;
      this.held = "yes";
      // The device takes it back when the page is hidden; it is asked for again on the way back.
      lock.addEventListener("release", () => {
        this.#lock = undefined;
      });
    } catch {
      this.held = "no";
    }
  }

  async letGo(): Promise<void> {
    const lock = this.#lock;
    this.#lock = undefined;
    await lock?.release().catch(() => undefined);
  }
}
