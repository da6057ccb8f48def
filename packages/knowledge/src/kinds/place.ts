import * as v from "valibot";

/**
 * Where the product deals with something: a typed reference, written `{ rule: R06 }`.
 *
 * Each word stands for a kind of content; `load/check-places.ts` refuses a
 * reference that leads nowhere.
 */
export const placeKinds = ["rule", "question", "relief", "cause", "disagreement", "expectation", "check-in", "safety-net", "painkiller", "disposition", "exercise", "explainer", "offer", "medicine"] as const;
export type PlaceKind = (typeof placeKinds)[number];

export interface Place {
  readonly kind: PlaceKind;
  readonly id: string;
}

export const place: v.GenericSchema<unknown, Place> = v.pipe(
  v.record(v.string(), v.string()),
  v.check((written) => Object.keys(written).length === 1 && Object.keys(written).every((key) => placeKinds.some((kind) => kind === key)), `a place is written { rule: R06 }, with one of: ${placeKinds.join(", ")}`),
  v.transform((written): Place => {
    const kind = placeKinds.find((one) => one in written) as PlaceKind;
    return { kind, id: written[kind] as string };
  }),
);
