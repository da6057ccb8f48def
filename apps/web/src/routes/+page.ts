/** Minute zero ships no framework: the page is links, and `enhance-home.ts` adds the number and what waits. */
export const csr = false;
