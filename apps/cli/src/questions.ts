import type { Condition, Content, Question } from "@supple/knowledge";

const signOptions = [
  { id: "yes", text: "Yes" },
  { id: "no", text: "No" },
];

/** Prints every question of the danger check. `askWhen` joins the conditions of the question and its list; null means always. */
export function printQuestions(content: Content): number {
  const { questions, lists } = content.triage;
  const printed = questions.map((question) => {
    const gates = [lists.find((list) => list.signs.includes(question.id))?.askWhen, question.askWhen].filter((gate): gate is Condition => gate !== undefined);
    return {
      id: question.id,
      kind: question.kind,
      text: question.text,
      options: optionsOf(question),
      unit: question.kind === "number" ? question.unit : null,
      min: question.kind === "number" ? question.min : null,
      max: question.kind === "number" ? question.max : null,
      askWhen: gates.length === 0 ? null : gates.length === 1 ? gates[0] : { all: gates },
      keeps: question.keeps,
    };
  });
  process.stdout.write(`${JSON.stringify(printed, undefined, 2)}\n`);
  return 0;
}

function optionsOf(question: Question): { id: string; text: string }[] {
  const unsure = { id: "not-sure", text: "Not sure" };
  switch (question.kind) {
    case "sign": return [...signOptions, unsure];
    case "choice": return [...question.options, unsure];
    case "number": return [unsure];
  }
}
