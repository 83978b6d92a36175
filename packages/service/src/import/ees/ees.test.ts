import {stat} from 'node:fs/promises';
import {describe, expect, it} from 'vitest';
import {dataset, replacing} from '../../../../../tests/dataset-folder.ts';
import {ImportError} from '../import.ts';
import {eesImport} from './ees.ts';
import {writeEesMapping} from './mapping.ts';
import {
  applied,
  areaRow,
  figuresIn,
  fileOf,
  importLines,
  now,
  otherRow,
  placeNames,
  puts,
  quillmere,
  statistics,
  usual,
} from './quillmere-figures.fixture.ts';
import {readEesMapping} from './read-mapping.ts';

describe('a data file of Explore Education Statistics', () => {
  it('changes what it says otherwise, adds what is new, and leaves the rest', async () => {
    const result = await importLines(usual);
    expect(result.ambiguous).toEqual([]);
    expect(result.leftOut).toEqual([]);
    expect(puts(result, 'sources')).toMatchObject([{id: 'example-statistics', officialStatistics: true, illustrative: true}]);
    const {collections} = quillmere;
    expect(puts(result, 'observations')).toEqual([
      {
        ...collections.observations!.find(({id}) => id === 'in-time-2025'),
        numerator: undefined,
        value: 62.5,
        sources: [{sourceId: 'example-statistics', locator: 'figures.csv, INTIME'}],
      },
      {
        id: 'in-time-q97000001-2025',
        indicatorId: 'in-time',
        areaCode: 'Q97000001',
        timePeriod: '2025',
        timeIdentifier: 'Calendar year',
        start: '2025-01-01',
        end: '2025-12-31',
        value: 49.1,
        asOf: '2025-12-31',
        illustrative: true,
        sources: [{sourceId: 'example-statistics', locator: 'figures.csv, INTIME'}],
      },
      {
        id: 'tribunals-2025',
        indicatorId: 'tribunals',
        areaCode: 'Q99000007',
        timePeriod: '2025',
        timeIdentifier: 'Calendar year',
        start: '2025-01-01',
        end: '2025-12-31',
        value: null,
        symbol: 'x',
        asOf: '2026-09-01',
        illustrative: true,
        sources: [{sourceId: 'example-statistics', locator: 'figures.csv, appeals'}],
      },
    ]);
    expect(result.notes).toContain('2 figures stay as before.');
    const after = applied(result);
    expect(after.collections.observations).toHaveLength(collections.observations!.length + 1);
  });

  it('changes nothing a second time, whatever the day, the source and the name of the file', async () => {
    const first = await importLines(usual);
    const after = applied(first);
    const again = await eesImport(
      {file: await fileOf(usual, 'again.csv'), mapping: first.mapping, source: {...statistics, id: 'another'}},
      {dataset: after, now: new Date('2027-01-05T10:00:00Z')},
    );
    expect(again.edits).toEqual([]);
    expect(again.isMappingNew).toBe(false);
  });

  it('gives each figure the day of its count, where it is the same in every year so far', async () => {
    const counted = await dataset({
      'observations.csv': (text) => text.replace(/^(in-time-(\d{4}),.*true,)2026-09-01/gm, '$1$2-01-31'),
    });
    const result = await importLines([usual[0]!, `${areaRow('2026')},All,70,c,8`], {}, counted);
    expect(result.mapping.indicators['in-time']).toEqual({column: 'INTIME', countedOn: '01-31'});
    expect(puts(result, 'observations')[0]).toMatchObject({timePeriod: '2026', asOf: '2026-01-31'});
    // Of a period that is not over, the figure was true on the day of the import.
    expect(puts(result, 'observations')[1]).toMatchObject({indicatorId: 'tribunals', end: '2026-12-31', asOf: '2026-11-27'});
  });

  it('is read with its columns in any order, without a mark of UTF-8, and with the old code of the area alone', async () => {
    const columns = 'old_la_code,appeals,new_la_code,inTime,geographic_level,time_identifier,time_period';
    const row = (codes: string[]) => `${codes[0]},12,${codes[1]},60,Local authority,Calendar year,2026`;
    for (const codes of [
      ['000', 'Q99000007'],
      ['000', ''],
      ['', 'Q99000007'],
      ['000', 'Q99000001'],
    ]) {
      const file = await fileOf([columns, row(codes)], 'figures.csv', '');
      const result = await eesImport({file, source: statistics}, {dataset: quillmere, now});
      expect(figuresIn(result)).toEqual({'in-time Q99000007 2026': 60, 'tribunals Q99000007 2026': 12});
    }
  });

  it('takes the region, and England where the area lies there', async () => {
    const inEngland = await dataset({
      'strategy.yaml': replacing(
        "gssCode: Q99000007, dfeLaCode: '000'",
        "gssCode: E99000007, dfeLaCode: '000', regionGssCode: E99000012",
      ),
    });
    const {mapping} = await importLines(usual, {}, inEngland);
    expect(mapping.areas).toEqual({
      E99000007: 'E99000007',
      '000': 'E99000007',
      E99000012: 'E99000012',
      E92000001: 'E92000001',
    });
    expect((await importLines(usual)).mapping.areas).toEqual({Q99000007: 'Q99000007', '000': 'Q99000007'});
  });

  it('keeps terms, weeks and months of one year apart', async () => {
    const rows = ['Autumn term', 'Spring term', 'Autumn and spring term', 'Academic year'].map(
      (identifier, index) => `${areaRow('202425', identifier)},All,${50 + index},z,1`,
    );
    const more = [`${areaRow('2025', 'Week 12')},All,60,z,1`, `${areaRow('2025', 'January')},All,61,z,1`];
    const result = await importLines([usual[0]!, ...rows, ...more]);
    expect(puts(result, 'observations').filter(({indicatorId}) => indicatorId === 'in-time')).toMatchObject([
      {id: 'in-time-q99000007-202425-autumn-term', start: '2024-09-01', end: '2024-12-31', value: 50},
      {id: 'in-time-q99000007-202425-spring-term', start: '2025-01-01', end: '2025-04-30', value: 51},
      {id: 'in-time-q99000007-202425-autumn-and-spring-term', start: '2024-09-01', end: '2025-04-30', value: 52},
      {id: 'in-time-q99000007-202425', start: '2024-09-01', end: '2025-08-31', value: 53},
      {id: 'in-time-q99000007-2025-week-12', start: '2025-03-17', end: '2025-03-23', value: 60},
      {id: 'in-time-q99000007-2025-january', start: '2025-01-01', end: '2025-01-31', value: 61},
    ]);
    applied(result);
  });

  it('says which period it could not read, once for all its rows', async () => {
    const {leftOut, edits} = await importLines([
      usual[0]!,
      `${areaRow('2024', 'Academic year')},All,1,1,1`,
      `${areaRow('2024', 'Academic year')},All,2,2,2`,
    ]);
    expect(edits).toEqual([]);
    expect(leftOut[0]).toEqual({
      place: 'row 2',
      what: 'its period, and that of 1 more',
      why: expect.stringContaining('two years that follow each other, such as 201819'),
    });
  });

  it('keeps every symbol, and does not guess what is none', async () => {
    const symbols = ['z', 'X', 'c', 'LOW', 'u', 'k', ':', '~', '..', 'supp', '-', 'n/a', ''];
    const lines = [usual[0]!, ...symbols.map((symbol, index) => `${areaRow(String(2000 + index))},All,${symbol},7,1`)];
    const result = await importLines(lines);
    const values = figuresIn(result);
    expect(symbols.map((_, index) => values[`in-time Q99000007 ${2000 + index}`])).toEqual([
      ...['z', 'x', 'c', 'low', 'u', 'k', ':', '~', 'x', 'SUPP'],
      ...[undefined, undefined, undefined],
    ]);
    expect(result.ambiguous.map(({place, why}) => [place, why.slice(0, 40)])).toEqual([
      ['row 12, column INTIME', '"-" is neither a number nor a known symb'],
      ['row 13, column INTIME', '"n/a" is neither a number nor a known sy'],
    ]);
    expect(result.mapping.symbols).toEqual({'..': 'x', '.': 'z', '-': null, 'n/a': null});
    const mapping = {...result.mapping, symbols: {...result.mapping.symbols, '-': 'low', 'n/a': 'ignore'} as const};
    const decided = await importLines(lines, {mapping});
    expect(decided.ambiguous).toEqual([]);
    expect(figuresIn(decided)['in-time Q99000007 2010']).toBe('low');
    expect(decided.notes).toContain('2 cells have nothing in them: what the strategy has there stays.');
    applied(decided);
  });

  it('makes an indicator that the mapping describes, once', async () => {
    const create = {
      title: 'Plans that came late',
      definition: 'How many.',
      basis: 'Plans issued in the calendar year',
      unit: 'plans',
      decimals: 0,
      polarity: 'lowerIsBetter' as const,
      countsPeople: true,
      benchmarks: [{kind: 'national' as const, areaCode: 'Q97000001', label: 'Example nation'}],
    };
    const {mapping} = await importLines(usual);
    const wished = {...mapping, indicators: {late: {column: 'late_total', create}}};
    const result = await importLines(usual, {mapping: wished});
    expect(puts(result, 'indicators')).toEqual([
      {
        id: 'late',
        ...create,
        dataset: {publisher: 'Example statistics office (invented)', column: 'late_total'},
        asOf: '2026-11-27',
        illustrative: true,
        sources: [{sourceId: 'example-statistics', locator: 'figures.csv, late_total'}],
      },
    ]);
    expect(figuresIn(result)).toEqual({
      'late Q99000007 2024': 8,
      'late Q99000007 2025': 9,
      'late Q97000001 2025': 3000,
    });
    expect((await importLines(usual, {mapping: wished}, applied(result))).edits).toEqual([]);
    await expect(importLines(usual, {mapping: {...mapping, indicators: {'in-tim': {column: 'INTIME'}}}})).rejects.toThrow(
      'Did you mean "in-time"?',
    );
  });

  it('says which columns no indicator stands for, with the words of the .meta.csv', async () => {
    const metaFile = await fileOf(
      [
        'col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column',
        'breakdown,Filter,Breakdown,,,,,',
        'INTIME,Indicator,In time,,,0,,',
        'appeals,Indicator,Appeals,,,0,,',
        'late_total,Indicator,Plans that came late,,£,0,,',
      ],
      'figures.meta.csv',
    );
    const result = await importLines(usual, {metaFile});
    expect(result.hints.columns).toEqual([{name: 'late_total', label: 'Plans that came late', unit: '£'}]);
    expect(result.notes).toContain('No indicator stands for the column late_total. The mapping says how to take one in.');
    const wrong = await fileOf(['col_name,label', 'a,b'], 'wrong.meta.csv');
    await expect(importLines(usual, {metaFile: wrong})).rejects.toThrow('it has no column "col_type"');
  });

  it('says so where a unit of the .meta.csv is not that of the indicator', async () => {
    const metaFile = await fileOf(['col_name,col_type,label,indicator_unit', 'appeals,Indicator,Appeals,%'], 'figures.meta.csv');
    const {notes} = await importLines(usual, {metaFile});
    expect(notes).toContainEqual(
      expect.stringContaining('The column appeals is in "%", but the indicator tribunals in "appeals"'),
    );
  });

  it('leaves what a mapping names and the file does not have, and says so', async () => {
    const {mapping} = await importLines(usual);
    const result = await importLines([`${placeNames},inTime`, `${areaRow('2026')},60`], {mapping: {...mapping, where: {}}});
    expect(figuresIn(result)).toEqual({'in-time Q99000007 2026': 60});
    expect(result.leftOut).toEqual([
      {place: 'the mapping, indicator tribunals', what: 'column "appeals"', why: expect.stringContaining('stays as it is')},
    ]);
  });

  it('of another kind, or cut off, is refused with what was expected', async () => {
    await expect(importLines(['URN,Name', '990001,School'])).rejects.toThrow(
      /is no data file of Explore Education Statistics: it has no column "time_period", "time_identifier", "geographic_level", "new_la_code"/,
    );
    await expect(importLines(['time_period;time_identifier'])).rejects.toThrow('separated by semicolons');
    await expect(eesImport({file: '/nowhere/figures.csv', source: statistics}, {dataset: quillmere, now})).rejects.toThrow(
      ImportError,
    );
    const uneven = await importLines([...usual, `${areaRow('2026')},All,1`]);
    expect(uneven.leftOut).toEqual([{place: 'row 6', what: '10 cells', why: expect.stringContaining('not what the header has')}]);
  });

  it('without an indicator of the strategy still makes a mapping to begin with', async () => {
    const result = await importLines([`${placeNames},late_total`, `${areaRow('2026')},8`]);
    expect(result.edits).toEqual([]);
    expect(result.notes).toContainEqual(expect.stringContaining('No indicator of the strategy has a dataset.column'));
    const text = writeEesMapping(result.mapping, result.hints);
    expect(text).toContain('#     column: late_total\n');
    expect(readEesMapping(text, 'figures.mapping.yaml')).toEqual(result.mapping);
  });

  it('of many rows is read bit by bit, and says how far it is', async () => {
    const rows = Array.from({length: 20_000}, (_, index) => `${otherRow(String(2000 + (index % 20)))},All,${index},1,1`);
    const file = await fileOf([usual[0]!, ...rows, usual[2]!]);
    const heard: [number, number][] = [];
    const result = await eesImport(
      {file, source: statistics},
      {dataset: quillmere, now, progress: (done, total) => heard.push([done, total])},
    );
    expect(result.notes).toContain('20001 rows were read, 1 of them of areas that are taken.');
    const {size} = await stat(file);
    expect(heard.length).toBeGreaterThan(3);
    expect(heard.every(([, total]) => total === size)).toBe(true);
    expect(heard.map(([done]) => done)).toEqual(heard.map(([done]) => done).toSorted((a, b) => a - b));
    expect(heard.at(-1)).toEqual([size, size]);
  });

  it('never gives a new observation an id that there was before', async () => {
    const result = await importLines(usual, {usedIds: ['in-time-q97000001-2025']});
    expect(puts(result, 'observations').map(({id}) => id)).toContain('in-time-q97000001-2025-2');
  });
});
