import { dispositions } from "../kinds/disposition.ts";
import type { Grade } from "../kinds/rule.ts";
import { faultAt, type Fault } from "./fault.ts";
import type { RawContent } from "./read-content.ts";

/** Rules about rules: what no content may do, however well formed it is. */
export function checkSafety(raw: RawContent): Fault[] {
  return [...gradeFaults(raw), ...questionFaults(raw), ...coverFaults(raw), ...uncheckedFaults(raw)];
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
  if (raw.release.length !== 1) faults.push({ file: "release.yaml", line: 1, what: `there are ${raw.release.length} releases`, mend: "keep exactly one" });
  for (const kind of ["rules", "regions", "relief", "questions"] as const) if (raw[kind].length === 0) faults.push({ file: kind, line: 1, what: `there is nothing in ${kind}`, mend: "a check of nothing proves nothing: add the content" });
  return faults;
}

/** Only what nobody must avoid may be reached before a check. */
function uncheckedFaults(raw: RawContent): Fault[] {
  const harmless = new Set(["position", "breathing", "rest", "check-in"]);
  return raw.relief
    .filter((entry) => entry.value.withhold.length + entry.value.ask.length === 0 && !harmless.has(entry.value.group))
    .map((entry) => faultAt(entry, ["group"], `${entry.value.id} names nobody who must avoid it`, "list its contraindications under withhold or ask"));
}
