import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The built app, as `npm start` serves it, on a port that measuring has for itself. */
export async function serve(port = 4321): Promise<{ readonly origin: string; stop(): void }> {
  const server = spawn(process.execPath, ["scripts/serve.mjs"], { cwd: root, env: { ...process.env, PORT: String(port) }, stdio: "pipe" });
  await new Promise((resolve, reject) => {
    server.stdout.once("data", resolve);
    server.once("exit", () => reject(new Error(`the app could not be served: is port ${port} taken?`)));
  });
  return { origin: `http://localhost:${port}`, stop: () => { server.kill(); } };
}
