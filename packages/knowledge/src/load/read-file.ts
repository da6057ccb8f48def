import { readFileSync } from "node:fs";
import * as v from "valibot";
import { LineCounter, isNode, parseDocument, type Document } from "yaml";
import type { Fault } from "./fault.ts";

/** One piece of content and where it came from, so that a later check can point at it. */
export interface Entry<T> {
  readonly value: T;
  readonly file: string;
  /** The line of the entry, or of the part of it under `path`. */
  lineOf(path?: readonly (string | number)[]): number;
}

/**
 * Reads one content file: a single entry, or a list of entries of one kind.
 *
 * Errors are returned with file and line, never thrown, so that one run shows all of them.
 */
export function readContentFile<S extends v.GenericSchema>(schema: S, path: string, shownAs: string): { entries: Entry<v.InferOutput<S>>[]; faults: Fault[] } {
  const counter = new LineCounter();
  const document = parseDocument(readFileSync(path, "utf8"), { lineCounter: counter });
  if (document.errors.length > 0) {
    return { entries: [], faults: document.errors.map((error) => ({ file: shownAs, line: counter.linePos(error.pos[0]).line, what: error.message.split("\n")[0] ?? "not YAML", mend: "correct the YAML; quote texts that hold a colon or begin with a special sign" })) };
  }
  const content: unknown = document.toJS();
  const many = Array.isArray(content);
  const entries: Entry<v.InferOutput<S>>[] = [];
  const faults: Fault[] = [];
  (many ? content : [content]).forEach((value, index) => {
    const prefix = many ? [index] : [];
    const lineOf = (below: readonly (string | number)[] = []) => lineAt(document, counter, [...prefix, ...below]);
    const parsed = v.safeParse(schema, value);
    if (parsed.success) entries.push({ value: parsed.output, file: shownAs, lineOf });
    else for (const issue of parsed.issues) faults.push(issueToFault(issue, shownAs, lineOf));
  });
  return { entries, faults };
}

function issueToFault(issue: v.BaseIssue<unknown>, file: string, lineOf: Entry<unknown>["lineOf"]): Fault {
  const path = (issue.path ?? []).map((part) => part.key as string | number);
  const where = path.join(".") || "the entry";
  const named = issue.received === "undefined" ? `${where} is missing` : `${where} is ${issue.received}`;
  const mend = issue.kind === "schema" && issue.received === "undefined" ? `add ${where}: ${expectation(issue)}` : issue.type === "strict_object" ? `remove ${where}, or correct its name` : `${where}: ${expectation(issue)}`;
  return { file, line: lineOf(path), what: issue.type === "strict_object" && issue.received !== "undefined" ? `${where} is not known here` : named, mend };
}

function expectation(issue: v.BaseIssue<unknown>): string {
  return issue.message.startsWith("Invalid") ? `expected ${issue.expected ?? "another value"}` : issue.message;
}

/** The line of the deepest part of `path` that exists: a missing key is reported where its parent stands. */
function lineAt(document: Document, counter: LineCounter, path: readonly (string | number)[]): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
  }
  return 1;
}
