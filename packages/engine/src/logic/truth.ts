/**
 * Three truth values, because "not known" must never be read as "no".
 *
 * A condition over answers is `true`, `false` or `unknown`. Kleene's strong
 * logic: an `any` is true as soon as one part is, whatever the rest says; it is
 * false only when every part is. So an unanswered danger sign keeps a rule open
 * instead of closing it.
 *
 * Source: design.md, "Four answers, three truth values".
 */
export type Truth = "true" | "false" | "unknown";

/** True when every part is; false as soon as one is. `all([])` is true. */
export function all(parts: Iterable<Truth>): Truth {
  let result: Truth = "true";
  for (const part of parts) {
    if (part === "false") return "false";
    if (part === "unknown") result = "unknown";
  }
  return result;
}

/** True as soon as one part is; false when every part is. `any([])` is false. */
export function any(parts: Iterable<Truth>): Truth {
  let result: Truth = "false";
  for (const part of parts) {
    if (part === "true") return "true";
    if (part === "unknown") result = "unknown";
  }
  return result;
}

/** True when at least `least` parts are; false once that can no longer be. */
export function atLeast(least: number, parts: readonly Truth[]): Truth {
  let held = 0;
  let open = 0;
  for (const part of parts) {
    if (part === "true") held += 1;
    else if (part === "unknown") open += 1;
  }
  if (held >= least) return "true";
  return held + open >= least ? "unknown" : "false";
}
