import type { List, SignQuestion } from "@supple/knowledge";
import { dangerCheck } from "@supple/knowledge/compiled/dangerCheck";

/**
 * The danger check without scripts: plain pages, one list each, plain links between them.
 *
 * Links cannot ask for details, so "yes" takes the graver reading. Only lists
 * that are asked of everybody are steps; their follow-ups are printed on the "yes" pages.
 */
export const plainLists: readonly List[] = dangerCheck.order.flatMap((id) => dangerCheck.lists.filter((list) => list.id === id && list.askWhen === undefined));

export function signsOf(list: List): SignQuestion[] {
  return list.signs.flatMap((id) => dangerCheck.questions.filter((question): question is SignQuestion => question.id === id && question.kind === "sign"));
}

/** The list after this one, or undefined after the last. */
export function listAfter(id: string): List | undefined {
  return plainLists[plainLists.findIndex((list) => list.id === id) + 1];
}

/** Lists asked after a sign of this list, up to the next step. */
export function followUps(id: string): List[] {
  const from = dangerCheck.order.indexOf(id);
  const next = listAfter(id);
  const to = next === undefined ? dangerCheck.order.length : dangerCheck.order.indexOf(next.id);
  return dangerCheck.order.slice(from + 1, to).flatMap((one) => dangerCheck.lists.filter((list) => list.id === one));
}

/** Whether a yes to this list is an emergency without a further question: the first two lists are. */
export function yesIsEmergency(id: string): boolean {
  return plainLists.findIndex((list) => list.id === id) < 2;
}

export const plainEntries = () => plainLists.map((list) => ({ list: list.id }));
