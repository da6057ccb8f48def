import type * as v from "valibot";
import { text as textSchema } from "../kinds/identifier.ts";

/** One text of an entry: where it stands in it, and its words. */
export interface TextAt {
  /** Keys and positions from the entry down. */
  readonly path: readonly (string | number)[];
  /** The same as people write it in a translation: parts of a list by their id where they have one. */
  readonly name: string;
  readonly text: string;
}

/**
 * Every text of an entry that people read, found by its schema: what is declared `text` there is one.
 *
 * So a new kind of content is translated without anybody having to list its texts.
 */
export function textsOf(schema: Schema, value: unknown): TextAt[] {
  return walk(schema, value, [], []);
}

/** The entry with each text put through `change`; the entry itself stays as it is. */
export function withTexts<T>(schema: Schema, value: T, change: (found: TextAt) => string): T {
  const copy = structuredClone(value);
  for (const found of textsOf(schema, value)) {
    let holder = copy as Record<string | number, unknown>;
    for (const step of found.path.slice(0, -1)) holder = holder[step] as Record<string | number, unknown>;
    holder[found.path.at(-1) ?? ""] = change(found);
  }
  return copy;
}

type Schema = v.GenericSchema;
/** What is read of a schema: the parts that one kind of it or another has. */
interface Inside {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly value?: Schema;
  readonly wrapped?: Schema;
  readonly options?: readonly Schema[];
  readonly pipe?: readonly Schema[];
  readonly key?: string;
}

function walk(schema: Schema, value: unknown, path: readonly (string | number)[], names: readonly string[]): TextAt[] {
  if ((schema as unknown) === textSchema) return typeof value === "string" ? [{ path, name: names.join("."), text: value }] : [];
  const inside = schema as unknown as Inside;
  if (inside.type === "string" && inside.pipe?.includes(textSchema) === true) return walk(textSchema, value, path, names);
  if (inside.wrapped !== undefined) return value === undefined ? [] : walk(inside.wrapped, value, path, names);
  if (inside.options !== undefined && typeof inside.options[0] === "object") return inside.options.filter((option) => fits(option, value)).slice(0, 1).flatMap((option) => walk(option, value, path, names));
  if (inside.item !== undefined && Array.isArray(value)) {
    const { item } = inside;
    return value.flatMap((one: unknown, index) => walk(item, one, [...path, index], [...names, nameOf(one, index)]));
  }
  if (typeof value !== "object" || value === null) return [];
  if (inside.entries !== undefined) return Object.entries(inside.entries).flatMap(([key, part]) => walk(part, (value as Record<string, unknown>)[key], [...path, key], [...names, key]));
  if (inside.type === "record" && inside.value !== undefined) {
    const { value: part } = inside;
    return Object.entries(value).flatMap(([key, one]) => walk(part, one, [...path, key], [...names, key]));
  }
  return [];
}

/** Whether an option of a union is the one that the value was read with: by its kind where it has one, else by its shape. */
function fits(option: Schema, value: unknown): boolean {
  const { entries } = option as unknown as Inside;
  if (entries === undefined) return typeof value === (option as unknown as Inside).type;
  if (typeof value !== "object" || value === null) return false;
  const { kind } = value as { kind?: string };
  const literal = (entries["kind"] as unknown as { literal?: string } | undefined)?.literal;
  return literal === undefined ? Object.keys(value).every((key) => key in entries) : literal === kind;
}

function nameOf(one: unknown, index: number): string {
  const { id } = (typeof one === "object" && one !== null ? one : {}) as { id?: unknown };
  return typeof id === "string" ? id : String(index);
}
