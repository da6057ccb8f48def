/** How soon the person must be seen, least urgent first. */
export const dispositions = ["self-care", "soon", "same-day", "emergency"] as const;
export type Disposition = (typeof dispositions)[number];

/** Whom to contact; the region turns a role into a name and a number. */
export const roles = ["emergency", "urgent", "clinician", "maternity", "poison", "crisis", "pharmacist", "physiotherapist", "own-team"] as const;
export type Role = (typeof roles)[number];

/** Phase of an episode: P0 to 48 hours, P1 to a week. Later phases join with their content. */
export const phases = ["P0", "P1"] as const;
export type Phase = (typeof phases)[number];
