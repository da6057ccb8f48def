const day = 24 * 60 * 60 * 1000;

/** Whole days since the rules were last confirmed with the server, when that is over 30; otherwise undefined. Times in milliseconds. */
export function staleRulesDays(now: number, lastHeard: number): number | undefined {
  const days = Math.floor((now - lastHeard) / day);
  return days > 30 ? days : undefined;
}
