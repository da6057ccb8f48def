import { immutable, assets, prerendered } from "$app/manifest";
import { version } from "$app/env";
import { self } from "$app/service-worker";

/**
 * Everything a person needs is kept when Supple first opens: every page, script and font of the language it was opened in.
 *
 * A new version is fetched beside the old one and waits until a page says
 * "take over", so that nobody's check changes its rules half-way.
 */
/** The folder of the language, "/" for English: what is kept of the start page goes by it. */
const { pathname: start } = new URL(".", self.location.href);
const own = `supple:${start}:`;
const cacheName = own + version;
/** Pages are asked for as `/check`; the release file must always come from the server. */
const files = [...immutable, ...assets, ...prerendered].map(({ path }) => (path.startsWith("/") ? path : start + path)).map((path) => (`${path}/` === start ? start : path)).filter((path) => !path.endsWith("/release.json") && !path.endsWith("/robots.txt"));

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(files.map((path) => new Request(path, { cache: "reload" })))));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith(own) && name !== cacheName).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("message", (event) => {
  if (event.data === "take-over") void self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin || url.pathname.endsWith("/release.json")) return;
  event.respondWith(answer(event.request, url));
});

/** What is kept comes from the cache at once; anything else from the server, or the page that says it is not here. */
async function answer(request: Request, url: URL): Promise<Response> {
  const cache = await caches.open(cacheName);
  // Servers answer with `Vary: Origin`; what is kept is the same for every asker.
  const kept = await cache.match(url.pathname, { ignoreVary: true, ignoreSearch: true });
  if (kept !== undefined) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    const offline = request.mode === "navigate" ? await cache.match("/offline", { ignoreVary: true }) : undefined;
    if (offline !== undefined) return offline;
    throw error;
  }
}
