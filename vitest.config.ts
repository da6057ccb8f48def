import { defineConfig } from "vitest/config";

/** Tests that start whole tools (compiler, linters, prover, command line): `npm test` runs them, `npm run check` does not wait for them. */
const wholeTools = ["tests/pure/planted.test.ts", "tests/pure/proofs.test.ts", "apps/cli/src/cli.test.ts"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "pure",
          environment: "node",
          include: ["packages/*/src/**/*.test.ts", "apps/cli/src/**/*.test.ts", "tests/pure/**/*.test.ts", "tests/reading/**/*.test.ts"],
          exclude: wholeTools,
          // Reading all content takes a second, and a busy machine can be ten times slower.
          testTimeout: 60_000,
        },
      },
      { test: { name: "tools", environment: "node", include: wholeTools } },
    ],
  },
});
