/**
 * The service worker as the page sees it: offline use and updates.
 *
 * An update is offered, never forced: the new worker waits until the person
 * says so. Only a safety release is applied by itself, and only before a danger check.
 */
class Worker {
  /** A newer version lies ready. */
  waiting = $state.raw<ServiceWorker | undefined>(undefined);

  apply(): void {
    const next = this.waiting;
    if (next === undefined) return;
    // The page reloads once the new worker has taken over, so that page and rules belong together.
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    next.postMessage("take-over");
  }
}

export const worker = new Worker();

/** Registers the worker as a plain script: Firefox 121 runs no workers that are modules. */
export function registerWorker(): void {
  if (!("serviceWorker" in navigator)) return;
  void navigator.serviceWorker
    .register("/service-worker.js", { updateViaCache: "none" })
    .then((registration) => {
      const see = () => {
        if (registration.waiting !== null && navigator.serviceWorker.controller !== null) worker.waiting = registration.waiting;
      };
      see();
      registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", see));
    })
    // Without a worker Supple still works while online; there is nothing the person could do about it.
    .catch(() => undefined);
}
