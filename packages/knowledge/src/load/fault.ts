/** Something wrong in a content file: where, what, and how to mend it. Lines count from 1. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly what: string;
  readonly mend: string;
}

/** One line a person can act on. */
export function faultToLine(fault: Fault): string {
  return `${fault.file}:${fault.line}: ${fault.what}\n    mend: ${fault.mend}`;
}
