import type { Camera, Flat } from "./camera.ts";
import { reachAlong, type Ball, type RingInRoom } from "./skeleton.ts";

/** Numbers as they are written, by tenths: a drawing holds a thousand, sixty times a second, and most come again. */
const written = new Map<number, string>();
const figure = (value: number): string => {
  const tenths = Math.round(value * 10) + 0;
  const known = written.get(tenths);
  if (known !== undefined) return known;
  const text = String(tenths / 10).replace(/^(-?)0\./, "$1.");
  written.set(tenths, text);
  return text;
};
export const at = ([x, y]: Flat): string => { const second = figure(y); return figure(x) + (second.charCodeAt(0) === 45 ? "" : " ") + second; };

/** The outline round flat points (Andrew's monotone chain). */
export function hullOf(points: readonly Flat[]): Flat[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (from: readonly Flat[]): Flat[] => {
    const line: Flat[] = [];
    for (const point of from) {
      for (let last = line.length; last > 1; last = line.length) {
        const [a, b] = [line[last - 2], line[last - 1]];
        if (a === undefined || b === undefined || (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]) > 0) break;
        line.pop();
      }
      line.push(point);
    }
    line.pop();
    return line;
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

export const polygon = (points: readonly Flat[]): string => `M${points.map(at).join("L")}Z`;

/** The hull of two circles; of one, when it lies within the other. */
export function capsule(camera: Camera, from: Ball, to: Ball): string {
  const [a, b] = [camera.flat(from.at), camera.flat(to.at)];
  const apart = Math.hypot(b[0] - a[0], b[1] - a[1]);
  if (apart <= Math.abs(from.r - to.r) + 0.05) return circle(from.r > to.r ? a : b, Math.max(from.r, to.r));
  const direction = Math.atan2(b[1] - a[1], b[0] - a[0]);
  const lean = Math.acos((from.r - to.r) / apart);
  const edge = (centre: Flat, angle: number, r: number): Flat => [centre[0] + Math.cos(angle) * r, centre[1] + Math.sin(angle) * r];
  const arc = (r: number, large: boolean, end: Flat) => `A${figure(r)} ${figure(r)} 0 ${large ? 1 : 0} 1 ${at(end)}`;
  const start = edge(a, direction - lean, from.r);
  return `M${at(start)}L${at(edge(b, direction - lean, to.r))}${arc(to.r, to.r > from.r, edge(b, direction + lean, to.r))}L${at(edge(a, direction + lean, from.r))}${arc(from.r, from.r >= to.r, start)}Z`;
}

export const circle = ([x, y]: Flat, r: number): string => `M${at([x - r, y])}a${figure(r)} ${figure(r)} 0 1 1 ${figure(2 * r)} 0a${figure(r)} ${figure(r)} 0 1 1 ${figure(-2 * r)} 0Z`;

/** Circles one after the other, each joined to the next. */
export const chain = (camera: Camera, balls: readonly Ball[]): string => balls.slice(1).map((ball, index) => capsule(camera, balls[index] ?? ball, ball)).join("");

const steps = 18;

/** A cross-section of the trunk as points of the drawing. */
export function ringPoints(camera: Camera, ring: RingInRoom): Flat[] {
  return Array.from({ length: steps }, (_, step) => camera.flat(reachAlong(ring, (step / steps) * 2 * Math.PI)));
}

/** The trunk between cross-sections: each joined to the next, as one outline. */
export function barrel(camera: Camera, rings: readonly RingInRoom[]): string {
  const points = rings.map((ring) => ringPoints(camera, ring));
  return points.slice(1).map((ring, index) => polygon(hullOf([...(points[index] ?? []), ...ring]))).join("");
}
