import {readdir, stat} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {collections, type CollectionName} from '@send-strategy/sdk/reading';
import {type Dataset, type KeptCollections} from './dataset.ts';
import {fitsTable} from './field-shapes.ts';
import {nearest} from './nearest.ts';
import {type Problem} from './problem.ts';
import {readCsv} from './read-csv.ts';
import {readYaml, type DataPath, type ParsedFile} from './read-yaml.ts';
import {readBytes, readText} from './text-file.ts';
import {updatesFromStatusColumns} from './status-columns.ts';

/** A folder as it was found: data that may still be wrong, and where each part of it stands. */
export interface FolderReading {
  readonly folder: string;
  /** What could be read, by collection. */
  readonly data: ReadonlyMap<CollectionName, unknown>;
  /** Collections whose file is there but could not be read: what refers to them cannot be judged. */
  readonly unreadable: ReadonlySet<string>;
  readonly media: ReadonlyMap<string, Uint8Array>;
  readonly boundary?: unknown;
  readonly problems: readonly Problem[];
  /** The place of a part of a collection, for error messages. */
  place(collection: string, path: DataPath): {file: string; line?: number; row?: number};
}

const collectionNames = Object.keys(collections) as CollectionName[];

/** Reads every file of a dataset folder. Never throws for what the folder holds: what is wrong is in `problems`. */
export async function readFolder(folder: string): Promise<FolderReading> {
  const problems: Problem[] = [];
  const data = new Map<CollectionName, unknown>();
  const files = new Map<string, {file: string; parsed: ParsedFile}>();
  const unreadable = new Set<string>();
  const media = new Map<string, Uint8Array>();
  let boundary: unknown;
  const found = await namesIn(folder, problems);

  for (const name of collectionNames) {
    const candidates = [`${name}.yaml`, `${name}.csv`].filter((file) => found.includes(file));
    if (candidates.length === 0) continue;
    unreadable.add(name);
    const [fileName] = candidates;
    const file = join(folder, fileName!);
    if (candidates.length > 1) {
      problems.push({file: folder, message: `there are both ${candidates.join(' and ')}`, expected: 'Keep one of the two'});
      continue;
    }
    if (fileName!.endsWith('.csv') && (collections[name] === 'one' || !fitsTable(name))) {
      problems.push({file, message: `${name} cannot be a table, as its items hold lists of objects`, expected: `Write ${name}.yaml`});
      continue;
    }
    const read = await readText(file, file);
    if ('problem' in read) {
      problems.push(read.problem);
      continue;
    }
    const result = fileName!.endsWith('.csv') ? readCsv(read.text, file, name) : readYaml(read.text, file);
    if ('problem' in result) {
      problems.push(result.problem);
      continue;
    }
    const wanted = collections[name];
    const value = result.parsed.data ?? (wanted === 'list' ? [] : null);
    if (wanted === 'list' ? !Array.isArray(value) : value === null || typeof value !== 'object' || Array.isArray(value)) {
      problems.push({
        file,
        line: 1,
        message: wanted === 'list' ? 'this is not a list' : 'this is not one object',
        expected: wanted === 'list' ? 'A list was expected: each item begins with "- "' : 'Fields with their values were expected, without "- " before them',
      });
      continue;
    }
    unreadable.delete(name);
    data.set(name, value);
    files.set(name, {file, parsed: result.parsed});
  }
  if (!data.has('strategy') && !unreadable.has('strategy') && problems.length === 0) {
    problems.push({file: folder, message: 'there is no strategy.yaml', expected: 'A dataset folder has a strategy.yaml with the id, title, area and status'});
  }

  if (found.includes('boundary.geojson')) {
    const file = join(folder, 'boundary.geojson');
    const read = await readText(file, file);
    if ('problem' in read) problems.push(read.problem);
    else {
      try {
        boundary = JSON.parse(read.text);
      } catch (error) {
        problems.push({file, message: `this is not JSON: ${(error as Error).message}`, expected: 'A GeoJSON FeatureCollection was expected'});
      }
    }
  }
  if (found.includes('media')) {
    for (const name of (await readdir(join(folder, 'media'))).toSorted()) {
      if (name.startsWith('.')) continue;
      const file = join(folder, 'media', name);
      const read = await readBytes(file, file);
      if ('problem' in read) problems.push(read.problem);
      else media.set(`media/${name}`, read.bytes);
    }
  }

  const fromColumns = updatesFromStatusColumns(data.get('actions'));
  const ownUpdates = (data.get('updates') as unknown[] | undefined) ?? [];
  if (fromColumns.length > 0) data.set('updates', [...ownUpdates, ...fromColumns.map(({update}) => update)]);

  const place: FolderReading['place'] = (collection, path) => {
    const column = collection === 'updates' ? fromColumns[Number(path[0]) - ownUpdates.length] : undefined;
    if (column !== undefined) return place('actions', [column.actionIndex]);
    const entry = files.get(collection);
    return entry === undefined ? {file: folder} : {file: entry.file, ...entry.parsed.place(path)};
  };
  return {
    folder,
    data,
    unreadable,
    media,
    ...(boundary === undefined ? {} : {boundary}),
    problems,
    place,
  };
}

/** The dataset of a reading that was checked and has no problem. */
export function datasetOf(reading: FolderReading): Dataset {
  const kept = Object.fromEntries(reading.data) as KeptCollections & {strategy: NonNullable<KeptCollections['strategy']>};
  return {
    id: kept.strategy.id,
    collections: kept,
    media: reading.media,
    ...(reading.boundary === undefined ? {} : {boundary: reading.boundary as NonNullable<Dataset['boundary']>}),
  };
}

async function namesIn(folder: string, problems: Problem[]): Promise<string[]> {
  try {
    if (!(await stat(folder)).isDirectory()) {
      problems.push({file: folder, message: 'this is a file', expected: 'A dataset folder was expected'});
      return [];
    }
  } catch {
    problems.push({file: folder, message: 'there is no such folder', expected: 'A dataset folder was expected: look at the path'});
    return [];
  }
  const names = (await readdir(folder)).toSorted();
  const known = collectionNames.flatMap((name) => [`${name}.yaml`, `${name}.csv`]);
  for (const name of names) {
    if (!/\.(ya?ml|csv|json|geojson|tsv|xlsx?)$/i.test(name) || name.startsWith('.')) continue;
    if (known.includes(name) || name === 'boundary.geojson') continue;
    const guess = nearest(name.replace(/\.yml$/i, '.yaml'), [...known, 'boundary.geojson']);
    problems.push({
      file: join(folder, name),
      message: 'no collection has this file name',
      expected: guess === undefined ? `The names are ${collectionNames.join(', ')}, with .yaml or .csv` : `Did you mean ${basename(guess)}`,
    });
  }
  return names;
}
