import { historiesInWords } from "#lib/medicines/cases-in-words.ts";

/** Read, not used: the page carries no script. */
export const csr = false;

export const load = () => ({ histories: historiesInWords() });
