import { loadContent } from "@supple/knowledge/load";
import { expect, test } from "vitest";
import { judgeHistory } from "./described-history.ts";

const loaded = loadContent();
if (!loaded.ok) throw new Error("the content has faults");
const { medicines, medicineCases } = loaded.content;

test("a described history that names a product which does not exist is refused by its name", () => {
  const [described] = medicineCases;
  if (described === undefined) throw new Error("there is no described history");
  expect(() => judgeHistory(medicines, { ...described, asks: { product: "no-such", units: 1 } })).toThrow("there is no product no-such");
});
