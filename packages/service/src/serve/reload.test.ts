import {cp, mkdir, rename, rm, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, describe, expect, test} from 'vitest';
import {datasetFolder, put, replacing, temporaryFolder, type FileChange} from '../../../../tests/dataset-folder.ts';
import {quillmere} from '../../../../tests/quillmere.ts';
import {startService, type RunningService} from './start.ts';
import {FolderStrategies, type ReloadEvent} from './strategies.ts';

const running: RunningService[] = [];

afterEach(async () => {
  for (const service of running.splice(0)) await service.close();
});

/** A service, and what it tells of its folders. */
async function follow(...folders: string[]) {
  const events: ReloadEvent[] = [];
  let wake = () => {};
  const service = await startService({
    folders,
    port: 0,
    widgets: '/nowhere',
    onReload(event) {
      events.push(event);
      wake();
    },
  });
  running.push(service);
  return {
    events,
    text: async (path: string) => (await fetch(`${service.url}/v1/${path}`)).text(),
    status: async (path: string) => (await fetch(`${service.url}/v1/${path}`)).status,
    etag: async (path: string) => (await fetch(`${service.url}/v1/${path}`)).headers.get('etag'),
    /** Waits until something holds, looking again whenever a folder was read again. */
    async until(holds: () => boolean | Promise<boolean>) {
      for (;;) {
        const seen = events.length;
        if (await holds()) return;
        if (events.length === seen) await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}

const change = (folder: string, name: string, edit: FileChange) => put(folder, name, edit, quillmere[name]);
const kept = (events: readonly ReloadEvent[]) => events.flatMap((event) => (event.kind === 'kept' ? [event] : []));

describe('an edit', () => {
  test('is served, under new ETags for what it changed and for nothing else', async () => {
    const folder = await datasetFolder();
    const {until, text, etag} = await follow(folder);
    const [terms, links, manifest] = [
      await etag('strategies/quillmere/terms.json'),
      await etag('strategies/quillmere/links.json'),
      await etag('strategies/quillmere/index.json'),
    ];
    await change(folder, 'terms.yaml', replacing('A legal plan', 'The legal plan'));
    await until(async () => (await text('strategies/quillmere/terms.json')).includes('The legal plan'));
    expect(await etag('strategies/quillmere/terms.json')).not.toBe(terms);
    expect(await etag('strategies/quillmere/index.json')).not.toBe(manifest);
    expect(await etag('strategies/quillmere/links.json')).toBe(links);
  });

  test('that changes nothing leaves every ETag, that of the manifest too', async () => {
    const folder = await datasetFolder();
    const {until, events, etag} = await follow(folder);
    const before = await etag('strategies/quillmere/index.json');
    await change(folder, 'terms.yaml', (text) => `# A comment\n${text}`);
    await until(() => events.length > 0);
    expect(events).toContainEqual({folder, kind: 'published'});
    expect(await etag('strategies/quillmere/index.json')).toBe(before);
  });

  test('of an added, a removed and a renamed file is served', async () => {
    const folder = await datasetFolder({'terms.yaml': null});
    const {until, text, status} = await follow(folder);
    expect(await text('strategies/quillmere/terms.json')).toContain('"data":[]');
    await change(folder, 'terms.yaml', quillmere['terms.yaml']!);
    await until(async () => (await text('strategies/quillmere/terms.json')).includes('EHC plan'));
    await rm(join(folder, 'boundary.geojson'));
    await until(async () => (await status('strategies/quillmere/boundary.geojson')) === 404);
    await mkdir(join(folder, 'kept'));
    await rename(join(folder, 'terms.yaml'), join(folder, 'kept', 'terms.yaml'));
    await until(async () => (await text('strategies/quillmere/terms.json')).includes('"data":[]'));
  });

  test('of a picture is served', async () => {
    const folder = await datasetFolder();
    const {until, text} = await follow(folder);
    await change(folder, 'media/ladder.svg', replacing('A ladder', 'A new ladder'));
    await until(async () => (await text('strategies/quillmere/media/ladder.svg')).includes('A new ladder'));
  });

  test('as most editors save it, by a new file that takes the name, is served each time', async () => {
    const folder = await datasetFolder();
    const {until, text} = await follow(folder);
    for (const words of ['First', 'Second', 'Third']) {
      await writeFile(join(folder, '.terms.yaml.swp'), quillmere['terms.yaml']!.replace('A legal plan', words));
      await rename(join(folder, '.terms.yaml.swp'), join(folder, 'terms.yaml'));
      await until(async () => (await text('strategies/quillmere/terms.json')).includes(words));
    }
  });

  test('after a hundred others in a row is what is served in the end', async () => {
    const folder = await datasetFolder();
    const {until, text} = await follow(folder);
    for (let number = 0; number <= 100; number += 1)
      await change(folder, 'terms.yaml', replacing('A legal plan', `Version ${number}.`));
    await until(async () => (await text('strategies/quillmere/terms.json')).includes('Version 100.'));
  });

  test('that makes a strategy a draft takes it away, and one that makes it active brings it back', async () => {
    const folder = await datasetFolder();
    const {until, text, status} = await follow(folder);
    await change(folder, 'strategy.yaml', replacing('status: active', 'status: draft'));
    await until(async () => (await status('strategies/quillmere/index.json')) === 404);
    expect(await text('index.json')).toBe('{"data":[],"links":{}}');
    await change(folder, 'strategy.yaml', quillmere['strategy.yaml']!);
    await until(async () => (await status('strategies/quillmere/index.json')) === 200);
  });
});

describe('a broken edit', () => {
  test('keeps the last good data and says why; mending it publishes again', async () => {
    const folder = await datasetFolder();
    const {until, events, text, etag} = await follow(folder);
    const before = await etag('strategies/quillmere/index.json');
    await change(folder, 'terms.yaml', replacing('term: EHC plan', 'term: [EHC plan'));
    await until(() => kept(events).length > 0);
    expect(kept(events)[0]).toMatchObject({
      folder,
      problems: [{file: join(folder, 'terms.yaml'), line: 2}],
      consentsApplied: true,
    });
    expect(await text('strategies/quillmere/terms.json')).toContain('A legal plan');
    expect(await etag('strategies/quillmere/index.json')).toBe(before);
    await change(folder, 'terms.yaml', replacing('A legal plan', 'Mended'));
    await until(async () => (await text('strategies/quillmere/terms.json')).includes('Mended'));
  });

  test('of one folder does not hold up another', async () => {
    const [one, other] = [
      await datasetFolder(),
      await datasetFolder({'strategy.yaml': replacing('id: quillmere', 'id: othermere')}),
    ];
    const {until, events, text} = await follow(one, other);
    await change(one, 'terms.yaml', 'no list');
    await until(() => kept(events).length > 0);
    await change(other, 'terms.yaml', replacing('A legal plan', 'Edited'));
    await until(async () => (await text('strategies/othermere/terms.json')).includes('Edited'));
    expect(await text('strategies/quillmere/terms.json')).toContain('A legal plan');
  });

  test('that takes the id of another folder is refused', async () => {
    const [one, other] = [
      await datasetFolder(),
      await datasetFolder({'strategy.yaml': replacing('id: quillmere', 'id: othermere')}),
    ];
    const {until, events, text} = await follow(one, other);
    await change(other, 'strategy.yaml', quillmere['strategy.yaml']!);
    await until(() => kept(events).length > 0);
    expect(kept(events)[0]!.problems).toMatchObject([
      {file: other, field: 'id', message: `the folder ${one} has the strategy "quillmere", too`},
    ]);
    expect(JSON.parse(await text('index.json'))).toMatchObject({data: [{id: 'othermere'}, {id: 'quillmere'}]});
  });
});

describe('a consent that is withdrawn while another file is broken', () => {
  const withdrawn = (table: string) => table.replace('Headteacher,,2025-09-01,plan', 'Headteacher,2026-11-22,2026-11-22,plan');
  const names = ['Curlew', '990001'];

  async function afterBreaking(edit: FileChange) {
    const folder = await datasetFolder();
    const followed = await follow(folder);
    expect(await followed.text('strategies/quillmere/all.json')).toContain('Curlew');
    await change(folder, 'terms.yaml', 'no list');
    await change(folder, 'consents.csv', edit);
    return {folder, ...followed};
  }

  async function everyByte({text}: {text(path: string): Promise<string>}) {
    const manifest = await text('strategies/quillmere/index.json');
    const {data} = JSON.parse(manifest) as {data: {files: Record<string, unknown>}};
    const files = await Promise.all(Object.keys(data.files).map((file) => text(`strategies/quillmere/${file}`)));
    return [manifest, await text('index.json'), ...files].join('\n');
  }

  test.each<[what: string, edit: FileChange]>([
    ['by its record', withdrawn],
    ['by taking its record out', (table) => table.replace(/^curlew,.*\n/m, '')],
    ['by taking the whole file out', null],
    [
      'by a record that itself has an error',
      (table) => withdrawn(table).replace('2026-11-22,2026-11-22', '22/11/2026,2026-11-22'),
    ],
    [
      'by a refusal that itself has an error, beside the consent that it follows',
      (table) => `${table}refusal,990001,network,false,22/11/2026,Headteacher,,2026-11-22,plan,true\n`,
    ],
    [
      'by its record, with an error in the record of nobody known',
      (table) => `${withdrawn(table)}nobody,,network,false,2026-01-01,Headteacher,,2026-01-01,plan,true\n`,
    ],
    [
      'by a refusal with a URN that the folder does not know',
      (table) => `${withdrawn(table)}other,990999,network,false,2026-01-01,Headteacher,,2026-01-01,plan,true\n`,
    ],
  ])('%s, is gone from every byte at once', async (_, edit) => {
    const followed = await afterBreaking(edit);
    let text = '';
    await followed.until(async () => {
      text = await everyByte(followed);
      return !names.some((name) => text.includes(name));
    });
    expect(kept(followed.events).at(-1)).toMatchObject({consentsApplied: true});
    // The rest is still there.
    if (edit !== null) expect(text).toContain('Sandpiper Academy');
    expect(text).toContain('A legal plan');
  });

  test('cannot be known where the file cannot be read: the last good ones hold, and that is said', async () => {
    const {until, events, text: read} = await afterBreaking((table) => `${withdrawn(table)}"unclosed`);
    await until(() => kept(events).some(({consentsApplied}) => !consentsApplied));
    expect(await read('strategies/quillmere/schools.json')).toContain('Curlew');
    expect(
      kept(events)
        .at(-1)!
        .problems.map(({file}) => file.split('/').at(-1)),
    ).toEqual(expect.arrayContaining(['consents.csv', 'terms.yaml']));
  });
});

describe('a folder', () => {
  test('that is removed keeps its last good data, and is followed again when it is put back', async () => {
    const folder = await datasetFolder();
    const {until, events, text} = await follow(folder);
    await rename(folder, `${folder}-away`);
    await until(() => kept(events).some(({problems}) => problems.some(({message}) => message === 'there is no such folder')));
    expect(await text('strategies/quillmere/terms.json')).toContain('A legal plan');
    expect(await text('strategies/quillmere/schools.json')).toContain('Curlew');
    await change(`${folder}-away`, 'terms.yaml', replacing('A legal plan', 'Back again'));
    await rename(`${folder}-away`, folder);
    await until(async () => (await text('strategies/quillmere/terms.json')).includes('Back again'));
    await change(folder, 'terms.yaml', replacing('A legal plan', 'And edited'));
    await until(async () => (await text('strategies/quillmere/terms.json')).includes('And edited'));
  });

  test('that is deleted and copied back file by file ends with all of its data', async () => {
    const folder = await datasetFolder();
    const {until, text, etag} = await follow(folder);
    const copy = await datasetFolder({'terms.yaml': replacing('A legal plan', 'Copied')});
    await rm(folder, {recursive: true});
    await cp(copy, folder, {recursive: true});
    await until(
      async () =>
        (await text('strategies/quillmere/terms.json')).includes('Copied') &&
        (await text('strategies/quillmere/schools.json')).includes('Curlew'),
    );
    expect(await etag('strategies/quillmere/links.json')).not.toBeNull();
  });

  test('is followed by a path with dots, hidden folders and a slash at its end', async () => {
    const hidden = join(await temporaryFolder(), '.hidden', 'deeper');
    await cp(await datasetFolder(), hidden, {recursive: true});
    const {until, text} = await follow(`${hidden}/../deeper/`);
    await change(hidden, 'terms.yaml', replacing('A legal plan', 'Edited'));
    await until(async () => (await text('strategies/quillmere/terms.json')).includes('Edited'));
  });

  test('behind a link is followed', async () => {
    const folder = await datasetFolder();
    const link = join(await temporaryFolder(), 'current');
    await symlink(folder, link);
    const {until, text} = await follow(link);
    await change(folder, 'terms.yaml', replacing('A legal plan', 'Edited'));
    await until(async () => (await text('strategies/quillmere/terms.json')).includes('Edited'));
  });

  test('that is given twice, by two paths, is one strategy', async () => {
    const folder = await datasetFolder();
    const {text} = await follow(folder, `${folder}/`);
    expect((JSON.parse(await text('index.json')) as {data: unknown[]}).data).toHaveLength(1);
  });

  test('with an error does not start', async () => {
    const folder = await datasetFolder({'terms.yaml': 'no list'});
    await expect(follow(folder)).rejects.toMatchObject({name: 'DatasetError', problems: [{file: join(folder, 'terms.yaml')}]});
  });
});

test('a listener that fails does not end the following', async () => {
  const folder = await datasetFolder();
  const strategies = await FolderStrategies.open([folder]);
  const heard: string[] = [];
  let wake = () => {};
  const write = console.error;
  const logged: unknown[] = [];
  console.error = (message: unknown) => logged.push(message);
  const stop = await strategies.follow(({kind}) => {
    heard.push(kind);
    wake();
    if (kind === 'kept') throw new Error('A listener failed.');
  });
  try {
    await change(folder, 'terms.yaml', 'no list');
    while (!heard.includes('kept')) await new Promise<void>((resolve) => (wake = resolve));
    await change(folder, 'terms.yaml', quillmere['terms.yaml']!);
    while (heard.at(-1) !== 'published') await new Promise<void>((resolve) => (wake = resolve));
    expect(logged).toContainEqual(expect.objectContaining({message: 'A listener failed.'}));
  } finally {
    console.error = write;
    await stop();
  }
});
