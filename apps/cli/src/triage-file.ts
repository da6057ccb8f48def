import { readFileSync } from "node:fs";
import { answerRestNo, decideDisposition, prepareTriage, readAnswers, type Answers, type PreparedTriage } from "@supple/engine";
import type { Content } from "@supple/knowledge";
import { askedInOrder, decisionToReport } from "./report.ts";

/** One assessment of a file, checked. */
export interface Assessed {
  readonly id: unknown;
  readonly triage: PreparedTriage;
  readonly answers: Answers;
}

/**
 * Reads JSON lines of assessments.
 *
 * Errors: all of them, each with its line; nothing is decided while one line is wrong.
 */
export function readAssessments(content: Content, file: string, restNo: boolean): { readonly assessed: Assessed[]; readonly errors: string[] } {
  const errors: string[] = [];
  const assessed: Assessed[] = [];
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    return { assessed, errors: [`${file}: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const regions = content.regions.regions.map((region) => region.id);
  const triageByRegion = new Map<string, PreparedTriage>();
  text.split("\n").forEach((line, index) => {
    if (line.trim() === "") return;
    const at = `${file}:${index + 1}`;
    let record: unknown;
    try {
      record = JSON.parse(line);
    } catch (error) {
      errors.push(`${at}: this is not JSON: ${error instanceof Error ? error.message : ""}`);
      return;
    }
    if (typeof record !== "object" || record === null || Array.isArray(record) || !("answers" in record)) {
      errors.push(`${at}: expected {id, region, answers}`);
      return;
    }
    const region = "region" in record ? record.region : "other";
    if (typeof region !== "string" || !regions.includes(region)) {
      errors.push(`${at}: there is no region ${JSON.stringify(region)}; use one of ${regions.join(", ")}`);
      return;
    }
    const triage = triageByRegion.get(region) ?? prepareTriage(content.triage, region);
    triageByRegion.set(region, triage);
    const read = readAnswers(content.triage.questions, record.answers);
    if (!read.ok) errors.push(...read.error.map((fault) => `${at}: ${fault.message}`));
    else assessed.push({ id: "id" in record ? record.id : index + 1, triage, answers: restNo ? answerRestNo(triage, read.value) : read.value });
  });
  return { assessed, errors };
}

export function triageFile(content: Content, file: string, restNo: boolean): number {
  const { assessed, errors } = readAssessments(content, file, restNo);
  if (errors.length > 0) {
    console.error(errors.join("\n"));
    return 2;
  }
  for (const { id, triage, answers } of assessed) process.stdout.write(`${JSON.stringify(decisionToReport(id, decideDisposition(triage, answers), askedInOrder(triage, content, answers)))}\n`);
  return 0;
}
