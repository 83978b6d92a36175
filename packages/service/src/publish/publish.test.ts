import {createHash} from 'node:crypto';
import {parse} from 'csv-parse/sync';
import {describe, expect, test} from 'vitest';
import {dataset, replacing} from '../../../../tests/dataset-folder.ts';
import {quillmere} from '../../../../tests/quillmere.ts';
import {type Dataset} from '../folder/dataset.ts';
import {readCsv} from '../folder/read-csv.ts';
import {hashOf, publish, publishTree, type Files} from './publish.ts';

const noon = new Date('2026-11-23T12:00:00Z');
const text = (files: Files, path: string) => Buffer.from(files.get(path)!).toString('utf8');
const json = (files: Files, path: string) =>
  JSON.parse(text(files, path)) as {data: never; meta: Record<string, unknown>; links: Record<string, string>};
const manifestOf = (files: Files) =>
  json(files, 'index.json') as unknown as {
    data: {files: Record<string, {hash: string; bytes: number}>};
    meta: {generatedAt: string};
  };

describe('what is published', () => {
  test('adds the status of each action, the trend of each indicator and the progress of each priority', async () => {
    const files = publish(await dataset(), noon);
    expect(json(files, 'actions.json').data).toEqual([
      expect.objectContaining({id: 'front-door', status: 'onTrack', statusAsOf: '2026-09-01'}),
      expect.objectContaining({id: 'training', status: 'notReported'}),
    ]);
    expect(json(files, 'indicators.json').data).toEqual([
      expect.objectContaining({id: 'in-time', trend: 'improving'}),
      expect.objectContaining({id: 'tribunals', trend: 'notEnoughData'}),
    ]);
    expect(json(files, 'priorities.json').data).toEqual([
      expect.objectContaining({
        id: 'early-help',
        progress: {actions: 2, actionsByStatus: {onTrack: 1, notReported: 1}, indicatorsByTrend: {improving: 1}},
      }),
      expect.objectContaining({id: 'belonging', progress: {actions: 1, actionsByStatus: {onTrack: 1}, indicatorsByTrend: {}}}),
    ]);
  });

  test('says in each document how recent its own items are, and when the first of them is due for review', async () => {
    const files = publish(await dataset(), noon);
    expect(json(files, 'updates.json').meta).toEqual({
      asOf: '2026-09-01',
      licence: 'CC0-1.0',
      attribution: 'Quillmere is a fictional area.',
      illustrative: true,
    });
    expect(json(files, 'commitments.json').meta).toMatchObject({asOf: '2026-09-01', staleAfter: '2027-03-31'});
    expect(json(files, 'all.json').meta).toMatchObject({asOf: '2026-09-01', staleAfter: '2027-03-31'});
  });

  test('is an empty list for a collection without a file, and nothing for a document without one', async () => {
    const files = publish(await dataset({'terms.yaml': null, 'charter.yaml': null, 'commitments.csv': null}), noon);
    expect(json(files, 'terms.json')).toMatchObject({data: [], meta: {licence: 'CC0-1.0'}});
    expect(files.has('charter.json')).toBe(false);
    expect(json(files, 'all.json').data).not.toHaveProperty('charter');
  });

  test('holds no path from the root and no host in its own links', async () => {
    for (const [path, bytes] of publish(await dataset(), noon)) {
      if (!path.endsWith('.json')) continue;
      const {links} = JSON.parse(Buffer.from(bytes).toString('utf8')) as {links: Record<string, string>};
      for (const link of Object.values(links)) expect(link, path).toMatch(/^[a-z-]+\.(json|csv)$/);
    }
  });

  test('has only the pictures that are used', async () => {
    const files = publish(await dataset({'media/unused.svg': quillmere['media/ladder.svg']!}), noon);
    expect([...files.keys()].filter((path) => path.startsWith('media/'))).toEqual(['media/ladder.svg']);
  });

  test('has of an outline nothing but its shape', async () => {
    const outline = replacing('"coordinates"', '"label": "Secret", "bbox": [1, 2, 3, 4], "coordinates"');
    const files = publish(await dataset({'boundary.geojson': outline}), noon);
    expect(text(files, 'boundary.geojson')).toBe(
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[-11.2,48.8],[-10.6,48.8],[-10.6,49.2],[-11.2,48.8]]]}}]}',
    );
  });

  test('takes the status of an action from the columns of its own table', async () => {
    const columns = (table: string) =>
      table
        .replace('id,title', 'status,statusOn,statusText,id,title')
        .replace('front-door,', 'complete,2026-10-01,It opened.,front-door,')
        .replace('training,', ',,,training,');
    const files = publish(await dataset({'actions.csv': columns}), noon);
    expect(json(files, 'actions.json').data).toEqual([
      expect.objectContaining({id: 'front-door', status: 'complete', statusAsOf: '2026-10-01'}),
      expect.objectContaining({id: 'training', status: 'notReported'}),
    ]);
    expect((json(files, 'updates.json').data as object[]).at(-1)).toMatchObject({
      id: 'front-door-2026-10-01',
      actionId: 'front-door',
      text: 'It opened.',
    });
  });
});

describe('a manifest', () => {
  test('names every file with its hash and size', async () => {
    const files = publish(await dataset(), noon);
    const {data} = manifestOf(files);
    expect(Object.keys(data.files).toSorted()).toEqual([...files.keys()].filter((path) => path !== 'index.json').toSorted());
    for (const [path, {hash, bytes}] of Object.entries(data.files)) {
      expect(bytes, path).toBe(files.get(path)!.byteLength);
      expect(hash, path).toBe(createHash('sha256').update(files.get(path)!).digest('base64url').slice(0, 22));
    }
  });

  test('has its own hash in the index, whenever it was made', async () => {
    const quillmereDataset = await dataset();
    const tree = (moment: Date) => publishTree([{dataset: quillmereDataset, files: publish(quillmereDataset, moment)}]);
    const [now, later] = [tree(noon), tree(new Date('2027-01-01T00:00:00Z'))];
    expect(text(now, 'index.json')).toBe(text(later, 'index.json'));
    const manifest = text(now, 'strategies/quillmere/index.json').replace(noon.toISOString(), '');
    expect(json(now, 'index.json').data).toEqual([expect.objectContaining({id: 'quillmere', hash: hashOf(manifest)})]);
  });

  test('alone holds the time at which it was made', async () => {
    const quillmereDataset = await dataset();
    const [now, later] = [publish(quillmereDataset, noon), publish(quillmereDataset, new Date('2027-01-01T00:00:00Z'))];
    expect([...now.keys()]).toEqual([...later.keys()]);
    const changed = [...now].filter(([path, bytes]) => Buffer.compare(bytes, later.get(path)!) !== 0).map(([path]) => path);
    expect(changed).toEqual(['index.json']);
    for (const [path, bytes] of now)
      if (path !== 'index.json') expect(Buffer.from(bytes).includes('generatedAt'), path).toBe(false);
  });
});

describe('bytes', () => {
  const changedBy = async (changes: Parameters<typeof dataset>[0]) => {
    const [before, after] = [publish(await dataset(), noon), publish(await dataset(changes), noon)];
    return [...after.keys()].filter((path) => Buffer.compare(before.get(path) ?? Buffer.of(), after.get(path)!) !== 0).toSorted();
  };

  test('of a collection stay the same when another one changes', async () => {
    expect(await changedBy({'terms.yaml': replacing('A legal plan', 'The legal plan')})).toEqual([
      'all.json',
      'index.json',
      'terms.csv',
      'terms.json',
    ]);
  });

  test('of actions and priorities change with an update, as their status and progress do', async () => {
    const changed = await changedBy({'updates.yaml': replacing('status: onTrack', 'status: complete')});
    expect(changed).toEqual([
      'actions.csv',
      'actions.json',
      'all.json',
      'index.json',
      'priorities.json',
      'updates.csv',
      'updates.json',
    ]);
  });

  test('of everything else stay the same when a consent changes', async () => {
    const changed = await changedBy({
      'consents.csv': replacing('avocet,990009,network | programmePhase,true', 'avocet,990009,network | programmePhase,false'),
    });
    expect(changed).toEqual(['all.json', 'index.json', 'memberships.csv', 'memberships.json', 'schools.json']);
  });

  test('are the same each time', async () => {
    const [first, second] = [publish(await dataset(), noon), publish(await dataset(), noon)];
    expect([...first]).toEqual([...second]);
  });
});

describe('a table', () => {
  const tables = async (changes: Parameters<typeof dataset>[0] = {}) => {
    const files = publish(await dataset(changes), noon);
    return {files, names: [...files.keys()].filter((path) => path.endsWith('.csv'))};
  };

  test('has a row for each item of the document beside it', async () => {
    const {files, names} = await tables();
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      const rows = parse(text(files, name), {columns: true, record_delimiter: '\r\n'}) as Record<string, string>[];
      const items = json(files, name.replace('.csv', '.json')).data as {id: string}[];
      expect(
        rows.map(({id}) => id),
        name,
      ).toEqual(items.map(({id}) => id));
    }
  });

  test('has the same columns whatever its rows hold', async () => {
    const {files} = await tables();
    const {files: empty} = await tables({'links.csv': null});
    expect(text(empty, 'links.csv')).toBe(`${text(files, 'links.csv').split('\r\n')[0]}\r\n`);
  });

  test('gives back the items when it is read, apart from what is computed and what has no column', async () => {
    const changes = {
      'terms.yaml': replacing('A legal plan of the help a child must get.', `"=SUM(A1), \\"quoted\\", '=kept,\\n two lines"`),
      'links.csv': replacing('Termly visits', "'+44 1632 960000"),
    };
    const {files, names} = await tables(changes);
    for (const path of names) {
      const name = path.replace('.csv', '');
      if (name === 'actions') continue;
      const read = readCsv(text(files, path), path, name);
      const items = (json(files, `${name}.json`).data as {variants?: unknown}[]).map(({variants: _, ...item}) => item);
      expect('parsed' in read && read.parsed.data, name).toEqual(items);
    }
  });
});

describe('a draft', () => {
  test('has no public file and is not in the index', async () => {
    const draft = await dataset({'strategy.yaml': replacing('status: active', 'status: draft')});
    const files = publish(draft, noon);
    expect(files.size).toBe(0);
    expect(text(publishTree([{dataset: draft, files}]), 'index.json')).toBe('{"data":[],"links":{}}');
  });

  test.each(['consultation', 'approved', 'closed', 'superseded'])(
    'is the only status without files: %s has them',
    async (status) => {
      const files = publish(await dataset({'strategy.yaml': replacing('status: active', `status: ${status}`)}), noon);
      expect(json(files, 'strategy.json').data).toMatchObject({status});
    },
  );
});

test('publishing leaves the dataset as it was', async () => {
  const before: Dataset = await dataset();
  const copy = structuredClone(before.collections);
  publish(before, noon);
  expect(before.collections).toEqual(copy);
});
