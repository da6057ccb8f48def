import { loadContent } from "@supple/knowledge/load";
import { expect, test } from "vitest";
import { contactSheet } from "../../apps/web/src/lib/figure/contact-sheet.ts";

/** The page of all moves shows each of them, once, where somebody would look for it. */
const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const { poses, sessions } = loaded.content;
const sheet = contactSheet(poses, sessions.exercises);
const shown = sheet.flatMap(({ moves }) => moves);

test("each move stands there once", () => {
  expect(shown.map(({ id }) => id).sort()).toEqual(poses.moves.map(({ id }) => id).sort());
  expect(sheet.filter(({ moves }) => moves.length === 0)).toEqual([]);
});

test("a form stands behind its exercise, easier before harder, with its own name", () => {
  const strength = sheet.find(({ part }) => part === "strength")?.moves.map(({ id }) => id) ?? [];
  const plank = strength.indexOf("x07-plank");
  expect(strength.slice(plank, plank + 3)).toEqual(["x07-plank", "x07-plank-easier", "x07-plank-harder"]);
  expect(shown.find(({ id }) => id === "x07-plank-easier")).toMatchObject({ name: "Plank: at the wall", form: "easier", steps: "x07-plank" });
  // One knee is a move of its own, though it is the easier form of both knees.
  expect(shown.find(({ id }) => id === "x04-knee-to-chest")).toMatchObject({ form: "usual", steps: "x04-knee-to-chest" });
});

test("only exercises have steps of their own to go to", () => {
  for (const { id, steps } of shown) expect(steps === undefined, id).toBe(!/^x\d/.test(id));
});
