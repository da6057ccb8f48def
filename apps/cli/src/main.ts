import { parseArgs } from "node:util";
import { faultToLine, loadContent } from "@supple/knowledge/load";
import { compareVersions } from "./compare.ts";
import { explainRule } from "./explain.ts";
import { printQuestions } from "./questions.ts";
import { askAtTerminal } from "./ask.ts";
import { triageFile } from "./triage-file.ts";

const help = `supple: the danger check of Supple, for integrators and reviewers

  supple questions                       every question, as JSON
  supple triage [--region ID]            asks one question at a time, as the app does
  supple triage --answers FILE [--rest no]
                                         FILE: JSON lines {id, region, answers: {questionId: optionId | number | "not-sure"}};
                                         what is not listed is not asked; --rest no answers unlisted danger signs with no
  supple explain RULE                    a rule in words: conditions, conclusions, sources, cases
  supple compare OLD NEW --cases FILE    whose result changes between two content folders

Preview: no clinician has checked these rules.
`;

/** Runs one command. Returns the exit code: 0 done, 1 the content has faults, 2 the command was wrong. */
export async function main(argv: readonly string[]): Promise<number> {
  const options = { answers: { type: "string" }, rest: { type: "string" }, region: { type: "string" }, cases: { type: "string" }, help: { type: "boolean", short: "h" } } as const;
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const [command, ...rest] = positionals;
  if (values.help || command === undefined) {
    process.stdout.write(help);
    return command === undefined && !values.help ? 2 : 0;
  }
  if (values.rest !== undefined && values.rest !== "no") return wrong("--rest takes only: no");
  if (command === "compare") {
    const [old, now] = rest;
    if (old === undefined || now === undefined || values.cases === undefined) return wrong("supple compare OLD NEW --cases FILE");
    return compareVersions(old, now, values.cases);
  }
  const loaded = loadContent();
  if (!loaded.ok) {
    for (const fault of loaded.faults) console.error(faultToLine(fault));
    return 1;
  }
  switch (command) {
    case "questions":
      return printQuestions(loaded.content);
    case "triage":
      return values.answers === undefined ? askAtTerminal(loaded.content, values.region ?? "other") : triageFile(loaded.content, values.answers, values.rest === "no");
    case "explain":
      return rest[0] === undefined ? wrong("supple explain RULE, for example: supple explain R06") : explainRule(loaded.content, rest[0]);
    default:
      return wrong(`there is no command ${command}`);
  }
}

function wrong(message: string): number {
  console.error(`${message}\n\n${help}`);
  return 2;
}
