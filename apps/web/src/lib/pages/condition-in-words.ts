import type { Condition } from "@supple/knowledge";
import { triage } from "@supple/knowledge/compiled/triage";

/** A part of a rule's condition, as a clinician reads it: a finding's own text, or a list of parts. */
export type InWords = { readonly kind: "text"; readonly text: string } | { readonly kind: "list"; readonly of: "all" | "any" | number; readonly parts: readonly InWords[] };

/** Every word is a finding's or a sign's own text; nothing is put together. */
export function conditionInWords(when: Condition): InWords {
  if (typeof when === "string") {
    const finding = triage.findings.find((one) => one.id === when);
    const sign = triage.questions.find((one) => one.id === when);
    return { kind: "text", text: finding?.text ?? (sign?.kind === "sign" ? sign.label : when) };
  }
  if ("all" in when) return { kind: "list", of: "all", parts: when.all.map(conditionInWords) };
  if ("any" in when) return { kind: "list", of: "any", parts: when.any.map(conditionInWords) };
  if ("of" in when) return { kind: "list", of: when.atLeast, parts: when.of.map(conditionInWords) };
  return { kind: "text", text: "choice" in when ? when.choice : when.number };
}
