import type { Handle } from "@sveltejs/kit/hooks";
import { strings } from "#lib/strings.ts";
import { markEnglishIn } from "#lib/words/mark-english.ts";

/** While pages are prerendered: each says in which language it is, and which way that runs. */
export const handle: Handle = ({ event, resolve }) => resolve(event, { transformPageChunk: ({ html }) => markEnglishIn(html.replace("%lang%", strings.lang).replace("%dir%", strings.dir)) });
