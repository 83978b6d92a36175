import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {dataset} from '../../../../../tests/dataset-folder.ts';
import {applied, areaRow, dashboard, figuresIn, importLines, ownMapping, placeNames, puts} from './quillmere-figures.fixture.ts';

const count = (title: string, unit = 'plans') => ({
  title,
  definition: 'How many.',
  basis: 'Plans issued in the calendar year',
  unit,
  decimals: 0,
  polarity: 'neutral' as const,
  countsPeople: true,
});

const counts = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, {column: id, create: count(`Plans, ${id}`)}]));

const year = '2026';
const figureOf = (id: string) => `${id} Q99000007 ${year}`;

describe('figures that the area supplies itself', () => {
  it('are hidden where they are small, with a part beside them that would give them away, and reported', async () => {
    const lines = [`${placeNames},all,mainstream,special,other`, `${areaRow(year)},73,40,4,29`];
    const result = await importLines(lines, {
      source: dashboard,
      mapping: ownMapping(counts('all', 'mainstream', 'special', 'other')),
    });
    expect(figuresIn(result)).toEqual({
      [figureOf('all')]: 73,
      [figureOf('mainstream')]: 40,
      [figureOf('special')]: 'c',
      [figureOf('other')]: 'c',
    });
    expect(result.hidden).toEqual([
      {
        place: 'row 2, column special',
        what: 'Plans, special, Q99000007, Calendar year 2026',
        why: 'a number of people from 1 to 5 is not published',
      },
      {
        place: 'row 2, column other',
        what: 'Plans, other, Q99000007, Calendar year 2026',
        why: 'with it, the hidden number of Plans, special, Q99000007, Calendar year 2026 could be worked out',
      },
    ]);
    expect((await importLines(lines, {source: dashboard, mapping: result.mapping}, applied(result))).edits).toEqual([]);
  });

  it('go by the limit of the strategy', async () => {
    const strict = await dataset({'strategy.yaml': (text) => `${text}smallNumberLimit: 10\n`, 'placement-reviews.yaml': null});
    const lines = [`${placeNames},all,few`, `${areaRow(year)},73,9`];
    const result = await importLines(lines, {source: dashboard, mapping: ownMapping(counts('all', 'few'))}, strict);
    expect(figuresIn(result)).toEqual({[figureOf('all')]: 73, [figureOf('few')]: 'c'});
  });

  it('are hidden where a total that the mapping names leaves a small rest', async () => {
    const lines = [`${placeNames},all,in_time`, `${areaRow(year)},73,70`];
    const early = {column: 'in_time', create: count('Plans in time')};
    const mapping = ownMapping({...counts('all'), early}, {totals: [{total: 'all', parts: ['early']}]});
    const result = await importLines(lines, {source: dashboard, mapping});
    expect(figuresIn(result)).toEqual({[figureOf('all')]: 73, [figureOf('early')]: 'c'});
    expect(result.hidden[0]!.why).toBe('with it, a small number of people beside it could be worked out');
  });

  it('are hidden where a total that the strategy has already would give them away', async () => {
    const first = await importLines([`${placeNames},all`, `${areaRow(year)},73`], {
      source: dashboard,
      mapping: ownMapping(counts('all')),
    });
    const after = applied(first);
    const lines = [`${placeNames},few,most`, `${areaRow(year)},4,69`];
    const second = await importLines(lines, {source: dashboard, mapping: ownMapping(counts('few', 'most'))}, after);
    expect(figuresIn(second)).toEqual({[figureOf('few')]: 'c', [figureOf('most')]: 'c'});
    const alone = await importLines(
      [`${placeNames},few`, `${areaRow(year)},4`],
      {source: dashboard, mapping: ownMapping(counts('few'), {totals: []})},
      applied(
        await importLines(
          [`${placeNames},most`, `${areaRow(year)},69`],
          {source: dashboard, mapping: ownMapping(counts('most'))},
          after,
        ),
        after,
      ),
    );
    expect(figuresIn(alone)).toEqual({[figureOf('few')]: 'c'});
    expect(alone.ambiguous).toEqual([
      expect.objectContaining({
        place: 'row 2, column few',
        why: expect.stringContaining('can be worked out from figures that are there already'),
      }),
    ]);
  });

  it('follow a numerator that is small, hidden in the file, or the same as a count that is hidden', async () => {
    const lines = [
      `${placeNames},inTime,in_time`,
      `${areaRow('2026')},44.4,4`,
      `${areaRow('2027')},50,c`,
      `${areaRow('2028')},60,`,
      `${areaRow('2029')},70,33`,
    ];
    const mapping = ownMapping({
      'in-time': {column: 'inTime', numerator: 'in_time'},
      early: {column: 'in_time', create: count('Plans in time')},
    });
    const result = await importLines(lines, {source: dashboard, mapping});
    expect(figuresIn(result)).toEqual({
      'in-time Q99000007 2026': 'c',
      'in-time Q99000007 2027': 'c',
      'in-time Q99000007 2028': 'c',
      'in-time Q99000007 2029': 70,
      'early Q99000007 2026': 'c',
      'early Q99000007 2027': 'c',
      'early Q99000007 2029': 33,
    });
    expect(puts(result, 'observations').map(({numerator}) => numerator)).toEqual([
      undefined,
      undefined,
      undefined,
      33,
      undefined,
      undefined,
      undefined,
    ]);
    expect(result.hidden.map(({place}) => place)).toEqual([
      'row 3, column inTime',
      'row 4, column inTime',
      'row 2, column inTime',
      'row 2, column in_time',
    ]);
    applied(result);
  });

  it('with a rate of people of whom nobody says how many are not taken, until somebody does', async () => {
    const lines = [`${placeNames},inTime`, `${areaRow(year)},44.4`];
    const doubtful = await importLines(lines, {source: dashboard, mapping: ownMapping({'in-time': {column: 'inTime'}})});
    expect(doubtful.edits).toEqual([]);
    expect(doubtful.ambiguous[0]).toMatchObject({place: 'column inTime', what: 'Plans within 20 weeks'});
    const decided = await importLines(lines, {
      source: dashboard,
      mapping: ownMapping({'in-time': {column: 'inTime', numerator: 'none'}}),
    });
    expect(figuresIn(decided)).toEqual({[figureOf('in-time')]: 44.4});
  });

  it('are not hidden where they count no people', async () => {
    const weeks = {column: 'weeks', create: {...count('Weeks of waiting', 'weeks'), countsPeople: false}};
    const result = await importLines([`${placeNames},weeks`, `${areaRow(year)},4`], {
      source: dashboard,
      mapping: ownMapping({weeks}),
    });
    expect(figuresIn(result)).toEqual({[figureOf('weeks')]: 4});
  });

  it('of which there are too many to find all that adds up are not taken, until the mapping says what does', async () => {
    const ids = Array.from({length: 40}, (_, index) => `part${index}`);
    const values = ids.map((_, index) => (index === 0 ? 4 : 1000 + 7 * index));
    const sumOf = (some: readonly number[]) => some.reduce((sum, value) => sum + value, 0);
    const lines = [
      `${placeNames},${ids.join(',')},half,all,weeks`,
      `${areaRow(year)},${values.join(',')},${sumOf(values.slice(0, 20))},${sumOf(values)},12`,
    ];
    const weeks = {column: 'weeks', create: {...count('Weeks of waiting', 'weeks'), countsPeople: false}};
    const indicators = {...counts(...ids, 'half', 'all'), weeks};
    const doubtful = await importLines(lines, {source: dashboard, mapping: ownMapping(indicators)});
    expect(figuresIn(doubtful)).toEqual({[figureOf('weeks')]: 12});
    expect(doubtful.ambiguous).toEqual([
      {place: 'the mapping', what: 'totals', why: expect.stringContaining('until then no figure of people is taken')},
    ]);
    const totals = [
      {total: 'half', parts: ids.slice(0, 20)},
      {total: 'all', parts: ['half', ...ids.slice(20)]},
    ];
    const decided = figuresIn(await importLines(lines, {source: dashboard, mapping: ownMapping(indicators, {totals})}));
    expect(Object.values(decided).filter((value) => value === 'c')).toHaveLength(2);
    expect([decided[figureOf('part0')], decided[figureOf('part1')]]).toEqual(['c', 'c']);
    const fine = lines.map((line) => line.replace(',4,1007,', ',40,1007,'));
    expect(Object.keys(figuresIn(await importLines(fine, {source: dashboard, mapping: ownMapping(indicators)})))).toHaveLength(
      43,
    );
  });

  it('whatever they are leave a strategy that may be published, no sum with one number missing, and nothing to do again', async () => {
    const number = fc.oneof({weight: 2, arbitrary: fc.integer({min: 0, max: 9})}, fc.integer({min: 0, max: 300}));
    const cell = fc.oneof({weight: 9, arbitrary: number.map(String)}, fc.constantFrom('c', 'x', 'z'));
    const years = ['2024', '2025', '2026'];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, {minLength: 3, maxLength: 3}), {minLength: 3, maxLength: 3}), async (table) => {
        const lines = table.map((parts, index) => {
          const sum = parts.reduce((total, part) => total + (Number(part) || 0), 0);
          return `${areaRow(years[index]!)},${parts.join(',')},${parts.some((part) => part === 'c' || part === 'x') ? 'x' : sum}`;
        });
        const mapping = ownMapping(counts('a', 'b', 'd', 'all'), {totals: [{total: 'all', parts: ['a', 'b', 'd']}]});
        const input = [`${placeNames},a,b,d,all`, ...lines];
        const result = await importLines(input, {source: dashboard, mapping});
        const figures = figuresIn(result);
        for (const at of years) {
          const seen = ['a', 'b', 'd', 'all'].map((id) => figures[`${id} Q99000007 ${at}`]);
          expect(seen.every((value) => typeof value !== 'number' || value === 0 || value > 5)).toBe(true);
          const unseen = seen.filter((value) => typeof value !== 'number' && value !== 'z');
          if (unseen.includes('c')) expect(unseen.length).toBeGreaterThan(1);
        }
        expect((await importLines(input, {source: dashboard, mapping}, applied(result))).edits).toEqual([]);
      }),
      {numRuns: 60},
    );
  });
});
