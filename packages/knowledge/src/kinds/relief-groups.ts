/** What kind of thing an action is: the order is that of a day in pain, first what can be done lying down. It also says what stays when the plan narrows. */
export const reliefGroups = ["recurring", "position", "breathing", "cold", "heat", "walking", "movement", "rest", "relaxation", "massage", "strength", "mind", "sleep", "daily", "work", "help", "advice"] as const;
export type ReliefGroup = (typeof reliefGroups)[number];
