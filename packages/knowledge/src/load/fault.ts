import type { Entry } from "./read-file.ts";

/** Something wrong in a content file: where, what, and how to mend it. Lines count from 1. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly what: string;
  readonly mend: string;
}

/** A fault at a place inside an entry of a content file. */
export function faultAt(entry: Entry<unknown>, path: readonly (string | number)[], what: string, mend: string): Fault {
  return { file: entry.file, line: entry.lineOf(path), what, mend };
}

/** One line a person can act on. */
export function faultToLine(fault: Fault): string {
  return `${fault.file}:${fault.line}: ${fault.what}\n    mend: ${fault.mend}`;
}
