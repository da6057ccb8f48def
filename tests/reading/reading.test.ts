import { contentFolder, readContent } from "@supple/knowledge/load";
import { describe, expect, test } from "vitest";
import { laterScreens } from "./later-screens.ts";
import { measureReading, sentencesOf, wordsOf } from "./reading-grade.ts";
import { screensOfContent, screensOfWords, type ScreenText } from "./screens.ts";

/** Grade 6 on danger, result and action screens, and no sentence of over 20 words; grade 8 in articles. */
const most: Readonly<Record<ScreenText["kind"], { readonly grade: number; readonly words: number }>> = {
  danger: { grade: 6, words: 20 },
  result: { grade: 6, words: 20 },
  action: { grade: 6, words: 20 },
  article: { grade: 8, words: Infinity },
};
const atLeast: Readonly<Record<ScreenText["kind"], number>> = { danger: 150, result: 60, action: 150, article: 70 };

const screens = [...screensOfContent(), ...screensOfWords(), ...laterScreens()];
const { "explained-words": explained } = readContent(contentFolder).raw;
const explainedOn = (name: string) => new Set(explained.flatMap((one) => (one.value.on.includes(name) ? one.value.words : [])));
const measured = screens.map((screen) => ({ ...screen, reading: measureReading(screen.parts, explainedOn(screen.name)) }));

describe("how easy the screens are to read", () => {
  test("the formula gives what its authors' worked text gives", () => {
    // 11 words in 2 sentences with 12 syllables: 0.39 × 5.5 + 11.8 × 12 / 11 − 15.59.
    expect(measureReading(["The cat sat on the mat.", "It was a happy cat."], new Set()).grade).toBeCloseTo(0.39 * 5.5 + (11.8 * 12) / 11 - 15.59, 5);
    expect(sentencesOf("Call 999 now. Do not drive: wait.")).toEqual(["Call 999 now.", "Do not drive:", "wait."]);
    expect(wordsOf("Don't take 500 mg")).toEqual(["Don't", "take", "500", "mg"]);
    expect(measureReading(["Take warfarin."], new Set(["warfarin"])).grade).toBeLessThan(measureReading(["Take warfarin."], new Set()).grade);
  });

  test("danger, result and action screens are at grade 6 or below, articles at 8", () => {
    for (const kinds of [["danger", "result", "action"], ["article"]] as const) {
      const these = measured.filter((one) => kinds.some((kind) => kind === one.kind)).sort((a, b) => b.reading.grade - a.reading.grade);
      const counts = kinds.map((kind) => `${these.filter((one) => one.kind === kind).length} ${kind}`);
      console.log(`reading: ${counts.join(", ")} screens; the worst ten:\n${these.slice(0, 10).map((one) => `  ${one.reading.grade.toFixed(1)} ${one.name}: ${hardest(one)}`).join("\n")}`);
      for (const kind of kinds) expect(these.filter((one) => one.kind === kind).length, kind).toBeGreaterThanOrEqual(atLeast[kind]);
    }
    expect(measured.flatMap(tooHard)).toEqual([]);
  });

  test("no sentence on danger, result and action screens has more than 20 words", () => {
    expect(screens.flatMap(tooLong)).toEqual([]);
  });

  test("a hard text planted on any kind of screen is found", () => {
    const hard = "Administration of anti-inflammatory medication is contraindicated whenever gastrointestinal haemorrhage or deteriorating renal insufficiency has previously been documented by a physician or hospital department.";
    for (const kind of ["danger", "result", "action", "article"] as const) {
      const planted = { kind, name: "planted", parts: [hard] };
      expect(tooHard({ ...planted, reading: measureReading(planted.parts, new Set()) }), kind).toHaveLength(1);
      expect(tooLong(planted), kind).toHaveLength(kind === "article" ? 0 : 1);
    }
  });

  test("every explained word is a word of the screen that explains it", () => {
    expect(explained.length).toBeGreaterThan(0);
    for (const { value } of explained) for (const name of value.on) {
      const words = new Set(screens.find((one) => one.name === name)?.parts.flatMap((part) => wordsOf(part.toLowerCase())));
      expect(value.words.filter((word) => !words.has(word)), name).toEqual([]);
    }
  });
});

function tooHard(screen: (typeof measured)[number]): string[] {
  return screen.reading.grade <= most[screen.kind].grade ? [] : [`${screen.name} is at grade ${screen.reading.grade.toFixed(1)}, ${most[screen.kind].grade} is the most. Mend first: ${hardest(screen)}`];
}

function tooLong({ kind, name, parts }: ScreenText): string[] {
  return parts.flatMap(sentencesOf).filter((sentence) => wordsOf(sentence).length > most[kind].words).map((sentence) => `${name}: ${wordsOf(sentence).length} words: ${sentence}`);
}

function hardest({ name, parts }: ScreenText): string {
  return parts.flatMap(sentencesOf).map((sentence) => ({ sentence, grade: measureReading([sentence], explainedOn(name)).grade })).reduce((worst, one) => (one.grade > worst.grade ? one : worst)).sentence;
}
