import type { ArrowText } from "@supple/knowledge";
import type { Camera, Flat } from "./camera.ts";
import { partOf } from "./parts.ts";
import { at } from "./shapes.ts";
import { momentBetween, type SolvedMove } from "./timeline.ts";
import { radians } from "./vector.ts";

/** Shorter ways cannot be seen as arrows; such an arrow is written with `at` instead. Units: percent of body height. */
const shortest = 9;

/** The points of an arrow on the picture of a pose that is reached from `before`. */
export function arrowPoints(arrow: ArrowText, solved: SolvedMove, before: string, camera: Camera): Flat[] {
  const [dx, dy] = arrow.off ?? [0, 0];
  const place = (share: number, name: Parameters<typeof partOf>[1]): Flat => {
    const [x, y] = camera.flat(partOf(momentBetween(solved, before, arrow.on, share === 1 ? 1 : share).skeleton, name).at);
    return [x + dx, y - dy];
  };
  if ("follow" in arrow) {
    const way = Array.from({ length: 13 }, (_, index) => place(0.06 + (index / 12) * 0.94, arrow.follow));
    const long = way.slice(1).reduce((sum, point, index) => sum + Math.hypot(point[0] - (way[index]?.[0] ?? 0), point[1] - (way[index]?.[1] ?? 0)), 0);
    if (long >= shortest) return way;
    const [first, last]: readonly Flat[] = [way[0] ?? [0, 0], way[way.length - 1] ?? [0, 0]];
    if (first === undefined || last === undefined) return way;
    const direct = Math.max(0.1, Math.hypot(last[0] - first[0], last[1] - first[1]));
    return [[last[0] - ((last[0] - first[0]) / direct) * shortest, last[1] - ((last[1] - first[1]) / direct) * shortest], last];
  }
  const [x, y] = place(1, arrow.at);
  const half = (arrow.long ?? 11) / 2;
  const [cos, sin] = [Math.cos(radians(arrow.turn)), -Math.sin(radians(arrow.turn))];
  return [[x - cos * half, y - sin * half], [x + cos * half, y + sin * half]];
}

/** An arrow with a halo, so that it stands out on body and floor. */
export function drawArrow(points: readonly Flat[]): string {
  const last = points[points.length - 1];
  if (last === undefined || points.length < 2) return "";
  // The head follows the last stretch, not the last step.
  const behind = [...points].reverse().find(([x, y]) => Math.hypot(last[0] - x, last[1] - y) > 3.4) ?? points[0] ?? last;
  const size = Math.max(0.1, Math.hypot(last[0] - behind[0], last[1] - behind[1]));
  const [ux, uy] = [(last[0] - behind[0]) / size, (last[1] - behind[1]) / size];
  const base: Flat = [last[0] - ux * 4.2, last[1] - uy * 4.2];
  const shaft = [...points.filter(([x, y]) => Math.hypot(last[0] - x, last[1] - y) > 4.4), base];
  const line = `M${shaft.map(at).join("L")}`;
  const head = `M${at(last)}L${at([base[0] - uy * 2.5, base[1] + ux * 2.5])}L${at([base[0] + uy * 2.5, base[1] - ux * 2.5])}Z`;
  return `<path class="fig-halo" d="${line}"/><path class="fig-halo" d="${head}"/><path class="fig-arrow" d="${line}"/><path class="fig-arrow-head" d="${head}"/>`;
}
