import { questionsBehind } from "./check-references.ts";
import type { Content, TriageRule } from "../content.ts";
import type { RawContent } from "./read-content.ts";
import type { ContentKind, ContentOf } from "./kinds.ts";

/** Sorts raw content into the parts that are used together. Call it only when no check found a fault. */
export function assembleContent(raw: RawContent): Content {
  const all = <K extends ContentKind>(kind: K) => (raw[kind] as readonly { value: ContentOf<K> }[]).map((entry) => entry.value);
  const rules = all("rules");
  const [release] = all("release");
  const [plainSpasm] = all("plain-spasm");
  if (plainSpasm === undefined) throw new Error("content with faults cannot be assembled");
  const findings = new Map(all("findings").map((finding) => [finding.id, finding.when]));
  const reliefOrder = all("relief-asking")[0]?.order ?? [];
  const inRelief = new Set(reliefOrder.flatMap((id) => [id, ...(all("lists").find((list) => list.id === id)?.signs ?? [])]));
  /** A finding that looks at one of relief's own questions is of no use to the danger check. */
  const isRelief = (id: string) => inRelief.has(id) || (findings.has(id) && questionsBehind(findings.get(id) ?? id, findings).some((question) => inRelief.has(question)));
  const ofRelief = <T extends { readonly id: string }>(items: readonly T[]) => items.filter((item) => isRelief(item.id));
  const ofTriage = <T extends { readonly id: string }>(items: readonly T[]) => items.filter((item) => !isRelief(item.id));
  return {
    triage: {
      version: release?.version ?? "",
      on: release?.on ?? "",
      safety: release?.safety ?? false,
      questions: ofTriage(all("questions")),
      lists: ofTriage(all("lists")),
      order: all("asking")[0]?.order ?? [],
      findings: ofTriage(all("findings")),
      rules: rules.map(({ id, title, grades, sources, evidence }): TriageRule => ({ id, title, grades, sources, evidence })),
      dispositions: all("dispositions"),
      safetyNets: all("safety-nets"),
    },
    relief: {
      questions: ofRelief(all("questions")),
      lists: ofRelief(all("lists")),
      order: reliefOrder,
      findings: ofRelief(all("findings")),
      actions: all("relief"),
      expectations: all("expectations"),
      checkIns: all("check-ins"),
    },
    regions: { regions: all("regions") },
    places: { places: all("regions").map(({ id, name, inName, timeZones, countries, routes }) => ({ id, name, inName, timeZones, countries, emergency: routes.emergency.lines })) },
    painkillers: { notes: all("painkillers"), names: all("medicine-names") },
    review: { rules, sources: all("sources"), disagreements: all("disagreements") },
    cases: all("cases"),
    plainSpasm,
  };
}
