import { answerRestNo, decideDisposition, nextScreen, prepareTriage, readAnswers, type PreparedTriage } from "@supple/engine";
import type { Content } from "@supple/knowledge";
import { median, type Measurement } from "./measurement.ts";

const wordsPerSecond = 3;
const secondsPerAnswer = 2;
const words = (...texts: readonly (string | undefined)[]) => texts.filter((text) => text !== undefined).join(" ").trim().split(/\s+/).length;

/** How long the danger check takes each case: words shown / 3 a second, and 2 s an answer. */
export function measureReading(content: Content): Measurement[] {
  const first: number[] = [];
  const strain: { seconds: number; answers: number }[] = [];
  for (const described of content.cases.filter((one) => one.rest === "no")) {
    for (const region of described.regions ?? content.regions.regions.map((one) => one.id)) {
      const triage = prepareTriage(content.triage, region);
      const walked = walk(content, triage, described.answers);
      if (walked.disposition === "emergency" && walked.screens === 1) first.push(walked.seconds);
      if (walked.disposition === "self-care" && Object.keys(described.answers).length === 0) strain.push(walked);
    }
  }
  if (first.length === 0 || strain.length === 0) throw new Error("no case was looked at");
  const seconds = strain.map((one) => one.seconds);
  return [
    { name: "emergency-first-list-seconds", value: Math.max(...first), note: `worst of ${first.length}; median ${median(first).toFixed(1)}` },
    { name: "strain-plan-seconds", value: Math.max(...seconds), note: `worst of ${strain.length}; median ${median(seconds).toFixed(1)}` },
    { name: "strain-plan-answers", value: Math.max(...strain.map((one) => one.answers)), note: `median ${median(strain.map((one) => one.answers))}` },
  ];
}

function walk(content: Content, triage: PreparedTriage, answers: Record<string, string | number>): { seconds: number; answers: number; screens: number; disposition: string } {
  const read = readAnswers(content.triage.questions, answers);
  if (!read.ok) throw new Error("a case does not fit its questions");
  const full = answerRestNo(triage, read.value);
  const given: Record<string, string | number> = {};
  let shown = 0;
  let taps = 0;
  let screens = 0;
  for (;;) {
    const so = readAnswers(content.triage.questions, given);
    if (!so.ok) throw new Error("the walk went astray");
    const screen = nextScreen(triage, so.value);
    if (screen === undefined) return { seconds: shown / wordsPerSecond + taps * secondsPerAnswer, answers: taps, screens, disposition: decideDisposition(triage, so.value).standing };
    screens += 1;
    const asked = screen.kind === "list" ? screen.signs : [screen.question];
    shown += screen.kind === "list" ? words(screen.list.title, screen.list.lead, ...screen.signs.map((sign) => sign.label)) : words(screen.question.text, screen.question.help, ...(screen.question.kind === "choice" ? screen.question.options.map((option) => option.text) : screen.question.kind === "number" ? (screen.question.presets ?? []).map((preset) => preset.text) : [screen.question.test]));
    let unanswered = 0;
    for (const { id } of asked) {
      const answer = full.get(id);
      if (answer === undefined) unanswered += 1;
      else {
        given[id] = answer.kind === "sign" ? answer.says : answer.kind === "choice" ? answer.option : answer.kind === "number" ? answer.value : "not-sure";
        // A tick each, and one tap for all the rest.
        if (screen.kind === "list" && answer.kind === "sign" && answer.says === "yes") taps += 1;
      }
    }
    taps += 1;
    if (unanswered === asked.length) return { seconds: shown / wordsPerSecond + taps * secondsPerAnswer, answers: taps, screens, disposition: "unfinished" };
  }
}
