import { faultAt, type Fault } from "./fault.ts";
import type { RawContent } from "./read-content.ts";

/** Described people of the plan: each names actions and answers that exist, each action is expected offered once and not offered once, each narrowing has somebody. */
export function checkReliefCases(raw: RawContent): Fault[] {
  const actions = new Map(raw.relief.map((entry) => [entry.value.id, entry]));
  const narrowings = new Map(raw.narrowing.map((entry) => [entry.value.id, entry]));
  const questions = new Set(raw.questions.map((entry) => entry.value.id));
  const seen = { offered: new Set<string>(), held: new Set<string>(), narrowed: new Set<string>() };
  const faults: Fault[] = [];
  for (const one of raw["relief-cases"]) {
    const { answers, offered, checkFirst, withheld, absent, narrowed } = one.value;
    for (const [part, ids] of Object.entries({ offered, checkFirst, withheld, absent })) for (const id of ids) if (!actions.has(id)) faults.push(faultAt(one, [part], `there is no action ${id}`, "correct the name"));
    for (const id of narrowed) if (!narrowings.has(id)) faults.push(faultAt(one, ["narrowed"], `there is no narrowing ${id}`, "correct the name"));
    for (const id of Object.keys(answers)) if (!questions.has(id)) faults.push(faultAt(one, ["answers", id], `there is no question ${id}`, "correct the name"));
    if (offered.length + checkFirst.length + withheld.length + absent.length === 0) faults.push(faultAt(one, ["id"], `${one.value.id} expects nothing`, "name actions that are offered, to be checked first, withheld or absent"));
    for (const id of offered) seen.offered.add(id);
    for (const id of [...checkFirst, ...withheld]) seen.held.add(id);
    for (const id of narrowed) seen.narrowed.add(id);
  }
  for (const [id, entry] of actions) {
    if (!seen.offered.has(id)) faults.push(faultAt(entry, ["id"], `nobody described is offered ${id}`, "add a case beside relief"));
    if (entry.value.withhold.length + entry.value.ask.length > 0 && !seen.held.has(id)) faults.push(faultAt(entry, ["id"], `nobody described is kept from ${id}`, "add a case beside relief with checkFirst or withheld"));
  }
  for (const [id, entry] of narrowings) if (!seen.narrowed.has(id)) faults.push(faultAt(entry, ["id"], `nobody described has the narrowing ${id}`, "add a case beside relief"));
  return faults;
}
