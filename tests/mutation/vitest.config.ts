import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const inCopy = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/**
 * The tests that mutants of the engine must fail: its own, the described people and histories, and the properties of the triage.
 *
 * Mutants live in a copy of the repository whose `node_modules` is the
 * original's, so our own packages are named here: they would otherwise be the
 * unchanged ones. The prover is left out: it is slow, and reads no engine code;
 * so are the histories that are lived through with the medicine guard, which
 * take half a minute for each mutant that nothing else notices.
 */
export default defineConfig({
  root: inCopy("."),
  resolve: {
    alias: [
      { find: "@supple/knowledge/load", replacement: inCopy("tests/mutation/content-once.ts") },
      { find: /^@supple\/knowledge\/compiled\/(.+)$/, replacement: `${inCopy("packages/knowledge/compiled")}/$1.ts` },
      { find: "@supple/knowledge", replacement: inCopy("packages/knowledge/src/index.ts") },
      { find: "@supple/engine/described-history", replacement: inCopy("packages/engine/src/medicines/described-history.ts") },
      { find: "@supple/engine", replacement: inCopy("packages/engine/src/index.ts") },
    ],
  },
  test: {
    environment: "node",
    // The content is read once a run, not once a file: eight times as fast. Each mutant has a run of its own.
    isolate: false,
    include: ["packages/engine/src/**/*.test.ts", "tests/pure/cases.test.ts", "tests/pure/triage-properties.test.ts", "tests/pure/medicine-cases.test.ts"],
  },
});
