import { answerRestNo, decideDisposition, nextScreen, readAnswers, type Answers, type PreparedTriage } from "@supple/engine";
import { loadContent } from "@supple/knowledge/load";
import { describe, expect, test } from "vitest";
import { prepareRegions } from "./judge-case.ts";

/**
 * How long the danger check is for the described people, in every region they are described for.
 *
 * An answer is a tick, or the one tap that answers the rest of a screen. The
 * figures are printed; what must hold is that nobody with an emergency sign of
 * the first two lists sees a third screen, and that nobody is asked on and on.
 */
const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const { content } = loaded;
const triageByRegion = prepareRegions(content);

interface Walk {
  readonly screens: number;
  readonly answers: number;
  readonly standing: string;
}

function walk(triage: PreparedTriage, full: Answers): Walk {
  let known: Answers = answersOf({});
  for (let screens = 0, answers = 0; ; screens += 1, answers += 1) {
    const screen = nextScreen(triage, known);
    if (screen === undefined) return { screens, answers, standing: decideDisposition(triage, known).standing };
    const asked = screen.kind === "list" ? screen.signs : [screen.question];
    const next = new Map(known);
    for (const { id } of asked) {
      const answer = full.get(id);
      if (answer === undefined) continue;
      next.set(id, answer);
      if (screen.kind === "list" && answer.kind === "sign" && answer.says !== "no") answers += 1;
    }
    if (next.size === known.size) return { screens: screens + 1, answers, standing: "unfinished" };
    known = next as ReadonlyMap<string, unknown> as Answers;
  }
}

function answersOf(given: Record<string, string | number>): Answers {
  const read = readAnswers(content.triage.questions, given);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const walks = content.cases.filter(({ rest }) => rest === "no").flatMap((described) =>
  (described.regions ?? [...triageByRegion.keys()]).map((region) => {
    const triage = triageByRegion.get(region) as PreparedTriage;
    return { described, region, ...walk(triage, answerRestNo(triage, answersOf(described.answers))) };
  }),
);
const middle = (numbers: readonly number[]) => numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? Number.NaN;

describe("the length of the danger check", () => {
  test("is printed by what people are told, and never runs on", () => {
    expect(walks.length).toBeGreaterThan(1000);
    for (const standing of ["emergency", "same-day", "soon", "self-care"]) {
      const of = walks.filter((one) => one.standing === standing);
      expect(of.length, standing).toBeGreaterThan(0);
      const [screens, answers] = [of.map((one) => one.screens), of.map((one) => one.answers)];
      console.log(`${standing}: ${of.length} checks; screens median ${middle(screens)}, worst ${Math.max(...screens)}; answers median ${middle(answers)}, worst ${Math.max(...answers)}`);
      expect(Math.max(...answers), standing).toBeLessThanOrEqual(15);
    }
  });

  test("is at most two screens for an emergency that needs no second question", () => {
    const firstTwo = new Set(content.triage.lists.filter(({ id }) => id === "first-signs" || id === "nerve-signs").flatMap(({ signs }) => signs));
    let looked = 0;
    for (const region of triageByRegion.keys()) {
      const triage = triageByRegion.get(region) as PreparedTriage;
      for (const sign of firstTwo) {
        const alone = answersOf({ [sign]: "yes" });
        if (decideDisposition(triage, alone).lowest !== "emergency") continue;
        looked += 1;
        expect(walk(triage, answerRestNo(triage, alone)), `${region}: ${sign}`).toMatchObject({ standing: "emergency" });
        expect(walk(triage, answerRestNo(triage, alone)).screens, `${region}: ${sign}`).toBeLessThanOrEqual(2);
      }
    }
    expect(looked).toBeGreaterThan(0);
  });
});
