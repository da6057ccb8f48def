import { startsOnTheFloor, type Exercise } from "@supple/knowledge";
import { startOf } from "./place-of.ts";
import type { ExerciseItem, Place } from "./session.ts";

type Start = Exercise["start"];

const purposeOrder: readonly Exercise["purpose"][] = ["ease", "stretch", "strength", "walking"];
/** From lying to standing, so that each position is a small turn away from the one before. */
const floorPath: readonly Start[] = ["back", "side", "face-down", "hands-and-knees", "half-kneeling"];
const upPath: readonly Start[] = ["sitting", "standing", "elsewhere"];

/** What an order costs a sore back: getting up or down weighs most, a turn little. To begin with strength is worse than any of it. */
const changeCost = 10;
const turnCost = 1;
const strengthFirstCost = 1000;

/**
 * The moves in an order that turns a sore back as little as possible.
 *
 * All that is done in one position is done there, and what is gentle comes first in it: ease, stretch, strength. A session
 * begins gently when anything in it is gentle, and a walk ends it. Of orders that cost the same the first stands: from
 * lying to standing. That strength in one position may come before a stretch in the next is our own judgement.
 */
export function orderMoves(chosen: readonly ExerciseItem[], from: Place | undefined): ExerciseItem[] {
  const walks = chosen.filter((item) => item.exercise.purpose === "walking");
  const moves = chosen.filter((item) => item.exercise.purpose !== "walking");
  const at = (paths: readonly Start[]) => paths.flatMap((start) => purposeOrder.flatMap((purpose) => moves.filter((item) => startOfItem(item) === start && item.exercise.purpose === purpose)));
  const both = (path: readonly Start[]) => [path, [...path].reverse()];
  const orders = both(floorPath).flatMap((floor) => both(upPath).flatMap((up) => [[...floor, ...up], [...up, ...floor]])).map((path) => [...at(path), ...walks]);
  return orders.reduce((best, order) => (costOf(order, from) < costOf(best, from) ? order : best));
}

const startOfItem = ({ exercise, form }: ExerciseItem): Start => startOf(exercise, form);
const levelOf = (start: Start): Place => (startsOnTheFloor.includes(start) ? "down" : "up");

function costOf(order: readonly ExerciseItem[], from: Place | undefined): number {
  const starts = order.map(startOfItem);
  const levels = [...(from === undefined ? [] : [from]), ...starts.map(levelOf)];
  const changes = levels.filter((level, index) => index > 0 && level !== levels[index - 1]).length;
  const turns = starts.filter((start, index) => index > 0 && start !== starts[index - 1]).length;
  const gentle = order.some(({ exercise }) => exercise.purpose === "ease" || exercise.purpose === "stretch");
  return changes * changeCost + turns * turnCost + (gentle && order[0]?.exercise.purpose === "strength" ? strengthFirstCost : 0);
}
