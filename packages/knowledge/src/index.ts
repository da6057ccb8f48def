export type * from "./content.ts";
export type { Condition } from "./kinds/condition.ts";
export { dispositions, phases, roles, type Disposition, type Phase, type Role } from "./kinds/disposition.ts";
export type { EvidenceGrade, Provenance } from "./kinds/provenance.ts";
export type { PhoneLine, Route } from "./kinds/region.ts";
export type { Conclusion } from "./kinds/rule.ts";
