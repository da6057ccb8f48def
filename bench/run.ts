/**
 * `npm run bench`: measures what Supple promises, beside a baseline in the same run.
 *
 * `--json` prints records; `--only decisions,reading,pages,player,figure` measures a part.
 * A name in targets.json that was not measured is a failure; so is a target that is not met.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { loadContent } from "@supple/knowledge/load";
import { measureDecisions } from "./decisions.ts";
import { measureFigureWeight } from "./figure-weight.ts";
import type { Measurement } from "./measurement.ts";
import { measurePages } from "./pages.ts";
import { measurePlayer } from "./player.ts";
import { measureReading } from "./reading-time.ts";

interface Target {
  readonly name: string;
  readonly unit: string;
  readonly target: number;
  readonly better: "lower" | "higher";
}

const { values } = parseArgs({ options: { json: { type: "boolean" }, only: { type: "string" } } });
const only = values.only?.split(",");
const targets = JSON.parse(readFileSync(new URL("targets.json", import.meta.url), "utf8")) as Target[];
const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults; `npm run content` lists them");

const measured: Measurement[] = [];
if (only?.includes("decisions") ?? true) measured.push(...(await measureDecisions(loaded.content)));
if (only?.includes("reading") ?? true) measured.push(...measureReading(loaded.content));
if (only?.includes("pages") ?? true) measured.push(...(await measurePages()));
if (only?.includes("player") ?? true) measured.push(...(await measurePlayer(loaded.content)));
if (only?.includes("figure") ?? true) measured.push(...(await measureFigureWeight(loaded.content)));

interface BenchRecord {
  readonly name: string;
  readonly value: number | null;
  readonly unit: string;
  readonly target: number;
  readonly met: boolean;
  readonly baseline: number | null;
  readonly note: string;
}

const records = targets.flatMap(({ name, unit, target, better }): BenchRecord[] => {
  const found = measured.find((one) => one.name === name);
  if (found === undefined) return only === undefined ? [{ name, value: null, unit, target, met: false, baseline: null, note: "not measured" }] : [];
  const value = Math.round(found.value * 1000) / 1000;
  return [{ name, value, unit, target, met: better === "lower" ? value <= target : value >= target, baseline: found.baseline === undefined ? null : Math.round(found.baseline * 100) / 100, note: found.note ?? "" }];
});
if (values.json) console.log(JSON.stringify(records, undefined, 1));
else for (const { name, value, unit, target, met, baseline, note } of records) console.log(`${met ? "✓" : "✗"} ${name.padEnd(32)} ${String(value).padStart(10)} ${unit.padEnd(8)} target ${String(target).padEnd(7)} ${baseline === null ? "" : `baseline ${baseline} `}${note}`);
process.exit(records.every((record) => record.met) ? 0 : 1);
