import {mkdir, readdir, readFile, rename, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {datasetFolder, temporaryFolder} from '../../../../tests/dataset-folder.ts';
import {checkReading} from '../check/check.ts';
import {put, sameItem, withEdits, type Edit} from '../edit/edit.ts';
import {type Dataset} from './dataset.ts';
import {folderFiles} from './folder-files.ts';
import {readFolder} from './read-folder.ts';
import {editFolder, finishWriting, writeFolder} from './write-folder.ts';

const root = new URL('../../../../', import.meta.url).pathname;

async function read(folder: string): Promise<Dataset> {
  const {dataset, problems} = checkReading(await readFolder(folder));
  expect(problems).toEqual([]);
  return dataset!;
}

async function edit(folder: string, edits: readonly Edit[]): Promise<Dataset> {
  const before = await read(folder);
  await editFolder(folder, before, edits);
  const after = await read(folder);
  expect(sameItem(after.collections, withEdits(before, edits).collections)).toBe(true);
  return after;
}

const textOf = (folder: string, name: string) => readFile(join(folder, name), 'utf8');

/** Lines of a text that another one does not have. */
const linesBeyond = (text: string, other: string) => text.split('\n').filter((line) => !other.split('\n').includes(line));

describe('a dataset as a folder', () => {
  test.each(['marlhaven', 'medway-2019'])('%s is written, read and written again with the same bytes', async (name) => {
    const dataset = await read(join(root, 'datasets', name));
    const [first, second] = [await temporaryFolder(), await temporaryFolder()];
    await writeFolder(first, dataset);
    const again = await read(first);
    expect(sameItem(again.collections, dataset.collections)).toBe(true);
    await writeFolder(second, again);
    const names = (await readdir(first, {recursive: true})).toSorted();
    expect((await readdir(second, {recursive: true})).toSorted()).toEqual(names);
    for (const {path, bytes} of folderFiles(dataset)) expect(await readFile(join(second, path)), path).toEqual(bytes);
    expect(await writeFolder(second, again)).toEqual({written: 0, unchanged: folderFiles(again).length, removed: 0});
  });

  test('texts that a table would not give back stand in YAML', async () => {
    const dataset = await read(await datasetFolder());
    const [term] = dataset.collections.terms!;
    const odd = withEdits(dataset, [put('terms', {...term!, plainMeaning: '  two | lines\nand a space '})]);
    expect(folderFiles(dataset).map(({path}) => path)).toContain('terms.csv');
    expect(folderFiles(odd).map(({path}) => path)).toContain('terms.yaml');
    const folder = await temporaryFolder();
    await writeFolder(folder, odd);
    expect(sameItem((await read(folder)).collections, odd.collections)).toBe(true);
  });

  test('what the strategy has no longer is taken away, and other files stay', async () => {
    const folder = await temporaryFolder();
    const dataset = await read(await datasetFolder());
    await writeFolder(folder, dataset);
    await writeFile(join(folder, 'notes.txt'), 'ours');
    const {charter: _, ...others} = dataset.collections;
    const without = {...dataset, collections: {...others, commitments: []}};
    await writeFolder(folder, without);
    const names = await readdir(folder);
    expect(names).not.toContain('charter.yaml');
    expect(names).toContain('notes.txt');
    expect(names.filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('a change of a folder', () => {
  test('keeps comments, and the form of what is not changed', async () => {
    const folder = await temporaryFolder();
    for (const name of await readdir(join(root, 'datasets/medway-2019')))
      await writeFile(join(folder, name), await readFile(join(root, 'datasets/medway-2019', name)));
    const before = await textOf(folder, 'actions.yaml');
    const [action] = (await read(folder)).collections.actions!;
    await edit(folder, [put('actions', {...action!, title: 'High-cost placements are reviewed every term', horizon: 'medium'})]);
    const after = await textOf(folder, 'actions.yaml');
    expect(after).toContain('# The actions that the Health and Wellbeing Board');
    expect(linesBeyond(after, before)).toEqual(['  title: High-cost placements are reviewed every term', '  horizon: medium']);
    expect(linesBeyond(before, after)).toHaveLength(2);
  });

  test('adds at the end, and takes away, nothing else being written', async () => {
    const folder = await datasetFolder();
    const before = await textOf(folder, 'priorities.yaml');
    const {actions} = await read(folder).then(({collections}) => collections);
    await edit(folder, [put('actions', {...actions![0]!, id: 'another'})]);
    expect((await read(folder)).collections.actions!.at(-1)!.id).toBe('another');
    await edit(folder, [{collection: 'actions', id: 'another', item: undefined}]);
    expect((await read(folder)).collections.actions).toEqual(actions);
    expect(await textOf(folder, 'priorities.yaml')).toBe(before);
  });

  test('of the one strategy document, of a table, and of a collection that had no file', async () => {
    const folder = await datasetFolder({'consultations.yaml': null});
    const {strategy, commitments} = (await read(folder)).collections;
    const consultation = {
      id: 'survey',
      start: '2026-01-01',
      end: '2026-02-01',
      method: 'A survey',
      summary: 'Families answered.',
      illustrative: true,
      asOf: '2026-03-01',
      sources: [{sourceId: 'plan'}],
    };
    await edit(folder, [
      put('strategy', {...strategy, title: 'Quillmere together: a plan'}),
      put('commitments', {...commitments![0]!, signatoryRole: 'Chair, "so to say"'}),
      put('consultations', consultation),
    ]);
    expect(await textOf(folder, 'strategy.yaml')).toContain('Quillmere together: a plan');
    expect(await textOf(folder, 'commitments.csv')).toContain('"Chair, ""so to say"""');
    expect(await textOf(folder, 'consultations.yaml')).toContain('- id: survey');
  });

  test('where items share parts by anchors, the file is written anew', async () => {
    const folder = await datasetFolder();
    const organisations = await textOf(folder, 'organisations.yaml');
    await writeFile(
      join(folder, 'organisations.yaml'),
      organisations
        .replace('sources: [{sourceId: plan}]', 'sources: &s [{sourceId: plan}]')
        .replaceAll('sources: [{sourceId: plan}]', 'sources: *s'),
    );
    const [first] = (await read(folder)).collections.organisations!;
    await edit(folder, [put('organisations', {...first!, name: 'Quillmere Borough Council'})]);
  });

  test('of actions whose table has status columns keeps the reports', async () => {
    const dataset = await read(await datasetFolder());
    const [action] = dataset.collections.actions!;
    const folder = await datasetFolder({
      'actions.yaml': null,
      'updates.csv': null,
      'updates.yaml': null,
      'actions.csv':
        'id,title,priorityIds,horizon,commitment,status,statusOn,asOf,sources,illustrative\n' +
        dataset.collections
          .actions!.map(
            ({id, title, priorityIds}) =>
              `${id},"${title}",${priorityIds!.join(' | ')},short,committed,onTrack,2026-09-01,2026-09-01,plan,true\n`,
          )
          .join(''),
    });
    const before = await read(folder);
    expect(before.collections.updates!.length).toBeGreaterThan(0);
    const after = await edit(folder, [put('actions', {...before.collections.actions![0]!, title: `${action!.title} soon`})]);
    expect(after.collections.updates).toEqual(before.collections.updates);
  });

  test('that was cut off after it counted is not read half, and is finished by the next', async () => {
    const folder = await datasetFolder();
    const text = (await textOf(folder, 'strategy.yaml')).replace('Quillmere joint SEND strategy', 'Another title');
    await mkdir(join(folder, '.ready'));
    await writeFile(join(folder, '.ready', 'strategy.yaml'), text);
    await writeFile(join(folder, '.ready', 'removed.json'), '["charter.yaml"]');
    await rename(join(folder, '.ready'), join(folder, '.send-strategy.ready'));
    expect(checkReading(await readFolder(folder)).problems).toMatchObject([{message: expect.stringContaining('was cut off')}]);
    await finishWriting(folder);
    expect(await textOf(folder, 'strategy.yaml')).toBe(text);
    expect(await readdir(folder)).not.toContain('charter.yaml');
    expect(await readdir(folder)).not.toContain('.send-strategy.ready');
  });
});
