import { answerRestNo, decideDisposition, prepareTriage, readAnswers, type PreparedTriage } from "@supple/engine";
import type { Content } from "@supple/knowledge";

type RuleCase = Content["cases"][number];

/** The danger check of every region, made ready once for one content. */
export function prepareRegions(content: Content): ReadonlyMap<string, PreparedTriage> {
  return new Map(content.regions.regions.map(({ id }) => [id, prepareTriage(content.triage, id)]));
}

/** What comes out otherwise than the case says, in any region that it names; nothing when all is as described. */
export function judgeCase(content: Content, triageByRegion: ReadonlyMap<string, PreparedTriage>, described: RuleCase): string[] {
  return (described.regions ?? [...triageByRegion.keys()]).flatMap((region) => {
    const triage = triageByRegion.get(region);
    if (triage === undefined) return [`there is no region ${region}`];
    const read = readAnswers(content.triage.questions, described.answers);
    if (!read.ok) return read.error.map((fault) => fault.message);
    const decision = decideDisposition(triage, described.rest === "no" ? answerRestNo(triage, read.value) : read.value);
    const { disposition, lowest, highest, holds = [], open = [] } = described.expect;
    const held = decision.holds.flatMap((rule) => [rule.rule, `${rule.rule}/${rule.grade}`]);
    const opened = decision.open.map((rule) => rule.rule);
    const wrong: string[] = [];
    if (decision.standing !== disposition) wrong.push(`is told ${decision.standing}, not ${disposition}`);
    if (lowest !== undefined && decision.lowest !== lowest) wrong.push(`lowest is ${decision.lowest}, not ${lowest}`);
    if (highest !== undefined && decision.highest !== highest) wrong.push(`highest is ${decision.highest}, not ${highest}`);
    for (const rule of holds) if (!held.includes(rule)) wrong.push(`${rule} does not hold`);
    for (const rule of open) if (!opened.includes(rule)) wrong.push(`${rule} is not open`);
    const finished = described.kind === "fires" || described.kind === "near-miss" || described.kind === "everyday";
    if (finished && !decision.settled) wrong.push("is still open");
    if (described.kind === "near-miss" && disposition === "self-care" && held.length > 0) wrong.push("something holds");
    if (wrong.length === 0) return [];
    const asIs = `holds ${decision.holds.map((rule) => `${rule.rule}/${rule.grade}`).join(", ")}; open ${decision.open.map((rule) => `${rule.rule} waits for ${rule.waitsFor.join("+")}`).join(", ")}`;
    return wrong.map((what) => `${region}: ${what} (${asIs})`);
  });
}
