import { loadContent } from "@supple/knowledge/load";
import { enLater } from "../../apps/web/src/lib/words/en-later.ts";
import { medicineWords } from "../../apps/web/src/lib/medicines/medicine-words.ts";
import { en } from "../../apps/web/src/lib/words/en.ts";
import type { ScreenText } from "./screens.ts";
import { textsIn } from "./texts-in.ts";

/**
 * The screens behind the first ones: plan, causes, offers, sessions and medicines are acted on; learn, rules and claims are articles.
 *
 * The notes of a rule are left out: they speak to clinicians of odds and accuracy.
 */
export function laterScreens(): ScreenText[] {
  const loaded = loadContent();
  if (!loaded.ok) throw new Error("the content has faults");
  const { relief, causes, offers, sessions, medicines, painkillers, learn, review, claims } = loaded.content;
  const screen = (kind: ScreenText["kind"], name: string, parts: readonly (string | undefined)[]): ScreenText => ({ kind, name, parts: parts.filter((part): part is string => part !== undefined && part !== "") });
  const reasons = (one: { readonly withhold: readonly { readonly reason: string }[]; readonly ask: readonly { readonly reason: string }[] }) => [...one.withhold, ...one.ask].map(({ reason }) => reason);
  const disagreed = (one: (typeof review.disagreements)[number]) => [one.topic, ...one.positions.map(({ says }) => says), one.choice, one.reason];

  const plan = [
    ...relief.narrowings.map((one) => screen("action", `plan narrows ${one.id}`, [one.title, one.text, one.reason])),
    screen("action", "plan phases", relief.phases.flatMap((one) => [one.title, one.lead, one.comes])),
    ...relief.expectations.map((one) => screen("action", `expectation ${one.id}`, [one.text, one.detail])),
    screen("action", "plan check-ins", relief.checkIns.flatMap((one) => [one.title, one.text])),
  ];
  const why = [
    ...causes.groups.map((group) => screen("action", `why ${group.id}`, [group.title, group.lead, ...group.clues.flatMap((clue) => [clue.label, clue.help, clue.danger?.reason])])),
    ...causes.causes.map((cause) => screen("action", `cause ${cause.id}`, [cause.title, cause.finds, ...cause.todo])),
  ];
  const offered = offers.offers.map((offer) => screen("action", `offer ${offer.id}`, [offer.title, offer.summary, offer.effect, offer.doubt, ...offer.harms, ...offer.ask]));
  const session = [
    ...sessions.questions.map((one) => screen("danger", `session question ${one.id}`, [one.text, one.help, ...(one.kind === "sign" ? [one.test] : [])])),
    ...sessions.exercises.map((one) => screen("action", `session ${one.id}`, [one.title, ...one.steps, ...Object.values(one.cues), ...one.levels.map((level) => level.text), one.easier.title, one.easier.text, ...Object.values(one.easier.cues ?? {}), one.harder.title, one.harder.text, ...one.limits, ...reasons(one), one.reason])),
    ...sessions.relaxation.map((one) => screen("action", `session ${one.id}`, [one.title, one.ready, ...(one.kind === "paced" ? one.beats : one.steps).map(({ text }) => text), one.end, one.dose, ...one.limits, ...reasons(one), one.reason])),
    screen("action", "session that hurts more", sessions.stopRules.flatMap((one) => [one.says, one.answer])),
    screen("action", "session reasons", sessions.reasons.map((one) => one.text)),
    screen("action", "session cues", sessions.cues.map((one) => one.text)),
  ];
  const targets = [...new Set(medicines.exclusions.flatMap((one) => one.for))];
  const medicine = [
    ...medicines.lists.map((list) => screen("danger", `medicine list ${list.id}`, [list.title, list.lead, ...list.signs.flatMap((id) => medicines.questions.flatMap((one) => (one.id === id ? [one.label] : [])))])),
    ...medicines.questions.map((one) => screen("danger", `medicine question ${one.id}`, [one.text, one.help, one.test])),
    ...targets.map((target) => screen("action", `medicine verdict ${target}`, medicines.exclusions.flatMap((one) => (one.for.includes(target) ? [one.reason] : [])))),
    screen("action", "medicine notices", [...medicines.notices.map((one) => one.text), ...medicines.classes.map((one) => one.clash?.reason)]),
    ...medicines.notes.map((one) => screen("action", `medicine note ${one.id}`, [one.title, one.says, one.care])),
    ...medicines.labels.map((one) => screen("action", `medicine label ${one.id}`, [one.says])),
    ...painkillers.notes.map((one) => screen("action", `painkiller ${one.id}`, [one.title, ...one.items.map((item) => item.text), one.reason])),
    screen("action", "words medicines", textsIn(medicineWords)),
  ];
  const articles = [
    ...learn.explainers.map((one) => screen("article", `learn ${one.id}`, [one.question, ...one.statements.flatMap((statement) => [statement.heading, statement.text, ...(statement.unverified ?? [])]), ...learn.disagreements.filter(({ id }) => one.disagreements.includes(id)).flatMap(disagreed)])),
    ...review.disagreements.map((one) => screen("article", `where sources differ ${one.id}`, disagreed(one))),
    ...review.rules.map((rule) => screen("article", `rule ${rule.id}`, [rule.title, rule.concern, ...rule.grades.flatMap((grade) => [grade.reason, grade.conclusion.within, grade.conclusion.say, ...grade.conclusion.meanwhile])])),
    screen("article", "claims", claims.flatMap((one) => [one.says, one.finds])),
  ];
  return [...plan, ...why, ...offered, ...session, ...medicine, ...articles, ...wordsOf("action", enLater, action), ...wordsOf("article", enLater, read), ...wordsOf("article", en, ["learn"])];

  function wordsOf(kind: ScreenText["kind"], catalogue: object, groups: readonly string[]): ScreenText[] {
    return groups.map((group) => screen(kind, `words ${group}`, textsIn((catalogue as Record<string, unknown>)[group])));
  }
}

/** Groups of the later words that stand on screens people act on, and those of pages to read. */
const action = ["planPage", "action_", "why", "offers", "session", "wrong"] as const;
const read = ["rulesPage", "claims", "causes", "moves"] as const;
