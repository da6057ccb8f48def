import { keepFile } from "#lib/pages/keep-sheet.ts";

export const prerender = true;

/** One self-contained file to keep, mail to oneself, or put on a stick. */
export function GET(): Response {
  return new Response(keepFile(), { headers: { "content-type": "text/html; charset=utf-8" } });
}
