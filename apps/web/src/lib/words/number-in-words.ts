import type { NumberQuestion } from "@supple/knowledge";
import { strings, type Words } from "#lib/strings.ts";
import { inUnit } from "./format.ts";

/** A number as the person chose it: the words of the range, or the number in its unit. */
export function numberInWords({ presets, unit }: NumberQuestion, value: number, words: Words = strings): string {
  return presets?.find((preset) => preset.value === value)?.text ?? inUnit(value, unit, words);
}
