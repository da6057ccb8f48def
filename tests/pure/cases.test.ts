import { answerRestNo, decideDisposition, prepareTriage, readAnswers } from "@supple/engine";
import { loadContent } from "@supple/knowledge/load";
import { expect, test } from "vitest";

/** Each described person beside a rule comes out as a clinician reads it, in every region the case names. */
const loaded = loadContent();
if (!loaded.ok) throw new Error(loaded.faults.map((fault) => `${fault.file}:${fault.line} ${fault.what}`).join("\n"));
const { content } = loaded;
const regions = content.regions.regions.map((region) => region.id);
const triageByRegion = new Map(regions.map((region) => [region, prepareTriage(content.triage, region)]));

test("there are cases and regions to look at", () => {
  const kinds = Object.entries(Object.groupBy(content.cases, (described) => described.kind)).map(([kind, cases]) => `${cases.length} ${kind}`);
  console.log(`${content.cases.length} described people (${kinds.join(", ")}), ${content.cases.reduce((total, described) => total + (described.regions ?? regions).length, 0)} results in ${regions.length} regions`);
  expect(content.cases.length).toBeGreaterThan(150);
  expect(regions).toHaveLength(9);
});

for (const described of content.cases) {
  test(`${described.id}: ${described.person}`, () => {
    for (const region of described.regions ?? regions) {
      const triage = triageByRegion.get(region);
      if (triage === undefined) throw new Error(`no region ${region}`);
      const read = readAnswers(content.triage.questions, described.answers);
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      const answers = described.rest === "no" ? answerRestNo(triage, read.value) : read.value;
      const decision = decideDisposition(triage, answers);
      const found = { disposition: decision.standing, lowest: decision.lowest, highest: decision.highest };
      const { disposition, lowest, highest, holds, open } = described.expect;
      expect(found, `in ${region}; holds ${decision.holds.map((rule) => `${rule.rule}/${rule.grade}`).join(", ")}; open ${decision.open.map((rule) => `${rule.rule} waits for ${rule.waitsFor.join("+")}`).join(", ")}`).toMatchObject({ disposition, ...(lowest && { lowest }), ...(highest && { highest }) });
      expect(decision.holds.map((rule) => rule.rule), region).toEqual(expect.arrayContaining(holds ?? []));
      expect(decision.open.map((rule) => rule.rule), region).toEqual(expect.arrayContaining(open ?? []));
      if (described.kind === "fires" || described.kind === "near-miss" || described.kind === "everyday") expect(decision.settled, `${region}: still open`).toBe(true);
      if (described.kind === "near-miss" && disposition === "self-care") expect(decision.holds, region).toEqual([]);
    }
  });
}
