import { notSure, qualifierNotAsked, signNotAsked } from "@supple/engine";
import type { Condition, Finding, List, Question } from "@supple/knowledge";
import type { Leaves } from "./leaves.ts";
import type { Logic } from "./logic.ts";

/** The content that conditions speak about. */
export interface Terms {
  readonly questions: readonly Question[];
  readonly lists: readonly List[];
  readonly findings: readonly Finding[];
}

/** What an answer that is no plain one counts as: bit sets over the six readings. The engine's own table unless a test plants another. */
export interface LeafTable {
  readonly no: number;
  readonly notSure: number;
  readonly signNotAsked: number;
  readonly qualifierNotAsked: number;
}
export const engineLeafTable: LeafTable = { no: 0, notSure, signNotAsked, qualifierNotAsked };

/** The readings of `logic/readings.ts`, by their bit. */
export const readingBits = [1, 2, 4, 8, 16, 32] as const;

/** Under each reading, in the order of `readingBits`, whether a condition holds. */
export type Readings<B> = readonly B[];

interface Names {
  readonly questions: ReadonlyMap<string, Question>;
  readonly findings: ReadonlyMap<string, Condition>;
  readonly listGates: ReadonlyMap<string, Condition | undefined>;
}

function namesOf(terms: Terms): Names {
  return {
    questions: new Map(terms.questions.map((question) => [question.id, question])),
    findings: new Map(terms.findings.map((finding) => [finding.id, finding.when])),
    listGates: new Map(terms.lists.flatMap((list) => list.signs.map((sign) => [sign, list.askWhen] as const))),
  };
}

const noTerms: Terms = { questions: [], lists: [], findings: [] };

/** Every finding and question whose reading can change with the answer to one question. */
function namesBehind(names: Names, question: string): ReadonlySet<string> {
  const affected = new Set([question]);
  const looks = (when: Condition | undefined): boolean => when !== undefined && namesIn(when).some((name) => affected.has(name));
  for (let before = 0; before !== affected.size; ) {
    before = affected.size;
    for (const [id, when] of names.findings) if (looks(when)) affected.add(id);
    for (const [id, { askWhen }] of names.questions) if (looks(askWhen) || looks(names.listGates.get(id))) affected.add(id);
  }
  return affected;
}

/** The findings, signs, choices and numbers that a condition names. */
function namesIn(when: Condition): string[] {
  if (typeof when === "string") return [when];
  if ("all" in when) return when.all.flatMap(namesIn);
  if ("any" in when) return when.any.flatMap(namesIn);
  if ("of" in when) return when.of.flatMap(namesIn);
  return ["choice" in when ? when.choice : when.number];
}

/**
 * Conditions as formulas, straight from the content and written apart from the
 * engine: what both say of the same answers must agree.
 */
export class Reader<B> {
  private readonly region: string;
  private readonly logic: Logic<B>;
  private readonly leaves: Leaves<B>;
  private readonly table: LeafTable;
  private readonly names: Names;
  /** Another reader whose answers differ only in what `affected` names: the rest is taken from it. */
  private readonly otherwise: { readonly reader: Reader<B>; readonly affected: ReadonlySet<string> } | undefined;
  private readonly known = new Map<string, Readings<B>>();

  constructor(terms: Terms, region: string, logic: Logic<B>, leaves: Leaves<B>, table: LeafTable = engineLeafTable, names: Names = namesOf(terms), otherwise?: Reader<B>["otherwise"]) {
    this.region = region;
    this.logic = logic;
    this.leaves = leaves;
    this.table = table;
    this.names = names;
    this.otherwise = otherwise;
  }

  /** The same content read over other answers. */
  over(leaves: Leaves<B>): Reader<B> {
    return new Reader(noTerms, this.region, this.logic, leaves, this.table, this.names);
  }

  /** The same over answers that differ in one question only; what does not look at it is shared. */
  overBut(question: string, leaves: Leaves<B>): Reader<B> {
    return new Reader(noTerms, this.region, this.logic, leaves, this.table, this.names, { reader: this, affected: namesBehind(this.names, question) });
  }

  read(when: Condition): Readings<B> {
    const { logic } = this;
    if (typeof when === "string") return this.once(`read ${when}`, () => {
      const finding = this.names.findings.get(when);
      return finding === undefined ? this.sign(when) : this.read(finding);
    });
    if ("all" in when) return this.bitwise(when.all, logic.and);
    if ("any" in when) return this.bitwise(when.any, logic.or);
    if ("of" in when) {
      const { atLeast, of } = when;
      return this.bitwise(of, (parts) => this.count(atLeast, parts));
    }
    return "choice" in when ? this.choice(when.choice, when.is) : this.number(when);
  }

  /** Under which readings a question is asked at all. */
  gate(id: string): Readings<B> {
    return this.once(`gate ${id}`, () => {
      const question = this.question(id);
      if (question.kind === "sign" && question.regions !== undefined && !question.regions.includes(this.region)) return this.constant(0);
      return this.bitwise([this.names.listGates.get(id), question.askWhen].filter((when) => when !== undefined), this.logic.and);
    });
  }

  /** Asked, as the app asks: its gate holds when "not sure" counts as yes. */
  isAsked(id: string): B {
    return this.gate(id)[readingBits.indexOf(2)] as B;
  }

  private sign(id: string): Readings<B> {
    const { leaves, logic } = this;
    const [yes, unsure] = [leaves.yes(id), leaves.unsure(id)];
    const readings = this.leaf(id, yes, unsure, this.table.notSure, this.table.signNotAsked);
    if (this.table.no === 0) return readings;
    const no = logic.and([leaves.answered(id), logic.not(yes), logic.not(unsure)]);
    return readings.map((reading, index) => logic.or([reading, logic.and([no, this.truth(this.table.no & (readingBits[index] ?? 0))])]));
  }

  private choice(id: string, options: readonly string[]): Readings<B> {
    const question = this.question(id);
    const includesUnsure = question.kind === "choice" && options.includes(question.unsureAs);
    const chosen = this.logic.or(options.map((option) => this.leaves.is(id, option)));
    return this.leaf(id, chosen, this.leaves.unsure(id), includesUnsure ? 63 : 0, includesUnsure ? this.table.qualifierNotAsked : this.table.signNotAsked);
  }

  private number(when: { readonly number: string } & ({ readonly atLeast: number } | { readonly below: number })): Readings<B> {
    const { logic, leaves } = this;
    const holds = "atLeast" in when ? leaves.atLeast(when.number, when.atLeast) : logic.and([leaves.answered(when.number), logic.not(leaves.unsure(when.number)), logic.not(leaves.atLeast(when.number, when.below))]);
    return this.leaf(when.number, holds, leaves.unsure(when.number), this.table.notSure, this.table.qualifierNotAsked);
  }

  private leaf(id: string, holds: B, unsure: B, whenUnsure: number, whenOpen: number): Readings<B> {
    const { logic } = this;
    const open = logic.not(this.leaves.answered(id));
    const gate = this.gate(id);
    // An answer that is still to come counts in full, though only a "not sure" leads to its question.
    const gateFor = (bit: number) => gate[readingBits.indexOf(bit === 4 ? 8 : (bit as 8))] as B;
    return readingBits.map((bit) => logic.or([holds, logic.and([unsure, this.truth(whenUnsure & bit)]), logic.and([open, gateFor(bit), this.truth(whenOpen & bit)])]));
  }

  private bitwise(parts: readonly Condition[], join: (parts: readonly B[]) => B): Readings<B> {
    const read = parts.map((part) => this.read(part));
    return readingBits.map((_bit, index) => join(read.map((readings) => readings[index] as B)));
  }

  /** At least so many of the parts, written out: any so many of them together. */
  private count(least: number, parts: readonly B[]): B {
    if (least <= 0) return this.logic.yes;
    const [first, ...rest] = parts;
    if (first === undefined) return this.logic.no;
    return this.logic.or([this.logic.and([first, this.count(least - 1, rest)]), this.count(least, rest)]);
  }

  private question(id: string): Question {
    const question = this.names.questions.get(id);
    if (question === undefined) throw new Error(`the content names ${id}, which is no question`);
    return question;
  }

  private once(name: string, work: () => Readings<B>): Readings<B> {
    if (this.otherwise !== undefined && !this.otherwise.affected.has(name.slice(name.indexOf(" ") + 1))) return name.startsWith("gate ") ? this.otherwise.reader.gate(name.slice(5)) : this.otherwise.reader.read(name.slice(5));
    let readings = this.known.get(name);
    if (readings === undefined) this.known.set(name, (readings = work()));
    return readings;
  }

  private constant(bits: number): Readings<B> {
    return readingBits.map((bit) => this.truth(bits & bit));
  }

  private truth(value: number): B {
    return value === 0 ? this.logic.no : this.logic.yes;
  }
}
