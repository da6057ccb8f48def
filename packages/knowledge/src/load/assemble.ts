import { causeBands } from "../kinds/cause.ts";
import { questionsBehind } from "./check-references.ts";
import type { Content, MedicineName, Narrowing, ReliefAction, TriageRule } from "../content.ts";
import { learnContent } from "./learn-content.ts";
import type { RawContent } from "./read-content.ts";
import type { ContentKind, ContentOf } from "./kinds.ts";

/** Sorts raw content into the parts that are used together. Call it only when no check found a fault. */
export function assembleContent(raw: RawContent): Content {
  const all = <K extends ContentKind>(kind: K) => (raw[kind] as readonly { value: ContentOf<K> }[]).map((entry) => entry.value);
  const rules = all("rules");
  const [release] = all("release");
  const findings = new Map(all("findings").map((finding) => [finding.id, finding.when]));
  const sessionOrder = all("session-asking")[0]?.order ?? [];
  const inSession = new Set(sessionOrder.flatMap((id) => [id, ...(all("lists").find((list) => list.id === id)?.signs ?? [])]));
  const ofSession = <T extends { readonly id: string }>(items: readonly T[]) => items.filter((item) => inSession.has(item.id));
  const reliefOrder = all("relief-asking")[0]?.order ?? [];
  const inRelief = new Set(reliefOrder.flatMap((id) => [id, ...(all("lists").find((list) => list.id === id)?.signs ?? [])]));
  /** A finding that looks at one of relief's own questions is of no use to the danger check. */
  const isRelief = (id: string) => inRelief.has(id) || (findings.has(id) && questionsBehind(findings.get(id) ?? id, findings).some((question) => inRelief.has(question)));
  const ofRelief = <T extends { readonly id: string }>(items: readonly T[]) => items.filter((item) => isRelief(item.id));
  const ofTriage = <T extends { readonly id: string }>(items: readonly T[]) => items.filter((item) => !isRelief(item.id) && !inSession.has(item.id));
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
      actions: all("relief").map((action) => narrowAction(action, all("narrowing"))),
      narrowings: all("narrowing"),
      phases: all("phases"),
      holding: only(all("holding")),
      expectations: all("expectations"),
      checkIns: all("check-ins"),
      stopsWithoutSigns: all("stop-rules").filter((rule) => rule.asks.length === 0).map((rule) => rule.id),
      wornHours: Object.fromEntries(all("medicine-products").flatMap((product) => (product.wornHours === undefined ? [] : [[product.id, product.wornHours]]))),
    },
    sessions: {
      questions: ofSession(all("questions")),
      lists: ofSession(all("lists")),
      order: sessionOrder,
      exercises: all("exercises"),
      relaxation: all("relaxation"),
      limits: only(all("session-limits")),
      stopRules: all("stop-rules"),
      reasons: all("session-reasons"),
      cues: all("session-cues"),
    },
    regions: { regions: all("regions") },
    places: { places: all("regions").map(({ id, name, inName, timeZones, countries, routes }) => ({ id, name, inName, timeZones, countries, emergency: routes.emergency.lines })) },
    painkillers: { notes: all("painkillers"), names: all("medicine-names") },
    medicines: {
      classes: all("medicine-classes"),
      substances: all("medicine-substances"),
      labels: all("medicine-labels"),
      products: all("medicine-products").map((product) => ({ ...product, packs: [...product.packs, ...packsNamed(all("medicine-names"), product.named)] })),
      questions: all("medicine-questions"),
      lists: all("medicine-lists"),
      exclusions: all("medicine-exclusions"),
      notices: all("medicine-notices"),
      notes: all("medicine-notes"),
      skinAndHeat: only(all("medicine-skin-and-heat")),
      tooMuch: only(all("medicine-too-much")),
    },
    medicineCases: all("medicine-cases"),
    poses: { moves: all("poses") },
    review: { rules, sources: all("sources"), disagreements: all("disagreements") },
    learn: learnContent(all("explainers"), all("sources"), all("disagreements"), rules),
    causes: { groups: all("clues"), causes: causeBands.flatMap((band) => all("causes").filter((cause) => cause.band === band)) },
    disagreements: all("disagreements"),
    claims: all("claims").toSorted((left, right) => claimNumber(left.id) - claimNumber(right.id)),
    cases: all("cases"),
    reliefCases: all("relief-cases"),
    offers: { offers: all("offers").toSorted((left, right) => left.order - right.order) },
    plainSpasm: only(all("plain-spasm")),
  };
}

/** The pack names that a product shares with the page about painkillers; a remark in their place is no name to search for. */
function packsNamed(names: readonly MedicineName[], id: string | undefined): readonly string[] {
  return names.find((name) => name.id === id)?.packs.filter((pack) => !pack.includes(" ")) ?? [];
}

function only<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error("content with faults cannot be assembled");
  return item;
}
/** S7 stands before S10. */
export const claimNumber = (id: string) => Number(id.slice(1));

/** Adds what a narrowing says to an action outside the groups it keeps, unless the action already speaks of the same finding. */
function narrowAction(action: ReliefAction, narrowings: readonly Narrowing[]): ReliefAction {
  const speaksOf = new Set([...action.withhold, ...action.ask].flatMap(({ when }) => (typeof when === "string" ? [when] : [])));
  const added = narrowings.filter((one) => !one.keeps.includes(action.group) && !(typeof one.when === "string" && speaksOf.has(one.when)));
  const as = (how: Narrowing["how"]) => added.filter((one) => one.how === how).map(({ id, when, reason }) => ({ id: `narrow-${id}`, when, reason }));
  return { ...action, withhold: [...action.withhold, ...as("withhold")], ask: [...action.ask, ...as("ask")] };
}
