#!/usr/bin/env node
/**
 * Serves the built app as a static host should: `docs/deploy.md` explains each header.
 *
 * Plain Node, nothing else. `PORT` chooses the port; Ctrl-C ends it cleanly.
 */
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** What is served; tests of updates name a copy. */
const root = process.env.SUPPLE_BUILD ?? fileURLToPath(new URL("../apps/web/build", import.meta.url));
const port = Number(process.env.PORT ?? 4173);

const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".json": "application/json", ".webmanifest": "application/manifest+json", ".svg": "image/svg+xml", ".png": "image/png", ".woff2": "font/woff2", ".txt": "text/plain; charset=utf-8" };
const always = {
  "Content-Security-Policy": "frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
};

/** The file behind an address: itself, its page, or undefined. Never one outside the build. */
function fileFor(pathname) {
  let path;
  try {
    path = normalize(join(root, decodeURIComponent(pathname)));
  } catch {
    return undefined;
  }
  if (path !== root && !path.startsWith(root + sep)) return undefined;
  const candidates = pathname === "/" ? [join(root, "index.html")] : [path, `${path}.html`, join(path, "index.html")];
  return candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
}

function send(request, response, status, file) {
  const accepted = String(request.headers["accept-encoding"] ?? "");
  const [encoding, ending] = /\bbr\b/.test(accepted) && existsSync(`${file}.br`) ? ["br", ".br"] : /\bgzip\b/.test(accepted) && existsSync(`${file}.gz`) ? ["gzip", ".gz"] : [undefined, ""];
  const immutable = file.includes(join("_app", "immutable"));
  response.writeHead(status, {
    ...always,
    "Content-Type": types[extname(file)] ?? "application/octet-stream",
    "Content-Length": statSync(file + ending).size,
    "Cache-Control": immutable ? "public, max-age=31536000, immutable" : "no-cache",
    Vary: "Accept-Encoding",
    ...(encoding && { "Content-Encoding": encoding }),
  });
  if (request.method === "HEAD") response.end();
  else createReadStream(file + ending).pipe(response);
}

if (!existsSync(join(root, "index.html"))) {
  console.error("There is no built app. Run `npm start`, or `npm run build` first.");
  process.exit(1);
}

const server = createServer((request, response) => {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { ...always, Allow: "GET, HEAD" }).end();
    return;
  }
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const file = fileFor(pathname);
  if (file !== undefined) send(request, response, 200, file);
  else {
    // A language in a folder of its own says in its own words that there is no such page.
    const own = join(root, pathname.split("/")[1] ?? "", "404.html");
    send(request, response, 404, own.startsWith(root) && existsSync(own) ? own : join(root, "404.html"));
  }
});

server.on("error", (error) => {
  console.error(error.code === "EADDRINUSE" ? `Port ${port} is in use. Choose another: PORT=${port + 1} npm start` : `The server could not start: ${error.message}`);
  process.exit(1);
});
server.listen(port, () => console.log(`Supple is running at http://localhost:${port}`));

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
