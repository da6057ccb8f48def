import { fileURLToPath } from "node:url";
import type { Content } from "../content.ts";
import { assembleContent } from "./assemble.ts";
import { checkCases } from "./check-cases.ts";
import { checkPlainSpasm } from "./check-plain-spasm.ts";
import { checkReferences } from "./check-references.ts";
import { checkSafety } from "./check-safety.ts";
import type { Fault } from "./fault.ts";
import { readContent, type RawContent } from "./read-content.ts";

export { assembleContent } from "./assemble.ts";
export { faultToLine, type Fault } from "./fault.ts";
export { readContent, type RawContent } from "./read-content.ts";

/** The content folder of this checkout. */
export const contentFolder = fileURLToPath(new URL("../../content", import.meta.url));

/** Every fault that parsed content still has. */
export function checkContent(raw: RawContent): Fault[] {
  return [...checkReferences(raw), ...checkSafety(raw), ...checkCases(raw), ...checkPlainSpasm(raw)];
}

/**
 * Reads and checks a content folder.
 *
 * Errors: every fault found, with file, line and mend; content only when there is none.
 * `counted` says how much was looked at, so that a check of nothing shows.
 */
export function loadContent(folder: string = contentFolder): { ok: true; content: Content; counted: Record<string, number> } | { ok: false; faults: Fault[] } {
  const { raw, faults } = readContent(folder);
  const found = [...faults, ...checkContent(raw)];
  if (found.length > 0) return { ok: false, faults: found };
  const counted = Object.fromEntries(Object.entries(raw).map(([kind, entries]) => [kind, entries.length]));
  return { ok: true, content: assembleContent(raw), counted };
}
