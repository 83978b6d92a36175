import {readFile, writeFile} from 'node:fs/promises';
import {describe, expect, test} from 'vitest';
import {datasetFolder} from '../../../../../tests/dataset-folder.ts';
import {command, places} from '../../commands/places.fixture.ts';
import {areaRow, fileOf, nationRow, placeNames} from './quillmere-figures.fixture.ts';

const official = [`${placeNames},breakdown,inTime,appeals`, `${areaRow('2025')},All,62.5,2`, `${nationRow('2025')},All,49.1,c`];

describe.each(Object.keys(places))('import ees into a %s', (kind) => {
  test('shows in a dry run what it would do, and then does it; a second time nothing changes', async () => {
    const {options, read} = await places[kind]!();
    const file = await fileOf(official);
    const before = await read();
    const dry = await command('import', 'ees', file, ...options, '--dry-run');
    expect(dry).toMatchObject({code: 0, text: expect.stringContaining('Nothing was written: this was a dry run.')});
    expect(dry.text).toContain('~ observations/in-time-2025\n    value: 61.5 → 62.5');
    expect(await read()).toEqual(before);
    const mapping = file.replace('.csv', '.mapping.yaml');
    expect(await readFile(mapping, 'utf8')).toContain('  in-time:\n    column: inTime\n');

    const done = await command('import', 'ees', file, ...options);
    expect(done.text).toContain('quillmere: 2 added, 2 changed, 0 taken away');
    const after = (await read()).collections;
    expect(after.sources!.at(-1)).toMatchObject({
      id: 'explore-education-statistics',
      publisher: 'Department for Education',
      officialStatistics: true,
      illustrative: true,
    });
    expect(after.observations!.find(({id}) => id === 'tribunals-2025')).toMatchObject({
      value: 2,
      sources: [{sourceId: 'explore-education-statistics', locator: 'figures.csv, appeals'}],
    });

    const again = await command('import', 'ees', file, ...options);
    expect(again).toMatchObject({code: 0, text: expect.stringContaining('quillmere: 0 added, 0 changed, 0 taken away')});
    expect((await read()).collections).toEqual(after);
  });

  test('hides the area’s own small numbers, and says which and why but not what they are', async () => {
    const {options, read} = await places[kind]!();
    const file = await fileOf([
      `${placeNames},inTime,in_time,appeals`,
      `${areaRow('2026')},44.4,4,3`,
      `${areaRow('2027')},60,33,7`,
    ]);
    const own = ['--source', 'plan', '--mapping', file.replace('.csv', '.ours.yaml')];
    const first = await command('import', 'ees', file, ...options, ...own, '--dry-run');
    expect(first.text).toContain('write in the mapping as its numerator the column with the number of people, or none');
    const mapping = await readFile(own[3]!, 'utf8');
    expect(mapping).toContain('official: false\n');
    await writeFile(own[3]!, mapping.replace('column: inTime\n', 'column: inTime\n    numerator: in_time\n'));

    const done = await command('import', 'ees', file, ...options, ...own);
    expect(done.text).toContain(
      'Hidden, as small numbers of children:\n  row 2, column inTime, Plans within 20 weeks, Q99000007, Calendar year 2026: a number of people from 1 to 5 is not published.',
    );
    expect(done.text).toContain('quillmere: 4 added, 0 changed');
    expect(done.text).not.toContain('44.4');
    const after = (await read()).collections.observations!.slice(-4);
    expect(after.map(({timePeriod, value, symbol, numerator}) => [timePeriod, value, symbol, numerator])).toEqual([
      ['2026', null, 'c', undefined],
      ['2027', 60, undefined, 33],
      ['2026', null, 'c', undefined],
      ['2027', 7, undefined, undefined],
    ]);
    expect((await command('import', 'ees', file, ...options, ...own)).text).toContain('0 added, 0 changed');
  });

  test('brings in nothing where something would be wrong, and says what', async () => {
    const {options, read} = await places[kind]!();
    const before = await read();
    const file = await fileOf(official);
    const result = await command('import', 'ees', file, ...options, '--source-licence', '');
    expect(result).toMatchObject({code: 1, text: expect.stringContaining('licence')});
    expect(await read()).toEqual(before);
  });
});

test('import ees says what cannot be read, and in which line a mapping is wrong', async () => {
  const options = ['--folder', await datasetFolder()];
  const file = await fileOf(official);
  expect(await command('import', 'ees', `${file}.none`, ...options)).toMatchObject({
    code: 1,
    text: expect.stringContaining('cannot be read (ENOENT)'),
  });
  await writeFile(file.replace('.csv', '.mapping.yaml'), 'official: true\nindicators:\n  in-time:\n    colum: a\n');
  expect(await command('import', 'ees', file, ...options)).toMatchObject({
    code: 1,
    text: expect.stringMatching(/figures\.mapping\.yaml, line 4: .*Did you mean "column"/),
  });
});
