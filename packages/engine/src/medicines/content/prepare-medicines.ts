import type { MedicineClass, MedicineContent, MedicineExclusion, MedicineLabel, MedicineNotice, MedicineProduct, NoticeId, Substance } from "@supple/knowledge";
import { prepareVocabulary, type Node, type Vocabulary } from "../../logic/assessment.ts";
import { milligrams, type Milligrams } from "../log/amount.ts";
import { prepareLimits, type Limits } from "./limits.ts";

/** An ingredient with what may be taken of it here. */
export interface PreparedSubstance {
  readonly substance: Substance;
  readonly name: string;
  readonly label: MedicineLabel | undefined;
  readonly limits: Limits;
  /** The weakest strength that any box here or elsewhere is known to have: what a tablet holds at least when nobody read it. */
  readonly weakest: Milligrams | undefined;
  /** The same by product, where its own boxes are known. */
  readonly weakestIn: ReadonlyMap<string, Milligrams>;
  /** Every strength that any box is known to have. */
  readonly strengths: readonly number[];
  /** The fewest minutes between doses that any label anywhere names; undefined when none does. */
  readonly shortestMinutes: number | undefined;
  /** Up to so much in a day a prescription of it is believed; Infinity where nobody knows what is usual. */
  readonly believed: { readonly mg: number; readonly units: number };
  /** Products that hold it only in some packs. */
  readonly mayHold: ReadonlySet<string>;
  /** What counts into its days in a row: going over to another of the class begins no new run. */
  readonly runsWith: ReadonlySet<string>;
}

/** The guard made ready for the places a person may be in. Prepare once, ask often. */
export interface PreparedMedicines {
  readonly regions: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly content: MedicineContent;
  /** Every product, so that a log from another place can be read. */
  readonly products: ReadonlyMap<string, MedicineProduct>;
  /** Those that are known in these places. */
  readonly shown: readonly MedicineProduct[];
  readonly substances: ReadonlyMap<string, PreparedSubstance>;
  readonly classes: ReadonlyMap<string, MedicineClass>;
  readonly exclusions: readonly { readonly exclusion: MedicineExclusion; readonly node: Node | undefined }[];
  readonly notices: ReadonlyMap<NoticeId, MedicineNotice>;
}

/**
 * Makes the content ready for one or more regions.
 *
 * With several, as when time zone and language disagree, a label counts only
 * where all of them share it, and an exclusion of any of them counts.
 */
export function prepareMedicines(content: MedicineContent, regions: readonly string[]): PreparedMedicines {
  const vocabulary = prepareVocabulary({ questions: content.questions, lists: content.lists, findings: [] }, regions[0] ?? "other");
  const here = (of: readonly string[] | undefined) => of === undefined || of.some((region) => regions.includes(region));
  return {
    regions,
    vocabulary,
    content,
    products: new Map(content.products.map((product) => [product.id, product])),
    shown: content.products.filter((product) => here(product.regions)),
    substances: new Map(content.substances.map((substance) => [substance.id, prepareSubstance(content, substance, regions)])),
    classes: new Map(content.classes.map((one) => [one.id, one])),
    exclusions: content.exclusions.filter((exclusion) => here(exclusion.regions)).map((exclusion) => ({ exclusion, node: exclusion.when === undefined ? undefined : vocabulary.prepareCondition(exclusion.when) })),
    notices: new Map(content.notices.map((notice) => [notice.id, notice])),
  };
}

function prepareSubstance(content: MedicineContent, substance: Substance, regions: readonly string[]): PreparedSubstance {
  // Whose place is not known may be anywhere: not known is never elsewhere.
  const maybe = (region: string) => regions.length === 0 || regions.includes("other") || regions.includes(region);
  const labels = content.labels.filter((label) => label.substance === substance.id);
  const shared = labels.find((label) => regions.length > 0 && regions.every((region) => label.regions.includes(region)));
  const perhaps = labels.filter((label) => label.regions.some((region) => maybe(region)));
  const ofClass = content.labels.filter((label) => content.substances.some((other) => other.id === label.substance && other.classes.some((id) => substance.classes.includes(id))));
  const name = regions.length === 1 ? substance.names?.[regions[0] as string] : undefined;
  const ofRun = content.classes.filter((one) => one.daysTogether && substance.classes.includes(one.id)).map((one) => one.id);
  const runsWith = new Set(content.substances.filter((other) => other.classes.some((id) => ofRun.includes(id))).map((other) => other.id));
  const strengths = content.products.flatMap((product) => (product.form === "tablet" ? product.contents : [])).flatMap((one) => (one.substance === substance.id ? one.mg : []));
  const weakest = strengths.length === 0 ? undefined : milligrams(Math.min(...strengths));
  const hours = labels.flatMap(({ figures }) => figures.shortestMinutes ?? figures.intervalMinutes ?? []);
  const shortestMinutes = hours.length === 0 ? undefined : Math.min(...hours);
  const mayHold = new Set(content.products.filter((product) => product.contents.some((one) => one.substance === substance.id && one.may)).map((product) => product.id));
  // Of what has no label people get used to more; of what has one, more than is usual is perhaps a slip.
  const { drowsy, askAboveMg = Infinity, askAboveUnits = Infinity } = substance;
  const { believedTimes } = content.tooMuch;
  const believed = { mg: (drowsy ? believedTimes : 1) * askAboveMg, units: believedTimes * askAboveUnits };
  return { substance, believed, runsWith, weakest, weakestIn: weakestByProduct(content, substance), strengths, shortestMinutes, mayHold, name: name ?? substance.name, label: shared, limits: prepareLimits(shared, perhaps, labels, ofClass) };
}

function weakestByProduct(content: MedicineContent, { id }: Substance): ReadonlyMap<string, Milligrams> {
  return new Map(content.products.flatMap((product) => product.contents.flatMap(({ substance, mg, atLeastMg }) => {
    const strengths = atLeastMg === undefined ? mg : [atLeastMg];
    return substance === id && strengths.length > 0 ? [[product.id, milligrams(Math.min(...strengths))] as const] : [];
  })));
}

/** What one unit of a product holds of an ingredient at least, when nobody read it; 0 where no strength is known. */
export const weakestOf = ({ weakest, weakestIn }: PreparedSubstance, product: string) => weakestIn.get(product) ?? weakest ?? 0;
