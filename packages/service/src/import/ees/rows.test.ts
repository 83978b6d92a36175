import {describe, expect, it} from 'vitest';
import {writeEesMapping, type EesMapping} from './mapping.ts';
import {areaRow, figuresIn, fileOf, importLines, placeNames} from './quillmere-figures.fixture.ts';

describe('which columns and rows are meant', () => {
  it('with the same name over two columns is taken where they agree, and else by number', async () => {
    const header = `${placeNames},breakdown,inTime,appeals,inTime`;
    expect(figuresIn(await importLines([header, `${areaRow('2026')},All,60,9,60`]))['in-time Q99000007 2026']).toBe(60);
    const lines = [header, `${areaRow('2026')},All,60,9,61`];
    const doubtful = await importLines(lines);
    expect(doubtful.ambiguous).toEqual([
      {
        place: 'row 2, column inTime',
        what: 'Plans within 20 weeks',
        why: expect.stringContaining('"inTime (1)" or "inTime (2)"'),
      },
    ]);
    expect(figuresIn(doubtful)).toEqual({'tribunals Q99000007 2026': 9});
    const mapping = {...doubtful.mapping, indicators: {'in-time': {column: 'inTime (2)'}}};
    expect(figuresIn(await importLines(lines, {mapping}))).toEqual({'in-time Q99000007 2026': 61});
  });

  it('keeps apart columns whose names differ in capitals only', async () => {
    const lines = [`${placeNames},INTIME,inTime,appeals`, `${areaRow('2026')},1,60,9`];
    expect(figuresIn(await importLines(lines))['in-time Q99000007 2026']).toBe(60);
  });

  it('lists what may mean several rows, and takes those that the mapping says', async () => {
    const lines = [
      `${placeNames},school_type,sen_provision,inTime,appeals`,
      ...['Total', 'EHC plan', 'SEN support'].map(
        (group, index) => `${areaRow('2026')},All schools,${group},${60 + index},${10 + index}`,
      ),
    ];
    const first = await importLines(lines);
    expect(first.edits).toEqual([]);
    expect(first.mapping.where).toEqual({school_type: 'All schools', sen_provision: null});
    expect(first.ambiguous[0]).toEqual({
      place: 'rows 2 and 3, column inTime',
      what: 'Plans within 20 weeks',
      why: expect.stringContaining('the rows differ in sen_provision (Total, EHC plan, SEN support): write under where'),
    });
    expect(writeEesMapping(first.mapping, first.hints)).toContain('#   sen_provision: Total | EHC plan | SEN support\n');
    const where = {school_type: 'All schools', sen_provision: 'total'};
    const mapping: EesMapping = {
      ...first.mapping,
      where,
      indicators: {...first.mapping.indicators, tribunals: {column: 'appeals', where: {sen_provision: 'EHC plan'}}},
    };
    const decided = await importLines(lines, {mapping});
    expect(figuresIn(decided)).toEqual({'in-time Q99000007 2026': 60, 'tribunals Q99000007 2026': 11});
    const wrong = await importLines(lines, {mapping: {...mapping, where: {...where, sen_provision: 'All'}}});
    expect(wrong.leftOut).toEqual([
      {
        place: 'column inTime',
        what: 'Plans within 20 weeks',
        why: expect.stringContaining('sen_provision "All" (it has Total, EHC plan, SEN support)'),
      },
    ]);
  });

  it('does not take rows of different kinds for one series, even where each year has one only', async () => {
    const lines = [
      `${placeNames},sen_provision,inTime,appeals`,
      `${areaRow('2025')},Total,60,9`,
      `${areaRow('2026')},EHC plan,61,9`,
    ];
    const result = await importLines(lines);
    expect(result.edits).toEqual([]);
    expect(result.ambiguous).toHaveLength(2);
    const any = await importLines(lines, {mapping: {...result.mapping, where: {sen_provision: '*'}}});
    expect(Object.keys(figuresIn(any))).toHaveLength(4);
  });

  it('does not take one of two rows that nothing but numbers tells apart, and takes a row that stands twice once', async () => {
    const row = `${areaRow('2026')},7,60,9`;
    expect((await importLines([`${placeNames},year_group,inTime,appeals`, row, row])).ambiguous).toEqual([]);
    const lines = [`${placeNames},year_group,inTime,appeals`, row, `${areaRow('2026')},8,61,9`];
    const result = await importLines(lines);
    expect(result.edits).toEqual([]);
    expect(result.ambiguous[0]!.why).toContain('no column with words tells them apart');
    const decided = await importLines(lines, {mapping: {...result.mapping, where: {year_group: '8'}}});
    expect(figuresIn(decided)['in-time Q99000007 2026']).toBe(61);
  });

  it('takes a column of numbers as telling rows apart, where the .meta.csv says so', async () => {
    const lines = [`${placeNames},year_group,inTime,appeals`, `${areaRow('2025')},7,60,9`, `${areaRow('2026')},8,61,9`];
    const metaFile = await fileOf(['col_name,col_type,label', 'year_group,Filter,Year'], 'figures.meta.csv');
    expect((await importLines(lines)).ambiguous).toEqual([]);
    expect((await importLines(lines, {metaFile})).ambiguous[0]!.why).toContain('the rows differ in year_group (7, 8)');
  });
});
