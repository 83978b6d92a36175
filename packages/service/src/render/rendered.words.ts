import {english, polish, urdu, type Language} from '@send-strategy/widgets/views';
import {sameLanguage} from '@send-strategy/sdk/reading';

/** What is said around a widget's view, in English. */
const en = {
  /** After the strategy's title and a colon: how old this is. The days are HTML. */
  made: (on: string, asOf: string | undefined) =>
    `made on ${on} from its published data${asOf === undefined ? '' : `, which is as of ${asOf}`}.`,
  current: 'See it as it is now',
  newTab: 'Open this page in a new tab',
  /** What ends a sentence. */
  stop: '.',
};

type RenderedWords = typeof en;

/** The same in Polish. A draft. */
const pl: RenderedWords = {
  made: (on, asOf) =>
    `sporządzono ${on} na podstawie opublikowanych danych${asOf === undefined ? '' : `, według stanu na ${asOf}`}.`,
  current: 'Zobacz aktualną wersję',
  newTab: 'Otwórz tę stronę w nowej karcie',
  stop: '.',
};

/** The same in Urdu. A draft. */
const ur: RenderedWords = {
  made: (on, asOf) => `شائع شدہ مواد سے ${on} کو تیار کیا گیا${asOf === undefined ? '' : `، جس میں ${asOf} تک کی صورتحال ہے`}۔`,
  current: 'موجودہ صورت دیکھیں',
  newTab: 'یہ صفحہ نئے ٹیب میں کھولیں',
  stop: '۔',
};

/** Everything that is said in one language: by the widgets, and around them. */
export type RenderedLanguage = Language & {readonly around: RenderedWords};

/** Every language that is spoken. */
export const languages: readonly RenderedLanguage[] = [
  {...english, around: en},
  {...polish, around: pl},
  {...urdu, around: ur},
];

/** The words for a reader's language: English where it is not spoken. */
export function languageOf(lang: string): RenderedLanguage {
  return languages.find(({words}) => sameLanguage(words.lang, lang)) ?? languages[0]!;
}
