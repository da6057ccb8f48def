import type { Exercise, ExerciseLevel, Phase, Relaxation, SessionCueId } from "@supple/knowledge";
import { phases } from "@supple/knowledge";
import { levelOf, linesOf, sidesOf } from "./form-of.ts";
import { placeBefore, placeOf } from "./place-of.ts";
import type { PreparedSessions } from "./prepare-sessions.ts";
import type { ExerciseItem, Place, SessionItem } from "./session.ts";

/** A sound beside the words, so that a session can be followed by ear alone. The shell knows what each sounds like. */
export type Tone = "none" | "begin" | "go" | "back" | "look" | "done";

/**
 * One cue: when, in seconds from the item's start; what is said and shown, whole; and what it marks.
 *
 * `side`: the first or the other side. `repetition` counts from 1. `breath`: the half of a breath that begins here.
 * `moves`: the figure sets out now, and where it goes and how many seconds that takes. Voice and figure have one clock.
 * `shows`: the picture of this instead of the part's own. A pack stands at `before` until its skin was looked at, and
 * at `lay` until somebody says that it is on: nobody fetches and lays a pack by the clock.
 */
export interface Cue {
  readonly at: number;
  readonly kind: "ready" | "count" | "go" | "hold" | "back" | "side" | "rest" | "breath" | "say" | "before" | "lay" | "on" | "skin" | "done";
  readonly text: string;
  readonly tone: Tone;
  readonly side?: "first" | "other";
  readonly repetition?: number;
  readonly breath?: "in" | "out" | "hold";
  readonly moves?: { readonly to: "far" | "near" | "free" | "end" | "start"; readonly seconds: number };
  readonly shows?: string;
}

/**
 * The cues of one item. `repetitions` is the whole number of them, 0 when it goes by time. `lead`: so many seconds at its
 * beginning somebody gets up or down for it; who is there already may pass over them.
 */
export interface ItemScript {
  readonly seconds: number;
  readonly repetitions: number;
  readonly lead: number;
  readonly cues: readonly Cue[];
}
type OwnScript = Omit<ItemScript, "lead">;

/** Seconds between two repetitions, in which the next count is said; between sets; and to change sides. */
const between = 2;
const setRest = 20;
const sideChange = 8;
const closing = 3;
/** Half of an ordinary line at a calm pace; and of one of two sentences. */
const lineSeconds = 7;
const longLineSeconds = 10;
/** One step of getting up, with a back in spasm. */
const climbSeconds = 12;
/** To the floor: down to hands and knees, then onto the side; to a bed. The figure goes down all the while. */
const downSeconds = { floor: 17, side: 7, bed: 12 } as const;

/**
 * Everything a session says and shows, as data: the same script drives voice, tones, screen and the printed witness of a test.
 *
 * The order and times follow from the items alone. Texts come whole from the content. `sore`: much pain before it, so that
 * it begins with gentler words.
 */
export function cueScript(prepared: PreparedSessions, items: readonly SessionItem[], phase: Phase, sore = false): ItemScript[] {
  return items.map((item, index) => {
    const script = itemScript(prepared, item, phase);
    const change = changeBefore(prepared, items, index);
    const opening = index === 0 ? openingCues(prepared, items, sore) : { seconds: 0, cues: [] };
    // Who stands at the beginning is shown standing while the first words are said.
    const stands = change.cues[0]?.shows;
    const first = [...opening.cues.map((cue) => (stands === undefined ? cue : { ...cue, shows: stands })), ...change.cues.map((cue) => ({ ...cue, at: cue.at + opening.seconds }))];
    const ahead = opening.seconds + change.seconds;
    const moved = script.cues.map((cue) => ({ ...cue, at: cue.at + ahead }));
    // Who ends on the floor is shown lying on the side: that is how getting up begins.
    const ends = placeOf(item) === "up" ? { text: prepared.cue("end-easy-walk") } : { text: prepared.cue("end"), ...(placeOf(item) === "down" ? { shows: upFigures(prepared).floor } : {}) };
    const last = index === items.length - 1 ? [{ at: script.seconds + ahead, kind: "done", tone: "done", ...ends } as const] : [];
    return { seconds: script.seconds + ahead + (last.length > 0 ? 8 : 0), repetitions: script.repetitions, lead: change.seconds === 0 ? 0 : ahead, cues: [...first, ...moved, ...last] };
  });
}

/** The first words of a session. What a pack needs is fetched before anybody lies down. */
function openingCues(prepared: PreparedSessions, items: readonly SessionItem[], sore: boolean): { readonly seconds: number; readonly cues: readonly Cue[] } {
  const begin: Cue = { at: 0, kind: "say", text: prepared.cue(sore ? "begin-sore" : "begin"), tone: "begin" };
  if (!items.some((item) => item.kind === "pack")) return { seconds: longLineSeconds, cues: [begin] };
  return { seconds: 2 * longLineSeconds, cues: [begin, { at: longLineSeconds, kind: "say", text: prepared.cue("pack-ready"), tone: "look" }] };
}

/** The moments of a pack, in seconds of its part. From `onAt` to `offAt` it lies on the skin; it stands at each of the others until somebody answers. */
export interface PackTimes {
  /** The skin is looked at before. */
  readonly beforeAt: number;
  /** It is laid on: its time does not begin by itself. */
  readonly layAt: number;
  readonly onAt: number;
  /** It has to come off: its last look at the skin. */
  readonly offAt: number;
}

/** Undefined for any other part than a pack. */
export function packTimes(script: ItemScript): PackTimes | undefined {
  const at = (kind: Cue["kind"]) => script.cues.findLast((cue) => cue.kind === kind)?.at;
  const [beforeAt, layAt, onAt, offAt] = (["before", "lay", "on", "skin"] as const).map(at);
  return beforeAt === undefined || layAt === undefined || onAt === undefined || offAt === undefined ? undefined : { beforeAt, layAt, onAt, offAt };
}

/** Getting up as a part of its own, at the end, is no change before itself. */
function changeBefore(prepared: PreparedSessions, items: readonly SessionItem[], index: number): ReturnType<typeof changeCues> {
  const item = items[index];
  return item === undefined || isGettingUp(prepared, item) ? changeCues(prepared, undefined, undefined) : changeCues(prepared, placeBefore(items, index), placeOf(item));
}
const isGettingUp = (prepared: PreparedSessions, item: SessionItem): boolean => item.kind === "position" && item.action.id === prepared.gettingUp.id;

/** Where somebody is on the way to at a moment of a part, getting up or down: then it is that which hurts, and not the part. Undefined when on no way. */
export function onTheWayTo(prepared: PreparedSessions, items: readonly SessionItem[], index: number, { lead }: Pick<ItemScript, "lead">, at: number): Place | undefined {
  const item = items[index];
  if (item === undefined) return undefined;
  if (isGettingUp(prepared, item)) return "up";
  return at < lead ? placeOf(item) : undefined;
}

/** How to get from where the last part was done to where the next one is, step by step: nobody with a spasm is just told to stand, or to lie down. */
function changeCues(prepared: PreparedSessions, from: Place | undefined, to: Place | undefined): { readonly seconds: number; readonly cues: readonly Cue[] } {
  if (from === undefined || to === undefined || from === to) return { seconds: 0, cues: [] };
  return to === "up" ? upCues(prepared) : downCues(prepared);
}

function upCues(prepared: PreparedSessions): ReturnType<typeof changeCues> {
  const steps = [prepared.cue("get-up"), ...prepared.gettingUp.steps];
  const seconds = lineSeconds + (steps.length - 1) * climbSeconds;
  const shows = upFigures(prepared).floor;
  const cues = steps.map((text, index): Cue => ({ at: index === 0 ? 0 : lineSeconds + (index - 1) * climbSeconds, kind: index === 0 ? "ready" : "say", text, tone: index === 0 ? "look" : "go", shows, ...(index === 1 ? { moves: { to: "end", seconds: seconds - lineSeconds } } : {}) }));
  return { seconds, cues };
}

/** The ways up, backward: to the floor, then the other way, to a bed. */
function downCues(prepared: PreparedSessions): ReturnType<typeof changeCues> {
  const { floor, bed } = upFigures(prepared);
  const onSide = lineSeconds + downSeconds.floor;
  const onBed = onSide + downSeconds.side;
  const say = (at: number, id: SessionCueId): Pick<Cue, "at" | "kind" | "text" | "tone"> => ({ at, kind: "say", text: prepared.cue(id), tone: "go" });
  return {
    seconds: onBed + downSeconds.bed,
    cues: [
      { at: 0, kind: "ready", text: prepared.cue("get-down"), tone: "look", shows: floor },
      { ...say(lineSeconds, "get-down-floor"), shows: floor, moves: { to: "start", seconds: onBed - lineSeconds } },
      { ...say(onSide, "get-down-side"), shows: floor },
      { ...say(onBed, "get-down-bed"), ...(bed === undefined ? {} : { shows: bed, moves: { to: "start", seconds: downSeconds.bed } }) },
    ],
  };
}

/** What shows how to get up: from the floor first, then from a bed. */
const upFigures = ({ gettingUp }: PreparedSessions): { readonly floor: string; readonly bed: string | undefined } => ({ floor: gettingUp.figure ?? gettingUp.id, bed: gettingUp.moreFigures[0] });

/** How long getting up and down takes in a session. Whole seconds. */
export function changeSeconds(prepared: PreparedSessions, items: readonly SessionItem[]): number {
  return items.reduce((sum, _, index) => sum + changeBefore(prepared, items, index).seconds, 0);
}

/** How long getting up takes. Whole seconds. */
export function gettingUpSeconds(prepared: PreparedSessions): number {
  return changeCues(prepared, "down", "up").seconds;
}

/** How long an item takes, without the session's first and last words, and without getting up or down for it. Whole seconds. */
export function itemSeconds(prepared: PreparedSessions, item: SessionItem, phase: Phase): number {
  return itemScript(prepared, item, phase).seconds;
}

function itemScript(prepared: PreparedSessions, item: SessionItem, phase: Phase): OwnScript {
  switch (item.kind) {
    case "position": return isGettingUp(prepared, item) ? { ...changeCues(prepared, "down", "up"), repetitions: 0 } : positionScript(prepared, item);
    case "pack": return packScript(prepared, item);
    case "relaxation": return item.relaxation.kind === "paced" ? pacedScript(item.relaxation, item.seconds) : guidedScript(item.relaxation, phase);
    case "exercise": return exerciseScript(prepared, item);
  }
}

/** The steps one after another, then rest. */
function positionScript(prepared: PreparedSessions, item: Extract<SessionItem, { kind: "position" }>): OwnScript {
  const cues: Cue[] = item.action.steps.map((text, index) => ({ at: index * lineSeconds, kind: index === 0 ? "ready" : "say", text, tone: index === 0 ? "begin" : "none", ...(index === 0 ? { moves: { to: "free", seconds: item.seconds } } : {}) }));
  const settled = item.action.steps.length * lineSeconds;
  cues.push({ at: settled, kind: "say", text: prepared.cue("position-stay"), tone: "none" });
  const seconds = Math.max(item.seconds, settled + lineSeconds);
  cues.push({ at: seconds, kind: "done", text: prepared.cue("position-end"), tone: "back" });
  return { seconds: seconds + closing, repetitions: 0, cues };
}

/**
 * Who must not; the skin before; cloth, how to lie, and on; from then on its time: the skin at half-time; off, the skin
 * after, and how long it then rests. A word when one minute is left.
 */
function packScript(prepared: PreparedSessions, item: Extract<SessionItem, { kind: "pack" }>): OwnScript {
  const lay = 2 * longLineSeconds + 2 * lineSeconds;
  const on = lay + 1;
  const off = on + item.seconds;
  const cues: Cue[] = [
    { at: 0, kind: "ready", text: prepared.cue(item.action.group === "heat" ? "heat-not" : "cold-not"), tone: "begin" },
    { at: longLineSeconds, kind: "before", text: prepared.cue("pack-before"), tone: "look" },
    { at: longLineSeconds + lineSeconds, kind: "say", text: prepared.cue("pack-cloth"), tone: "none" },
    { at: longLineSeconds + 2 * lineSeconds, kind: "say", text: prepared.cue("pack-place"), tone: "none" },
    { at: lay, kind: "lay", text: prepared.cue("pack-lay"), tone: "look" },
    { at: on, kind: "on", text: prepared.cue("pack-on"), tone: "go" },
    { at: on + Math.floor(item.seconds / 2), kind: "skin", text: prepared.cue("pack-skin"), tone: "look" },
    { at: off - 60, kind: "say", text: prepared.cue("one-minute-left"), tone: "none" },
    { at: off, kind: "skin", text: prepared.cue("pack-end"), tone: "look" },
    { at: off + longLineSeconds, kind: "say", text: prepared.cue("pack-rest"), tone: "none" },
  ];
  return { seconds: off + prepared.content.limits.packOffSeconds, repetitions: 0, cues };
}

function pacedScript(relaxation: Extract<Relaxation, { kind: "paced" }>, wanted: number): OwnScript {
  const lead = 12;
  const round = relaxation.beats.reduce((sum, beat) => sum + beat.seconds, 0);
  const rounds = Math.max(1, Math.floor((wanted - lead) / round));
  const cues: Cue[] = [{ at: 0, kind: "ready", text: relaxation.ready, tone: "begin" }];
  let at = lead;
  for (let count = 0; count < rounds; count += 1) {
    for (const beat of relaxation.beats) {
      cues.push({ at, kind: "breath", text: beat.text, tone: beat.breath === "in" ? "go" : beat.breath === "out" ? "back" : "none", breath: beat.breath, repetition: count + 1, ...(beat.breath === "hold" ? {} : { moves: { to: beat.breath === "in" ? "far" : "near", seconds: beat.seconds } }) });
      at += beat.seconds;
    }
  }
  cues.push({ at, kind: "done", text: relaxation.end, tone: "none" });
  return { seconds: at + closing, repetitions: rounds, cues };
}

/** Steps of a later phase are left out: no tensing of the back in the first week. */
function guidedScript(relaxation: Extract<Relaxation, { kind: "guided" }>, phase: Phase): OwnScript {
  const reached = phase === "PR" ? 0 : phases.indexOf(phase);
  const steps = relaxation.steps.filter((step) => phases.indexOf(step.from ?? relaxation.from) <= reached);
  let at = 14;
  const whole = steps.reduce((sum, step) => sum + step.seconds, at);
  const cues: Cue[] = [{ at: 0, kind: "ready", text: relaxation.ready, tone: "begin", moves: { to: "free", seconds: whole } }];
  for (const step of steps) {
    cues.push({ at, kind: "say", text: step.text, tone: step.tenses === undefined ? "none" : "go" });
    at += step.seconds;
  }
  cues.push({ at, kind: "done", text: relaxation.end, tone: "none" });
  return { seconds: at + 5, repetitions: 0, cues };
}

function exerciseScript(prepared: PreparedSessions, item: ExerciseItem): OwnScript {
  const { exercise } = item;
  const lines = linesOf(item);
  const level = levelOf(item);
  const cues: Cue[] = [{ at: 0, kind: "ready", text: lines.ready, tone: "begin" }];
  let at = exercise.readySeconds;
  if (item.form === "easier" && exercise.easier.cues === undefined) {
    cues.push({ at: Math.min(lineSeconds, at), kind: "say", text: exercise.easier.text, tone: "none" });
    at += lineSeconds;
  }
  if (level.kind !== "repetitions") return timedScript(prepared, exercise, lines, level.kind === "time" ? level.seconds : closing, cues, at);
  const repeats = new Repetitions(prepared, item, lines, level, cues, at);
  return { seconds: repeats.run() + closing, repetitions: repeats.total, cues };
}

/** A walk goes at its own pace; anything else goes out, stays, and comes back. */
function timedScript(prepared: PreparedSessions, exercise: Exercise, lines: Exercise["cues"], seconds: number, cues: Cue[], from: number): OwnScript {
  const walks = exercise.purpose === "walking";
  cues.push({ at: from, kind: "go", text: lines.go, tone: "go", moves: walks ? { to: "free", seconds } : { to: "far", seconds: exercise.goSeconds } });
  cues.push({ at: from + Math.floor(seconds / 2), kind: "say", text: prepared.cue(walks ? "walk-turn" : "half-time"), tone: "look" });
  if (seconds > 180) cues.push({ at: from + seconds - 60, kind: "say", text: prepared.cue("one-minute-left"), tone: "none" });
  cues.push({ at: from + seconds, kind: "back", text: lines.back, tone: "back", moves: { to: "near", seconds: closing } });
  return { seconds: from + seconds + closing, repetitions: 0, cues };
}

/** Writes repetitions, holds, sets and sides into the cues, one after another. */
class Repetitions {
  private readonly prepared: PreparedSessions;
  private readonly exercise: Exercise;
  private readonly sides: Exercise["sides"];
  private readonly lines: Exercise["cues"];
  private readonly level: Extract<ExerciseLevel, { kind: "repetitions" }>;
  private readonly cues: Cue[];
  private at: number;
  private done = 0;

  constructor(prepared: PreparedSessions, item: ExerciseItem, lines: Exercise["cues"], level: Extract<ExerciseLevel, { kind: "repetitions" }>, cues: Cue[], at: number) {
    this.prepared = prepared;
    this.exercise = item.exercise;
    this.sides = sidesOf(item);
    this.lines = lines;
    this.level = level;
    this.cues = cues;
    this.at = at;
  }

  get total(): number {
    return this.level.repetitions * this.level.sets * (this.sides === "none" ? 1 : 2);
  }

  run(): number {
    for (let set = 0; set < this.level.sets; set += 1) {
      if (set > 0) this.say({ kind: "rest", text: this.prepared.cue("set-rest"), tone: "back" }, setRest);
      this.set();
    }
    return this.at;
  }

  private set(): void {
    const { sides } = this;
    const { repetitions } = this.level;
    if (sides === "alternate") {
      for (let count = 1; count <= repetitions; count += 1) {
        this.repetition(count, repetitions, "first");
        this.repetition(undefined, repetitions, "other");
      }
      return;
    }
    for (let count = 1; count <= repetitions; count += 1) this.repetition(count, repetitions, sides === "each" ? "first" : undefined);
    if (sides !== "each") return;
    this.say({ kind: "side", text: this.prepared.cue("other-side"), tone: "look", side: "other" }, sideChange);
    for (let count = 1; count <= repetitions; count += 1) this.repetition(count, repetitions, "other");
  }

  /** Its number is said first; the last is announced. Alternating sides are one number for the pair. */
  private repetition(count: number | undefined, of: number, side: Cue["side"]): void {
    const { lines } = this;
    const { goSeconds } = this.exercise;
    this.done += 1;
    const marks = { repetition: this.done, ...(side === undefined ? {} : { side }) };
    if (count !== undefined) this.say({ kind: "count", text: this.prepared.cue(count === of && of > 1 ? "last-one" : countCue(count)), tone: "none", ...marks }, 1);
    this.say({ kind: "go", text: side === "other" && lines.goOther !== undefined ? lines.goOther : lines.go, tone: "go", moves: { to: "far", seconds: goSeconds }, ...marks }, goSeconds);
    if (this.level.holdSeconds > 0) {
      if (lines.hold !== undefined && this.level.holdSeconds >= 3) this.say({ kind: "hold", text: lines.hold, tone: "none", ...marks }, this.level.holdSeconds);
      else this.at += this.level.holdSeconds;
    }
    this.say({ kind: "back", text: lines.back, tone: "back", moves: { to: "near", seconds: goSeconds }, ...marks }, goSeconds + between);
  }

  private say(cue: Omit<Cue, "at">, seconds: number): void {
    this.cues.push({ at: this.at, ...cue });
    this.at += seconds;
  }
}

/** No move has more than 15 repetitions in a set. */
function countCue(count: number): SessionCueId {
  return `count-${Math.min(15, Math.max(1, count)) as 1}`;
}
