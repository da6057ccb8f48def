import { dangerCheck } from "@supple/knowledge/compiled/dangerCheck";

export const prerender = true;

/** The version of the rules on the server, read before each danger check. */
export function GET(): Response {
  return Response.json({ version: dangerCheck.version, on: dangerCheck.on, safety: dangerCheck.safety });
}
