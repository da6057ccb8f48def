/** How soon the person must be seen, least urgent first. */
export const dispositions = ["self-care", "soon", "same-day", "emergency"] as const;
export type Disposition = (typeof dispositions)[number];

/** Whom to contact; the region turns a role into a name and a number. */
export const roles = ["emergency", "urgent", "clinician", "maternity", "poison", "crisis", "pharmacist", "physiotherapist", "own-team"] as const;
export type Role = (typeof roles)[number];

/** Where in an episode an action belongs: P0 to 48 hours, P1 to a week, P2 to two weeks, P3 after, PR when spasms keep coming back. */
export const phases = ["P0", "P1", "P2", "P3", "PR"] as const;
export type Phase = (typeof phases)[number];
/** The phases that follow each other in time. PR goes with any of them. */
export const timePhases = ["P0", "P1", "P2", "P3"] as const;
export type TimePhase = (typeof timePhases)[number];
