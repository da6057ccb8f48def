import type { Place, PlaceKind } from "@supple/knowledge";
import { causes } from "@supple/knowledge/compiled/causes";
import { disagreements } from "@supple/knowledge/compiled/disagreements";
import { learn } from "@supple/knowledge/compiled/learn";
import { medicines } from "@supple/knowledge/compiled/medicines";
import { offers } from "@supple/knowledge/compiled/offers";
import { painkillers } from "@supple/knowledge/compiled/painkillers";
import { relief } from "@supple/knowledge/compiled/relief";
import { sessions } from "@supple/knowledge/compiled/sessions";
import { triage } from "@supple/knowledge/compiled/triage";
import { followUps, plainLists } from "#lib/signs/plain-path.ts";
import { laterStrings } from "#lib/later-strings.ts";

/** A place as a link: where it leads, what kind of thing it is, and its name. */
export interface PlaceLink {
  readonly href: string;
  readonly kind: string;
  readonly name: string;
}

/** The list on the pages without scripts where a question is asked, or what leads to it. Relief asks its own in the plan. */
function listOfQuestion(id: string): string {
  if (relief.questions.some((question) => question.id === id)) return "/plan";
  const index = triage.order.findIndex((step) => step === id || triage.lists.some((list) => list.id === step && list.signs.includes(id)));
  const before = triage.order.slice(0, index + 1);
  const list = plainLists.findLast((one) => before.includes(one.id) || followUps(one.id).some((follow) => follow.id === triage.order[index]));
  return `/signs/${list?.id ?? plainLists[0]?.id}`;
}

const links: Readonly<Record<PlaceKind, (id: string) => Omit<PlaceLink, "kind">>> = {
  rule: (id) => ({ href: `/rules#${id}`, name: `${id} · ${nameOf(triage.rules.find((rule) => rule.id === id)?.title)}` }),
  question: (id) => ({ href: listOfQuestion(id), name: nameOf([...triage.questions, ...relief.questions].find((question) => question.id === id)?.text) }),
  relief: (id) => ({ href: `/plan/${id}`, name: nameOf(relief.actions.find((action) => action.id === id)?.title) }),
  cause: (id) => ({ href: `/causes#${id}`, name: nameOf(causes.causes.find((cause) => cause.id === id)?.title) }),
  disagreement: (id) => ({ href: `/rules#differ-${id}`, name: nameOf(disagreements.find((one) => one.id === id)?.topic) }),
  expectation: (id) => ({ href: `/claims#${id}`, name: nameOf(relief.expectations.find((one) => one.id === id)?.text) }),
  "check-in": (id) => ({ href: `/claims#${id}`, name: nameOf(relief.checkIns.find((one) => one.id === id)?.title) }),
  "safety-net": (id) => ({ href: `/claims#${id}`, name: nameOf(triage.safetyNets.find((one) => one.id === id)?.text) }),
  disposition: (id) => ({ href: `/claims#${id}`, name: nameOf(triage.dispositions.find((one) => one.disposition === id)?.title) }),
  exercise: (id) => ({ href: `/session/moves#${id}`, name: nameOf(sessions.exercises.find((exercise) => exercise.id === id)?.title) }),
  explainer: (id) => ({ href: `/learn/${id}`, name: nameOf(learn.explainers.find((explainer) => explainer.id === id)?.question) }),
  offer: (id) => ({ href: `/what-clinicians-offer#${id}`, name: nameOf(offers.offers.find((offer) => offer.id === id)?.title) }),
  medicine: (id) => ({ href: `/medicines#${id}`, name: nameOf(medicines.notes.find((note) => note.id === id)?.title) }),
  painkiller: (id) => ({ href: "/painkillers", name: nameOf(painkillers.notes.find((note) => note.id === id)?.title) }),
};

/** Every place of the content as a link. The build has checked that it exists. */
export function placeToLink(place: Place): PlaceLink {
  return { ...links[place.kind](place.id), kind: laterStrings.places[place.kind] };
}

function nameOf(name: string | undefined): string {
  if (name === undefined) throw new Error("a place of the content has no name: the content checks should have refused it");
  return name;
}
