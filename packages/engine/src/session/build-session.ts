import type { Phase, SessionLimits, SessionReasonId } from "@supple/knowledge";
import { phases } from "@supple/knowledge";
import type { Answers } from "../answers/answer.ts";
import { Assessment } from "../logic/assessment.ts";
import { holdsIfUnsureIsYes, truthOf } from "../logic/readings.ts";
import type { PlannedActivity } from "../plan/plan-activities.ts";
import { chooseMoves, type Candidate } from "./choose-moves.ts";
import { changeSeconds, gettingUpSeconds, itemSeconds } from "./cue-script.ts";
import { needsOf, reasonsOf } from "./easier-form.ts";
import { judge, type Judgement } from "./judge.ts";
import { orderMoves } from "./order-moves.ts";
import { placeOf } from "./place-of.ts";
import type { JudgedMove, PreparedSessions } from "./prepare-sessions.ts";
import type { ExerciseItem, Omission, Session, SessionItem, SessionSituation } from "./session.ts";

/** A part that is in the session, or would be if the questions it waits for were answered no. */
interface Part {
  readonly item: SessionItem;
  readonly waitsFor: readonly string[];
}
/** A move that fits, or waits for questions of this page. */
interface Fitting extends Candidate {
  readonly judgement: Judgement;
}

/**
 * The session for this person now, with a reason for each part and for each thing left out.
 *
 * A move is in it only when every contraindication is answered no, it belongs to these days, is not left out by the
 * person, did not hurt lately, needs nothing that is missing, and there is time. A move that comes in its easier form
 * is judged as that. Strength work never in the first week. Who is sore in the upper back alone is given no move for the
 * low back; the small moves for the upper back do a sore low back no harm, and are what somebody who cannot lie has.
 * After an emergency result there is only slow breathing; after a same-day result, and while the danger check is
 * unfinished, a position and breathing, and the way up from it.
 *
 * What is asked first is what the session would hold if every such answer were no: a move for which there is no room
 * anyway asks nothing. A yes makes room for others, which may then ask in their turn.
 *
 * Source: facts.md sections 4, 6 and 7.
 */
export function buildSession(prepared: PreparedSessions, answers: Answers, situation: SessionSituation): Session {
  const assessment = new Assessment(prepared.vocabulary, answers);
  const omitted: Omission[] = [];
  const barrier = barrierOf(situation.disposition);
  const phase = phaseByDay(situation.phase, situation.day);

  const parts: Part[] = [];
  if (barrier !== "after-emergency") parts.push(...positionParts(prepared, situation, assessment));
  const breathing = prepared.content.relaxation.find((one) => one.kind === "paced" && one.withhold.length + one.ask.length === 0);
  if (breathing !== undefined) parts.push({ item: { kind: "relaxation", relaxation: breathing, seconds: situation.minutes <= 5 ? 60 : 120, because: [prepared.reason("slow-breath")] }, waitsFor: [] });
  if (barrier === undefined) parts.push(...packParts(prepared, situation, omitted));

  const fitting: Fitting[] = [];
  for (const one of prepared.exercises) {
    const item = exerciseItem(prepared, one, situation);
    const early = barrier ?? notNow(item, situation, phase, prepared.content.limits);
    if (early !== undefined) {
      omitted.push(leftOut(prepared, item, early));
      continue;
    }
    const judgement = judge(prepared, assessment, reasonsOf(one, item.form));
    if (judgement.status === "offered" || judgement.waitsFor.length > 0) fitting.push({ item, lastDoneAt: situation.history.get(one.of.id)?.lastDoneAt ?? 0, judgement });
    else omitted.push(waiting(prepared, item, judgement));
  }
  const secondsOf = (some: readonly Part[]) => some.reduce((sum, { item }) => sum + itemSeconds(prepared, item, situation.phase), 0);
  const isOpen = ({ waitsFor }: Pick<Part, "waitsFor">) => waitsFor.length > 0;
  const hoped = chooseMoves(prepared, situation, phase, fitting, secondsOf(parts));
  const now = parts.filter((part) => !isOpen(part));
  const choice = chooseMoves(prepared, situation, phase, fitting.filter(({ judgement }) => !isOpen(judgement)), secondsOf(now));

  const asks = new Set([...parts, ...hoped.chosen.map(({ judgement }) => judgement)].flatMap(({ waitsFor }) => waitsFor));
  omitted.push(...hoped.chosen.filter(({ judgement }) => isOpen(judgement)).map(({ item, judgement }) => waiting(prepared, item, judgement)));
  omitted.push(...[...hoped.left.filter(({ one }) => isOpen(one.judgement)), ...choice.left].map(({ one, why }) => leftOut(prepared, one.item, why)));
  const before = now.map(({ item }) => item);
  const items = [...before, ...orderMoves(choice.chosen.map(({ item }) => item), before.map(placeOf).findLast((place) => place !== undefined))];
  if (items.map(placeOf).findLast((place) => place !== undefined) === "down") items.push(gettingUp(prepared));
  const seconds = items.reduce((sum, item) => sum + itemSeconds(prepared, item, situation.phase), 0) + changeSeconds(prepared, items);
  return { items, omitted, asksFirst: prepared.ownQuestions.map((question) => question.id).filter((id) => asks.has(id)), seconds };
}

const leftOut = (prepared: PreparedSessions, { exercise }: ExerciseItem, why: SessionReasonId): Omission => ({ id: exercise.id, title: exercise.title, status: "left-out", why: [prepared.reason(why)], waitsFor: [] });

function waiting(prepared: PreparedSessions, { exercise }: ExerciseItem, { status, why, waitsFor }: Judgement): Omission {
  const reasons = why.length > 0 ? why : [prepared.reason(waitsFor.length > 0 ? "short-check" : "not-checked")];
  return { id: exercise.id, title: exercise.title, status: status === "offered" ? "left-out" : status, why: reasons, waitsFor };
}

/** Nobody is left lying: a session that ends on the floor ends with the way up. */
function gettingUp(prepared: PreparedSessions): SessionItem {
  return { kind: "position", action: prepared.gettingUp, seconds: gettingUpSeconds(prepared), because: [prepared.reason("get-up-last")] };
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
function notNow({ exercise, form }: ExerciseItem, situation: SessionSituation, phase: Phase, limits: SessionLimits): SessionReasonId | undefined {
  const history = situation.history.get(exercise.id);
  if (exercise.kind === "card") return "card-only";
  if (history?.leftOut === true) return "left-out-for-good";
  if (situation.area === "upper" && exercise.area === "low") return "other-part";
  if (exercise.purpose === "strength" && situation.day < limits.strengthFromDay) return "no-strength-yet";
  if (phases.indexOf(exercise.from) > phases.indexOf(phase)) return "comes-later";
  if (history?.waits === "until-checked") return "hurt-until-checked";
  if (history?.waits === "two-days") return "hurt-lately";
  return needsOf(exercise, form).every((need) => situation.atHand.has(need)) ? undefined : "nothing-at-hand";
}

/**
 * The first position that is offered, fits what is at hand, and did not hurt: who cannot lie down is given none for lying,
 * and who was not asked yet is asked first.
 */
function positionParts(prepared: PreparedSessions, situation: SessionSituation, assessment: Assessment): Part[] {
  const lying = assessment.read(prepared.cannotLie);
  const fits = ({ action }: PlannedActivity) => action.needs.every((need) => situation.atHand.has(need)) && (situation.history.get(action.id)?.waits ?? "no") === "no";
  const fitting = situation.activities.filter((one) => one.action.group === "position" && one.status === "offered" && fits(one));
  const canLie = truthOf(lying) === "false";
  const part = ({ action }: PlannedActivity, waitsFor: readonly string[] = []): Part => ({ item: { kind: "position", action, seconds: situation.minutes <= 10 ? 60 : 120, because: [prepared.reason("comfort-first")] }, waitsFor });
  const position = fitting.find(({ action }) => canLie || !action.needs.includes("floor"));
  const [best] = fitting;
  const asks = !canLie && !holdsIfUnsureIsYes(lying) && best?.action.needs.includes("floor") === true;
  return [...(asks ? [part(best, [prepared.content.limits.cannotLie])] : []), ...(position === undefined ? [] : [part(position)])];
}

function packParts(prepared: PreparedSessions, situation: SessionSituation, omitted: Omission[]): Part[] {
  if (situation.pack === "none") return [];
  const planned = situation.activities.find((one) => one.action.group === situation.pack);
  if (planned === undefined) return [];
  const left = (status: Omission["status"], why: Omission["why"], waitsFor: readonly string[] = []) => void omitted.push({ id: planned.action.id, title: planned.action.title, status, why, waitsFor });
  const part: Part = { item: { kind: "pack", action: planned.action, seconds: prepared.content.limits.packSeconds, because: [prepared.reason("chosen-pack")] }, waitsFor: planned.waitsFor };
  const restsUntil = situation.packRests.get(planned.action.id) ?? 0;
  if (planned.status === "withheld") left("withheld", packReasons(planned));
  // A pack for which there is no time, or no skin, is not asked about either.
  else if (restsUntil > situation.at) left("left-out", [prepared.reason("pack-rests")]);
  else if (situation.minutes < prepared.content.limits.packNeedsMinutes) left("left-out", [prepared.reason("pack-needs-time")]);
  else if (planned.status === "check-first") {
    // A reason that holds already, or a not sure, is freed by no other answer.
    const asks = planned.reasons.length === 0 && planned.waitsFor.length > 0;
    left(asks ? "check-first" : "ask-first", packReasons(planned), asks ? planned.waitsFor : []);
    return asks ? [part] : [];
  } else return [part];
  return [];
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
