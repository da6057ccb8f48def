/** Every text of a part of the catalogue. A text with a gap in it is read with a number in the gap. */
export function textsIn(part: unknown): string[] {
  if (typeof part === "string") return [part];
  if (typeof part === "function") return textsIn((part as (...gaps: string[]) => unknown)(...Array.from({ length: part.length }, () => "2")));
  return typeof part === "object" && part !== null ? Object.values(part).flatMap(textsIn) : [];
}
