import type {components} from '../generated/api.ts';
import type {Reading} from '../generated/resources.ts';
import {sameLanguage} from './same-language.ts';

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

/** From the easiest: who asks for one also takes those after it. */
const readings: readonly Reading[] = ['easyRead', 'plain', 'standard'];

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
  const {lang, reading, originalLang} = wanted;
  const variants = (item.variants ?? []).filter((variant) => sameLanguage(variant.lang, lang));
  // A reader's own region comes before another.
  variants.sort((a, b) => +(b.lang === lang) - +(a.lang === lang));
  const candidates = readings
    .slice(readings.indexOf(reading))
    .flatMap((easiness) => variants.filter((variant) => variant.reading === easiness));
  const provider = (path: string) => candidates.find(({text}) => text && Object.hasOwn(text, path));
  const easyRead = reading === 'easyRead' ? candidates.find(({lines}) => lines) : undefined;
  return {
    ...(easyRead && {lines: easyRead.lines!, linesLang: easyRead.lang}),
    outdated: candidates.some(
      (variant) =>
        variant.of < item.asOf! &&
        (variant === easyRead || Object.keys(variant.text ?? {}).some((path) => provider(path) === variant)),
    ),
    text(path) {
      const variant = provider(path);
      const text = variant ? variant.text![path] : valueAt(item, path);
      return typeof text === 'string' ? {text, lang: variant ? variant.lang : originalLang} : undefined;
    },
  };
}

/** The value at a dotted path, or undefined where the path leads nowhere. */
export function valueAt(item: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    return value && typeof value === 'object' && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
  }, item);
}
