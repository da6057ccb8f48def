import { namesIn, type Condition } from "../kinds/condition.ts";
import type { Exercise } from "../kinds/exercise.ts";
import type { Relaxation } from "../kinds/relaxation.ts";
import { provenanceFault, type Provenance } from "../kinds/provenance.ts";
import { faultAt, type Fault } from "./fault.ts";
import type { RawContent } from "./read-content.ts";
import type { Entry } from "./read-file.ts";

/**
 * Does every name lead somewhere, and is everything led to?
 *
 * Ids are unique within their kind; conditions name signs, findings, options
 * and numbers that exist; every question is asked exactly once, after whatever
 * opens it; every source exists and is used.
 */
export function checkReferences(raw: RawContent): Fault[] {
  return [...duplicateIds(raw), ...conditionFaults(raw), ...orderFaults(raw), ...sourceFaults(raw), ...regionFaults(raw), ...figureFaults(raw)];
}

function duplicateIds(raw: RawContent): Fault[] {
  const faults: Fault[] = [];
  for (const entries of Object.values(raw)) {
    const seen = new Map<string, string>();
    for (const entry of entries as readonly Entry<object>[]) {
      if (!("id" in entry.value)) continue;
      const id = String(entry.value.id);
      const other = seen.get(id);
      if (other !== undefined) faults.push(faultAt(entry, ["id"], `the id ${id} is used twice`, `choose another; it also stands in ${other}`));
      seen.set(id, entry.file);
    }
  }
  return faults;
}

interface Located {
  readonly entry: Entry<unknown>;
  readonly path: readonly (string | number)[];
  readonly when: Condition;
  /** Rules are written over findings, so that a clinician reads what is found, not which box was ticked. */
  readonly findingsOnly: boolean;
}

/** Every condition in the content and where it stands. */
export function conditionsIn(raw: RawContent): Located[] {
  const found: Located[] = [];
  const add = (entry: Entry<unknown>, path: (string | number)[], when: Condition | undefined, findingsOnly = false) => {
    if (when !== undefined) found.push({ entry, path, when, findingsOnly });
  };
  for (const entry of raw.findings) add(entry, ["when"], entry.value.when);
  for (const entry of raw.questions) add(entry, ["askWhen"], entry.value.askWhen);
  for (const entry of raw["safety-nets"]) add(entry, ["when"], entry.value.when, true);
  for (const entry of raw.lists) add(entry, ["askWhen"], entry.value.askWhen);
  for (const entry of raw.rules) entry.value.grades.forEach((grade, index) => add(entry, ["grades", index, "when"], grade.when, true));
  for (const entry of raw.relief) {
    entry.value.withhold.forEach((reason, index) => add(entry, ["withhold", index, "when"], reason.when, true));
    entry.value.ask.forEach((reason, index) => add(entry, ["ask", index, "when"], reason.when, true));
  }
  for (const entry of raw.exercises) {
    entry.value.easier.withhold.forEach((reason, index) => add(entry, ["easier", "withhold", index, "when"], reason.when, true));
    entry.value.easier.ask.forEach((reason, index) => add(entry, ["easier", "ask", index, "when"], reason.when, true));
  }
  for (const entry of [...raw.exercises, ...raw.relaxation] as readonly Entry<Exercise | Relaxation>[]) {
    entry.value.withhold.forEach((reason, index) => add(entry, ["withhold", index, "when"], reason.when, true));
    entry.value.ask.forEach((reason, index) => add(entry, ["ask", index, "when"], reason.when, true));
  }
  for (const entry of raw.narrowing) add(entry, ["when"], entry.value.when, true);
  return found;
}

function conditionFaults(raw: RawContent): Fault[] {
  const faults: Fault[] = [];
  const questions = new Map(raw.questions.map((entry) => [entry.value.id, entry.value]));
  const findings = new Set(raw.findings.map((entry) => entry.value.id));
  const used = new Set<string>();
  for (const { entry, path, when, findingsOnly } of conditionsIn(raw)) {
    for (const name of namesIn(when)) {
      if (name.word !== undefined) {
        used.add(name.word);
        if (!findings.has(name.word) && questions.get(name.word)?.kind !== "sign") faults.push(faultAt(entry, path, `${name.word} is neither a finding nor a sign`, "correct the name, or add the finding"));
        continue;
      }
      const id = name.choice ?? name.number ?? "";
      const asked = questions.get(id);
      const kind = name.choice === undefined ? "number" : "choice";
      if (asked?.kind !== kind) faults.push(faultAt(entry, path, `${id} is no question of kind ${kind}`, "correct the name, or add the question"));
      if (findingsOnly) faults.push(faultAt(entry, path, `${id} is read directly`, "make it a finding with a name and text, and use the finding here"));
      if (asked?.kind === "choice") {
        for (const option of name.options ?? []) if (!asked.options.some((known) => known.id === option)) faults.push(faultAt(entry, path, `${id} has no option ${option}`, `use one of: ${asked.options.map((known) => known.id).join(", ")}`));
      }
    }
  }
  for (const entry of raw.findings) {
    if (!used.has(entry.value.id)) faults.push(faultAt(entry, ["id"], `the finding ${entry.value.id} is used by nothing`, "use it in a rule, or remove it"));
    if (questions.has(entry.value.id)) faults.push(faultAt(entry, ["id"], `${entry.value.id} is also a question`, "give the finding a name of its own"));
  }
  return faults;
}

/** Each question stands once in the order, after every question its `askWhen` looks at. */
function orderFaults(raw: RawContent): Fault[] {
  const faults: Fault[] = [];
  const lists = new Map(raw.lists.map((entry) => [entry.value.id, entry]));
  const questions = new Map(raw.questions.map((entry) => [entry.value.id, entry]));
  const findings = new Map(raw.findings.map((entry) => [entry.value.id, entry.value.when]));
  if (raw.asking.length !== 1) return [{ file: "asking.yaml", line: 1, what: "there is no order of asking", mend: "add asking.yaml with `order`" }];
  const asked = new Set<string>();
  const needsBefore = (entry: Entry<unknown>, when: Condition | undefined) => {
    if (when === undefined) return;
    for (const name of questionsBehind(when, findings)) if (questions.has(name) && !asked.has(name)) faults.push(faultAt(entry, ["askWhen"], `it waits for ${name}, which is asked later`, "move it behind that question in asking.yaml"));
  };
  // The danger check comes first, so that relief's own short checks may build on it.
  const steps = [...raw.asking, ...raw["relief-asking"], ...raw["session-asking"]].flatMap((order) => order.value.order.map((id, index) => ({ order, id, index })));
  steps.forEach(({ order, id, index }) => {
    const list = lists.get(id);
    const single = questions.get(id);
    if (list === undefined && single === undefined) faults.push(faultAt(order, ["order", index], `${id} is neither a list nor a question`, "correct the name, or add the list"));
    if (list !== undefined) {
      needsBefore(list, list.value.askWhen);
      list.value.signs.forEach((sign, at) => {
        const found = questions.get(sign);
        if (found?.value.kind !== "sign") faults.push(faultAt(list, ["signs", at], `${sign} is no sign`, "correct the name, or add the question"));
        else if (asked.has(sign)) faults.push(faultAt(list, ["signs", at], `${sign} is asked twice`, "keep one of the two places"));
        else needsBefore(found, found.value.askWhen);
      });
      for (const sign of list.value.signs) asked.add(sign);
    }
    if (single !== undefined) {
      needsBefore(single, single.value.askWhen);
      asked.add(id);
    }
    lists.delete(id);
  });
  for (const entry of lists.values()) faults.push(faultAt(entry, ["id"], `the list ${entry.value.id} is never asked`, "add it to asking.yaml"));
  for (const [id, entry] of questions) if (!asked.has(id)) faults.push(faultAt(entry, ["id"], `the question ${id} is never asked`, "add it to a list, or to asking.yaml"));
  return faults;
}

/** The questions that a condition looks at, through any findings. */
export function questionsBehind(when: Condition, findings: ReadonlyMap<string, Condition>, seen: ReadonlySet<string> = new Set()): string[] {
  return namesIn(when).flatMap((name) => {
    if (name.word === undefined) return [name.choice ?? name.number ?? ""];
    const behind = findings.get(name.word);
    if (behind === undefined || seen.has(name.word)) return [name.word];
    return questionsBehind(behind, findings, new Set([...seen, name.word]));
  });
}

function sourceFaults(raw: RawContent): Fault[] {
  const faults: Fault[] = [];
  const known = new Set(raw.sources.map((entry) => entry.value.id));
  const used = new Set<string>();
  const cite = (entry: Entry<unknown>, sources: readonly string[], path: (string | number)[]) => sources.forEach((source, index) => {
    used.add(source);
    if (!known.has(source)) faults.push(faultAt(entry, [...path, "sources", index], `there is no source ${source}`, `add sources/${source}.yaml, or correct the name`));
  });
  const vouch = (entry: Entry<unknown>, statement: Provenance, path: (string | number)[] = []) => {
    cite(entry, statement.sources, path);
    const fault = provenanceFault(statement);
    if (fault !== undefined) faults.push(faultAt(entry, [...path, "evidence"], fault, "never carry an unverified statement as proven"));
  };
  for (const kind of ["rules", "relief", "exercises", "relaxation", "stop-rules", "session-limits", "narrowing", "phases", "offers", "holding", "dispositions", "safety-nets", "expectations", "check-ins", "disagreements", "painkillers", "medicine-names", "plain-spasm", "medicine-classes", "medicine-substances", "medicine-labels", "medicine-products", "medicine-exclusions", "medicine-notices", "medicine-notes", "medicine-skin-and-heat", "medicine-too-much"] as const) for (const entry of raw[kind]) vouch(entry, entry.value);
  for (const kind of ["causes", "claims"] as const) for (const entry of raw[kind]) vouch(entry, entry.value);
  for (const entry of raw.disagreements) entry.value.positions.forEach((position, index) => cite(entry, position.sources, ["positions", index]));
  for (const entry of raw["plain-spasm"]) entry.value.exceptions.forEach((exception, index) => cite(entry, exception.sources, ["exceptions", index]));
  for (const entry of raw.explainers) entry.value.statements.forEach((statement, index) => vouch(entry, { ...statement, checked: entry.value.checked, signoff: entry.value.signoff }, ["statements", index]));
  for (const entry of raw.regions) for (const [role, route] of Object.entries(entry.value.routes)) vouch(entry, route.provenance, ["routes", role, "provenance"]);
  for (const entry of raw.sources) if (!used.has(entry.value.id)) faults.push(faultAt(entry, ["id"], `the source ${entry.value.id} is used by nothing`, "name it where it is needed, or remove it"));
  return faults;
}

function regionFaults(raw: RawContent): Fault[] {
  const faults: Fault[] = [];
  const known = new Set(raw.regions.map((entry) => entry.value.id));
  const check = (entry: Entry<unknown>, path: (string | number)[], ids: readonly string[] | undefined) => {
    for (const id of ids ?? []) if (!known.has(id)) faults.push(faultAt(entry, path, `there is no region ${id}`, `use one of: ${[...known].join(", ")}`));
  };
  for (const entry of raw.questions) if (entry.value.kind === "sign") check(entry, ["regions"], entry.value.regions);
  for (const entry of raw.cases) check(entry, ["regions"], entry.value.regions);
  for (const entry of raw.painkillers) check(entry, ["regions"], entry.value.regions);
  for (const entry of raw["medicine-names"]) check(entry, ["regions"], entry.value.regions);
  for (const entry of raw["medicine-labels"]) check(entry, ["regions"], entry.value.regions);
  for (const entry of raw["medicine-products"]) check(entry, ["regions"], entry.value.regions);
  for (const entry of raw["medicine-exclusions"]) check(entry, ["regions"], entry.value.regions);
  for (const entry of raw["medicine-cases"]) check(entry, ["regions"], entry.value.regions);
  for (const entry of raw.rules) entry.value.grades.forEach((grade, index) => {
    if (typeof grade.disposition !== "string") check(entry, ["grades", index, "disposition"], Object.keys(grade.disposition).filter((id) => id !== "default"));
  });
  return faults;
}

/** An action and a form of an exercise show a move that exists; a move's poses, keys and arrows name poses that exist. */
function figureFaults(raw: RawContent): Fault[] {
  const moves = new Set(raw.poses.map((entry) => entry.value.id));
  const forms = raw.exercises.flatMap((entry) => (["easier", "harder"] as const).flatMap((form) => {
    const { figure } = entry.value[form];
    return figure === undefined || moves.has(figure) ? [] : [faultAt(entry, [form, "figure"], `there is no move ${figure}`, "correct the name, or add the move under poses/")];
  }));
  const named = raw.relief.flatMap((entry) => [entry.value.figure, ...entry.value.moreFigures].flatMap((figure) => (figure === undefined || moves.has(figure) ? [] : [faultAt(entry, ["figure"], `there is no move ${figure}`, "correct the name, or add the move under poses/")])));
  const poses = raw.poses.flatMap((entry) => {
    const { poses: known, keys, stills, arrows, must } = entry.value;
    const used = [...keys.map(([pose]) => pose), ...stills, ...arrows.map(({ on }) => on), ...must.map(({ on }) => on), ...Object.values(known).flatMap(({ like }) => (like === undefined ? [] : [like]))];
    return [...new Set(used)].filter((pose) => known[pose] === undefined).map((pose) => faultAt(entry, ["poses"], `there is no pose ${pose}`, "correct the name, or add the pose"));
  });
  return [...named, ...forms, ...poses];
}
