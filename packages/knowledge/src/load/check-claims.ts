import { verdicts, type Claim } from "../kinds/claim.ts";
import type { Fault } from "./fault.ts";
import { faultAt } from "./fault.ts";
import type { RawContent } from "./read-content.ts";

/** How many claims the patient articles make, as the clinical fact base counts them. */
export const claimCount = 116;

/** Which claims may wait, and for what: prevention comes with its own part. */
const mayWait = { prevention: [71, 82] } as const;

/** Every claim is there once and has a place; only those on prevention may say "later". */
export function checkClaims(raw: RawContent): Fault[] {
  const there = new Set(raw.claims.map((entry) => entry.value.id));
  const expected = Array.from({ length: claimCount }, (_, index) => `S${String(index + 1).padStart(2, "0")}`);
  const missing = expected.filter((id) => !there.has(id)).map((id): Fault => ({ file: "claims", line: 1, what: `the claim ${id} is missing`, mend: "add it: every claim of the patient articles has its place" }));
  return [
    ...missing,
    ...raw.claims.flatMap((entry) => {
      const { id, places, later } = entry.value;
      const faults: Fault[] = [];
      if (!expected.includes(id)) faults.push(faultAt(entry, ["id"], `there is no claim ${id}`, `claims are S01 to S${claimCount}`));
      if (places.length === 0 && later === undefined) faults.push(faultAt(entry, ["id"], `${id} has no place`, "name where the product deals with it under `places`"));
      const number = Number(id.slice(1));
      if (later !== undefined && (number < mayWait[later][0] || number > mayWait[later][1])) faults.push(faultAt(entry, ["later"], `${id} may not say later: ${later}`, "name where the product deals with it under `places`"));
      return faults;
    }),
  ];
}

/** One line: how many claims there are, by verdict, and how many have their place. */
export function claimCoverage(claims: readonly Claim[]): string {
  const placed = claims.filter((claim) => claim.later === undefined).length;
  const references = claims.reduce((sum, claim) => sum + claim.places.length, 0);
  const waiting = claims.length - placed;
  return `claims: ${claims.length} (${verdicts.map((verdict) => `${verdict} ${claims.filter((claim) => claim.verdict === verdict).length}`).join(", ")}); ${placed} have their place, ${references} references, ${waiting} wait for prevention`;
}
