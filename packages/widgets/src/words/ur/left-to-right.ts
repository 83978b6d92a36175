/**
 * Keeps the order of signs in what is written from left to right, such as 2023-24 and £1,200: after Urdu letters the Unicode
 * bidirectional algorithm (UAX #9, rule W2) would turn them round.
 */
export const leftToRight = (text: string) => `\u2066${text}\u2069`;
