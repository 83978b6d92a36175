import {join} from 'node:path';
import {collections, valueAt, type CollectionName} from '@send-strategy/sdk/reading';
import {type Dataset} from '../folder/dataset.ts';
import {nearest} from '../folder/nearest.ts';
import {type Problem} from '../folder/problem.ts';
import {datasetOf, type FolderReading} from '../folder/read-folder.ts';
import {schoolsNamedWithoutConsent} from '../publish/names.ts';
import {boundaryFinding} from './boundary.ts';
import {type Finding} from './findings.ts';
import {mediaFinding} from './media.ts';
import {datesOutOfOrder, duplicateFacts, duplicateIds, keyOf, misplacedVariants, unmarkedExamples, type Placed} from './rules.ts';
import {checkItem, type Reference} from './schema-check.ts';
import {smallNumbers} from './small-numbers.ts';
import {cyclicSuccessors} from './successors.ts';

/** A folder that was checked: the dataset where nothing is wrong, else every problem. */
export type Checked = {dataset: Dataset; problems: []} | {dataset: undefined; problems: [Problem, ...Problem[]]};

const rules = [
  duplicateIds,
  duplicateFacts,
  datesOutOfOrder,
  cyclicSuccessors,
  unmarkedExamples,
  smallNumbers,
  misplacedVariants,
];

/** What is wrong somewhere in a dataset. For a picture or the outline, `path` begins with its file's path or lies in the GeoJSON. */
export type DatasetFinding = Finding & {
  collection: CollectionName | 'media' | 'boundary';
  /** Line in a picture that is a text. */
  line?: number;
  /** What kind of fault: the form of an item, a reference to what is not there, a rule between fields or items, a text that names a school without its consent. */
  code: 'form' | 'reference' | 'rule' | 'consent';
};

/** A dataset that may still be wrong anywhere. */
type Unchecked = Pick<FolderReading, 'data' | 'media' | 'boundary' | 'unreadable'>;

/** Checks everything that was read from a folder: form, references, dates, successors, small numbers, consent, pictures, the outline. */
export function checkReading(reading: FolderReading): Checked {
  const problems: Problem[] = [...reading.problems];
  for (const {collection, path, message, expected, line} of findingsIn(reading)) {
    const found = {message, ...(line === undefined ? {} : {line}), ...(expected === undefined ? {} : {expected})};
    if (collection === 'media') problems.push({file: join(reading.folder, String(path[0])), ...found});
    else if (collection === 'boundary')
      problems.push({file: join(reading.folder, 'boundary.geojson'), ...fieldAt(path), ...found});
    else {
      const place = reading.place(collection, path);
      if (place === undefined) continue;
      problems.push({...fieldAt(collections[collection] === 'one' ? path : path.slice(1)), ...place, ...found});
    }
  }
  const [first, ...others] = problems;
  return first === undefined ? {dataset: datasetOf(reading), problems: []} : {dataset: undefined, problems: [first, ...others]};
}

/** Checks a dataset as a whole, as `checkReading` does for a folder. */
export function checkDataset({collections: kept, media, boundary}: Dataset): DatasetFinding[] {
  return findingsIn({
    data: new Map(Object.entries(kept) as [CollectionName, unknown][]),
    media,
    boundary,
    unreadable: new Set(),
  });
}

function findingsIn(dataset: Unchecked): DatasetFinding[] {
  const {sound, findings, references} = checkItems(dataset);
  const all: DatasetFinding[] = [
    ...findings.map((finding) => ({...finding, code: 'form' as const})),
    ...unknownReferences(references, dataset, uncertainIds(findings)).map((finding) => ({
      ...finding,
      code: 'reference' as const,
    })),
    ...rules.flatMap((rule) => rule(sound)).map((finding) => ({...finding, code: 'rule' as const})),
  ];
  for (const [path, bytes] of dataset.media) {
    const finding = mediaFinding(path, bytes);
    if (finding !== undefined) all.push({collection: 'media', path: [path], code: 'form', ...finding});
  }
  const outline = dataset.boundary === undefined ? undefined : boundaryFinding(dataset.boundary);
  if (outline !== undefined) all.push({collection: 'boundary', code: 'form', ...outline});
  // Which schools may be named is known only where both of these could be read.
  const isKnown = (['schools', 'consents'] as const).every((collection) => !dataset.unreadable.has(collection));
  if (findings.length === 0 && isKnown && dataset.data.has('strategy')) {
    for (const {collection, path, name} of schoolsNamedWithoutConsent(datasetOf(dataset)))
      all.push({
        collection,
        path,
        message: `this names a school without its consent: ${name}`,
        expected: 'Take the name out',
        code: 'consent',
      });
  }
  return all;
}

function fieldAt(path: Finding['path']): {field?: string} {
  return path.length === 0 ? {} : {field: path.join('.')};
}

interface Referring extends Reference {
  collection: CollectionName;
}

/** Checks every item against its schema. `sound` are those without a finding. */
function checkItems({data}: Unchecked) {
  const sound = new Map<CollectionName, readonly Placed[]>();
  const findings: (Finding & {collection: CollectionName})[] = [];
  const references: Referring[] = [];
  for (const [collection, items] of data) {
    const placed: Placed[] = [];
    const entries =
      collections[collection] === 'one'
        ? [{item: items, path: []}]
        : (items as unknown[]).map((item, index) => ({item, path: [index]}));
    for (const {item, path} of entries) {
      const result = checkItem(collection, item);
      for (const finding of result.findings) findings.push({...finding, collection, path: [...path, ...finding.path]});
      // What has not the form of an id needs no word on whether there is such an item.
      const unsound = new Set(result.findings.map((finding) => finding.path.join('.')));
      for (const reference of result.references) {
        if (!unsound.has(reference.path.join('.')))
          references.push({...reference, collection, path: [...path, ...reference.path]});
      }
      if (result.findings.length === 0) placed.push({item: item as Record<string, unknown>, path});
    }
    sound.set(collection, placed);
  }
  return {sound, findings, references};
}

/** Collections in which an id itself is wrong: what refers to them is judged when that is mended. */
function uncertainIds(findings: readonly (Finding & {collection: CollectionName})[]): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({collection, path}) => {
      if (collection === 'charter') return path.length < 3 || path[2] === 'id' ? ['charter statements'] : [];
      return path.length < 2 || path[1] === keyOf(collection) ? [collection] : [];
    }),
  );
}

function unknownReferences(
  references: readonly Referring[],
  reading: Unchecked,
  uncertain: ReadonlySet<string>,
): (Finding & {collection: CollectionName})[] {
  const known = new Map<string, ReadonlySet<string> | undefined>();
  return references.flatMap(({collection, path, target, id}) => {
    if (!known.has(target)) known.set(target, idsOf(target, reading));
    const ids = known.get(target);
    if (ids === undefined || uncertain.has(target) || ids.has(id) || (target === 'media' && reading.unreadable.has(id)))
      return [];
    const guess = nearest(id, [...ids]);
    const message = target === 'media' ? `there is no picture ${id}` : `there is no "${id}" in ${target}`;
    return [
      {
        collection,
        path,
        message,
        expected: guess === undefined ? 'Add it there, or leave it out here' : `Did you mean "${guess}"`,
      },
    ];
  });
}

/** The ids that a reference to `target` may have, or undefined where they cannot be known because the file could not be read. */
function idsOf(target: string, reading: Unchecked): ReadonlySet<string> | undefined {
  const [collection, part] = target.split(' ') as [CollectionName, string | undefined];
  if (reading.unreadable.has(collection)) return undefined;
  if (target === 'media') return new Set(reading.media.keys());
  const data = reading.data.get(collection);
  const items = part === undefined ? data : valueAt(data, part);
  if (!Array.isArray(items)) return new Set();
  return new Set(
    items
      .map((item) => (item as Record<string, unknown> | null)?.[keyOf(collection)])
      .filter((id): id is string => typeof id === 'string'),
  );
}
