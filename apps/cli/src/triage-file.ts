import { readFileSync } from "node:fs";
import { answerRestNo, decideDisposition, prepareTriage, readAnswers, type Answers, type PreparedTriage } from "@supple/engine";
import type { Content } from "@supple/knowledge";
import { askedInOrder, decisionToReport } from "./report.ts";

/** One line of a file, read as JSON; its region and answers are still unchecked. `at` is file and line. */
export interface AssessmentLine {
  readonly at: string;
  readonly id: unknown;
  readonly region: unknown;
  readonly answers: unknown;
}

/** One assessment that fits the content. */
export interface Assessed {
  readonly triage: PreparedTriage;
  readonly answers: Answers;
}

/**
 * Reads JSON lines `{id, region, answers}`; empty lines are passed over, and a line without id has its number.
 *
 * Errors: all of them, each with file and line.
 */
export function readLines(file: string, region = "other"): { readonly lines: AssessmentLine[]; readonly errors: string[] } {
  let text: string;
  try {
    text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    return { lines: [], errors: [`${file}: ${messageOf(error)}`] };
  }
  const errors: string[] = [];
  const lines = text.split("\n").flatMap((line, index): AssessmentLine[] => {
    if (line.trim() === "") return [];
    const at = `${file}:${index + 1}`;
    let record: unknown;
    try {
      record = JSON.parse(line);
    } catch (error) {
      errors.push(`${at}: this is not JSON: ${messageOf(error)}`);
      return [];
    }
    if (typeof record !== "object" || record === null || Array.isArray(record) || !("answers" in record)) {
      errors.push(`${at}: expected {id, region, answers}`);
      return [];
    }
    return [{ at, id: "id" in record ? record.id : index + 1, region: "region" in record ? record.region : region, answers: record.answers }];
  });
  if (lines.length + errors.length === 0) errors.push(`${file}: there is no assessment in it`);
  return { lines, errors };
}

/** Checks lines against one content; the check of a region is made ready once. */
export function createReader(content: Content): (line: AssessmentLine, restNo: boolean) => { readonly ok: true; readonly assessed: Assessed } | { readonly ok: false; readonly errors: string[] } {
  const regions = content.regions.regions.map((one) => one.id);
  const triageByRegion = new Map<string, PreparedTriage>();
  return ({ at, region, answers }, restNo) => {
    if (typeof region !== "string" || !regions.includes(region)) return { ok: false, errors: [`${at}: there is no region ${JSON.stringify(region)}; use one of ${regions.join(", ")}`] };
    const triage = triageByRegion.get(region) ?? prepareTriage(content.triage, region);
    triageByRegion.set(region, triage);
    const read = readAnswers(content.triage.questions, answers);
    if (!read.ok) return { ok: false, errors: read.error.map((fault) => `${at}: ${fault.message}`) };
    return { ok: true, assessed: { triage, answers: restNo ? answerRestNo(triage, read.value) : read.value } };
  };
}

/** Decides every line. All lines are checked first: while one is wrong nothing is decided. */
export function triageFile(content: Content, file: string, restNo: boolean, region?: string): number {
  const { lines, errors } = readLines(file, region);
  const read = createReader(content);
  const decided: string[] = [];
  for (const line of lines) {
    const result = read(line, restNo);
    if (!result.ok) errors.push(...result.errors);
    else decided.push(JSON.stringify(decisionToReport(line.id, decideDisposition(result.assessed.triage, result.assessed.answers), askedInOrder(result.assessed.triage, content, result.assessed.answers))));
  }
  if (errors.length > 0) {
    console.error(inOrder(errors).join("\n"));
    return 2;
  }
  for (const line of decided) process.stdout.write(`${line}\n`);
  return 0;
}

/** Errors found in two passes, as somebody reading the file meets them. */
export function inOrder(errors: readonly string[]): string[] {
  const line = (error: string) => Number(/:(\d+): /.exec(error)?.[1] ?? 0);
  return [...errors].sort((left, right) => line(left) - line(right));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
