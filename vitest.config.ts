import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "pure",
          environment: "node",
          include: ["packages/*/src/**/*.test.ts", "apps/cli/src/**/*.test.ts", "tests/pure/**/*.test.ts"],
        },
      },
    ],
  },
});
