import { loadContent } from "@supple/knowledge/load";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAnswers } from "../answers/read-answers.ts";
import { createEntry, type Entry, type Happening } from "../diary/entry.ts";
import { checkedSince, latestCauseAnswers } from "./cause-answers.ts";
import { rankCauses, type RankedCauses } from "./rank-causes.ts";

const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const content = loaded.content.causes;
const clues = content.groups.flatMap((group) => group.clues);
const ids = clues.map((clue) => clue.id);

const someTicks = fc.subarray(ids);
const answersOf = (given: Readonly<Record<string, "yes" | "no" | "not-sure">>) => {
  const read = readAnswers(loaded.content.triage.questions, given);
  if (!read.ok) throw new Error("the answers do not fit");
  return read.value;
};
const rank = (chosen: Iterable<string>, given: Readonly<Record<string, "yes" | "no" | "not-sure">> = {}) => rankCauses(content, new Set(chosen), answersOf(given));
const shown = (ranked: RankedCauses) => ranked.bands.flatMap((band) => band.causes);
const idsOf = (ranked: RankedCauses) => shown(ranked).map((one) => one.cause.id);

describe("what may have had a part", () => {
  test("somebody who lifted something heavy while tired: the triggers come first, the load before being tired", () => {
    const ranked = rank(["heavy", "tired"]);
    expect(ranked.bands.map((band) => band.band)).toEqual(["known-trigger"]);
    expect(idsOf(ranked)[0]).toBe("heavy-load");
    expect(idsOf(ranked)).toContain("tiredness");
  });
  test("somebody with a slipped disc and signs in a leg: two answers speak for it, and the leg leads to the danger check", () => {
    const ranked = rank(["told-disc", "leg-signs"]);
    expect(shown(ranked).find((one) => one.cause.id === "disc")?.because.map((clue) => clue.id)).toEqual(["told-disc", "leg-signs"]);
    expect(ranked.dangers.map((clue) => clue.id)).toEqual(["leg-signs"]);
  });
  test("posture and magnesium are never among what is known", () => {
    const ranked = rank(["slouch", "diet", "dry"]);
    expect(ranked.bands.map((band) => band.band)).toEqual(["unproven"]);
  });
  test("being tired is no awkward task and no heavy load: what only supports a cause does not bring it up", () => {
    expect(idsOf(rank(["tired"]))).toEqual(["tiredness"]);
    expect(rank(["leg-signs"]).bands).toEqual([]);
    expect(rank(["leg-signs"]).dangers).toHaveLength(1);
  });
  test("what the danger check heard already leads nowhere; what it was denied, or never asked, is put right there first", () => {
    const dangers = (...given: Parameters<typeof rank>) => rank(...given).dangers.map((clue) => clue.id);
    expect(dangers(["pregnant-clue", "sixty", "steroids"], { pregnant: "yes", "age-flag": "yes", bone: "yes" })).toEqual([]);
    expect(dangers(["pregnant-clue", "sixty", "steroids"], { pregnant: "no", "age-flag": "no", bone: "no" })).toEqual(["sixty", "pregnant-clue", "steroids"]);
    expect(dangers(["pregnant-clue"], { pregnant: "not-sure" })).toEqual(["pregnant-clue"]);
    expect(dangers(["pregnant-clue"])).toEqual(["pregnant-clue"]);
    expect(dangers(["leg-signs"], { "leg-weak": "yes" }), "a sign itself is always asked about anew").toEqual(["leg-signs"]);
  });
  test("no answer, no cause", () => expect(rank([])).toEqual({ bands: [], dangers: [] }));
});

describe("whatever is ticked", () => {
  test("a cause is shown exactly when an answer points to it, with just those answers, in its own band", () => {
    fc.assert(fc.property(someTicks, (ticks) => {
      const ranked = rank(ticks);
      for (const { band, causes } of ranked.bands) for (const one of causes) {
        expect(one.cause.band).toBe(band);
        expect(one.because.map((clue) => clue.id).sort()).toEqual([...one.cause.clues, ...one.cause.support].filter((id) => ticks.includes(id)).sort());
        expect(one.because.length).toBeGreaterThan(0);
      }
      const expected = content.causes.filter((cause) => cause.clues.some((id) => ticks.includes(id))).map((cause) => cause.id);
      expect(idsOf(ranked).sort()).toEqual(expected.sort());
    }));
  });
  test("bands stand in their order; within one, more answers come first, then the order of the content", () => {
    fc.assert(fc.property(someTicks, (ticks) => {
      const ranked = rank(ticks);
      const bands = ["known-trigger", "linked", "unproven"];
      expect(ranked.bands.map((band) => bands.indexOf(band.band))).toEqual(ranked.bands.map((band) => bands.indexOf(band.band)).sort());
      for (const { causes } of ranked.bands) causes.slice(1).forEach((one, index) => {
        const before = causes[index] as (typeof causes)[number];
        expect(before.because.length).toBeGreaterThanOrEqual(one.because.length);
        if (before.because.length === one.because.length) expect(content.causes.indexOf(before.cause)).toBeLessThan(content.causes.indexOf(one.cause));
      });
    }));
  });
  test("the order of ticking and ids of other contents change nothing", () => {
    fc.assert(fc.property(someTicks, fc.array(fc.string().filter((id) => !ids.includes(id))), (ticks, unknown) => {
      expect(rank([...unknown, ...ticks.toReversed()])).toEqual(rank(ticks));
    }));
  });
  test("one more tick takes no cause away, and no danger", () => {
    fc.assert(fc.property(someTicks, fc.constantFrom(...ids), (ticks, more) => {
      const before = rank(ticks);
      const after = rank([...ticks, more]);
      expect(idsOf(after)).toEqual(expect.arrayContaining(idsOf(before)));
      expect(after.dangers).toEqual(expect.arrayContaining([...before.dangers]));
    }));
  });
  test("every ticked choice that sounds like a danger sign leads to the danger check", () => {
    const dangerous = clues.filter((clue) => clue.danger !== undefined);
    expect(dangerous.length).toBeGreaterThan(3);
    fc.assert(fc.property(someTicks, (ticks) => {
      expect(rank(ticks).dangers).toEqual(dangerous.filter((clue) => ticks.includes(clue.id)));
    }));
  });
});

const start = Date.UTC(2026, 10, 25, 8);
let sequence = 0;
const entry = (happening: Happening, instant: number, subject = "me"): Entry => createEntry({ device: "phone", subject, contentVersion: "1" }, { instant, offset: 0 }, `e${(sequence += 1)}`, sequence, happening);
const answers = (chosen: string[], instant: number, subject?: string) => entry({ kind: "cause-answers", body: { chosen, left: [] } }, instant, subject);
const sign = (check: string, instant: number) => entry({ kind: "check-answer", body: { check, question: "chest", answer: "no" } }, instant);
const told = (check: string, instant: number) => entry({ kind: "told", body: { check, region: "us", disposition: "self-care", settled: true, rules: [] } }, instant);

describe("the answers in the diary", () => {
  test("are the latest of this person in this episode", () => {
    const diary = [answers(["heavy"], start), answers(["tired"], start + 10), answers(["dry"], start + 20, "other"), answers(["bed"], start - 10)];
    expect(latestCauseAnswers(diary, "me", start)?.body.chosen).toEqual(["tired"]);
    expect(latestCauseAnswers([answers(["bed"], start - 10)], "me", start)).toBeUndefined();
  });
  test("are the latest by when they were given, in whatever order the diary holds them; those of the first moment of an episode count", () => {
    const [first, second, third] = [answers(["heavy"], start), answers(["tired"], start + 10), answers(["dry"], start + 20)];
    expect(latestCauseAnswers([third, first, second], "me", start)?.body.chosen).toEqual(["dry"]);
    expect(latestCauseAnswers([first], "me", start)?.body.chosen).toEqual(["heavy"]);
    expect(latestCauseAnswers([first, sign("c1", start + 30)], "me", start)?.body.chosen, "no other kind of entry").toEqual(["heavy"]);
  });
  test("can be taken back", () => {
    const given = answers(["heavy"], start);
    expect(latestCauseAnswers([given, entry({ kind: "correction", body: { corrects: given.id, body: null } }, start + 5)], "me", start)).toBeUndefined();
  });
  test("wait for a danger check begun and finished after them: an older one, or one broken off, does not count", () => {
    const before = [sign("c1", start), told("c1", start + 1)];
    const given = answers(["leg-signs"], start + 10) as Extract<Entry, { kind: "cause-answers" }>;
    expect(checkedSince([...before, given], given)).toBe(false);
    expect(checkedSince([...before, given, sign("c2", start + 20)], given)).toBe(false);
    expect(checkedSince([...before, given, sign("c2", start + 20), told("c2", start + 30)], given)).toBe(true);
    // All in one millisecond: the order of writing decides.
    const [question, result] = [sign("c3", start + 10), told("c3", start + 10)];
    const after = answers(["leg-signs"], start + 10) as Extract<Entry, { kind: "cause-answers" }>;
    expect(checkedSince([question, result, after], after)).toBe(false);
    expect(checkedSince([after, sign("c4", start + 10), told("c4", start + 10)], after)).toBe(true);
    // Told once more for the check from before: what was ticked since was never asked.
    expect(checkedSince([...before, given, told("c1", start + 30)], given)).toBe(false);
  });
});
