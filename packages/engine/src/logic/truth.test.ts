import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { all, any, atLeast, type Truth } from "./truth.ts";

const values: readonly Truth[] = ["true", "false", "unknown"];
const parts = fc.array(fc.constantFrom(...values), { maxLength: 6 });

describe("the whole truth table", () => {
  it.each([
    ["true", "true", "true", "true"],
    ["true", "false", "false", "true"],
    ["true", "unknown", "unknown", "true"],
    ["false", "false", "false", "false"],
    ["false", "unknown", "false", "unknown"],
    ["unknown", "unknown", "unknown", "unknown"],
  ] as const)("%s with %s: all is %s, any is %s", (a, b, both, either) => {
    expect(all([a, b])).toBe(both);
    expect(all([b, a])).toBe(both);
    expect(any([a, b])).toBe(either);
    expect(any([b, a])).toBe(either);
  });
});

describe("not known is never read as no", () => {
  it("an answer that arrives later never turns a settled condition", () => {
    fc.assert(
      fc.property(parts, fc.constantFrom<Truth>("true", "false"), fc.nat(6), (before, answer, least) => {
        const after = before.map((part) => (part === "unknown" ? answer : part));
        for (const combine of [all, any, (p: readonly Truth[]) => atLeast(least, p)]) {
          const settled = combine(before);
          if (settled !== "unknown") expect(combine(after)).toBe(settled);
        }
      }),
    );
  });

  it("at least one is any; at least as many as there are is all", () => {
    fc.assert(
      fc.property(parts, (p) => {
        expect(atLeast(1, p)).toBe(any(p));
        expect(atLeast(p.length, p)).toBe(all(p));
      }),
    );
  });
});
