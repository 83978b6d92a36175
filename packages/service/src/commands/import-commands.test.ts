import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {datasetFolder, temporaryFolder} from '../../../../tests/dataset-folder.ts';
import {linksText, registerText, row} from '../import/gias/register.fixture.ts';
import {command, places} from './places.fixture.ts';

const source = [
  '--source-title',
  'Action plan, autumn',
  '--source-publisher',
  'Quillmere Council',
  '--source-url',
  'https://quillmere.example/plan',
  '--source-licence',
  'CC0-1.0',
];

async function planFile(text: string): Promise<string> {
  const file = join(await temporaryFolder(), 'plan.csv');
  await writeFile(file, text);
  return file;
}

const plan = 'Action,Lead,RAG,By when\nA new job for a champion,Head of Inclusion,G,31/03/2027\n';

describe.each(Object.keys(places))('import plan into a %s', (kind) => {
  test('shows in a dry run what it would do, and then does it; a second time nothing changes', async () => {
    const {options, read} = await places[kind]!();
    const file = await planFile(plan);
    const before = await read();
    const dry = await command('import', 'plan', file, ...options, ...source, '--dry-run');
    expect(dry).toMatchObject({code: 0, text: expect.stringContaining('Nothing was written: this was a dry run.')});
    expect(dry.text).toContain('+ actions/a-new-job-for-a-champion: A new job for a champion');
    expect(await read()).toEqual(before);

    expect((await command('import', 'plan', file, ...options, ...source)).text).toMatch(/^quillmere: [34] added, 0 changed/m);
    const after = (await read()).collections;
    expect(after.actions!.at(-1)).toMatchObject({title: 'A new job for a champion', dueDate: '2027-03-31', illustrative: true});
    expect(after.updates!.at(-1)).toMatchObject({actionId: 'a-new-job-for-a-champion', status: 'onTrack'});
    expect(after.sources!.at(-1)).toMatchObject({id: 'action-plan', title: 'Action plan, autumn'});

    const again = await command('import', 'plan', file, ...options);
    expect(again.text).toMatch(/^quillmere: 0 added, 0 changed, 0 taken away/m);
    expect((await read()).collections).toEqual(after);
  });

  test('keeps the mapping beside the file, and goes by what somebody changed in it', async () => {
    const {options, read} = await places[kind]!();
    const file = await planFile('Action,Lead,Light,By when\nA new job,Head of Inclusion,Splendid,\n');
    const mapping = file.replace('.csv', '.mapping.yaml');
    const first = await command('import', 'plan', file, ...options, ...source, '--dry-run');
    expect(first.text).toContain(mapping);
    const text = await readFile(mapping, 'utf8');
    await writeFile(mapping, `${text}\n# ours\n`);
    expect(await command('import', 'plan', file, ...options, ...source)).toMatchObject({code: 0});
    expect(await readFile(mapping, 'utf8')).toContain('# ours');
    expect((await read()).collections.actions!.at(-1)).toMatchObject({title: 'A new job'});
  });

  test('brings in nothing where something would be wrong, and says what', async () => {
    const {options, read} = await places[kind]!();
    const before = await read();
    const file = await planFile(plan);
    const result = await command('import', 'plan', file, ...options, ...source.slice(0, -1), '');
    expect(result.code).toBe(1);
    expect(result.text).toContain('licence');
    expect(await read()).toEqual(before);
  });
});

test.each(Object.keys(places))('import moderngov into a %s makes a meeting that says it was read by machine', async (kind) => {
  const {options, read} = await places[kind]!();
  const file = join(await temporaryFolder(), 'minutes.txt');
  await writeFile(
    file,
    'Agenda item\n\nInclusion in Quillmere\n\nMinutes:\n\n·  Value for money – a Board Member asked what it costs. The Head of Inclusion explained that it costs little.\n\nDecision:\n\nThe Board:\n\na)  noted the report.\n',
  );
  const told = [...options, '--body', 'Quillmere Board', '--url', 'https://quillmere.example/item'];
  expect(await command('import', 'moderngov', file, ...told)).toMatchObject({code: 1, text: expect.stringContaining('--date')});
  expect(await command('import', 'moderngov', file, ...told, '--date', '3 March 2026')).toMatchObject({code: 0});
  const meeting = (await read()).collections.meetings!.at(-1)!;
  expect(meeting).toMatchObject({
    date: '2026-03-03',
    title: 'Inclusion in Quillmere',
    decisions: [{letter: 'a', outcomes: ['noted']}],
    editorNote: expect.stringContaining('Read by machine'),
    illustrative: true,
  });
  expect((await command('import', 'moderngov', file, ...told, '--date', '2026-03-03')).text).toMatch(/0 added, 0 changed/);
});

test.each(Object.keys(places))('import gias into a %s brings in schools, which a second time change nothing', async (kind) => {
  const {options, read} = await places[kind]!();
  const folder = await temporaryFolder();
  const [file, links] = [join(folder, 'edubasealldata20261001.csv'), join(folder, 'links.csv')];
  const closed = {'LA (code)': '001', 'EstablishmentStatus (name)': 'Closed'};
  await writeFile(file, registerText([row('990101', 'Dunnock Infant School'), row('990102', 'Old School', closed)]));
  await writeFile(links, linksText([['990101', '990102', 'Predecessor']]));
  const before = await read();
  expect(await command('import', 'gias', file, '--links', links, '--dry-run', ...options)).toMatchObject({
    code: 0,
    text: expect.stringContaining('+ schools/990101: Dunnock Infant School'),
  });
  expect(await read()).toEqual(before);
  expect((await command('import', 'gias', file, '--links', links, ...options)).text).toMatch(/^quillmere: 3 added, 0 changed/m);
  const {schools, sources} = (await read()).collections;
  expect(schools!.slice(-2)).toMatchObject([
    {urn: '990101', predecessorUrns: ['990102'], sources: [{sourceId: 'gias', locator: 'URN 990101'}]},
    {urn: '990102', status: 'closed', successorUrns: ['990101']},
  ]);
  expect(sources!.at(-1)).toMatchObject({id: 'gias', publishedOn: '2026-10-01', licence: 'OGL-UK-3.0'});
  expect((await command('import', 'gias', file, '--links', links, ...options)).text).toMatch(/^quillmere: 0 added, 0 changed/m);
});

test('an import says where the strategy must be named, and what cannot be read', async () => {
  const file = await planFile(plan);
  expect(await command('import', 'plan', file)).toMatchObject({code: 1, text: expect.stringContaining('--folder FOLDER')});
  const folder = await datasetFolder();
  expect(await command('import', 'plan', `${file}.none`, '--folder', folder)).toMatchObject({
    code: 1,
    text: expect.stringContaining('There is no file'),
  });
});
