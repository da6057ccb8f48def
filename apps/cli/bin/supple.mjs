#!/usr/bin/env node
/** Starts the command line. It runs TypeScript as it is, which Node does from 22.18 on. */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`supple needs Node 22.18 or later; this is ${process.version}. From the repository: npm run supple -- ${process.argv.slice(2).join(" ")}`);
  process.exit(2);
}
// A reader that has seen enough (`supple questions | head`) is no fault.
process.stdout.on("error", (error) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
const { main } = await import("../src/main.ts");
process.exitCode = await main(process.argv.slice(2));
