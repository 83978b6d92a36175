import {collections, privateCollections, tables} from '@send-strategy/sdk/reading';
import {publish, publishTree} from '@send-strategy/service';
import {parse} from 'csv-parse/sync';
import {describe, expect, test} from 'vitest';
import {dataset, replacing, type FileChange} from '../dataset-folder.ts';
import {bodies, bodyOf, contract, everyBody, wrongWith} from './contract.ts';

async function publicTree(changes: Record<string, FileChange> = {}) {
  const one = await dataset(changes);
  const files = publish(one, new Date('2026-11-23T12:00:00Z'));
  const tree = publishTree([{dataset: one, files}]);
  return {files, index: JSON.parse(Buffer.from(tree.get('index.json')!).toString('utf8')) as unknown};
}

const parsed = (bytes: Uint8Array) => JSON.parse(Buffer.from(bytes).toString('utf8')) as {data: unknown};
const publicNames = Object.keys(collections).filter((name) => !(privateCollections as readonly string[]).includes(name));

describe('a strategy with something in every collection', async () => {
  const {files, index} = await publicTree();

  test.each([...files.keys()].filter((path) => path.endsWith('json')))('has %s as the contract describes it', (path) => {
    const {schema} = bodyOf(path);
    expect(wrongWith(schema, parsed(files.get(path)!))).toEqual([]);
  });

  test('has the index as the contract describes it', () => {
    expect(wrongWith('contract#/components/schemas/StrategyIndex', index)).toEqual([]);
  });

  test('has every file that the contract names, and no other', () => {
    const described = bodies
      .filter(({path, status}) => status === 200 && path.startsWith('/strategies/'))
      .map(({path}) => path.replace('/strategies/{strategyId}/', ''));
    expect([...files.keys()].map((path) => path.replace('media/ladder.svg', 'media/{file}')).toSorted()).toEqual(
      described.toSorted(),
    );
  });

  test.each(publicNames)('has something in %s, in its document and in all.json', (name) => {
    const {data} = parsed(files.get(`${name}.json`)!);
    expect(data).not.toEqual([]);
    expect((parsed(files.get('all.json')!).data as Record<string, unknown>)[name]).toEqual(data);
  });

  test.each(tables)('has %s as a table that is UTF-8 text with a header row and lines of equal length', (name) => {
    const bytes = files.get(`${name}.csv`)!;
    const [header, ...rows] = parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes), {
      record_delimiter: '\r\n',
    });
    expect(new Set(header).size).toBe(header!.length);
    expect(rows).toHaveLength((parsed(files.get(`${name}.json`)!).data as unknown[]).length);
  });
});

describe('the contract holds, too, for a strategy', () => {
  test.each<[what: string, changes: Record<string, FileChange>]>([
    ['without consents', {'consents.csv': null}],
    [
      'with nothing but itself and its source',
      Object.fromEntries(
        [
          'organisations.yaml',
          'priorities.yaml',
          'principles.yaml',
          'actions.csv',
          'updates.yaml',
          'achievements.yaml',
          'indicators.yaml',
          'observations.csv',
          'schools.yaml',
        ]
          .concat([
            'programme-phases.yaml',
            'memberships.csv',
            'links.csv',
            'consents.csv',
            'charter.yaml',
            'commitments.csv',
            'provision.yaml',
            'placement-reviews.yaml',
          ])
          .concat([
            'services.yaml',
            'meetings.yaml',
            'consultations.yaml',
            'inspections.yaml',
            'terms.yaml',
            'boundary.geojson',
            'media/ladder.svg',
          ])
          .map((name): [string, FileChange] => [name, null])
          .concat([
            [
              'strategy.yaml',
              (text) =>
                text
                  .replace(/partners:\n.*\n/, '')
                  .replace(/valueForMoney:\n.*\n/, '')
                  .replace('illustrative: true\n', ''),
            ],
          ]),
      ),
    ],
    [
      'whose dates, notes and words are absent',
      {'programme-phases.yaml': replacing(', start: 2024-09-01, end: 2025-07-31, chosenBy: Rate of exclusion', '')},
    ],
    [
      'with symbols and no values',
      {'observations.csv': (text) => text.replace(',50,,60,', ',,x,,').replace(',52,,61,', ',,low,,')},
    ],
  ])('%s', async (_, changes) => {
    const {files, index} = await publicTree(changes);
    expect(wrongWith('contract#/components/schemas/StrategyIndex', index)).toEqual([]);
    for (const [path, bytes] of files) {
      if (path.endsWith('json')) expect(wrongWith(bodyOf(path).schema, parsed(bytes)), path).toEqual([]);
    }
  });
});

describe('an example of the contract is as the contract describes it', () => {
  const examples = everyBody.flatMap(({path, status, schema, examples: given}) =>
    given.map(({name, value}) => ({what: `${name} of ${status} ${path}`, schema, value})),
  );

  test.each(examples)('$what', ({schema, value}) => {
    expect(wrongWith(schema, value)).toEqual([]);
  });

  test('and each is used', () => {
    const used = new Set(examples.map(({value}) => value));
    expect(
      Object.entries(contract.components.examples)
        .filter(([, {value}]) => !used.has(value))
        .map(([name]) => name),
    ).toEqual([]);
  });

  test('and there is one for every public collection', () => {
    const withExample = new Set(examples.map(({what}) => /([a-z-]+)\.json$/.exec(what)?.[1]));
    expect(publicNames.filter((name) => !withExample.has(name))).toEqual([]);
  });
});

test('the schemas can refuse: a document with a field of the wrong type is not as described', () => {
  expect(wrongWith(bodyOf('priorities.json').schema, {data: [{id: 'Early Help'}], meta: {}, links: {}})).not.toEqual([]);
});
