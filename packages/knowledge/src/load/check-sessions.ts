import { phases } from "../kinds/disposition.ts";
import { startsOnTheFloor, type Exercise } from "../kinds/exercise.ts";
import { sessionCueIds, sessionReasonIds, type SessionCueId, type SessionReasonId } from "../kinds/session-words.ts";
import { faultAt, type Fault } from "./fault.ts";
import type { RawContent } from "./read-content.ts";
import type { Entry } from "./read-file.ts";

/**
 * Rules about sessions that no content may break.
 *
 * Each move names who must avoid it. Strength begins after the first week. Nobody is asked to tense the back in the
 * first two phases. Every cue, reason and danger sign that a session may say is there once, and names the hours of the content.
 */
export function checkSessions(raw: RawContent): Fault[] {
  return [...exerciseFaults(raw), ...relaxationFaults(raw), ...stopFaults(raw), ...wordFaults(raw)];
}

function exerciseFaults(raw: RawContent): Fault[] {
  if (raw.exercises.length === 0) return [{ file: "exercises", line: 1, what: "there is no exercise", mend: "a check of nothing proves nothing: add the content" }];
  return raw.exercises.flatMap((entry) => {
    const faults: Fault[] = [...formFaults(raw, entry)];
    const { id, withhold, purpose, from, sides, cues, easier, levels, kind } = entry.value;
    if (withhold.length === 0) faults.push(faultAt(entry, ["id"], `${id} names nobody who must avoid it`, "list its contraindications under withhold"));
    if (purpose === "strength" && phases.indexOf(from) < phases.indexOf("P2")) faults.push(faultAt(entry, ["from"], `${id} is strength work in the first week`, "begin it in P2 or later"));
    if ((sides === "alternate") !== (cues.goOther !== undefined)) faults.push(faultAt(entry, ["cues"], `${id} alternates sides without a cue for the other side, or has one it never says`, "give goOther to alternating moves only"));
    if (easier.cues !== undefined && ((easier.sides ?? sides) === "alternate") !== (easier.cues.goOther !== undefined)) faults.push(faultAt(entry, ["easier", "cues"], `the easier form of ${id} alternates sides without a cue for the other side, or has one it never says`, "give goOther to alternating moves only"));
    if (easier.cues !== undefined && easier.smaller) faults.push(faultAt(entry, ["easier"], `the easier form of ${id} is the same movement, less far, and has lines of its own`, "leave one of the two out"));
    if (easier.cues !== undefined && easier.cues.hold === undefined && levels.some((level) => level.kind === "repetitions" && level.holdSeconds >= 5)) faults.push(faultAt(entry, ["easier", "cues"], `the easier form of ${id} holds without saying so`, "add the cue hold"));
    if (easier.cues !== undefined && easier.figure === undefined && kind === "move") faults.push(faultAt(entry, ["easier", "start"], `the easier form of ${id} is done otherwise, and has no picture`, "name its figure"));
    for (const [index, level] of levels.entries()) {
      const own = level.kind === "repetitions" ? level.cues : undefined;
      if (level.kind === "repetitions" && (level.figure === undefined) !== (own === undefined)) faults.push(faultAt(entry, ["levels", index, "text"], `level ${index + 1} of ${id} is told or shown otherwise, and not both`, "give it a figure and cues of its own, or neither"));
      if (own !== undefined && (sides === "alternate") !== (own.goOther !== undefined)) faults.push(faultAt(entry, ["levels", index, "cues"], `level ${index + 1} of ${id} alternates sides without a cue for the other side, or has one it never says`, "give goOther to alternating moves only"));
      if ((level.kind === "card") !== (kind === "card")) faults.push(faultAt(entry, ["levels", index], `${id} is a ${kind} with a level of kind ${level.kind}`, "cards have levels of kind card, and moves have none"));
      if (level.kind === "repetitions" && level.holdSeconds >= 5 && (own ?? cues).hold === undefined) faults.push(faultAt(entry, ["cues"], `${id} holds without saying so`, "add the cue hold, and let it say to keep breathing"));
    }
    return faults;
  });
}

/**
 * Where a form is done, and what that needs. A form on a mat is drawn on the floor, so the content says so; on the floor
 * it needs one to lie on, and is not for somebody who cannot get down or up again; on the back or face down it is not for
 * somebody who is pregnant. What an easier form
 * borrows from another move, it borrows with all that speaks against that move.
 */
function formFaults(raw: RawContent, entry: Entry<Exercise>): Fault[] {
  const { id, kind, start, needs, easier, withhold, ask } = entry.value;
  if (kind === "card") return [];
  const faults: Fault[] = [];
  if ((easier.cues !== undefined) !== (easier.start !== undefined && easier.needs !== undefined)) faults.push(faultAt(entry, ["easier", "needs"], `the easier form of ${id} is done otherwise without saying from where and with what, or is not and says it`, "give start and needs with cues of its own, and only then"));
  const against = new Set([...withhold, ...ask].map((reason) => reason.id));
  const easierAgainst = new Set([...against, ...[...easier.withhold, ...easier.ask].map((reason) => reason.id)]);
  const forms = [
    { name: id, path: [], figure: id, start, needs, against },
    { name: `the easier form of ${id}`, path: ["easier"], figure: easier.figure ?? (easier.cues === undefined ? id : undefined), start: easier.start ?? start, needs: easier.needs ?? needs, against: easierAgainst },
  ];
  for (const form of forms) {
    const down = startsOnTheFloor.includes(form.start);
    const onMat = raw.poses.some(({ value }) => value.id === form.figure && value.props.some((prop) => prop.kind === "mat"));
    const at = (key: string) => [...form.path, key];
    if (onMat && !down) faults.push(faultAt(entry, at("start"), `${form.name} lies on the floor in its picture, and starts ${form.start}`, "let it start where it is drawn"));
    if (down && !form.needs.includes("floor")) faults.push(faultAt(entry, at("needs"), `${form.name} is done on the floor, and does not need it`, "add floor to its needs"));
    if (down && !form.against.has("cannot-lie")) faults.push(faultAt(entry, at("withhold"), `${form.name} is done on the floor, and is not kept from somebody who cannot get down or up again`, "name cannot-lie under withhold"));
    if ((form.start === "back" || form.start === "face-down") && !form.against.has("pregnant")) faults.push(faultAt(entry, at("withhold"), `${form.name} lies flat, and is not kept from somebody who is pregnant`, "name pregnant under withhold"));
  }
  const borrowed = raw.exercises.find(({ value }) => value.id !== id && value.id === easier.figure)?.value;
  for (const reason of borrowed === undefined ? [] : [...borrowed.withhold, ...borrowed.ask]) if (!easierAgainst.has(reason.id)) faults.push(faultAt(entry, ["easier", "figure"], `the easier form of ${id} is ${easier.figure}, and leaves out its reason ${reason.id}`, "name it under easier, withhold or ask"));
  return faults;
}

function relaxationFaults(raw: RawContent): Fault[] {
  return raw.relaxation.flatMap((entry) => {
    const relaxation = entry.value;
    if (relaxation.kind !== "guided") return [];
    return relaxation.steps.flatMap((step, index) => {
      const from = step.from ?? relaxation.from;
      return step.tenses === "back" && phases.indexOf(from) < phases.indexOf("P2") ? [faultAt(entry, ["steps", index], "the back is tensed in the first week", "begin this step in P2 or later")] : [];
    });
  });
}

function stopFaults(raw: RawContent): Fault[] {
  const signs = new Set(raw.questions.filter((entry) => entry.value.kind === "sign").map((entry) => entry.value.id));
  const faults = raw["stop-rules"].flatMap((entry) => [
    ...entry.value.asks.filter((id) => !signs.has(id)).map((id) => faultAt(entry, ["asks"], `${id} is no sign`, "name a danger sign")),
    ...entry.value.calls.filter((id) => !entry.value.asks.includes(id)).map((id) => faultAt(entry, ["calls"], `${entry.value.id} calls for help for ${id}, and does not ask it`, "name it under asks")),
    ...(entry.value.then !== "end" && entry.value.asks.length > 0 ? [faultAt(entry, ["then"], `${entry.value.id} asks danger signs and goes on`, "a rule that asks danger signs ends the session")] : []),
    ...(entry.value.leavesOut === "until-checked" && entry.value.asks.length === 0 ? [faultAt(entry, ["asks"], `${entry.value.id} waits for a check that it does not ask`, "name the danger signs under asks")] : []),
  ]);
  for (const entry of raw["stop-rules"]) if (entry.value.then === "ease" && entry.value.sore !== undefined) faults.push(faultAt(entry, ["sore"], `${entry.value.id} eases a move for somebody who is sore already`, "let only rules that rest or end speak to them"));
  const swaps = raw["stop-rules"].filter((entry) => entry.value.then === "swap");
  if (swaps.every((entry) => entry.value.sore === undefined)) faults.push(...swaps.slice(0, 1).map((entry) => faultAt(entry, ["then"], "nothing can be said by somebody who is sore already, short of a danger sign", "give a rule that swaps its words under sore")));
  if (raw["session-limits"].length !== 1) faults.push({ file: "session-limits.yaml", line: 1, what: `there are ${raw["session-limits"].length} sets of limits`, mend: "keep exactly one" });
  for (const entry of raw["session-limits"]) if (!raw.relief.some(({ value }) => value.id === entry.value.gettingUp)) faults.push(faultAt(entry, ["gettingUp"], `there is no action ${entry.value.gettingUp}`, "name the action that leads from the floor to the feet"));
  for (const then of ["ease", "swap", "end"] as const) if (!raw["stop-rules"].some((entry) => entry.value.then === then)) faults.push({ file: "stop-rules.yaml", line: 1, what: `no stop rule ends in ${then}`, mend: "add it" });
  return faults;
}

function wordFaults(raw: RawContent): Fault[] {
  const missing = <T extends string>(kind: "session-cues" | "session-reasons", ids: readonly T[]) => ids.filter((id) => !raw[kind].some((entry) => entry.value.id === id)).map((id): Fault => ({ file: `${kind}.yaml`, line: 1, what: `there is no text for ${id}`, mend: "add it" }));
  return [...missing("session-cues", sessionCueIds), ...missing("session-reasons", sessionReasonIds), ...hourFaults(raw)];
}

/** How long the skin rests is said in words and reckoned in numbers: the two are one. */
function hourFaults(raw: RawContent): Fault[] {
  const cue = (id: SessionCueId, hours: number, from: string) => raw["session-cues"].filter((entry) => entry.value.id === id && !entry.value.text.includes(` ${hours} hours`)).map((entry) => faultAt(entry, ["text"], `${id} does not say ${hours} hours, as ${from} has it`, "let the words and the number be the same"));
  const packs = raw.relief.filter(({ value }) => (value.group === "cold" || value.group === "heat") && value.restSeconds !== undefined);
  const reason = (id: SessionReasonId, says: string) => raw["session-reasons"].filter((entry) => entry.value.id === id && !entry.value.text.includes(` ${says}`)).map((entry) => faultAt(entry, ["text"], `${id} does not say ${says}, as session-limits has it`, "let the words and the number be the same"));
  const needed = raw["session-limits"].flatMap(({ value }) => [...reason("pack-needs-time", `${value.packNeedsMinutes} minutes`), ...reason("new-few", `${value.newMost} new moves`)]);
  return [...needed, ...packs.flatMap(({ value }) => cue("pack-rest", (value.restSeconds ?? 0) / 3600, value.id)), ...raw["session-limits"].flatMap(({ value }) => cue("pack-changed", value.changedSkinHours, "session-limits"))];
}
