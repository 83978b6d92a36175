import {describe, expect, it} from 'vitest';
import {dueOf} from './due-date.ts';

const due = (text: string, order: 'dayFirst' | 'monthFirst' = 'dayFirst') => dueOf({text}, order);

describe('a date', () => {
  it.each([
    ['31/03/2026', '2026-03-31'],
    ['31.3.26', '2026-03-31'],
    ['31-03-2026', '2026-03-31'],
    ['3/4/2026', '2026-04-03'],
    ['31/03/2026 00:00', '2026-03-31'],
    ['2026-03-31', '2026-03-31'],
    ['2026-03-31T00:00:00', '2026-03-31'],
    ['2026/3/31', '2026-03-31'],
    ['31 March 2026', '2026-03-31'],
    ['31st March 2026.', '2026-03-31'],
    ['31-Mar-26', '2026-03-31'],
    ['Tuesday 31 March 2026', '2026-03-31'],
    ['March 31, 2026', '2026-03-31'],
    ['30 Sept 2026', '2026-09-30'],
    ['by 31/03/2026', '2026-03-31'],
    ['46112', '2026-03-31'],
    ['29/02/2028', '2028-02-29'],
  ])('typed as %s is the day %s', (text, day) => {
    expect(due(text)).toEqual({day});
  });

  it.each([
    'March 2026',
    'Spring term 2026',
    'Q3 2025/26',
    'ongoing',
    'TBC',
    '2026',
    '2025/26',
    '31 March',
    'End of March 2026',
    '31/03/2026 or later',
    'Autumn 26',
    'Every 12 weeks',
  ])('that is not one day keeps its words: %s', (label) => {
    expect(due(label)).toEqual({label});
  });

  it.each(['31/02/2026', '31 June 2026', '2026-13-01', '32/01/2026', '00/01/2026', '29.2.27', '31/03/0206'])(
    'that cannot be is never guessed: %s',
    (text) => {
      expect(due(text)).toHaveProperty('unclear');
    },
  );

  it('in figures is read in the order that the mapping names, and never in the other', () => {
    expect(due('03/04/2026', 'monthFirst')).toEqual({day: '2026-03-04'});
    expect(due('03/31/2026')).toEqual({
      unclear: "with the day first there is no such day; with the month first it is 2026-03-31: write it with the month's name",
    });
    expect(due('31/03/2026', 'monthFirst')).toHaveProperty('unclear');
  });

  it('of a cell that shows no day is a month', () => {
    expect(dueOf({text: '2026-03-01', day: '2026-03-01', isMonth: true}, 'dayFirst')).toEqual({label: 'March 2026'});
  });

  it('as a serial number follows the workbook’s first year', () => {
    expect(dueOf({text: '44650', is1904: true}, 'dayFirst')).toEqual({day: '2026-03-31'});
  });
});
