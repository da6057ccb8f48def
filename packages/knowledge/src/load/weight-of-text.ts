import type { ContentKind } from "./kinds.ts";

/**
 * What a translation of a text weighs.
 *
 * `due`: somebody acts on it in the first hours; missing or stale fails the build.
 * `grave`: a danger or a dose that may still be shown in English; stale fails the build.
 * `other`: counted and printed. `never`: names and references that stay as they are in every language.
 */
export type Weight = "due" | "grave" | "other" | "never";

const never: ReadonlySet<ContentKind> = new Set(["sources", "cases", "relief-cases", "plain-spasm", "release", "asking", "relief-asking", "explained-words"]);
const grave: ReadonlySet<ContentKind> = new Set(["questions", "lists", "rules", "dispositions", "safety-nets", "regions", "relief", "painkillers", "medicine-classes", "medicine-labels", "medicine-questions", "medicine-lists", "medicine-exclusions", "medicine-notices"]);
const firstPhases = ["P0", "P1"];

export function weightOf(kind: ContentKind, entry: { readonly phases?: readonly string[] }, file: string, name: string): Weight {
  if (never.has(kind) || name.endsWith("website") || /^packs\./.test(name)) return "never";
  if (kind === "rules" && /^(behind|notes)/.test(name)) return "other";
  if (!grave.has(kind)) return "other";
  if (kind === "painkillers" || kind.startsWith("medicine-")) return "grave";
  // The short checks before an exercise belong to the guided sessions: without them no danger goes unsaid.
  if (kind === "relief") return entry.phases?.some((phase) => firstPhases.includes(phase)) === true ? "due" : "grave";
  return file.includes("session") ? "grave" : "due";
}
