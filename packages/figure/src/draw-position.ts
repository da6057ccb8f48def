import { headRadius, radii } from "./body.ts";
import { pointFrom, solvePose, type Bone, type Point } from "./pose.ts";
import { positions, type Position, type PositionId, type Prop } from "./positions.ts";

/**
 * A still drawing of a position, as SVG text.
 *
 * `title` names the drawing for screen readers; `idPrefix` keeps its ids apart
 * from other drawings on the page. Colours are classes (`figure.css`), so that
 * light, dark, print and forced colours each choose their own.
 */
export function drawPosition(id: PositionId, { title, idPrefix }: { readonly title: string; readonly idPrefix: string }): string {
  const position: Position = positions[id];
  const [left, bottom, width, height] = position.view;
  const top = bottom + height;
  // Drawn upside down once, so that pose data can count upward from the ground.
  const flip = `translate(0 ${number(top + bottom)}) scale(1 -1)`;
  const solved = solvePose(position.pose);
  const props = (over: boolean) => position.props.filter((prop) => (prop.over ?? false) === over).map(drawProp).join("");
  const body = [
    limb(solved.farArm, "far"),
    limb(solved.farLeg, "far"),
    limb(solved.trunk.slice(3), "near"),
    limb(solved.trunk.slice(0, 3), "torso"),
    drawHead(solved.head, position.pose.face),
    limb(solved.nearLeg, "near"),
    limb(solved.nearArm, "arm"),
  ].join("");
  return `<svg class="figure" viewBox="${left} ${bottom} ${width} ${height}" role="img" aria-labelledby="${idPrefix}-t"><title id="${idPrefix}-t">${escaped(title)}</title><g transform="${flip}">${props(false)}${body}${props(true)}</g></svg>`;
}

/** A whole limb as one outline: circles at the joints, joined by their common tangents. */
function limb(bones: readonly Bone[], look: string): string {
  return `<path class="fig-${look}" d="${bones.map((bone) => capsule(bone.from, bone.to, radii[bone.segment][0], radii[bone.segment][1])).join("")}"/>`;
}

/** The hull of two circles. Exported for the tests. */
export function capsule(from: Point, to: Point, start: number, end: number): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const direction = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  const lean = (Math.acos(Math.max(-1, Math.min(1, (start - end) / length))) * 180) / Math.PI;
  const a = pointFrom(from, direction + lean, start);
  const b = pointFrom(to, direction + lean, end);
  const c = pointFrom(to, direction - lean, end);
  const d = pointFrom(from, direction - lean, start);
  return `M${at(a)}L${at(b)}A${number(end)} ${number(end)} 0 0 0 ${at(c)}L${at(d)}A${number(start)} ${number(start)} 0 1 0 ${at(a)}Z`;
}

/** A plain profile: a round head with a small, soft nose on the side the face looks to. */
function drawHead(centre: Point, face: number): string {
  const nose = pointFrom(centre, face, headRadius + 2);
  const above = pointFrom(centre, face + 20, headRadius);
  const below = pointFrom(centre, face - 20, headRadius);
  return `<path class="fig-near" d="M${at(above)}Q${at(nose)} ${at(below)}A${headRadius} ${headRadius} 0 1 0 ${at(above)}Z"/>`;
}

function drawProp(prop: Prop): string {
  return `<rect class="fig-${prop.kind}" x="${prop.x}" y="${prop.y}" width="${prop.width}" height="${prop.height}" rx="${prop.round}"/>`;
}

function at(point: Point): string {
  return `${number(point.x)} ${number(point.y)}`;
}

function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
