import { namesIn } from "../kinds/condition.ts";
import { noticeIds } from "../kinds/medicine.ts";
import { faultAt, type Fault } from "./fault.ts";
import type { RawContent } from "./read-content.ts";
import type { Entry } from "./read-file.ts";

/** Words under `for` that stand for a way of taking a medicine. */
const ways = ["by-mouth", "on-skin"];

/**
 * Does every name of the medicine guard lead somewhere, and is every gate whole?
 *
 * Labels are one a place and ingredient, and none that opens a gate rests on
 * what nobody has seen. A product names each ingredient once. Of every
 * ingredient of a tablet, and of a patch that works like one, somebody knows how
 * much is too much. Each question is on one list and is looked at; every notice
 * has its words; exclusions name what exists. What a unit holds at least stands
 * where nobody can choose its strength; no patch is changed later than it is off.
 */
export function checkMedicines(raw: RawContent): Fault[] {
  return [...nameFaults(raw), ...labelFaults(raw), ...endFaults(raw), ...productFaults(raw), ...questionFaults(raw), ...coverFaults(raw)];
}

const idsOf = (entries: readonly Entry<{ readonly id: string }>[]) => new Set(entries.map((entry) => entry.value.id));

function nameFaults(raw: RawContent): Fault[] {
  const faults: Fault[] = [];
  const [classes, substances, products, names] = [idsOf(raw["medicine-classes"]), idsOf(raw["medicine-substances"]), idsOf(raw["medicine-products"]), idsOf(raw["medicine-names"])];
  const need = (known: ReadonlySet<string>, entry: Entry<unknown>, path: (string | number)[], id: string, what: string) => {
    if (!known.has(id)) faults.push(faultAt(entry, path, `there is no ${what} ${id}`, "correct the name, or add it"));
  };
  for (const entry of raw["medicine-substances"]) entry.value.classes.forEach((id, index) => need(classes, entry, ["classes", index], id, "class"));
  const questions = idsOf(raw["medicine-questions"]);
  for (const entry of raw["medicine-substances"]) for (const id of entry.value.lowDose?.means ?? []) need(questions, entry, ["lowDose"], id, "question of the guard");
  for (const entry of raw["medicine-labels"]) need(substances, entry, ["substance"], entry.value.substance, "substance");
  for (const entry of raw["medicine-products"]) {
    entry.value.contents.forEach((content, index) => need(substances, entry, ["contents", index, "substance"], content.substance, "substance"));
    const held = entry.value.contents.map(({ substance }) => substance);
    held.forEach((id, index) => {
      if (held.indexOf(id) < index) faults.push(faultAt(entry, ["contents", index, "substance"], `the product names ${id} twice`, "name it once, with every strength"));
    });
    if (entry.value.named !== undefined) need(names, entry, ["named"], entry.value.named, "medicine name");
  }
  const excluded = new Set([...classes, ...substances, ...products, ...ways]);
  for (const entry of raw["medicine-exclusions"]) entry.value.for.forEach((id, index) => need(excluded, entry, ["for", index], id, "class, substance, product or way"));
  for (const entry of raw["medicine-cases"]) for (const { product } of [entry.value.asks, ...entry.value.log, ...entry.value.prescribed]) need(products, entry, [], product, "product");
  return faults;
}

function labelFaults(raw: RawContent): Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const entry of raw["medicine-labels"]) {
    const { substance, regions, figures, sources, evidence, unverified } = entry.value;
    for (const region of regions) {
      const key = `${substance} in ${region}`;
      if (seen.has(key)) faults.push(faultAt(entry, ["regions"], `there are two labels for ${key}`, "keep the one that was checked last"));
      seen.add(key);
    }
    if (Object.keys(figures).length === 0) faults.push(faultAt(entry, ["figures"], "the label has no figure", "remove it: no label is an answer too"));
    if (sources.some((source) => source === "GK" || source === "own") || evidence === "unverified" || unverified !== undefined) faults.push(faultAt(entry, ["figures"], "a figure of a label rests on nothing that was seen", "leave the figure out: an unknown one never opens a gate"));
    const { singleMg = 0, firstMg, dayMg } = figures;
    if (dayMg !== undefined && Math.max(singleMg, firstMg ?? 0) > dayMg) faults.push(faultAt(entry, ["figures"], "one dose is more than the day allows", "correct the figures"));
    if (firstMg !== undefined && firstMg < singleMg) faults.push(faultAt(entry, ["figures", "firstMg"], "the first dose is smaller than the later ones", "correct the figures"));
  }
  return faults;
}

/** Without a limit in milligrams anywhere, the tablets are counted: nothing is taken without an end. */
function endFaults(raw: RawContent): Fault[] {
  const swallowed = new Set(raw["medicine-products"].filter((entry) => entry.value.form === "tablet").flatMap((entry) => entry.value.contents.map((content) => content.substance)));
  return raw["medicine-substances"].flatMap((entry) => {
    const { id, askAboveMg = 0, askAboveUnits, throughSkin } = entry.value;
    const days = raw["medicine-labels"].flatMap(({ value }) => (value.substance === id && value.figures.dayMg !== undefined ? [value.figures.dayMg] : []));
    if (!swallowed.has(id) && !throughSkin) return [];
    if (days.length === 0) return askAboveUnits === undefined ? [faultAt(entry, ["id"], `nobody knows how much ${id} is too much in a day`, "give it askAboveUnits")] : [];
    if (askAboveUnits !== undefined) return [faultAt(entry, ["askAboveUnits"], `a label limits ${id} in milligrams, so its tablets are never counted`, "leave it out")];
    return askAboveMg < Math.max(...days) ? [faultAt(entry, ["id"], `more ${id} than is unusual is allowed by a label`, `give it askAboveMg, at least ${Math.max(...days)}`)] : [];
  });
}

function productFaults(raw: RawContent): Fault[] {
  return raw["medicine-products"].flatMap((entry) => {
    const { contents, wornHours, changedAfterHours } = entry.value;
    const chosen = contents.flatMap(({ mg, atLeastMg }, index) => (atLeastMg !== undefined && mg.length > 0 ? [faultAt(entry, ["contents", index], "it has strengths to choose from, and a least one beside them", "leave one of the two out")] : []));
    if (changedAfterHours === undefined || changedAfterHours <= (wornHours ?? 0)) return chosen;
    return [...chosen, faultAt(entry, ["changedAfterHours"], wornHours === undefined ? "it is changed, and nobody says how long it is worn" : "it is changed later than it is off", "give it wornHours, at least as many")];
  });
}

function questionFaults(raw: RawContent): Fault[] {
  const faults: Fault[] = [];
  const questions = idsOf(raw["medicine-questions"]);
  const used = new Set<string>();
  for (const entry of raw["medicine-exclusions"]) for (const { word } of entry.value.when === undefined ? [] : namesIn(entry.value.when)) {
    if (word === undefined || !questions.has(word)) faults.push(faultAt(entry, ["when"], "it looks at something that is no question of the guard", "name signs of medicines/questions.yaml"));
    else used.add(word);
  }
  // What only counts along uses no question: some medicine must ask it.
  for (const entry of raw["medicine-exclusions"]) {
    const { when, alsoIf, verdict, evenIfPrescribed, askIfPrescribed, notIfLowDose } = entry.value;
    alsoIf.forEach((id, index) => {
      if (!questions.has(id)) faults.push(faultAt(entry, ["alsoIf", index], `there is no question of the guard ${id}`, "name signs of medicines/questions.yaml"));
      else if (when !== undefined && namesIn(when).some(({ word }) => word === id)) faults.push(faultAt(entry, ["alsoIf", index], `${id} is asked for it already`, "leave it out"));
    });
    if (askIfPrescribed && when === undefined) faults.push(faultAt(entry, ["askIfPrescribed"], "there is nothing to ask", "give it when"));
    if (evenIfPrescribed && verdict !== "not-for-you") faults.push(faultAt(entry, ["evenIfPrescribed"], "what only asks first bars no prescribed dose", "make it not-for-you, or leave it out"));
    if (notIfLowDose && when === undefined && alsoIf.length === 0) faults.push(faultAt(entry, ["notIfLowDose"], "what holds for everybody is never said of a prescribed dose", "leave it out"));
  }
  const triage = new Map(raw.questions.map((entry) => [entry.value.id, entry.value]));
  for (const entry of raw["medicine-questions"]) {
    const { id, label, key = [], seenIn } = entry.value;
    if (!used.has(id)) faults.push(faultAt(entry, ["id"], `nothing looks at ${id}`, "use it in an exclusion, or remove it"));
    for (const words of key) if (!label.includes(words)) faults.push(faultAt(entry, ["key"], `the label does not hold the words: ${words}`, "copy the bold words from the label"));
    if (triage.has(id)) faults.push(faultAt(entry, ["id"], `${id} is also a question of the danger check`, "give it a name of its own"));
    seenIn.forEach(({ question, answers }, index) => {
      const asked = triage.get(question);
      const fits = asked?.kind === "sign" ? ["yes", "not-sure"] : asked?.kind === "choice" ? [...asked.options.map((option) => option.id), "not-sure"] : [];
      for (const answer of answers) if (!fits.includes(answer)) faults.push(faultAt(entry, ["seenIn", index], `${question} has no answer ${answer} that can count against a medicine`, fits.length === 0 ? "name a sign or choice of the danger check" : `use one of: ${fits.join(", ")}`));
    });
  }
  const listed = raw["medicine-lists"].flatMap((entry) => entry.value.signs);
  for (const id of questions) if (listed.filter((sign) => sign === id).length !== 1) faults.push({ file: "medicines/lists.yaml", line: 1, what: `${id} is not on exactly one list`, mend: "put it on one" });
  for (const entry of raw["medicine-lists"]) entry.value.signs.forEach((sign, index) => {
    if (!questions.has(sign)) faults.push(faultAt(entry, ["signs", index], `${sign} is no question of the guard`, "correct the name"));
  });
  return faults;
}

function coverFaults(raw: RawContent): Fault[] {
  const faults: Fault[] = [];
  const notices = idsOf(raw["medicine-notices"]);
  for (const id of noticeIds) if (!notices.has(id)) faults.push({ file: "medicines/notices.yaml", line: 1, what: `${id} has no words`, mend: "add it" });
  if (raw["medicine-skin-and-heat"].length !== 1) faults.push({ file: "medicines/skin-and-heat.yaml", line: 1, what: "there is not exactly one statement on skin medicines and heat", mend: "keep one" });
  if (raw["medicine-too-much"].length !== 1) faults.push({ file: "medicines/too-much.yaml", line: 1, what: "there is not exactly one set of figures for too much", mend: "keep one" });
  const heat = raw.relief.filter((entry) => entry.value.group === "heat").map((entry) => entry.value.id).sort();
  for (const entry of raw["medicine-skin-and-heat"]) if ([...entry.value.heatActions].sort().join() !== heat.join()) faults.push(faultAt(entry, ["heatActions"], "these are not the relief actions that are heat", `name them all: ${heat.join(", ")}`));
  for (const entry of raw.relief) if (entry.value.group === "heat" && !entry.value.withhold.some((reason) => reason.whilePatchOn === true)) faults.push(faultAt(entry, ["withhold"], "heat does not wait for a patch that works for days", "give one reason whilePatchOn"));
  for (const entry of raw.relief) if (entry.value.group === "heat" && !entry.value.withhold.some((reason) => reason.afterSkinMedicineHours !== undefined)) faults.push(faultAt(entry, ["withhold"], "heat does not wait for what was put on the skin", "give one reason its afterSkinMedicineHours"));
  for (const kind of ["medicine-labels", "medicine-products", "medicine-exclusions", "medicine-cases"] as const) if (raw[kind].length === 0) faults.push({ file: kind, line: 1, what: `there is nothing in ${kind}`, mend: "a check of nothing proves nothing: add the content" });
  return faults;
}
