import {describe, expect, it} from 'vitest';
import {ImportError} from '../import.ts';
import {writeEesMapping, type EesMapping} from './mapping.ts';
import {readEesMapping} from './read-mapping.ts';

const mapping: EesMapping = {
  official: true,
  areas: {'000': 'Q99000007', Q99000007: 'Q99000007'},
  where: {breakdown: 'Total: all', sen_provision: null, notes: '*', year_group: '7'},
  symbols: {'-': null, '..': 'x', NA: 'ignore'},
  indicators: {
    'in-time': {column: 'PC_in_time (2)', numerator: 'in_time', where: {breakdown: 'EHC plan'}, countedOn: '01-31'},
    moved: {
      column: 'moved',
      numerator: 'none',
      create: {
        title: 'Moves',
        definition: 'How many moved.',
        basis: 'All pupils',
        unit: 'pupils',
        decimals: 0,
        polarity: 'neutral',
        countsPeople: true,
        benchmarks: [{kind: 'national', areaCode: 'Q97000001', label: 'Example nation'}],
      },
    },
  },
  totals: [{total: 'in-time', parts: ['moved']}],
};

const hints = {
  columns: [{name: 'late', label: 'Late plans', unit: '%'}, {name: 'early'}],
  filters: new Map([['sen_provision', ['EHC plan', 'SEN support']]]),
};

describe('a mapping of figures', () => {
  it('reads back as it was written, with and without what is told beside it', () => {
    for (const text of [writeEesMapping(mapping), writeEesMapping(mapping, hints)])
      expect(readEesMapping(text, 'figures.mapping.yaml')).toEqual(mapping);
  });

  it('says which rows there are, and how a further column is taken in', () => {
    const text = writeEesMapping(mapping, hints);
    expect(text).toContain('#   sen_provision: EHC plan | SEN support\n');
    expect(text).toContain('#   late: Late plans, %\n#   early\n');
    expect(text).toContain('#     column: late\n#     create:\n');
    expect(text).not.toMatch(/[ \t]$/m);
  });

  it('may leave out what there is nothing to say of', () => {
    expect(readEesMapping('official: false\n', 'figures.yaml')).toEqual({
      official: false,
      areas: {},
      where: {},
      symbols: {},
      indicators: {},
      totals: [],
    });
  });

  const one = 'official: true\nindicators:\n  in-time:\n    column: a\n';
  const made =
    '    create:\n      title: T\n      definition: D\n      basis: B\n      unit: plans\n      decimals: 0\n      polarity: ';
  it.each([
    ['- a', 'figures.yaml, line 1', 'this is not a mapping'],
    ['official: true\nindicaters: {}\n', 'line 2', 'Did you mean "indicators"'],
    ['areas: {}\n', 'line 1', 'Write official: true where an official publisher released them'],
    ['official: yes\n', 'line 1', 'missing or no answer'],
    ['official: true\nareas:\n  000: Q99000007\n', 'line 3', 'three digits in quotation marks'],
    ['official: true\nareas:\n  Medway: E06000035\n', 'line 3', '"Medway" is no code'],
    ['official: true\nareas:\n  Q99000007:\n', 'line 3', 'has no code in the strategy'],
    ['official: true\nwhere:\n  breakdown: [a, b]\n', 'line 3', 'Write the word as the file has it'],
    ['official: true\nsymbols:\n  NA: unknown\n', 'line 3', 'Write one of z, x, c, low'],
    ['official: true\nindicators:\n  in-time: inTime\n', 'line 3', 'Write column:'],
    ['official: true\nindicators:\n  in-time:\n    colum: a\n', 'line 4', 'Did you mean "column"'],
    ['official: true\nindicators:\n  in-time:\n    where: {}\n', 'line 4', '"in-time" has no column'],
    [`${one}    countedOn: January\n`, 'line 5', 'for example 01-31'],
    [`${one}    countedOn: 02-29\n`, 'line 5', 'is no day of a year'],
    [`${one}    numerator: []\n`, 'line 5', 'Write a column’s name, or none'],
    [`${one}    where: breakdown\n`, 'line 5', 'no list of columns'],
    [`${one}    create: {}\n`, 'line 5', 'title'],
    [`${one}${made}upwards\n      countsPeople: true\n`, 'line 11', 'polarity'],
    [`${one}${made}neutral\n      countsPeople: true\n      asOf: 2026-01-01\n`, 'line 13', 'the import fills it in'],
    [
      'official: true\nindicators:\n  In Time:\n    column: a\n' + made + 'neutral\n      countsPeople: true\n',
      'line 4',
      'not of the right form',
    ],
    [`${one}totals: {}\n`, 'line 5', 'is no list'],
    [`${one}totals:\n  - {total: in-time}\n`, 'line 6', 'Write {total: an id'],
    [`${one}totals:\n  - {total: in-time, parts: [in-tim]}\n`, 'line 6', 'Did you mean "in-time"'],
    [`${one}totals:\n  - {total: in-time, parts: [in-time]}\n`, 'line 6', 'one of its parts'],
    ['official: true\n\tareas: x\n', 'line 2', 'Indent with spaces'],
  ])('that is wrong is refused with its line and what was expected: %j', (text, place, cure) => {
    expect(() => readEesMapping(text, 'figures.yaml')).toThrow(ImportError);
    expect(() => readEesMapping(text, 'figures.yaml')).toThrow(place);
    expect(() => readEesMapping(text, 'figures.yaml')).toThrow(cure);
  });
});
