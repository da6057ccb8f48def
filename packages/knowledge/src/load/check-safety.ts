import { dispositions, phases } from "../kinds/disposition.ts";
import type { Grade } from "../kinds/rule.ts";
import { faultAt, type Fault } from "./fault.ts";
import type { RawContent } from "./read-content.ts";

/** Rules about rules: what no content may do, however well formed it is. */
export function checkSafety(raw: RawContent): Fault[] {
  return [...gradeFaults(raw), ...lateFaults(raw), ...questionFaults(raw), ...coverFaults(raw), ...uncheckedFaults(raw), ...strengthFaults(raw)];
}

export function tiersOf(grade: Grade): readonly string[] {
  return typeof grade.disposition === "string" ? [grade.disposition] : Object.values(grade.disposition);
}

/** "Not sure" is never read as "no", and counts as yes for an emergency. */
function gradeFaults(raw: RawContent): Fault[] {
  return raw.rules.flatMap((entry) =>
    entry.value.grades.flatMap((grade, index) => {
      const faults: Fault[] = [];
      const path = ["grades", index, "notSure"];
      if (grade.notSure === "one-tier-lower" && tiersOf(grade).includes("emergency")) faults.push(faultAt(entry, path, "not sure would lower an emergency", "use as-yes: not sure counts as yes for an emergency"));
      if (grade.notSure === "one-tier-lower" && tiersOf(grade).includes("soon")) faults.push(faultAt(entry, path, "not sure would become self-care, as if it were no", "use as-yes: one tier below soon is no finding at all"));
      return faults;
    }),
  );
}

/** Somebody who is told "today" is not told "within a week" below it, in any region; and has words when a doubt lowered it. */
function lateFaults(raw: RawContent): Fault[] {
  const urgent = ["same-day", "emergency"];
  const soon = raw.dispositions.find((entry) => entry.value.disposition === "soon");
  const lowered = raw.rules.some((entry) => entry.value.grades.some((grade) => grade.notSure === "one-tier-lower"));
  return [
    ...raw.rules.flatMap((entry) =>
      entry.value.grades.flatMap((grade, index) => {
        if (typeof grade.disposition === "string") return [];
        const usual = grade.disposition["default"] ?? "none";
        const later = usual === "soon" && tiersOf(grade).some((tier) => urgent.includes(tier));
        return later && grade.whereSameDay === undefined ? [faultAt(entry, ["grades", index, "disposition"], "some region says same-day, and the conclusion is for soon", "say whom to see and how soon there, under whereSameDay")] : [];
      }),
    ),
    ...(lowered && soon !== undefined && soon.value.whenUnsure === undefined ? [faultAt(soon, ["disposition"], "a doubt lowers a rule to soon, and nothing says why", "add whenUnsure")] : []),
  ];
}

function questionFaults(raw: RawContent): Fault[] {
  const faults: Fault[] = [];
  for (const entry of raw.questions) {
    const question = entry.value;
    if (question.kind === "choice" && !question.options.some((option) => option.id === question.unsureAs)) faults.push(faultAt(entry, ["unsureAs"], `${question.unsureAs} is no option of ${question.id}`, "name the graver option"));
    if (question.kind === "number") for (const preset of question.presets ?? []) if (preset.value < question.min || preset.value > question.max) faults.push(faultAt(entry, ["presets"], `${preset.value} is outside ${question.min} to ${question.max}`, "correct the preset or the limits"));
    if (question.kind === "sign") for (const words of question.key ?? []) if (!question.label.includes(words)) faults.push(faultAt(entry, ["key"], `the label does not hold the words: ${words}`, "copy the bold words from the label"));
  }
  return faults;
}

/** Every disposition says what it means and ends in a safety net; there is one release. */
function coverFaults(raw: RawContent): Fault[] {
  const faults: Fault[] = [];
  for (const disposition of dispositions) {
    if (!raw.dispositions.some((entry) => entry.value.disposition === disposition)) faults.push({ file: "dispositions.yaml", line: 1, what: `${disposition} has no text`, mend: "add it" });
    if (!raw["safety-nets"].some((entry) => entry.value.when === undefined && entry.value.dispositions.includes(disposition))) faults.push({ file: "safety-nets.yaml", line: 1, what: `${disposition} has no safety net`, mend: "add one that names it" });
  }
  for (const phase of phases) if (!raw.phases.some((entry) => entry.value.id === phase)) faults.push({ file: "phases.yaml", line: 1, what: `the phase ${phase} has no text`, mend: "add it" });
  if (raw.holding.length !== 1) faults.push({ file: "holding.yaml", line: 1, what: `there are ${raw.holding.length} rules on how long answers hold`, mend: "keep exactly one" });
  if (raw.release.length !== 1) faults.push({ file: "release.yaml", line: 1, what: `there are ${raw.release.length} releases`, mend: "keep exactly one" });
  for (const kind of ["rules", "regions", "relief", "relief-cases", "narrowing", "offers", "questions"] as const) if (raw[kind].length === 0) faults.push({ file: kind, line: 1, what: `there is nothing in ${kind}`, mend: "a check of nothing proves nothing: add the content" });
  return faults;
}

/** Only what nobody must avoid may be reached before a check. */
function uncheckedFaults(raw: RawContent): Fault[] {
  const harmless = new Set(["position", "breathing", "rest", "mind", "help", "advice", "recurring"]);
  return raw.relief
    .filter((entry) => entry.value.withhold.length + entry.value.ask.length === 0 && !harmless.has(entry.value.group))
    .map((entry) => faultAt(entry, ["group"], `${entry.value.id} names nobody who must avoid it`, "list its contraindications under withhold or ask"));
}

/** No strength work in the first week (facts.md, section 6): its phases begin with P2. */
function strengthFaults(raw: RawContent): Fault[] {
  return raw.relief
    .filter((entry) => entry.value.group === "strength" && entry.value.phases.some((phase) => phase === "P0" || phase === "P1"))
    .map((entry) => faultAt(entry, ["phases"], `${entry.value.id} is strength work in the first week`, "let it begin with P2"));
}
