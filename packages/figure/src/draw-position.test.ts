import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lengths, radii } from "./body.ts";
import { drawPosition, positionIds } from "./index.ts";
import { solvePose, type Bone } from "./pose.ts";
import { positions, type Position } from "./positions.ts";

const bonesOf = (position: Position): Bone[] => {
  const { trunk, nearLeg, farLeg, nearArm, farArm } = solvePose(position.pose);
  return [...trunk, ...nearLeg, ...farLeg, ...nearArm, ...farArm];
};

for (const id of positionIds) {
  const position: Position = positions[id];

  test(`${id}: no limb grows or shrinks`, () => {
    for (const bone of bonesOf(position)) expect(Math.hypot(bone.to.x - bone.from.x, bone.to.y - bone.from.y)).toBeCloseTo(lengths[bone.segment], 6);
  });

  test(`${id}: nothing sinks into the ground`, () => {
    if (position.fromAbove) return;
    for (const bone of bonesOf(position)) {
      expect(bone.from.y - radii[bone.segment][0], `${bone.segment} begins`).toBeGreaterThan(-1.2);
      expect(bone.to.y - radii[bone.segment][1], `${bone.segment} ends`).toBeGreaterThan(-1.2);
    }
  });

  test(`${id}: everything is inside the picture`, () => {
    const [left, bottom, width, height] = position.view;
    for (const { to } of bonesOf(position)) {
      expect(to.x).toBeGreaterThan(left);
      expect(to.x).toBeLessThan(left + width);
      expect(to.y).toBeGreaterThan(bottom);
      expect(to.y).toBeLessThan(bottom + height);
    }
  });

  test(`${id}: it is named, light, and each colour has a rule`, () => {
    const svg = drawPosition(id, { title: 'On the "side" & still', idPrefix: "x" });
    expect(svg).toContain("On the &quot;side&quot; &amp; still");
    expect(svg.length).toBeLessThan(6000);
    expect(svg).not.toContain("style=");
    const css = readFileSync(new URL("figure.css", import.meta.url), "utf8");
    const used = new Set([...svg.matchAll(/class="(fig-[a-z]+)"/g)].map(([, name]) => name));
    expect(used.size).toBeGreaterThan(3);
    for (const name of used) expect(css).toContain(`.${name} {`);
  });
}

/** Supports: what the position claims to rest on, it touches. */
test("the calves lie on the seat, the feet of the bent knees stand on the floor, the forearms lie on the table", () => {
  const lowest = (id: keyof typeof positions, limb: "nearLeg" | "nearArm", index: number) => {
    const bone = solvePose(positions[id].pose)[limb][index];
    if (bone === undefined) throw new Error("no such bone");
    return Math.min(bone.from.y - radii[bone.segment][0], bone.to.y - radii[bone.segment][1]);
  };
  expect(lowest("calves-on-chair", "nearLeg", 1)).toBeCloseTo(29, 0);
  expect(Math.abs(lowest("on-back-knees-bent", "nearLeg", 2))).toBeLessThan(1.2);
  expect(Math.abs(lowest("front-lean", "nearLeg", 2))).toBeLessThan(1.2);
  expect(Math.abs(lowest("front-lean", "nearArm", 1) - 48.2)).toBeLessThan(1.5);
  expect(Math.abs(lowest("getting-up", "nearLeg", 2))).toBeLessThan(1.2);
});
