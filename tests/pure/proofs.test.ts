import { loadContent } from "@supple/knowledge/load";
import { describe, expect, test, vi } from "vitest";
import { subjectOf } from "../proofs/claim.ts";
import { allClaims } from "../proofs/claims/index.ts";
import { plants } from "../proofs/plants.ts";
import { showCounterexample } from "../proofs/show-counterexample.ts";

/** The quick part of `npm run prove`: every claim but the slowest over all of the content, and each claim over something wrong. */
const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const { content } = loaded;
const subject = subjectOf(content);
const claims = allClaims({ assessments: 2000, checks: 5, seed: 20261124 });
vi.setConfig({ testTimeout: 120_000 });

describe("proved of the rules", () => {
  // `monotone` takes the longest; `triage-properties.test.ts` samples the same claim.
  for (const claim of claims.filter(({ id }) => id !== "monotone")) {
    test(`${claim.id}: ${claim.says}`, async () => {
      const { covered, counterexamples } = await claim.prove(subject);
      console.log(`${claim.id}: ${covered}`);
      expect(counterexamples.map((one) => showCounterexample(content, one))).toEqual([]);
    });
  }
});

describe("a claim notices what is planted", () => {
  for (const plant of plants) {
    test(`${plant.claim}: ${plant.what}`, async () => {
      const claim = claims.find(({ id }) => id === plant.claim);
      const planted = plant.into(subject);
      const { counterexamples } = (await claim?.prove(planted)) ?? { counterexamples: [] };
      expect(counterexamples.length).toBeGreaterThan(0);
      for (const one of counterexamples) expect(showCounterexample(planted.content, one)).toContain(one.what);
    });
  }
  test("every claim has a plant", () => expect(claims.map(({ id }) => id).filter((id) => !plants.some((plant) => plant.claim === id))).toEqual([]));
});
