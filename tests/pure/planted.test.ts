import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { contentFolder, loadContent } from "@supple/knowledge/load";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

/**
 * The checks are checked: each is shown something wrong and must refuse it.
 *
 * Everything is planted in a copy, so that a test that is stopped half-way
 * leaves nothing behind and no other check sees the plants. Each tool runs
 * once over all of its plants, and must complain of each of them and of nothing else.
 */
vi.setConfig({ testTimeout: 120_000 });
const root = fileURLToPath(new URL("../..", import.meta.url));
const copy = realpathSync(mkdtempSync(join(tmpdir(), "supple-planted-")));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** The tool's own script, run by this Node. */
function run(script: string, ...args: string[]) {
  const { stdout, stderr, error } = spawnSync(process.execPath, [join(root, "node_modules", script), ...args], { cwd: copy, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  if (error !== undefined) throw error;
  return { stdout, stderr };
}

function plant(file: string, code: string): void {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), `${code}\n`);
}

beforeAll(() => {
  for (const file of ["package.json", "tsconfig.base.json", "eslint.config.js", "stylelint.config.js", ".dependency-cruiser.cjs"]) cpSync(join(root, file), join(copy, file));
  const ours = ["packages/knowledge", "packages/engine", "packages/figure", "apps/cli"];
  for (const part of ours) cpSync(join(root, part), join(copy, part), { recursive: true, filter: (path) => !/(^|[\\/])(knowledge[\\/]content|compiled|node_modules)$/.test(path) });
  mkdirSync(join(copy, "apps/web/src"), { recursive: true });
  cpSync(join(root, "apps/web/package.json"), join(copy, "apps/web/package.json"));
  mkdirSync(join(copy, "node_modules/@supple"), { recursive: true });
  for (const name of readdirSync(join(root, "node_modules"))) if (!name.startsWith(".") && name !== "@supple") symlinkSync(join(root, "node_modules", name), join(copy, "node_modules", name));
  for (const part of ours) symlinkSync(join(copy, part), join(copy, "node_modules/@supple", part.slice(part.indexOf("/") + 1)));
});

describe("an impure thing planted in the engine is refused by the lint", () => {
  const plants = {
    "a clock": "export const now = () => Date.now();",
    "the present moment": "export const now = () => new Date();",
    "the present moment as text": "export const now = () => Date();",
    chance: "export const dice = () => Math.random();",
    "a way round the arguments": "export const all = () => globalThis.Object;",
  };
  const complaints = new Map<string, string>();
  beforeAll(() => {
    Object.values(plants).forEach((code, index) => plant(`packages/engine/src/planted/lint-${index}.ts`, code));
    const found = JSON.parse(run("eslint/bin/eslint.js", "--format", "json", "packages/engine/src").stdout) as { filePath: string; messages: { message: string }[] }[];
    for (const { filePath, messages } of found) if (messages.length > 0) complaints.set(relative(copy, filePath).replaceAll("\\", "/"), messages.map((one) => one.message).join(" "));
  }, 180_000);

  Object.keys(plants).forEach((what, index) => {
    test(what, () => expect(complaints.get(`packages/engine/src/planted/lint-${index}.ts`)).toMatch(/^The engine (reads no clock|leaves nothing to chance|reaches for nothing)/));
  });
  test("and what is there is not", () => expect([...complaints.keys()].filter((file) => !file.includes("/planted/"))).toEqual([]));
});

describe("the outside world planted in the engine is refused by the compiler", () => {
  const plants = {
    fetch: 'export const call = () => fetch("/x");',
    console: 'export const say = () => console.log("x");',
    storage: 'export const keep = () => localStorage.setItem("a", "b");',
    timers: "export const later = () => setTimeout(() => {}, 1);",
    "a finer clock": "export const now = () => performance.now();",
    "a Node module": 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;',
    "the process": "export const place = () => process.env;",
    "an answer in place of a truth": 'import type { AnswerState } from "../answers/answer.ts";\nimport type { Truth } from "../logic/truth.ts";\nexport const mixed = (state: AnswerState): Truth => state;',
    "answers that nobody checked": 'import { decideDisposition, type PreparedTriage } from "../index.ts";\nexport const rash = (triage: PreparedTriage) => decideDisposition(triage, new Map());',
  };
  let output = "";
  beforeAll(() => {
    Object.values(plants).forEach((code, index) => plant(`packages/engine/src/planted/type-${index}.ts`, code));
    output = run("typescript/bin/tsc", "-p", "packages/engine", "--pretty", "false").stdout;
  }, 180_000);

  Object.keys(plants).forEach((what, index) => {
    test(what, () => expect(output).toContain(`packages/engine/src/planted/type-${index}.ts(`));
  });
  test("and what is there is not", () => expect(output.split("\n").filter((line) => /^\S/.test(line) && !line.includes("/planted/"))).toEqual([]));
});

describe("an import in a wrong direction is refused", () => {
  const plants = {
    "the engine imports the app": ["engine-imports-knowledge-only", "packages/engine/src/planted/a.ts", 'import { page } from "../../../../apps/web/src/page.ts";\nexport const a = page;'],
    "the engine imports a figure": ["engine-imports-knowledge-only", "packages/engine/src/planted/b.ts", 'import * as figure from "@supple/figure";\nexport const b = figure;'],
    "knowledge imports the engine": ["knowledge-imports-nothing-of-ours", "packages/knowledge/src/planted/c.ts", 'import { ok } from "@supple/engine";\nexport const c = ok;'],
    "a figure imports the engine": ["figure-imports-knowledge-only", "packages/figure/src/planted/d.ts", 'import { ok } from "@supple/engine";\nexport const d = ok;'],
    "the command line imports the app": ["cli-not-web", "apps/cli/src/planted/e.ts", 'import { page } from "../../../web/src/page.ts";\nexport const e = page;'],
    "the app imports the command line": ["web-not-cli", "apps/web/src/planted/f.ts", 'import { main } from "../../../cli/src/main.ts";\nexport const f = main;'],
    "the engine imports a Node module": ["engine-uses-no-node", "packages/engine/src/planted/g.ts", 'import { readFileSync } from "node:fs";\nexport const g = readFileSync;'],
    "the engine reads content files": ["engine-reads-types-only-from-knowledge-loading", "packages/engine/src/planted/h.ts", 'import { loadContent } from "@supple/knowledge/load";\nexport const h = loadContent;'],
    "a package that is not declared": ["nothing-undeclared", "packages/engine/src/planted/i.ts", 'import { parse } from "yaml";\nexport const i = parse;'],
    "a file that is not there": ["no-unresolved", "packages/engine/src/planted/j.ts", 'import { k } from "./missing.ts";\nexport const j = k;'],
    "two files in a circle": ["no-circles", "packages/engine/src/planted/l.ts", 'import { m } from "./m.ts";\nexport const l = () => m;'],
  } as const;
  let violations: { from: string; rule: { name: string } }[] = [];
  beforeAll(() => {
    plant("apps/web/src/page.ts", "export const page = 1;");
    plant("packages/engine/src/planted/m.ts", 'import { l } from "./l.ts";\nexport const m = () => l;');
    for (const [, file, code] of Object.values(plants)) plant(file, code);
    const { stdout } = run("dependency-cruiser/bin/dependency-cruiser.mjs", "--config", ".dependency-cruiser.cjs", "--output-type", "json", "packages", "apps/web/src", "apps/cli/src");
    violations = (JSON.parse(stdout) as { summary: { violations: typeof violations } }).summary.violations;
  }, 180_000);

  for (const [what, [rule, file]] of Object.entries(plants)) {
    test(what, () => expect(violations.filter((one) => one.from === file).map((one) => one.rule.name)).toContain(rule));
  }
  test("and what is there is not", () => expect(violations.filter((one) => !one.from.includes("/planted/")).map((one) => `${one.rule.name}: ${one.from}`)).toEqual([]));
});

describe("a newer web feature planted in the app is refused", () => {
  test("in scripts", { timeout: 180_000 }, () => {
    plant("apps/web/src/newer/route.ts", 'export const route = new URLPattern("/x");');
    plant("apps/web/src/newer/order.ts", "export const order = (list: number[]) => list.toSorted();");
    plant("apps/web/src/newer/plain.ts", "export const order = (list: number[]) => [...list].sort();");
    const found = JSON.parse(run("eslint/bin/eslint.js", "--format", "json", "apps/web/src/newer").stdout) as { filePath: string; errorCount: number }[];
    expect(Object.fromEntries(found.map((one) => [one.filePath.slice(one.filePath.lastIndexOf("/") + 1), one.errorCount > 0]))).toEqual({ "route.ts": true, "order.ts": true, "plain.ts": false });
  });
  test("in styles", { timeout: 180_000 }, () => {
    plant("apps/web/src/newer/newer.css", "a { anchor-name: --here; }\n@scope (a) { b { color: red; } }\n.a { .b & { color: red; } }");
    plant("apps/web/src/newer/plain.css", "a { color: red; }");
    const { stdout, stderr } = run("stylelint/bin/stylelint.mjs", "apps/web/src/newer/*.css");
    expect(stdout + stderr).toContain("newer.css");
    expect(stdout + stderr).not.toContain("plain.css");
  });
});

describe("a thing that fits only one language or place, planted in the app, is refused", () => {
  test("numbers and dates written outside the one formatter", { timeout: 180_000 }, () => {
    const plants = {
      "number.ts": "export const shown = (value: number) => new Intl.NumberFormat().format(value);",
      "called.ts": "export const shown = (value: number) => Intl.DateTimeFormat().format(value);",
      "taken.ts": "const { ListFormat } = Intl;\nexport const list = ListFormat;",
      "date.ts": "export const shown = (day: Date) => day.toLocaleDateString();",
      "fixed.ts": "export const shown = (value: number) => value.toFixed(1);",
      "zone.ts": "export const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;",
    };
    for (const [file, code] of Object.entries(plants)) plant(`apps/web/src/written/${file}`, code);
    plant("apps/web/src/lib/words/format.ts", plants["number.ts"]);
    const found = JSON.parse(run("eslint/bin/eslint.js", "--format", "json", "apps/web/src/written", "apps/web/src/lib/words").stdout) as { filePath: string; messages: { message: string }[] }[];
    const complaints = Object.fromEntries(found.map(({ filePath, messages }) => [filePath.replace(/^.*[\\/]/, ""), messages.some(({ message }) => message.startsWith("Written in one place"))]));
    expect(complaints).toEqual({ "number.ts": true, "called.ts": true, "taken.ts": true, "date.ts": true, "fixed.ts": true, "zone.ts": false, "format.ts": false });
  });
  test("styles that name left or right", { timeout: 180_000 }, () => {
    const sided = ["margin-left: 1px", "padding-right: 1px", "border-left: 1px solid", "border-top-right-radius: 1px", "left: 0", "text-align: right", "float: left", "padding: 0 1px 0 2px", "margin: 0 min(1rem, 5vw) 0 0"];
    const turning = ["margin-inline-start: 1px", "padding: 0 1px 2px 1px", "padding: 0 min(1rem, 5vw) 3px", "border-start-end-radius: 1px", "inset-inline-start: 0", "text-align: start", "float: inline-end"];
    plant("apps/web/src/written/sided.css", sided.map((one, index) => `.a${index} { ${one}; }`).join("\n"));
    plant("apps/web/src/written/turning.css", turning.map((one, index) => `.a${index} { ${one}; }`).join("\n"));
    const { stdout, stderr } = run("stylelint/bin/stylelint.mjs", "--formatter", "json", "apps/web/src/written/*.css");
    const results = JSON.parse(stdout || stderr) as { source: string; warnings: { line: number; text: string }[] }[];
    const lines = (file: string) => results.find(({ source }) => source.endsWith(file))?.warnings.filter(({ text }) => text.startsWith("Say start or end")).map(({ line }) => line).sort((a, b) => a - b);
    expect(lines("sided.css")).toEqual(sided.map((_, index) => index + 1));
    expect(lines("turning.css")).toEqual([]);
  });
});

describe("a fault planted in the content is named with file, line and mend", () => {
  const content = join(copy, "content");
  const freshContent = () => {
    rmSync(content, { recursive: true, force: true });
    cpSync(contentFolder, content, { recursive: true });
  };
  const faultsOf = () => {
    const loaded = loadContent(content);
    return loaded.ok ? [] : loaded.faults;
  };
  const withChange = (file: string, change: (text: string) => string) => {
    freshContent();
    const text = readFileSync(join(content, file), "utf8");
    const changed = change(text);
    expect(changed, "the plant changed nothing").not.toBe(text);
    writeFileSync(join(content, file), changed);
    // The first line that differs is where the fault stands.
    const before = text.split("\n");
    return { faults: faultsOf(), line: changed.split("\n").findIndex((line, index) => line !== before[index]) + 1 };
  };

  for (const [what, file, from, to, says] of [
    ["a source that does not exist", "rules/R01.yaml", "sources: [CES-card", "sources: [CES-crad", "there is no source CES-crad"],
    ["a finding that does not exist", "rules/R06.yaml", "when: leg-failing", "when: leg-falling", "leg-falling is neither a finding nor a sign"],
    ["a question that a rule reads directly", "rules/R06.yaml", "when: leg-failing", "when: { choice: leg-weak-kind, is: [drops] }", "leg-weak-kind is read directly"],
    ["a not sure that lowers an emergency", "rules/R01.yaml", "notSure: as-yes", "notSure: one-tier-lower", "not sure would lower an emergency"],
    ["a not sure that becomes a no", "rules/D04.yaml", "notSure: as-yes", "notSure: one-tier-lower", "not sure would become self-care"],
    ["today above, and within a week below it", "rules/R35.yaml", "disposition: same-day", "disposition: { default: soon, gb: same-day }", "say whom to see and how soon there"],
    ["a negation", "rules/R01.yaml", "when: saddle", "when: { not: saddle }", "a condition is a finding's id"],
    ["a diagnosis", "rules/R01.yaml", "reason: Numbness there can be", "reason: You have cauda equina. It can be", "never a diagnosis"],
    ["a made-up sign-off", "rules/R01.yaml", "signoff: null", "signoff: Dr Somebody", "no clinician has signed anything yet"],
    ["an unknown key", "rules/R01.yaml", "title:", "tittle: x\ntitle:", "tittle"],
    ["own judgement carried as proven", "rules/D04.yaml", "evidence: unverified", "evidence: moderate", "rests only on own"],
    ["broken YAML", "rules/R02.yaml", "behind: ", "behind: [", ""],
    ["a placeholder", "rules/R01.yaml", "title: Numb", "title: TODO Numb", "placeholder"],
    ["a case with an answer that is none", "rules/R06.cases.yaml", "leg-weak-kind: drops", "leg-weak-kind: flops", "flops is no answer"],
    ["a case with a question that is not there", "rules/R06.cases.yaml", "leg-weak-kind: drops", "leg-weak-kinds: drops", "there is no question leg-weak-kinds"],
    ["a case that fires without saying so", "rules/R06.cases.yaml", "expect: { disposition: emergency, holds: [R06] }", "expect: { disposition: emergency }", "does not say that R06 holds"],
    ["a harmless answer that does not exist", "plain-spasm.yaml", "toilet-kind: [other-cause]", "toilet-kind: [other]", "toilet-kind has no option other"],
    ["an exception of no rule", "plain-spasm.yaml", "rule: R13, grade: today", "rule: R13, grade: someday", "there is no degree R13/someday"],
    ["an explainer with a source that does not exist", "explainers/heat-or-cold.yaml", "sources: [French2006, ACP2017]", "sources: [French2060, ACP2017]", "there is no source French2060"],
    ["an explainer's own judgement carried as proven", "explainers/stress.yaml", "evidence: unverified", "evidence: high", "rests only on own"],
    ["an explainer with a disagreement that does not exist", "explainers/heat-or-cold.yaml", "disagreements: [ice-or-heat]", "disagreements: [ice-or-fire]", "ice-or-fire is not there"],
    ["two explainers in one place", "explainers/rest-or-move.yaml", "place: 3", "place: 2", "has place 2 of now too"],
    ["a list that is too long", "lists/first-signs.yaml", "signs: [", "signs: [saddle, ", "at most six signs"],
    ["strength work in the first week", "exercises/x06-bridge.yaml", "from: P2", "from: P1", "x06-bridge is strength work in the first week"],
    ["an exercise that waits for a sign that does not exist", "exercises/x13-knee-rolls.yaml", "when: cannot-lie", "when: cannot-fly", "cannot-fly is neither a finding nor a sign"],
    ["an easier form that lies down and does not say so", "exercises/x21-chin-tuck.yaml", "  start: back", "  start: sitting", "the easier form of x21-chin-tuck lies on the floor in its picture, and starts sitting"],
    ["an easier form that lies down where there may be no floor", "exercises/x21-chin-tuck.yaml", "  needs: [floor]", "  needs: [chair]", "the easier form of x21-chin-tuck is done on the floor, and does not need it"],
    ["an easier form that lies down and is offered to somebody who cannot", "exercises/x21-chin-tuck.yaml", "id: cannot-lie", "id: cannot", "the easier form of x21-chin-tuck is done on the floor, and is not kept from somebody who cannot"],
    ["a move on hands and knees for somebody who cannot get up again", "exercises/x02-cat-cow.yaml", "id: cannot-lie", "id: cannot", "x02-cat-cow is done on the floor, and is not kept from somebody who cannot get down or up again"],
    ["an easier form that leaves out who must avoid the move it borrows", "exercises/x05-both-knees.yaml", "figure: x04-knee-to-chest", "figure: x02-cat-cow", "the easier form of x05-both-knees is x02-cat-cow, and leaves out its reason wrist-knee"],
    ["an easier form done otherwise that has no picture", "exercises/x01-pelvic-tilt.yaml", "  figure: x01-pelvic-tilt-easier\n", "", "the easier form of x01-pelvic-tilt is done otherwise, and has no picture"],
    ["a level told otherwise that shows the usual picture", "exercises/x08-press-up.yaml", "    text: \"10 times. Push up with the arms.\"\n    figure: x08-press-up-harder\n", "    text: \"10 times, otherwise.\"\n", "level 3 of x08-press-up is told or shown otherwise, and not both"],
    ["an easier form done otherwise that does not say from where", "exercises/x07-plank.yaml", "  start: standing\n", "", "the easier form of x07-plank is done otherwise without saying from where and with what"],
    ["a back tensed in the first week", "relaxation/muscle-letting-go.yaml", "tenses: back, from: P2", "tenses: back", "the back is tensed in the first week"],
    ["a sign that a printed session calls for and the session does not ask", "stop-rules.yaml", "calls: [tummy-severe]", "calls: [saddle]", "new-pain calls for help for saddle, and does not ask it"],
    ["more new moves at once than are said", "session-reasons.yaml", "At most 3 new moves", "At most 4 new moves", "new-few does not say 3 new moves, as session-limits has it"],
    ["a move that is eased for somebody who is sore already", "stop-rules.yaml", "  then: ease", "  sore: Once more.\n  then: ease", "a-little-more eases a move for somebody who is sore already"],
    ["nothing to say for somebody who is sore already", "stop-rules.yaml", '  sore: "It hurts more than before, or it is sharp."\n', "", "nothing can be said by somebody who is sore already, short of a danger sign"],
    ["a pack that is said to need other minutes than it is reckoned with", "session-reasons.yaml", "A pack needs 20 minutes", "A pack needs 25 minutes", "pack-needs-time does not say 20 minutes, as session-limits has it"],
    ["a pack whose rest is said otherwise than it is reckoned", "session-cues.yaml", "Wait 2 hours", "Wait 3 hours", "pack-rest does not say 2 hours, as cold-pack has it"],
    ["a stop rule that asks danger signs and goes on", "stop-rules.yaml", "then: end", "then: swap", "asks danger signs and goes on"],
    ["a claim whose place dangles", "claims/causes.yaml", "{ cause: tiredness }", "{ cause: tirednes }", "there is no cause tirednes"],
    ["a place of no kind", "claims/causes.yaml", "{ cause: tiredness }", "{ because: tiredness }", "a place is written { rule: R06 }"],
    ["a claim that waits and may not", "claims/causes.yaml", "id: S16", "id: S16\n  later: prevention", "S16 may not say later: prevention"],
    ["a claim whose offer dangles", "claims/relief.yaml", "{ offer: injections }", "{ offer: infections }", "there is no offer infections"],
    ["a test that asks a second question over Yes and No", "questions/relief.yaml", "If it feels less cool there, that is a yes.", "Is it as cool on both?", "a test asks nothing"],
    ["a claim whose medicine dangles", "claims/relief.yaml", "{ medicine: magnesium }", "{ medicine: manganese }", "add it to content/medicines/notes"],
    ["a medicine of which nobody knows how much is too much", "medicines/substances.yaml", "several: true, askAboveUnits: 8, sources: [OPAL]", "several: true, sources: [OPAL]", "nobody knows how much other-opioid is too much in a day"],
    ["tablets counted beside a limit in milligrams", "medicines/substances.yaml", "askAboveMg: 1500, sources", "askAboveMg: 1500, askAboveUnits: 4, sources", "a label limits naproxen in milligrams"],
    ["a product that names one substance twice", "medicines/products.yaml", "contents: [{ substance: ibuprofen, mg: [200] }, { substance: night-antihistamine }]", "contents: [{ substance: ibuprofen, mg: [200] }, { substance: ibuprofen }]", "the product names ibuprofen twice"],
    ["an unusual amount that a label allows", "medicines/substances.yaml", "askAboveMg: 3200", "askAboveMg: 1100", "more ibuprofen than is unusual is allowed by a label"],
    ["an answer that counts along and is none of the guard's", "medicines/exclusions/paracetamol.yaml", "alsoIf: [organ-failing]", "alsoIf: [organ-failed]", "there is no question of the guard organ-failed"],
    ["a claim of none of the articles", "claims/causes.yaml", "seeds: [seed-000", "seeds: [seed-009", "seeds"],
    ["a link for a disagreement that dangles", "disagreements/posture.yaml", "{ cause: slouching }", "{ cause: slouch }", "there is no cause slouch"],
    ["a weight without a source", "causes/unproven.yaml", "band: unproven\n  clues: [told-fibromyalgia]", "band: linked\n  clues: [told-fibromyalgia]", "without a seen source"],
    ["a cause that no choice points to", "causes/linked.yaml", "clues: [told-parkinsons]", "clues: [parkinson]", "parkinson, which is no choice"],
    ["a choice that leads to no danger sign", "clues.yaml", "asks: [injury, small-fall]", "asks: [injury, big-fall]", "big-fall is no sign of the danger check"],
    ["strength work in the plan of the first week", "relief/strength-start.yaml", "phases: [P2, P3]", "phases: [P1, P2, P3]", "strength work in the first week"],
    ["a plan's case with an action that is not there", "relief/P2.cases.yaml", "offered: [walk-longer", "offered: [walk-further", "there is no action walk-further"],
    ["a narrowing of nobody", "narrowing.yaml", "when: bone", "when: bones", "bones is neither a finding nor a sign"],
    ["an offer without a source", "offers/injections.yaml", "sources: [QS155", "sources: [QS115", "there is no source QS115"],
    ["a region that does not exist", "questions/uk-signs.yaml", "regions: [gb, ni]", "regions: [uk, ni]", "there is no region uk"],
  ] as const) {
    test(what, () => {
      const { faults, line } = withChange(file, (text) => text.replace(from, to));
      const fault = faults.find((one) => one.file === file && `${one.what} ${one.mend}`.includes(says));
      expect(fault, faults.map((one) => `${one.file}:${one.line} ${one.what}`).join("; ")).toBeDefined();
      // An open bracket is found out on a later line.
      if (what === "broken YAML") expect(fault?.line).toBeGreaterThanOrEqual(line);
      else expect(fault?.line).toBe(line);
      expect(fault?.mend.length).toBeGreaterThan(5);
    });
  }

  test("a heat pack with nobody who must avoid it", () => {
    const { faults } = withChange("relief/warm-pack.yaml", (text) => text.replace(/withhold:[\s\S]*?reason: Warmth/, "reason: Warmth"));
    expect(faults).toContainEqual(expect.objectContaining({ file: "relief/warm-pack.yaml", what: "warm-pack names nobody who must avoid it" }));
  });

  for (const [what, file, says] of [
    ["a rule without its cases", "rules/R07.cases.yaml", "R07 has no case that fires it"],
    ["a rule without a near miss", "rules/R07.cases.yaml", "R07 has no case that comes close and must not fire it"],
    ["a rule without a not sure", "rules/R07.cases.yaml", "R07 has no case that answers not sure"],
    ["a rule without its question left open", "rules/R07.cases.yaml", "R07 has no case that leaves its question or detail unasked"],
    ["a limit with nothing tried beside it", "rules/R36.cases.yaml", "the limit 18 of age has no case at 17"],
    ["no statement of a plain spasm", "plain-spasm.yaml", "there is not exactly one statement of a plain spasm"],
    ["an action that nobody described is kept from", "relief/P3.cases.yaml", "nobody described is kept from mindfulness"],
    ["no texts of the phases", "phases.yaml", "the phase P0 has no text"],
    ["no rule on how long answers hold", "holding.yaml", "there are 0 rules on how long answers hold"],
    ["a disposition without words", "dispositions.yaml", "emergency has no text"],
    ["no order of asking", "asking.yaml", "there is no order of asking"],
    ["no figures for too much medicine", "medicines/too-much.yaml", "there is not exactly one set of figures for too much"],
    ["a claim that is left out", "claims/questions.yaml", "the claim S112 is missing"],
  ] as const) {
    test(what, () => {
      freshContent();
      rmSync(join(content, file));
      expect(faultsOf().map((fault) => fault.what)).toContain(says);
    });
  }

  test("a file that belongs nowhere", () => {
    freshContent();
    cpSync(join(content, "rules/R01.yaml"), join(content, "ruels/R01.yaml"));
    expect(faultsOf()).toContainEqual(expect.objectContaining({ file: "ruels/R01.yaml", what: "this file is of no known kind" }));
  });

  test("and what is there has none", () => {
    freshContent();
    expect(faultsOf()).toEqual([]);
  });
});
