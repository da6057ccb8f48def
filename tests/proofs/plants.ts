import { mayI, readDoseLog } from "@supple/engine";
import type { Condition, Content, Grade, TriageRule } from "@supple/knowledge";
import type { Subject } from "./claim.ts";

/** Something wrong that a claim must find, or the claim looks at nothing. */
export interface Plant {
  readonly claim: string;
  readonly what: string;
  into(subject: Subject): Subject;
}

const inContent = (subject: Subject, change: (content: Content) => Content): Subject => ({ ...subject, content: change(subject.content) });

function withRule(subject: Subject, id: string, when: Condition, disposition: Grade["disposition"]): Subject {
  return inContent(subject, (content) => {
    const [model] = content.triage.rules;
    const [grade] = model?.grades ?? [];
    if (model === undefined || grade === undefined) throw new Error("there is no rule to plant another beside");
    const planted: TriageRule = { ...model, id, grades: [{ ...grade, id: "planted", when, disposition, notSure: "as-yes" }] };
    return { ...content, triage: { ...content.triage, rules: [...content.triage.rules, planted] } };
  });
}

/** A sign like another, at the end of a list. */
function withSign(subject: Subject, id: string, listId: string): Subject {
  return inContent(subject, (content) => {
    const model = content.triage.questions.find((question) => question.kind === "sign" && question.askWhen === undefined);
    if (model === undefined) throw new Error("there is no sign to plant another beside");
    const lists = content.triage.lists.map((list) => (list.id === listId ? { ...list, signs: [...list.signs, id] } : list));
    return { ...content, triage: { ...content.triage, questions: [...content.triage.questions, { ...model, id }], lists } };
  });
}

/** The content without one exclusion of the medicine guard. */
const withoutExclusion = (subject: Subject, id: string): Subject => inContent(subject, (content) => ({ ...content, medicines: { ...content.medicines, exclusions: content.medicines.exclusions.filter((one) => one.id !== id) } }));
/** One of them without the answers that count along. */
const withoutGiven = (subject: Subject, id: string): Subject => inContent(subject, (content) => ({ ...content, medicines: { ...content.medicines, exclusions: content.medicines.exclusions.map((one) => (one.id === id ? { ...one, alsoIf: [] } : one)) } }));

const never: Condition = { all: [{ choice: "leg-weak-kind", is: ["drops"] }, { choice: "leg-weak-kind", is: ["steady"] }] };

export const plants: readonly Plant[] = [
  { claim: "monotone", what: "no is read as not sure, and not sure as no", into: (subject) => ({ ...subject, leafTable: { ...subject.leafTable, no: subject.leafTable.notSure, notSure: subject.leafTable.no } }) },
  { claim: "exact", what: "a rule whose condition contradicts itself", into: (subject) => withRule(subject, "R98", never, "emergency") },
  { claim: "exact", what: "a tier that is raised on the way", into: (subject) => ({ ...subject, combining: { ...subject.combining, notSureLowersBy: { "as-yes": 0, "one-tier-lower": -1 } } }) },
  { claim: "decisive", what: "a rule inside another of the same tier", into: (subject) => withRule(subject, "R98", "leg-failing", "emergency") },
  { claim: "bounds", what: "not asked is read as no", into: (subject) => ({ ...subject, leafTable: { ...subject.leafTable, signNotAsked: 0 } }) },
  { claim: "reached", what: "a rule that counts as possible and never can hold", into: (subject) => withRule(subject, "R98", never, "emergency") },
  { claim: "asked", what: "a sign that counts only beside an emergency", into: (subject) => withRule(withSign(subject, "planted", "first-signs"), "R98", { all: ["chest", "planted"] }, "emergency") },
  { claim: "plain-spasm", what: "everybody on a statin is sent to be seen", into: (subject) => withRule(subject, "R98", "on-statin", { default: "none", nz: "soon" }) },
  { claim: "plain-spasm", what: "an exception that nothing needs", into: (subject) => inContent(subject, (content) => ({ ...content, plainSpasm: { ...content.plainSpasm, exceptions: [...content.plainSpasm.exceptions, { rule: "R01", grade: "now", who: "nobody", because: "planted", sources: ["own"] }] } })) },
  { claim: "contraindications", what: "not asked counts as answered no", into: (subject) => ({ ...subject, leafTable: { ...subject.leafTable, signNotAsked: 0 } }) },
  { claim: "contraindications", what: "heat that does not ask for a cream", into: (subject) => inContent(subject, (content) => ({ ...content, relief: { ...content.relief, actions: content.relief.actions.map((action) => (action.group === "heat" ? { ...action, withhold: action.withhold.filter((reason) => reason.when !== "cream-on") } : action)) } })) },
  { claim: "contraindications", what: "a plan that does not narrow for thin bones", into: (subject) => inContent(subject, (content) => ({ ...content, relief: { ...content.relief, actions: content.relief.actions.map((action) => ({ ...action, withhold: action.withhold.filter((reason) => reason.when !== "bone"), ask: action.ask.filter((reason) => reason.when !== "bone") })) } })) },
  { claim: "relief-for-now", what: "a result without a safety net", into: (subject) => inContent(subject, (content) => ({ ...content, triage: { ...content.triage, safetyNets: content.triage.safetyNets.map((net) => ({ ...net, dispositions: net.dispositions.filter((one) => one !== "soon") })) } })) },
  { claim: "relief-for-now", what: "nothing is left for somebody with a fever", into: (subject) => inContent(subject, (content) => ({ ...content, relief: { ...content.relief, actions: content.relief.actions.map((action) => ({ ...action, withhold: [...action.withhold, { id: "planted", when: "fever", reason: "planted" }] })) } })) },
  { claim: "agreement", what: "the formulas read not sure as no", into: (subject) => ({ ...subject, leafTable: { ...subject.leafTable, notSure: 0 } }) },
  { claim: "medicine-gates", what: "not asked counts as answered no", into: (subject) => ({ ...subject, leafTable: { ...subject.leafTable, signNotAsked: 0 } }) },
  { claim: "medicine-gates", what: "an anti-inflammatory that does not ask for a blood thinner", into: (subject) => withoutExclusion(subject, "ai-thinner") },
  { claim: "medicine-gates", what: "the three together are not barred", into: (subject) => withoutExclusion(subject, "ai-triple") },
  { claim: "medicine-gates", what: "warfarin, answered before paracetamol, does not count before ibuprofen", into: (subject) => withoutGiven(subject, "ai-thinner") },
  { claim: "medicine-gates", what: "liver disease, answered before paracetamol, does not count before ibuprofen", into: (subject) => withoutExclusion(subject, "ai-liver") },
  { claim: "medicine-agreement", what: "the formulas read not sure as no", into: (subject) => ({ ...subject, leafTable: { ...subject.leafTable, notSure: 0 } }) },
  { claim: "medicine-histories", what: "a guard that forgets what was taken", into: (subject) => ({ ...subject, guard: (medicines, asked, situation) => mayI(medicines, asked, { ...situation, log: readDoseLog([], "me", situation.now) }) }) },
  { claim: "medicine-histories", what: "a guard that lets a dose through when asked to ask first", into: (subject) => ({ ...subject, guard: (medicines, asked, situation) => ({ ...mayI(medicines, asked, situation), accepted: true }) }) },
];
