import { triage } from "@supple/knowledge/compiled/triage";
import { casesOf } from "#lib/pages/cases-in-words.ts";

/** Read, not used: the page carries no script, and the cases are not on the wire twice. */
export const csr = false;

export const load = () => ({ rules: triage.rules.map(({ id, title }) => ({ id, title, cases: casesOf(id) })) });
