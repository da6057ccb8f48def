import { createInterface, type Interface } from "node:readline/promises";
import { decideDisposition, nextScreen, prepareTriage, readAnswer, readAnswers } from "@supple/engine";
import type { Content, Question } from "@supple/knowledge";
import { decisionToReport } from "./report.ts";

/** Asks one question at a time, in the app's order, until nothing asked could change the result. */
export async function askAtTerminal(content: Content, region: string): Promise<number> {
  if (!content.regions.regions.some((one) => one.id === region)) {
    console.error(`there is no region ${region}; use one of ${content.regions.regions.map((one) => one.id).join(", ")}`);
    return 2;
  }
  const triage = prepareTriage(content.triage, region);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const lines = terminal[Symbol.asyncIterator]();
  const given: Record<string, string | number> = {};
  const asked: string[] = [];
  try {
    for (;;) {
      const read = readAnswers(content.triage.questions, given);
      if (!read.ok) throw new Error(read.error.map((fault) => fault.message).join("; "));
      const screen = nextScreen(triage, read.value);
      if (screen === undefined) break;
      const question = screen.kind === "list" ? screen.signs[0] : screen.question;
      if (question === undefined) break;
      const answer = await ask(terminal, lines, question);
      if (answer === undefined) break;
      asked.push(question.id);
      given[question.id] = answer;
    }
  } finally {
    terminal.close();
  }
  const read = readAnswers(content.triage.questions, given);
  if (!read.ok) throw new Error("answers that were checked no longer fit");
  process.stdout.write(`${JSON.stringify(decisionToReport("terminal", decideDisposition(triage, read.value), asked), undefined, 2)}\n`);
  return 0;
}

/** Repeats until the answer fits; undefined when the input has ended: the check is then broken off. */
async function ask(terminal: Interface, lines: AsyncIterator<string>, question: Question): Promise<string | number | undefined> {
  const choices = question.kind === "sign" ? "yes, no, not-sure" : question.kind === "choice" ? [...question.options.map((option) => `${option.id} (${option.text})`), "not-sure"].join("; ") : `${question.min} to ${question.max} ${question.unit}, or not-sure`;
  for (;;) {
    process.stderr.write(`\n[${question.id}] ${question.text}\n${question.kind === "sign" ? `  ${question.test}\n` : ""}  ${choices}\n`);
    terminal.prompt();
    const line = await lines.next();
    if (line.done) return undefined;
    const typed = line.value.trim();
    const value = question.kind === "number" && /^-?\d+$/.test(typed) ? Number(typed) : typed;
    const read = readAnswer(question, value);
    if (read.ok) return value;
    process.stderr.write(`  ${read.error.message}\n`);
  }
}
