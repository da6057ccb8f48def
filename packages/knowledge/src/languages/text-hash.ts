import { createHash } from "node:crypto";

/** Names the words of a text, so that a translation can say which English it translates. Spacing does not count. Eight hexadecimal digits. */
export function textHash(text: string): string {
  return createHash("sha256").update(text.trim().replaceAll(/\s+/g, " ")).digest("hex").slice(0, 8);
}
