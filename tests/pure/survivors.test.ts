import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";

/** The reasons why a mutant of the engine may live are read beside the code: what is not there any more excuses nothing. */
const { engine } = parse(readFileSync(new URL("../mutation/survivors.yaml", import.meta.url), "utf8")) as { readonly engine: readonly { readonly file: string; readonly code: string; readonly reason: string }[] };

test("each reason names code that is there", () => {
  expect(engine.length).toBeGreaterThan(50);
  const stale = engine.filter(({ file, code }) => {
    const source = new URL(`../../packages/engine/src/${file}`, import.meta.url);
    return !existsSync(source) || !readFileSync(source, "utf8").includes(code);
  });
  expect(stale).toEqual([]);
});
