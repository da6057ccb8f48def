import type { Exercise, Phase, SessionLimits, SessionReasonId } from "@supple/knowledge";
import { phases } from "@supple/knowledge";
import type { Answers } from "../answers/answer.ts";
import { Assessment } from "../logic/assessment.ts";
import { holdsIfUnsureIsYes, truthOf } from "../logic/readings.ts";
import type { PlannedActivity } from "../plan/plan-activities.ts";
import { changeSeconds, itemSeconds } from "./cue-script.ts";
import { needsOf, reasonsOf } from "./easier-form.ts";
import { placeOf } from "./place-of.ts";
import { judge, type Judgement } from "./judge.ts";
import type { JudgedMove, PreparedSessions } from "./prepare-sessions.ts";
import type { ExerciseItem, Omission, Place, Session, SessionItem, SessionSituation } from "./session.ts";

/** How many moves fit a session: few at first, since none is better than another and rest is needed too. */
function movesFor({ moves, firstDaysMost }: SessionLimits, minutes: number, phase: Phase): number {
  const most = (moves.find((row) => minutes <= row.minutes) ?? moves.at(-1))?.most ?? firstDaysMost;
  return phase === "P0" ? Math.min(firstDaysMost, most) : most;
}

/**
 * The session for this person now, with a reason for each part and for each thing left out.
 *
 * A move is in it only when every contraindication is answered no, it belongs to these days, is not left out by the
 * person, did not hurt lately, needs nothing that is missing, and there is time. A move that comes in its easier form
 * is judged as that. Strength work never in the first week. Who is sore in the upper back alone is given no move for the
 * low back; the small moves for the upper back do a sore low back no harm, and are what somebody who cannot lie has.
 * After an emergency result there is only slow breathing; after a same-day result, and while the danger check is
 * unfinished, a position and breathing.
 *
 * Source: facts.md sections 4, 6 and 7.
 */
export function buildSession(prepared: PreparedSessions, answers: Answers, situation: SessionSituation): Session {
  const assessment = new Assessment(prepared.vocabulary, answers);
  const budget = situation.minutes * 60;
  const items: SessionItem[] = [];
  const omitted: Omission[] = [];
  const asks = new Set<string>();
  const used = () => items.reduce((sum, item) => sum + itemSeconds(prepared, item, situation.phase), 0);
  const barrier = barrierOf(situation.disposition);

  if (barrier !== "after-emergency") addPosition(prepared, situation, assessment, items, asks);
  const breathing = prepared.content.relaxation.find((one) => one.kind === "paced" && one.withhold.length + one.ask.length === 0);
  if (breathing !== undefined) items.push({ kind: "relaxation", relaxation: breathing, seconds: situation.minutes <= 5 ? 60 : 120, because: [prepared.reason("slow-breath")] });
  if (barrier === undefined) addPack(prepared, situation, items, omitted, asks);

  const fitting: { item: ExerciseItem; lastDoneAt: number }[] = [];
  for (const one of prepared.exercises) {
    const left = (id: SessionReasonId, judgement?: Judgement) => omitted.push({ id: one.of.id, title: one.of.title, status: "left-out", why: [prepared.reason(id)], waitsFor: judgement?.waitsFor ?? [] });
    const item = exerciseItem(prepared, one, situation);
    const early = barrier ?? notNow(item, situation, prepared.content.limits);
    if (early !== undefined) {
      left(early);
      continue;
    }
    const judgement = judge(prepared, assessment, reasonsOf(one, item.form));
    if (judgement.status !== "offered") {
      if (judgement.status === "check-first") for (const question of judgement.waitsFor) asks.add(question);
      const why = judgement.why.length > 0 ? judgement.why : [prepared.reason(judgement.waitsFor.length > 0 ? "short-check" : "not-checked")];
      omitted.push({ id: one.of.id, title: one.of.title, status: judgement.status, why, waitsFor: judgement.waitsFor });
      continue;
    }
    fitting.push({ item, lastDoneAt: situation.history.get(one.of.id)?.lastDoneAt ?? 0 });
  }
  choose(prepared, situation, fitting, items, omitted, budget, used);
  return { items, omitted, asksFirst: prepared.ownQuestions.map((question) => question.id).filter((id) => asks.has(id)), seconds: used() + changeSeconds(prepared, items) };
}

function barrierOf(disposition: SessionSituation["disposition"]): "after-emergency" | "after-same-day" | "not-checked" | undefined {
  switch (disposition) {
    case "emergency": return "after-emergency";
    case "same-day": return "after-same-day";
    case "unfinished": return "not-checked";
    case "soon":
    case "self-care": return undefined;
  }
}

/** The phase by the days that have passed: a recurring spasm begins anew with the gentle moves. */
function phaseByDay(phase: Phase, day: number): Phase {
  return phase !== "PR" ? phase : day < 2 ? "P0" : day < 7 ? "P1" : day < 14 ? "P2" : "P3";
}

/** A reason that needs no answer to be known. */
function notNow({ exercise, form }: ExerciseItem, situation: SessionSituation, limits: SessionLimits): SessionReasonId | undefined {
  const history = situation.history.get(exercise.id);
  if (exercise.kind === "card") return "card-only";
  if (history?.leftOut === true) return "left-out-for-good";
  if (situation.area === "upper" && exercise.area === "low") return "other-part";
  if (exercise.purpose === "strength" && situation.day < limits.strengthFromDay) return "no-strength-yet";
  if (phases.indexOf(exercise.from) > phases.indexOf(phaseByDay(situation.phase, situation.day))) return "comes-later";
  if (history?.waits === "until-checked") return "hurt-until-checked";
  if (history?.waits === "two-days") return "hurt-lately";
  return needsOf(exercise, form).every((need) => situation.atHand.has(need)) ? undefined : "nothing-at-hand";
}

/**
 * The first that is offered, fits what is at hand, and did not hurt: who cannot lie down is given none for lying, and
 * who was not asked yet is asked first.
 */
function addPosition(prepared: PreparedSessions, situation: SessionSituation, assessment: Assessment, items: SessionItem[], asks: Set<string>): void {
  const lying = assessment.read(prepared.cannotLie);
  const fits = ({ action }: PlannedActivity) => action.needs.every((need) => situation.atHand.has(need)) && (situation.history.get(action.id)?.waits ?? "no") === "no";
  const fitting = situation.activities.filter((one) => one.action.group === "position" && one.status === "offered" && fits(one));
  const canLie = truthOf(lying) === "false";
  if (!canLie && !holdsIfUnsureIsYes(lying) && fitting[0]?.action.needs.includes("floor") === true) asks.add(prepared.content.limits.cannotLie);
  const position = fitting.find(({ action }) => canLie || !action.needs.includes("floor"));
  if (position !== undefined) items.push({ kind: "position", action: position.action, seconds: situation.minutes <= 10 ? 60 : 120, because: [prepared.reason("comfort-first")] });
}

function addPack(prepared: PreparedSessions, situation: SessionSituation, items: SessionItem[], omitted: Omission[], asks: Set<string>): void {
  if (situation.pack === "none") return;
  const planned = situation.activities.find((one) => one.action.group === situation.pack);
  if (planned === undefined) return;
  const left = (status: Omission["status"], why: Omission["why"], waitsFor: readonly string[] = []) => omitted.push({ id: planned.action.id, title: planned.action.title, status, why, waitsFor });
  const restsUntil = situation.packRests.get(planned.action.id) ?? 0;
  if (planned.status === "withheld") left("withheld", packReasons(planned));
  else if (planned.status === "check-first") {
    for (const question of planned.waitsFor) asks.add(question);
    left(planned.waitsFor.length > 0 ? "check-first" : "ask-first", packReasons(planned), planned.waitsFor);
  } else if (restsUntil > situation.at) left("left-out", [prepared.reason("pack-rests")]);
  else if (situation.minutes < prepared.content.limits.packNeedsMinutes) left("left-out", [prepared.reason("pack-needs-time")]);
  else items.push({ kind: "pack", action: planned.action, seconds: prepared.content.limits.packSeconds, because: [prepared.reason("chosen-pack")] });
}

const packReasons = (planned: PlannedActivity) => planned.reasons.map(({ id, reason }) => ({ id, text: reason }));

function exerciseItem(prepared: PreparedSessions, one: JudgedMove, situation: SessionSituation): ExerciseItem {
  const history = situation.history.get(one.of.id);
  const level = Math.min(history?.level ?? 0, one.of.levels.length - 1);
  const form = history?.easier === true ? "easier" : "usual";
  const change: SessionReasonId | undefined = form === "easier" ? "eased-after-hurt" : history?.change === "up" ? "level-up" : history?.change === "down" ? "level-down" : undefined;
  const because = [prepared.reason(one.of.purpose === "walking" ? "walk-ends" : "fits-phase"), ...(situation.area === "upper" && one.of.area === "upper" ? [prepared.reason("upper-back")] : []), ...(change === undefined ? [] : [prepared.reason(change)])];
  return { kind: "exercise", exercise: one.of, level, form, because };
}

const purposeOrder: readonly Exercise["purpose"][] = ["ease", "stretch", "strength", "walking"];

/** What was not done for the longest time comes first, so that moves take turns; moves for the sore part before others. */
function choose(prepared: PreparedSessions, situation: SessionSituation, fitting: readonly { item: ExerciseItem; lastDoneAt: number }[], items: SessionItem[], omitted: Omission[], budget: number, used: () => number): void {
  const elsewhere = (exercise: Exercise) => (exercise.area === situation.area || exercise.area === "all" ? 0 : 1);
  const walk = fitting.filter(({ item }) => item.exercise.purpose === "walking");
  const moves = fitting.filter(({ item }) => item.exercise.purpose !== "walking");
  moves.sort((left, right) => elsewhere(left.item.exercise) - elsewhere(right.item.exercise) || left.lastDoneAt - right.lastDoneAt || left.item.exercise.id.localeCompare(right.item.exercise.id));
  const left = (item: ExerciseItem, id: SessionReasonId) => omitted.push({ id: item.exercise.id, title: item.exercise.title, status: "left-out", why: [prepared.reason(id)], waitsFor: [] });
  const chosen: ExerciseItem[] = [];
  const most = movesFor(prepared.content.limits, situation.minutes, phaseByDay(situation.phase, situation.day));
  for (const { item } of [...moves, ...walk]) {
    const time = [...chosen, item].reduce((sum, one) => sum + itemSeconds(prepared, one, situation.phase), used());
    // A first move is given even to somebody with very little time.
    if (time > budget && chosen.length > 0) left(item, "no-time");
    else if (chosen.length >= most && item.exercise.purpose !== "walking") left(item, "enough-today");
    else chosen.push(item);
  }
  items.push(...inOrder(chosen, items.map(placeOf).findLast((place) => place !== undefined)));
}

/** By purpose; within one, first what is done where the person is already, so that nobody gets up and down more often than needed. */
function inOrder(chosen: readonly ExerciseItem[], from: Place | undefined): ExerciseItem[] {
  let place = from;
  return purposeOrder.flatMap((purpose) => {
    const group = chosen.filter((item) => item.exercise.purpose === purpose);
    const start = place ?? (group[0] && placeOf(group[0]));
    const ordered = [...group.filter((item) => placeOf(item) === start), ...group.filter((item) => placeOf(item) !== start)];
    place = ordered.map(placeOf).at(-1) ?? place;
    return ordered;
  });
}
