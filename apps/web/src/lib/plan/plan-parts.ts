import type { PlannedActivity } from "@supple/engine";
import type { ReliefGroup } from "@supple/knowledge";

/** A day of the plan in three parts, so that what eases comes first and twenty rows do not stand in one line. */
const partOf: Readonly<Record<ReliefGroup, "act" | "day" | "more">> = {
  recurring: "act",
  position: "act",
  breathing: "act",
  cold: "act",
  heat: "act",
  walking: "act",
  movement: "act",
  strength: "act",
  rest: "day",
  sleep: "day",
  daily: "day",
  work: "day",
  relaxation: "more",
  massage: "more",
  mind: "more",
  help: "more",
  advice: "more",
};

/** The activities to show, part by part; within a part what is offered stands before what needs a check. Empty parts are left out. */
export function planParts(activities: readonly PlannedActivity[]): { readonly id: "act" | "day" | "more"; readonly rows: readonly PlannedActivity[] }[] {
  const shown = [...activities.filter((one) => one.status === "offered"), ...activities.filter((one) => one.status === "check-first")];
  return (["act", "day", "more"] as const).map((id) => ({ id, rows: shown.filter((one) => partOf[one.action.group] === id) })).filter(({ rows }) => rows.length > 0);
}
