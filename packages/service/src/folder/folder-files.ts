import {collections as kinds, tables, toCsv, type CollectionName} from '@send-strategy/sdk/reading';
import {stringify} from 'yaml';
import {sameItem} from '../edit/edit.ts';
import {type Dataset} from './dataset.ts';
import {readCsv} from './read-csv.ts';

/** Wide enough that a text of a few sentences stays on one line, so that a changed word is a changed line. */
const lineWidth = 160;

/** A file of a dataset folder. */
export interface FolderFile {
  /** Path in the folder, for example `actions.yaml` or `media/ladder.svg`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The files that a dataset has as a folder, always the same for the same dataset: a table where the public data is one, too, and every item comes back from it as it was; YAML for the rest.
 *
 * @returns In the order of their collections, then the outline, the licence, the pictures.
 */
export function folderFiles({collections, boundary, media}: Dataset): FolderFile[] {
  const files: FolderFile[] = [];
  for (const collection of Object.keys(kinds) as CollectionName[]) {
    const data = collections[collection];
    if (data !== undefined) files.push(collectionFile(collection, data));
  }
  if (boundary !== undefined) files.push(textFile('boundary.geojson', `${JSON.stringify(boundary, undefined, 2)}\n`));
  const {licence, attribution} = collections.strategy;
  files.push(textFile('LICENCE', `The data in this folder is under the licence ${licence}.\n\n${attribution}\n`));
  for (const [path, bytes] of media) files.push({path, bytes});
  return files;
}

/** The file of one collection. */
export function collectionFile(collection: CollectionName, data: object): FolderFile {
  const table = tableFrom(collection, data);
  return table === undefined ? textFile(`${collection}.yaml`, yamlOf(data)) : textFile(`${collection}.csv`, table);
}

/** Data as YAML, as it stands in a folder. */
export function yamlOf(data: unknown): string {
  return stringify(data, {lineWidth, flowCollectionPadding: false, aliasDuplicateObjects: false});
}

/** A table of the items, or undefined where one of them would not come back as it is. */
function tableFrom(collection: CollectionName, data: object): string | undefined {
  if (!Array.isArray(data) || data.length === 0 || !(tables as readonly string[]).includes(collection)) return undefined;
  const text = toCsv(data as object[]).replaceAll('\r\n', '\n');
  const read = readCsv(text, `${collection}.csv`, collection);
  return 'parsed' in read && sameItem(read.parsed.data, data) ? text : undefined;
}

function textFile(path: string, text: string): FolderFile {
  return {path, bytes: Buffer.from(text)};
}
