import { expect, test } from "vitest";
import { isNewer } from "../../apps/web/src/lib/release/is-newer.ts";
import { staleRulesDays } from "../../apps/web/src/lib/release/rules-age.ts";
import { fileToDiary } from "../../apps/web/src/lib/diary/diary-file.ts";

test("versions are compared as numbers, part by part", () => {
  expect(isNewer("2026.11.1", "2026.11.0")).toBe(true);
  expect(isNewer("2026.11.10", "2026.11.9")).toBe(true);
  expect(isNewer("2027.1.0", "2026.12.9")).toBe(true);
  expect(isNewer("2026.11.0", "2026.11.0")).toBe(false);
  expect(isNewer("2026.9.0", "2026.11.0")).toBe(false);
});

test("rules are called old after 30 days without the server, not before", () => {
  const day = 86_400_000;
  expect(staleRulesDays(30 * day, 0)).toBeUndefined();
  expect(staleRulesDays(31 * day, 0)).toBe(31);
  expect(staleRulesDays(0, 31 * day)).toBeUndefined();
});

test("a file that is not a diary, is newer, or is damaged is refused with its reason", () => {
  expect(fileToDiary("hello")).toMatchObject({ ok: false, problem: "not-a-diary" });
  expect(fileToDiary("[]")).toMatchObject({ ok: false, problem: "not-a-diary" });
  expect(fileToDiary(JSON.stringify({ format: "supple-diary", version: 2, entries: [] }))).toMatchObject({ ok: false, problem: "newer-version" });
  expect(fileToDiary(JSON.stringify({ format: "supple-diary", version: 1, entries: [{ kind: "told" }] }))).toMatchObject({ ok: false, problem: "damaged" });
  expect(fileToDiary(JSON.stringify({ format: "supple-diary", version: 1, entries: [] }))).toEqual({ ok: true, entries: [] });
});
