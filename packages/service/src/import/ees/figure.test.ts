import {describe, expect, it} from 'vitest';
import {figureOf, isFigure, olderSymbols} from './figure.ts';

describe('a cell', () => {
  it.each([
    ['39.2', 39.2],
    [' 12 ', 12],
    ['\u00A012\u2009', 12],
    ['1,234', 1234],
    ['1 234 567.5', 1234567.5],
    ['1\u00A0234', 1234],
    ['57%', 57],
    ['1e+05', 100000],
    ['-3', -3],
    ['−3', -3],
    ['.5', 0.5],
    ['0', 0],
  ])('%j is the number %d', (text, value) => {
    expect(figureOf(text)).toEqual({value});
  });

  it.each(['z', 'x', 'c', 'low', 'u', ':', '~', 'k', 'SUPP'])('%s is a symbol, in whatever case', (symbol) => {
    for (const text of [symbol, symbol.toUpperCase(), ` ${symbol.toLowerCase()} `])
      expect(figureOf(text)).toEqual({value: null, symbol});
  });

  it('has the symbols of older files, but for "-", of which somebody has to say what it means', () => {
    expect(figureOf('..', olderSymbols)).toEqual({value: null, symbol: 'x'});
    expect(figureOf('.', olderSymbols)).toEqual({value: null, symbol: 'z'});
    expect(figureOf('-', olderSymbols)).toEqual({value: undefined, unknown: '-'});
    expect(figureOf('-', {'-': 'low'})).toEqual({value: null, symbol: 'low'});
    expect(figureOf('N/A', {'n/a': 'ignore'})).toEqual({value: undefined});
  });

  it('with nothing in it says nothing', () => {
    expect(figureOf('  ')).toEqual({value: undefined});
  });

  it.each(['12,34', '1,2345', '1.2.3', '£5', 'NA', '12 to 15', '0x10', 'Infinity'])('%s is no number', (text) => {
    expect(figureOf(text)).toEqual({value: undefined, unknown: text});
    expect(isFigure(text)).toBe(false);
  });

  it('of a column of figures is a number or a symbol', () => {
    expect(['12', 'c', '', '..', '-', '1,234'].every(isFigure)).toBe(true);
  });
});
