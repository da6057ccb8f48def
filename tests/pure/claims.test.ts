import { claimCount } from "../../packages/knowledge/src/load/check-claims.ts";
import { loadContent } from "@supple/knowledge/load";
import { describe, expect, test } from "vitest";

/** Every claim of the patient articles has its place; the plants beside this show that the build sees a missing one. */
const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const { claims } = loaded.content;

describe("the claims of the patient articles", () => {
  test("are all there, in order", () => {
    expect(claims.map((claim) => Number(claim.id.slice(1)))).toEqual(Array.from({ length: claimCount }, (_, index) => index + 1));
  });
  test("come from each of the five articles", () => {
    expect([...new Set(claims.flatMap((claim) => claim.seeds))].sort()).toEqual(["seed-000", "seed-001", "seed-002", "seed-003", "seed-004"]);
  });
  test("wait for nothing but prevention (S71 to S82)", () => {
    const waiting = claims.filter((claim) => claim.later !== undefined).map((claim) => Number(claim.id.slice(1)));
    for (const number of waiting) expect(number >= 71 && number <= 82, `S${number}`).toBe(true);
    for (const claim of claims) if (claim.later === undefined) expect(claim.places.length, claim.id).toBeGreaterThan(0);
  });
  test("that are contradicted, or that nothing was found for, are carried as such", () => {
    const of = (verdict: string) => claims.filter((claim) => claim.verdict === verdict).map((claim) => claim.id);
    expect(of("contradicted")).toEqual(["S12", "S53", "S59", "S64", "S68", "S69", "S75", "S77", "S86", "S99"]);
    expect(of("none")).toEqual(["S17", "S22", "S26", "S27", "S51", "S65", "S70", "S80", "S82", "S114", "S115"]);
  });
});
