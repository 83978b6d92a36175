import type {components} from '../generated/api.ts';
import type {Reading} from '../generated/resources.ts';

/** What an item has beside its own words: any item of any collection, and a statement of a provision document. */
export interface WithVariants {
  readonly asOf?: string;
  readonly variants?: readonly components['schemas']['Variant'][];
}

/** A language and reading that words exist in. */
export interface AvailableVariant {
  /** BCP 47, as it first occurs. */
  lang: string;
  reading: Reading;
  /** How many of the items have words of it. Those of the others are shown in their own, so say how many where it is not all. */
  items: number;
  /** How many of those have Easy Read lines, and not only easier texts of fields. */
  withLines: number;
  /** How many of those were made from an earlier wording of the item. */
  outdated: number;
}

const readings: readonly Reading[] = ['standard', 'plain', 'easyRead'];

/**
 * The languages and readings that some items have words in beside their own, for an app that offers its readers a choice: by language, then from `standard` to `easyRead`.
 *
 * The original is not among them: it is always there, in the strategy's first language. The data holds no drafts of variants, so all that is published is listed.
 *
 * @param items Those of a collection, or `[item]`. Of a provision document, its `statements` have variants of their own.
 */
export function variantsAvailable(items: readonly WithVariants[]): AvailableVariant[] {
  const available = new Map<string, AvailableVariant>();
  for (const {asOf, variants = []} of items) {
    const keyOf = ({lang, reading}: (typeof variants)[number]) => `${lang.toLowerCase()} ${reading}`;
    for (const key of new Set(variants.map(keyOf))) {
      const own = variants.filter((variant) => keyOf(variant) === key);
      const {lang, reading} = own[0]!;
      const entry = available.get(key) ?? {lang, reading, items: 0, withLines: 0, outdated: 0};
      available.set(key, entry);
      entry.items += 1;
      entry.withLines += Number(own.some(({lines}) => lines));
      entry.outdated += Number(asOf !== undefined && own.some((variant) => variant.of < asOf));
    }
  }
  return [...available.values()].toSorted((a, b) => {
    const [first, second] = [a.lang.toLowerCase(), b.lang.toLowerCase()];
    return first === second ? readings.indexOf(a.reading) - readings.indexOf(b.reading) : first < second ? -1 : 1;
  });
}
