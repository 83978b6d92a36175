import {join} from 'node:path';
import {collections, valueAt, type CollectionName} from '@send-strategy/sdk/reading';
import {type Dataset} from '../folder/dataset.ts';
import {type Problem} from '../folder/problem.ts';
import {nearest} from '../folder/nearest.ts';
import {datasetOf, type FolderReading} from '../folder/read-folder.ts';
import {schoolsNamedWithoutConsent} from '../publish/consent.ts';
import {boundaryFinding} from './boundary.ts';
import {mediaFinding} from './media.ts';
import {
  cyclicSuccessors,
  datesOutOfOrder,
  duplicateFacts,
  duplicateIds,
  keyOf,
  misplacedVariants,
  smallNumbers,
  unmarkedExamples,
  type Placed,
} from './rules.ts';
import {checkItem, type Reference} from './schema-check.ts';

/** A folder that was checked: the dataset where nothing is wrong, else every problem. */
export type Checked = {dataset: Dataset; problems: []} | {dataset: undefined; problems: [Problem, ...Problem[]]};

/** Checks everything that was read from a folder: form, references, dates, successors, small numbers, consent, pictures. */
export function checkReading(reading: FolderReading): Checked {
  const problems: Problem[] = [...reading.problems];
  const add = (collection: CollectionName, path: readonly (string | number)[], message: string, expected?: string) => {
    const item = collections[collection] === 'one' ? path : path.slice(1);
    const field = item.join('.');
    problems.push({...reading.place(collection, path), ...(field === '' ? {} : {field}), message, ...(expected === undefined ? {} : {expected})});
  };

  const sound = new Map<CollectionName, readonly Placed[]>();
  const references: (Reference & {collection: CollectionName})[] = [];
  let allSound = true;
  for (const [collection, data] of reading.data) {
    const placed: Placed[] = [];
    const entries = collections[collection] === 'one' ? [{item: data, path: []}] : (data as unknown[]).map((item, index) => ({item, path: [index]}));
    for (const {item, path} of entries) {
      const result = checkItem(collection, item);
      for (const finding of result.findings) add(collection, [...path, ...finding.path], finding.message, finding.expected);
      for (const reference of result.references) references.push({...reference, collection, path: [...path, ...reference.path]});
      if (result.findings.length === 0) placed.push({item: item as Record<string, unknown>, path});
      else allSound = false;
    }
    sound.set(collection, placed);
  }

  for (const {collection, path, target, id} of references) {
    const known = idsOf(target, reading);
    if (known === undefined || known.has(id)) continue;
    const guess = nearest(id, [...known]);
    add(collection, path, `there is no "${id}" in ${target}`, guess === undefined ? `Add it there, or leave it out here` : `Did you mean "${guess}"`);
  }
  for (const rule of [duplicateIds, duplicateFacts, datesOutOfOrder, cyclicSuccessors, unmarkedExamples, smallNumbers, misplacedVariants]) {
    for (const finding of rule(sound)) add(finding.collection, finding.path, finding.message, finding.expected);
  }
  for (const [path, bytes] of reading.media) {
    const finding = mediaFinding(path, bytes);
    if (finding !== undefined) problems.push({file: join(reading.folder, path), ...finding});
  }
  if (reading.boundary !== undefined) {
    const finding = boundaryFinding(reading.boundary);
    if (finding !== undefined) problems.push({file: join(reading.folder, 'boundary.geojson'), ...finding});
  }
  if (allSound && reading.data.has('strategy')) {
    for (const {collection, path, name} of schoolsNamedWithoutConsent(datasetOf(reading))) {
      add(collection, path, `the text names a school without its consent: ${name}`, 'Take the name out of the text');
    }
  }
  const [first, ...others] = problems;
  return first === undefined ? {dataset: datasetOf(reading), problems: []} : {dataset: undefined, problems: [first, ...others]};
}

/** The ids that a reference to `target` may have, or undefined where they cannot be known because the file could not be read. */
function idsOf(target: string, reading: FolderReading): ReadonlySet<string> | undefined {
  if (target === 'media') return new Set(reading.media.keys());
  const [collection, part] = target.split(' ') as [CollectionName, string | undefined];
  if (reading.unreadable.has(collection)) return undefined;
  const data = reading.data.get(collection);
  const items = part === undefined ? data : valueAt(data, part);
  if (!Array.isArray(items)) return new Set();
  return new Set(items.map((item) => (item as Record<string, unknown> | null)?.[keyOf(collection)]).filter((id): id is string => typeof id === 'string'));
}
