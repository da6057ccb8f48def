import { parseArgs } from "node:util";
import { faultToLine, loadContent } from "@supple/knowledge/load";
import { compareVersions } from "./compare.ts";
import { explainRule } from "./explain.ts";
import { printQuestions } from "./questions.ts";
import { askAtTerminal } from "./ask.ts";
import { triageFile } from "./triage-file.ts";

/** What each command takes and gives. `supple COMMAND --help` prints one, `supple --help` all. */
const helpByCommand = {
  questions: `supple questions
    Every question of the danger check, as JSON:
    [{id, kind, text, options: [{id, text}], unit, min, max, askWhen, keeps}].
    askWhen is null when it is always asked.
`,
  triage: `supple triage [--region ID]
    Asks one question at a time, as the app does, and prints the result as JSON.
    Reads a terminal or lines from a pipe; input that ends early is a check broken off.

supple triage --answers FILE [--rest no] [--region ID]
    FILE holds JSON lines {id, region, answers: {questionId: optionId | number | "not-sure"}}.
    What is not listed is not asked; --rest no answers unlisted danger signs with no.
    --region is for lines that name none; without it they are read in the region "other".
    Prints one JSON line each: bounds, conclusion, rules with reasons, open rules, and the
    questions that the app would have asked, in order. While a line is wrong nothing is printed.
`,
  explain: `supple explain RULE
    A rule in words, such as R06: what raises it, what follows, sources, evidence, cases.
`,
  compare: `supple compare OLD NEW [--cases FILE | --region ID] [--rest no]
    OLD and NEW are content folders, checkouts, or git revisions of this repository.
    FILE holds JSON lines as for triage; without it the people described beside the rules are
    read, in the region named, or "other". Prints one JSON line for each case whose result changes,
    read as given and with the rest answered no (--rest no: the second only), and the count on stderr.
`,
} as const;
type Command = keyof typeof helpByCommand;
const isCommand = (word: string | undefined): word is Command => word !== undefined && Object.hasOwn(helpByCommand, word);

const help = `supple: the danger check of Supple, for integrators and reviewers

${Object.values(helpByCommand).join("\n")}
Exit code: 0 done, 1 the content has faults, 2 the command or its input was wrong.
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
  if (values.help) {
    process.stdout.write(isCommand(command) ? helpByCommand[command] : help);
    return 0;
  }
  if (command === undefined) return wrong("name a command");
  if (!isCommand(command)) return wrong(`there is no command ${command}`);
  if (values.rest !== undefined && values.rest !== "no") return wrong("--rest takes only: no");
  if (command === "compare") {
    const [old, now] = rest;
    if (old === undefined || now === undefined) return wrong("compare needs OLD and NEW", command);
    return compareVersions(old, now, values.cases === undefined ? { kind: "described", region: values.region ?? "other" } : { kind: "file", file: values.cases }, values.rest === "no");
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
      return values.answers === undefined ? askAtTerminal(loaded.content, values.region ?? "other") : triageFile(loaded.content, values.answers, values.rest === "no", values.region);
    case "explain":
      return rest[0] === undefined ? wrong("explain needs a rule, such as R06", command) : explainRule(loaded.content, rest[0]);
  }
}

function wrong(message: string, command?: Command): number {
  console.error(`${message}\n\n${command === undefined ? help : helpByCommand[command]}`);
  return 2;
}
