import { loadContent } from "@supple/knowledge/load";
import { en } from "../../apps/web/src/lib/words/en.ts";
import { textsIn } from "./texts-in.ts";

/** One screen with every text on it, and the kind that says how easy it must be. */
export interface ScreenText {
  readonly kind: "danger" | "result" | "action" | "article";
  readonly name: string;
  readonly parts: readonly string[];
}

/** Every danger, result and action screen, put together from the content as the app puts it on the screen. */
export function screensOfContent(): ScreenText[] {
  const loaded = loadContent();
  if (!loaded.ok) throw new Error("the content has faults");
  const { triage, relief, regions } = loaded.content;
  const questions = [...triage.questions, ...relief.questions];
  const lists: ScreenText[] = [...triage.lists, ...relief.lists].map((list) => ({
    kind: "danger",
    name: `list ${list.id}`,
    parts: [list.title, list.lead ?? "", list.notThis ?? "", ...list.signs.flatMap((id) => questions.flatMap((one) => (one.id === id && one.kind === "sign" ? [one.label] : [])))],
  }));
  const singly: ScreenText[] = questions.map((one) => ({
    kind: "danger",
    name: `question ${one.id}`,
    parts: [one.text, one.help ?? "", ...(one.kind === "sign" ? [one.test] : one.kind === "choice" ? one.options.map((option) => option.text) : (one.presets ?? []).map((preset) => preset.text))],
  }));
  const results: ScreenText[] = triage.rules.flatMap((rule) =>
    rule.grades.map((grade) => ({ kind: "result" as const, name: `result ${rule.id}/${grade.id}`, parts: [rule.title, grade.reason, grade.conclusion.within, grade.conclusion.say, ...grade.conclusion.meanwhile, ...netsOf(typeof grade.disposition === "string" ? grade.disposition : (grade.disposition["default"] ?? "soon"))] })),
  );
  const plain: ScreenText[] = triage.dispositions.map((one) => ({ kind: "result", name: `result ${one.disposition}`, parts: [one.title, one.short, one.conclusion.within, one.conclusion.say, ...one.conclusion.meanwhile, ...netsOf(one.disposition)] }));
  const actions: ScreenText[] = relief.actions.map((one) => ({ kind: "action", name: `action ${one.id}`, parts: [one.title, one.summary, one.dose, ...one.steps, ...one.limits, one.reason, ...[...one.withhold, ...one.ask].map((reason) => reason.reason)] }));
  const numbers: ScreenText[] = regions.regions.map((region) => ({ kind: "action", name: `numbers ${region.id}`, parts: Object.values(region.routes).flatMap((route) => [route.action, route.note ?? "", ...route.lines.map((line) => line.label)]) }));
  return [...lists, ...singly, ...results, ...plain, ...actions, ...numbers].map((screen) => ({ ...screen, parts: screen.parts.filter((part) => part !== "") }));

  function netsOf(disposition: string): string[] {
    return triage.safetyNets.filter((net) => net.when === undefined && net.dispositions.some((one) => one === disposition)).flatMap((net) => [net.text, ...net.watchFor, net.then]);
  }
}

/** The words of the interface around them, one group of the catalogue at a time. */
const acute = ["home_", "check", "result", "storage", "emergency_", "otherwise", "ease_", "helper_", "seen_", "signs_", "keep_", "numbers_", "breath"] as const;

export function screensOfWords(): ScreenText[] {
  return Object.entries(en).flatMap(([name, part]) => (acute.some((one) => one === name) && typeof part === "object" ? [{ kind: "action" as const, name: `words ${name}`, parts: textsIn(part) }] : []));
}
