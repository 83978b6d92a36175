import {type Observation} from '@send-strategy/sdk/reading';

export type FigureSymbol = NonNullable<Observation['symbol']>;

/** What a cell says: a number; a symbol in a number's place; nothing; or something that nobody said the meaning of. */
export type Figure =
  | {readonly value: number}
  | {readonly value: null; readonly symbol: FigureSymbol}
  | {readonly value: undefined; readonly unknown?: string};

/** The symbols of the data model, in its spelling. */
export const figureSymbols: readonly FigureSymbol[] = ['z', 'x', 'c', 'low', 'u', ':', '~', 'k', 'SUPP'];

/** Further words in cells and what they mean; `ignore` takes a cell as empty, `null` is not decided. */
export type SymbolWords = Readonly<Record<string, FigureSymbol | 'ignore' | null>>;

/**
 * Symbols of older files, as the Government Statistical Service defined them: ".." not available, "." not applicable. A "-" was none, nearly none or not applicable, so somebody has to say
 * which.
 */
export const olderSymbols: SymbolWords = {'..': 'x', '.': 'z', '-': null};

/** Reads a cell: "1,234", " 12 ", "39.2", "1e+05", "57%" are numbers; symbols are known whatever their case. */
export function figureOf(cell: string, words: SymbolWords = {}): Figure {
  const text = cell.trim();
  if (text === '') return {value: undefined};
  const key = text.toLowerCase();
  const symbol = symbolByKey.get(key);
  if (symbol !== undefined) return {value: null, symbol};
  for (const [word, meaning] of Object.entries(words)) {
    if (word.trim().toLowerCase() !== key) continue;
    if (meaning === 'ignore') return {value: undefined};
    if (meaning !== null) return {value: null, symbol: meaning};
  }
  const number = numberOf(text);
  return number === undefined ? {value: undefined, unknown: text} : {value: number};
}

/** Whether a cell holds a number, a symbol or nothing: what a column of figures has throughout. */
export function isFigure(cell: string): boolean {
  const figure = figureOf(cell, olderSymbols);
  return !('unknown' in figure) || figure.unknown in olderSymbols;
}

const symbolByKey = new Map(figureSymbols.map((symbol) => [symbol.toLowerCase(), symbol]));

function numberOf(text: string): number | undefined {
  const plain = text.replace(/^−/, '-').replace(/\s*%$/, '');
  // Thousands are set apart by commas or spaces, each time by three digits: "12,34" is no number.
  const joined = /^-?\d{1,3}([,\s]\d{3})+(\.\d+)?$/.test(plain) ? plain.replace(/[,\s]/g, '') : plain;
  return /^-?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i.test(joined) ? Number(joined) : undefined;
}
