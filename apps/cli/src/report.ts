import { nextScreen, readAnswers, type Answers, type Decision, type PreparedTriage } from "@supple/engine";
import type { Content } from "@supple/knowledge";

/** A decision as integrators read it: one JSON line. */
export function decisionToReport(id: unknown, decision: Decision, asked: readonly string[]): Record<string, unknown> {
  const { told } = decision;
  return {
    id,
    region: decision.region,
    contentVersion: decision.contentVersion,
    lowest: decision.lowest,
    highest: decision.highest,
    settled: decision.settled,
    standing: decision.standing,
    conclusion: told === undefined ? null : { disposition: told.disposition, title: told.title, whom: told.whom, within: told.within, say: told.say, meanwhile: told.meanwhile, from: told.from ?? null },
    rules: decision.holds.map(({ rule, grade, disposition, because, reason, sources, evidence }) => ({ id: rule, grade, disposition, because, reason, sources, evidence })),
    open: decision.open.map(({ rule, grade, disposition, waitsFor }) => ({ id: rule, grade, disposition, waitsFor })),
    safetyNet: decision.safetyNets.map(({ id: net, text, watchFor, then }) => ({ id: net, text, watchFor, then })),
    asked,
  };
}

/**
 * The questions that the app would have asked, in order, had the person answered so.
 *
 * Stops at the first question that the answers do not hold: the app would be waiting there.
 */
export function askedInOrder(triage: PreparedTriage, content: Content, answers: Answers): string[] {
  const asked: string[] = [];
  const given: Record<string, string | number> = {};
  for (;;) {
    const read = readAnswers(content.triage.questions, given);
    if (!read.ok) throw new Error(read.error.map((fault) => fault.message).join("; "));
    const screen = nextScreen(triage, read.value);
    if (screen === undefined) return asked;
    for (const { id } of screen.kind === "list" ? screen.signs : [screen.question]) {
      asked.push(id);
      const answer = answers.get(id);
      if (answer === undefined) return asked;
      given[id] = answer.kind === "sign" ? answer.says : answer.kind === "choice" ? answer.option : answer.kind === "number" ? answer.value : "not-sure";
    }
  }
}
