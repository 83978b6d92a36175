// Data files for the tests beside this file, in the form of Explore Education Statistics, about the invented Quillmere and the nation that it lies in.
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect} from 'vitest';
import {dataset, temporaryFolder} from '../../../../../tests/dataset-folder.ts';
import {checkDataset} from '../../check/check.ts';
import {withEdits, type Item} from '../../edit/edit.ts';
import {type Dataset} from '../../folder/dataset.ts';
import {eesImport, type EesImport, type EesInput} from './ees.ts';

export const quillmere = await dataset();
export const now = new Date('2026-11-27T10:00:00Z');

/** An official source. */
export const statistics = {
  id: 'example-statistics',
  title: 'Example statistics (invented)',
  publisher: 'Example statistics office (invented)',
  url: 'https://quillmere.example/statistics',
  licence: 'CC0-1.0',
  officialStatistics: true,
};

/** The area's own source. */
export const dashboard = {...statistics, id: 'dashboard', title: 'Quillmere dashboard (invented)', officialStatistics: false};

export const placeNames =
  'time_period,time_identifier,geographic_level,country_code,country_name,new_la_code,old_la_code,la_name';
export const areaRow = (year: string, identifier = 'Calendar year') =>
  `${year},${identifier},Local authority,Q97000001,Example nation,Q99000007,000,Quillmere`;
export const nationRow = (year: string, identifier = 'Calendar year') =>
  `${year},${identifier},National,Q97000001,Example nation,,,`;
export const otherRow = (year: string) =>
  `${year},Calendar year,Local authority,Q97000001,Example nation,Q99000008,001,Elsewhere`;

/** A file with figures of two indicators, in their own capitals, and of a column that no indicator stands for. */
export const usual = [
  `${placeNames},breakdown,INTIME,appeals,late_total`,
  `${areaRow('2024')},All,54,c,8`,
  `${areaRow('2025')},All, 62.5 ,x,9`,
  `${nationRow('2025')},All,49.1,"1,204",3000`,
  `${otherRow('2025')},All,99,99,99`,
];

/** A mapping of the area's own figures; columns by indicator. */
export const ownMapping = (indicators: Readonly<Record<string, object>>, more: object = {}) =>
  ({official: false, areas: {Q99000007: 'Q99000007'}, where: {}, symbols: {}, indicators, totals: [], ...more}) as NonNullable<
    EesInput['mapping']
  >;

export async function fileOf(lines: readonly string[], name = 'figures.csv', bom = '\u{FEFF}'): Promise<string> {
  const file = join(await temporaryFolder(), name);
  await writeFile(file, `${bom}${lines.join('\r\n')}\r\n`);
  return file;
}

export async function importLines(
  lines: readonly string[],
  options: Partial<EesInput> = {},
  into: Dataset = quillmere,
): Promise<EesImport> {
  return eesImport({file: await fileOf(lines), source: statistics, ...options}, {dataset: into, now});
}

/** The items that an import puts into a collection. */
export function puts({edits}: EesImport, collection: string): Item[] {
  return edits.filter((edit) => edit.collection === collection).map(({item}) => item!);
}

/** Value or symbol of each observation that is put, by indicator, area and period. */
export function figuresIn(result: EesImport): Record<string, unknown> {
  return Object.fromEntries(
    puts(result, 'observations').map((item) => [
      `${item.indicatorId as string} ${item.areaCode as string} ${item.timePeriod as string}`,
      item.value ?? item.symbol,
    ]),
  );
}

/** Checks what the edits leave, as a command does before it makes them. */
export function applied({edits}: EesImport, into: Dataset = quillmere): Dataset {
  const after = withEdits(into, edits);
  expect(checkDataset(after)).toEqual([]);
  return after;
}
