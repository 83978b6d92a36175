import {readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {collections, type CollectionName} from '@send-strategy/sdk/reading';
import {type Dataset, type KeptCollections} from './dataset.ts';
import {fitsTable} from './field-shapes.ts';
import {readJson} from './read-json.ts';
import {nearest} from './nearest.ts';
import {type Problem} from './problem.ts';
import {readCsv} from './read-csv.ts';
import {readYaml, type DataPath, type ParsedFile} from './read-yaml.ts';
import {updatesFromStatusColumns} from './status-columns.ts';
import {readBytes, readText} from './text-file.ts';
import {isUnfinished} from './write-folder.ts';

/** A folder as it was found: data that may still be wrong, and where each part of it stands. */
export interface FolderReading {
  readonly folder: string;
  /** What could be read, by collection. */
  readonly data: ReadonlyMap<CollectionName, unknown>;
  /** Collections whose file is there but could not be read, also under a misspelt name: what refers to them cannot be judged. */
  readonly unreadable: ReadonlySet<string>;
  readonly media: ReadonlyMap<string, Uint8Array>;
  readonly boundary?: unknown;
  readonly problems: readonly Problem[];
  /**
   * The place of a part of a collection, for error messages. `field` is given where the file has another name for it than the path. Undefined where the part was made from another
   * one, which is judged where it stands.
   */
  place(collection: string, path: DataPath): {file: string; line?: number; row?: number; field?: string} | undefined;
}

const collectionNames = Object.keys(collections) as CollectionName[];
const boundaryName = 'boundary.geojson';

/** Reads every file of a dataset folder. Never throws for what the folder holds: what is wrong is in `problems`. */
export async function readFolder(folder: string): Promise<FolderReading> {
  const {names, misspelt, problems} = await namesIn(folder);
  const data = new Map<CollectionName, unknown>();
  const files = new Map<string, {file: string; parsed: ParsedFile}>();
  const unreadable = new Set<string>(misspelt);

  for (const name of collectionNames) {
    const candidates = [`${name}.yaml`, `${name}.csv`].filter((file) => names.includes(file));
    const [fileName] = candidates;
    if (fileName === undefined) continue;
    const result =
      candidates.length > 1
        ? {problem: {file: folder, message: `there are both ${candidates.join(' and ')}`, expected: 'Keep one of the two'}}
        : await readCollection(folder, name, fileName);
    if ('problem' in result) {
      problems.push(result.problem);
      unreadable.add(name);
      continue;
    }
    data.set(name, result.parsed.data);
    files.set(name, {file: join(folder, fileName), parsed: result.parsed});
  }
  if (names.length > 0 && !data.has('strategy') && !unreadable.has('strategy')) {
    problems.push({
      file: folder,
      message: 'there is no strategy.yaml',
      expected: 'A dataset folder has a strategy.yaml with the id, title, area and status',
    });
  }

  let boundary: unknown;
  if (names.includes(boundaryName)) {
    const result = await readJson(join(folder, boundaryName));
    if ('problem' in result) problems.push(result.problem);
    else boundary = result.data;
  }
  const media = await readMedia(folder, names, problems, unreadable);

  const ownUpdates = (data.get('updates') as unknown[] | undefined) ?? [];
  const fromColumns = updatesFromStatusColumns(
    data.get('actions'),
    new Set(ownUpdates.map((update) => (update as {id?: unknown} | null)?.id)),
  );
  if (fromColumns.length > 0) data.set('updates', [...ownUpdates, ...fromColumns.map(({update}) => update)]);

  const place: FolderReading['place'] = (collection, path) => {
    const made = collection === 'updates' ? fromColumns[Number(path[0]) - ownUpdates.length] : undefined;
    if (made === undefined) {
      const entry = files.get(collection);
      return entry === undefined ? {file: folder} : {file: entry.file, ...entry.parsed.place(path)};
    }
    const column = made.columnOf(String(path[1]));
    const row = column === undefined ? undefined : place('actions', [made.actionIndex]);
    return row === undefined ? undefined : {...row, field: column!};
  };
  return {folder, data, unreadable, media, ...(boundary === undefined ? {} : {boundary}), problems, place};
}

/** The dataset of a reading that was checked and has no problem. */
export function datasetOf(reading: Pick<FolderReading, 'data' | 'media' | 'boundary'>): Dataset {
  const kept = Object.fromEntries(reading.data) as KeptCollections & {strategy: NonNullable<KeptCollections['strategy']>};
  return {
    id: kept.strategy.id,
    collections: kept,
    media: reading.media,
    ...(reading.boundary === undefined ? {} : {boundary: reading.boundary as NonNullable<Dataset['boundary']>}),
  };
}

/** The names in the folder; the collections whose files are there under another name; what is wrong with the folder and the names. */
async function namesIn(folder: string): Promise<{names: string[]; misspelt: string[]; problems: Problem[]}> {
  const none = (message: string) => ({
    names: [],
    misspelt: [],
    problems: [{file: folder, message, expected: 'A dataset folder was expected: look at the path'}],
  });
  let names: string[];
  try {
    if (!(await stat(folder)).isDirectory()) return none('this is a file');
    names = (await readdir(folder)).toSorted();
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    return none(code === 'ENOENT' || code === 'ENOTDIR' ? 'there is no such folder' : `the folder cannot be read (${code})`);
  }
  if (names.length === 0) return none('the folder is empty');
  if (isUnfinished(names))
    return {
      names: [],
      misspelt: [],
      problems: [
        {
          file: folder,
          message: 'a change of this folder is being written, or was cut off',
          expected: 'If this stays, run the command again that made it: it finishes the change first',
        },
      ],
    };
  const known = [...collectionNames.flatMap((name) => [`${name}.yaml`, `${name}.csv`]), boundaryName];
  const misspelt: string[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    // Hidden files and those that a spreadsheet program keeps beside an open one ("~$actions.xlsx") hold no data.
    if (!/\.(ya?ml|csv|json|geojson|tsv|xlsx?|ods)$/i.test(name) || /^(\.|~\$)/.test(name) || known.includes(name)) continue;
    const guess = intended(name, known);
    if (guess !== undefined && !names.includes(guess)) misspelt.push(guess.replace(/\.\w+$/, ''));
    problems.push({
      file: join(folder, name),
      message: /\.(tsv|xlsx?|ods)$/i.test(name) ? 'a spreadsheet is read as CSV only' : 'no collection has this file name',
      expected: guess === undefined ? `The names are ${collectionNames.join(', ')}, with .yaml or .csv` : `Did you mean ${guess}`,
    });
  }
  return {names, misspelt, problems};
}

/** The file name that a wrong one stands for. */
function intended(name: string, known: readonly string[]): string | undefined {
  const [, stem = '', extension = ''] = /^(.*)\.(\w+)$/.exec(name) ?? [];
  const endings: Record<string, string> = {yml: '.yaml', tsv: '.csv', xls: '.csv', xlsx: '.csv', ods: '.csv', json: '.yaml'};
  const wanted = stem.toLowerCase() + (endings[extension.toLowerCase()] ?? `.${extension.toLowerCase()}`);
  if (wanted === 'boundary.yaml') return boundaryName;
  return known.includes(wanted) ? wanted : nearest(wanted, known);
}

async function readCollection(
  folder: string,
  name: CollectionName,
  fileName: string,
): Promise<{parsed: ParsedFile} | {problem: Problem}> {
  const file = join(folder, fileName);
  const isTable = fileName.endsWith('.csv');
  const isOne = collections[name] === 'one';
  if (isTable && (isOne || !fitsTable(name))) {
    const reason = isOne ? 'as it is one document' : 'as its items hold lists of groups of fields';
    return {problem: {file, message: `${name} cannot be a table, ${reason}`, expected: `Write ${name}.yaml`}};
  }
  const read = await readText(file, file);
  if ('problem' in read) return read;
  const result = isTable ? readCsv(read.text, file, name) : readYaml(read.text, file);
  if ('problem' in result) return result;
  const {data} = result.parsed;
  if (data === null && !isOne) return {parsed: {...result.parsed, data: []}};
  if (data === null) return {problem: {file, message: 'the file is empty', expected: 'Fields with their values were expected'}};
  if (isOne ? typeof data === 'object' && !Array.isArray(data) : Array.isArray(data)) return result;
  return {
    problem: {
      file,
      line: 1,
      message: isOne ? 'this is not one group of fields' : 'this is not a list',
      expected: isOne
        ? 'Fields with their values were expected, without "- " before them'
        : 'A list was expected: each item begins with "- "',
    },
  };
}

async function readMedia(
  folder: string,
  names: readonly string[],
  problems: Problem[],
  unreadable: Set<string>,
): Promise<Map<string, Uint8Array>> {
  const media = new Map<string, Uint8Array>();
  if (!names.includes('media')) return media;
  let pictures: string[];
  try {
    pictures = (await readdir(join(folder, 'media'))).toSorted();
  } catch {
    problems.push({
      file: join(folder, 'media'),
      message: 'this is not a folder that can be read',
      expected: 'The folder of the pictures was expected',
    });
    unreadable.add('media');
    return media;
  }
  for (const name of pictures) {
    if (name.startsWith('.')) continue;
    const file = join(folder, 'media', name);
    const read = await readBytes(file, file);
    if ('bytes' in read) {
      media.set(`media/${name}`, read.bytes);
      continue;
    }
    problems.push(read.problem);
    unreadable.add(`media/${name}`);
  }
  return media;
}
