import {describe, expect, it} from 'vitest';
import {applied, areaRow, dashboard, figuresIn, importLines, puts, usual} from './quillmere-figures.fixture.ts';

describe('whose the figures are', () => {
  it('is told by the source, and by the mapping where it says so', async () => {
    expect((await importLines(usual)).mapping.official).toBe(true);
    const own = await importLines(usual, {source: dashboard});
    expect(own.mapping.official).toBe(false);
    expect(puts(own, 'sources')).toMatchObject([{id: 'dashboard', officialStatistics: false}]);
  });

  it('is refused where mapping and source contradict each other', async () => {
    const {mapping} = await importLines(usual);
    await expect(importLines(usual, {mapping: {...mapping, official: false}})).rejects.toThrow(
      "Name the area's own with --source ID",
    );
    await expect(importLines(usual, {mapping, source: {id: 'plan'}})).rejects.toThrow('none of official statistics');
  });

  it('leaves official small numbers as published', async () => {
    const lines = [usual[0]!, `${areaRow('2026')},All,50,2,1`];
    const result = await importLines(lines);
    expect(figuresIn(result)['tribunals Q99000007 2026']).toBe(2);
    expect(result.hidden).toEqual([]);
    applied(result);
  });
});
