import type { Movement } from "@supple/knowledge";
import type { ItemScript } from "./cue-script.ts";

/**
 * What the figure does at a moment of a part, in seconds from its beginning.
 *
 * It follows from the cues alone, so that the figure sets out when the voice says so, stays while it says to hold, and
 * breathes when it breathes. What is said after it came to rest leaves it where it is; a change of sides brings it home.
 */
export function movementAt({ cues }: Pick<ItemScript, "cues">, at: number): Movement {
  const first = cues.find((cue) => cue.moves !== undefined)?.moves;
  // Who is to go down stands until the first step.
  let movement: Movement = first?.to === "start" ? { kind: "through", share: 0, seconds: first.seconds, reversed: true, other: false } : { kind: "home", other: false };
  let repetitions = 0;
  for (const cue of cues) {
    if (cue.at > at) break;
    const passed = at - cue.at;
    if (cue.kind === "side") {
      repetitions = 0;
      movement = { kind: "home", other: true };
    }
    if (cue.moves === undefined) continue;
    const { to, seconds } = cue.moves;
    const other = cue.side === "other";
    if (to === "far") repetitions += 1;
    const again = repetitions > 1;
    if (to === "end" || to === "start") movement = passed < seconds ? { kind: "through", share: passed / seconds, seconds, reversed: to === "start", other } : { kind: "home", other };
    else if (to === "free") movement = passed < seconds ? { kind: "free", seconds: passed, other } : { kind: "home", other };
    else if (passed >= seconds) movement = { kind: to === "far" ? "hold" : "rest", again, other };
    else movement = { kind: to === "far" ? "go" : "back", share: passed / seconds, seconds, again, other };
  }
  return movement;
}
