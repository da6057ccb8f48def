import { laterStrings } from "#lib/later-strings.ts";

/** What a report is made of. `answers` is there only when the person asked for it. */
export interface Report {
  /** The page it was opened from, as a path. */
  readonly page: string;
  readonly rules: readonly string[];
  readonly version: string;
  readonly on: string;
  readonly region: string;
  /** What the person wrote. */
  readonly words: string;
  readonly answers?: readonly string[];
}

/** A report as plain lines, each a label and its value: what a clinician or a maintainer needs to find the rule. */
export function reportText(report: Report): string {
  const text = laterStrings.wrong;
  const lines = [
    text.heading,
    `${text.page} ${report.page}`,
    `${text.rules} ${report.rules.length === 0 ? text.noRule : report.rules.join(", ")}`,
    `${text.version} ${report.version} (${report.on})`,
    `${text.region} ${report.region}`,
    "",
    text.said,
    report.words.trim() === "" ? text.nothingWritten : report.words.trim(),
  ];
  if (report.answers !== undefined) lines.push("", text.answers, ...report.answers.map((line) => `- ${line}`));
  return lines.join("\n");
}

/**
 * Where the report comes from, out of the address: `?page=/rules&rules=R06,R09`. `start` is the start page of the language, which lies in a folder of its own.
 *
 * Anybody can write an address, so only known rules and plain paths are taken from it.
 */
export function reportFrom(search: string, start: string, known: ReadonlySet<string>): { readonly page: string; readonly rules: readonly string[] } {
  const parameters = new URLSearchParams(search);
  const page = parameters.get("page") ?? "";
  return {
    page: /^(\/[a-z0-9-]+)+$/.test(page) ? `${start.slice(0, -1)}${page}` : start,
    rules: (parameters.get("rules") ?? "").split(",").filter((rule) => known.has(rule)),
  };
}
