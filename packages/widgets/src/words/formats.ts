/** Forms of a noun by plural category. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & {other: string};

/** How a language writes days, moments, numbers and lists, by Intl. */
export interface Formats {
  /** A day in words: 31 March 2026. `isoDay` is 2026-03-31. */
  day(isoDay: string): string;
  /** A moment in words, in the reader's own time. */
  moment(date: Date): string;
  /** A number with the language's own separators, with a fixed number of decimals where that is given. */
  number(number: number, decimals?: number): string;
  /** A number with its noun: `1 action`, `7 actions`. */
  count(number: number, forms: Forms): string;
  /** Texts as a list: a, b and c. */
  list(texts: readonly string[]): string;
}

/** A language's formats. Where a browser does not know the language, its own. */
export function formatsOf(locale: string): Formats {
  const day = new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone: 'UTC'});
  /** One for each number of decimals: to make one takes long. */
  const numbers: Record<string, Intl.NumberFormat> = {};
  const number: Formats['number'] = (value, decimals) =>
    (numbers[decimals!] ??= new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    })).format(value);
  const rules = new Intl.PluralRules(locale);
  const list = new Intl.ListFormat(locale);
  return {
    day: (isoDay) => day.format(new Date(isoDay)),
    moment: (date) => date.toLocaleString(locale, {dateStyle: 'long', timeStyle: 'short'}),
    number,
    count: (value, forms) => `${number(value)} ${forms[rules.select(value)] ?? forms.other}`,
    list: (texts) => list.format(texts),
  };
}
