import { judgeHistory } from "@supple/engine/described-history";
import { loadContent } from "@supple/knowledge/load";
import { expect, test } from "vitest";

/** Each described history of the medicine guard comes out as a pharmacist reads it. */
const loaded = loadContent();
if (!loaded.ok) throw new Error(loaded.faults.map((fault) => `${fault.file}:${fault.line} ${fault.what}`).join("\n"));
const { content } = loaded;

test("there are histories to look at, with each verdict and each exclusion that answers can raise", () => {
  const verdicts = Object.entries(Object.groupBy(content.medicineCases, (described) => described.expect.verdict)).map(([verdict, cases]) => `${cases.length} ${verdict}`);
  console.log(`${content.medicineCases.length} described histories: ${verdicts.join(", ")}`);
  expect(content.medicineCases.length).toBeGreaterThanOrEqual(60);
  expect(verdicts).toHaveLength(4);
});

for (const described of content.medicineCases) {
  test(`${described.id}: ${described.person}`, () => {
    const { verdict, because, waits, lastOne, over } = described.expect;
    const { decision, now } = judgeHistory(content.medicines, described);
    const reasons = decision.reasons.map((reason) => reason.id);
    expect([decision.verdict, ...reasons]).toEqual([verdict, ...reasons]);
    expect(reasons).toEqual(expect.arrayContaining([...because]));
    if (waits !== undefined) expect(((decision.clock.notBefore ?? now) - now) / 60_000).toBe(waits);
    if (lastOne !== undefined) expect(decision.clock.lastOne).toBe(lastOne);
    expect(decision.over.length > 0).toBe(over);
    expect(decision.accepted).toBe(verdict === "label-allows" && decision.clock.notBefore === undefined);
  });
}
