import * as v from "valibot";
import { identifier, text } from "./identifier.ts";
import { provenance } from "./provenance.ts";
import { roles } from "./disposition.ts";

/** A number as shown and as dialled; `sms` when it takes texts. */
const line = v.strictObject({
  label: text,
  shown: text,
  dial: v.pipe(v.string(), v.regex(/^\+?[0-9]+$/, "only digits, with + in front when abroad")),
  means: v.optional(v.picklist(["call", "text"]), "call"),
  hours: v.optional(text),
});
export type PhoneLine = v.InferOutput<typeof line>;

/** How one role is reached in one region. A role with no number says where to go. */
const route = v.strictObject({
  name: text,
  action: text,
  lines: v.optional(v.array(line), []),
  website: v.optional(text),
  note: v.optional(text),
  provenance,
});
export type Route = v.InferOutput<typeof route>;

/** A place whose numbers, wording and medicine names go together. `timeZones` and `locales` propose it. */
export const region = v.strictObject({
  id: identifier,
  name: text,
  inName: text,
  timeZones: v.array(v.string()),
  countries: v.array(v.string()),
  routes: v.strictObject(Object.fromEntries(roles.map((role) => [role, route])) as Record<(typeof roles)[number], typeof route>),
});
export type Region = v.InferOutput<typeof region>;
