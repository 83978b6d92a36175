import type {components} from '../generated/api.ts';
import type {Reading} from '../generated/resources.ts';

type Variant = components['schemas']['Variant'];
export type EasyReadLine = components['schemas']['EasyReadLine'];

/** A text and the language it is in. */
export interface Wording {
  text: string;
  /** BCP 47. */
  lang: string;
}

/** An item's words for one reader. */
export interface Wordings {
  /** The words of a field by its path (`title`, `vision.summary`, `outcomes.0`), in the reader's language where there are any, else the original. */
  text(path: string): Wording | undefined;
  /** The Easy Read lines, where they were asked for and exist in the reader's language. */
  lines?: readonly EasyReadLine[];
  /** The language of `lines`. */
  linesLang?: string;
  /** Whether a wording that is used was made from an earlier wording of the item. */
  outdated: boolean;
}

const wordsFor: Record<Reading, readonly Reading[]> = {
  easyRead: ['easyRead', 'plain', 'standard'],
  plain: ['plain', 'standard'],
  standard: ['standard'],
};

/**
 * Chooses an item's words by language, then by reading: a reader cannot use an easier text in a language they do not read.
 *
 * @param item Anything with `asOf` and `variants`.
 * @param wanted The reader's language and reading, and the language of the item's own words.
 */
export function pickVariant(
  item: {readonly asOf?: string; readonly variants?: readonly Variant[]},
  wanted: {readonly lang: string; readonly reading: Reading; readonly originalLang: string},
): Wordings {
  const inLanguage = (item.variants ?? []).filter(({lang}) => sameLanguage(lang, wanted.lang));
  const candidates = wordsFor[wanted.reading].flatMap((reading) => inLanguage.filter((variant) => variant.reading === reading));
  const isOlder = (variant: Variant) => item.asOf !== undefined && variant.of < item.asOf;
  const easyRead = wanted.reading === 'easyRead' ? candidates.find(({lines}) => lines !== undefined) : undefined;
  const used = candidates.filter((variant) => variant === easyRead || variant.text !== undefined);
  return {
    ...(easyRead?.lines === undefined ? {} : {lines: easyRead.lines, linesLang: easyRead.lang}),
    outdated: used.some(isOlder),
    text(path) {
      for (const {text, lang} of candidates) {
        const words = text?.[path];
        if (words !== undefined) return {text: words, lang};
      }
      const own = valueAt(item, path);
      return typeof own === 'string' ? {text: own, lang: wanted.originalLang} : undefined;
    },
  };
}

/** Whether two BCP 47 tags name one language, whatever their regions: `en` and `en-GB`. */
export function sameLanguage(a: string, b: string): boolean {
  return a.split('-')[0]!.toLowerCase() === b.split('-')[0]!.toLowerCase();
}

/** The value at a dotted path, or undefined where the path leads nowhere. */
export function valueAt(item: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    return value !== null && typeof value === 'object' && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
  }, item);
}
