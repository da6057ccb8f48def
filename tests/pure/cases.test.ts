import { loadContent } from "@supple/knowledge/load";
import { expect, test } from "vitest";
import { judgeCase, prepareRegions } from "./judge-case.ts";

/** Each described person beside a rule comes out as a clinician reads it, in every region the case names. */
const loaded = loadContent();
if (!loaded.ok) throw new Error(loaded.faults.map((fault) => `${fault.file}:${fault.line} ${fault.what}`).join("\n"));
const { content } = loaded;
const triageByRegion = prepareRegions(content);

test("there are cases and regions to look at", () => {
  const kinds = Object.entries(Object.groupBy(content.cases, (described) => described.kind)).map(([kind, cases]) => `${cases.length} ${kind}`);
  console.log(`${content.cases.length} described people (${kinds.join(", ")}), ${content.cases.reduce((total, described) => total + (described.regions?.length ?? triageByRegion.size), 0)} results in ${triageByRegion.size} regions`);
  expect(content.cases.length).toBeGreaterThan(150);
  expect(triageByRegion.size).toBe(9);
});

for (const described of content.cases) {
  test(`${described.id}: ${described.person}`, () => {
    expect(judgeCase(content, triageByRegion, described)).toEqual([]);
  });
}
