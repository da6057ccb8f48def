import type { SessionContent, SessionLimits, StopRule } from "@supple/knowledge";
import { checksOf } from "../diary/checks.ts";
import { applyCorrections, latestOf } from "../diary/merge.ts";
import type { Entry, EntryOf } from "../diary/entry.ts";

const hour = 60 * 60 * 1000;

/** What the diary says about one exercise. */
export interface ExerciseHistory {
  /** Left out for good, by the person. */
  readonly leftOut: boolean;
  /** The level to begin with today, from 0. */
  readonly level: number;
  /** Why the level is not the last one. */
  readonly change: "same" | "up" | "down";
  /** It hurt more at the gentlest level: today in its easier form. */
  readonly easier: boolean;
  /** It hurt more, and is not offered yet. */
  readonly waits: "no" | "two-days" | "until-checked";
  /** When it was done last; 0 when never. */
  readonly lastDoneAt: number;
}

type Happened =
  | { readonly kind: "easy" | "not-easy" | "setback"; readonly level: number; readonly at: number }
  | { readonly kind: "hurt"; readonly level: number; readonly form: "usual" | "easier"; readonly at: number; readonly leavesOut: StopRule["leavesOut"] };

/**
 * Level, exclusion and rest of each exercise that the diary knows.
 *
 * A few easy sessions in a row at one level, then one level up. "That hurts more", or a session after which the pain was
 * much higher than before (`limits` of the content), takes one level down, never to nothing: below the gentlest level stands its
 * easier form. A hurt that needs a danger check waits until one has been finished since.
 *
 * Source: facts.md section 6, progress and stop rules.
 */
export function exerciseHistory({ stopRules, limits }: Pick<SessionContent, "stopRules" | "limits">, entries: readonly Entry[], subject: string, now: number): ReadonlyMap<string, ExerciseHistory> {
  const own = applyCorrections(entries).filter((entry) => entry.subject === subject);
  const ofKind = <K extends Entry["kind"]>(kind: K) => own.filter((entry): entry is EntryOf<K> => entry.kind === kind);
  const started = new Map(ofKind("session-started").map((entry) => [entry.body.session, entry]));
  const finished = new Map<string, EntryOf<"session-finished">>();
  for (const session of new Set(ofKind("session-finished").map((entry) => entry.body.session))) {
    const last = latestOf(ofKind("session-finished").filter((entry) => entry.body.session === session));
    if (last !== undefined) finished.set(session, last);
  }
  const rules = new Map(stopRules.map((rule) => [rule.id, rule]));
  const checkedAt = Math.max(0, ...checksOf(entries, subject).map((check) => check.told).filter((told) => told !== undefined && told.body.settled).map((told) => told?.instant ?? 0));
  const happened = new Map<string, Happened[]>();
  const add = (exercise: string, one: Happened) => happened.set(exercise, [...(happened.get(exercise) ?? []), one]);
  for (const { body, instant } of ofKind("exercise-done")) add(body.exercise, { kind: outcome(limits, started.get(body.session), finished.get(body.session)), level: body.level, at: instant });
  // A stop rule that is no longer in the content stood for something: it waits for a check.
  for (const { body, instant } of ofKind("exercise-hurt")) add(body.exercise, { kind: "hurt", level: body.level, form: body.form, at: instant, leavesOut: rules.get(body.rule)?.leavesOut ?? "until-checked" });
  const kept = new Map<string, EntryOf<"exercise-kept">[]>();
  for (const entry of ofKind("exercise-kept")) kept.set(entry.body.exercise, [...(kept.get(entry.body.exercise) ?? []), entry]);
  return new Map([...new Set([...happened.keys(), ...kept.keys()])].map((id) => [id, historyOf((happened.get(id) ?? []).sort((left, right) => left.at - right.at), latestOf(kept.get(id) ?? []), limits, checkedAt, now)]));
}

/** A session counts as easy only when it was done to the end, felt easy, and did not leave more pain. */
function outcome({ painRise, painMost }: SessionLimits, started: EntryOf<"session-started"> | undefined, finished: EntryOf<"session-finished"> | undefined): "easy" | "not-easy" | "setback" {
  const before = started?.body.painBefore ?? null;
  const after = finished?.body.painAfter ?? null;
  if (before !== null && after !== null && (after - before > painRise || (after > painMost && after > before))) return "setback";
  return finished?.body.how === "finished" && finished.body.feel === "easy" ? "easy" : "not-easy";
}

function historyOf(happened: readonly Happened[], kept: EntryOf<"exercise-kept"> | undefined, limits: SessionLimits, checkedAt: number, now: number): ExerciseHistory {
  let level = 0;
  let easyInARow = 0;
  let easyAt = -1;
  let easier = false;
  let change: ExerciseHistory["change"] = "same";
  for (const one of happened) {
    change = "same";
    if (one.kind === "easy") {
      level = Math.max(level, one.level);
      easyInARow = one.level === easyAt ? easyInARow + 1 : 1;
      easyAt = one.level;
      if (easyInARow >= limits.easySessions) {
        easyInARow = 0;
        // Two devices that met late may have done the same level twice as often: it is still one level up.
        if (easier || one.level === level) change = "up";
        if (easier) easier = false;
        else level = Math.max(level, one.level + 1);
      }
    } else {
      easyInARow = 0;
      if (one.kind === "not-easy") level = one.level;
      else {
        change = "down";
        easier = one.level === 0;
        level = Math.max(0, one.level - 1);
      }
    }
  }
  const hurts = happened.filter((one) => one.kind === "hurt");
  const untilChecked = hurts.some((one) => one.leavesOut === "until-checked" && one.at >= checkedAt);
  const twoDaysNow = hurts.some((one) => one.leavesOut === "two-days" && now - one.at < limits.leftOutHours * hour);
  return { leftOut: kept?.body.keep === false, level, change, easier, waits: untilChecked ? "until-checked" : twoDaysNow ? "two-days" : "no", lastDoneAt: Math.max(0, ...happened.map((one) => one.at)) };
}
