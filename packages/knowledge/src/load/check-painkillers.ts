import { namesIn } from "../kinds/condition.ts";
import { faultAt, type Fault } from "./fault.ts";
import type { RawContent } from "./read-content.ts";

/**
 * Do the page about painkillers and the medicine guard say the same?
 *
 * Each item of the page names what of the guard it says, and holds no number but
 * those that stand there. Each exclusion of the guard
 * is on the page, and what bars does not stand under "ask first". And what the
 * guard says beside its own figures holds them: a label, and the hours after heat.
 */
export function checkPainkillers(raw: RawContent): Fault[] {
  return [...itemFaults(raw), ...missingFaults(raw), ...saidFaults(raw)];
}

const words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** Every number of a text, in digits or as a word from three on; smaller words count things, not amounts. */
export function numbersIn(text: string): number[] {
  return [...text.toLowerCase().matchAll(/\d[\d,]*|[a-z]+/g)].flatMap(([found]) => {
    if (/^\d/.test(found)) return [Number(found.replaceAll(",", ""))];
    const value = words.indexOf(found);
    return value >= 3 ? [value] : [];
  });
}

/** What of the guard an item may point to, by id: its words, and its figures in days and hours. */
function saidByGuard(raw: RawContent): ReadonlyMap<string, string> {
  const questions = new Map(raw["medicine-questions"].map(({ value }) => [value.id, `${value.label} ${value.text} ${value.test}`]));
  const found = new Map<string, string>();
  for (const { value } of raw["medicine-exclusions"]) found.set(value.id, [value.reason, ...[...(value.when === undefined ? [] : namesIn(value.when)).map(({ word }) => word ?? ""), ...value.alsoIf].map((id) => questions.get(id) ?? "")].join(" "));
  for (const { value } of raw["medicine-classes"]) found.set(value.id, `${value.name} ${value.clash?.hours ?? ""}`);
  for (const { value } of raw["medicine-products"]) found.set(value.id, value.title);
  for (const { value } of raw["medicine-notices"]) found.set(value.id, value.text);
  for (const { value } of raw["medicine-labels"]) found.set(value.id, Object.values(value.figures).join(" "));
  for (const { value } of raw.relief) if (value.group === "heat") found.set(value.id, value.withhold.map((reason) => reason.afterSkinMedicineHours ?? "").join(" "));
  for (const { value } of raw["medicine-skin-and-heat"]) found.set("skin-and-heat", String(value.skinAfterHeatMinutes / 60));
  return found;
}

function itemFaults(raw: RawContent): Fault[] {
  const guard = saidByGuard(raw);
  return raw.painkillers.flatMap((entry) => entry.value.items.flatMap(({ text, from }, index): Fault[] => {
    const path = ["items", index];
    const unknown = from.filter((id) => !guard.has(id)).map((id) => faultAt(entry, path, `the medicine guard has no ${id}`, "name an exclusion, label, class, product or notice of content/medicines, or a heat action"));
    const known = new Set(from.flatMap((id) => numbersIn(guard.get(id) ?? "")));
    const differs = numbersIn(text).filter((number) => !known.has(number)).map((number) => faultAt(entry, path, `${number} does not stand in what it says it is from: ${from.join(", ")}`, "correct the number, or name what it is from"));
    return [...unknown, ...differs];
  }));
}

function missingFaults(raw: RawContent): Fault[] {
  const parts = new Map<string, Set<string>>();
  for (const { value } of raw.painkillers) for (const { from } of value.items) for (const id of from) parts.set(id, (parts.get(id) ?? new Set()).add(value.part));
  return raw["medicine-exclusions"].flatMap((entry) => {
    const { id, verdict } = entry.value;
    const on = parts.get(id);
    if (on === undefined) return [faultAt(entry, ["id"], `the page about painkillers does not say ${id}`, "add it to painkillers/notes.yaml, with from")];
    if (verdict === "not-for-you" && [...on].every((part) => part === "ask-first")) return [faultAt(entry, ["verdict"], `${id} bars, and the page about painkillers says to ask`, "move it there, or change the verdict")];
    return verdict === "ask-first" && on.has("not-for-you") ? [faultAt(entry, ["verdict"], `${id} asks first, and the page about painkillers bars`, "move it there, or change the verdict")] : [];
  });
}

/** Words that stand beside a figure hold it. */
function saidFaults(raw: RawContent): Fault[] {
  const labels = raw["medicine-labels"].flatMap((entry) => {
    const { says, figures } = entry.value;
    const said = new Set(numbersIn(says));
    return Object.entries(figures).flatMap(([name, value]) => {
      if (value === undefined) return [];
      const shown = name.endsWith("Minutes") ? value / 60 : value;
      return said.has(shown) ? [] : [faultAt(entry, ["figures", name], `what the label says does not hold its ${name}: ${shown}`, "correct the words or the figure")];
    });
  });
  const heat = raw.relief.flatMap((entry) => entry.value.withhold.flatMap(({ reason, afterSkinMedicineHours: hours }, index) => (hours === undefined || numbersIn(reason).includes(hours) ? [] : [faultAt(entry, ["withhold", index], `the reason does not say ${hours} hours`, "correct the words or the hours")])));
  const classes = raw["medicine-classes"].flatMap((entry) => (entry.value.clash === undefined || numbersIn(entry.value.clash.reason).includes(entry.value.clash.hours) ? [] : [faultAt(entry, ["clash"], `the reason does not say ${entry.value.clash.hours} hours`, "correct the words or the hours")]));
  return [...labels, ...heat, ...classes];
}
