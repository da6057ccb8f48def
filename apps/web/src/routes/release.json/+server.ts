import { triage } from "@supple/knowledge/compiled/triage";

export const prerender = true;

/** The version of the rules on the server, read before each danger check. */
export function GET(): Response {
  return Response.json({ version: triage.version, on: triage.on, safety: triage.safety });
}
