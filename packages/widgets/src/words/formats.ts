/** How a language writes days, moments, numbers and lists, by Intl. */
export interface Formats {
  /** A day in words: 31 March 2026. `isoDay` is 2026-03-31. */
  day(isoDay: string): string;
  /** A moment in words, in the reader's own time. */
  moment(date: Date): string;
  /** A number with the language's own separators, with a fixed number of decimals where that is given. */
  number(number: number, decimals?: number): string;
  /** Texts as a list: a, b and c. */
  list(texts: readonly string[]): string;
}

/** A language's formats. Where a browser does not know the language, its own. */
export function formatsOf(locale: string): Formats {
  const day = new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone: 'UTC'});
  /** One for each number of decimals: to make one takes long. */
  const numbers: Record<string, Intl.NumberFormat> = {};
  return {
    day: (isoDay) => day.format(new Date(isoDay)),
    moment: (date) => date.toLocaleString(locale, {dateStyle: 'long', timeStyle: 'short'}),
    number: (number, decimals) =>
      (numbers[decimals!] ??= new Intl.NumberFormat(locale, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      })).format(number),
    list: (texts) => new Intl.ListFormat(locale).format(texts),
  };
}

/** Forms of a noun by plural category. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & {other: string};

/** Gives a language's way to say a number with its noun: `1 action`, `7 actions`. */
export function counter(locale: string): (number: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(locale);
  return (number, forms) => `${number.toLocaleString(locale)} ${forms[rules.select(number)] ?? forms.other}`;
}
