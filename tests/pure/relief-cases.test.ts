import { answerRestNo, narrowingsOf, planActivities, prepareRelief, prepareTriage, readAnswers } from "@supple/engine";
import { loadContent } from "@supple/knowledge/load";
import { expect, test } from "vitest";

/** Each described person beside relief gets the plan that a clinician reads there, in every region. */
const loaded = loadContent();
if (!loaded.ok) throw new Error(loaded.faults.map((fault) => `${fault.file}:${fault.line} ${fault.what}`).join("\n"));
const { content } = loaded;
const regions = content.regions.regions.map(({ id }) => id);

test("there are people and phases to look at", () => {
  const byPhase = Object.entries(Object.groupBy(content.reliefCases, (one) => one.id.slice(0, 2))).map(([phase, cases]) => `${cases?.length ?? 0} in ${phase}`);
  console.log(`${content.reliefCases.length} described people of the plan (${byPhase.join(", ")}), ${regions.length} regions, ${content.relief.actions.length} actions`);
  expect(byPhase.length).toBe(5);
});

for (const described of content.reliefCases) {
  test(`${described.id}: ${described.person}`, () => {
    for (const region of regions) {
      const relief = prepareRelief(content.triage, content.relief, region);
      const short = described.rest === "no" ? Object.fromEntries(content.relief.questions.filter((question) => question.kind === "sign" && question.askWhen === undefined).map(({ id }) => [id, "no"])) : {};
      const read = readAnswers(relief.questions, { ...short, ...described.answers });
      if (!read.ok) throw new Error(read.error.map((fault) => fault.message).join("; "));
      const answers = described.rest === "no" ? answerRestNo(prepareTriage(content.triage, region), read.value) : read.value;
      const planned = planActivities(relief, answers, { disposition: described.disposition, phase: described.phase, recurring: described.recurring });
      const statusOf = (id: string) => planned.find((one) => one.action.id === id)?.status ?? "absent";
      const expected = [...described.offered.map((id) => [id, "offered"]), ...described.checkFirst.map((id) => [id, "check-first"]), ...described.withheld.map((id) => [id, "withheld"]), ...described.absent.map((id) => [id, "absent"])];
      expect(Object.fromEntries(expected.map(([id = ""]) => [id, statusOf(id)])), region).toEqual(Object.fromEntries(expected));
      for (const one of planned) if (one.status === "withheld") expect(one.reasons.length, `${one.action.id} says why`).toBeGreaterThan(0);
      if (described.narrowed.length > 0) expect(narrowingsOf(relief, answers).map(({ id }) => id), region).toEqual(described.narrowed);
    }
  });
}
